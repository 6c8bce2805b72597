/** Abstract classes: what is missing, what counts as a subclass, and `__subclasshook__`. */

import {
  any,
  AttributeError,
  base_class,
  bound,
  build_class,
  call,
  call_method,
  class_info,
  class_methods,
  class_name,
  contains,
  decorate,
  decorate_getter,
  decorate_static,
  dir,
  discard,
  eq,
  getattr,
  hasattr,
  int,
  isinstance,
  issubclass,
  iterate,
  lazily,
  list,
  mix,
  module_name,
  named,
  NotImplemented,
  print,
  property,
  PyObject,
  RuntimeError,
  set,
  setattr,
  setitem,
  str,
  tuple,
  type,
  TypeError,
  type PyGenerator,
} from "yieldstar/runtime";
import * as abc from "yieldstar/runtime/abc";
import { ABC, ABCMeta, abstractmethod } from "yieldstar/runtime/abc";
import * as ca from "yieldstar/runtime/collections.abc";

class A extends PyObject {}
class_info(A, { firstLine: 5, body: [], metaclass: ABCMeta });
class B extends PyObject {}
class_info(B, { firstLine: 7, body: [] });
print(isinstance(new B(), A), issubclass(B, A));
class C extends PyObject {
  /** doc */
  f(): null {
    return null;
  }
  get p(): number {
    return 1;
  }
  static cm(): number | null {
    return null;
  }
  static sm(): number | null {
    return null;
  }
}
class_methods(C, "cm");
decorate(C, "f", (f$: unknown) => abstractmethod(f$));
decorate_getter(C, "p", (f$: unknown) => abstractmethod(f$));
decorate(C, "cm", (f$: unknown) => abstractmethod(f$));
decorate_static(C, "sm", (f$: unknown) => abstractmethod(f$));
class_info(C, {
  firstLine: 9,
  body: ["f", "p", "cm", "sm"],
  metaclass: abc.ABCMeta,
});
print(
  type(C),
  eq(getattr(C, "__abstractmethods__"), set(["f", "p", "cm", "sm"])),
  getattr(getattr<() => null>(C, "f"), "__isabstractmethod__"),
);
try {
  new C();
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
class D extends C {
  override f(): null {
    return super.f();
  }
  override get p(): number {
    return 3;
  }
  static override cm(): number {
    return 1;
  }
}
class_methods(D, "cm");
class_info(D, { firstLine: 24, body: ["f", "p", "cm"] });
try {
  new D();
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
class E extends D {
  static override sm(): number {
    return 5;
  }
}
class_info(E, { firstLine: 32, body: ["sm"] });
print(
  call_method<number>(new E(), "sm", []),
  getattr(E, "__abstractmethods__"),
  new E().p,
);
print(
  call_method(A, "register", [B]) === B,
  issubclass(B, A),
  isinstance(new B(), A),
  isinstance(new B(), tuple([A])),
);
print(call_method(A, "register", [int]), isinstance(42, A), issubclass(int, A));
class F extends A {}
class_info(F, { firstLine: 38, body: [] });
try {
  discard(call_method(F, "register", [A]));
} catch (e) {
  if (!(e instanceof RuntimeError)) throw e;
  print(e);
}
try {
  discard(call_method(A, "register", [4]));
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
class G extends PyObject {
  static {
    setattr(getattr(this, "f"), "__isabstractmethod__", true);
  }

  f(): null {
    return null;
  }
}
class_info(G, { firstLine: 43, body: ["f"] });
print(
  hasattr(getattr<() => null>(G, "f"), "__isabstractmethod__"),
  getattr(getattr<() => null>(G, "f"), "__isabstractmethod__"),
);
function H$body(namespace$1: unknown, class$1: unknown): null {
  function get$$(self: unknown): number {
    return 3;
  }
  named("H.get", get$$, "self");
  setitem(namespace$1, "get", get$$);
  function setx$$(self: unknown, v: unknown): null {
    return null;
  }
  named("H.setx", setx$$, "self, v");
  setitem(namespace$1, "setx", setx$$);
  setitem(
    namespace$1,
    "setx",
    call(
      call(class_name, [namespace$1, "abstractmethod", () => abstractmethod]),
      [call(class_name, [namespace$1, "setx", null])],
    ),
  );
  setitem(
    namespace$1,
    "x",
    property(
      call(class_name, [namespace$1, "get", null]),
      call(class_name, [namespace$1, "setx", null]),
    ),
  );
  return null;
}
named("H", H$body, "namespace$1, class$1");
const H = call(build_class, [H$body, "H", tuple(), module_name(import.meta)], {
  metaclass: ABCMeta,
});
try {
  discard(call(H, []));
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
print(getattr(getattr(H, "x"), "__isabstractmethod__"));
class Sized extends PyObject {
  static __subclasshook__(c: unknown): unknown {
    if (this === bound(Sized, "Sized")) {
      return any(
        lazily(
          function* (
            source: Iterable<unknown>,
          ): PyGenerator<boolean, void, null> {
            for (const b of source) {
              yield contains(getattr(b, "__dict__"), "__len__");
            }
            return null;
          },
          iterate(getattr(c, "__mro__")),
        ),
      );
    }
    return NotImplemented;
  }
}
class_info(Sized, {
  firstLine: 55,
  body: ["__subclasshook__"],
  metaclass: ABCMeta,
});
class L extends PyObject {
  __len__(): number {
    return 1;
  }
}
class_info(L, { firstLine: 61, body: ["__len__"] });
print(
  issubclass(L, Sized),
  isinstance(new L(), Sized),
  isinstance(3, Sized),
  issubclass(list, Sized),
);
class I extends ABC {
  m(): null {
    return null;
  }
}
class_info(I, { firstLine: 64, body: ["m"] });
decorate(I, "m", (f$: unknown) => abstractmethod(f$));
class J extends PyObject {
  m(): null {
    return null;
  }
}
class_info(J, { firstLine: 67, body: ["m"] });
class K extends mix(J, I) {}
class_info(K, { firstLine: 69, body: [] });
class M extends mix(I, J) {}
class_info(M, { firstLine: 70, body: [] });
new K();
try {
  new M();
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
setattr(I, "m", (self: unknown) => 3);
abc.update_abstractmethods(I);
print(getattr(I, "__abstractmethods__"), call_method(new I(), "m", []));
try {
  print(getattr(J, "__abstractmethods__"));
} catch (e) {
  if (!(e instanceof AttributeError)) throw e;
  print(e);
}
const decorator = getattr(A, "register");
const N$ = class N extends PyObject {};
class_info(N$, { firstLine: 79, body: [] });
const N = call(decorator, [N$]);
print(
  issubclass(N, A),
  isinstance(call(N, []), A),
  type(I),
  getattr(I, "__class__"),
);
class P extends ABC {}
class_info(P, { firstLine: 82, body: [] });
new P();
class Q extends ca.Sized {}
class_info(Q, { firstLine: 86, body: [] });
try {
  new Q();
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}

// `register` is the metaclass's: neither instances nor `dir` know it
class Shelf extends ABC {}
class_info(Shelf, { firstLine: 92, body: [] });

class Board extends Shelf {}
class_info(Board, { firstLine: 96, body: [] });

const decorator2 = getattr(Shelf, "register");
const Plank$ = class Plank extends PyObject {};
class_info(Plank$, { firstLine: 100, body: [] });
const Plank = call(decorator2, [Plank$]);

print(
  issubclass(Plank, Shelf),
  isinstance(call(Plank, []), Board),
  hasattr(Shelf, "register"),
  hasattr(new Shelf(), "register"),
  dir(Shelf).includes("register"),
);
try {
  discard(call_method(new Board(), "register", [str]));
} catch (error) {
  if (!(error instanceof AttributeError)) throw error;
  print(error);
}

class Pair extends base_class(tuple) {}
class_info(Pair, { firstLine: 112, body: [] });

print(
  dir(call<Pair>(Pair, [tuple([1, 2])])).filter(
    (name) => !name.startsWith("_"),
  ),
);
