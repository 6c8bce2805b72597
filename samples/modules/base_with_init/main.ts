/** Classes of another module, derived from with an `__init__` of their own. */

import {
  base_class,
  call,
  call_method,
  class_info,
  discard,
  exception_matches,
  getattr,
  print,
  raise_,
  setattr,
  star_args,
  str,
  super_of,
} from "yieldstar/runtime";

import * as bases from "./bases.js";
import { Empty } from "./bases.js";
import { Problem } from "./bases.js";

class Person extends base_class(getattr(bases, "Named")) {
  declare friends: unknown;

  __init__(...params$: unknown[]): null {
    const { args, kwargs } = star_args(params$);
    discard(
      call_method(getattr(bases, "Named"), "__init__", [this, ...args], kwargs),
    );
    setattr(this, "friends", []);
    return null;
  }
}
class_info(Person, { keywords: {} });

class Box extends base_class(Empty) {
  declare content: unknown;

  __init__(content: unknown): null {
    setattr(this, "content", content);
    return null;
  }
}
class_info(Box, { keywords: {} });

class Worse extends base_class(Problem) {
  declare worse: unknown;

  __init__(code: unknown): null {
    call_method(super_of(Worse, this), "__init__", [
      code,
      `worse: ${str(code)}`,
    ]);
    setattr(this, "worse", true);
    return null;
  }
}
class_info(Worse, { keywords: {} });

const person = call<Person>(Person, ["Ann"]);
print(
  call_method(person, "greet", []),
  getattr(person, "friends"),
  getattr(call<Person>(Person, []), "name"),
  getattr(call<Box>(Box, [3]), "content"),
);
try {
  throw raise_(call<Worse>(Worse, [7]));
} catch (problem) {
  if (!exception_matches(problem, Problem)) throw problem;
  print(
    problem,
    getattr(problem, "code"),
    getattr(problem, "worse"),
    problem.args,
  );
}
print(
  call_method(call_method(bases, "Named", ["Bob"]), "greet", []),
  getattr(call(Problem, [1]), "code"),
);
