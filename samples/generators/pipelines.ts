/** Generators over generators, and those that can't take the place of a loop. */

import {
  dict,
  enumerate,
  float,
  generator,
  generator_methods,
  iterate,
  list,
  map,
  print,
  str,
  sum,
  SystemExit,
  tuple,
  zip,
  type Float,
  type PyGenerator,
  type Tuple,
} from "yieldstar/runtime";

function* wide(n: number): PyGenerator<number, void, null> {
  yield 1;
  yield 2;
  if (n !== 0) {
    yield 3;
  }
  return null;
}
generator(wide);

function big(n: number): void {
  for (const a of wide(n)) {
    print("a", a);
    skip_else: {
      for (const b of wide(0)) {
        if (b === 2) {
          break skip_else;
        }
        print("b", b);
      }
      print("else");
    }
    print("c");
  }
}

big(1);

function* lines(text: string): PyGenerator<string, void, null> {
  for (let line of text.split("\n")) {
    line = str.strip(line);
    if (!line || line.startsWith("#")) {
      continue;
    }
    yield line;
  }
  return null;
}
generator(lines);

function* fields(
  text: string,
): PyGenerator<Tuple<[string, string]>, void, null> {
  for (const line of lines(text)) {
    const [key, _, value] = str.partition(line, "=");
    yield tuple([str.strip(key), str.strip(value)]);
  }
  return null;
}
generator(fields);

const settings = dict(fields("a = 1\n# no\n\nb=2"));
print(settings);
for (const [key, value] of fields("x=1\ny = 2")) {
  print(key, value, { sep: ":" });
}

function* fib(limit: number): PyGenerator<number, void, null> {
  let [a, b] = [0, 1];
  while (a < limit) {
    yield a;
    [a, b] = [b, a + b];
  }
  return null;
}
generator(fib);

print(
  [...fib(50)].filter((n) => n % 2 === 0),
  sum(fib(100)),
  Array.from(fib(10), (n) => str(n)).join(","),
);
let n: number;
for (const each of enumerate(fib(10))) {
  const [part1, part2] = each;
  const i = part1;
  n = part2;
  print(i, n);
}
for (const each of zip(fib(10), fib(100))) {
  const [part12, part22] = each;
  n = part12;
  const m = part22;
  print(n, m);
}

const __init__$children: Tuple<[]> | Tree[] = tuple();
class Tree {
  value: number;
  children: Tuple<[]> | Tree[];

  constructor(value: number, children: Tuple<[]> | Tree[] = __init__$children) {
    this.value = value;
    this.children = children;
  }

  *__iter__(): PyGenerator<number, void, null> {
    yield this.value;
    for (const child of this.children) {
      for (const value of iterate<number>(child)) {
        yield value;
      }
    }
    return null;
  }
}
generator_methods(Tree, "__iter__");

let v: number;
for (v of iterate<number>(
  new Tree(1, [new Tree(2), new Tree(3, [new Tree(4)])]),
)) {
  print(v);
}

function* closing(): PyGenerator<number, void, null> {
  try {
    yield 1;
    yield 2;
  } finally {
    print("closed");
  }
  return null;
}
generator(closing);

for (v of closing()) {
  print(v);
  break;
}
print("after");

function* default_args(
  a: number,
  b = 2,
  { c = 3 } = {},
): PyGenerator<number, void, null> {
  yield a;
  yield b;
  yield c;
  return null;
}
generator(default_args);

print(list(default_args(1)), list(default_args(1, undefined, { c: 5 })));
for (v of default_args(0, 9)) {
  print(v);
}

function* with_floats(n: number): PyGenerator<Float, void, null> {
  let x = 0.5;
  for (let _ = 0; _ < n; _++) {
    yield float(x);
    x *= 2;
  }
  return null;
}
generator(with_floats);

for (const f of with_floats(4)) {
  print(float(f));
}
print(sum(with_floats(5)));

function* modifies(items: number[]): PyGenerator<number, void, null> {
  for (const x of items) {
    items = [];
    yield x;
  }
  return null;
}
generator(modifies);

print([...modifies([1, 2])]);

function* rec(n: number): PyGenerator<number, void, null> {
  if (n !== 0) {
    yield n;
    yield* rec(n - 1);
  }
  return null;
}
generator(rec);

for (const r of rec(3)) {
  print(r);
}

function* gen_of_gen(): PyGenerator<
  PyGenerator<number, void, null>,
  void,
  null
> {
  for (let i = 0; i < 2; i++) {
    yield fib(i + 2);
  }
  return null;
}
generator(gen_of_gen);

for (const g of gen_of_gen()) {
  for (const x of iterate(g)) {
    print(x);
  }
}
const ready: number[] = [];
for (n of fib(20)) {
  ready.push(n);
  if (ready.length > 3) {
    throw new SystemExit(str.join(",", map(str, ready)));
  }
}
