/** Filling a dict: from another one, from a mapping, from pairs, from keywords. */
import { hasattr } from "../attributes.js";
import { call_method } from "../calls.js";
import { TypeError, ValueError } from "../exceptions.js";
import { collect, isIterable, iterate } from "../iteration.js";
import { getitem } from "../subscript.js";
import { DictObject } from "./dict_object.js";
import { walkItems } from "./iterators.js";

/** No Python value is a plain object: it holds keywords, or the entries of a literal with string keys. */
export function isPlainObject(x: unknown): x is Record<string, unknown> {
  if (typeof x !== "object" || x === null) return false;
  const prototype: unknown = Object.getPrototypeOf(x);
  return prototype === Object.prototype || prototype === null;
}

/** `d.update(…)`: at most one positional source, then keywords. */
export function updateFrom(dict: DictObject, sources: readonly unknown[], name: string): void {
  if (sources.length > 1) {
    const positional = sources.filter((source) => !isPlainObject(source)).length;
    if (positional > 1) throw new TypeError(`${name} expected at most 1 argument, got ${positional}`);
  }
  for (const source of sources) {
    if (isPlainObject(source)) for (const key of Object.keys(source)) dict.$set(key, source[key]);
    else if (source !== undefined) merge(dict, source);
  }
}

function merge(dict: DictObject, source: unknown): void {
  if (source instanceof DictObject && source.__iter__ === DictObject.prototype.__iter__) {
    if (dict.$size === 0 && dict !== source) dict.$copyFrom(source);
    else for (const [key, value] of walkItems(source)) dict.$set(key, value);
    return;
  }
  if (!Array.isArray(source) && typeof source === "object" && hasattr(source, "keys")) {
    for (const key of iterate(call_method(source, "keys"))) dict.$set(key, getitem(source, key));
    return;
  }
  let position = 0;
  for (const pair of iterate(source)) {
    const entry = entryAt(position, pair);
    dict.$set(entry[0], entry[1]);
    position += 1;
  }
}

/** A key and its value, from something of two items that fills a dict. */
export function entryAt(position: number, pair: unknown): readonly unknown[] {
  const entry = Array.isArray(pair) ? pair : pairFrom(pair, position);
  if (entry.length !== 2) throw new ValueError(`dictionary update sequence element #${position} has length ${entry.length}; 2 is required`);
  return entry;
}

function pairFrom(pair: unknown, position: number): readonly unknown[] {
  if (!isIterable(pair)) throw new TypeError(`cannot convert dictionary update sequence element #${position} to a sequence`);
  return collect(pair);
}
