/** An attribute that is missing is missed before the arguments are looked at. */

import {
  AttributeError,
  call,
  dict,
  discard,
  Exception,
  floordiv,
  getattr,
  KeyError,
  list,
  print,
  star_args,
  sub,
  truthy,
  type_name,
  ZeroDivisionError,
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

// A comprehension among the arguments is not made before the attribute is looked up, nor before an item or an operand fails.
function noted(x: string | number): string | number {
  print("made", x);
  return x;
}

const unknown: unknown[] | string | number = truthy(noted("first"))
  ? noted(3)
  : [];
for (const table of [dict<string, number>(), dict({ key: 1 })]) {
  try {
    print(
      table.at("key"),
      [..."ab"].map((x) => noted(x)),
    );
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    print("KeyError", error);
  }
}
try {
  discard(
    call(getattr(unknown, "remove"), [
      list.count(
        [..."cd"].map((x) => noted(x)),
        "c",
      ),
    ]),
  );
} catch (error) {
  if (!(error instanceof AttributeError)) throw error;
  print(error);
}
try {
  print(
    floordiv(1, sub(unknown, 3)),
    dict([..."ef"].map((x) => [noted(x), x])),
  );
} catch (error) {
  if (!(error instanceof ZeroDivisionError)) throw error;
  print(error);
}
