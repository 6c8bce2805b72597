/** yield from a coroutine, in plain generators and in those of types.coroutine; how generator expressions are called. */

import {
  awaitable,
  call,
  call_method,
  close,
  coroutine,
  generator,
  getattr,
  lazily,
  list,
  next,
  print,
  range,
  StopIteration,
  tuple,
  TypeError,
  yield_from,
  yield_from_awaitable,
  type Coroutine,
  type PyGenerator,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import * as copy from "yieldstar/runtime/copy";
import * as types from "yieldstar/runtime/types";

function* answer(): Coroutine<number> {
  return 42;
}
coroutine(answer);

function* plain(): PyGenerator<unknown, void, unknown> {
  return yield* yield_from(answer_object);
}
generator(plain);

function attempt(label: string, action: () => unknown): void {
  try {
    print(label, action());
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(label, "TypeError:", error);
  }
}

const answer_object = answer();
attempt("plain:", () => next(plain()));
attempt("copied:", () => copy.copy(answer_object));
attempt("its iterator copied:", () =>
  copy.copy(call_method(answer_object, "__await__", [])),
);
close(answer_object);

function* through_iterator(): PyGenerator<unknown, void, null> {
  return yield* yield_from(call_method(answer(), "__await__", []));
}
generator(through_iterator);

try {
  next(through_iterator());
} catch (stop) {
  if (!(stop instanceof StopIteration)) throw stop;
  print("through __await__:", stop.value);
}

const decorated = types.coroutine(
  generator(function* decorated(): PyGenerator<unknown, void, unknown> {
    return yield* yield_from_awaitable(answer());
  }),
);

function* by_name(): PyGenerator<unknown, void, unknown> {
  return yield* yield_from_awaitable(answer());
}
generator(by_name);

const by_call = types.coroutine(by_name);

function* main(): Coroutine<void> {
  print(
    yield* awaitable(call(decorated, [])),
    yield* awaitable(call(by_call, [])),
  );
  const squares = lazily(function* (
    source: Iterable<number>,
  ): PyGenerator<number, void, null> {
    for (const n of source) {
      yield n * n;
    }
    return null;
  }, range(3));
  print(getattr(squares, "__qualname__"), list(squares));
}
coroutine(main);

await asyncio.run(main());
print(
  getattr(
    lazily(function* (
      source2: Iterable<unknown>,
    ): PyGenerator<unknown, void, null> {
      for (const n of source2) {
        yield n;
      }
      return null;
    }, tuple()),
    "__qualname__",
  ),
);
