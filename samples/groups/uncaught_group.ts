import {
  async_with,
  coroutine,
  LookupError,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* fail(name: string): Coroutine<void> {
  yield* asyncio.sleep(0);
  throw new LookupError(name);
}
coroutine(fail);

function* main(): Coroutine<void> {
  const group$ = async_with(new asyncio.TaskGroup());
  const group = yield* group$.enter();
  try {
    group.create_task(fail("first"));
    group.create_task(fail("second"));
  } catch (error) {
    yield* group$.failed(error);
  } finally {
    yield* group$.exit();
  }
}
coroutine(main);

await asyncio.run(main());
