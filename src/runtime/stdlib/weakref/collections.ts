/** `WeakValueDictionary`, `WeakKeyDictionary`: they forget what nobody else holds. */
import { dict, type Dict } from "../../objects/dict.js";
import { KeyError } from "../../objects/exceptions.js";
import { collect } from "../../objects/iteration.js";
import { DONE, PyIterator } from "../../objects/py_iterator.js";
import { libraryClass } from "../../objects/library_functions.js";
import { address } from "../../objects/repr.js";
import { MutableMapping } from "../collections.abc.js";
import { deepcopy } from "../copy.js";
import { ReferenceType } from "./references.js";

/** The abstract classes give the other methods; TypeScript need not compare the ones written here with theirs. */
const MappingBase = MutableMapping as unknown as new () => { update(...sources: readonly unknown[]): void };

/** Goes through what is still there of a list of references or keys. */
export class Living extends PyIterator<unknown> {
  readonly $items: readonly unknown[];
  #at = 0;

  constructor(items: readonly unknown[]) {
    super();
    this.$items = items;
  }

  next(): IteratorResult<unknown> {
    return this.#at < this.$items.length ? { done: false, value: this.$items[this.#at++] } : DONE;
  }
}

export class WeakValueDictionary extends MappingBase {
  readonly data: Dict<unknown, ReferenceType> = dict();

  constructor(...sources: readonly unknown[]) {
    super();
    if (sources.length > 0) this.update(...sources);
  }

  /** The keys whose values are still there. */
  $living(): [unknown, unknown][] {
    const found: [unknown, unknown][] = [];
    for (const [key, reference] of collect(this.data.items())) {
      const value = reference.$target.deref();
      if (value === undefined) this.data.delete(key);
      else found.push([key, value]);
    }
    return found;
  }

  __len__(): number {
    return this.$living().length;
  }

  __iter__(): Living {
    return new Living(this.$living().map(([key]) => key));
  }

  __contains__(key: unknown): boolean {
    return this.data.get(key)?.$target.deref() !== undefined;
  }

  __getitem__(key: unknown): unknown {
    const value = this.data.get(key)?.$target.deref();
    if (value === undefined) throw new KeyError(key);
    return value;
  }

  valuerefs(): unknown[] {
    return collect(this.data.values());
  }

  copy(): WeakValueDictionary {
    return new WeakValueDictionary(this.$living());
  }

  __copy__(): WeakValueDictionary {
    return this.copy();
  }

  /** What the references hold is shared, what the dictionary holds itself is copied. */
  __deepcopy__(memo: unknown): WeakValueDictionary {
    const made = new WeakValueDictionary();
    for (const [key, value] of this.$living()) made.__setitem__(deepcopy(key, memo), value);
    return made;
  }

  __repr__(): string {
    return `<WeakValueDictionary at ${address(this)}>`;
  }

  __setitem__(key: unknown, value: unknown): void {
    this.data.set(key, new ReferenceType(value));
  }

  __delitem__(key: unknown): void {
    this.data.delete(key);
  }
}
libraryClass(WeakValueDictionary, { name: "WeakValueDictionary", module: "weakref", members: ["data"] });

export class WeakKeyDictionary extends MappingBase {
  readonly data: Dict<ReferenceType> = dict();

  constructor(...sources: readonly unknown[]) {
    super();
    if (sources.length > 0) this.update(...sources);
  }

  $living(): [unknown, unknown][] {
    const found: [unknown, unknown][] = [];
    for (const [reference, value] of collect(this.data.items())) {
      const key = reference.$target.deref();
      if (key === undefined) this.data.delete(reference);
      else found.push([key, value]);
    }
    return found;
  }

  __len__(): number {
    return this.$living().length;
  }

  __iter__(): Living {
    return new Living(this.$living().map(([key]) => key));
  }

  __contains__(key: unknown): boolean {
    return typeof key === "object" && key !== null && this.data.has(new ReferenceType(key));
  }

  __getitem__(key: unknown): unknown {
    return this.data.at(new ReferenceType(key));
  }

  keyrefs(): unknown[] {
    return collect(this.data.keys());
  }

  copy(): WeakKeyDictionary {
    return new WeakKeyDictionary(this.$living());
  }

  __copy__(): WeakKeyDictionary {
    return this.copy();
  }

  /** What the references hold is shared, what the dictionary holds itself is copied. */
  __deepcopy__(memo: unknown): WeakKeyDictionary {
    const made = new WeakKeyDictionary();
    for (const [key, value] of this.$living()) made.__setitem__(key, deepcopy(value, memo));
    return made;
  }

  __repr__(): string {
    return `<WeakKeyDictionary at ${address(this)}>`;
  }

  __setitem__(key: unknown, value: unknown): void {
    this.data.set(new ReferenceType(key), value);
  }

  __delitem__(key: unknown): void {
    this.data.delete(new ReferenceType(key));
  }
}
libraryClass(WeakKeyDictionary, { name: "WeakKeyDictionary", module: "weakref", members: ["data"] });
