/** __annotations__, __defaults__ and __kwdefaults__ of functions, classes and the module. */

import {
  bool,
  bound_method,
  call,
  call_method,
  class_attributes,
  class_info,
  coroutine,
  dict,
  discard,
  float,
  function_info,
  getattr,
  getitem,
  int,
  is_same,
  iterate,
  list,
  method_info,
  module_annotations,
  named,
  print,
  setitem,
  star_args,
  str,
  tuple,
  unpack,
  type AnyFunction,
  type Coroutine,
  type Dict,
  type Int,
} from "yieldstar/runtime";
import * as typing from "yieldstar/runtime/typing";
import { Optional } from "yieldstar/runtime/typing";

function f(a: Int, b = "x", ...params$: unknown[]): Int {
  const { args, kwargs: kw } = star_args(params$);
  let c: unknown = kw.take_keyword("c", true);
  let d: unknown = kw.take_keyword("d", 3);
  return a;
}
function_info(named("f", f, 'a, b="x", *args, c=True, d=3, **kw'), {
  annotations: dict({
    a: int,
    b: str,
    args: float,
    c: bool,
    kw: "list[int]",
    return: getitem(Optional, int),
  }),
  defaults: { b: "x", c: true, d: 3 },
});
print(getattr(f, "__annotations__"));
print(getattr(f, "__defaults__"), getattr(f, "__kwdefaults__"));
class C {
  static y = "a";

  m(q: unknown): null {
    return null;
  }
}
class_attributes(C);
class_info(C, { annotations: dict({ x: int, y: str, z: "list[C]" }) });
method_info(C, "m", { annotations: dict({ q: int, return: null }) });
print(getattr(C, "__annotations__"));
print(getattr(getattr<(q: unknown) => null>(C, "m"), "__annotations__"));
const n = 5;
module_annotations(import.meta).set("n", int);
let s: unknown;
module_annotations(import.meta).set("s", str);
print(module_annotations(import.meta));
class E2 extends C {}
print(getattr(E2, "__annotations__"));
function* co(u: Int = 1): Coroutine<string> {
  return "";
}
function_info(coroutine(co, "u=1"), {
  annotations: dict({ u: int, return: str }),
  defaults: { u: 1 },
});
print(getattr(co, "__annotations__"), getattr(co, "__defaults__"));
print(
  getattr(
    function_info(
      (a: unknown, b: unknown = 2, { c = 3 }: { c?: unknown } = {}) => 0,
      { signature: "a, b=2, *, c=3", defaults: { b: 2, c: 3 } },
    ),
    "__defaults__",
  ),
  getattr(
    function_info(
      (a: unknown, b: unknown = 2, { c = 3 }: { c?: unknown } = {}) => 0,
      { signature: "a, b=2, *, c=3", defaults: { b: 2, c: 3 } },
    ),
    "__kwdefaults__",
  ),
);
function g(): null {
  return null;
}
print(
  getattr(g, "__annotations__"),
  getattr(g, "__defaults__"),
  getattr(g, "__kwdefaults__"),
);
print(getattr(bound_method(new C(), "m"), "__annotations__"));
const h$x: number[] = [1];
const h$y: Dict<string, number> = dict({ a: 1 });
function h(
  x: number[] = h$x,
  y: Dict<string, number> = h$y,
  z: null = null,
): number[] {
  return x;
}
function_info(named("h", h, 'x=[1], y={"a": 1}, z=None'), {
  defaults: { x: h$x, y: h$y, z: null },
});
print(getattr(h, "__defaults__"));
discard(call_method(getitem(getattr(h, "__defaults__"), 0), "append", [2]));
print(h());

print(h());

for (const each of iterate(
  call_method(getattr(C, "__annotations__"), "items", []),
)) {
  const [name, t] = unpack(each, 2);
  print(name, t);
}
setitem(getattr(f, "__annotations__"), "new", int);
print(call_method(getattr(f, "__annotations__"), "get", ["new"]));
function k(a: Int, b: string | null = null, ...c$: Dict<string, Int>[]): null {
  const c = tuple(c$);
  return null;
}
function_info(named("k", k, "a, b=None, *c"), {
  annotations: dict({
    a: int,
    b: getitem(typing.Optional, str),
    c: getitem(dict, tuple([str, int])),
    return: getitem(list, C),
  }),
  defaults: { b: null },
});
print(typing.get_type_hints(k));
class Node extends C {
  static next: null = null;
}
class_info(Node, { annotations: dict({ value: float, next: "int | None" }) });
print(
  getattr(Node, "__annotations__"),
  is_same(
    getattr(getattr<(q: unknown) => null>(C, "m"), "__annotations__"),
    getattr(getattr<(q: unknown) => null>(C, "m"), "__annotations__"),
  ),
);

// annotations are expressions like any other: they may hold functions
function checked(check: AnyFunction): number | string {
  return call<number | string>(check, [2]);
}

function limited(value: number): number {
  return value;
}
function_info(limited, {
  annotations: dict({
    value: checked((x: number) => x + 1),
    return: checked((y: number) => `${y}!`),
  }),
});

print(limited(1), getattr(limited, "__annotations__"));
