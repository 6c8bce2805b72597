/** Class attributes, private names, class-level tables and `__slots__`. */

import {
  AttributeError,
  call,
  class_attributes,
  getattr,
  iadd,
  print,
  setattr,
  sorted,
  tuple,
  vars,
  type Tuple,
} from "yieldstar/runtime";

class Counter {
  static made: unknown = 0;
  static kinds = ["plain"];
  static _Counter__secret = "hidden";

  declare number: unknown;
  declare _Counter__count: number;
  declare made: unknown;
  declare kinds: string[];
  declare _Counter__secret: string;

  constructor() {
    Counter.made = iadd(Counter.made, 1);
    this.number = this.made;
    this._Counter__count = 0;
  }

  tick(): Counter {
    this._Counter__count += 1;
    return this;
  }

  peek(): Tuple<[number, string]> {
    return tuple([this._Counter__count, this._Counter__secret]);
  }
}
class_attributes(Counter);

class Loud extends Counter {
  static kinds = [...Counter.kinds, ...["loud"]];
  static made: unknown = 100;

  declare kinds: string[];
  declare made: unknown;
}
class_attributes(Loud);

class Point {
  static __slots__: unknown = tuple(["x", "y"]);

  declare x: number;
  declare y: number;

  constructor(x: number, y: number) {
    const [part1, part2] = tuple([x, y]);
    this.x = part1;
    this.y = part2;
  }
}

const [a, b, c] = [new Counter(), new Counter(), new Loud()];
a.tick().tick();
print(a.peek(), b.peek(), a.number, b.number, c.number);
print(Counter.made, Loud.made, Loud.kinds, a.kinds);
a.kinds.push("shared");
print(b.kinds, Loud.kinds);
setattr(b, "made", "mine");
print(b.made, Counter.made, call(sorted, [vars(b)]));
const p = new Point(1, 2);
try {
  setattr(p, "z", 3);
} catch (error) {
  if (!(error instanceof AttributeError)) throw error;
  print("AttributeError:", error);
}
print(
  p.x + p.y,
  getattr(Counter, "__name__"),
  getattr(Loud, "__qualname__"),
  getattr(Counter, "__doc__"),
);
