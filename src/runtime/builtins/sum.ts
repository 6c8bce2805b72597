/** `sum(iterable, start=0)`: ints exactly, floats with the error of each step carried along (as CPython since 3.12). */
import { AnyBytes, Bytes } from "../objects/bytes.js";
import { TypeError } from "../objects/exceptions.js";
import { builtin } from "../objects/functions.js";
import { type Int, integer } from "../objects/integer.js";
import { iterate } from "../objects/iteration.js";
import { add } from "../objects/operators.js";
import { boxFloat, PyFloat } from "../objects/py_float.js";

const SAFE = Number.MAX_SAFE_INTEGER;

const INTS = 0;
const FLOATS = 1;
const ANYTHING = 2;

/** A sum that grows item by item; what it is a sum of, it learns on the way. */
class RunningSum {
  private kind: typeof INTS | typeof FLOATS | typeof ANYTHING = INTS;
  private whole: Int = 0;
  private float = 0;
  /** What the addition of each float lost (Neumaier's sum). */
  private lost = 0;
  private value: unknown = null;

  constructor(start: unknown) {
    if (isWhole(start)) this.whole = start;
    else if (isFloating(start)) this.become(FLOATS, Number(start));
    else this.become(ANYTHING, start);
  }

  add(item: unknown): void {
    const { whole } = this;
    if (this.kind === INTS && typeof item === "number" && typeof whole === "number" && Number.isInteger(item)) {
      const next = whole + item;
      this.whole = next <= SAFE && next >= -SAFE ? next : integer.add(whole, item);
    } else if (this.kind === FLOATS) {
      this.addToFloat(item);
    } else if (this.kind === ANYTHING) {
      this.value = add(this.value, item);
    } else if (typeof item === "number" && Number.isInteger(item)) {
      this.whole = integer.add(whole, item);
    } else if (typeof item === "bigint") {
      this.whole = integer.add(whole, item);
    } else if (typeof item === "boolean") {
      this.whole = integer.add(whole, Number(item));
    } else if (isFloating(item)) {
      this.become(FLOATS, integer.toFloat(whole) + Number(item));
    } else {
      this.become(ANYTHING, add(whole, item));
    }
  }

  get total(): unknown {
    if (this.kind === INTS) return this.whole;
    return this.kind === FLOATS ? boxFloat(this.settled) : this.value;
  }

  private get settled(): number {
    return this.lost !== 0 && Number.isFinite(this.lost) ? this.float + this.lost : this.float;
  }

  /** Ints are added to floats as they are. */
  private addToFloat(item: unknown): void {
    const total = this.float;
    if (isFloating(item)) {
      const x = Number(item);
      const next = total + x;
      if (Math.abs(total) >= Math.abs(x)) this.lost += total - next + x;
      else this.lost += x - next + total;
      this.float = next;
    } else if (typeof item === "number" || typeof item === "boolean" || (typeof item === "bigint" && BigInt.asIntN(64, item) === item)) {
      this.float = total + Number(item);
    } else {
      this.become(ANYTHING, add(boxFloat(this.settled), item));
    }
  }

  private become(kind: typeof FLOATS, total: number): void;
  private become(kind: typeof ANYTHING, total: unknown): void;
  private become(kind: typeof FLOATS | typeof ANYTHING, total: unknown): void {
    this.kind = kind;
    if (kind === FLOATS && typeof total === "number") this.float = total;
    else this.value = total;
  }
}

const isWhole = (x: unknown): x is Int => (typeof x === "number" ? Number.isInteger(x) : typeof x === "bigint");
const isFloating = (x: unknown): boolean => (typeof x === "number" ? !Number.isInteger(x) : x instanceof PyFloat);

function sumOf(xs: Iterable<number>, start?: number): number;
function sumOf(xs: Iterable<Int>, start?: Int): Int;
function sumOf(xs: unknown, start?: unknown): unknown;
function sumOf(xs: unknown, start: unknown = 0): unknown {
  const items = iterate(xs);
  if (typeof start === "string") throw new TypeError("sum() can't sum strings [use ''.join(seq) instead]");
  if (start instanceof AnyBytes) throw new TypeError(start instanceof Bytes ? "sum() can't sum bytes [use b''.join(seq) instead]" : "sum() can't sum bytearray [use b''.join(seq) instead]");
  const running = new RunningSum(start);
  for (const item of items) running.add(item);
  return running.total;
}

/** The builtin `sum`. */
export const sum = builtin("sum", sumOf, "iterable, /, start=0");

/** `sum` of a generator that `run` made no object of: `produce` pushes its items. */
export function summed$(produce: (push: (item: unknown) => void) => void): unknown {
  const running = new RunningSum(0);
  produce((item) => running.add(item));
  return running.total;
}

/** `[*xs]` of such a generator. */
export function collected$(produce: (push: (item: unknown) => void) => void): unknown[] {
  const items: unknown[] = [];
  produce((item) => void items.push(item));
  return items;
}
