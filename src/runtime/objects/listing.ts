/** Lists made from what another iterable gives. */
import { RangeObject } from "./range.js";

/** `Array.from(over, f)` as `run` has it: lists and ranges are walked without an iterator. */
export function listed$(over: Iterable<unknown>, f: (item: unknown) => unknown): unknown[] {
  const items: unknown[] = [];
  if (over.constructor === Array) {
    const list = over as unknown[];
    // the list may change while it is walked
    for (let i = 0; i < list.length; i++) items.push(f(list[i]));
  } else if (over instanceof RangeObject && typeof over.start === "number" && typeof over.step === "number") {
    const { start, step, length } = over;
    for (let i = 0; i < length; i++) items.push(f(start + i * step));
  } else for (const item of over) items.push(f(item));
  return items;
}
