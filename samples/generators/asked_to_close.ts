/** What steps of an async generator give when it has finished, and when it went on although it was asked to close. */

import {
  aclose,
  anext,
  asend,
  async_generator,
  async_iterate,
  athrow,
  call_method,
  coroutine,
  dict,
  discard,
  GeneratorExit,
  item,
  KeyError,
  print,
  repr,
  RuntimeError,
  StopAsyncIteration,
  StopIteration,
  ValueError,
  type Awaitable,
  type Coroutine,
  type Dict,
  type PyAsyncGenerator,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* numbers(): PyAsyncGenerator<number> {
  yield item(1);
  yield item(2);
}
async_generator(numbers);

function* stubborn(): PyAsyncGenerator<number> {
  for (let i = 0; i < 5; i++) {
    try {
      yield item(i);
    } catch (error) {
      if (!(error instanceof GeneratorExit)) throw error;
      print("goes on");
    }
  }
}
async_generator(stubborn);

const STEPS: Dict<
  string,
  (
    generator: PyAsyncGenerator<number>,
  ) => Awaitable<number> | Awaitable<void | null> | Awaitable<unknown>
> = dict({
  athrow: (generator: PyAsyncGenerator<number>) =>
    athrow(generator, new ValueError(2)),
  asend: (generator: PyAsyncGenerator<number>) => asend(generator, null),
  aclose: (generator: PyAsyncGenerator<number>) => aclose(generator),
  anext: (generator: PyAsyncGenerator<number>) => anext(generator),
});

function* tell(
  title: string,
  generator: PyAsyncGenerator<number>,
): Coroutine<void> {
  for (const [name, step] of STEPS.items()) {
    try {
      print(title, name, yield* step(generator));
    } catch (error) {
      if (!(error instanceof StopAsyncIteration || error instanceof ValueError))
        throw error;
      print(title, name, "raises", repr(error));
    }
  }
}
coroutine(tell);

function* main(): Coroutine<void> {
  const exhausted = numbers();
  const items: number[] = [];
  for (const each = async_iterate(exhausted); yield* each.advance();) {
    const i = each.value;
    items.push(i);
  }
  print(items);
  yield* tell("exhausted", exhausted);

  const closed = numbers();
  yield* anext(closed);
  yield* aclose(closed);
  yield* tell("closed", closed);

  const failed = numbers();
  try {
    yield* athrow(failed, new KeyError("thrown"));
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    print(repr(error));
  }
  yield* tell("failed", failed);

  const begun = numbers();
  const steps = Array.from(STEPS.values(), (step) => step(begun));
  for (const step of steps) {
    try {
      discard(call_method(step, "send", [null]));
    } catch (error) {
      if (!(
        error instanceof StopIteration ||
        error instanceof StopAsyncIteration ||
        error instanceof ValueError
      ))
        throw error;
      print("by hand", repr(error));
    }
  }

  const going = stubborn();
  print(yield* anext(going));
  try {
    yield* aclose(going);
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print(error);
  }
  yield* tell("stubborn", going);
  const items2: number[] = [];
  for (const each = async_iterate(going); yield* each.advance();) {
    const i = each.value;
    items2.push(i);
  }
  print(items2);
}
coroutine(main);

await asyncio.run(main());
