/** What an exception of __aexit__ has for its context; steps of asynchronous generators that nobody awaits. */

import {
  aclose,
  asend,
  async_generator,
  async_with,
  athrow,
  BaseException,
  call,
  coroutine,
  coroutine_methods,
  discard,
  divide,
  getattr,
  IndexError,
  item,
  KeyError,
  LookupError,
  print,
  raise_,
  raised_during,
  repr,
  setattr,
  tuple,
  ValueError,
  type Coroutine,
  type PyAsyncGenerator,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import {
  asynccontextmanager,
  AsyncExitStack,
} from "yieldstar/runtime/contextlib";
import * as sys from "yieldstar/runtime/sys";

function* fail(error: unknown): Coroutine<void> {
  throw raise_(error);
}
coroutine(fail);

function* swallow(...details$: unknown[]): Coroutine<boolean> {
  const details = tuple(details$);
  return true;
}
coroutine(swallow, "*details");

class Cleared {
  *__aenter__(): Coroutine<Cleared> {
    return this;
  }

  *__aexit__(
    kind: unknown,
    error: unknown,
    traceback: unknown,
  ): Coroutine<void> {
    print("in __aexit__:", repr(sys.exception()));
    const other = new LookupError("cleared");
    try {
      throw other;
    } finally {
      setattr(other, "__context__", null);
    }
  }
}
coroutine_methods(Cleared, "__aenter__", "__aexit__");

const cleared = asynccontextmanager(
  async_generator(function* cleared(): PyAsyncGenerator<null> {
    try {
      yield item(null);
    } catch (error) {
      if (!(error instanceof BaseException)) throw error;
      const other = new LookupError("generator");
      try {
        throw raised_during(other, error);
      } finally {
        setattr(other, "__context__", null);
      }
    }
  }),
);

function* stacked(): Coroutine<void> {
  const async_exit_stack = async_with(new AsyncExitStack());
  const stack = yield* async_exit_stack.enter();
  try {
    stack.push_async_callback(fail, new LookupError("last"));
    stack.push_async_callback(fail, new KeyError("first"));
    stack.push_async_exit(swallow);
    stack.push_async_callback(fail, new ValueError("swallowed"));
    divide(1, 0);
  } catch (error) {
    yield* async_exit_stack.failed(error);
  } finally {
    yield* async_exit_stack.exit();
  }
}
coroutine(stacked);

function* numbers(): PyAsyncGenerator<number> {
  yield item(1);
}
async_generator(numbers);

function* main(): Coroutine<void> {
  for (const manager of tuple([new Cleared(), call(cleared, [])])) {
    try {
      const manager$ = async_with(manager);
      yield* manager$.enter();
      try {
        throw new IndexError("inside");
      } catch (error) {
        yield* manager$.failed(error);
      } finally {
        yield* manager$.exit();
      }
    } catch (error) {
      if (!(error instanceof LookupError)) throw error;
      print(error, repr(error.__context__));
    }
  }
  try {
    yield* stacked();
  } catch (error) {
    if (!(error instanceof LookupError)) throw error;
    print(
      error,
      repr(error.__context__),
      repr(getattr(error.__context__, "__context__")),
    );
  }
  print(repr(sys.exception()));
  const steps = numbers();
  discard(asend(steps, null));
  discard(aclose(steps));
}
coroutine(main);

await asyncio.run(main());

function* thrown_into(): Coroutine<void> {
  const steps = numbers();
  discard(athrow(steps, KeyError));
  discard(athrow(steps, new KeyError("instance")));
  print("nothing was thrown");
}
coroutine(thrown_into);

await asyncio.run(thrown_into());
