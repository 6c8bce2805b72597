/** Properties that a class leaves to its metaclass. */

import {
  add,
  AttributeError,
  base_class,
  build_class,
  call,
  class_attributes,
  class_info,
  class_name,
  decorate,
  delattr,
  function_info,
  getattr,
  getitem,
  module_name,
  named,
  print,
  PyObject,
  setattr,
  setitem,
  tuple,
  type,
} from "yieldstar/runtime";
import * as types from "yieldstar/runtime/types";

function C$body(namespace$1: unknown, class$1: unknown): null {
  function __init__$$(self: unknown): null {
    setattr(self, "_x", 1);
    return null;
  }
  named("C.__init__", __init__$$, "self");
  setitem(namespace$1, "__init__", __init__$$);
  let x$$: unknown;
  /** doc of x */
  x$$ = call(types.DynamicClassAttribute, [
    function_info(
      named("C.x", function x$$(self: unknown): unknown {
        return getattr(self, "_x");
      }),
      { doc: "doc of x" },
    ),
  ]);
  setitem(namespace$1, "x", x$$);

  const decorator = getattr(
    call(class_name, [namespace$1, "x", null]),
    "setter",
  );
  x$$ = call(decorator, [
    named(
      "C.x",
      function x$$(self: unknown, v: unknown): null {
        setattr(self, "_x", v);
        return null;
      },
      "self, v",
    ),
  ]);
  setitem(namespace$1, "x", x$$);
  const decorator2 = getattr(
    call(class_name, [namespace$1, "x", null]),
    "deleter",
  );
  x$$ = call(decorator2, [
    named(
      "C.x",
      function x$$(self: unknown): null {
        setattr(self, "_x", 0);
        return null;
      },
      "self",
    ),
  ]);
  setitem(namespace$1, "x", x$$);
  return null;
}
named("C", C$body, "namespace$1, class$1");
const C = call(build_class, [C$body, "C", tuple(), module_name(import.meta)]);
const c = call(C, []);
print(getattr(c, "x"));
setattr(c, "x", 5);
print(getattr(c, "x"));
delattr(c, "x");
print(getattr(c, "x"));
try {
  getattr(C, "x");
} catch (e) {
  if (!(e instanceof AttributeError)) throw e;
  print("AE", e);
}
const d = getitem(getattr(C, "__dict__"), "x");
print(
  getattr(d, "__doc__"),
  getattr(getattr(d, "fget"), "__name__"),
  getattr(getattr(d, "fset"), "__name__"),
  getattr(d, "__isabstractmethod__"),
  type(d),
);
class M extends base_class(type) {
  __getattr__(name: unknown): unknown {
    return add("meta ", name);
  }
}
class_info(M, { firstLine: 19, body: ["__getattr__"] });
class D extends PyObject {
  y(): number {
    return 3;
  }
}
class_attributes(D);
decorate(D, "y", (f$: unknown) => call(types.DynamicClassAttribute, [f$]));
class_info(D, { firstLine: 21, metaclass: M, body: ["y"] });
print(getattr(D, "y"), getattr(call<D>(D, []), "y"));
class E extends PyObject {
  ro(): number {
    return 3;
  }
}
class_attributes(E);
class_info(E, { firstLine: 25, body: ["ro"] });
decorate(E, "ro", (f$: unknown) => call(types.DynamicClassAttribute, [f$]));
for (const f of tuple([
  () => (setattr(new E(), "ro", 1), null),
  () => (delattr(new E(), "ro"), null),
])) {
  try {
    f();
  } catch (e) {
    if (!(e instanceof AttributeError)) throw e;
    print("AE", e);
  }
}
const p = new types.DynamicClassAttribute(null, null, null, "hello");
print(getattr(p, "__doc__"), p.overwrite_doc, p.fget);
