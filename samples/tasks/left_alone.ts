/** What CPython says of tasks and coroutines that nobody holds or awaits, on stderr and with their places. */

import {
  close,
  coroutine,
  coroutine_methods,
  print,
  ValueError,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import * as sys from "yieldstar/runtime/sys";

class Kettle {
  *boil(): Coroutine<void> {
    yield* asyncio.sleep(10);
  }

  *burst(): Coroutine<void> {
    throw new ValueError("too hot");
  }
}
coroutine_methods(Kettle, "boil", "burst");

function* main(): Coroutine<void> {
  asyncio.create_task(new Kettle().burst(), { name: "dropped" });
  yield* asyncio.sleep(0.02);
  print("reported by now", { file: sys.stderr });
}
coroutine(main);

const later = new Kettle().boil();
close(later);
await asyncio.run(main());

const loop = asyncio.new_event_loop();
const pending = loop.create_task(new Kettle().boil(), { name: "pending" });
await loop.run_until_complete(asyncio.sleep(0.02));
const kept = new Kettle().boil();
