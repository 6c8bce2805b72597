/** Tasks that `asyncio.run` cancels because its main coroutine has failed are cancelled while that error is being handled: it is the context of what they raise. */

import {
  blocking_with,
  coroutine,
  getattr,
  KeyError,
  LookupError,
  print,
  repr,
  run_blocking,
  ValueError,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* waits(name: string): Coroutine<void> {
  try {
    yield* asyncio.sleep(1);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print(name, "cancelled during", repr(error.__context__));
    throw error;
  } finally {
    try {
      throw new KeyError(name);
    } catch (error) {
      if (!(error instanceof KeyError)) throw error;
      print(
        name,
        repr(error.__context__),
        repr(getattr(error.__context__, "__context__")),
      );
    }
  }
}
coroutine(waits);

function* fails(): Coroutine<void> {
  asyncio.create_task(waits("first"));
  yield* asyncio.sleep(0.1);
  throw new ValueError("main failed");
}
coroutine(fails);

function* ends(): Coroutine<void> {
  asyncio.create_task(waits("second"));
  yield* asyncio.sleep(0.1);
}
coroutine(ends);

try {
  await asyncio.run(fails());
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  print(repr(error), error.__context__);
}
await asyncio.run(ends());
try {
  throw new LookupError("outside");
} catch (error) {
  if (!(error instanceof LookupError)) throw error;
  await asyncio.run(ends());
}
const runner$ = blocking_with(new asyncio.Runner());
let runner = await run_blocking(runner$.enter());
try {
  try {
    await runner.run(fails());
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(repr(error), error.__context__);
  }
} catch (error) {
  await run_blocking(runner$.failed(error));
} finally {
  await run_blocking(runner$.exit());
}
try {
  const runner2 = blocking_with(new asyncio.Runner());
  runner = await run_blocking(runner2.enter());
  try {
    await runner.run(fails());
  } catch (error) {
    await run_blocking(runner2.failed(error));
  } finally {
    await run_blocking(runner2.exit());
  }
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  print(repr(error), error.__context__);
}
