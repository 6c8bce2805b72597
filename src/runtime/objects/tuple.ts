/** Python's `tuple`: an Array subclass, so that JavaScript's destructuring and iteration work on it at full speed. */
import { count, index } from "./list/search.js";
import { ValueError } from "./exceptions.js";
import { builtin, function_meta } from "./functions.js";
import type { ItemOf } from "./iteration.js";
import { sized } from "./length_hint.js";
import { allocatedBy, constructDerived } from "./instance_creation.js";
import { registerType } from "./type_registry.js";

declare const tupleBrand: unique symbol;

/** What tells a tuple from a list for TypeScript. */
export interface TupleBrand<T extends readonly unknown[] = readonly unknown[]> {
  readonly [tupleBrand]: T;
}

/** A tuple of any length. */
export type PyTuple<T = unknown> = readonly T[] & TupleBrand<readonly T[]>;

/** A tuple of known element types: `Tuple<[string, number]>` destructures to exactly those. */
export type Tuple<T extends readonly unknown[]> = Readonly<T> & TupleBrand<Readonly<T>>;

/** Only code that builds a tuple may write to it. */
export type UnfinishedTuple<T> = T[] & TupleBrand<readonly T[]>;

class TupleObject<T> extends Array<T> {
  declare readonly [tupleBrand]: readonly T[];
}

interface TupleClass {
  new <T>(length: number): UnfinishedTuple<T>;
  readonly prototype: PyTuple;
}

/** The class of all tuples: `new PyTuple(n)`, then store the n items (18 ns for two; changing the prototype of an array costs 57). */
export const PyTuple: TupleClass = TupleObject;

export interface TupleType {
  (): Tuple<[]>;
  /** Only tuples that are expected say what the items are: lists next to them don't. */
  <T extends readonly unknown[] | []>(items: T): NoInfer<Readonly<T>> & TupleBrand<Readonly<T>>;
  <T>(items: Iterable<T>): PyTuple<T>;
  <I extends Iterable<unknown>>(items: I): PyTuple<ItemOf<I>>;
  (items: unknown): PyTuple;
  new <T = unknown>(items?: Iterable<T>): PyTuple<T>;
  readonly prototype: PyTuple;
  count(tuple: readonly unknown[], value: unknown): number;
  index(tuple: readonly unknown[], value: unknown, start?: number, stop?: number): number;
}

const EMPTY: PyTuple<never> = new PyTuple<never>(0);
const plain = TupleObject.prototype;

/** The type `tuple`, which is also what makes tuples: `tuple([a, b])`, `tuple(iterable)`. */
export const tuple = function tuple(items?: unknown): PyTuple {
  // oxlint-disable-next-line prefer-rest-params -- a call of `tuple` itself takes no array of arguments
  if (new.target !== undefined && new.target !== tuple) return constructDerived(tuple, new.target, Array.prototype.slice.call(arguments) as unknown[]) as PyTuple;
  if (items === undefined) return EMPTY;
  if (Array.isArray(items)) {
    const prototype: unknown = Object.getPrototypeOf(items);
    if (prototype === plain) return items as UnfinishedTuple<unknown>;
    if (prototype === Array.prototype) return tupleOf(items);
  }
  return tupleOf(Array.from(sized(items)));
} as TupleType;

/** A tuple of an array's items. */
export function tupleOf<T>(items: readonly T[]): PyTuple<T> {
  const size = items.length;
  if (size === 0) return EMPTY;
  const made = new PyTuple<T>(size);
  for (let i = 0; i < size; i++) made[i] = items[i] as T;
  return made;
}

/** A tuple of two: what `items()`, `enumerate`, `zip` and `divmod` give. */
export function pairOf<A, B>(first: A, second: B): Tuple<[A, B]> {
  const made = new PyTuple<A | B>(2);
  made[0] = first;
  made[1] = second;
  return made as unknown as Tuple<[A, B]>;
}

tuple.count = builtin("tuple.count", (xs: readonly unknown[], value: unknown) => count(xs, value), "self, value, /");
tuple.index = builtin(
  "tuple.index",
  (xs: readonly unknown[], value: unknown, start?: number, stop?: number): number => {
    const found = index(xs, value, start, stop);
    if (found < 0) throw new ValueError("tuple.index(x): x not in tuple");
    return found;
  },
  "self, value, start=0, stop=9223372036854775807, /",
);
allocatedBy(tuple, (cls, [items]) => {
  const made = Reflect.construct(Array, [], cls) as unknown[];
  if (items !== undefined) for (const item of sized(items)) made.push(item);
  return made;
});
registerType(tuple, { name: "tuple", instances: TupleObject, signature: "iterable=(), /" });
Object.defineProperty(tuple, Symbol.species, { value: Array });
for (const method of [tuple.count, tuple.index]) function_meta(method).receiver = tuple;
