/** `__new__`, `__call__`, `__getattribute__` and `__doc__` that are no plain methods; bound methods that are bound again. */

import {
  add,
  AttributeError,
  base_class,
  bound,
  bound_method,
  build_class,
  call,
  call_method,
  callable,
  class_attributes,
  class_info,
  classmethod,
  delattr,
  dict,
  discard,
  eq,
  Exception,
  getattr,
  int,
  isinstance,
  list,
  module_name,
  named,
  object as object$,
  print,
  PyObject,
  repr,
  set,
  setattr,
  setitem,
  str,
  truthy,
  tuple,
  type_name,
  type Dict,
  type Tuple,
} from "yieldstar/runtime";

function show(label: string, f: unknown): void {
  try {
    print(label, call(f, []));
  } catch (e) {
    if (!(e instanceof Exception)) throw e;
    print(label, type_name(e), e);
  }
}
class DocDescr extends PyObject {
  __get__(object: unknown, otype: unknown): unknown {
    return str.percent(
      "object=%s; type=%s",
      tuple([
        object !== null,
        truthy(otype) ? getattr(otype, "__name__") : otype,
      ]),
    );
  }
}
class N extends PyObject {
  static __doc__ = new DocDescr();

  declare __doc__: DocDescr;
}
class_attributes(N);
show("d1", () => getattr(N, "__doc__"));
show("d2", () => getattr(new N(), "__doc__"));
class Txt extends base_class(str) {}
class C extends PyObject {}
function setn(c: typeof C, v: Txt | number): unknown {
  setattr(c, "__name__", v);
  return getattr(c, "__name__");
}
show("n1", () =>
  bound(setn, "setn")(bound(C, "C"), call<Txt>(bound(Txt, "Txt"), ["abc"])),
);
show("n2", () => bound(setn, "setn")(bound(C, "C"), 3));
show("n3", () => repr(bound(C, "C")));
// __new__
let D1: unknown;
class C1 extends PyObject {
  __new__(arg: unknown): unknown {
    if (isinstance(arg, str)) {
      return [1, 2, 3];
    } else if (isinstance(arg, int)) {
      return call(getattr(object$, "__new__"), [bound(D1, "D1")]);
    } else {
      return call(getattr(object$, "__new__"), [this]);
    }
  }
}
D1 = class D1 extends C1 {
  declare foo: unknown;

  __init__(arg: unknown): null {
    this.foo = arg;
    return null;
  }
};
show("w1", () =>
  tuple([call<C1>(bound(C1, "C1"), ["1"]), call(bound(D1, "D1"), ["1"])]),
);
show("w2", () =>
  Array.from(
    tuple([
      call(bound(D1, "D1"), [null]),
      call<C1>(bound(C1, "C1"), [1]),
      call(bound(D1, "D1"), [1]),
    ]),
    (made) => getattr(made, "foo"),
  ),
);
class C2 extends PyObject {
  static __new__(...args$: unknown[]): Tuple<unknown[]> {
    const args = tuple(args$);
    return args;
  }
}
class D2 extends C2 {}
show("w3", () =>
  tuple([call<C2>(bound(C2, "C2"), [1, 2]), call<D2>(bound(D2, "D2"), [1, 2])]),
);
function C3$body(namespace$1: unknown, class$1: unknown): null {
  const __new__$$ = call<classmethod>(classmethod, [
    named(
      "C3.__new__",
      function __new__$$(...args$: unknown[]): Tuple<unknown[]> {
        const args = tuple(args$);
        return args;
      },
      "*args",
    ),
  ]);
  setitem(namespace$1, "__new__", __new__$$);
  return null;
}
named("C3", C3$body, "namespace$1, class$1");
const C3 = call(build_class, [
  C3$body,
  "C3",
  tuple([object$]),
  module_name(import.meta),
]);
class D3 extends base_class(C3) {}
class_info(D3, { keywords: {} });
show("w4", () =>
  tuple([call(bound(C3, "C3"), [1, 2]), call<D3>(bound(D3, "D3"), [1, 2])]),
);

