/** One function takes the next of a generator and of other iterators. */

import {
  generator,
  iter,
  next,
  print,
  type PyGenerator,
} from "yieldstar/runtime";

function* count(): PyGenerator<number, void, null> {
  let n = 0;
  while (true) {
    yield n;
    n += 1;
  }
}
generator(count);

function following(
  iterator: PyGenerator<number, void, null> | Iterable<number>,
): number {
  return next(iterator);
}

function first(items: number[], otherwise: number): number {
  return next(iter(items), otherwise);
}

const numbers = count();
print(following(numbers), following(numbers));
print(following(iter([7, 8])));
print(first([3, 4], 0), first([], 0));
