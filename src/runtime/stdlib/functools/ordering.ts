/** `total_ordering`, `cmp_to_key`, `reduce`. */
import { lookupSpecial } from "../../objects/attributes.js";
import { forgetLookups } from "../../objects/attributes/class_lookup.js";
import { eq, gt, lt } from "../../objects/compare.js";
import { invoke } from "../../objects/calls.js";
import { TypeError, ValueError } from "../../objects/exceptions.js";
import { type AnyFunction, describeFunction } from "../../objects/functions.js";
import { isIterable, iterate } from "../../objects/iteration.js";
import { libraryFunctions, pythonFunctions } from "../../objects/library_functions.js";
import { NotImplemented } from "../../objects/singletons.js";
import { truthy } from "../../objects/truth.js";
import { registerType, typeInfo } from "../../objects/type_registry.js";

type Comparison = "__lt__" | "__le__" | "__gt__" | "__ge__";
type Comparable = Record<Comparison, (other: unknown) => unknown>;

/** From the one that a class defines to the three others: the answer of the root, negated or not, and whether equality counts. */
const derived: Readonly<Record<Comparison, Readonly<Partial<Record<Comparison, (self: Comparable, other: unknown) => unknown>>>>> = {
  __lt__: {
    __gt__: (self, other) => map(asked(self, "__lt__", other), (less) => !less && !eq(self, other)),
    __le__: (self, other) => map(asked(self, "__lt__", other), (less) => less || eq(self, other)),
    __ge__: (self, other) => map(asked(self, "__lt__", other), (less) => !less),
  },
  __le__: {
    __ge__: (self, other) => map(asked(self, "__le__", other), (within) => !within || eq(self, other)),
    __lt__: (self, other) => map(asked(self, "__le__", other), (within) => within && !eq(self, other)),
    __gt__: (self, other) => map(asked(self, "__le__", other), (within) => !within),
  },
  __gt__: {
    __lt__: (self, other) => map(asked(self, "__gt__", other), (more) => !more && !eq(self, other)),
    __ge__: (self, other) => map(asked(self, "__gt__", other), (more) => more || eq(self, other)),
    __le__: (self, other) => map(asked(self, "__gt__", other), (more) => !more),
  },
  __ge__: {
    __le__: (self, other) => map(asked(self, "__ge__", other), (least) => !least || eq(self, other)),
    __gt__: (self, other) => map(asked(self, "__ge__", other), (least) => least && !eq(self, other)),
    __lt__: (self, other) => map(asked(self, "__ge__", other), (least) => !least),
  },
};

/** What the class answers; classes are compared by what their metaclass says. */
const asked = (self: Comparable, name: Comparison, other: unknown): unknown => (typeof self === "function" ? lookupSpecial(self, name)?.(other) : self[name](other));

const map = (answer: unknown, then: (answer: boolean) => boolean): unknown => (answer === NotImplemented ? NotImplemented : then(truthy(answer)));

/** `@total_ordering`: fills in the comparisons that a class leaves out. */
export function total_ordering<C extends Function>(cls: C): C {
  const prototype = cls.prototype as Partial<Comparable>;
  const root = (["__lt__", "__le__", "__gt__", "__ge__"] as const).find((name) => typeof prototype[name] === "function" && !isGenerated(prototype[name]));
  if (root === undefined) throw new ValueError("must define at least one ordering operation: < > <= >=");
  for (const [name, answer] of Object.entries(derived[root])) {
    if (typeof prototype[name as Comparison] === "function" && Object.hasOwn(prototype, name)) continue;
    const method = function (this: Comparable, other: unknown): unknown {
      return answer(this, other);
    };
    describeFunction(method as AnyFunction, "function", "other", name).qualname = `${typeInfo(cls).qualname}.${name}`;
    Object.defineProperty(method, "$generated", { value: true });
    Object.defineProperty(prototype, name, { value: method, writable: true, configurable: true });
  }
  forgetLookups();
  return cls;
}

const isGenerated = (method: unknown): boolean => typeof method === "function" && Object.hasOwn(method, "$generated");

/** What `cmp_to_key` wraps each value in. */
class Key {
  readonly obj: unknown;
  private readonly compare: unknown;

  constructor(obj: unknown, compare: unknown) {
    this.obj = obj;
    this.compare = compare;
  }

  private against(other: unknown): unknown {
    return invoke(this.compare, this.obj, (other as Key).obj);
  }

  __lt__(other: unknown): boolean {
    return lt(this.against(other), 0);
  }

  __gt__(other: unknown): boolean {
    return gt(this.against(other), 0);
  }

  __eq__(other: unknown): boolean {
    return eq(this.against(other), 0);
  }

  __le__(other: unknown): boolean {
    return !gt(this.against(other), 0);
  }

  __ge__(other: unknown): boolean {
    return !lt(this.against(other), 0);
  }
}
registerType(Key, { name: "KeyWrapper", module: "functools", compiled: true, final: true });

/** `cmp_to_key(mycmp)` */
export function cmp_to_key<T>(mycmp: (a: T, b: T) => unknown): (obj: T) => unknown {
  const key = (obj: T): unknown => new Key(obj, mycmp);
  describeFunction(key as AnyFunction, "builtin", "obj", "KeyWrapper");
  return key;
}

/** `reduce(function, iterable, initial)` */
export function reduce<T>(f: (a: T, b: T) => T, iterable: Iterable<T>): T;
export function reduce<A, T>(f: (a: A, b: T) => A, iterable: Iterable<T>, initial: A): A;
export function reduce(f: unknown, iterable: unknown, initial?: unknown): unknown;
export function reduce(f: unknown, iterable: unknown, initial?: unknown): unknown {
  if (!isIterable(iterable)) throw new TypeError("reduce() arg 2 must support iteration");
  let result = initial;
  for (const item of iterate(iterable)) result = result === undefined ? item : invoke(f, result, item);
  if (result === undefined) throw new TypeError("reduce() of empty iterable with no initial value");
  return result;
}

pythonFunctions("functools", { total_ordering: [total_ordering as AnyFunction, "cls"] });
libraryFunctions("_functools", { cmp_to_key: [cmp_to_key as AnyFunction, "mycmp"], reduce: [reduce as AnyFunction, "function, iterable, initial=None, /"] });
