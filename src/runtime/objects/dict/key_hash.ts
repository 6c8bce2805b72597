/**
 * The hashes by which a dict's table finds its keys; nobody sees them. Python's own where a key may be equal to something of
 * another type; while every key is a plain tuple of plain numbers and strings, a mixture that costs a few nanoseconds.
 */
import { hashOf } from "../hash.js";
import { high, ofText, spread } from "../hash64.js";
import { PyTuple } from "../tuple.js";

/** The hash of any key; TypeError for what can't be a key. */
export function tableHash(key: unknown): number {
  const low = hashOf(key);
  return spread(low, high);
}

/** A key that needs Python's own hash. No quick hash is this number. */
export const NOT_PLAIN = -1;

/** The quick hash of a plain tuple of plain items. */
export function quickHash(key: unknown): number {
  if (!Array.isArray(key) || Object.getPrototypeOf(key) !== PyTuple.prototype) return NOT_PLAIN;
  let hash = key.length;
  for (let i = 0; i < key.length; i++) {
    const item: unknown = key[i];
    if (typeof item === "number") hash = mixed(hash, item | 0);
    else if (typeof item === "string") hash = mixed(hash, ofText(item));
    else return NOT_PLAIN;
  }
  return finished(hash);
}

/** The quick hash of the pair of two items. */
export function quickPairHash(first: unknown, second: unknown): number {
  const one = typeof first === "number" ? first | 0 : typeof first === "string" ? ofText(first) : null;
  const other = typeof second === "number" ? second | 0 : typeof second === "string" ? ofText(second) : null;
  return one === null || other === null ? NOT_PLAIN : finished(mixed(mixed(2, one), other));
}

function mixed(hash: number, item: number): number {
  const h = Math.imul(hash ^ item, 0x85ebca6b);
  return Math.imul(h ^ (h >>> 15), 0xc2b2ae35) + 1;
}

const finished = (hash: number): number => (hash ^ (hash >>> 16)) & 0x7fffffff;
