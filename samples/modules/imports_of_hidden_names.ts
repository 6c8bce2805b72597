/** Imports inside of functions under the name of a variable around them. */

import {
  bound,
  call,
  float,
  getattr,
  import_from,
  module,
  print,
  round,
  tuple,
  ValueError,
  type Float,
  type Int,
  type Tuple,
} from "yieldstar/runtime";

function outer(total: number): Tuple<[Int, number]> {
  function inner(): Int {
    const total = module("math");
    return call<Int>(getattr(total, "floor"), [2.5]);
  }
  return tuple([inner(), total]);
}
print(outer(7));
function outer4(pi: number): Tuple<[Float, number]> {
  function inner(): number {
    const pi = import_from("math", "pi");
    return round(float(pi), 2);
  }
  return tuple([float(inner()), pi]);
}
print(outer4(7));
let total: unknown;
function within(total$local: number): void {
  function inner(): Int {
    total = module("math");
    return call<Int>(getattr(bound(total, "total"), "floor"), [2.5]);
  }
  print(inner(), total$local);
}
within(7);
print(getattr(bound(total, "total"), "__name__"));
let x: (() => number) | undefined;
function within2(x$local: number): void {
  function inner(): number {
    x = function x(): number {
      return 5;
    };
    return bound(x, "x")();
  }
  print(inner(), x$local);
}
within2(1);
print(bound(x, "x")());
let w: ValueError | undefined;
function within4(w$local: number): void {
  function inner(): void {
    try {
      throw new ValueError("q");
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      w = error;
      print("in", bound(w, "w"));
      w = undefined;
    }
  }
  inner();
  print(w$local);
}
within4(3);
