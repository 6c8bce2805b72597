import {
  bound,
  close,
  coroutine,
  print,
  RuntimeError,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* which(): Coroutine<boolean> {
  return asyncio.get_event_loop() === asyncio.get_running_loop();
}
coroutine(which);

const loop = asyncio.new_event_loop();
asyncio.set_event_loop(loop);
print(asyncio.get_event_loop() === loop);
print(await loop.run_until_complete(which()));
loop.close();

try {
  asyncio.get_running_loop();
} catch (error) {
  if (!(error instanceof RuntimeError)) throw error;
  print("RuntimeError:", error);
}

print(await asyncio.run(which()));

function* nested(): Coroutine<void> {
  let inner: Coroutine<boolean> | undefined;
  try {
    inner = which();
    yield* asyncio.run(inner);
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    close(bound(inner, "inner", "local"));
    print("RuntimeError:", error);
  }
}
coroutine(nested);

await asyncio.run(nested());
