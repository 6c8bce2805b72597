/** `itertools`: lazy iterators over anything iterable. */
import { invoke } from "../objects/calls.js";
import { same } from "../objects/compare.js";
import { lookupSpecial } from "../objects/attributes.js";
import { Complex } from "../objects/complex.js";
import { RuntimeError, TypeError, ValueError } from "../objects/exceptions.js";
import { builtin } from "../objects/functions.js";
import { isIndex, asCount } from "../objects/indices.js";
import { collect, type ItemOf, iterate } from "../objects/iteration.js";
import { listed } from "../objects/length_hint.js";
import { libraryFunctions } from "../objects/library_functions.js";
import { add } from "../objects/operators.js";
import { DONE, PyIterator } from "../objects/py_iterator.js";
import { repr } from "../objects/repr.js";
import { truthy } from "../objects/truth.js";
import type { PyTuple} from "../objects/tuple.js";
import { pairOf, tupleOf, type Tuple } from "../objects/tuple.js";
import { registerType } from "../objects/type_registry.js";
import { isFloat, isInt } from "../objects/py_float.js";
import type { Int } from "../objects/integer.js";

/** An iterator whose steps are a function: it gives a result object, DONE at the end. */
class Lazy<T> extends PyIterator<T> {
  private readonly step: () => IteratorResult<T, undefined>;
  protected ended = false;

  constructor(step: () => IteratorResult<T, undefined>) {
    super();
    this.step = step;
    Object.defineProperty(this, "step", { enumerable: false });
  }

  next(): IteratorResult<T, undefined> {
    if (this.ended) return DONE;
    const result = this.step();
    if (result.done === true) this.ended = true;
    return result;
  }
}

/** An iterator that is over for good when its source fails. */
class Brittle<T> extends Lazy<T> {
  override next(): IteratorResult<T, undefined> {
    try {
      return super.next();
    } catch (error) {
      this.ended = true;
      throw error;
    }
  }
}

const value = <T>(item: T): IteratorResult<T, undefined> => ({ done: false, value: item });

/** Steps through an iterable. */
function stepsOf<T>(x: Iterable<T>): Iterator<T> {
  return iterate(x)[Symbol.iterator]();
}

/** Registers a function as the iterator type it stands for in Python. */
function iteratorType(make: Function, instances: Function, signature: string): void {
  registerType(make, { name: make.name, module: "itertools", compiled: true, instances, signature, sealed: true });
}

// ─── endless ───

class Count<T> extends Lazy<T> {
  private readonly text: () => string;

  constructor(step: () => IteratorResult<T, undefined>, text: () => string) {
    super(step);
    this.text = text;
  }

  __repr__(): string {
    return this.text();
  }
}

/** What C counts as a number (`PyNumber_Check`). */
const isNumber = (x: unknown): boolean => isInt(x) || isFloat(x) || typeof x === "boolean" || x instanceof Complex || ["__index__", "__int__", "__float__"].some((name) => (lookupSpecial(x, name) ?? null) !== null);

/** `count(start=0, step=1)` */
export function count(start?: number, step?: number): PyIterator<number>;
export function count(start?: unknown, step?: unknown): PyIterator<unknown>;
export function count(start: unknown = 0, step: unknown = 1): PyIterator<unknown> {
  if (!isNumber(start) || !isNumber(step)) throw new TypeError("a number is required");
  // C counts by ones without objects
  const byOne = step === 1 || step === true;
  let at = byOne && typeof start === "boolean" ? Number(start) : start;
  return new Count(
    () => {
      const now = at;
      at = add(at, step);
      return value(now);
    },
    () => (byOne ? `count(${repr(at)})` : `count(${repr(at)}, ${repr(step)})`),
  );
}
iteratorType(count, Count, "start=0, step=1");

class Cycle<T> extends Lazy<T> {}

