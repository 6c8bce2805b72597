/** What runtime-checkable protocols ask for, the order of annotations, and who misses an argument. */

import {
  at,
  bool,
  call,
  class_attributes,
  class_info,
  dict,
  float,
  function_info,
  getattr,
  getitem,
  int,
  isinstance,
  issubclass,
  list,
  method_info,
  named,
  print,
  PyObject,
  star_args,
  tuple,
  TypeError,
  type Int,
} from "yieldstar/runtime";
import { Enum, enum_class } from "yieldstar/runtime/enum";
import { Any, runtime_checkable } from "yieldstar/runtime/typing";

const Ordered$ = class Ordered extends PyObject {
  __lt__(other: unknown): null {
    return null;
  }
};
method_info(Ordered$, "__lt__", {
  annotations: dict({ other: Any, return: bool }),
});
const Ordered = runtime_checkable(Ordered$);

const Closing$ = class Closing extends PyObject {
  close(): null {
    return null;
  }
};
method_info(Closing$, "close", { annotations: dict({ return: null }) });
const Closing = runtime_checkable(Closing$);

const Placed$ = class Placed extends PyObject {
  static y: unknown = 0;
};
class_attributes(Placed$);
class_info(Placed$, { annotations: dict({ x: int, y: int }) });
const Placed = runtime_checkable(Placed$);

class Door {
  close(): null {
    return null;
  }
}

class Wall {
  declare static x: null;
  declare static y: null;
  static close: null = null;
  static {
    this.x = null;
    this.y = null;
  }
}

class Colour extends Enum {
  static RED: unknown = 1;
}
class_attributes(Colour);
enum_class(Colour);

function mixed(a: Int, b: unknown = "x", ...params$: unknown[]): null {
  const { args: rest, kwargs: more } = star_args(params$);
  let c: unknown = more.take_keyword("c");
  return null;
}
function_info(named("mixed", mixed, 'a, /, b="x", *rest, c, **more'), {
  annotations: dict({
    b: "str",
    a: int,
    rest: float,
    c: bool,
    more: Any,
    return: getitem(list, int),
  }),
  defaults: { b: "x" },
});

print(
  isinstance(5, Ordered),
  isinstance("a", Ordered),
  issubclass(int, Ordered),
);
print(
  isinstance(new Door(), Closing),
  isinstance(new Wall(), Closing),
  issubclass(Door, Closing),
  isinstance(new Wall(), Placed),
  isinstance(new Door(), Placed),
);
try {
  issubclass(Wall, Placed);
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print(error);
}
print(getattr(mixed, "__annotations__"));

function inner(): void {
  call(
    function_info(({ z }: { z: unknown }) => z, { signature: "*, z" }),
    [],
  );
  return;
}

for (const f of tuple([
  () => call<Colour>(Colour, []),
  () => call((a: unknown) => a, []),
  () => call<number>(at([(q: number, r: unknown) => q], 0), [1]),
  inner,
])) {
  try {
    f();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(error);
  }
}
