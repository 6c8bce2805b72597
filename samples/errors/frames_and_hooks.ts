// sys._getframe, atexit, sys.unraisablehook, errno; copies of exceptions and their attributes.

import {
  AttributeError,
  BlockingIOError,
  call,
  call_method,
  delattr,
  Exception,
  exception_matches,
  getattr,
  getitem,
  ImportError,
  module,
  named,
  OSError,
  print,
  repr,
  setattr,
  star_args,
  StopIteration,
  str,
  super_of,
  tuple,
  type,
  TypeError,
  ValueError,
} from "yieldstar/runtime";
import * as atexit from "yieldstar/runtime/atexit";
import * as copy from "yieldstar/runtime/copy";
import * as errno from "yieldstar/runtime/errno";
import * as sys from "yieldstar/runtime/sys";

function f(): void {
  const fr = sys._getframe();
  print(
    getattr(getattr(fr, "f_code"), "co_name"),
    getattr(fr, "f_lineno"),
    getattr(getattr(getattr(fr, "f_back"), "f_code"), "co_name"),
    getattr(getattr(fr, "f_back"), "f_lineno"),
    getitem(getattr(fr, "f_globals"), "__name__"),
  );
  print(getattr(sys._getframe(1), "f_lineno"), sys._getframemodulename(1));
}
function g(): void {
  f();
}
g();
let e: ValueError | Exception | TypeError;
try {
  sys._getframe(50);
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  e = error;
  print(e);
}
function bye(...params$: unknown[]): null {
  const { args: a, kwargs: k } = star_args(params$);
  print("bye", a, k);
  return null;
}
named("bye", bye, "*a, **k");
function bad(): void {
  throw new ValueError("x");
}
atexit.register(bye, 1, { x: 2 });
atexit.register(bad);
function hook(u: unknown): null {
  print(
    getattr(u, "exc_type"),
    getattr(u, "exc_value"),
    getitem(call_method(getattr(u, "err_msg"), "split", [" at "]), 0),
    getattr(u, "object"),
  );
  return null;
}
named("hook", hook, "u");
setattr(module("sys", sys), "unraisablehook", hook);
print(
  errno.ENOENT,
  errno.errorcode.at(errno.EWOULDBLOCK),
  errno.errorcode.size,
);
let n: string | N;
for (n of tuple([
  "args",
  "__traceback__",
  "__cause__",
  "__context__",
  "__suppress_context__",
])) {
  try {
    delattr(new ValueError(), n);
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    e = error;
    print(type(e), e);
  }
}
e = new ValueError(1);
setattr(e, "x", 3);
print(
  call_method(e, "__reduce__", []),
  call_method(new ImportError("a", { name: "b" }), "__reduce__", []),
  call_method(new OSError(2, "x", "f"), "__reduce__", []),
  call_method(new AttributeError("m", { name: "n", obj: 3 }), "__reduce__", []),
  call_method(new StopIteration(3), "__reduce__", []),
  call_method(new BlockingIOError(1, "a", 3), "__reduce__", []),
);
const c = copy.copy(e);
print(
  c,
  getattr(c, "x"),
  c.args,
  copy.deepcopy(new ImportError("a", { name: "b" })).name,
  copy.copy(new OSError(2, "x", "f")).filename,
);
class N extends OSError {
  __new__(this: typeof N, message: unknown, baz: unknown): unknown {
    const self = call_method(super_of(N, this), "__new__", [this, message]);
    setattr(self, "baz", baz);
    return self;
  }
}
n = call<N>(N, ["m"], { baz: "b" });
print(n.args, getattr(n, "baz"), str(n));
class I extends OSError {
  constructor() {
    super();
  }
}
print(new I().args, repr(str(new I())), new I().errno);
try {
  try {
    throw new ValueError("q");
  } catch (error) {
    if (!exception_matches(error, tuple([ValueError, 42]))) throw error;
  }
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  e = error;
  print(e);
}
