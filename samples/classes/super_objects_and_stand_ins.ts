/** `super` objects that have no instance yet, and bases that are no classes but stand for some. */

import {
  add,
  AttributeError,
  build_class,
  call,
  call_method,
  class_attributes,
  dict,
  eq,
  getattr,
  getitem,
  int,
  isinstance,
  module_name,
  named,
  print,
  RuntimeError,
  setattr,
  setitem,
  Slice,
  star_args,
  super_of,
  superType,
  tuple,
  type,
  type_name,
  TypeError,
  type Dict,
  type Tuple,
} from "yieldstar/runtime";
import * as types from "yieldstar/runtime/types";

class A {
  f(): unknown {
    return "A.f";
  }
  static cm(): string {
    return getattr(this, "__name__");
  }
}
class B extends A {
  override f(): unknown {
    return add("B.f ", call_method(getattr(this, "_B__super"), "f", []));
  }
  g(): unknown {
    return call_method(call_method(super_of(B), "__get__", [this]), "f", []);
  }
}
setattr(B, "_B__super", super_of(B));
const b = new B();
print(
  b.f(),
  b.g(),
  super_of(B),
  getattr(super_of(B, null), "__self__"),
  getattr(super_of(B), "__thisclass__"),
  call_method(super_of(B, b), "f", []),
  call_method(super_of(B, B), "cm", []),
);
class C extends B {}
print(new C().f(), call_method(super_of(C, new C()), "f", []));
let e: TypeError | RuntimeError | AttributeError | Stand;
for (const act of tuple([
  () => super_of(1),
  () => super_of(B, 3),
  () => super_of(),
  () => super_of(1, 2, 3),
  () => getattr(super_of(B), "f"),
  () => getattr(super_of(B, b), "nope"),
])) {
  try {
    print(act());
  } catch (error) {
    if (!(
      error instanceof TypeError ||
      error instanceof RuntimeError ||
      error instanceof AttributeError
    ))
      throw error;
    e = error;
    print(type_name(e), e);
  }
}
print(
  getattr(superType, "__name__"),
  type(super_of(B, b)) === superType,
  isinstance(super_of(B, b), superType),
);
class Stand {
  c: Tuple<unknown[]>;

  constructor(...c$: unknown[]) {
    const c = tuple(c$);
    this.c = c;
  }
  __mro_entries__(bases: unknown): Tuple<unknown[]> {
    return this.c;
  }
}
const s = new Stand(A, dict);
e = new Stand();
function D$body(namespace$1: unknown, class$1: unknown): null {
  return null;
}
named("D", D$body, "namespace$1, class$1");
const D = call(build_class, [
  D$body,
  "D",
  tuple([s]),
  module_name(import.meta),
]);
function E$body(namespace$2: unknown, class$2: unknown): null {
  setitem(namespace$2, "x", 1);
  return null;
}
named("E", E$body, "namespace$2, class$2");
const E = call(build_class, [
  E$body,
  "E",
  tuple([B, e]),
  module_name(import.meta),
]);
print(
  getattr(D, "__mro__"),
  eq(getattr(D, "__orig_bases__"), tuple([s])),
  getattr(E, "__bases__"),
  getitem(getattr(E, "__orig_bases__"), 1) === e,
  eq(types.get_original_bases(D), tuple([s])),
  call(D, [], { x: 1 }),
);
try {
  type("F", tuple([s]), dict());
} catch (err) {
  if (!(err instanceof TypeError)) throw err;
  print(err);
}
const F = types.new_class("F", tuple([s]), dict(), (ns: unknown) =>
  call_method(ns, "update", [], { y: 3 }),
);
print(
  getitem(getattr(F, "__mro__"), new Slice(1, null, null)),
  getattr(F, "y"),
  eq(getattr(F, "__orig_bases__"), tuple([s])),
  types.resolve_bases(tuple([e, int])),
  types.prepare_class("x", tuple([int]), dict({ metaclass: type, k: 1 })),
);
class Sub {
  static __class_getitem__(item: unknown): Tuple<[string, unknown]> {
    return tuple([getattr(this, "__name__"), item]);
  }
}
function Star$body(namespace$3: unknown, class$3: unknown): null {
  function __class_getitem__$$(
    ...params$: unknown[]
  ): Tuple<[Tuple<unknown[]>, Dict<string, unknown>]> {
    const { args, kwargs: kw } = star_args(params$);
    return tuple([args, kw]);
  }
  named("Star.__class_getitem__", __class_getitem__$$, "*args, **kw");
  setitem(namespace$3, "__class_getitem__", __class_getitem__$$);
  return null;
}
named("Star", Star$body, "namespace$3, class$3");
const Star = call(build_class, [
  Star$body,
  "Star",
  tuple(),
  module_name(import.meta),
]);
class No {
  static __class_getitem__: null = null;
}
class_attributes(No);
print(getitem(Sub, int), getitem(Sub, tuple([1, 2])), getitem(Star, 3));
for (const x of tuple([No])) {
  try {
    getitem(x, int);
  } catch (err) {
    if (!(err instanceof TypeError)) throw err;
    print(err);
  }
}
