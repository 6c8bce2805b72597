/** partial objects: what they hold, how they are shown, restored and bound. */

import {
  add,
  call,
  call_method,
  class_attributes,
  classmethod,
  decorate_static,
  dict,
  discard,
  getattr,
  getitem,
  int,
  len,
  named,
  print,
  repr,
  setattr,
  Slice,
  star_args,
  staticmethod,
  str,
  tuple,
  type_name,
  TypeError,
  unpack,
  type Dict,
  type Tuple,
} from "yieldstar/runtime";
import {
  partial,
  partialmethod,
  update_wrapper,
} from "yieldstar/runtime/functools";

function show(
  ...params$: unknown[]
): Tuple<[Tuple<unknown[]>, Dict<string, unknown>]> {
  const { args, kwargs: keywords } = star_args(params$);
  return tuple([args, keywords]);
}
named("show", show, "*args, **keywords");

const p = new partial<unknown>(show, 1, { b: 2 });
print(call(p, [3], { c: 4 }), p.func === show, p.args, p.keywords);
p.keywords.set("d", 5);
print(call(p, []), str.replace(repr(p), repr(show), "show"));
print(
  getattr(call(partial, [p, 6]), "args"),
  call(call(partial, [new partial<unknown>(show, 1), 2]), [3]),
);
discard(
  call_method(p, "__setstate__", [
    tuple([show, tuple([9]), dict({ z: 0 }), dict({ note: "kept" })]),
  ]),
);
print(
  call(p, [1]),
  getattr(p, "note"),
  getitem(
    getitem(call_method(p, "__reduce__", []), 2),
    new Slice(1, null, null),
  ),
);
try {
  discard(call_method(p, "__setstate__", [tuple([1])]));
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print(error);
}
print(getitem(partial, int));

class Cell {
  static on = new partialmethod(getattr(this, "set"), true);
  static both = new partialmethod(this.on, false, { k: 1 });
  static fixed = new partialmethod(staticmethod(show), 8);
  static of_class = new partialmethod(
    classmethod((cls: Cell, ...a$: unknown[]) => {
      const a = tuple(a$);
      return tuple([getattr(cls, "__name__"), a]);
    }),
    "c",
  );
  static nothing = new partialmethod(new partial<unknown>(show, { c: 6 }), 5);

  declare on: partialmethod;
  declare both: partialmethod;
  declare fixed: partialmethod;
  declare of_class: partialmethod;
  declare nothing: partialmethod;

  set(
    ...params$: unknown[]
  ): Tuple<[string, Tuple<unknown[]>, Dict<string, unknown>]> {
    const { args: values, kwargs: more } = star_args(params$);
    return tuple([type_name(this), values, more]);
  }
}
class_attributes(Cell);

const cell = new Cell();
print(
  call_method(cell, "on", [2]),
  call_method(cell, "both", [3]),
  call_method(cell, "fixed", [4]),
  call_method(cell, "of_class", [5]),
);
const [args, keywords] = unpack(call_method(cell, "nothing", [7]), 2);
print(
  getitem(args, 0) === cell,
  getitem(args, new Slice(1, null, null)),
  keywords,
  getattr(getattr(cell, "on"), "__self__") === cell,
);

class Wrapper {
  static table = dict({ a: 1 });
}

function target(): null {
  return null;
}

setattr(target, "table", dict({ b: 2 }));
update_wrapper(
  Wrapper,
  target,
  /* assigned= */ tuple(),
  /* updated= */ tuple(["table"]),
);
print(Wrapper.table);

class Registry {
  static registered: unknown[] = [];

  static second(): string {
    return "second";
  }
}
decorate_static(Registry, "second", (f$: unknown) =>
  call(
    new partial<unknown>(
      (log: unknown, f: unknown) => add(log, [f]),
      Registry.registered,
    ),
    [f$],
  ),
);

print(len(getattr(Registry, "second")));
