/** Debug mode tells where tasks and handles were made, and which callbacks took too long. */

import {
  async_with,
  call_method,
  contains,
  coroutine,
  discard,
  float,
  getattr,
  print,
  repr,
  round,
  setattr,
  unpack,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import * as logging from "yieldstar/runtime/logging";
import * as re from "yieldstar/runtime/re";
import * as time from "yieldstar/runtime/time";

function short(text: unknown): unknown {
  return re.sub("created at /.*/lib/python3.13/", "created at ", text);
}

class Shown extends logging.Handler {
  override emit(record: unknown): null {
    if (contains(getattr(record, "msg"), "took")) {
      const [entry, seconds] = unpack(getattr(record, "args"), 2);
      print(
        getattr(record, "levelname"),
        short(entry),
        "about",
        round(seconds, 1),
      );
    } else {
      print(
        getattr(record, "levelname"),
        call_method(record, "getMessage", []),
      );
    }
    return null;
  }
}

logging.getLogger("asyncio").addHandler(new Shown());
logging.getLogger("asyncio").setLevel(logging.DEBUG);

function* slow(seconds: number): Coroutine<void> {
  yield* time.sleep(seconds);
}
coroutine(slow);

function* main(): Coroutine<void> {
  const loop = asyncio.get_running_loop();
  print(loop.get_debug(), float(loop.slow_callback_duration));
  yield* asyncio.create_task(slow(0.2), { name: "by create_task" });
  yield* loop.create_task(slow(0.2), { name: "by the loop" });
  const waiting = asyncio.ensure_future(slow(0.2));
  discard(call_method(waiting, "set_name", ["ensured"]));
  yield* asyncio.gather(waiting, slow(0.0));
  const group$ = async_with(new asyncio.TaskGroup());
  const group = yield* group$.enter();
  try {
    group.create_task(slow(0.2), { name: "in a group" });
  } catch (error) {
    yield* group$.failed(error);
  } finally {
    yield* group$.exit();
  }
  loop.call_soon(time.sleep, 0.2);
  yield* asyncio.sleep(0.01);
  print(short(repr(loop.create_future<unknown>())));
  print(loop.call_soon(print, "called", [1, 2]));
  setattr(loop, "slow_callback_duration", 1);
  yield* asyncio.create_task(slow(0.2));
}
coroutine(main);

await asyncio.run(main(), { debug: true });
await asyncio.run(slow(0.2));
