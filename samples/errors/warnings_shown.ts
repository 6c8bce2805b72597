// Where a warning stands, how often it is shown, and who may have a say in it.

import {
  add,
  at,
  base_class,
  call,
  call_method,
  class_info,
  DeprecationWarning,
  FutureWarning,
  generator,
  getattr,
  getitem,
  iterate,
  list,
  module,
  named,
  print,
  PyObject,
  range,
  repr,
  RuntimeWarning,
  setattr,
  sorted,
  str,
  tuple,
  UserWarning,
  with_,
  type PyGenerator,
} from "yieldstar/runtime";
import * as warnings from "yieldstar/runtime/warnings";
import { warn } from "yieldstar/runtime/warnings";

function old(): void {
  warnings.warn("old is deprecated", DeprecationWarning, /* stacklevel= */ 2);
}

function helper(): void {
  warn("careful");
}

class A extends PyObject {
  m(): void {
    warnings.warn("in method", undefined, /* stacklevel= */ 3);
  }
  get p(): number {
    warnings.warn("prop", RuntimeWarning, 2);
    return 1;
  }
}

function go(a: A): void {
  a.m();
}

let i: number;
for (i of range(3)) {
  helper();
  old();
}
old();
go(new A());
const x = Array.from(range(2), (_) => new A().p);
print(x);
function* gen(): PyGenerator<number, void, null> {
  warnings.warn("gen", undefined, /* stacklevel= */ 1);
  yield 1;
  warnings.warn("gen2", undefined, /* stacklevel= */ 2);
  return null;
}
generator(gen);
for (const _ of gen()) {
}
list(gen());
const manager = with_(new warnings.catch_warnings({ record: true }));
const log = manager.enter();
try {
  warnings.simplefilter("always");
  helper();
  old();
  print(
    Array.from(iterate(log), (w) =>
      tuple([
        str(getattr(w, "message")),
        getattr(getattr(w, "category"), "__name__"),
        getitem(call_method(getattr(w, "filename"), "split", ["/"]), -1),
        getattr(w, "lineno"),
      ]),
    ),
  );
  print(getattr(getitem(log, 0), "line"), getattr(getitem(log, 0), "source"));
} catch (error) {
  manager.failed(error);
} finally {
  manager.exit();
}
const manager2 = with_(new warnings.catch_warnings());
manager2.enter();
try {
  warnings.simplefilter("error");
  try {
    helper();
  } catch (e) {
    if (!(e instanceof UserWarning)) throw e;
    print("caught", repr(e));
  }
} catch (error) {
  manager2.failed(error);
} finally {
  manager2.exit();
}
const manager3 = with_(new warnings.catch_warnings({ action: "ignore" }));
manager3.enter();
try {
  helper();
  old();
} catch (error) {
  manager3.failed(error);
} finally {
  manager3.exit();
}
warnings.simplefilter("once");
for (i of range(3)) {
  warn("once");
  warn("twice");
}
warn("once");
warnings.warn(new FutureWarning("instance"));
print(getitem(warnings.filters, 0));
function show(
  message: unknown,
  category: unknown,
  filename: unknown,
  lineno: unknown,
  file: unknown = null,
  line: unknown = null,
): null {
  print(
    "SHOW",
    message,
    category,
    getitem(call_method(filename, "split", ["/"]), -1),
    lineno,
    file,
    line,
  );
  return null;
}
named(
  "show",
  show,
  "message, category, filename, lineno, file=None, line=None",
);
setattr(module("warnings", warnings), "showwarning", show);
warn("shown");
warnings.warn_explicit("expl", UserWarning, "f.py", 3);
setattr(
  module("warnings", warnings),
  "showwarning",
  getattr(warnings, "_showwarning_orig"),
);
print(
  call(getattr(warnings, "formatwarning"), ["m", UserWarning, "nofile.py", 3]),
);
setattr(module("warnings", warnings), "formatwarning", (...a$: unknown[]) => {
  const a = tuple(a$);
  return str.percent("FMT %r\n", tuple([at(a, 0)]));
});
warn("formatted");
const lam = () => (warn("lambda", undefined, /* stacklevel= */ 1), null);
lam();
sorted([1, 2], {
  key: (v) => (
    warn(str.percent("key%d", v), undefined, /* stacklevel= */ 2),
    v
  ),
});
const f = call(new warnings.deprecated("no more"), [
  named(
    "f",
    function f(a: unknown, { b = 1 }: { b?: unknown } = {}): unknown {
      return add(a, b);
    },
    "a, *, b=1",
  ),
]);
print(
  call(f, [1], { b: 5 }),
  getattr(f, "__name__"),
  getattr(f, "__deprecated__"),
);
const C$ = class C extends PyObject {
  declare x: unknown;

  __init__(x: unknown): null {
    setattr(this, "x", x);
    return null;
  }
};
const C = call(new warnings.deprecated("no class"), [C$]);
print(getattr(call(C, [3]), "x"), getattr(C, "__deprecated__"));
class D extends base_class(C) {}
class_info(D, { keywords: {} });
print(getattr(call<D>(D, [4]), "x"));
warn("deep", undefined, /* stacklevel= */ 50);
