// A Future whose add_done_callback is the program's own, a task that is given a result, errors that travel as pickles.

import {
  at,
  AttributeError,
  awaitable,
  bytearray,
  bytes_literal,
  call,
  call_method,
  class_info,
  coroutine,
  discard,
  getattr,
  hasattr,
  memoryview,
  print,
  RuntimeError,
  setattr,
  show_names,
  str,
  super_of,
  tuple,
  type_name,
  vars,
  with_init,
  type Coroutine,
  type Dict,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import * as pickle from "yieldstar/runtime/pickle";

class Watched extends with_init(asyncio.Future) {
  declare seen: unknown[];

  __init__({ loop = null }: { loop?: unknown } = {}): null {
    this.seen = [];
    call_method(super_of(Watched, this), "__init__", [], { loop });
    return null;
  }

  override add_done_callback(
    callback: unknown,
    { context = null }: { context?: unknown } = {},
  ): null {
    this.seen.push(context !== null);
    discard(
      call_method(super_of(Watched, this), "add_done_callback", [callback], {
        context,
      }),
    );
    return null;
  }
}
class_info(Watched, {
  firstLine: 6,
  assigned: ["seen"],
  body: ["__init__", "add_done_callback"],
});

class Echo extends asyncio.Transport {
  override write(data: unknown): null {
    print("writes", data);
    return null;
  }
}
class_info(Echo, { firstLine: 17, body: ["write"] });

function* waits(future: Watched): Coroutine<unknown> {
  return yield* awaitable(future);
}
coroutine(waits);

function* main(): Coroutine<void> {
  const loop = asyncio.get_running_loop();
  const future = new Watched();
  loop.call_later(0.02, getattr(future, "set_result"), "there");
  print(yield* waits(future), future.seen);

  const task = asyncio.create_task(asyncio.sleep(0.01), { name: "given" });
  yield* asyncio.sleep(0);
  loop.set_exception_handler(
    (loop: asyncio.AbstractEventLoop, context: Dict<string, unknown>) => (
      print(
        context.at("message"),
        type_name(context.at("exception")),
        at(str(context.at("exception")).split(" <"), 0),
      ),
      null
    ),
  );
  call(getattr(asyncio.Future, "set_result"), [task, "early"]);
  print(yield* task);
  yield* asyncio.sleep(0.02);

  const lock = new asyncio.Lock();
  setattr(lock, "_loop", "another");
  yield* lock.acquire();
  try {
    try {
      yield* new asyncio.Condition(lock).acquire();
    } catch (error) {
      if (!(error instanceof RuntimeError)) throw error;
      print(at(str(error).split("]> "), -1));
    }
  } finally {
    lock.release();
  }
}
coroutine(main);

show_names(import.meta, {
  Watched: () => Watched,
  Echo: () => Echo,
  waits: () => waits,
  main: () => main,
});
await asyncio.run(main());
let error:
  asyncio.IncompleteReadError | asyncio.LimitOverrunError | AttributeError;
for (error of tuple([
  new asyncio.IncompleteReadError(bytes_literal("abc"), 10),
  new asyncio.LimitOverrunError("too long", 4),
  new asyncio.IncompleteReadError(bytes_literal(""), null),
])) {
  const again = pickle.loads(pickle.dumps(error));
  print(type_name(again), again, vars(again));
}
new Echo().writelines([
  bytes_literal("one "),
  bytearray(bytes_literal("two ")),
  memoryview(bytes_literal("three")),
]);
for (const plain of tuple([
  new asyncio.Protocol(),
  new asyncio.BufferedProtocol(),
  new asyncio.Transport(),
])) {
  print(hasattr(plain, "__dict__"), { end: " " });
  try {
    setattr(plain, "color", "blue");
  } catch (error$) {
    if (!(error$ instanceof AttributeError)) throw error$;
    error = error$;
    print(error);
  }
}
const echo = new Echo();
setattr(echo, "color", "blue");
print(vars(echo));
