/**
 * The hash table behind sets whose order a program can predict. CPython's order of `{3, 1, 2}` follows from its table,
 * so this one probes, grows and shrinks at the same moments as CPython's setobject (checked against it by random programs).
 */

/** A slot that was never used. */
const EMPTY = Symbol("empty");
/** A slot whose key was removed: it stays occupied until the table is rebuilt. */
const REMOVED = Symbol("removed");

const SMALLEST = 8;
/** How many neighbours a probe tries before it jumps. */
const NEIGHBOURS = 9;

/** Whether two different objects with the same hash are one key: `compare.ts` says so. */
type SameKey = (a: unknown, b: unknown) => boolean;

export class SetTable {
  keys: unknown[] = new Array<unknown>(SMALLEST).fill(EMPTY);
  lows: number[] = new Array<number>(SMALLEST).fill(0);
  highs: number[] = new Array<number>(SMALLEST).fill(0);
  mask = SMALLEST - 1;
  /** Slots that are not empty, removed keys included. */
  fill = 0;
  /** Number of keys. */
  used = 0;
  /** Where the next `pop` begins to look. */
  private finger = 0;

  private readonly sameKey: SameKey;

  constructor(sameKey: SameKey) {
    this.sameKey = sameKey;
  }

  private reserve(size: number): void {
    this.keys = new Array<unknown>(size).fill(EMPTY);
    this.lows = new Array<number>(size).fill(0);
    this.highs = new Array<number>(size).fill(0);
    this.mask = size - 1;
    this.fill = 0;
    this.used = 0;
  }

  /** The slot that holds the key, or the empty slot where it belongs. */
  private probe(key: unknown, lo: number, hi: number): number {
    const { keys, lows, highs, mask } = this;
    let jumpLow = lo;
    let jumpHigh = hi;
    let start = lo & mask;
    for (;;) {
      const end = start + NEIGHBOURS <= mask ? start + NEIGHBOURS : start;
      for (let i = start; i <= end; i++) {
        const found = keys[i];
        if (found === EMPTY || found === key) return i;
        if (lows[i] === lo && highs[i] === hi && found !== REMOVED && this.sameKey(found, key)) return i;
        // A comparison of the program's own may have changed the set.
        if (this.keys !== keys) return this.probe(key, lo, hi);
      }
      jumpLow = (jumpLow >>> 5) | (jumpHigh << 27);
      jumpHigh >>>= 5;
      start = (Math.imul(start, 5) + 1 + jumpLow) & mask;
    }
  }

  /** The slot of a key, or −1. */
  find(key: unknown, lo: number, hi: number): number {
    const slot = this.probe(key, lo, hi);
    return this.keys[slot] === EMPTY ? -1 : slot;
  }

  add(key: unknown, lo: number, hi: number): boolean {
    const slot = this.probe(key, lo, hi);
    if (this.keys[slot] !== EMPTY) return false;
    if (this.used < this.fill) {
      const free = this.lastRemoved(lo, hi, slot);
      if (free >= 0) {
        this.put(free, key, lo, hi);
        this.fill -= 1;
        return true;
      }
    }
    this.put(slot, key, lo, hi);
    if (this.fill * 5 >= this.mask * 3) this.rebuild();
    return true;
  }

  /** The last slot of a removed key on the way to the empty slot `end`; −1 when there is none. */
  private lastRemoved(lo: number, hi: number, end: number): number {
    const { keys, mask } = this;
    let jumpLow = lo;
    let jumpHigh = hi;
    let start = lo & mask;
    let found = -1;
    for (;;) {
      const last = start + NEIGHBOURS <= mask ? start + NEIGHBOURS : start;
      for (let i = start; i <= last; i++) {
        if (i === end) return found;
        if (keys[i] === REMOVED) found = i;
      }
      jumpLow = (jumpLow >>> 5) | (jumpHigh << 27);
      jumpHigh >>>= 5;
      start = (Math.imul(start, 5) + 1 + jumpLow) & mask;
    }
  }