/** `cycle(iterable)` */
export function cycle<T>(iterable: Iterable<T>): PyIterator<T> {
  const steps = stepsOf(iterable);
  const saved: T[] = [];
  let at = -1;
  return new Cycle(() => {
    if (at < 0) {
      const step = steps.next();
      if (step.done !== true) {
        saved.push(step.value);
        return step;
      }
      at = 0;
    }
    if (saved.length === 0) return DONE;
    const item = saved[at] as T;
    at = (at + 1) % saved.length;
    return value(item);
  });
}
iteratorType(cycle, Cycle, "iterable, /");

class Repeat<T> extends Lazy<T> {
  private readonly left: () => number;
  private readonly item: T;

  constructor(step: () => IteratorResult<T, undefined>, item: T, left: () => number) {
    super(step);
    this.item = item;
    this.left = left;
  }

  __repr__(): string {
    return this.left() === Infinity ? `repeat(${repr(this.item)})` : `repeat(${repr(this.item)}, ${this.left()})`;
  }

  __length_hint__(): number {
    if (this.left() === Infinity) throw new TypeError("len() of unsized object");
    return this.left();
  }
}

/** `repeat(object, times)` */
export function repeat<T>(object: T, times?: Int): PyIterator<T> {
  let left = times === undefined ? Infinity : Math.max(0, asCount(times));
  return new Repeat(
    () => {
      if (left <= 0) return DONE;
      left--;
      return value(object);
    },
    object,
    () => left,
  );
}
iteratorType(repeat, Repeat, "object, times");

// ─── one iterable after, or beside, the other ───

class Chain<T> extends Lazy<T> {}

function chained<T>(sources: Iterator<Iterable<T>>): PyIterator<T> {
  let current: Iterator<T> | null = null;
  let lost = false;
  return new Chain(() => {
    for (;;) {
      if (current === null) {
        if (lost) return DONE;
        // sources that fail, or give what is no iterable, are not asked again
        lost = true;
        const source = sources.next();
        if (source.done === true) return DONE;
        current = stepsOf(source.value);
        lost = false;
      }
      const step = current.next();
      if (step.done !== true) return step;
      current = null;
    }
  });
}

interface ChainType {
  <T>(...iterables: readonly Iterable<T>[]): PyIterator<T>;
  <I extends readonly Iterable<unknown>[]>(...iterables: I): PyIterator<ItemOf<I[number]>>;
  /** `chain.from_iterable(iterables)` */
  from_iterable<T>(iterables: Iterable<Iterable<T>>): PyIterator<T>;
}

/** `chain(*iterables)` */
export const chain: ChainType = Object.assign(
  function chain<T>(...iterables: readonly Iterable<T>[]): PyIterator<T> {
    return chained(iterables[Symbol.iterator]());
  },
  { from_iterable: builtin("chain.from_iterable", <T>(iterables: Iterable<Iterable<T>>): PyIterator<T> => chained(stepsOf(iterables)), "iterable, /") },
);
iteratorType(chain, Chain, "*iterables");

class ZipLongest<T> extends Brittle<T> {}

/** `zip_longest(*iterables, fillvalue=None)` */
export function zip_longest(...args: readonly unknown[]): PyIterator<PyTuple> {
  const last = args[args.length - 1];
  const isOptions = typeof last === "object" && last !== null && Object.getPrototypeOf(last) === Object.prototype;
  const fill: unknown = isOptions ? ((last as { readonly fillvalue?: unknown }).fillvalue ?? null) : null;
  const sources: (Iterator<unknown> | null)[] = (isOptions ? args.slice(0, -1) : args).map((source) => iterate(source)[Symbol.iterator]());
  let running = sources.length;
  return new ZipLongest(() => {
    if (running === 0) return DONE;
    const row: unknown[] = [];
    for (const [i, source] of sources.entries()) {
      const step = source?.next();
      if (step === undefined) row.push(fill);
      else if (step.done !== true) row.push(step.value);
      else {
        sources[i] = null;
        if (--running === 0) return DONE;
        row.push(fill);
      }
    }
    return value(tupleOf(row));
  });
}
iteratorType(zip_longest, ZipLongest, "*iterables, fillvalue=None");

class Pairwise<T> extends Brittle<T> {}

