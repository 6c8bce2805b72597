import {
  aclose,
  anext,
  asend,
  async_generator,
  async_iterate,
  coroutine,
  coroutine_methods,
  dict,
  item,
  mul,
  ne,
  print,
  StopAsyncIteration,
  str,
  type Coroutine,
  type Dict,
  type PyAsyncGenerator,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

class Countdown {
  now: number;

  constructor(start: number) {
    this.now = start;
  }

  __aiter__(): Countdown {
    return this;
  }

  *__anext__(): Coroutine<number> {
    if (this.now === 0) {
      throw new StopAsyncIteration();
    }
    yield* asyncio.sleep(0.01);
    this.now -= 1;
    return this.now + 1;
  }
}
coroutine_methods(Countdown, "__anext__");

function* ticks(count: number, seconds: number): PyAsyncGenerator<number> {
  try {
    for (let number = 0; number < count; number++) {
      yield* asyncio.sleep(seconds);
      yield item(number);
    }
  } finally {
    print("ticks are over");
  }
}
async_generator(ticks);

function* echo(): PyAsyncGenerator<unknown> {
  let received = yield item("ready");
  while (ne(received, "stop")) {
    received = yield item(mul(received, 2));
  }
}
async_generator(echo);

function* main(): Coroutine<void> {
  for (const each = async_iterate(new Countdown(3)); yield* each.advance();) {
    const number = each.value;
    print("countdown", number);
  }
  for (const each = async_iterate(ticks(3, 0.01)); yield* each.advance();) {
    const tick = each.value;
    print("tick", tick);
  }
  print("no break");
  const items: number[] = [];
  for (const each = async_iterate(ticks(4, 0)); yield* each.advance();) {
    const n = each.value;
    if (n % 2 !== 0) {
      items.push(n * n);
    }
  }
  print(items);
  const entries: Dict<number, string> = dict();
  for (const each = async_iterate(new Countdown(2)); yield* each.advance();) {
    const n = each.value;
    entries.set(n, str(n));
  }
  print(entries);

  const generator = echo();
  print(
    yield* asend(generator, null),
    yield* asend(generator, 4),
    yield* asend(generator, "ab"),
  );
  try {
    yield* asend(generator, "stop");
  } catch (error) {
    if (!(error instanceof StopAsyncIteration)) throw error;
    print("echo stopped");
  }

  const early = ticks(5, 0);
  print(yield* anext(early), yield* anext(early));
  yield* aclose(early);
  print(yield* anext(early, "nothing left"));
}
coroutine(main);

await asyncio.run(main());
