/** Classes made by calling type, and what type keeps about every class. */

import {
  bound,
  build_class,
  bytearray,
  bytes_literal,
  call,
  call_method,
  class_info,
  contains,
  delattr,
  dict,
  dir,
  discard,
  Exception,
  generator,
  getattr,
  hasattr,
  hash,
  int,
  list,
  memoryview,
  module_name,
  named,
  print,
  PyObject,
  setattr,
  str,
  tuple,
  type,
  type_name,
  type ByteArray,
  type Bytes,
  type Int,
  type PyGenerator,
} from "yieldstar/runtime";
import { OrderedDict } from "yieldstar/runtime/collections";
import {
  generic_of,
  set_type_params,
  type_variable,
} from "yieldstar/runtime/typing";

function attempt(label: string, action: () => type | null | ByteArray): void {
  try {
    print(label, action());
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    print(label, type_name(error), error);
  }
}

const namespace = new OrderedDict<string, unknown>([
  tuple(["first", 1]),
  tuple(["second", 2]),
]);
namespace.move_to_end("first");
print(call(list, [getattr(type("Made", tuple(), namespace), "__dict__")]));
print(
  call(list, [
    getattr(
      type("Told", tuple(), dict({ a: 1, __module__: "elsewhere", b: 2 })),
      "__dict__",
    ),
  ]),
);

class Greeter extends PyObject {
  greet(): unknown {
    return str.percent("number %d", this);
  }
}
class_info(Greeter, { firstLine: 18, body: ["greet"] });

const Numbered = type("Numbered", tuple([Greeter, int]), dict());
print(
  getattr(Numbered, "__base__"),
  getattr(Numbered, "__bases__"),
  call_method(call(Numbered, [7]), "greet", []),
);

attempt("lone surrogate in a docstring:", () =>
  type("Bad", tuple(), dict({ __doc__: "a\udc80b" })),
);

function rename(name: string): null {
  setattr(Greeter, "__name__", name);
  return null;
}

attempt("lone surrogate in a name:", () => bound(rename, "rename")("a\udc80b"));
print(getattr(Greeter, "__name__"));

function Box$body(namespace$1: unknown, class$1: unknown): null {
  return null;
}
named("Box", Box$body, "namespace$1, class$1");
const Box = call(build_class, [
  Box$body,
  "Box",
  tuple([
    call(generic_of, [
      call(type_variable, ["916 T", "T", "TypeVar", null, null]),
    ]),
  ]),
  module_name(import.meta),
]);
discard(
  call(set_type_params, [
    Box,
    tuple([call(type_variable, ["916 T", "T", "TypeVar", null, null])]),
  ]),
);

print(getattr(Box, "__type_params__"), getattr(Greeter, "__type_params__"));
setattr(Box, "__type_params__", "others");
print(
  getattr(Box, "__type_params__"),
  contains(getattr(Box, "__dict__"), "__type_params__"),
);

function forget(name: string): null {
  delattr(bound(Box, "Box"), name);
  return null;
}

let name: string | undefined;
for (name of tuple(["__type_params__", "__dict__", "__module__"])) {
  attempt(`del ${name}:`, () => bound(forget, "forget")(bound(name, "name")));
}

print(
  contains(getattr(Greeter, "__dict__"), "__firstlineno__"),
  dir(Greeter).includes("__firstlineno__"),
);
setattr(Greeter, "__module__", "elsewhere");
print(
  contains(getattr(Greeter, "__dict__"), "__firstlineno__"),
  hasattr(Greeter, "__firstlineno__"),
);

let middle: Int;
print(
  hash("key") === (middle = hash(bytes_literal("key"))) &&
    middle === hash(memoryview(bytes_literal("key"))),
);
const between = bytearray(bytes_literal(", "));

function* parts(): PyGenerator<Bytes, void, null> {
  yield bytes_literal("one");
  bound(between, "between").clear();
  yield bytes_literal("two");
  return null;
}
generator(parts);

attempt("emptied while it joins:", () =>
  bound(between, "between").join(bound(parts, "parts")()),
);
print(between, between.join([bytes_literal("one"), bytes_literal("two")]));