/** `pairwise(iterable)` */
export function pairwise<T>(iterable: Iterable<T>): PyIterator<Tuple<[T, T]>> {
  const steps = stepsOf(iterable);
  let before: IteratorResult<T> | null = null;
  return new Pairwise(() => {
    before ??= steps.next();
    if (before.done === true) return DONE;
    const now = steps.next();
    if (now.done === true) return DONE;
    const pair = pairOf(before.value, now.value);
    before = now;
    return value(pair);
  });
}
iteratorType(pairwise, Pairwise, "iterable, /");

class Batched<T> extends Brittle<T> {}

/** `batched(iterable, n, *, strict=False)` */
export function batched<T>(iterable: Iterable<T>, n: Int, options: { readonly strict?: unknown } = {}): PyIterator<PyTuple<T>> {
  const size = asCount(n);
  if (size < 1) throw new ValueError("n must be at least one");
  const steps = stepsOf(iterable);
  return new Batched(() => {
    const batch: T[] = [];
    while (batch.length < size) {
      const step = steps.next();
      if (step.done === true) break;
      batch.push(step.value);
    }
    if (batch.length === 0) return DONE;
    if (batch.length < size && truthy(options.strict ?? false)) throw new ValueError("batched(): incomplete batch");
    return value(tupleOf(batch));
  });
}
iteratorType(batched, Batched, "iterable, n, *, strict=False");

// ─── choosing items ───

class ISlice<T> extends Brittle<T> {}

/** `islice(iterable, stop)`, `islice(iterable, start, stop, step)` */
export function islice<T>(iterable: Iterable<T>, ...bounds: readonly (Int | null)[]): PyIterator<T> {
  if (iterable === undefined || bounds.length === 0 || bounds.length > 3) {
    const given = iterable === undefined ? 0 : bounds.length + 1;
    throw new TypeError(`islice expected at ${given < 2 ? "least 2" : "most 4"} arguments, got ${given}`);
  }
  const [first, second, third] = bounds;
  const single = bounds.length === 1;
  // what is no number is told of before what is negative, the stop before the start
  const isBound = (x: unknown): boolean => x === null || x === undefined || isIndex(x);
  const last = single ? first : second;
  if (!isBound(last) || tooLarge(last) || last === -1) bound(NaN, 0, "Stop argument");
  const start = bound(single ? null : first, 0, "Indices");
  const stop = bound(last, Infinity, "Indices");
  const step = third === undefined || third === null ? 1 : isIndex(third) && !tooLarge(third) ? asCount(third) : 0;
  if (step < 1) throw new ValueError("Step for islice() must be a positive integer or None.");
  const steps = stepsOf(iterable);
  let at = 0;
  let wanted = start;
  return new ISlice(() => {
    // what comes before the start is taken, whatever the stop
    while (at < wanted) {
      if (steps.next().done === true) return DONE;
      at++;
    }
    if (wanted >= stop) return DONE;
    const result = steps.next();
    if (result.done === true) return DONE;
    at++;
    wanted = Math.min(wanted + step, stop);
    return result;
  });
}
iteratorType(islice, ISlice, "*args");

/** Beyond what indexes may be. */
const tooLarge = (x: unknown): boolean => typeof x === "bigint" && (x >= 1n << 63n || x < -(1n << 63n));

function bound(x: Int | null | undefined, otherwise: number, what: string): number {
  if (x === null || x === undefined) return otherwise;
  const range = what === "Indices" ? "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize." : "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
  if (!isIndex(x) || tooLarge(x)) throw new ValueError(range);
  const index = asCount(x);
  if (index < 0) throw new ValueError(range);
  return index;
}

class TakeWhile<T> extends Lazy<T> {}

/** `takewhile(predicate, iterable)` */
export function takewhile<T>(predicate: (item: T) => unknown, iterable: Iterable<T>): PyIterator<T> {
  const steps = stepsOf(iterable);
  return new TakeWhile(() => {
    const step = steps.next();
    return step.done === true || !truthy(invoke(predicate, step.value)) ? DONE : step;
  });
}
iteratorType(takewhile, TakeWhile, "predicate, iterable, /");

