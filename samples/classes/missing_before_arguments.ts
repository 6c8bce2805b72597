/** An attribute that is missing is missed before the arguments are looked at. */

import {
  AttributeError,
  call,
  discard,
  Exception,
  getattr,
  print,
  star_args,
  type_name,
} from "yieldstar/runtime";

class A {
  constructor(...params$: unknown[]) {
    const { args, kwargs } = star_args(params$);
    print("init", args);
  }
}
function f(): null {
  print("f");
  return null;
}
try {
  discard(call(getattr(A, "say"), [new A()]));
} catch (e) {
  if (!(e instanceof AttributeError)) throw e;
  print(e);
}
const a = new A();
try {
  discard(call(getattr(a, "say"), [f()]));
} catch (e) {
  if (!(e instanceof AttributeError)) throw e;
  print(e);
}
try {
  discard(call(getattr(a, "say"), [], { k: f() }));
} catch (e) {
  if (!(e instanceof AttributeError)) throw e;
  print(e);
}
class P {}
try {
  print(call(getattr(P, "say"), [call<P>(P, [1])]));
} catch (e) {
  if (!(e instanceof Exception)) throw e;
  print(type_name(e), e);
}
