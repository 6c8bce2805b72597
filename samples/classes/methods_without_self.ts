import {
  call_method,
  methods_without_self,
  print,
  tuple,
  TypeError,
} from "yieldstar/runtime";

class A {
  static f(): number {
    return 1;
  }
  g(): number | A {
    return this;
  }
  static h(...args$: (A | number)[]): number {
    const args = tuple(args$);
    return args.length;
  }
  static k({ a = 1 } = {}): number {
    return a;
  }
}
methods_without_self(A, "f", "h", "k");
const a = new A();
try {
  call_method<number>(a, "f", []);
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
print(A.f());
print(call_method<number>(a, "h", []), A.h(), call_method<number>(a, "h", [1]));
try {
  print(call_method<number>(a, "k", []));
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
print(A.k(), A.k({ a: 4 }), call_method<number | A>(A, "g", [5]));
print(a.g() === a);
class B {
  static make(): string {
    return "made";
  }
  use(): string {
    return B.make();
  }
}
methods_without_self(B, "make");
print(new B().use());
