/** What Python says when something does not fit. */

import {
  add,
  at,
  call,
  call_method,
  dict,
  divide,
  Exception,
  float,
  floats,
  getattr,
  int,
  iter,
  len,
  list,
  max,
  next,
  print,
  sorted,
  str,
  tuple,
  type_name,
  unknown_name,
} from "yieldstar/runtime";

class Box {
  size: number;

  constructor(size: number) {
    this.size = size;
  }

  open(key: number): number {
    return key;
  }
}

function try_it(action: unknown): void {
  try {
    print("ok", call(action, []));
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    print(`${str(type_name(error))}: ${str(error)}`);
  }
}

const box = new Box(3);
try_it(() => add(1, "1"));
try_it(() => add("1", 1));
try_it(() => add([1], tuple([2])));
try_it(() => at("abc", 7));
try_it(() => at([1, 2], 2));
try_it(() => dict({ a: 1 }).at("b"));
try_it(() => int("12a"));
try_it(() => float(float("one")));
try_it(() => getattr(box, "colour"));
try_it(() => call_method<number>(box, "open", []));
try_it(() => call_method<number>(box, "open", [1, 2]));
try_it(() => call_method<number>(box, "open", [], { lock: 1 }));
try_it(() => call<Box>(Box, []));
try_it(() => call_method(null, "upper", []));
try_it(() => len(5));
try_it(() => call(box, []));
try_it(() => sorted([1, "a"]));
try_it(() => unknown_name("undefined_name"));
try_it(() => at([], 0));
try_it(() => dict().popitem());
try_it(() => list.pop([]));
try_it(() => (list.remove([1], 2), null));
try_it(() => str.index("abc", "z"));
try_it(() => dict([[[], 1]]));
try_it(() => float(divide(5, 0)));
try_it(() => float(floats.floordiv(5.0, 0)));
try_it(() => next(iter([])));
try_it(() => max([]));
try_it(() => str.percent("%d", "x"));
try_it(() => str.format("{}"));
