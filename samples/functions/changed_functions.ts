/** Functions that get other defaults and other code; the old way to give a named tuple defaults. */

import {
  add,
  bound,
  call,
  call_method,
  cell,
  changeable,
  class_attributes,
  closed_over,
  decorate,
  delattr,
  dict,
  discard,
  Exception,
  function_info,
  generator,
  getattr,
  iterate,
  list,
  method_info,
  named,
  print,
  range,
  setattr,
  star_args,
  str,
  tuple,
  type_name,
  with_,
  yield_from,
  type Dict,
  type PyGenerator,
  type Tuple,
} from "yieldstar/runtime";
import { namedtuple } from "yieldstar/runtime/collections";
import * as inspect from "yieldstar/runtime/inspect";
import * as warnings from "yieldstar/runtime/warnings";

const show = call(changeable, [
  named(
    "show",
    function show(label: unknown, f: unknown): null {
      try {
        print(label, call(f, []));
      } catch (e) {
        if (!(e instanceof Exception)) throw e;
        print(label, type_name(e), e);
      }
      return null;
    },
    "label, f",
  ),
]);
const first = call(changeable, [
  named(
    "first",
    function first(a: unknown, b: unknown): Tuple<[unknown, unknown]> {
      return tuple([a, b]);
    },
    "a, b",
  ),
]);
const second = call(changeable, [
  function_info(
    named(
      "second",
      function second(
        a: unknown = 1,
        b: unknown = 2,
      ): Tuple<[unknown, unknown]> {
        return tuple([a, b]);
      },
      "a=1, b=2",
    ),
    { defaults: { a: 1, b: 2 } },
  ),
]);
discard(
  call(show, [
    "d1",
    call(changeable, [
      () =>
        tuple([
          getattr(bound(first, "first"), "__defaults__"),
          getattr(bound(second, "second"), "__defaults__"),
        ]),
    ]),
  ]),
);
setattr(first, "__defaults__", tuple([7, 8]));
discard(
  call(show, [
    "d2",
    call(changeable, [
      () =>
        tuple([
          getattr(bound(first, "first"), "__defaults__"),
          call(bound(first, "first"), []),
          call(bound(first, "first"), [3]),
          call(bound(first, "first"), [3, 5]),
          call(bound(first, "first"), [], { b: 9 }),
        ]),
    ]),
  ]),
);
setattr(first, "__defaults__", tuple([6]));
discard(
  call(show, [
    "d3",
    call(changeable, [() => call(bound(first, "first"), [1])]),
  ]),
);
discard(
  call(show, ["d4", call(changeable, [() => call(bound(first, "first"), [])])]),
);
delattr(second, "__defaults__");
discard(
  call(show, [
    "d5",
    call(changeable, [() => getattr(bound(second, "second"), "__defaults__")]),
  ]),
);
discard(
  call(show, [
    "d6",
    call(changeable, [() => call(bound(second, "second"), [])]),
  ]),
);
discard(
  call(show, [
    "d7",
    call(changeable, [() => call(bound(second, "second"), [1], { b: 2 })]),
  ]),
);
setattr(second, "__defaults__", null);
discard(
  call(show, [
    "d8",
    call(changeable, [() => call(bound(second, "second"), [1])]),
  ]),
);
const wrong = call(changeable, [
  named(
    "wrong",
    function wrong(value: unknown): null {
      setattr(bound(second, "second"), "__defaults__", value);
      return null;
    },
    "value",
  ),
]);
discard(
  call(show, [
    "d9",
    call(changeable, [() => call(bound(wrong, "wrong"), [[1]])]),
  ]),
);
const posonly = call(changeable, [
  function_info(
    named(
      "posonly",
      function posonly(a: unknown, b: unknown = 2, c: unknown = 3): unknown {
        return add(add(a, b), c);
      },
      "a, b=2, /, c=3",
    ),
    { defaults: { b: 2, c: 3 } },
  ),
]);
setattr(posonly, "__defaults__", tuple([1, 2, 3]));
discard(
  call(show, [
    "d10",
    call(changeable, [
      () =>
        tuple([
          call(bound(posonly, "posonly"), [1, 2, 3]),
          call(bound(posonly, "posonly"), []),
          call(bound(posonly, "posonly"), [], { c: 10 }),
        ]),
    ]),
  ]),
);
discard(
  call(show, [
    "d11",
    call(changeable, [() => inspect.signature(bound(posonly, "posonly"))]),
  ]),
);
const keywords = call(changeable, [
  function_info(
    named(
      "keywords",
      function keywords(
        p: unknown,
        q: unknown = 0,
        { k1, k2 = 0 }: { k1: unknown; k2?: unknown },
      ): Tuple<[unknown, unknown, unknown, unknown]> {
        return tuple([p, q, k1, k2]);
      },
      "p, q=0, *, k1, k2=0",
    ),
    { defaults: { q: 0, k2: 0 } },
  ),
]);
discard(
  call(show, [
    "k1",
    call(changeable, [
      () => getattr(bound(keywords, "keywords"), "__kwdefaults__"),
    ]),
  ]),
);
setattr(keywords, "__kwdefaults__", dict({ k1: 5 }));
discard(
  call(show, [
    "k2",
    call(changeable, [() => call(bound(keywords, "keywords"), [1], { k2: 3 })]),
  ]),
);
discard(
  call(show, [
    "k3",
    call(changeable, [() => call(bound(keywords, "keywords"), [1], { k1: 3 })]),
  ]),
);
setattr(keywords, "__kwdefaults__", null);
discard(
  call(show, [
    "k4",
    call(changeable, [() => call(bound(keywords, "keywords"), [1], { k1: 1 })]),
  ]),
);
discard(
  call(show, [
    "k5",
    call(changeable, [
      () => call(bound(keywords, "keywords"), [1], { k1: 1, k2: 2 }),
    ]),
  ]),
);
const wrongk = call(changeable, [
  named(
    "wrongk",
    function wrongk(value: unknown): null {
      setattr(bound(keywords, "keywords"), "__kwdefaults__", value);
      return null;
    },
    "value",
  ),
]);
discard(
  call(show, [
    "k6",
    call(changeable, [() => call(bound(wrongk, "wrongk"), [tuple([1])])]),
  ]),
);
const many = call(changeable, [
  function_info(
    named(
      "many",
      function many(
        a: unknown,
        ...params$: unknown[]
      ): Tuple<[unknown, Tuple<unknown[]>, unknown, Dict<string, unknown>]> {
        const { args, kwargs: rest } = star_args(params$);
        let b: unknown = rest.take_keyword("b", 1);
        return tuple([a, args, b, rest]);
      },
      "a, *args, b=1, **rest",
    ),
    { defaults: { b: 1 } },
  ),
]);
setattr(many, "__defaults__", tuple(["A"]));
setattr(many, "__kwdefaults__", dict({ b: "B" }));
discard(
  call(show, [
    "m1",
    call(changeable, [
      () =>
        tuple([
          call(bound(many, "many"), []),
          call(bound(many, "many"), [1, 2]),
          call(bound(many, "many"), [1, 2], { b: 3, c: 4 }),
        ]),
    ]),
  ]),
);
class C {
  method(x: unknown, y: unknown = 1): Tuple<[unknown, unknown]> {
    return tuple([x, y]);
  }
  static make(x: unknown = 1): Tuple<[string, unknown]> {
    return tuple([getattr(this, "__name__"), x]);
  }
}
class_attributes(C);
method_info(C, "method", { signature: "x, y=1", defaults: { y: 1 } });
decorate(C, "method", (f$: unknown) => call(changeable, [f$]));
method_info(C, "make", { signature: "x=1", defaults: { x: 1 } });
decorate(C, "make", (f$: unknown) => call(changeable, [f$]));
const c = new C();
setattr(getattr(C, "method"), "__defaults__", tuple([10, 20]));
discard(
  call(show, [
    "c1",
    call(changeable, [
      () =>
        tuple([
          call_method(bound(c, "c"), "method", []),
          call(getattr(bound(C, "C"), "method"), [bound(c, "c"), 5]),
          getattr(getattr(bound(c, "c"), "method"), "__defaults__"),
        ]),
    ]),
  ]),
);
const value$ = tuple([50]);
setattr(getattr(getattr(C, "make"), "__func__"), "__defaults__", value$);
discard(
  call(show, [
    "c2",
    call(changeable, [
      () =>
        tuple([
          call(getattr(bound(C, "C"), "make"), []),
          call_method(bound(c, "c"), "make", [2]),
        ]),
    ]),
  ]),
);
const anonymous = call(changeable, [
  function_info((x: unknown = 1) => x, {
    signature: "x=1",
    defaults: { x: 1 },
  }),
]);
setattr(anonymous, "__defaults__", tuple(["other"]));
discard(
  call(show, [
    "l1",
    call(changeable, [
      () =>
        tuple([
          call(bound(anonymous, "anonymous"), []),
          call(bound(anonymous, "anonymous"), [5]),
          getattr(bound(anonymous, "anonymous"), "__name__"),
        ]),
    ]),
  ]),
);
const counting = call(changeable, [
  function_info(
    generator(function* counting(
      n: unknown = 2,
    ): PyGenerator<unknown, void, null> {
      yield* yield_from(range(n));
      return null;
    }, "n=2"),
    { defaults: { n: 2 } },
  ),
]);
setattr(counting, "__defaults__", tuple([4]));
discard(
  call(show, [
    "g1",
    call(changeable, [
      () =>
        tuple([
          call(list, [call(bound(counting, "counting"), [])]),
          inspect.isgeneratorfunction(bound(counting, "counting")),
        ]),
    ]),
  ]),
);
const seven = call(changeable, [
  named(
    "seven",
    function seven(): number {
      return 7;
    },
    "",
  ),
]);
const eight = call(changeable, [
  function_info(
    named(
      "eight",
      function eight(x: unknown = 8): unknown {
        return x;
      },
      "x=8",
    ),
    { defaults: { x: 8 } },
  ),
]);
const gives = call(changeable, [
  generator(function* gives(): PyGenerator<number, void, null> {
    yield 9;
    return null;
  }, ""),
]);
discard(
  call(show, [
    "o1",
    call(changeable, [
      () =>
        tuple([
          call(bound(seven, "seven"), []),
          call(bound(eight, "eight"), []),
        ]),
    ]),
  ]),
);
setattr(seven, "__code__", getattr(eight, "__code__"));
discard(
  call(show, [
    "o2",
    call(changeable, [() => call(bound(seven, "seven"), [1])]),
  ]),
);
discard(
  call(show, ["o3", call(changeable, [() => call(bound(seven, "seven"), [])])]),
);
setattr(
  eight,
  "__code__",
  getattr(call(changeable, [() => "nothing"]), "__code__"),
);
discard(
  call(show, [
    "o4",
    call(changeable, [
      () =>
        tuple([
          call(bound(eight, "eight"), []),
          getattr(getattr(bound(eight, "eight"), "__code__"), "co_name"),
        ]),
    ]),
  ]),
);
const badcode = call(changeable, [
  named(
    "badcode",
    function badcode(value: unknown): null {
      setattr(bound(seven, "seven"), "__code__", value);
      return null;
    },
    "value",
  ),
]);
discard(
  call(show, [
    "o5",
    call(changeable, [() => call(bound(badcode, "badcode"), [1])]),
  ]),
);
const outer = call(changeable, [
  named(
    "outer",
    function outer(): unknown {
      let free: number | undefined;
      const free$cell = call(cell, [
        call(changeable, [() => bound(free, "free", "free")]),
      ]);
      free = 1;
      const inner = call(closed_over({ free: free$cell }), [
        call(changeable, [
          named(
            "outer.<locals>.inner",
            function inner(): number {
              return bound(free, "free", "free");
            },
            "",
          ),
        ]),
      ]);
      return inner;
    },
    "",
  ),
]);
const nofree = call(changeable, [
  named(
    "nofree",
    function nofree(): number {
      return 1;
    },
    "",
  ),
]);
const assign = call(changeable, [
  named(
    "assign",
    function assign(f: unknown, g: unknown): null {
      setattr(f, "__code__", getattr(g, "__code__"));
      return null;
    },
    "f, g",
  ),
]);
discard(
  call(show, [
    "o6",
    call(changeable, [
      () =>
        call(bound(assign, "assign"), [
          bound(nofree, "nofree"),
          call(bound(outer, "outer"), []),
        ]),
    ]),
  ]),
);
discard(
  call(show, [
    "o7",
    call(changeable, [
      () =>
        call(bound(assign, "assign"), [
          call(bound(outer, "outer"), []),
          bound(nofree, "nofree"),
        ]),
    ]),
  ]),
);
const manager = with_(new warnings.catch_warnings({ record: true }));
const caught = manager.enter();
try {
  warnings.simplefilter("always");
  setattr(nofree, "__code__", getattr(gives, "__code__"));
} catch (error) {
  throw manager.failed(error);
} finally {
  manager.exit();
}
discard(
  call(show, [
    "o8",
    call(changeable, [
      () =>
        tuple([
          Array.from(iterate(bound(caught, "caught")), (w) =>
            str(getattr(w, "message")),
          ),
          call(list, [call(bound(nofree, "nofree"), [])]),
        ]),
    ]),
  ]),
);
const Point = namedtuple("Point", "x y z");
setattr(getattr(Point, "__new__"), "__defaults__", tuple([null, 0]));
discard(
  call(show, [
    "n1",
    call(changeable, [
      () =>
        tuple([
          call(bound(Point, "Point"), [1]),
          call(bound(Point, "Point"), [1, 2]),
          call(bound(Point, "Point"), [1], { z: 3 }),
          getattr(getattr(bound(Point, "Point"), "__new__"), "__defaults__"),
        ]),
    ]),
  ]),
);
discard(
  call(show, ["n2", call(changeable, [() => call(bound(Point, "Point"), [])])]),
);
