/** What a function knows of the variables it shares. */

import {
  bound,
  call,
  call_method,
  cell,
  closed_over,
  decorate,
  discard,
  eq,
  getattr,
  getitem,
  is_same,
  len,
  named,
  ne,
  print,
  super_of,
  tuple,
  ValueError,
  type Tuple,
} from "yieldstar/runtime";

function counter(start: number): Tuple<[unknown, unknown]> {
  let n: number | undefined;
  const n$cell = call(cell, [() => bound(n, "n", "free")]);
  n = start;
  const up = call(closed_over({ n: n$cell }), [
    named(
      "counter.<locals>.up",
      function up(): number {
        n = bound(n, "n", "free") + 1;
        return bound(n, "n", "free");
      },
      "",
    ),
  ]);
  const show = call(closed_over({ n: n$cell }), [
    named(
      "counter.<locals>.show",
      function show(): number {
        return bound(n, "n", "free");
      },
      "",
    ),
  ]);
  return tuple([up, show]);
}
const [u, s] = counter(4);
print(
  len(getattr(u, "__closure__")),
  getattr(getattr(u, "__code__"), "co_freevars"),
  getattr(getitem(getattr(u, "__closure__"), 0), "cell_contents"),
);
discard(call(u, []));
print(
  getattr(getitem(getattr(s, "__closure__"), 0), "cell_contents"),
  is_same(
    getitem(getattr(s, "__closure__"), 0),
    getitem(getattr(u, "__closure__"), 0),
  ),
);
print(getattr(counter, "__closure__"));
class A {
  m(): unknown {
    return call_method(super_of(A, this), "__repr__", []);
  }
  n(): number {
    return 1;
  }
}
decorate(A, "m", (f$: unknown) =>
  call(closed_over({ __class__: call(cell, [() => bound(A, "A")]) }), [f$]),
);
print(
  getattr(getattr(getattr(A, "m"), "__code__"), "co_freevars"),
  getattr(
    getitem(getattr(getattr(A, "m"), "__closure__"), 0),
    "cell_contents",
  ) === A,
  getattr(getattr<() => number>(A, "n"), "__closure__"),
);
function late(): unknown {
  let x: number | undefined;
  const x$cell = call(cell, [() => bound(x, "x", "free")]);
  const f = call(closed_over({ x: x$cell }), [
    named(
      "late.<locals>.f",
      function f(): number {
        return bound(x, "x", "free");
      },
      "",
    ),
  ]);
  try {
    getattr(getitem(getattr(f, "__closure__"), 0), "cell_contents");
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    print(e);
  }
  x = 5;
  return f;
}
print(getattr(getitem(getattr(late(), "__closure__"), 0), "cell_contents"));
const c = getitem(getattr(late(), "__closure__"), 0);
print(eq(c, c), ne(c, getitem(getattr(late(), "__closure__"), 0)));
