/** Iterators over dicts, which notice when the dict changes size meanwhile. */
import { RuntimeError } from "../exceptions.js";
import { DONE, PyIterator } from "../py_iterator.js";
import { pairOf, type Tuple } from "../tuple.js";
import { registerType } from "../type_registry.js";
import type { DictObject } from "./dict_object.js";
import type { DictTable } from "./table.js";

/** An iterator that knows how many steps are left. */
export abstract class DictIterator<T> extends PyIterator<T> {
  protected readonly dict: DictObject;
  private readonly size: number;
  protected left: number;

  constructor(dict: DictObject) {
    super();
    this.dict = dict;
    this.size = this.left = dict.$size;
  }

  /** Raises when the dict's size changed; false when all keys that were there at the start have been given. */
  protected goesOn(): boolean {
    if (this.left < 0) return false;
    if (this.dict.$size !== this.size) {
      this.left = -1;
      throw new RuntimeError("dictionary changed size during iteration");
    }
    if (this.left === 0) {
      this.left = -1;
      if (this.hasMore()) throw new RuntimeError("dictionary keys changed during iteration");
      return false;
    }
    this.left -= 1;
    return true;
  }

  /** Whether there is another key after as many as there were at the start: some were taken out and others put in. */
  protected abstract hasMore(): boolean;

  get $dict(): DictObject {
    return this.dict;
  }

  __length_hint__(): number {
    return this.left < 0 ? 0 : this.left;
  }
}

/** Over a Map. */
abstract class MapWalk<T> extends DictIterator<T> {
  protected abstract readonly native: MapIterator<unknown>;

  protected hasMore(): boolean {
    return this.native.next().done !== true;
  }
}

/** Over the keys of a Map. */
class MapKeys<K> extends MapWalk<K> {
  protected readonly native: MapIterator<unknown>;

  constructor(dict: DictObject, map: Map<unknown, unknown>) {
    super(dict);
    this.native = map.keys();
  }

  next(): IteratorResult<K, undefined> {
    if (!this.goesOn()) return DONE;
    const step = this.native.next();
    return step.done === true ? DONE : (step as IteratorYieldResult<K>);
  }
}

class MapValues<V> extends MapWalk<V> {
  protected readonly native: MapIterator<unknown>;

  constructor(dict: DictObject, map: Map<unknown, unknown>) {
    super(dict);
    this.native = map.values();
  }

  next(): IteratorResult<V, undefined> {
    if (!this.goesOn()) return DONE;
    const step = this.native.next();
    return step.done === true ? DONE : (step as IteratorYieldResult<V>);
  }
}

class MapItems<K, V> extends MapWalk<Tuple<[K, V]>> {
  protected readonly native: MapIterator<unknown>;
  private readonly map: Map<unknown, unknown>;

  constructor(dict: DictObject, map: Map<unknown, unknown>) {
    super(dict);
    this.native = map.keys();
    this.map = map;
  }

  next(): IteratorResult<Tuple<[K, V]>, undefined> {
    if (!this.goesOn()) return DONE;
    const step = this.native.next();
    if (step.done === true) return DONE;
    const key = step.value as K;
    return { done: false, value: pairOf(key, this.map.get(key) as V) };
  }
}

/** Over a table, either way. */
abstract class TableIterator<T> extends DictIterator<T> {
  protected readonly table: DictTable<unknown>;
  private entry: number;
  private readonly backwards: boolean;

  constructor(dict: DictObject, table: DictTable<unknown>, backwards: boolean) {
    super(dict);
    this.table = table;
    this.backwards = backwards;
    this.entry = backwards ? table.keys.length - 1 : 0;
  }

  next(): IteratorResult<T, undefined> {
    if (!this.goesOn()) return DONE;
    const { table } = this;
    const entry = this.backwards ? table.previous(this.entry) : table.next(this.entry);
    if (entry < 0 || entry >= table.keys.length) return DONE;
    this.entry = this.backwards ? entry - 1 : entry + 1;
    return { done: false, value: this.pick(entry) };
  }

  protected abstract pick(entry: number): T;

  protected hasMore(): boolean {
    const entry = this.backwards ? this.table.previous(this.entry) : this.table.next(this.entry);
    return entry >= 0 && entry < this.table.keys.length;
  }
}

class TableKeys<K> extends TableIterator<K> {
  protected pick(entry: number): K {
    return this.table.keys[entry] as K;
  }
}

class TableValues<V> extends TableIterator<V> {
  protected pick(entry: number): V {
    return this.table.values[entry] as V;
  }
}

class TableItems<K, V> extends TableIterator<Tuple<[K, V]>> {
  protected pick(entry: number): Tuple<[K, V]> {
    return pairOf(this.table.keys[entry] as K, this.table.values[entry] as V);
  }
}

/** Backwards over what a Map gives forwards only. */
class ReverseSnapshot<T> extends DictIterator<T> {
  private readonly items: T[];

  constructor(dict: DictObject, items: T[]) {
    super(dict);
    this.items = items;
  }

  next(): IteratorResult<T, undefined> {
    if (!this.goesOn()) return DONE;
    return { done: false, value: this.items[this.left] as T };
  }

  protected hasMore(): boolean {
    return false;
  }
}

class ReverseKeys<K> extends ReverseSnapshot<K> {}
class ReverseValues<V> extends ReverseSnapshot<V> {}
class ReverseItems<K, V> extends ReverseSnapshot<Tuple<[K, V]>> {}
class ReverseTableKeys<K> extends TableKeys<K> {}
class ReverseTableValues<V> extends TableValues<V> {}
class ReverseTableItems<K, V> extends TableItems<K, V> {}

const names: readonly (readonly [name: string, ...classes: Function[]])[] = [
  ["dict_keyiterator", MapKeys, TableKeys],
  ["dict_valueiterator", MapValues, TableValues],
  ["dict_itemiterator", MapItems, TableItems],
  ["dict_reversekeyiterator", ReverseKeys, ReverseTableKeys],
  ["dict_reversevalueiterator", ReverseValues, ReverseTableValues],
  ["dict_reverseitemiterator", ReverseItems, ReverseTableItems],
];
for (const [name, ...classes] of names) for (const cls of classes) registerType(cls, { name, final: true });

export function walkKeys<K>(dict: DictObject<K, unknown>): DictIterator<K> {
  return dict.$map !== null ? new MapKeys(dict, dict.$map) : new TableKeys(dict, dict.$entries(), false);
}

export function walkValues<V>(dict: DictObject<unknown, V>): DictIterator<V> {
  return dict.$map !== null ? new MapValues(dict, dict.$map) : new TableValues(dict, dict.$entries(), false);
}

export function walkItems<K, V>(dict: DictObject<K, V>): DictIterator<Tuple<[K, V]>> {
  return dict.$map !== null ? new MapItems(dict, dict.$map) : new TableItems(dict, dict.$entries(), false);
}

export function reverseKeys<K>(dict: DictObject<K, unknown>): DictIterator<K> {
  return dict.$map !== null ? new ReverseKeys(dict, [...dict.$map.keys()] as K[]) : new ReverseTableKeys(dict, dict.$entries(), true);
}

export function reverseValues<V>(dict: DictObject<unknown, V>): DictIterator<V> {
  return dict.$map !== null ? new ReverseValues(dict, [...dict.$map.values()]) : new ReverseTableValues(dict, dict.$entries(), true);
}

export function reverseItems<K, V>(dict: DictObject<K, V>): DictIterator<Tuple<[K, V]>> {
  return dict.$map !== null ? new ReverseItems(dict, [...walkItems(dict)]) : new ReverseTableItems(dict, dict.$entries(), true);
}
