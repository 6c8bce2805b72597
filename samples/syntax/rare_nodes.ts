/** Constructs that hardly anybody writes: the print statement's arrow as an expression, a name of what a type subscript gives. */

import {
  dict,
  function_info,
  getattr,
  getitem,
  int,
  list,
  named,
  print,
  rshift,
  str,
  tuple,
  TypeError,
  type Tuple,
} from "yieldstar/runtime";
import * as sys from "yieldstar/runtime/sys";

try {
  tuple([rshift(print, sys.stdout), "to a file"]);
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
try {
  rshift(print, null);
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}

class Shift {
  __rrshift__(left: unknown): string {
    return `${str(getattr(left, "__name__"))} shifted`;
  }
}

const value = rshift(print, new Shift());
print(value);
tuple([rshift(print, new Shift()), "dropped"]);

function annotated(items: number, other: null = null): Tuple<[number, null]> {
  return tuple([items, other]);
}
function_info(named("annotated", annotated, "items, other=None"), {
  annotations: dict({
    items: getattr(getitem(list, int), "append"),
    other: getattr(getitem(dict, tuple([str, int])), "keys"),
    return: getattr(getitem(list, int), "copy"),
  }),
  defaults: { other: null },
});

print(
  annotated(1),
  getattr(getitem(getattr(annotated, "__annotations__"), "items"), "__name__"),
  getattr(getitem(getattr(annotated, "__annotations__"), "return"), "__name__"),
);
