/** A class is called by its own constructor, and a function by its own parameters, whatever stands in texts and comments. */

import {
  at,
  call,
  class_attributes,
  class_info,
  discard,
  format,
  getattr,
  print,
  repr,
  tuple,
  TypeError,
  vars,
} from "yieldstar/runtime";

class Outer {
  /** constructor(a, b) */
  make(): unknown {
    class Inner {
      declare x: unknown;

      constructor(x: unknown, y: unknown = 2) {
        this.x = x;
      }
    }
    class_info(Inner, { qualname: "Outer.make.<locals>.Inner" });
    return new Inner(1).x;
  }
  text(): string {
    return `constructor(a${format(repr(this), ".0")}) ${"constructor("}`; // constructor(q)
  }
}
const make = at([Outer], 0);
print(new make().make());
try {
  call<Outer>(make, [1]);
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
class Two {
  static label = `${"constructor(zz"} \``;

  declare a: unknown;
  declare b: unknown;

  constructor(a: unknown, { b = 3 }: { b?: unknown } = {}) {
    this.a = a;
    this.b = b;
  }
}
class_attributes(Two);
class Three extends Two {
  m(): unknown {
    class Q {
      constructor() {}
    }
    class_info(Q, { qualname: "Three.m.<locals>.Q" });
    return Q;
  }
}
for (const cls of tuple([Two, Three])) {
  print(
    getattr(call(cls, [1]), "b"),
    getattr(call(cls, [], { a: 1, b: 5 }), "b"),
  );
  try {
    discard(call(cls, []));
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    print(e);
  }
  try {
    discard(call(cls, [1, 2]));
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    print(e);
  }
}
class A {
  declare url: unknown;
  declare n: unknown;
  declare t: unknown;

  constructor(
    url: unknown = "http://x/*",
    n: unknown = 1,
    { t = "*/ ) {" }: { t?: unknown } = {},
  ) {
    this.url = url;
    this.n = n;
    this.t = t;
  }
}
class B {
  declare q: unknown;
  declare r: unknown;

  constructor(q: unknown = '")', w: unknown = "`${", r: unknown = 1) {
    this.q = q;
    this.r = r;
  }
}
for (const c of tuple([A, B])) {
  try {
    let x = call(c, []);
    print(vars(x));
    x = call(c, ["u", 3]);
    print(vars(x));
    x = call(c, [1], { n: 5 });
    print(vars(x));
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    print(e);
  }
  try {
    discard(call(c, [1, 2, 3, 4]));
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    print(e);
  }
}