  private put(slot: number, key: unknown, lo: number, hi: number): void {
    this.keys[slot] = key;
    this.lows[slot] = lo;
    this.highs[slot] = hi;
    this.fill += 1;
    this.used += 1;
  }

  /** Adds a key that is known to be new to a table without removed keys: looks for an empty slot only. */
  private addNew(key: unknown, lo: number, hi: number): void {
    const { keys, mask } = this;
    let jumpLow = lo;
    let jumpHigh = hi;
    let start = lo & mask;
    for (;;) {
      const end = start + NEIGHBOURS <= mask ? start + NEIGHBOURS : start;
      for (let i = start; i <= end; i++) if (keys[i] === EMPTY) return this.put(i, key, lo, hi);
      jumpLow = (jumpLow >>> 5) | (jumpHigh << 27);
      jumpHigh >>>= 5;
      start = (Math.imul(start, 5) + 1 + jumpLow) & mask;
    }
  }

  private rebuild(): void {
    this.resize(this.used > 50_000 ? this.used * 2 : this.used * 4);
  }

  /** Rebuilds the table with more than `least` slots. */
  private resize(least: number): void {
    let size = SMALLEST;
    while (size <= least) size *= 2;
    const { keys, lows, highs } = this;
    this.reserve(size);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      if (key !== EMPTY && key !== REMOVED) this.addNew(key, lows[i] ?? 0, highs[i] ?? 0);
    }
  }

  /** Makes room for the keys of a set or dict that is about to be merged. */
  expect(count: number): void {
    if ((this.fill + count) * 5 >= this.mask * 3) this.resize((this.used + count) * 2);
  }

  /** Adds all keys of another table. */
  merge(other: SetTable): void {
    if (other === this || other.used === 0) return;
    this.expect(other.used);
    if (this.fill === 0 && this.mask === other.mask && other.fill === other.used) return this.take(other.clone());
    const { keys, lows, highs } = other;
    const fresh = this.fill === 0;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      if (key === EMPTY || key === REMOVED) continue;
      if (fresh) this.addNew(key, lows[i] ?? 0, highs[i] ?? 0);
      else this.add(key, lows[i] ?? 0, highs[i] ?? 0);
    }
  }

  /** Becomes what the other table is; the other must not be used afterwards. */
  take(other: SetTable): void {
    this.keys = other.keys;
    this.lows = other.lows;
    this.highs = other.highs;
    this.mask = other.mask;
    this.fill = other.fill;
    this.used = other.used;
  }

  private clone(): SetTable {
    const copy = new SetTable(this.sameKey);
    copy.keys = this.keys.slice();
    copy.lows = this.lows.slice();
    copy.highs = this.highs.slice();
    copy.mask = this.mask;
    copy.fill = this.fill;
    copy.used = this.used;
    return copy;
  }

  delete(key: unknown, lo: number, hi: number): boolean {
    const slot = this.probe(key, lo, hi);
    if (this.keys[slot] === EMPTY) return false;
    this.keys[slot] = REMOVED;
    this.used -= 1;
    return true;
  }

  /** After a bulk removal: rebuilds the table when removed keys fill more than a quarter of it. */
  tidy(): void {
    if (this.fill - this.used > this.mask >> 2) this.rebuild();
  }

  /** Removes and gives the next key in table order; the set is not empty. */
  pop(): unknown {
    let slot = this.finger & this.mask;
    while (this.keys[slot] === EMPTY || this.keys[slot] === REMOVED) slot = (slot + 1) & this.mask;
    const key = this.keys[slot];
    this.keys[slot] = REMOVED;
    this.used -= 1;
    this.finger = slot + 1;
    return key;
  }

  /** Forgets all keys, but not where `pop` stood. */
  clear(): void {
    this.reserve(SMALLEST);
  }

  /** The first occupied slot at or after `slot`; the table's length when there is none. */
  next(slot: number): number {
    const { keys } = this;
    while (slot < keys.length && (keys[slot] === EMPTY || keys[slot] === REMOVED)) slot += 1;
    return slot;
  }
}
