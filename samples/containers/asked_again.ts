/** What an iterator takes from its source, and when: the items before a slice's start, and again after `zip` found an end. */

import {
  bytearray,
  bytes_literal,
  generator,
  IndexError,
  list,
  memoryview,
  mod,
  next,
  print,
  setitem,
  tuple,
  type_name,
  ValueError,
  zip,
  type ByteArray,
  type PyGenerator,
} from "yieldstar/runtime";
import { islice } from "yieldstar/runtime/itertools";

function* noisy(n: number): PyGenerator<number, void, null> {
  for (let i = 0; i < n; i++) {
    print("step", i);
    yield i;
  }
  return null;
}
generator(noisy);

for (const [start, stop, step] of [
  tuple([4, 0, 1]),
  tuple([2, 5, 1]),
  tuple([0, 3, 2]),
  tuple([1, 9, 3]),
  tuple([5, 2, 4]),
]) {
  const source = noisy(7);
  print(list(islice(source, start, stop, step)), next(source, "end"));
}

const pairs = zip(noisy(4), "pq");
print(list(pairs));
print(next(pairs, "end"));
const strict = zip(noisy(4), "p", { strict: true });
for (let _ = 0; _ < 4; _++) {
  try {
    print(next(strict, "end"));
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(error);
  }
}

const buffer: ByteArray = bytearray();
for (const [key, value] of [tuple([0, 256]), tuple([0, 1]), tuple([0, -1])]) {
  try {
    setitem(buffer, key, value);
  } catch (error) {
    if (!(error instanceof IndexError || error instanceof ValueError))
      throw error;
    print(type_name(error), error);
  }
}
print(
  mod(
    bytes_literal("%s|%b"),
    tuple([memoryview(bytes_literal("view")), bytearray(bytes_literal("x"))]),
  ),
);
