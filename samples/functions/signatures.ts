/** inspect.signature: parameters, defaults, annotations, binding; decorators that check types; dispatch by annotation. */

import {
  bound_method,
  call,
  call_method,
  class_info,
  class_methods,
  coroutine,
  dict,
  discard,
  eq,
  Exception,
  float,
  function_info,
  getattr,
  getitem,
  hash,
  int,
  is_same,
  isinstance,
  iterate,
  len,
  list,
  method_info,
  mul,
  named,
  or_,
  print,
  PyObject,
  repr,
  star_args,
  str,
  super_of,
  tuple,
  type,
  type_name,
  TypeError,
  unpack,
  type Coroutine,
  type Int,
} from "yieldstar/runtime";
import { dataclass, fields } from "yieldstar/runtime/dataclasses";
import * as functools from "yieldstar/runtime/functools";
import { singledispatch } from "yieldstar/runtime/functools";
import * as inspect from "yieldstar/runtime/inspect";

function f(
  a: unknown,
  b: unknown = 2,
  c: unknown = 3,
  { d, e = 5 }: { d: unknown; e?: unknown },
): null {
  return null;
}
function_info(named("f", f, "a, b=2, /, c=3, *, d, e=5"), {
  defaults: { b: 2, c: 3, e: 5 },
});
const s = inspect.signature(f);
for (const [a, k] of [
  tuple([tuple(), dict()]),
  tuple([tuple([1, 2, 3, 4]), dict()]),
  tuple([tuple([1]), dict()]),
  tuple([tuple([1]), dict({ d: 1, x: 2 })]),
  tuple([tuple([1]), dict({ a: 1, d: 3 })]),
  tuple([tuple([1, 2, 3]), dict({ c: 1, d: 3 })]),
]) {
  try {
    print(call_method(s, "bind", [...a], k));
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    print(e);
  }
}
const b = call_method(s, "bind", [1], { d: 4 });
print(getattr(b, "args"), getattr(b, "kwargs"), getattr(b, "arguments"));
discard(call_method(b, "apply_defaults", []));
print(getattr(b, "arguments"), is_same(getattr(b, "signature"), s));
print(
  repr(s),
  getattr(s, "parameters"),
  getattr(
    getitem(
      call(list, [call_method(getattr(s, "parameters"), "values", [])]),
      0,
    ),
    "kind",
  ),
  repr(
    getattr(
      getitem(
        call(list, [call_method(getattr(s, "parameters"), "values", [])]),
        0,
      ),
      "kind",
    ),
  ),
);
print(
  call_method(s, "replace", [], { return_annotation: int }),
  eq(s, inspect.signature(f)),
  hash(s) === hash(inspect.signature(f)),
);
let p = getitem(getattr(s, "parameters"), "b");
print(
  p,
  repr(p),
  call_method(p, "replace", [], { default: 9 }),
  getattr(p, "empty"),
  getattr(getattr(p, "kind"), "description"),
  getattr(p, "KEYWORD_ONLY"),
);
for (const x of [3, int, len]) {
  try {
    print(inspect.signature(x));
  } catch (e) {
    if (!(e instanceof Exception)) throw e;
    print(type(e), e);
  }
}
function ff(x: unknown, y: unknown): null {
  return null;
}
try {
  discard(call_method(inspect.signature(ff), "bind", [1]));
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
print(call_method(inspect.signature(ff), "bind_partial", [1]));
class C extends PyObject {
  __init__(x = 3): void {}
  __call__(q: unknown): null {
    return null;
  }
  static k(z: unknown): null {
    return null;
  }
  static st(u: Int, { v = "a" }: { v?: unknown } = {}): null {
    return null;
  }
  m(a: unknown): null {
    return null;
  }
  get p(): number {
    return 1;
  }
}
class_methods(C, "k");
method_info(C, "__init__", {
  signature: "x=3",
  annotations: dict({ x: int, return: null }),
  defaults: { x: 3 },
});
method_info(C, "st", {
  signature: 'u, *, v="a"',
  annotations: dict({ u: int, v: "str" }),
  defaults: { v: "a" },
});
method_info(C, "p", { annotations: dict({ return: int }) });
print(
  inspect.signature(C),
  inspect.signature(new C()),
  inspect.signature(getattr<(z: unknown) => null>(C, "k")),
  inspect.signature(getattr<(a: unknown) => null>(C, "m")),
  inspect.signature(bound_method(new C(), "m")),
  inspect.signature(C.st),
  getattr(getattr(getattr(C, "p"), "fget"), "__annotations__"),
);
class D {}
print(inspect.signature(D));
print(inspect.signature(new functools.partial<unknown>(f, 1, { c: 8 })));
class P {
  x: Int;
  y: unknown[];
  z: string;

  constructor(x: Int, y: unknown[] = [], z: string = "k") {
    this.x = x;
    this.y = y;
    this.z = z;
  }
}
dataclass(P, "x", "y", "z", {
  fields: { y: { default_factory: list }, z: { default: "k" } },
});
class_info(P, { annotations: dict({ x: int, y: list, z: "str" }) });
print(inspect.signature(P));
for (const one of fields(P)) {
  print(one.name, one.type);
}
function deco(
  g: (w: unknown, h?: unknown) => unknown,
): (...args: unknown[]) => unknown {
  const inner = functools.wraps(g)(
    named(
      "deco.<locals>.inner",
      function inner(...params$: unknown[]): unknown {
        const { args, kwargs } = star_args(params$);
        const bound = call_method(
          inspect.signature(g),
          "bind",
          [...args],
          kwargs,
        );
        discard(call_method(bound, "apply_defaults", []));
        for (const each of iterate(
          call_method(getattr(bound, "arguments"), "items", []),
        )) {
          const [name, value] = unpack(each, 2);
          const hint = call_method(getattr(g, "__annotations__"), "get", [
            name,
          ]);
          if (hint !== null && !isinstance(value, hint)) {
            throw new TypeError(
              `${str(name)} must be ${str(getattr(hint, "__name__"))}, got ${str(type_name(value))}`,
            );
          }
        }
        return call(g, [...args], kwargs);
      },
      "*args, **kwargs",
    ),
  );
  return inner;
}
const area = deco(
  function_info(
    named(
      "area",
      function area(w: unknown, h: unknown = float(2.0)): unknown {
        return mul(w, h);
      },
      "w, h=2.0",
    ),
    {
      annotations: dict({ w: float, h: float, return: float }),
      defaults: { h: float(2.0) },
    },
  ),
);
print(area(2.5), inspect.signature(area), getattr(area, "__annotations__"));
try {
  discard(area("x"));
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
function* co(a: Int, ...rest$: string[]): Coroutine<null> {
  const rest = tuple(rest$);
  return null;
}
function_info(coroutine(co, "a, *rest"), {
  annotations: dict({ a: int, rest: str, return: null }),
});
print(
  inspect.signature(co),
  inspect.signature(
    function_info(
      (x: unknown, ...params$: unknown[]) => {
        const { args: y, kwargs: kwargs$ } = star_args(params$);
        let z: unknown = kwargs$.take_keyword("z", 1);
        return 0;
      },
      { signature: "x, *y, z=1", defaults: { z: 1 } },
    ),
  ),
);
for (const each of iterate(
  call_method(getattr(inspect.signature(area), "parameters"), "items", []),
)) {
  const [part1, part2] = unpack(each, 2);
  const name = part1;
  p = part2;
  print(
    name,
    getattr(p, "kind"),
    getattr(p, "default"),
    getattr(p, "annotation"),
    is_same(getattr(p, "default"), getattr(inspect.Parameter, "empty")),
  );
}
const show = singledispatch(function show(x: unknown): string {
  return "any";
});
let _: unknown;
const decorator = getattr(show, "register");
_ = call(decorator, [
  function_info(
    named(
      "_",
      function _(x: unknown): string {
        return "int";
      },
      "x",
    ),
    { annotations: dict({ x: int }) },
  ),
]);
const decorator2 = getattr(show, "register");
_ = call(decorator2, [
  function_info(
    named(
      "_",
      function _(x: unknown): string {
        return "seq";
      },
      "x",
    ),
    { annotations: dict({ x: or_(list, tuple) }) },
  ),
]);
print(
  call(show, [1]),
  call(show, [[]]),
  call(show, [tuple()]),
  call(show, ["s"]),
);
class E extends PyObject {
  __new__(this: typeof E, a: unknown, b: unknown = 1): unknown {
    return call_method(super_of(E, this), "__new__", [this]);
  }
}
method_info(E, "__new__", {
  signature: "a, b=1",
  self: "cls",
  defaults: { b: 1 },
});
print(inspect.signature(E));
print(getattr(E, "__annotations__"), getattr(D, "__annotations__"));
