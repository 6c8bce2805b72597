/** Keywords for parameters that have no name for callers; super() whose first argument is gone. */

import {
  bound,
  call_method,
  class_info,
  discard,
  getattr,
  method_info,
  print,
  RuntimeError,
  super_of,
  tuple,
  TypeError,
  type Tuple,
} from "yieldstar/runtime";

function run(): void {
  class Ex {
    f(a: number, b: number): Tuple<[number, number]> {
      return tuple([a, b]);
    }
    g(a: unknown, b: number): Tuple<[unknown, number]> {
      return tuple([a, b]);
    }
  }
  class_info(Ex, { qualname: "run.<locals>.Ex" });
  method_info(Ex, "f", { signature: "a, b, /" });
  method_info(Ex, "g", { signature: "a, /, b" });
  try {
    call_method<Tuple<[number, number]>>(new Ex(), "f", [1], { b: 2 });
    print("none");
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    print(e);
  }
  try {
    call_method<Tuple<[unknown, number]>>(new Ex(), "g", [], { a: 1, b: 2 });
    print("none");
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    print(e);
  }
  try {
    print(new Ex().f(1, 2));
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    print(e);
  }
}
run();
class T {
  test(): void {
    function f(x: unknown): void {
      bound(x, "x", "local");
      x = undefined;
      discard(super_of(T, x));
    }
    try {
      f(getattr(this, "missing", null));
    } catch (e) {
      if (!(e instanceof RuntimeError)) throw e;
      print(e);
    }
  }
}
new T().test();
