/** Generic classes whose bases, parameters and arguments are looked at. */

import {
  build_class,
  call,
  discard,
  eq,
  float,
  getattr,
  getitem,
  hash,
  int,
  list,
  module_name,
  named,
  or_,
  print,
  setattr,
  setitem,
  Slice,
  str,
  tuple,
  TypeError,
} from "yieldstar/runtime";
import {
  Annotated,
  Callable,
  ClassVar,
  Dict,
  Generic,
  generic_of,
  get_args,
  get_origin,
  List,
  Literal,
  Optional,
  Protocol,
  set_type_params,
  type_variable,
  TypeVar,
  Union,
} from "yieldstar/runtime/typing";

const T = new TypeVar("T");
const S = new TypeVar("S");
function Box$body(namespace$1: unknown, class$1: unknown): null {
  function __init__$$(self: unknown, v: unknown): null {
    setattr(self, "v", v);
    return null;
  }
  named("Box.__init__", __init__$$, "self, v");
  setitem(namespace$1, "__init__", __init__$$);
  return null;
}
named("Box", Box$body, "namespace$1, class$1");
const Box = call(build_class, [
  Box$body,
  "Box",
  tuple([getitem(Generic, T)]),
  module_name(import.meta),
]);
function Pair$body(namespace$2: unknown, class$2: unknown): null {
  return null;
}
named("Pair", Pair$body, "namespace$2, class$2");
const Pair = call(build_class, [
  Pair$body,
  "Pair",
  tuple([getitem(Box, T), getitem(Generic, tuple([T, S]))]),
  module_name(import.meta),
]);
function IntBox$body(namespace$3: unknown, class$3: unknown): null {
  return null;
}
named("IntBox", IntBox$body, "namespace$3, class$3");
const IntBox = call(build_class, [
  IntBox$body,
  "IntBox",
  tuple([getitem(Box, int)]),
  module_name(import.meta),
]);
print(
  getattr(Box, "__orig_bases__"),
  getattr(Box, "__parameters__"),
  getattr(Box, "__mro__"),
);
print(
  getattr(Pair, "__parameters__"),
  getattr(Pair, "__orig_bases__"),
  getattr(Pair, "__mro__"),
);
print(getattr(IntBox, "__parameters__"), getattr(IntBox, "__orig_bases__"));
const b = call(getitem(Box, int), [5]);
print(
  getattr(b, "v"),
  getattr(b, "__orig_class__"),
  getitem(Box, int),
  getitem(getitem(Pair, tuple([int, T])), str),
  getitem(getitem(Box, getitem(List, T)), int),
);
let f: () => unknown;
for (f of tuple([
  () => getitem(Box, tuple([int, str])),
  () => getitem(IntBox, int),
  () => getitem(Generic, int),
  () => getitem(Generic, tuple([T, T])),
  () => getitem(getitem(List, int), str),
  () => getitem(ClassVar, tuple([int, str])),
])) {
  try {
    print(f());
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    print(e);
  }
}
function bad(): void {
  function X$body(namespace$4: unknown, class$4: unknown): null {
    return null;
  }
  named("bad.<locals>.X", X$body, "namespace$4, class$4");
  const X = call(build_class, [
    X$body,
    "X",
    tuple([Generic]),
    module_name(import.meta),
  ]);
}
function bad2(): void {
  function X$body(namespace$5: unknown, class$5: unknown): null {
    return null;
  }
  named("bad2.<locals>.X", X$body, "namespace$5, class$5");
  const X = call(build_class, [
    X$body,
    "X",
    tuple([getitem(Box, S), getitem(Generic, T)]),
    module_name(import.meta),
  ]);
}
function bad3(): void {
  function X$body(namespace$6: unknown, class$6: unknown): null {
    return null;
  }
  named("bad3.<locals>.X", X$body, "namespace$6, class$6");
  const X = call(build_class, [
    X$body,
    "X",
    tuple([getitem(Generic, T), getitem(Generic, S)]),
    module_name(import.meta),
  ]);
}
for (f of tuple([bad, bad2, bad3])) {
  try {
    f();
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    print(e);
  }
}
print(
  eq(getitem(Union, tuple([int, str])), getitem(Union, tuple([str, int]))),
  hash(getitem(Union, tuple([int, str]))) ===
    hash(getitem(Union, tuple([str, int]))),
  eq(getitem(Union, tuple([int, str])), or_(int, str)),
  eq(or_(int, str), getitem(Union, tuple([str, int]))),
);
print(
  getattr(getitem(Optional, int), "__name__"),
  getattr(getitem(Union, tuple([int, str])), "__name__"),
  getitem(getitem(Union, tuple([T, getitem(List, S)])), tuple([int, str])),
  getitem(or_(T, getitem(list, S)), tuple([int, str])),
);
print(
  hash(or_(int, str)) === hash(or_(str, int)),
  getattr(or_(int, getitem(list, T)), "__parameters__"),
);
print(
  getitem(Literal, tuple([1, true, 1, getitem(Literal, "a")])),
  eq(getitem(Literal, 1), getitem(Literal, true)),
  eq(getitem(Literal, tuple([1, 2])), getitem(Literal, tuple([2, 1]))),
);
print(
  getitem(Annotated, tuple([getitem(Annotated, tuple([int, 1])), 2])),
  getattr(getitem(Annotated, tuple([int, "m"])), "__metadata__"),
  getitem(getitem(Annotated, tuple([T, 5])), int),
  getattr(getitem(Annotated, tuple([int, "m"])), "__origin__"),
);
print(
  get_origin(getitem(Box, int)),
  get_args(getitem(getitem(Dict, tuple([str, getitem(List, T)])), int)),
  getitem(getitem(Callable, tuple([[T], S])), tuple([int, str])),
);
function D$body(namespace$7: unknown, class$7: unknown): null {
  function m$$(self: unknown): null {
    return null;
  }
  named("D.m", m$$, "self");
  setitem(namespace$7, "m", m$$);
  return null;
}
named("D", D$body, "namespace$7, class$7");
const D = call(build_class, [
  D$body,
  "D",
  tuple([getitem(Protocol, T)]),
  module_name(import.meta),
]);
print(
  getattr(D, "__parameters__"),
  getitem(getattr(D, "__mro__"), new Slice(1, null, null)),
);
function P$body(namespace$8: unknown, class$8: unknown): null {
  return null;
}
named("P", P$body, "namespace$8, class$8");
const P = call(build_class, [
  P$body,
  "P",
  tuple([
    call(generic_of, [
      call(type_variable, ["1831 K", "K", "TypeVar", null, null]),
      call(type_variable, ["1834 *Ts", "Ts", "TypeVarTuple", null, null]),
    ]),
  ]),
  module_name(import.meta),
]);
discard(
  call(set_type_params, [
    P,
    tuple([
      call(type_variable, ["1831 K", "K", "TypeVar", null, null]),
      call(type_variable, ["1834 *Ts", "Ts", "TypeVarTuple", null, null]),
    ]),
  ]),
);

print(
  getattr(P, "__parameters__"),
  getattr(P, "__orig_bases__"),
  getitem(P, tuple([int, str, float])),
  getattr(P, "__type_params__"),
);
