/** What a program puts in the place of attributes of library modules is what everybody sees there, until it is taken away again. */

import {
  AttributeError,
  awaitable,
  bound,
  call,
  call_method,
  coroutine,
  delattr,
  dir,
  discard,
  float,
  getattr,
  getitem,
  hasattr,
  module,
  mul,
  named,
  setattr,
  show_names,
  star_args,
  vars,
  with_,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import * as builtins from "yieldstar/runtime/builtins";
import * as math from "yieldstar/runtime/math";
import * as path from "yieldstar/runtime/os.path";
import * as random from "yieldstar/runtime/random";
import * as sys from "yieldstar/runtime/sys";
import * as time from "yieldstar/runtime/time";
import * as mock from "yieldstar/runtime/unittest.mock";

setattr(module("math", math), "pi", 3);
discard(
  call(getattr(module("builtins"), "print"), [
    getattr(math, "pi"),
    mul(getattr(math, "pi"), 2),
  ]),
);
delattr(module("math", math), "pi");
try {
  discard(call(getattr(module("builtins"), "print"), [getattr(math, "pi")]));
} catch (e) {
  if (!(e instanceof AttributeError)) throw e;
  discard(call(getattr(module("builtins"), "print"), [e]));
}
function area(r: number): unknown {
  return call(getattr(math, "sqrt"), [r]);
}
setattr(module("math", math), "sqrt", (x: unknown) => "patched");
discard(
  call(getattr(module("builtins"), "print"), [
    area(4),
    call(getattr(math, "sqrt"), [9]),
  ]),
);
const real = getattr(time, "time");
setattr(module("time", time), "time", () => float(42.0));
discard(
  call(getattr(module("builtins"), "print"), [call(getattr(time, "time"), [])]),
);
setattr(module("time", time), "time", real);
show_names(import.meta, {});
const manager = with_(
  call(mock.patch, ["time.monotonic"], { return_value: 7 }),
);
manager.enter();
try {
  discard(
    call(getattr(module("builtins"), "print"), [
      call(getattr(time, "monotonic"), []),
    ]),
  );
} catch (error) {
  manager.failed(error);
} finally {
  manager.exit();
}
setattr(module("sys", sys), "spam", 1);
discard(
  call(getattr(module("builtins"), "print"), [
    getattr(sys, "spam"),
    hasattr(module("sys", sys), "spam"),
    dir(module("sys", sys)).includes("spam"),
    getitem(vars(module("sys", sys)), "spam"),
  ]),
);
delattr(module("sys", sys), "spam");
discard(
  call(getattr(module("builtins"), "print"), [
    hasattr(module("sys", sys), "spam"),
  ]),
);
function* quick(delay: unknown, result: unknown = null): Coroutine<unknown> {
  discard(call(getattr(module("builtins"), "print"), ["slept", delay]));
  return result;
}
coroutine(quick, "delay, result=None");
const slow = getattr(asyncio, "sleep");
setattr(module("asyncio", asyncio), "sleep", quick);
function* work(): Coroutine<number> {
  yield* awaitable(call(getattr(asyncio, "sleep"), [3600]));
  return 1;
}
coroutine(work);
discard(
  call(getattr(module("builtins"), "print"), [await asyncio.run(work())]),
);
setattr(module("asyncio", asyncio), "sleep", slow);
let real_print: unknown;
function shout(...params$: unknown[]): null {
  const { args, kwargs: kw } = star_args(params$);
  discard(call(bound(real_print, "real_print"), ["!", ...args], kw));
  return null;
}
named("shout", shout, "*args, **kw");
real_print = getattr(builtins, "print");
setattr(module("builtins", builtins), "print", shout);
discard(call(getattr(module("builtins"), "print"), ["hello"]));
setattr(module("builtins", builtins), "print", real_print);
discard(call(getattr(module("builtins"), "print"), ["again"]));
function ask(): unknown {
  return call(getattr(module("builtins"), "input"), ["? "]);
}
const manager2 = with_(
  call(mock.patch, ["builtins.input"], { return_value: "yes" }),
);
manager2.enter();
try {
  discard(call(getattr(module("builtins"), "print"), [ask()]));
} catch (error) {
  manager2.failed(error);
} finally {
  manager2.exit();
}
const manager3 = with_(
  call_method(mock.patch, "object", [
    module("random", random),
    "random",
    () => 0.25,
  ]),
);
manager3.enter();
try {
  discard(
    call(getattr(module("builtins"), "print"), [
      call(getattr(random, "random"), []),
    ]),
  );
} catch (error) {
  manager3.failed(error);
} finally {
  manager3.exit();
}
const manager4 = with_(call(mock.patch, ["asyncio.sleep"], { new: quick }));
manager4.enter();
try {
  await asyncio.run(work());
} catch (error) {
  manager4.failed(error);
} finally {
  manager4.exit();
}
setattr(module("os.path", path), "exists", (p: unknown) => true);
discard(
  call(getattr(module("builtins"), "print"), [
    call(getattr(path, "exists"), ["/nonesuch/x"]),
  ]),
);
const test = call(call(mock.patch, ["time.sleep"]), [
  named(
    "test",
    function test(fake: unknown): unknown {
      discard(call(getattr(time, "sleep"), [5]));
      discard(call_method(fake, "assert_called_once_with", [5]));
      return getattr(fake, "call_count");
    },
    "fake",
  ),
]);
discard(call(getattr(module("builtins"), "print"), [call(test, [])]));
const manager5 = with_(call(mock.patch, ["builtins.print"]));
const p = manager5.enter();
try {
  discard(call(getattr(module("builtins"), "print"), ["unseen"]));
} catch (error) {
  manager5.failed(error);
} finally {
  manager5.exit();
}
discard(call(getattr(module("builtins"), "print"), [getattr(p, "call_args")]));
