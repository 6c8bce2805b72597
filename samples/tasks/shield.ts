import {
  coroutine,
  print,
  TimeoutError,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* save(what: string): Coroutine<string> {
  print("saving", what);
  yield* asyncio.sleep(0.05);
  print("saved", what);
  return what;
}
coroutine(save);

function* main(): Coroutine<void> {
  let inner = asyncio.create_task(save("the letter"));
  try {
    yield* asyncio.wait_for(asyncio.shield(inner), /* timeout= */ 0.01);
  } catch (error) {
    if (!(error instanceof asyncio.TimeoutError)) throw error;
    print("too slow, but not stopped:", inner.cancelled());
  }
  print(yield* inner);

  inner = asyncio.create_task(save("the draft"));
  try {
    yield* asyncio.wait_for(inner, /* timeout= */ 0.01);
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print("too slow, and stopped:", inner.cancelled());
  }
}
coroutine(main);

await asyncio.run(main());
