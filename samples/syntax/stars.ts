import {
  at,
  bytes_literal,
  coroutine,
  dict,
  generator,
  getitem,
  is_sequence,
  len,
  list,
  match_rest,
  mul,
  print,
  range,
  repeated,
  set,
  Slice,
  starred,
  str,
  tuple,
  unpack,
  unpack_starred,
  type Coroutine,
  type PyGenerator,
  type Tuple,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

// Stars before any expression: in bare lists, indices, targets, f-strings; nested unpacking, slices.
function f(): Tuple<number[]> {
  return tuple([...[1], 2]);
}
function* g(): PyGenerator<Tuple<(number | string)[]>, void, null> {
  yield tuple([...tuple([1, 2]), ..."ab", 3]);
  return null;
}
generator(g);
const t: Tuple<(number | string)[]> = tuple([
  ...[1],
  ...set([2]),
  ...dict([[3, 4]]).keys(),
  ..."ab",
  ...starred(bytes_literal("c")),
  ...tuple([5]),
  ...range(2),
  ...[...[1], ...[2]],
  ...`q`,
]);
print(t, f(), list(g()));
class S {
  __getitem__(
    k: Tuple<(number | string | Slice)[]>,
  ): Tuple<(number | string | Slice)[]> {
    return k;
  }
}
const s = new S();
print(
  getitem(s, tuple([...[1, 2], 3])),
  getitem(s, tuple([..."ab"])),
  getitem(s, tuple([1, ...tuple([2])])),
  getitem(s, tuple([...[1], 2])),
  getitem(s, tuple([new Slice(0, 1, null), ...[2]])),
);
let x: number | Tuple<number[]>;
for (x of tuple([...[1], ...tuple([2, 3])])) {
  print(x);
}
const [part1, part2] = unpack_starred(tuple([1, 2, 3]), 0, 1);
const [a, b] = unpack(part1, 2);
const c = part2;
print(a, b, c);
const [part12] = unpack_starred("xy", 0, 0);
const [d, e] = unpack(part12, 2);
print(d, e);
print(
  mul(2, [3]),
  mul(2, [3]),
  repeated([2], 2),
  2 * 3,
  4 ** 2,
  mul(at(f(), 0), [1]),
);
print(`${str(tuple([...[1, 2]]))} ${str(mul(2, [1]))}`);
x = tuple([...[1], ...[2]]);
print(x);
function* k(): Coroutine<number[]> {
  return [1];
}
coroutine(k);
function* m(): Coroutine<Tuple<number[]>> {
  const t: Tuple<number[]> = tuple([...(yield* k()), ...(yield* k())]);
  return t;
}
coroutine(m);
print(await asyncio.run(m()));
let q: unknown[];
const subject = tuple([...[1, 2], 3]);
if (is_sequence(subject) && len(subject) >= 0) {
  q = match_rest(subject, 0, 0);
  print(q);
}
let y: Tuple<number[]>;
x = tuple([...[1], 2]);
y = x;
print(x);
x = tuple([...[1], 2]);
print(x);
const l: unknown[] = [mul(2, [1]), [...[1]], set([...[3]]), tuple([...[3]])];
print(l);
