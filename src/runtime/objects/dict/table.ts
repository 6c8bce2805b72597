/**
 * Open addressing in insertion order: the form of a dict whose keys need Python's hashing (tuples, bools, floats, objects
 * with `__hash__`). Entries lie in order in three arrays; `index` maps hashes to entries.
 */

import { NOT_PLAIN, quickHash, tableHash } from "./key_hash.js";

/** The key of a deleted entry. */
const GONE = Symbol("gone");
const EMPTY = -1;

/** A key with the same hash is there, and only Python's comparison can tell whether it is equal. */
export const UNDECIDED = -2;

type SameKey = (a: unknown, b: unknown) => boolean;

export class DictTable<V> {
  private index = new Int32Array(16).fill(EMPTY);
  private mask = 15;
  /** Slots of the index that are not empty, those of deleted entries included. */
  private filled = 0;
  keys: unknown[] = [];
  values: (V | undefined)[] = [];
  private hashes: number[] = [];
  size = 0;
  /** Every key is a plain tuple of numbers and strings, and has its quick hash. */
  quick = false;
  private readonly sameKey: SameKey;

  constructor(sameKey: SameKey) {
    this.sameKey = sameKey;
  }

  /** The hash that a key has in this table: a key that is not plain makes all hashes Python's own. */
  hash(key: unknown): number {
    if (this.quick) {
      const hash = quickHash(key);
      if (hash !== NOT_PLAIN) return hash;
      this.rehash();
    }
    return tableHash(key);
  }

  private rehash(): void {
    this.quick = false;
    this.rebuild();
    for (let entry = 0; entry < this.keys.length; entry++) this.hashes[entry] = tableHash(this.keys[entry]);
    this.rebuild();
  }

  /** The entry of the pair `(first, second)` in a quick table, −1 or UNDECIDED: no pair need be made to ask. */
  findPair(first: unknown, second: unknown, hash: number): number {
    const { index, mask, keys, hashes } = this;
    for (let i = hash & mask; ; i = (i + 1) & mask) {
      const entry = index[i] ?? EMPTY;
      if (entry === EMPTY) return -1;
      if (hashes[entry] === hash) {
        const found = keys[entry];
        if (found === GONE) continue;
        const pair = found as readonly unknown[];
        return pair.length === 2 && pair[0] === first && pair[1] === second ? entry : UNDECIDED;
      }
    }
  }

  /** The entry of a key, or −1. */
  find(key: unknown, hash: number): number {
    const { index, mask, keys, hashes } = this;
    for (let i = hash & mask; ; i = (i + 1) & mask) {
      const entry = index[i] ?? EMPTY;
      if (entry === EMPTY) return -1;
      if (hashes[entry] === hash) {
        const found = keys[entry];
        if (found === key) return entry;
        if (found !== GONE && this.sameKey(found, key)) return entry;
        // A comparison of the program's own may have changed the dict.
        if (this.index !== index) return this.find(key, hash);
      }
    }
  }

  get(key: unknown, hash: number): V | undefined {
    const entry = this.find(key, hash);
    return entry < 0 ? undefined : this.values[entry];
  }

  set(key: unknown, hash: number, value: V): void {
    const entry = this.find(key, hash);
    if (entry >= 0) this.values[entry] = value;
    else this.append(key, hash, value);
  }

  /** Adds a key that is known to be absent. */
  append(key: unknown, hash: number, value: V): void {
    if ((this.filled + 1) * 3 > this.mask * 2) this.rebuild();
    this.place(hash, this.keys.length);
    this.keys.push(key);
    this.values.push(value);
    this.hashes.push(hash);
    this.size += 1;
  }

  private place(hash: number, entry: number): void {
    const { index, mask } = this;
    let i = hash & mask;
    while (index[i] !== EMPTY) i = (i + 1) & mask;
    index[i] = entry;
    this.filled += 1;
  }

  /** Drops deleted entries and doubles the index when it is needed. */
  private rebuild(): void {
    if (this.size < this.keys.length) {
      const { keys, values, hashes } = this;
      let to = 0;
      for (let from = 0; from < keys.length; from++) {
        const key = keys[from];
        const value = values[from];
        if (key === GONE || value === undefined) continue;
        keys[to] = key;
        values[to] = value;
        hashes[to] = hashes[from] ?? 0;
        to += 1;
      }
      keys.length = values.length = hashes.length = to;
    }
    let length = this.index.length;
    while ((this.size + 1) * 3 > length) length *= 2;
    this.index = new Int32Array(length).fill(EMPTY);
    this.mask = length - 1;
    this.filled = 0;
    for (let entry = 0; entry < this.hashes.length; entry++) this.place(this.hashes[entry] ?? 0, entry);
  }

  /** Deletes an entry and gives its value. */
  delete(entry: number): V | undefined {
    const value = this.values[entry];
    this.size -= 1;
    this.keys[entry] = GONE;
    this.values[entry] = undefined;
    // What lies at the end goes at once, so that `popitem` need not walk over it. Its index slot stays (`filled` counts it).
    let end = this.keys.length;
    while (end > 0 && this.keys[end - 1] === GONE) end -= 1;
    if (end < this.keys.length) this.keys.length = this.values.length = this.hashes.length = end;
    return value;
  }

  /** Becomes a copy of another table. */
  copyFrom(other: DictTable<V>): void {
    this.index = other.index.slice();
    this.mask = other.mask;
    this.filled = other.filled;
    this.keys = other.keys.slice();
    this.values = other.values.slice();
    this.hashes = other.hashes.slice();
    this.size = other.size;
    this.quick = other.quick;
  }

  /** The first live entry at or after `entry`; the number of entries when there is none. */
  next(entry: number): number {
    const { keys } = this;
    while (entry < keys.length && keys[entry] === GONE) entry += 1;
    return entry;
  }

  /** The last live entry at or before `entry`; −1 when there is none. */
  previous(entry: number): number {
    while (entry >= 0 && this.keys[entry] === GONE) entry -= 1;
    return entry;
  }
}
