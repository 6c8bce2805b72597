/** `operator`: Python's operators as functions, and getters made of names and keys. */
import { partial } from "./functools/partials.js";
import { madeAgainBy } from "../objects/attributes/pickled_names.js";
import { getattr } from "../objects/attributes.js";
import { call as callValue, call_method } from "../objects/calls.js";
import { contains, is_not, is_same, rich, same } from "../objects/compare.js";
import { Dict } from "../objects/dict.js";
import { TypeError, ValueError } from "../objects/exceptions.js";
import { asIndex } from "../objects/indices.js";
import type { Int } from "../objects/integer.js";
import { isIterable, iterate } from "../objects/iteration.js";
import { length_hint as lengthHint } from "../objects/length_hint.js";
import { libraryClass, libraryFunctions } from "../objects/library_functions.js";
import { absolute, add, and_, floordiv, iadd, iand, ifloordiv, ilshift, imatmul, imod, imul, invert, ior, ipow, irshift, isub, itruediv, ixor, lshift, matmul, mod, mul, neg, or_, pos, pow as power, rshift, sub, truediv, xor } from "../objects/operators.js";
import { isInt } from "../objects/py_float.js";
import { repr } from "../objects/repr.js";
import { delitem, getitem, setitem } from "../objects/subscript.js";
import { truthy } from "../objects/truth.js";
import { tupleOf } from "../objects/tuple.js";
import { type_name } from "../objects/types.js";
import { lookupSpecial } from "../objects/attributes.js";
import { len } from "../builtins/objects.js";

export { add, and_, contains, delitem, floordiv, getitem, iadd, iand, ifloordiv, ilshift, imatmul, imod, imul, invert, ior, ipow, irshift, is_not, is_same as is_, isub, itruediv, ixor, lshift, matmul, mod, mul, neg, or_, pos, rshift, setitem, sub, truediv, xor };

export { add as __add__, and_ as __and__, contains as __contains__, delitem as __delitem__, floordiv as __floordiv__, getitem as __getitem__, iadd as __iadd__, iand as __iand__, ifloordiv as __ifloordiv__, ilshift as __ilshift__, imatmul as __imatmul__, imod as __imod__, imul as __imul__, invert as __invert__, ior as __ior__, ipow as __ipow__, irshift as __irshift__, isub as __isub__, itruediv as __itruediv__, ixor as __ixor__, lshift as __lshift__, matmul as __matmul__, mod as __mod__, mul as __mul__, neg as __neg__, or_ as __or__, pos as __pos__, rshift as __rshift__, setitem as __setitem__, sub as __sub__, truediv as __truediv__, xor as __xor__, eq as __eq__, ne as __ne__, lt as __lt__, le as __le__, gt as __gt__, ge as __ge__, pow as __pow__, abs as __abs__, inv as __inv__, not_ as __not__, index as __index__, concat as __concat__, iconcat as __iconcat__, call as __call__ };

export const { eq, ne, lt, le, gt, ge } = rich;

/** `operator.pow(a, b)`: without the third argument of the builtin. */
export function pow(a: unknown, b: unknown): unknown {
  return power(a, b);
}

/** `operator.abs(a)`: not the builtin itself. */
export function abs(a: unknown): unknown {
  return absolute(a);
}

/** `operator.inv(a)`, another name of `invert`. */
export function inv(a: unknown): unknown {
  return invert(a);
}

/** `operator.not_(x)` */
export const not_ = (a: unknown): boolean => !truthy(a);
/** `operator.truth(x)` */
export const truth = (a: unknown): boolean => truthy(a);

/** `operator.index(x)` */
export function index(a: unknown): Int {
  return asIndex(a);
}

/** What has items and is no mapping of the builtin ones. */
const isSequence = (x: unknown): boolean => typeof x === "string" || Array.isArray(x) || (!(x instanceof Dict) && type_name(x) !== "range" && (lookupSpecial(x, "__getitem__") ?? null) !== null && typeof x !== "function");

