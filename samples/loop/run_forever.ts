import { bound_method, print } from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function tick(loop: asyncio.AbstractEventLoop, left: number): null {
  print("tick", left);
  if (left === 0) {
    loop.stop();
  } else {
    loop.call_later(0.01, tick, loop, left - 1);
  }
  return null;
}

const loop = asyncio.new_event_loop();
loop.call_soon(tick, loop, 3);
loop.call_soon(print, "after the first tick");
await loop.run_forever();
print("stopped", loop.is_running());

const at = loop.time() + 0.02;
loop.call_at(at, print, "second");
loop.call_at(at - 0.01, print, "first");
const handle = loop.call_later(0.015, print, "never");
handle.cancel();
print(handle.cancelled());
loop.call_later(0.03, bound_method(loop, "stop"));
await loop.run_forever();
loop.close();
