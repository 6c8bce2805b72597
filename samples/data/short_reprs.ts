/** Representations that stay short, and those that meet themselves: `reprlib`. */

import {
  bytes_literal,
  call,
  class_attributes,
  class_info,
  decorate,
  dict,
  frozenset,
  getattr,
  list,
  mul,
  print,
  range,
  repr,
  set,
  str,
  tuple,
  type_name,
  TypeError,
  ValueError,
  type Dict,
} from "yieldstar/runtime";
import { array } from "yieldstar/runtime/array";
import { deque } from "yieldstar/runtime/collections";
import * as reprlib from "yieldstar/runtime/reprlib";

const numbers = range(10);
for (const value of tuple([
  "x".repeat(100),
  list(numbers),
  tuple(numbers),
  tuple([1]),
  set(numbers),
  frozenset(numbers),
  new deque<unknown>(numbers),
  new array("i", numbers),
  dict(Array.from(numbers, (n) => [n, n])),
  10n ** 60n,
  [[[[[[[[1]]]]]]]],
  dict(),
  set(),
  frozenset(),
  tuple(),
  new array("i"),
  "a'".repeat(40),
  mul(bytes_literal("x"), 50),
  dict({ b: 1, a: 2 }),
  null,
  1.5,
])) {
  print(reprlib.repr(value));
}

class Wordy {
  __repr__(): string {
    return "word ".repeat(20);
  }
}

print(reprlib.repr(new Wordy()));

const narrow = new reprlib.Repr({
  maxlist: 2,
  maxother: 10,
  maxlong: 5,
  maxstring: 8,
  fillvalue: "--",
});
print(
  narrow.repr([1, 2, 3]),
  narrow.repr(123456789),
  narrow.repr("abcdefghij"),
  narrow.repr(new Wordy()),
  narrow.maxtuple,
);
print(new reprlib.Repr({ maxlevel: 1 }).repr([[1], tuple(), dict()]));

const tree: Dict<unknown, unknown> = dict({
  name: "root",
  children: [
    dict({ name: "leaf", children: [] }),
    tuple([1]),
    new deque<unknown>([2]),
  ],
});
let indent: number | string | boolean | Dict<unknown, unknown>;
for (indent of tuple([2, "..", true])) {
  print(new reprlib.Repr({ indent }).repr(tree));
}
for (indent of tuple([-1, 1.5, dict()])) {
  try {
    print(new reprlib.Repr({ indent }).repr([1]));
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof ValueError))
      throw error;
    print(type_name(error), error);
  }
}

class Marked extends reprlib.Repr {
  repr_Wordy(x: unknown, level: unknown): string {
    return `<wordy at level ${str(level)}>`;
  }
}

print(new Marked().repr([new Wordy()]));

class Node {
  links: Node[];

  constructor() {
    this.links = [this];
  }

  /** Shows the links. */
  __repr__(): string {
    return `Node(${repr(this.links)})`;
  }
}
class_attributes(Node);
class_info(Node, { methods: { __repr__: { doc: "Shows the links." } } });
decorate(Node, "__repr__", (f$: unknown) =>
  call(reprlib.recursive_repr(), [f$]),
);

class Loop {
  __repr__(): string {
    return `Loop(${repr(this)})`;
  }
}
class_attributes(Loop);
decorate(Loop, "__repr__", (f$: unknown) =>
  call(reprlib.recursive_repr(/* fillvalue= */ "<again>"), [f$]),
);

print(
  new Node(),
  new Loop(),
  getattr(getattr(Node, "__repr__"), "__name__"),
  getattr(getattr(Node, "__repr__"), "__doc__"),
);
print(reprlib.aRepr.maxlist, reprlib.aRepr.indent);
