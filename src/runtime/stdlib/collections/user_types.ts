/** `UserDict`, `UserList`, `UserString`: containers that keep their contents in `data`, made to be derived from. */
import { keptInAttributes } from "../../objects/attributes/pickled_names.js";
import { Dict, dict } from "../../objects/dict.js";
import { add, mul } from "../../objects/operators.js";
import { eq, ge, gt, le, lt } from "../../objects/compare.js";
import { contains } from "../../objects/compare.js";
import { hash } from "../../objects/hash.js";
import type { Int } from "../../objects/integer.js";
import { collect, iterate } from "../../objects/iteration.js";
import { libraryClass } from "../../objects/library_functions.js";
import { iter, len } from "../../builtins/objects.js";
import { list } from "../../objects/list.js";
import { KeyError } from "../../objects/exceptions.js";
import { attributesOf, hasattr, getattr } from "../../objects/attributes.js";
import { call_method, invoke } from "../../objects/calls.js";
import { Slice } from "../../objects/slice.js";
import { repr } from "../../objects/repr.js";
import { NotImplemented } from "../../objects/singletons.js";
import { str } from "../../objects/str.js";
import { delitem, getitem, setitem } from "../../objects/subscript.js";
import { MutableMapping, MutableSequence, Sequence } from "../collections.abc.js";

const unwrapped = (x: unknown): unknown => (x instanceof UserList || x instanceof UserDict || x instanceof UserString ? x.data : x);

/** Another object of the class with the same attributes, `data` copied. */
function copyOf<T extends { data: unknown }>(x: T, copied: (data: unknown) => unknown): T {
  const made = call_method<T>(x.constructor, "__new__", [x.constructor]);
  attributesOf(made).update(attributesOf(x));
  made.data = copied(x.data);
  return made;
}

export class UserDict extends MutableMapping {
  data: Dict = dict();

  constructor(...sources: readonly unknown[]) {
    super();
    if (sources.length > 0) this.update(...sources.map(unwrapped));
  }

  static fromkeys(this: unknown, iterable: unknown, value: unknown = null): unknown {
    const made = invoke(this);
    for (const key of iterate(iterable)) setitem(made, key, value);
    return made;
  }

  /** As of a dict: `__missing__` is not asked. */
  override get(key: unknown, otherwise: unknown = null): unknown {
    return contains(this, key) ? getitem(this, key) : otherwise;
  }

  /** The entries are copied, too. */
  __copy__(): UserDict {
    return copyOf(this, (data) => call_method(data, "copy"));
  }

  copy(): UserDict {
    return Reflect.construct(this.constructor, [this.data]) as UserDict;
  }

  /** The entries of both in a new one of this class, or NotImplemented when the other is no dict. */
  $merged(other: unknown, order: "first" | "last"): unknown {
    const theirs = unwrapped(other);
    if (!(theirs instanceof Dict)) return NotImplemented;
    const both: Dict = dict();
    both.update(order === "first" ? this.data : theirs);
    both.update(order === "first" ? theirs : this.data);
    return invoke(this.constructor, both);
  }

  __or__(other: unknown): unknown {
    return this.$merged(other, "first");
  }

  __ror__(other: unknown): unknown {
    return this.$merged(other, "last");
  }

  __ior__(other: unknown): this {
    this.data.update(unwrapped(other));
    return this;
  }

  __repr__(): string {
    return repr(this.data);
  }
}
Object.defineProperties(UserDict.prototype, {
  __getitem__: {
    value(this: UserDict, key: unknown) {
      if (this.data.has(key)) return this.data.at(key);
      if (hasattr(this.constructor, "__missing__")) return invoke(getattr(this, "__missing__"), key);
      throw new KeyError(key);
    },
    writable: true,
    configurable: true,
  },
  __setitem__: { value(this: UserDict, key: unknown, value: unknown) { this.data.set(key, value); }, writable: true, configurable: true },
  __delitem__: { value(this: UserDict, key: unknown) { this.data.delete(key); }, writable: true, configurable: true },
  __iter__: { value(this: UserDict) { return iter(this.data); }, writable: true, configurable: true },
  __len__: { value(this: UserDict) { return this.data.size; }, writable: true, configurable: true },
  __contains__: { value(this: UserDict, key: unknown) { return this.data.has(key); }, writable: true, configurable: true },
});
libraryClass(UserDict, { name: "UserDict", module: "collections", bases: [MutableMapping], signature: "dict=None, /, **kwargs" }, { copy: "", get: "key, default=None", fromkeys: "iterable, value=None" });

