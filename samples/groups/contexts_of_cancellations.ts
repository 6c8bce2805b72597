/** A task group raises the cancellation that it kept anew, amid what is handled around it; `asyncio.run` cancels tasks amid the error of its main coroutine. */

import {
  async_with,
  coroutine as coroutine$,
  getattr,
  LookupError,
  print,
  repr,
  TimeoutError,
  tuple,
  type BaseException,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function chain(error: asyncio.CancelledError | BaseException | null): string {
  const links: string[] = [];
  while (error !== null) {
    links.push(repr(error));
    error = getattr<BaseException | null>(error, "__context__");
  }
  return links.join(" <- ");
}

function* grouped(name: string): Coroutine<void> {
  try {
    throw new LookupError(name);
  } catch (error$) {
    if (!(error$ instanceof LookupError)) throw error$;
    try {
      const group$ = async_with(new asyncio.TaskGroup());
      const group = yield* group$.enter();
      try {
        group.create_task(asyncio.sleep(1));
      } catch (error) {
        yield* group$.failed(error);
      } finally {
        yield* group$.exit();
      }
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      print(name, chain(error));
      throw error;
    }
  }
}
coroutine$(grouped);

function* plainly(name: string): Coroutine<void> {
  try {
    const group2 = async_with(new asyncio.TaskGroup());
    const group = yield* group2.enter();
    try {
      group.create_task(asyncio.sleep(1));
    } catch (error) {
      yield* group2.failed(error);
    } finally {
      yield* group2.exit();
    }
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print(name, chain(error));
    throw error;
  }
}
coroutine$(plainly);

function* main(): Coroutine<void> {
  for (const coroutine of tuple([grouped("grouped"), plainly("plainly")])) {
    const task = asyncio.create_task(coroutine);
    yield* asyncio.sleep(0);
    yield* asyncio.sleep(0);
    task.cancel("by main");
    yield* asyncio.wait([task]);
  }
  asyncio.create_task(grouped("grouped, at the end"));
  asyncio.create_task(plainly("plainly, at the end"));
  yield* asyncio.sleep(0.1);
  throw new TimeoutError("main failed");
}
coroutine$(main);

try {
  await asyncio.run(main());
} catch (error) {
  if (!(error instanceof TimeoutError)) throw error;
  print(repr(error));
}
