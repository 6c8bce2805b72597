/** Identifiers that are JavaScript's keywords, globals and helpers; eval and exec see the same names. */

import {
  add,
  at,
  base_class,
  bound,
  call,
  contains,
  coroutine,
  dict,
  function_info,
  getattr,
  getitem,
  int,
  is_mapping,
  isinstance,
  list,
  match_remaining,
  named,
  NameError,
  print,
  PyObject,
  range,
  set as set$,
  sorted,
  star_args,
  staticmethod,
  str,
  tuple,
  ValueError,
  type AnyFunction,
  type Coroutine,
  type Dict,
  type Tuple,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

let var$: number | undefined = 1;
let let$ = 2;
let const$ = 3;
const function$ = 4;
let new$: unknown = 5;
let this$: unknown = 6;
const typeof$ = 7;
const void$ = 8;
const switch$ = 9;
const case$ = 10;
const default$ = 11;
const enum$ = 12;
const export$ = 13;
const extends$ = 14;
const super_ = 15;
const null$ = 16;
let undefined$: number | undefined = 17;
const NaN$ = 18;
const Infinity$ = 19;
let arguments$:
  | number
  | ((
      ...arguments$: unknown[]
    ) => Tuple<[Tuple<unknown[]>, Dict<string, unknown>]>) = 20;
const eval_ = 21;
const globalThis$ = 22;
const process = 23;
const require = 24;
const module = 25;
const exports = 26;
const console = 27;
const instanceof$ = 28;
const static$ = 29;
const interface$ = 30;
const package$ = 31;
const private$ = 32;
const debugger$ = 33;
const delete$ = 34;
const do$ = 35;
const throw$ = 36;
let catch$: number | ValueError = 37;
const true$ = 38;
const false$ = 39;
let of: number | ((get: string) => Coroutine<string>) = 40;
const get = 41;
const Map$ = 42;
const Math$ = 43;
const Reflect = 44;
const Error$ = 45;
const JSON = 46;
const self = 47;
print(
  var$,
  let$,
  const$,
  function$,
  new$,
  this$,
  typeof$,
  void$,
  switch$,
  case$,
  default$,
  enum$,
  export$,
  extends$,
  super_,
  null$,
  undefined$,
  NaN$,
  Infinity$,
  arguments$,
  eval_,
);
print(
  globalThis$,
  process,
  require,
  module,
  exports,
  console,
  instanceof$,
  static$,
  interface$,
  package$,
  private$,
  debugger$,
  delete$,
  do$,
  throw$,
  catch$,
  true$,
  false$,
  of,
  get,
  Map$,
  Math$,
  Reflect,
  Error$,
  JSON,
  self,
);

class Object$ {
  value: number;

  constructor(value: number) {
    this.value = value;
  }
}

class Array$ extends Object$ {
  push(x: number): Tuple<[number, number]> {
    return tuple([this.value, x]);
  }
}

class Promise$ {
  then$(done: unknown): string {
    return call<string>(done, ["resolved"]);
  }
}

class Function$ {
  __call__(text: string): string {
    return "called " + text;
  }
}

class String$ extends base_class(str) {}

class Symbol$ {
  static iterator = "it";
}

class Number$ extends base_class(int) {}

class Proxy extends PyObject {
  __getattr__(name: string): string {
    return name;
  }
}

class Date {
  static now = staticmethod(() => "today");
}

print(
  new Object$(1).value,
  new Array$(2).push(3),
  new Promise$().then$(str.upper),
  call<string>(new Function$(), ["return process"]),
  add(call<String$>(String$, ["s"]), "t"),
  Symbol$.iterator,
  add(call<Number$>(Number$, [4]), 1),
  getattr(new Proxy(), "constructor"),
  call(getattr(Date, "now"), []),
);
print(
  Array.from(
    tuple([
      Object$,
      Array$,
      Promise$,
      Function$,
      String$,
      Symbol$,
      Number$,
      Proxy,
      Date,
    ]),
    (cls) => getattr(cls, "__name__"),
  ),
  getattr(Array$, "__mro__"),
);
print(
  at([1, 2], 0),
  dict({ a: 1 }),
  tuple([1]),
  set$([1]),
  2n ** 70n,
  "text".toUpperCase(),
  [...range(3)],
  sorted([2, 1]),
  isinstance([], list),
  new Array$(1) instanceof Object$,
);

let delete_: AnyFunction;
delete_ = named(
  "delete_",
  function delete_(
    var$: number,
    {
      function: function$ = 2,
      ...new$given
    }: { function?: number; [name: string]: unknown } = {},
  ): Tuple<[number, Dict<string, unknown>]> {
    const new$ = dict(new$given);
    let let$ = var$ + function$;
    function inner(arguments$: number, this$ = 3): number {
      let$ += arguments$;
      return let$ + this$;
    }
    return tuple([inner(1), new$]);
  },
  "var, *, function=2, **new",
);

delete_ = at([delete_], 0);
print(
  call<Tuple<[number, Dict<string, unknown>]>>(delete_, [1], {
    function: 5,
    new: 6,
    class_: 7,
    undefined: 8,
  }),
  call<Tuple<[number, Dict<string, unknown>]>>(delete_, [], { var: 2 }),
);

arguments$ = function arguments$(
  ...params$: unknown[]
): Tuple<[Tuple<unknown[]>, Dict<string, unknown>]> {
  const { args: arguments$, kwargs: this$ } = star_args(params$);
  return tuple([arguments$, this$]);
};

print(arguments$(1, 2, { this: 3, arguments: 4 }));

of = coroutine(function* of(get: string): Coroutine<string> {
  function* set(static$: string): Coroutine<string> {
    return static$;
  }
  function_info(coroutine(set), { qualname: "of.<locals>.set" });
  return yield* set(get);
});
print(await asyncio.run(of("waited")));
for ([let$, const$] of [tuple([1, 2])]) {
  print(let$, const$);
}
try {
  throw new ValueError("x");
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  catch$ = error;
  print(catch$);
}
const lambda_ = (new$: number, this$ = 2, ...params$: unknown[]) => {
  const { args: void$, kwargs: typeof$ } = star_args(params$);
  return tuple([new$, this$, void$, typeof$]);
};
print(
  lambda_(1),
  lambda_(1, 2, 3, { var: 4 }),
  [...tuple([1, 2])],
  dict([tuple([1, 2])].map(([var$, let$]) => [var$, let$])),
);
let rest: unknown;
const subject = dict([
  ["constructor", 1],
  ["__proto__", 2],
]);
if (
  is_mapping(subject) &&
  contains(subject, "constructor") &&
  contains(subject, "__proto__")
) {
  new$ = getitem(subject, "constructor");
  this$ = getitem(subject, "__proto__");
  rest = match_remaining(subject, ["constructor", "__proto__"]);
  print(new$, this$, rest);
}
bound(var$, "var");
var$ = undefined;
bound(undefined$, "undefined");
undefined$ = undefined;
try {
  bound(undefined$, "undefined");
} catch (e) {
  if (!(e instanceof NameError)) throw e;
  print(e);
}
