import {
  annotate_class,
  bound,
  build_class,
  call,
  call_method,
  coroutine,
  dict,
  discard,
  eq,
  getattr,
  getitem,
  int,
  is_same,
  isinstance,
  list,
  module_name,
  named,
  NameError,
  or_,
  print,
  repr,
  setattr,
  setitem,
  star_args,
  str,
  sum,
  tuple,
  type,
  TypeError,
  unknown_name,
  unpack,
  type Coroutine,
  type Tuple,
} from "yieldstar/runtime";
import * as typing from "yieldstar/runtime/typing";
import {
  Generic,
  generic_of,
  set_type_params,
  type_alias,
  type_variable,
  TypeVar,
} from "yieldstar/runtime/typing";

// `type` statements and type parameters (PEP 695, 696); classes that derive from `A[int]`.
const X = call(type_alias, ["X", () => int, tuple()]);
const Y = call(type_alias, [
  "Y",
  () =>
    getitem(list, call(type_variable, ["111 T", "T", "TypeVar", null, null])),
  tuple([call(type_variable, ["111 T", "T", "TypeVar", null, null])]),
]);
const Z = call(type_alias, [
  "Z",
  () =>
    getitem(
      dict,
      tuple([
        call(type_variable, ["131 K", "K", "TypeVar", null, null]),
        call(type_variable, ["134 *V", "V", "TypeVarTuple", null, null]),
      ]),
    ),
  tuple([
    call(type_variable, ["131 K", "K", "TypeVar", null, null]),
    call(type_variable, ["134 *V", "V", "TypeVarTuple", null, null]),
    call(type_variable, ["138 **P", "P", "ParamSpec", null, null]),
  ]),
]);
let Rec: unknown;
Rec = call(type_alias, [
  "Rec",
  () => or_(getitem(list, bound(Rec, "Rec")), null),
  tuple(),
]);
print(
  X,
  getattr(X, "__name__"),
  getattr(X, "__value__"),
  getattr(X, "__type_params__"),
  type(X),
);
print(
  getattr(Y, "__type_params__"),
  getitem(Y, int),
  getattr(Y, "__value__"),
  repr(Y),
  getattr(Y, "__parameters__"),
);
print(getattr(Z, "__type_params__"), getattr(Rec, "__value__"));
function f(x: unknown): unknown {
  return x;
}
named("f", f, "x");
discard(
  call(set_type_params, [
    f,
    tuple([call(type_variable, ["365 T", "T", "TypeVar", null, null])]),
  ]),
);
print(f(1), getattr(f, "__type_params__"), 1);
function A$body(namespace$1: unknown, class$1: unknown): null {
  function m$$(self: unknown, x: unknown): unknown {
    return x;
  }
  named("A.m", m$$, "self, x");
  setitem(namespace$1, "m", m$$);
  discard(
    call(annotate_class, [
      namespace$1,
      "t",
      call(type_variable, ["431 T", "T", "TypeVar", null, null]),
    ]),
  );
  return null;
}
named("A", A$body, "namespace$1, class$1");
const A = call(build_class, [
  A$body,
  "A",
  tuple([
    call(generic_of, [
      call(type_variable, ["431 T", "T", "TypeVar", null, null]),
      call(type_variable, ["434 U: int", "U", "TypeVar", () => int, null]),
      call(type_variable, [
        "442 V: (int, str) = int",
        "V",
        "constrained",
        () => tuple([int, str]),
        () => int,
      ]),
    ]),
  ]),
  module_name(import.meta),
]);
discard(
  call(set_type_params, [
    A,
    tuple([
      call(type_variable, ["431 T", "T", "TypeVar", null, null]),
      call(type_variable, ["434 U: int", "U", "TypeVar", () => int, null]),
      call(type_variable, [
        "442 V: (int, str) = int",
        "V",
        "constrained",
        () => tuple([int, str]),
        () => int,
      ]),
    ]),
  ]),
);

