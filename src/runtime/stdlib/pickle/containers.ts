/** Containers, item by item: a thousand between a mark and the opcode that takes them. */
import { TypeError } from "../../objects/exceptions.js";
import type { Dict } from "../../objects/dict.js";
import type { AnySet } from "../../objects/set.js";
import { PyTuple } from "../../objects/tuple.js";
import type { Writing } from "./writing.js";

const BATCH = 1000;
const code = (text: string): number => text.charCodeAt(0);
const MARK = code("(");

export function saveTuple(to: Writing, x: readonly unknown[]): void {
  const { out, protocol } = to;
  const size = x.length;
  if (size === 0) return protocol > 0 ? out.byte(code(")")) : out.ascii("(t");
  const isShort = size <= 3 && protocol >= 2;
  if (!isShort) out.byte(MARK);
  for (const item of x) to.save(item);
  if (to.memo.has(x)) {
    // an item holds the tuple: it has been made meanwhile, and what stands here goes
    if (isShort) for (let i = 0; i < size; i++) out.byte(code("0"));
    else if (protocol > 0) out.byte(code("1"));
    else for (let i = 0; i <= size; i++) out.byte(code("0"));
    to.memo.fetch(x);
    return;
  }
  out.byte(isShort ? 0x84 + size : code("t"));
  to.memoize(x);
}

export function saveList(to: Writing, x: readonly unknown[]): void {
  const { out, protocol } = to;
  if (protocol > 0) out.byte(code("]"));
  else out.ascii("(l");
  to.memoize(x);
  to.within(x, () => {
    if (protocol === 0) saveItems(to, x);
    else saveFully(to, x.length, (i) => to.save(x[i]), "a", "e");
  });
}

export function saveDict(to: Writing, x: Dict): void {
  const { out, protocol } = to;
  if (protocol > 0) out.byte(code("}"));
  else out.ascii("(d");
  to.memoize(x);
  to.within(x, () => {
    const entries: (readonly unknown[])[] = [...x.items()];
    if (protocol === 0) return saveEntries(to, entries);
    const save = (i: number): void => {
      to.save(entries[i]![0]);
      to.save(entries[i]![1]);
    };
    saveFully(to, entries.length, save, "s", "u");
  });
}

export function saveSet(to: Writing, x: AnySet): void {
  const { out } = to;
  out.byte(0x8f);
  to.memoize(x);
  const items = [...x.$walk()];
  to.within(x, () => {
    for (let at = 0; at < items.length; at += BATCH) {
      out.byte(MARK);
      for (let i = at; i < Math.min(at + BATCH, items.length); i++) to.save(items[i]);
      out.byte(0x90);
    }
  });
}

export function saveFrozenSet(to: Writing, x: AnySet): void {
  const { out } = to;
  out.byte(MARK);
  for (const item of x.$walk()) to.save(item);
  if (to.memo.has(x)) {
    out.byte(code("1"));
    to.memo.fetch(x);
    return;
  }
  out.byte(0x91);
  to.memoize(x);
}

/** A list or dict itself: one item by its own opcode, else batches, however little is left for the last. */
function saveFully(to: Writing, size: number, save: (i: number) => void, one: string, many: string): void {
  if (size === 0) return;
  if (size === 1) {
    save(0);
    return to.out.byte(code(one));
  }
  for (let at = 0; at < size; at += BATCH) {
    to.out.byte(MARK);
    for (let i = at; i < Math.min(at + BATCH, size); i++) save(i);
    to.out.byte(code(many));
  }
}

/** What is appended to an object once it is made. */
export function saveItems(to: Writing, items: Iterable<unknown>): void {
  saveBatches(to, items, (item) => to.save(item), "a", "e");
}

/** What is put under keys of an object once it is made. */
export function saveEntries(to: Writing, entries: Iterable<unknown>): void {
  const save = (entry: unknown): void => {
    if (!(entry instanceof PyTuple) || entry.length !== 2) throw new TypeError("dict items iterator must return 2-tuples");
    const [key, value] = entry as readonly unknown[];
    to.save(key);
    to.save(value);
  };
  saveBatches(to, entries, save, "s", "u");
}

/** From an iterator, which does not say how much is to come: of what is left over, one item alone has its own opcode. */
function saveBatches(to: Writing, items: Iterable<unknown>, save: (item: unknown) => void, one: string, many: string): void {
  const { out } = to;
  if (to.protocol === 0) {
    for (const item of items) {
      save(item);
      out.byte(code(one));
    }
    return;
  }
  const source = items[Symbol.iterator]();
  for (;;) {
    const first = source.next();
    if (first.done === true) return;
    // iterators may use their answers again
    const held: unknown = first.value;
    let next = source.next();
    if (next.done === true) {
      save(held);
      return out.byte(code(one));
    }
    out.byte(MARK);
    const second: unknown = next.value;
    save(held);
    save(second);
    let count = 2;
    while (count < BATCH) {
      next = source.next();
      if (next.done === true) break;
      save(next.value);
      count += 1;
    }
    out.byte(code(many));
    if (count < BATCH) return;
  }
}
