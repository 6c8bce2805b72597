/** A property may be a generator, a coroutine or an asynchronous generator: each read makes a new one. */

import {
  async_generator_methods,
  async_iterate,
  coroutine,
  coroutine_methods,
  generator_methods,
  item,
  iterate,
  list,
  print,
  type Coroutine,
  type PyAsyncGenerator,
  type PyGenerator,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

class Tray {
  cups: string[];

  constructor(cups: string[]) {
    this.cups = cups;
  }

  *each$(): PyGenerator<string, void, null> {
    for (const cup of this.cups) {
      yield cup;
    }
    return null;
  }
  get each(): PyGenerator<string, void, null> {
    return this.each$();
  }

  *count$(): Coroutine<number> {
    yield* asyncio.sleep(0);
    return this.cups.length;
  }
  get count(): Coroutine<number> {
    return this.count$();
  }

  *refilled$(): PyAsyncGenerator<string> {
    for (const cup of this.cups) {
      yield* asyncio.sleep(0);
      yield item(cup + "!");
    }
  }
  get refilled(): PyAsyncGenerator<string> {
    return this.refilled$();
  }
}
coroutine_methods(Tray, "count$");
generator_methods(Tray, "each$");
async_generator_methods(Tray, "refilled$");

const tray = new Tray(["mint", "oolong"]);
print(list(tray.each), list(tray.each));
for (const cup of iterate(tray.each)) {
  print(cup);
}

function* main(): Coroutine<null> {
  print(yield* tray.count);
  for (const each2 = async_iterate(tray.refilled); yield* each2.advance();) {
    const cup = each2.value;
    print(cup);
  }
  return null;
}
coroutine(main);

await asyncio.run(main());