print(
  getattr(A, "__type_params__"),
  getitem(A, tuple([int, int, str])),
  getattr(A, "__parameters__"),
);
const [T, U, V] = unpack(getattr(A, "__type_params__"), 3);
print(
  getattr(T, "__name__"),
  getattr(U, "__bound__"),
  getattr(V, "__constraints__"),
  getattr(V, "__default__"),
  getattr(T, "__bound__"),
  call_method(T, "has_default", []),
  call_method(V, "has_default", []),
  getattr(T, "__infer_variance__"),
  getattr(T, "__covariant__"),
);
print(call_method(call(getitem(A, tuple([int, int, str])), []), "m", [3]));
function B$body(namespace$2: unknown, class$2: unknown): null {
  return null;
}
named("B", B$body, "namespace$2, class$2");
const B = call(build_class, [
  B$body,
  "B",
  tuple([
    getitem(
      A,
      tuple([
        call(type_variable, ["792 T", "T", "TypeVar", null, null]),
        int,
        str,
      ]),
    ),
    call(generic_of, [
      call(type_variable, ["792 T", "T", "TypeVar", null, null]),
    ]),
  ]),
  module_name(import.meta),
]);
discard(
  call(set_type_params, [
    B,
    tuple([call(type_variable, ["792 T", "T", "TypeVar", null, null])]),
  ]),
);
print(call_method(call(getitem(B, int), []), "m", [1]));
const L = call(type_alias, [
  "L",
  () => unknown_name("undefined_name"),
  tuple(),
]);
try {
  getattr(L, "__value__");
} catch (e) {
  if (!(e instanceof NameError)) throw e;
  print(e);
}
function* g(x: unknown): Coroutine<unknown> {
  return x;
}
coroutine(g, "x");
discard(
  call(set_type_params, [
    g,
    tuple([call(type_variable, ["923 T", "T", "TypeVar", null, null])]),
  ]),
);
print(getattr(g, "__type_params__"));
function h(...params$: unknown[]): Tuple<unknown[]> {
  const { args: a, kwargs: k } = star_args(params$);
  return a;
}
named("h", h, "*a, **k");
discard(
  call(set_type_params, [
    h,
    tuple([
      call(type_variable, ["978 *Ts", "Ts", "TypeVarTuple", null, null]),
      call(type_variable, ["983 **P", "P", "ParamSpec", null, null]),
    ]),
  ]),
);
print(getattr(h, "__type_params__"), h(1, 2));
print(isinstance(X, typing.TypeAliasType));
function k(a: unknown): null {
  print(
    call(type_variable, ["1118 T: str", "T", "TypeVar", () => str, null]),
    call(type_variable, ["1126 S = int", "S", "TypeVar", null, () => int]),
    getattr(
      call(type_variable, ["1118 T: str", "T", "TypeVar", () => str, null]),
      "__bound__",
    ),
    getattr(
      call(type_variable, ["1126 S = int", "S", "TypeVar", null, () => int]),
      "__default__",
    ),
  );
  return null;
}
named("k", k, "a");
discard(
  call(set_type_params, [
    k,
    tuple([
      call(type_variable, ["1118 T: str", "T", "TypeVar", () => str, null]),
      call(type_variable, ["1126 S = int", "S", "TypeVar", null, () => int]),
    ]),
  ]),
);
k("x");
function C$body(namespace$3: unknown, class$3: unknown): null {
  function f$$(self: unknown): unknown {
    return call(type_variable, ["1197 T", "T", "TypeVar", null, null]);
  }
  named("C.f", f$$, "self");
  setitem(namespace$3, "f", f$$);
  setitem(
    namespace$3,
    "x",
    call(type_variable, ["1197 T", "T", "TypeVar", null, null]),
  );
  return null;
}
named("C", C$body, "namespace$3, class$3");
const C = call(build_class, [
  C$body,
  "C",
  tuple([
    call(generic_of, [
      call(type_variable, ["1197 T", "T", "TypeVar", null, null]),
    ]),
  ]),
  module_name(import.meta),
]);
discard(
  call(set_type_params, [
    C,
    tuple([call(type_variable, ["1197 T", "T", "TypeVar", null, null])]),
  ]),
);

print(
  call_method(call(C, []), "f", []),
  getattr(C, "x"),
  is_same(call_method(call(C, []), "f", []), getattr(C, "x")),
);
try {
  isinstance(1, X);
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
print(or_(X, str), getitem(list, X), eq(X, X));
const E = new TypeVar("E");
function St$body(namespace$4: unknown, class$4: unknown): null {
  function __init__$$(self: unknown): null {
    setattr(self, "items", []);
    return null;
  }
  named("St.__init__", __init__$$, "self");
  setitem(namespace$4, "__init__", __init__$$);
  bound(E, "E");
  function push$$(self: unknown, x: unknown): null {
    discard(call_method(getattr(self, "items"), "append", [x]));
    return null;
  }
  named("St.push", push$$, "self, x");
  setitem(namespace$4, "push", push$$);
  return null;
}
named("St", St$body, "namespace$4, class$4");
const St = call(build_class, [
  St$body,
  "St",
  tuple([getitem(Generic, E)]),
  module_name(import.meta),
]);
function IntSt$body(namespace$5: unknown, class$5: unknown): null {
  function total$$(self: unknown): unknown {
    return call(sum, [getattr(self, "items")]);
  }
  named("IntSt.total", total$$, "self");
  setitem(namespace$5, "total", total$$);
  return null;
}
named("IntSt", IntSt$body, "namespace$5, class$5");
const IntSt = call(build_class, [
  IntSt$body,
  "IntSt",
  tuple([getitem(St, int)]),
  module_name(import.meta),
]);
const s = call(IntSt, []);
discard(call_method(s, "push", [3]));
discard(call_method(s, "push", [4]));
print(
  call_method(s, "total", []),
  isinstance(s, St),
  getitem(getattr(IntSt, "__mro__"), 1),
);