class DropWhile<T> extends Lazy<T> {}

/** `dropwhile(predicate, iterable)` */
export function dropwhile<T>(predicate: (item: T) => unknown, iterable: Iterable<T>): PyIterator<T> {
  const steps = stepsOf(iterable);
  let dropping = true;
  return new DropWhile(() => {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return DONE;
      if (dropping && truthy(invoke(predicate, step.value))) continue;
      dropping = false;
      return step;
    }
  });
}
iteratorType(dropwhile, DropWhile, "predicate, iterable, /");

class FilterFalse<T> extends Lazy<T> {}

/** `filterfalse(predicate, iterable)` */
export function filterfalse<T>(predicate: ((item: T) => unknown) | null, iterable: Iterable<T>): PyIterator<T> {
  const steps = stepsOf(iterable);
  return new FilterFalse(() => {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return DONE;
      if (!truthy(predicate === null ? step.value : invoke(predicate, step.value))) return step;
    }
  });
}
iteratorType(filterfalse, FilterFalse, "function, iterable, /");

class Compress<T> extends Lazy<T> {}

/** `compress(data, selectors)` */
export function compress<T>(data: Iterable<T>, selectors: Iterable<unknown>): PyIterator<T> {
  const items = stepsOf(data);
  const choices = stepsOf(selectors);
  return new Compress(() => {
    for (;;) {
      const item = items.next();
      if (item.done === true) return DONE;
      const choice = choices.next();
      if (choice.done === true) return DONE;
      if (truthy(choice.value)) return item;
    }
  });
}
iteratorType(compress, Compress, "data, selectors");

// ─── computing ───

class Accumulate<T> extends Lazy<T> {}

/** `accumulate(iterable, func=add, *, initial=None)` */
export function accumulate<T>(iterable: Iterable<T>, func: unknown = null, options: { readonly initial?: unknown } = {}): PyIterator<T> {
  const steps = stepsOf(iterable);
  let total: unknown = options.initial === undefined || options.initial === null ? undefined : options.initial;
  let begun = false;
  return new Accumulate<T>(() => {
    if (!begun) {
      begun = true;
      if (total !== undefined) return value(total as T);
      const first = steps.next();
      if (first.done === true) return DONE;
      total = first.value;
      return first;
    }
    const step = steps.next();
    if (step.done === true) return DONE;
    total = func === null ? add(total, step.value) : invoke(func, total, step.value);
    return value(total as T);
  });
}
iteratorType(accumulate, Accumulate, "iterable, func=None, *, initial=None");

class StarMap<T> extends Lazy<T> {}

/** `starmap(function, iterable)` */
export function starmap<R>(func: (...args: never[]) => R, iterable: unknown): PyIterator<R> {
  const steps = iterate(iterable)[Symbol.iterator]();
  return new StarMap<R>(() => {
    const step = steps.next();
    return step.done === true ? DONE : value(invoke(func, ...collect(step.value)) as R);
  });
}
iteratorType(starmap, StarMap, "function, iterable, /");

class Grouper<T> extends Lazy<T> {}
registerType(Grouper, { name: "_grouper", module: "itertools", compiled: true });

class GroupBy<T> extends Lazy<T> {}

/** `groupby(iterable, key=None)`: the groups share the iterator, as in Python. */
export function groupby<T, K = T>(iterable: Iterable<T>, key: ((item: T) => K) | null = null): PyIterator<Tuple<[K, PyIterator<T>]>> {
  const steps = stepsOf(iterable);
  let current: IteratorResult<T> | null = null;
  let currentKey: unknown;
  let group = 0;
  const advance = (): boolean => {
    const step = steps.next();
    current = step;
    if (step.done === true) return false;
    currentKey = key === null ? step.value : invoke(key, step.value);
    return true;
  };
  let targetKey: unknown;
  let begun = false;
  return new GroupBy<Tuple<[K, PyIterator<T>]>>(() => {
    group++;
    const id = group;
    if (!begun) {
      begun = true;
      if (!advance()) return DONE;
    } else {
      while (current !== null && current.done !== true && same(currentKey, targetKey)) advance();
      if (current === null || current.done === true) return DONE;
    }
    targetKey = currentKey;
    const ownKey = currentKey;
    const members = new Grouper<T>(() => {
      if (id !== group || current === null || current.done === true || !same(currentKey, ownKey)) return DONE;
      const item = current;
      advance();
      return item;
    });
    return value(pairOf(ownKey as K, members as PyIterator<T>));
  });
}
iteratorType(groupby, GroupBy, "iterable, key=None");

