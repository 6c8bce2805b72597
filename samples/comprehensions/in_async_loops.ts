/** An asynchronous comprehension within an asynchronous loop, where a variable is called as the loop's own would be. */

import {
  async_generator,
  async_iterate,
  coroutine,
  item as item$,
  print,
  set,
  sorted,
  type Coroutine,
  type PyAsyncGenerator,
  type PySet,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* counting(n: number): PyAsyncGenerator<number> {
  try {
    for (let i = 0; i < n; i++) {
      yield* asyncio.sleep(0);
      yield item$(i);
    }
  } finally {
    print("counted");
  }
}
async_generator(counting);

function* main(): Coroutine<void> {
  const sources = [counting(2), counting(1)];
  for (const each of ["each"]) {
    print(each);
  }
  let item: number;
  const each$ = async_iterate(counting(3));
  try {
    while (yield* each$.advance()) {
      item = each$.value;
      if (item === 1) {
        break;
      }
    }
  } finally {
    each$.drop();
  }
  for (const source of sources) {
    for (const each2 = async_iterate(source); yield* each2.advance();) {
      item = each2.value;
      const members: PySet<number> = set();
      const each2$ = async_iterate(counting(3));
      try {
        while (yield* each2$.advance()) {
          const other = each2$.value;
          if (other !== (yield* asyncio.sleep(0, 1))) {
            members.add(yield* asyncio.sleep(0, other));
          }
        }
      } finally {
        each2$.drop();
      }
      print(item, sorted(members));
    }
  }
}
coroutine(main);

await asyncio.run(main());
