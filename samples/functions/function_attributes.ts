/** Attributes of functions and methods that can be set, deleted, or neither. */

import {
  BaseException,
  bound,
  bound_method,
  call,
  class_info,
  contains,
  delattr,
  dict,
  dir,
  function_info,
  getattr,
  int,
  len,
  named,
  print,
  PyObject,
  repr,
  setattr,
  slice,
  tuple,
  type_name,
  type Dict,
  type Tuple,
} from "yieldstar/runtime";

function t(f: unknown): void {
  try {
    print("->", slice(repr(call(f, [])), null, 150));
  } catch (e) {
    if (!(e instanceof BaseException)) throw e;
    print(type_name(e), e);
  }
}
/** doc */
function g(
  a: unknown,
  b: unknown = 1,
  { c = 2 }: { c?: unknown } = {},
): number {
  return 3;
}
function_info(named("g", g, "a, b=1, *, c=2"), {
  defaults: { b: 1, c: 2 },
  doc: "doc",
});
class C extends PyObject {
  m(): null {
    return null;
  }
}
class_info(C, { firstLine: 8, body: ["m"] });
function delete$(o: unknown, n: unknown): null {
  call(delattr, [o, n]);
  return null;
}
const c = new C();
let n: string | undefined;
for (n of [
  "__name__",
  "__qualname__",
  "__doc__",
  "__dict__",
  "__module__",
  "__annotations__",
  "__globals__",
  "__closure__",
  "__code__",
  "__type_params__",
  "__builtins__",
  "zork",
]) {
  print(n);
  t(() => (setattr(g, bound(n, "n"), 5), null));
  t(() =>
    !contains(tuple(["__globals__", "__builtins__", "__code__"]), bound(n, "n"))
      ? getattr(g, bound(n, "n"))
      : 0,
  );
  t(() => (delattr(g, bound(n, "n")), null));
  t(() =>
    !contains(tuple(["__globals__", "__builtins__", "__code__"]), bound(n, "n"))
      ? getattr(g, bound(n, "n"))
      : 0,
  );
  t(() => (setattr(getattr(c, "m"), bound(n, "n"), 5), null));
  t(() => (delattr(getattr(c, "m"), bound(n, "n")), null));
}
for (n of ["__class__", "__self__", "__func__", "__call__"]) {
  print(n);
  t(() => (setattr(g, bound(n, "n"), 5), null));
  t(() => (delattr(g, bound(n, "n")), null));
  t(() => (setattr(getattr(c, "m"), bound(n, "n"), 5), null));
  t(() => (delattr(getattr(c, "m"), bound(n, "n")), null));
}
t(() => (setattr(g, "__class__", int), null));
t(() => (setattr(len, "zork", 5), null));
t(() => (setattr(len, "__name__", 5), null));
t(() => (delattr(len, "__name__"), null));
t(() => (setattr(bound_method([], "append"), "__name__", 5), null));
t(() => (delattr(bound_method([], "append"), "__doc__"), null));
const d: Dict<unknown, unknown> = dict({ x: 1 });
setattr(g, "__dict__", d);
t(() => getattr(g, "__dict__") === bound(d, "d"));
t(() => getattr(g, "x"));
setattr(g, "y", 5);
t(() => bound(d, "d"));
d.set("z", 1);
t(() => getattr(g, "z"));
t(() => dir(g).includes("z"));
setattr(g, "__name__", "hi");
t(() => tuple([getattr(g, "__name__"), getattr(g, "__qualname__")]));
function outer(): Tuple<[() => number, () => () => number]> {
  const l = function_info(() => 1, { qualname: "outer.<locals>.<lambda>" });
  function inner(): () => number {
    const l2 = function_info(() => 1, {
      qualname: "outer.<locals>.inner.<locals>.<lambda>",
    });
    return l2;
  }
  named("outer.<locals>.inner", inner);
  return tuple([l, inner]);
}
t(() =>
  Array.from(
    tuple([
      bound(outer, "outer")()[0],
      bound(outer, "outer")()[1](),
      bound(outer, "outer")()[1],
    ]),
    (f) => getattr(f, "__qualname__"),
  ),
);
