import {
  coroutine,
  iterate,
  print,
  repr,
  str,
  ValueError,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* works(name: string, seconds: number): Coroutine<string> {
  try {
    yield* asyncio.sleep(seconds);
    print(`${name} finished`);
    return name;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print(`${name} cancelled`);
    throw error;
  }
}
coroutine(works);

function* breaks(seconds: number): Coroutine<void> {
  yield* asyncio.sleep(seconds);
  throw new ValueError(str.percent("broken after %.2f s", seconds));
}
coroutine(breaks);

function* main(): Coroutine<void> {
  try {
    yield* asyncio.gather(works("long", 0.03), breaks(0.01));
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print("first failure:", error);
  }
  yield* asyncio.sleep(0.03);

  const results = yield* asyncio.gather(
    works("a", 0.01),
    breaks(0),
    works("b", 0),
    { return_exceptions: true },
  );
  for (const result of iterate(results)) {
    print(repr(result));
  }

  const group = asyncio.gather(works("c", 1), works("d", 1));
  yield* asyncio.sleep(0);
  group.cancel();
  try {
    yield* group;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("all of it cancelled");
  }
}
coroutine(main);

await asyncio.run(main());
