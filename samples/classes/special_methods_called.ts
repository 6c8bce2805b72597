/** Special methods of built-in types called by name: what they take, and what is said of too much or too little. */

import {
  AttributeError,
  bytes_literal,
  call,
  call_method,
  Complex,
  contains,
  dict,
  frozenset,
  getattr,
  print,
  range,
  set,
  tuple,
  type_name,
  TypeError,
} from "yieldstar/runtime";

const values: unknown[] = [
  5,
  true,
  1.5,
  new Complex(0, 2),
  "ab",
  bytes_literal("x"),
  [1],
  tuple([1]),
  dict([[1, 2]]),
  set([1]),
  frozenset([1]),
  range(3),
  null,
];
const names = [
  "__add__",
  "__mul__",
  "__pow__",
  "__neg__",
  "__bool__",
  "__len__",
  "__contains__",
  "__getitem__",
  "__setitem__",
  "__eq__",
  "__lt__",
  "__hash__",
  "__repr__",
  "__format__",
  "__or__",
  "__int__",
  "__round__",
  "__setattr__",
  "__getattribute__",
];
let answer: unknown;
for (const value of values) {
  for (const name of names) {
    const method = getattr(value, name, null);
    if (method === null) {
      print(type_name(value), "has no", name);
      continue;
    }
    for (const [args, keywords] of [
      tuple([tuple(), dict()]),
      tuple([tuple([1, 2, 3]), dict()]),
      tuple([tuple([1]), dict({ k: 1 })]),
    ]) {
      skip_else: {
        try {
          answer = call(method, [...args], keywords);
        } catch (error) {
          if (!(error instanceof TypeError || error instanceof AttributeError))
            throw error;
          print(
            type_name(value),
            name,
            args,
            keywords,
            type_name(error),
            error,
          );
          break skip_else;
        }
        print(
          type_name(value),
          name,
          args,
          keywords,
          !contains(tuple(["__hash__", "__repr__"]), name) ? answer : "answers",
        );
      }
    }
  }
}
try {
  call_method(5, "__setattr__", ["x", 1]);
} catch (error) {
  if (!(error instanceof AttributeError)) throw error;
  print(error);
}
try {
  call_method(5, "__getattribute__", ["x"]);
} catch (error) {
  if (!(error instanceof AttributeError)) throw error;
  print(error);
}
