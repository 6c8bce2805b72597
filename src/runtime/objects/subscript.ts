/** `x[key]`, `x[key] = value`, `del x[key]`: of unknown values, and the quick forms for known lists, tuples and texts. */
import { getArrayItem, sliceArray } from "./array_items.js";
import { specialMethod } from "./attributes.js";
import { Dict } from "./dict.js";
import { DictObject } from "./dict/dict_object.js";
import { AttributeError, IndexError, TypeError } from "./exceptions.js";
import { class_getitem } from "./generic_alias.js";
import { asPosition, isIndex } from "./indices.js";
import { isPlainArray } from "./iteration.js";
import { deleteItem, deleteSlice, setItem, setSlice } from "./list/items.js";
import { isList } from "./list.js";
import { arrayBounds, Slice } from "./slice.js";
import { charAt, codePointLength, codePointSlice } from "./str/code_points.js";
import { PyTuple } from "./tuple.js";
import { isClass } from "./type_registry.js";
import { type_name, type_of, typeInfo } from "./types.js";
import { version } from "../python_version.js";

/** `seq[i]` of a known list, tuple or str. */
export function at(seq: string, i: number): string;
export function at<T>(seq: readonly T[], i: number): T;
export function at(seq: string | readonly unknown[], i: number): unknown {
  if (typeof seq === "string") return textItem(seq, i);
  const position = i < 0 ? i + seq.length : i;
  if (position >= 0 && position < seq.length && typeof i === "number") return seq[position];
  return getArrayItem(seq, i);
}

/** `xs[i] = value` of a known list. */
export function set_at<T>(xs: T[], i: number, value: T): void {
  const position = i < 0 ? i + xs.length : i;
  if (position >= 0 && position < xs.length && typeof i === "number") xs[position] = value;
  else setItem(xs, i, value);
}

function textItem(text: string, key: unknown): string {
  if (!isIndex(key)) throw new TypeError(version.minor < 11 ? "string indices must be integers" : `string indices must be integers, not '${type_name(key)}'`);
  const found = charAt(text, asPosition(key));
  if (found === undefined) throw new IndexError("string index out of range");
  return found;
}

function textSlice(text: string, start: unknown, stop: unknown, step: unknown): string {
  const bounds = arrayBounds(start, stop, step, codePointLength(text));
  return codePointSlice(text, bounds.start, bounds.stop, bounds.step);
}

type Bound = number | null | undefined;

/** `seq[start:stop:step]`; null or undefined stand for what is left out. */
export function slice(seq: string, start?: Bound, stop?: Bound, step?: Bound): string;
export function slice<T>(seq: T[], start?: Bound, stop?: Bound, step?: Bound): T[];
export function slice<T>(seq: PyTuple<T>, start?: Bound, stop?: Bound, step?: Bound): PyTuple<T>;
export function slice(seq: unknown, start?: unknown, stop?: unknown, step?: unknown): unknown;
export function slice(seq: unknown, start?: unknown, stop?: unknown, step?: unknown): unknown {
  if (typeof seq === "string") return textSlice(seq, start, stop, step);
  if (Array.isArray(seq) && isPlainArray(seq)) return sliceArray(seq, start, stop, step);
  return getitem(seq, makeSlice(start, stop, step));
}

function makeSlice(start: unknown, stop: unknown, step: unknown): Slice {
  return Slice(start ?? null, stop ?? null, step ?? null);
}

/** `seq[start:stop:step] = values` */
export function set_slice(seq: unknown, start: unknown, stop: unknown, step: unknown, values: unknown): void {
  if (Array.isArray(seq) && isPlainArray(seq) && isList(seq)) setSlice(seq, start, stop, step, values);
  else setitem(seq, makeSlice(start, stop, step), values);
}

/** `del seq[start:stop:step]` */
export function del_slice(seq: unknown, start: unknown, stop: unknown, step?: unknown): void {
  if (Array.isArray(seq) && isPlainArray(seq) && isList(seq)) deleteSlice(seq, start, stop, step);
  else delitem(seq, makeSlice(start, stop, step));
}

/** `x[key]` */
export function getitem<R = unknown>(x: unknown, key: unknown): R;
export function getitem(x: unknown, key: unknown): unknown {
  if (typeof x === "string") return key instanceof Slice ? textSlice(x, key.start, key.stop, key.step) : textItem(x, key);
  if (typeof x === "object" && x !== null) {
    if (Array.isArray(x)) {
      if (isPlainArray(x)) {
        if (typeof key === "number" && key >= 0 && key < x.length && Number.isInteger(key)) return x[key];
        return getArrayItem(x, key);
      }
    } else if (x instanceof Dict && x.__getitem__ === DictObject.prototype.__getitem__) {
      return x.$at(key);
    }
  }
  const method = specialMethod(x, "__getitem__");
  if (method !== undefined && method !== null) return result(Reflect.apply(method, x, [key]));
  if (isClass(x)) return class_getitem(x, key);
  if (Array.isArray(x)) return getArrayItem(x, key);
  const carried = typeof x === "object" && x !== null && "$value" in x ? x.$value : undefined;
  if (typeof carried === "string") return getitem(carried, key);
  throw new TypeError(`'${type_name(x)}' object is not subscriptable`);
}

/** `undefined` from a `void` method is None. */
const result = (value: unknown): unknown => (value === undefined ? null : value);

/** A class that has one of the two fills the slot of both, and then misses the other. */
function halfMissing(x: unknown, wanted: string, other: string): AttributeError | null {
  return !typeInfo(type_of(x)).builtin && (specialMethod(x, other) ?? null) !== null ? new AttributeError(wanted) : null;
}

/** `x[key] = value` */
export function setitem(x: unknown, key: unknown, value: unknown): void {
  if (typeof x === "object" && x !== null) {
    if (Array.isArray(x)) {
      if (isPlainArray(x) && !(x instanceof PyTuple)) return setItem(x, key, value);
    } else if (x instanceof Dict && x.__setitem__ === DictObject.prototype.__setitem__) {
      return x.$set(key, value);
    }
  }
  const method = specialMethod(x, "__setitem__");
  if (method === undefined || method === null) throw halfMissing(x, "__setitem__", "__delitem__") ?? new TypeError(`'${type_name(x)}' object does not support item assignment`);
  Reflect.apply(method, x, [key, value]);
}

/** `del x[key]` */
export function delitem(x: unknown, key: unknown): void {
  if (typeof x === "object" && x !== null) {
    if (Array.isArray(x)) {
      if (isPlainArray(x) && !(x instanceof PyTuple)) return deleteItem(x, key);
    } else if (x instanceof Dict && x.__delitem__ === DictObject.prototype.__delitem__) {
      return x.$delete(key);
    }
  }
  const method = specialMethod(x, "__delitem__");
  if (method === undefined || method === null) {
    const half = halfMissing(x, "__delitem__", "__setitem__");
    if (half !== null) throw half;
    const isContainer = isIndex(key) && (typeof x === "string" || Array.isArray(x) || !typeInfo(type_of(x)).builtin || specialMethod(x, "__len__") !== undefined);
    throw new TypeError(`'${type_name(x)}' object ${isContainer ? "doesn't" : "does not"} support item deletion`);
  }
  Reflect.apply(method, x, [key]);
}