class Desc extends PyObject {
  static counter = 0;

  declare counter: number;

  __get__(obj: unknown, objtype: unknown = null): (name: unknown) => void {
    const self = this;
    function getter(name: unknown): void {
      setattr(self, "counter", self.counter + 1);
      throw new AttributeError(name);
    }
    named("Desc.__get__.<locals>.getter", getter);
    return getter;
  }
}
class_attributes(Desc);
const descr = new Desc();
class A extends PyObject {
  static __getattribute__ = descr;
}
class_attributes(A);
class B extends PyObject {
  static __getattr__ = descr;
}
class_attributes(B);
class AB extends PyObject {
  static __getattribute__ = descr;
  static __getattr__ = descr;
}
class_attributes(AB);
show("g1", () => getattr(new (bound(A, "A"))(), "attr"));
show("g2", () => getattr(new (bound(B, "B"))(), "attr"));
show("g3", () => getattr(new (bound(AB, "AB"))(), "attr"));
print(descr.counter);
class Evil extends PyObject {
  __getattr__(name: unknown): void {
    throw new AttributeError(add("ga ", name));
  }
  __getattribute__(name: unknown): void {
    delattr(bound(Evil, "Evil"), "__getattr__");
    throw new AttributeError(add("gb ", name));
  }
}
show("g4", () => getattr(new (bound(Evil, "Evil"))(), "attr"));

class Me extends PyObject {
  meth(): Me {
    return this;
  }
  __repr__(): string {
    return "Me";
  }
}
class Bb extends PyObject {
  __repr__(): string {
    return "Bb";
  }
}
const a = new Me();
const b = new Bb();
setattr(b, "meth", call(getattr(bound_method(a, "meth"), "__get__"), [b, Bb]));
show("i1", () => call_method(bound(b, "b"), "meth", []));
show("i2", () =>
  eq(
    call(getattr(bound_method(bound(a, "a"), "meth"), "__get__"), [
      bound(b, "b"),
    ]),
    bound_method(bound(a, "a"), "meth"),
  ),
);
function ff(a: unknown): unknown {
  return a;
}
show("kw1", () => call(getattr(bound(ff, "ff"), "__call__"), [], { a: 42 }));
show("kw2", () =>
  call(getattr(bound_method(new (bound(Me, "Me"))(), "meth"), "__call__"), []),
);
const x: unknown[] = [1, 2];
discard(call_method(x, "__init__", [[3]]));
print(x);
discard(call(getattr(list, "__init__"), [x, tuple([4, 5])]));
print(x);
const d: Dict<unknown, unknown> = dict();
discard(call_method(d, "__init__", [], { a: 3 }));
print(d);
const s = set([1]);
discard(call_method(s, "__init__", [[5, 6]]));
print(s);
class Cc extends PyObject {}
class Inst extends PyObject {}
// callable instances in attributes
class Am extends PyObject {}
setattr(Am, "__call__", new Am());
class A2 extends PyObject {
  __call__(...a$: unknown[]): Tuple<[string, Tuple<unknown[]>]> {
    const a = tuple(a$);
    return tuple(["called", a]);
  }
}
class A3 extends PyObject {}
setattr(A3, "__call__", new A2());
show("r1", () => call(new (bound(A3, "A3"))(), [1, 2]));
show("r1b", () => callable(new (bound(A3, "A3"))()));
class A4 extends PyObject {
  static __call__(x: number): number {
    return x;
  }
}
show("r3", () => call<number>(new (bound(A4, "A4"))(), [4]));
class A5 extends PyObject {
  static __call__(x: number): Tuple<[unknown, number]> {
    return tuple([getattr(this, "__name__"), x]);
  }
}
show("r4", () => call<Tuple<[unknown, number]>>(new (bound(A5, "A5"))(), [4]));
class A6 extends PyObject {
  get __call__(): (x: unknown) => Tuple<[string, unknown]> {
    return (x: unknown) => tuple(["prop", x]);
  }
}
show("r5", () => call(new (bound(A6, "A6"))(), [4]));
