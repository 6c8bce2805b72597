/** Generic aliases that unpack and substitute, TypedDict's keys, bases that are no classes, contexts while they run. */

import {
  at,
  base_class,
  bound_method,
  call,
  call_method,
  class_attributes,
  class_info,
  contains,
  decorate,
  dict,
  discard,
  Ellipsis,
  eq,
  function_info,
  generator_methods,
  getattr,
  getitem,
  hash,
  int,
  is_same,
  isinstance,
  issubclass,
  len,
  list,
  named,
  or_,
  print,
  sorted,
  starred,
  str,
  tuple,
  TypeError,
  ValueError,
  yield_from,
  type PyGenerator,
  type Tuple,
} from "yieldstar/runtime";
import { ABC, abstractmethod } from "yieldstar/runtime/abc";
import {
  Context,
  ContextVar,
  copy_context,
} from "yieldstar/runtime/contextvars";
import { isabstract } from "yieldstar/runtime/inspect";
import {
  Awaitable,
  NamedTuple,
  NotRequired,
  ReadOnly,
  Required,
  TypedDict,
  TypeVar,
  TypeVarTuple,
} from "yieldstar/runtime/typing";

const T = new TypeVar("T");
const S = new TypeVar("S");
const Ts = new TypeVarTuple("Ts");
print(
  [...starred(getitem(tuple, int))],
  eq(
    at(tuple([...starred(getitem(tuple, tuple([int, Ellipsis])))]), 0),
    at(tuple([...starred(getitem(tuple, tuple([int, Ellipsis])))]), 0),
  ),
  [...starred(Ts)],
  getitem(tuple, tuple([...starred(Ts)])),
);
print(
  getitem(getitem(dict, tuple([T, S])), tuple([int, str])),
  getitem(getitem(dict, tuple([T, getitem(list, S)])), tuple([int, str])),
  getattr(getitem(list, T), "__parameters__"),
  getattr(
    getitem(dict, tuple([T, getitem(dict, tuple([T, S]))])),
    "__parameters__",
  ),
  getitem(getitem(tuple, tuple([...starred(Ts)])), tuple([int, str])),
);
print(
  hash(getitem(list, int)) === hash(getitem(list, int)),
  eq(getitem(list, int), getitem(list, str)),
  or_(null, getitem(list, int)),
  call_method(getitem(list, int), "__mro_entries__", [tuple()]),
  getattr(getitem(list, int), "append"),
);
for (const wrong of tuple([
  () => getitem(getitem(list, T), tuple([int, str])),
  () => getitem(getitem(list, int), str),
  () => isinstance([], getitem(list, int)),
  () => issubclass(list, getitem(list, int)),
])) {
  try {
    discard(wrong());
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(error);
  }
}

class Movie extends base_class(TypedDict) {}
class_info(Movie, {
  annotations: dict({ title: getitem(Required, str), year: int }),
  keywords: { total: false },
});

class Series extends Movie {}
class_info(Series, {
  annotations: dict({
    episodes: getitem(NotRequired, int),
    id: getitem(ReadOnly, str),
  }),
  keywords: {},
});

for (const cls of tuple([Movie, Series])) {
  print(
    call(sorted, [getattr(cls, "__required_keys__")]),
    call(sorted, [getattr(cls, "__optional_keys__")]),
    call(sorted, [getattr(cls, "__readonly_keys__")]),
    getattr(cls, "__total__"),
  );
}

class Person extends base_class(NamedTuple) {
  static length$: unknown = 0;
}
class_attributes(Person);
class_info(Person, {
  annotations: dict({ name: str, length: int }),
  keywords: {},
});

print(
  call<Person>(Person, ["Ada"]),
  getattr(call<Person>(Person, ["Ada"]), "name"),
  getattr(Person, "_field_defaults"),
);

class Soon extends base_class(getitem(Awaitable, T)) {
  *__await__(): PyGenerator<unknown, void, null> {
    yield* yield_from(tuple());
    return null;
  }
}
generator_methods(Soon, "__await__");
class_info(Soon, { keywords: {} });

print(isinstance(call<Soon>(Soon, []), Awaitable));

const value = new ContextVar<unknown>("value", { default: 0 });
const context = new Context();

function inside(): number {
  const token = value.set(5);
  print(
    getitem(context, value),
    contains(context, value),
    len(context),
    eq(context, copy_context()),
  );
  try {
    new Context().run(bound_method(value, "reset"), token);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(str(error).includes("different Context"));
  }
  value.reset(token);
  return len(context);
}

print(context.run(inside), value.get(), eq(context, new Context()));

function spread(...args$: number[]): Tuple<number[]> {
  const args = tuple(args$);
  return args;
}
function_info(named("spread", spread, "*args"), {
  annotations: dict({ args: getitem(tuple([...starred(Ts)]), 0) }),
});

print(getattr(spread, "__annotations__"), spread(1, 2));

class Shape extends ABC {
  area(): number | null {
    return null;
  }
}
decorate(Shape, "area", (f$: unknown) => abstractmethod(f$));

class Square extends Shape {
  override area(): number {
    return 4;
  }
}

print(isabstract(Shape), isabstract(Square), isabstract(new Square()));
const token = value.set(1);
print(is_same(token.old_value, token.MISSING), token.MISSING);
