/** The modules of the package asyncio: imported by themselves, through the package, and as values. */

import {
  async_with,
  at,
  AttributeError,
  awaitable,
  call_method,
  coroutine,
  dict,
  getattr,
  import_from,
  ImportError,
  is_same,
  isinstance,
  module as module$,
  print,
  repr,
  slice,
  star_args,
  str,
  TimeoutError as TimeoutError$,
  tuple,
  type Coroutine,
  type Dict,
  type Tuple,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import {
  CancelledError,
  gather,
  sleep,
  Task,
  TimeoutError,
} from "yieldstar/runtime/asyncio";
import * as constants from "yieldstar/runtime/asyncio.constants";
import * as events from "yieldstar/runtime/asyncio.events";
import * as exceptions from "yieldstar/runtime/asyncio.exceptions";
import * as futures from "yieldstar/runtime/asyncio.futures";
import * as locks from "yieldstar/runtime/asyncio.locks";
import * as log from "yieldstar/runtime/asyncio.log";
import * as queues from "yieldstar/runtime/asyncio.queues";
import * as runners from "yieldstar/runtime/asyncio.runners";
import * as tasks from "yieldstar/runtime/asyncio.tasks";
import * as path from "yieldstar/runtime/os.path";

function* one(): Coroutine<number> {
  yield* sleep(0.1);
  return 1;
}
coroutine(one);

function* main(): Coroutine<void> {
  let task = tasks.create_task(one());
  print(
    yield* awaitable(
      call_method(getattr(asyncio, "tasks"), "wait_for", [task, 1]),
    ),
    isinstance(task, Task),
    isinstance(task, futures.Future),
  );
  print(yield* gather(one(), one()), tasks.FIRST_COMPLETED);
  const lock = async_with(new locks.Lock());
  const nothing = yield* lock.enter();
  try {
    print(nothing);
  } catch (error) {
    yield* lock.failed(error);
  } finally {
    yield* lock.exit();
  }
  task = tasks.create_task(one());
  task.cancel("enough");
  try {
    yield* task;
  } catch (error) {
    if (!(error instanceof CancelledError)) throw error;
    print(repr(error), exceptions.CancelledError === CancelledError);
  }
  print(events.get_running_loop() === asyncio.get_running_loop());
  const queue = new queues.Queue<string>(1);
  yield* queue.put("tea");
  print(queue, queues.QueueFull);
}
coroutine(main);

await runners.run(main());
let middle: unknown;
print(
  TimeoutError === TimeoutError$,
  Task === (middle = asyncio.Task) &&
    middle === getattr(getattr(asyncio, "tasks"), "Task"),
);
print(
  constants.SSL_HANDSHAKE_TIMEOUT,
  constants.DEBUG_STACK_DEPTH,
  log.logger.name,
  futures.isfuture(3),
);

// a module is a value like others
const modules = [
  module$("asyncio", asyncio),
  module$("asyncio.tasks", tasks),
  module$("asyncio.events", events),
  module$("os.path", path),
];
print(
  Array.from(modules, (module) =>
    call_method(getattr(module, "__name__"), "replace", [
      "posixpath",
      "os.path",
    ]),
  ),
);
print(
  is_same(
    getattr(module$("asyncio", asyncio), "tasks"),
    module$("asyncio.tasks", tasks),
  ),
  is_same(tasks.sleep, sleep),
  dict([[module$("asyncio.tasks", tasks), "tasks"]]).at(
    getattr(asyncio, "tasks"),
  ),
);

function described(
  ...params$: unknown[]
): Tuple<[number, Dict<string, unknown>]> {
  const { args, kwargs: named } = star_args(params$);
  return tuple([args.length, named]);
}

print(
  described(module$("asyncio", asyncio), module$("asyncio.tasks", tasks)),
  is_same(
    described({ module: module$("asyncio", asyncio) })[1].at("module"),
    module$("asyncio", asyncio),
  ),
);
print(
  slice(str(module$("asyncio", asyncio)), null, 16),
  slice(repr(module$("asyncio.tasks", tasks)), null, 22),
);
try {
  getattr(getattr(asyncio, "tasks"), "nothing");
} catch (error) {
  if (!(error instanceof AttributeError)) throw error;
  print(error);
}
try {
  const nothing = import_from("asyncio.tasks", "nothing");
} catch (error) {
  if (!(error instanceof ImportError)) throw error;
  print(at(str(error).split(" ("), 0));
}