/** What one iterator of a `tee` has read, for those behind it. */
interface Link<T> {
  readonly item: T | undefined;
  next: Link<T> | null;
  last: boolean;
}

interface Shared<T> {
  readonly steps: Iterator<T>;
  reads: boolean;
}

class Tee<T> extends PyIterator<T> {
  declare private readonly shared: Shared<T>;
  declare private at: Link<T>;

  constructor(iterable: Iterable<T>) {
    super();
    const from = iterable instanceof Tee ? (iterable as Tee<T>) : null;
    Object.defineProperty(this, "shared", { value: from?.shared ?? { steps: stepsOf(iterable), reads: false } });
    Object.defineProperty(this, "at", { value: from?.at ?? { item: undefined, next: null, last: false }, writable: true });
  }

  next(): IteratorResult<T, undefined> {
    const { at } = this;
    if (at.last) return DONE;
    if (at.next === null) {
      const step = this.read();
      if (step.done === true) {
        at.last = true;
        return DONE;
      }
      at.next = { item: step.value, next: null, last: false };
    }
    this.at = at.next;
    return value(at.next.item as T);
  }

  private read(): IteratorResult<T, unknown> {
    const { shared } = this;
    if (shared.reads) throw new RuntimeError("cannot re-enter the tee iterator");
    shared.reads = true;
    try {
      return shared.steps.next();
    } finally {
      shared.reads = false;
    }
  }

  __copy__(): Tee<T> {
    return new Tee(this);
  }
}
registerType(Tee, { name: "_tee", module: "itertools", compiled: true, final: true, signature: "iterable, /" });

/** `tee(iterable, n=2)`: another of a `tee` shares what that has read. */
export function tee<T>(iterable: Iterable<T>, n: Int = 2): PyTuple<PyIterator<T>> {
  const size = asCount(n);
  if (size < 0) throw new ValueError("n must be >= 0");
  const made: PyIterator<T>[] = [];
  if (size === 0) return tupleOf(made);
  const first = iterable instanceof Tee ? (iterable as Tee<T>) : new Tee(iterable);
  for (let i = 0; i < size; i++) made.push(i === 0 ? first : new Tee(first));
  return tupleOf(made);
}

// ─── combinatorics ───

class Product<T> extends Lazy<T> {}

/** `product(*iterables, repeat=1)` */
export function product(...args: readonly unknown[]): PyIterator<PyTuple> {
  const last = args[args.length - 1];
  const isOptions = typeof last === "object" && last !== null && Object.getPrototypeOf(last) === Object.prototype;
  const times = isOptions ? repeated((last as { readonly repeat?: unknown }).repeat) : 1;
  if (times < 0) throw new ValueError("repeat argument cannot be negative");
  const once = (isOptions ? args.slice(0, -1) : args).map((source) => listed(source));
  const pools = Array.from({ length: times }, () => once).flat();
  const at = pools.map(() => 0);
  let state: "new" | "going" | "over" = pools.some((pool) => pool.length === 0) ? "over" : "new";
  return new Product(() => {
    if (state === "over") return DONE;
    if (state === "new") state = "going";
    else {
      let i = pools.length - 1;
      for (; i >= 0; i--) {
        at[i] = (at[i] as number) + 1;
        if ((at[i] as number) < (pools[i] as unknown[]).length) break;
        at[i] = 0;
      }
      if (i < 0) {
        state = "over";
        return DONE;
      }
    }
    return value(tupleOf(pools.map((pool, i) => pool[at[i] as number])));
  });
}
iteratorType(product, Product, "*iterables, repeat=1");

