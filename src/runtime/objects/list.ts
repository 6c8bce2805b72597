/** Python's `list`: a plain Array is one. The type, which also makes lists, and carries the unbound methods `list.pop(xs)`. */
import { getArrayItem } from "./array_items.js";
import { contains, eq, ge, gt, le, lt, ne } from "./compare.js";
import { TypeError } from "./exceptions.js";
import { builtin, function_meta } from "./functions.js";
import { type ItemOf, ListIterator, ReverseListIterator } from "./iteration.js";
import { listed } from "./length_hint.js";
import { methodFrom } from "./attributes/methods.js";
import { append, clear, copy, extend, index, insert, pop, remove, reverse } from "./list/methods.js";
import { sort, type SortOptions } from "./list/sorting.js";
import { count } from "./list/search.js";
import { deleteItem, setItem } from "./list/items.js";
import { NotImplemented } from "./singletons.js";
import { PyTuple } from "./tuple.js";
import { allocatedBy, constructDerived } from "./instance_creation.js";
import { sequenceOperators } from "./sequence_methods.js";
import { joined, multiplied } from "./sequence_operators.js";
import { registerType } from "./type_registry.js";

/** The methods that the table below puts on the prototype. */
interface ListObject<T> {
  append(x: T): void;
  extend(items: unknown): void;
  insert(i: number, x: T): void;
  remove(x: unknown): void;
  index(x: unknown, start?: number, stop?: number): number;
  count(x: unknown): number;
  clear(): void;
  copy(): T[];
}

/** What classes derived from `list` inherit: the methods in JavaScript's form. */
class ListObject<T = unknown> extends Array<T> {
  __init__(...args: readonly unknown[]): void {
    if (args.length > 1) throw new TypeError(`list expected at most 1 argument, got ${args.length}`);
    const [items] = args;
    this.length = 0;
    if (items !== undefined) extend(this, items);
  }

  __len__(): number {
    return this.length;
  }

  __getitem__(key: unknown): unknown {
    return getArrayItem(this, key, "list");
  }

  __setitem__(key: unknown, value: unknown): void {
    setItem(this, key, value);
  }

  __delitem__(key: unknown): void {
    deleteItem(this, key);
  }

  __contains__(x: unknown): boolean {
    return contains(Array.from(this), x);
  }

  __reversed__(): ReverseListIterator<T> {
    return new ReverseListIterator(this);
  }

  __iter__(): ListIterator<T> {
    return new ListIterator(this);
  }

  __add__(other: unknown): unknown {
    return joined(this, other);
  }

  __mul__(times: unknown): unknown {
    return multiplied(this, times);
  }

  __rmul__(times: unknown): unknown {
    return multiplied(this, times);
  }

  __iadd__(items: unknown): this {
    extend(this, items);
    return this;
  }

  __imul__(times: unknown): this {
    const items = multiplied(this, times) as T[];
    this.length = 0;
    extend(this, items);
    return this;
  }

  __eq__(other: unknown): unknown {
    return isList(other) ? eq(Array.from(this), Array.from(other)) : NotImplemented;
  }

  __ne__(other: unknown): unknown {
    return isList(other) ? ne(Array.from(this), Array.from(other)) : NotImplemented;
  }

  __lt__(other: unknown): unknown {
    return isList(other) ? lt(Array.from(this), Array.from(other)) : NotImplemented;
  }

  __le__(other: unknown): unknown {
    return isList(other) ? le(Array.from(this), Array.from(other)) : NotImplemented;
  }

  __gt__(other: unknown): unknown {
    return isList(other) ? gt(Array.from(this), Array.from(other)) : NotImplemented;
  }

  __ge__(other: unknown): unknown {
    return isList(other) ? ge(Array.from(this), Array.from(other)) : NotImplemented;
  }
}
sequenceOperators(ListObject.prototype);
Object.defineProperty(ListObject.prototype, "__hash__", { value: null, writable: true, configurable: true });

/** Whether a value is a list: any Array but a tuple. */
export function isList(x: unknown): x is unknown[] {
  return Array.isArray(x) && !(x instanceof PyTuple);
}

export interface ListType {
  <T>(): T[];
  <T>(items: Iterable<T>): T[];
  <I extends Iterable<unknown>>(items: I): ItemOf<I>[];
  (items: unknown): unknown[];
  new <T = unknown>(items?: Iterable<T>): ListObject<T>;
  readonly prototype: ListObject;
  append: typeof append;
  clear: typeof clear;
  copy: typeof copy;
  count: typeof count;
  extend: typeof extend;
  index: typeof index;
  insert: typeof insert;
  pop: typeof pop;
  remove: typeof remove;
  reverse: typeof reverse;
  sort<T>(xs: T[], options?: SortOptions<T>): void;
}

/** `list(iterable)` */
export const list = function list(...args: readonly unknown[]): unknown[] {
  if (new.target !== undefined && new.target !== list) return constructDerived(list, new.target, args) as unknown[];
  if (args.length > 1) throw new TypeError(`list expected at most 1 argument, got ${args.length}`);
  return args[0] === undefined ? [] : listed(args[0]);
} as ListType;

/** The unbound methods, with the signatures that calls from unknown code are bound by. */
const methods = {
  append: [append, "self, object, /"],
  clear: [clear, "self, /"],
  copy: [copy, "self, /"],
  count: [count, "self, value, /"],
  extend: [extend, "self, iterable, /"],
  index: [index, "self, value, start=0, stop=9223372036854775807, /"],
  insert: [insert, "self, index, object, /"],
  pop: [pop, "self, index=-1, /"],
  remove: [remove, "self, value, /"],
  reverse: [reverse, "self, /"],
  sort: [sort, "self, /, *, key=None, reverse=False"],
} as const;
for (const [name, [method, signature]] of Object.entries(methods)) {
  const unbound = builtin(`list.${name}`, method, signature);
  function_meta(unbound).receiver = list;
  Object.defineProperty(list, name, { value: unbound, writable: true, configurable: true });
  // Under Python's names, as classes derived from `list` inherit them; plain arrays keep JavaScript's own methods.
  Object.defineProperty(ListObject.prototype, name, { value: methodFrom(unbound), writable: true, configurable: true });
}
allocatedBy(list, (cls) => Reflect.construct(ListObject, [], cls) as object);
registerType(list, { name: "list", instances: ListObject, signature: "iterable=(), /" });
Object.defineProperty(list, Symbol.species, { value: Array });

const ordinaryInstance = Function.prototype[Symbol.hasInstance];
Object.defineProperty(list, Symbol.hasInstance, {
  value(this: Function, value: unknown): boolean {
    return this === list ? isList(value) : ordinaryInstance.call(this, value);
  },
});
