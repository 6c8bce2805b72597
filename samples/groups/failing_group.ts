import {
  async_with,
  at,
  call,
  caught_group,
  coroutine,
  ExceptionGroup,
  float,
  getattr,
  KeyError,
  OSError,
  print,
  raise_,
  repr,
  str,
  TypeError,
  ValueError,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* fail(kind: unknown, seconds: number): Coroutine<void> {
  yield* asyncio.sleep(seconds);
  throw raise_(call(kind, [`after ${str(float(seconds))}`]));
}
coroutine(fail);

function* patient(): Coroutine<void> {
  try {
    yield* asyncio.sleep(10);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("patient was cancelled");
    throw error;
  }
}
coroutine(patient);

function* main(): Coroutine<void> {
  try {
    const group$ = async_with(new asyncio.TaskGroup());
    const group = yield* group$.enter();
    try {
      group.create_task(fail(ValueError, 0.01));
      group.create_task(fail(KeyError, 0.01));
      group.create_task(patient());
    } catch (error) {
      yield* group$.failed(error);
    } finally {
      yield* group$.exit();
    }
  } catch (error$) {
    const caught$ = caught_group(error$);
    {
      const caught = caught$.take(ValueError);
      if (caught !== null) {
        print("values:", caught.exceptions);
      }
    }
    {
      const caught = caught$.take(KeyError);
      if (caught !== null) {
        print(
          "keys:",
          Array.from(caught.exceptions, (error) => repr(error)),
        );
      }
    }
    caught$.raise_rest();
  }

  try {
    throw new ExceptionGroup("two of them", [
      new TypeError("t"),
      new ExceptionGroup("inner", [new OSError("o"), new ValueError("v")]),
    ]);
  } catch (error) {
    const caught2 = caught_group(error);
    {
      const caught = caught2.take(TypeError, OSError);
      if (caught !== null) {
        print(repr(caught));
      }
    }
    {
      const caught = caught2.take(ValueError);
      if (caught !== null) {
        print(caught.message, getattr(at(caught.exceptions, 0), "exceptions"));
      }
    }
    caught2.raise_rest();
  }
}
coroutine(main);

await asyncio.run(main());
