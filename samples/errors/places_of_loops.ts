/** Where tracebacks point: generator expressions have frames, asynchronous loops stand for themselves, imports have no marks. */

import {
  add,
  async_generator,
  async_iterate,
  blocking,
  call,
  class_attributes,
  class_info,
  coroutine,
  discard,
  divide,
  Exception,
  float,
  generator,
  import_module,
  ImportError,
  int,
  item,
  iterate,
  KeyError,
  lazily,
  named,
  print,
  PyObject,
  range,
  str,
  sum,
  tuple,
  ValueError,
  type Blocking,
  type Coroutine,
  type Int,
  type PyAsyncGenerator,
  type PyGenerator,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import * as sys from "yieldstar/runtime/sys";
import * as traceback from "yieldstar/runtime/traceback";

function attempt(f: unknown): void {
  try {
    discard(call(f, []));
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    const shown = traceback.format_exception(error);
    print(shown.filter((text) => !text.includes("/asyncio/")).join(""), {
      end: "",
    });
  }
}

class Ticks {
  n: number;

  constructor() {
    this.n = 0;
  }

  __iter__(): Ticks {
    return this;
  }

  __next__(): number {
    this.n += 1;
    if (this.n > 1) {
      throw new ValueError(this.n);
    }
    return this.n;
  }
}

function* broken(): PyGenerator<number, void, null> {
  yield 1;
  divide(1, 0);
  return null;
}
generator(broken);

function* late(): PyAsyncGenerator<number> {
  yield item(1);
  throw new ValueError("late");
}
async_generator(late);

function bad_decorator(f: unknown): void {
  throw new KeyError("decorating");
}

function with_arguments(...args$: number[]): (f: unknown) => void {
  const args = tuple(args$);
  return bad_decorator;
}

function summed(): unknown {
  return sum([1, null].map((x) => add(x, 1)));
}
named("summed", summed, "");

function bare(): Int {
  return sum([...broken()]);
}
named("bare", bare, "");

function digits(): Int[] {
  return ["12", "1a"].map((text) => sum([...text].map((x) => int(x))));
}
named("digits", digits, "");

function joined(): string {
  return Array.from(range(2), (x) => str(float(divide(1, x)))).join(",");
}
named("joined", joined, "");

function every(): boolean {
  return [1, 0].every((x) => divide(1, x) > 0);
}
named("every", every, "");

function looped(): null {
  for (const y of lazily(function* (
    source: Iterable<number>,
  ): PyGenerator<number, void, null> {
    for (const x of source) {
      yield x;
    }
    return null;
  }, iterate<number>(new Ticks()))) {
    print("got", y);
  }
  return null;
}
named("looped", looped, "");

function nested(): number {
  return sum(
    lazily(
      function* (source2: Iterable<number[]>): PyGenerator<number, void, null> {
        for (const x of source2) {
          yield sum(x.map((y) => float(divide(1, y))));
        }
        return null;
      },
      [[1], [0]],
    ),
  );
}
named("nested", nested, "");

function listed(): number[] {
  return [...broken()];
}
named("listed", listed, "");

function* waiting(): Coroutine<void> {
  for (const each = async_iterate(late()); yield* each.advance();) {
    const x = each.value;
    print("item", x);
    print("of the loop");
  }
}
coroutine(waiting);

function* gathered(): Coroutine<number[]> {
  const items: number[] = [];
  for (const each = async_iterate(late()); yield* each.advance();) {
    const x = each.value;
    if (x !== 0) {
      items.push(x);
    }
  }
  return items;
}
coroutine(gathered);

function imports(): null {
  const no_such_module = import_module("no_such_module");
  return null;
}
named("imports", imports, "");

function decorated(): null {
  const f = with_arguments(
    1,
    2,
  )(
    named("decorated.<locals>.f", function f(): null {
      return null;
    }),
  );
  return null;
}
named("decorated", decorated, "");

function decorated_class(): null {
  const C$ = class C extends PyObject {
    static x: unknown = 1;
  };
  class_attributes(C$);
  class_info(C$, { qualname: "decorated_class.<locals>.C" });
  const C = bad_decorator(C$);
  return null;
}
named("decorated_class", decorated_class, "");

for (const f of tuple([
  summed,
  bare,
  digits,
  joined,
  every,
  looped,
  nested,
  listed,
  imports,
  decorated,
  decorated_class,
])) {
  attempt(f);
}
attempt(
  blocking(function* (): Blocking<null> {
    yield* asyncio.run(waiting());
    return null;
  }),
);
attempt(
  blocking(function* (): Blocking<number[]> {
    return yield* asyncio.run(gathered());
  }),
);
try {
  const no_such_module = import_module("no_such_module");
} catch (error) {
  if (!(error instanceof ImportError)) throw error;
  traceback.print_exc(undefined, /* file= */ sys.stdout);
}
