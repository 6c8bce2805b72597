/** Assigning to and deleting from lists: items, slices, extended slices. */
import { IndexError, TypeError, ValueError } from "../exceptions.js";
import { asPosition, isIndex } from "../indices.js";
import { collect, isIterable } from "../iteration.js";
import { itemsOf } from "../length_hint.js";
import { arrayBounds, Slice } from "../slice.js";
import { type_name } from "../types.js";

function position(xs: readonly unknown[], key: unknown): number {
  if (!isIndex(key)) throw new TypeError(`list indices must be integers or slices, not ${type_name(key)}`);
  const i = asPosition(key);
  const at = i < 0 ? i + xs.length : i;
  if (at < 0 || at >= xs.length) throw new IndexError("list assignment index out of range");
  return at;
}

/** `xs[key] = value` */
export function setItem(xs: unknown[], key: unknown, value: unknown): void {
  if (key instanceof Slice) setSlice(xs, key.start, key.stop, key.step, value);
  else xs[position(xs, key)] = value;
}

/** `del xs[key]` */
export function deleteItem(xs: unknown[], key: unknown): void {
  if (key instanceof Slice) deleteSlice(xs, key.start, key.stop, key.step);
  else Array.prototype.splice.call(xs, position(xs, key), 1);
}

/** `xs[start:stop:step] = values` */
export function setSlice(xs: unknown[], start: unknown, stop: unknown, step: unknown, values: unknown): void {
  const bounds = arrayBounds(start, stop, step, xs.length);
  if (bounds.step === 1) {
    if (!isIterable(values)) throw new TypeError("must assign iterable to extended slice");
    replace(xs, bounds.start, Math.max(bounds.start, bounds.stop), values === xs ? collect(values) : itemsOf(values));
    return;
  }
  if (!isIterable(values)) throw new TypeError("must assign iterable to extended slice");
  const items = values === xs ? collect(values) : itemsOf(values);
  if (items.length !== bounds.count) throw new ValueError(`attempt to assign sequence of size ${items.length} to extended slice of size ${bounds.count}`);
  for (let i = 0, at = bounds.start; i < items.length; i++, at += bounds.step) xs[at] = items[i];
}

/** `del xs[start:stop:step]` */
export function deleteSlice(xs: unknown[], start: unknown, stop: unknown, step: unknown): void {
  const { start: first, step: stride, count } = arrayBounds(start, stop, step, xs.length);
  if (count === 0) return;
  if (stride === 1) {
    Array.prototype.splice.call(xs, first, count);
    return;
  }
  const from = stride > 0 ? first : first + stride * (count - 1);
  const every = Math.abs(stride);
  let to = from;
  for (let i = from, gone = 0; i < xs.length; i++) {
    if (gone < count && (i - from) % every === 0) gone += 1;
    else xs[to++] = xs[i];
  }
  xs.length = to;
}

/** Puts `items` where the items from `start` up to `stop` were. */
function replace(xs: unknown[], start: number, stop: number, items: readonly unknown[]): void {
  const tail = Array.prototype.slice.call(xs, stop);
  xs.length = start;
  for (const item of items) xs[xs.length] = item;
  for (const item of tail) xs[xs.length] = item;
}
