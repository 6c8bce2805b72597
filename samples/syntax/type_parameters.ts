import {
  bound,
  call,
  call_method,
  class_attributes,
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
  named,
  NameError,
  or_,
  print,
  repr,
  star_args,
  str,
  sum,
  tuple,
  type,
  TypeError,
  unknown_name,
  unpack,
  type Coroutine,
  type Int,
  type Tuple,
} from "yieldstar/runtime";
import * as typing from "yieldstar/runtime/typing";
import {
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
let T: unknown;
class A {
  m(x: unknown): unknown {
    return x;
  }
}
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
const [part1, part2, part3] = unpack(getattr(A, "__type_params__"), 3);
T = part1;
const U = part2;
const V = part3;
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
class B extends A {}
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
class C {
  static x = call(type_variable, ["1197 T", "T", "TypeVar", null, null]);

  f(): unknown {
    return call(type_variable, ["1197 T", "T", "TypeVar", null, null]);
  }
}
class_attributes(C);
discard(
  call(set_type_params, [
    C,
    tuple([call(type_variable, ["1197 T", "T", "TypeVar", null, null])]),
  ]),
);

print(new C().f(), C.x, is_same(new C().f(), C.x));
try {
  isinstance(1, X);
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
print(or_(X, str), getitem(list, X), eq(X, X));
const E = new TypeVar("E");
class St {
  items: number[];

  constructor() {
    this.items = [];
  }
  push(x: number): void {
    this.items.push(x);
  }
}
class IntSt extends St {
  total(): Int {
    return sum(this.items);
  }
}
const s = new IntSt();
s.push(3);
s.push(4);
print(s.total(), s instanceof St, getitem(getattr(IntSt, "__mro__"), 1));
