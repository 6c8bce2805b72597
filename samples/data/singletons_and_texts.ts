/** Types of singletons, `vars` of what has a `__dict__` of its own, texts that `__repr__` returns, NotImplemented as a condition. */

import {
  ascii,
  AttributeError,
  base_class,
  bool,
  call,
  class_attributes,
  class_info,
  delattr,
  dict,
  dir,
  discard,
  Ellipsis,
  format,
  getattr,
  is_same,
  iterate,
  module,
  NotImplemented,
  print,
  property,
  PyObject,
  repr,
  setattr,
  str,
  truthy,
  tuple,
  type,
  TypeError,
  vars,
  with_,
  type Dict,
} from "yieldstar/runtime";
import * as math from "yieldstar/runtime/math";
import * as warnings from "yieldstar/runtime/warnings";

for (const kind of tuple([type(null), type(NotImplemented), type(Ellipsis)])) {
  print(is_same(call(kind, []), call(kind, [])), kind);
  for (const [args, named] of tuple([
    tuple([tuple([1, 2]), dict()]),
    tuple([tuple(), dict({ a: 1 })]),
  ])) {
    try {
      discard(call(kind, [...args], named));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      print(error);
    }
  }
}

class Owner extends PyObject {
  static __dict__ = property(/* fget= */ getattr(this, "values"));

  values(): Dict<string, number> {
    return dict({ a: 2 });
  }
}
class_attributes(Owner);
class_info(Owner, { firstLine: 15, body: ["values", "__dict__"] });

print(vars(new Owner()));

const manager = with_(new warnings.catch_warnings({ record: true }));
const caught = manager.enter();
try {
  warnings.simplefilter("always");
  print(bool(NotImplemented), !truthy(NotImplemented));
  print(
    Array.from(iterate(caught), (each) =>
      tuple([
        str(getattr(each, "message")),
        getattr(getattr(each, "category"), "__name__"),
      ]),
    ),
  );
} catch (error) {
  manager.failed(error);
} finally {
  manager.exit();
}

class Text extends base_class(str) {}
class_info(Text, { firstLine: 30, body: [] });

class Shown extends PyObject {
  __repr__(): Text {
    return call<Text>(Text, ["shown"]);
  }
}
class_info(Shown, { firstLine: 34, body: ["__repr__"] });

print(
  ascii(new Shown()),
  repr(new Shown()),
  `${format(repr(new Shown()), ">8")}`,
);
setattr(module("math", math), "tau2", 3);
print(getattr(math, "tau2"), dir(module("math", math)).includes("tau2"));
delattr(module("math", math), "tau2");
try {
  getattr(math, "tau2");
} catch (error) {
  if (!(error instanceof AttributeError)) throw error;
  print(error);
}