export class UserList extends MutableSequence {
  data: unknown[];

  constructor(initlist: unknown = null) {
    super();
    this.data = initlist === null ? [] : initlist instanceof UserList ? [...initlist.data] : collect(initlist);
  }

  override append(item: unknown): void {
    this.data.push(item);
  }

  override pop(index = -1): unknown {
    return list.pop(this.data, index);
  }

  sort(options: { readonly key?: (item: unknown) => unknown; readonly reverse?: boolean } = {}): void {
    list.sort(this.data, options);
  }

  /** The items are copied, too. */
  __copy__(): UserList {
    return copyOf(this, (data) => getitem(data, new Slice(null, null)));
  }

  copy(): UserList {
    return Reflect.construct(this.constructor, [this.data]) as UserList;
  }

  __eq__(other: unknown): boolean {
    return eq(this.data, unwrapped(other));
  }

  __lt__(other: unknown): boolean {
    return lt(this.data, unwrapped(other));
  }

  __le__(other: unknown): boolean {
    return le(this.data, unwrapped(other));
  }

  __gt__(other: unknown): boolean {
    return gt(this.data, unwrapped(other));
  }

  __ge__(other: unknown): boolean {
    return ge(this.data, unwrapped(other));
  }

  __add__(other: unknown): unknown {
    return Reflect.construct(this.constructor, [[...this.data, ...collect(unwrapped(other))]]);
  }

  __radd__(other: unknown): unknown {
    return Reflect.construct(this.constructor, [[...collect(unwrapped(other)), ...this.data]]);
  }

  __mul__(n: unknown): unknown {
    return Reflect.construct(this.constructor, [mul(this.data, n)]);
  }

  override __contains__(item: unknown): boolean {
    return contains(this.data, item);
  }

  override __iter__(): unknown {
    return iter(this.data);
  }

  __repr__(): string {
    return repr(this.data);
  }
}
Object.defineProperties(UserList.prototype, {
  __getitem__: {
    value(this: UserList, i: unknown) {
      const found = getitem(this.data, i);
      return typeof i === "object" && i !== null ? Reflect.construct(this.constructor, [found]) : found;
    },
    writable: true,
    configurable: true,
  },
  __setitem__: { value(this: UserList, i: unknown, item: unknown) { setitem(this.data, i, item); }, writable: true, configurable: true },
  __delitem__: { value(this: UserList, i: unknown) { delitem(this.data, i); }, writable: true, configurable: true },
  __len__: { value(this: UserList) { return this.data.length; }, writable: true, configurable: true },
  insert: { value(this: UserList, i: number, item: unknown) { list.insert(this.data, i, item); }, writable: true, configurable: true },
});
libraryClass(UserList, { name: "UserList", module: "collections", bases: [MutableSequence], signature: "initlist=None" }, { append: "item", pop: "i=-1", sort: "*, key=None, reverse=False", copy: "" });

/** A text in a box: str's methods are found by `__getattr__` and give ordinary strings. */
export class UserString extends Sequence {
  data: string;

  constructor(seq: unknown) {
    super();
    this.data = typeof seq === "string" ? seq : seq instanceof UserString ? seq.data : str(seq);
  }

  __getattr__(name: string): unknown {
    return getattr(this.data, name);
  }

  __str__(): string {
    return this.data;
  }

  __repr__(): string {
    return repr(this.data);
  }

  __eq__(other: unknown): boolean {
    return eq(this.data, unwrapped(other));
  }

  __lt__(other: unknown): boolean {
    return lt(this.data, unwrapped(other));
  }

  __hash__(): Int {
    return hash(this.data);
  }

  __add__(other: unknown): unknown {
    return Reflect.construct(this.constructor, [add(this.data, unwrapped(other))]);
  }

  override __contains__(part: unknown): boolean {
    return contains(this.data, unwrapped(part));
  }
}
Object.defineProperties(UserString.prototype, {
  __getitem__: { value(this: UserString, i: unknown) { return Reflect.construct(this.constructor, [getitem(this.data, i)]) as unknown; }, writable: true, configurable: true },
  __len__: { value(this: UserString) { return len(this.data); }, writable: true, configurable: true },
});
libraryClass(UserString, { name: "UserString", module: "collections", bases: [Sequence], signature: "seq" });

keptInAttributes(UserDict, UserList, UserString);