const repeated = (times: unknown): number => (times === undefined ? 1 : asCount(times));

class Permutations<T> extends Lazy<T> {}

/** `permutations(iterable, r=None)` */
export function permutations<T>(iterable: Iterable<T>, r: Int | null = null): PyIterator<PyTuple<T>> {
  const pool = listed<T>(iterable);
  const n = pool.length;
  if (r !== null && !isInt(r) && typeof r !== "boolean") throw new TypeError("Expected int as r");
  const size = r === null ? n : asCount(r);
  if (size < 0) throw new ValueError("r must be non-negative");
  const indices = pool.map((_, i) => i);
  const cycles = Array.from({ length: Math.max(0, size) }, (_, i) => n - i);
  let state: "new" | "going" | "over" = size > n ? "over" : "new";
  const current = (): IteratorResult<PyTuple<T>, undefined> => value(tupleOf(indices.slice(0, size).map((i) => pool[i] as T)));
  return new Permutations(() => {
    if (state === "over") return DONE;
    if (state === "new") {
      state = "going";
      return current();
    }
    for (let i = size - 1; i >= 0; i--) {
      const left = (cycles[i] as number) - 1;
      if (left === 0) {
        indices.push(...indices.splice(i, 1));
        cycles[i] = n - i;
        continue;
      }
      cycles[i] = left;
      const j = n - left;
      const held = indices[i] as number;
      indices[i] = indices[j] as number;
      indices[j] = held;
      return current();
    }
    state = "over";
    return DONE;
  });
}
iteratorType(permutations, Permutations, "iterable, r=None");

/** Rising index tuples: each next one from the last, or null at the end. */
function chosen<T>(make: new (step: () => IteratorResult<PyTuple<T>, undefined>) => PyIterator<PyTuple<T>>, pool: readonly T[], indices: number[], next: (indices: number[]) => boolean, isEmpty: boolean): PyIterator<PyTuple<T>> {
  let begun = false;
  return new make(() => {
    if (isEmpty) return DONE;
    if (!begun) begun = true;
    else if (!next(indices)) return DONE;
    return value(tupleOf(indices.map((i) => pool[i] as T)));
  });
}

class Combinations<T> extends Lazy<T> {}

/** `combinations(iterable, r)` */
export function combinations<T>(iterable: Iterable<T>, r: Int): PyIterator<PyTuple<T>> {
  const size = asCount(r);
  const pool = listed<T>(iterable);
  if (size < 0) throw new ValueError("r must be non-negative");
  const indices = Array.from({ length: size }, (_, i) => i);
  const next = (at: number[]): boolean => {
    let i = size - 1;
    while (i >= 0 && at[i] === i + pool.length - size) i--;
    if (i < 0) return false;
    at[i] = (at[i] as number) + 1;
    for (let j = i + 1; j < size; j++) at[j] = (at[j - 1] as number) + 1;
    return true;
  };
  return chosen<T>(Combinations, pool, indices, next, size > pool.length);
}
iteratorType(combinations, Combinations, "iterable, r");

class CombinationsWithReplacement<T> extends Lazy<T> {}

/** `combinations_with_replacement(iterable, r)` */
export function combinations_with_replacement<T>(iterable: Iterable<T>, r: Int): PyIterator<PyTuple<T>> {
  const size = asCount(r);
  const pool = listed<T>(iterable);
  if (size < 0) throw new ValueError("r must be non-negative");
  const indices = Array.from({ length: size }, () => 0);
  const next = (at: number[]): boolean => {
    let i = size - 1;
    while (i >= 0 && at[i] === pool.length - 1) i--;
    if (i < 0) return false;
    at.fill((at[i] as number) + 1, i);
    return true;
  };
  return chosen<T>(CombinationsWithReplacement, pool, indices, next, pool.length === 0 && size > 0);
}
iteratorType(combinations_with_replacement, CombinationsWithReplacement, "iterable, r");

libraryFunctions("itertools", { tee: [tee, "iterable, n=2, /"] });