/** `operator.concat(a, b)` */
export function concat(a: unknown, b: unknown): unknown {
  if (!isSequence(a)) throw new TypeError(`'${type_name(a)}' object can't be concatenated`);
  return add(a, b);
}

/** `operator.iconcat(a, b)` */
export function iconcat(a: unknown, b: unknown): unknown {
  if (!isSequence(a)) throw new TypeError(`'${type_name(a)}' object can't be concatenated`);
  return iadd(a, b);
}

/** What `countOf` and `indexOf` look through. */
function searched(items: unknown): Iterable<unknown> {
  if (!isIterable(items)) throw new TypeError(`argument of type '${type_name(items)}' is not iterable`);
  return iterate(items);
}

/** `operator.countOf(a, b)` */
export function countOf(a: unknown, b: unknown): number {
  let count = 0;
  for (const item of searched(a)) if (same(item, b)) count++;
  return count;
}

/** `operator.indexOf(a, b)` */
export function indexOf(a: unknown, b: unknown): number {
  let at = 0;
  for (const item of searched(a)) {
    if (same(item, b)) return at;
    at++;
  }
  throw new ValueError("sequence.index(x): x not in sequence");
}

/** `operator.length_hint(obj, default=0)` */
export function length_hint(obj: unknown, otherwise = 0): number {
  if (!isInt(otherwise) && typeof otherwise !== "boolean") throw new TypeError(`'${type_name(otherwise)}' object cannot be interpreted as an integer`);
  try {
    return len(obj);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  return lengthHint(obj, otherwise);
}

/** `operator.call(obj, *args, **kwargs)` */
export function call(obj: unknown, ...args: readonly unknown[]): unknown {
  return callWith(obj, args);
}

function callWith(obj: unknown, args: readonly unknown[]): unknown {
  const last = args[args.length - 1];
  const hasKeywords = typeof last === "object" && last !== null && Object.getPrototypeOf(last) === Object.prototype;
  return hasKeywords ? callValue(obj, args.slice(0, -1), last) : callValue(obj, args);
}

/** `itemgetter(*items)` */
export class itemgetter {
  readonly $items: readonly unknown[];

  constructor(...items: readonly unknown[]) {
    if (items.length === 0) throw new TypeError("itemgetter expected 1 argument, got 0");
    this.$items = items;
  }

  __call__(obj: unknown): unknown {
    const { $items } = this;
    return $items.length === 1 ? getitem(obj, $items[0]) : tupleOf($items.map((item) => getitem(obj, item)));
  }

  __repr__(): string {
    return `operator.itemgetter(${this.$items.map(repr).join(", ")})`;
  }
}
libraryClass(itemgetter, { name: "itemgetter", module: "operator", compiled: true, signature: "*items" }, { __call__: "obj, /" });

/** `attrgetter(*attrs)`: dots reach inside. */
export class attrgetter {
  readonly $names: readonly string[];

  constructor(...attrs: readonly unknown[]) {
    if (attrs.length === 0) throw new TypeError("attrgetter expected 1 argument, got 0");
    this.$names = attrs.map((name) => {
      if (typeof name !== "string") throw new TypeError("attribute name must be a string");
      return name;
    });
  }

  __call__(obj: unknown): unknown {
    const get = (name: string): unknown => name.split(".").reduce((value: unknown, part) => getattr(value, part), obj);
    return this.$names.length === 1 ? get(this.$names[0] ?? "") : tupleOf(this.$names.map(get));
  }

  __repr__(): string {
    return `operator.attrgetter(${this.$names.map(repr).join(", ")})`;
  }
}
libraryClass(attrgetter, { name: "attrgetter", module: "operator", compiled: true, signature: "*attrs" }, { __call__: "obj, /" });

/** `methodcaller(name, *args, **kwargs)` */
export class methodcaller {
  readonly $name: string;
  readonly $args: readonly unknown[];
  readonly $keywords: Readonly<Record<string, unknown>>;

  constructor(name: string, ...args: readonly unknown[]) {
    if (typeof name !== "string") throw new TypeError("method name must be a string");
    const last = args[args.length - 1];
    const hasKeywords = typeof last === "object" && last !== null && Object.getPrototypeOf(last) === Object.prototype;
    this.$name = name;
    this.$args = hasKeywords ? args.slice(0, -1) : args;
    this.$keywords = hasKeywords ? (last as Readonly<Record<string, unknown>>) : {};
  }

  __call__(obj: unknown): unknown {
    return call_method(obj, this.$name, this.$args, this.$keywords);
  }

  __repr__(): string {
    const keywords = Object.entries(this.$keywords).map(([name, item]) => `${name}=${repr(item)}`);
    return `operator.methodcaller(${[repr(this.$name), ...this.$args.map(repr), ...keywords].join(", ")})`;
  }
}
libraryClass(methodcaller, { name: "methodcaller", module: "operator", compiled: true, signature: "name, /, *args, **kwargs" }, { __call__: "obj, /" });

libraryFunctions("_operator", {
  pow: [pow, "a, b, /"],
  not_: [not_, "a, /"],
  truth: [truth, "a, /"],
  index: [index, "a, /"],
  concat: [concat, "a, b, /"],
  iconcat: [iconcat, "a, b, /"],
  countOf: [countOf, "a, b, /"],
  indexOf: [indexOf, "a, b, /"],
  length_hint: [length_hint, "obj, default=0, /"],
  call: [call, "obj, /, *args, **kwargs"],
  add: [add, "a, b, /"],
  sub: [sub, "a, b, /"],
  mul: [mul, "a, b, /"],
  truediv: [truediv, "a, b, /"],
  floordiv: [floordiv, "a, b, /"],
  mod: [mod, "a, b, /"],
  matmul: [matmul, "a, b, /"],
  lshift: [lshift, "a, b, /"],
  rshift: [rshift, "a, b, /"],
  and_: [and_, "a, b, /"],
  or_: [or_, "a, b, /"],
  xor: [xor, "a, b, /"],
  neg: [neg, "a, /"],
  pos: [pos, "a, /"],
  invert: [invert, "a, /"],
  eq: [eq, "a, b, /"],
  ne: [ne, "a, b, /"],
  lt: [lt, "a, b, /"],
  le: [le, "a, b, /"],
  gt: [gt, "a, b, /"],
  ge: [ge, "a, b, /"],
  is_: [is_same, "a, b, /"],
  is_not: [is_not, "a, b, /"],
  contains: [contains, "a, b, /"],
  getitem: [getitem, "a, b, /"],
  setitem: [setitem, "a, b, c, /"],
  delitem: [delitem, "a, b, /"],
  abs: [abs, "a, /"],
  inv: [inv, "a, /"],
  iadd: [iadd, "a, b, /"],
  isub: [isub, "a, b, /"],
  imul: [imul, "a, b, /"],
  itruediv: [itruediv, "a, b, /"],
  ifloordiv: [ifloordiv, "a, b, /"],
  imod: [imod, "a, b, /"],
  ipow: [ipow, "a, b, /"],
  imatmul: [imatmul, "a, b, /"],
  ilshift: [ilshift, "a, b, /"],
  irshift: [irshift, "a, b, /"],
  iand: [iand, "a, b, /"],
  ior: [ior, "a, b, /"],
  ixor: [ixor, "a, b, /"],
});

madeAgainBy(itemgetter, (x) => [x.constructor, tupleOf((x as itemgetter).$items)]);
madeAgainBy(attrgetter, (x) => [x.constructor, tupleOf((x as attrgetter).$names)]);
madeAgainBy(methodcaller, (x) => {
  const { $name, $args, $keywords } = x as methodcaller;
  if (Object.keys($keywords).length === 0) return [x.constructor, tupleOf([$name, ...$args])];
  return [callValue(partial, [x.constructor, $name], $keywords), tupleOf($args)];
});
