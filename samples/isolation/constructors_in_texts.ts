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
  PyObject,
  repr,
  tuple,
  TypeError,
  vars,
} from "yieldstar/runtime";

class Outer extends PyObject {
  /** constructor(a, b) */
  make(): unknown {
    class Inner extends PyObject {
      declare x: unknown;

      __init__(x: unknown, y: unknown = 2): null {
        this.x = x;
        return null;
      }
    }
    class_info(Inner, {
      qualname: "Outer.make.<locals>.Inner",
      firstLine: 5,
      assigned: ["x"],
      body: ["__init__"],
    });
    return new Inner(1).x;
  }
  text(): string {
    return `constructor(a${format(repr(this), ".0")}) ${"constructor("}`; // constructor(q)
  }
}
class_info(Outer, { firstLine: 2, body: ["make", "text"] });
const make = at([Outer], 0);
print(new make().make());
try {
  call<Outer>(make, [1]);
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
class Two extends PyObject {
  static label = `${"constructor(zz"} \``;

  declare a: unknown;
  declare b: unknown;

  __init__(a: unknown, { b = 3 }: { b?: unknown } = {}): null {
    this.a = a;
    this.b = b;
    return null;
  }
}
class_attributes(Two);
class_info(Two, {
  firstLine: 13,
  assigned: ["a", "b"],
  body: ["label", "__init__"],
});
class Three extends Two {
  m(): unknown {
    class Q extends PyObject {
      __init__(): null {
        return null;
      }
    }
    class_info(Q, {
      qualname: "Three.m.<locals>.Q",
      firstLine: 18,
      body: ["__init__"],
    });
    return Q;
  }
}
class_info(Three, { firstLine: 16, body: ["m"] });
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
class A extends PyObject {
  declare url: unknown;
  declare n: unknown;
  declare t: unknown;

  __init__(
    url: unknown = "http://x/*",
    n: unknown = 1,
    { t = "*/ ) {" }: { t?: unknown } = {},
  ): null {
    this.url = url;
    this.n = n;
    this.t = t;
    return null;
  }
}
class_info(A, {
  firstLine: 27,
  assigned: ["n", "t", "url"],
  body: ["__init__"],
});
class B extends PyObject {
  declare q: unknown;
  declare r: unknown;

  __init__(q: unknown = '")', w: unknown = "`${", r: unknown = 1): null {
    this.q = q;
    this.r = r;
    return null;
  }
}
class_info(B, { firstLine: 29, assigned: ["q", "r"], body: ["__init__"] });
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
