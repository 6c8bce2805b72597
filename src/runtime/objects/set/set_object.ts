/** The classes of sets and frozensets. */
import { KeyError } from "../exceptions.js";
import { toInt } from "../hash.js";
import { NotImplemented } from "../singletons.js";
import type { Int } from "../integer.js";
import { AnySet, tooManyArguments } from "./any_set.js";
import { hashOfSet } from "./hash.js";

export class SetObject<T = unknown> extends AnySet<T> {
  $new(): SetObject<unknown> {
    return new SetObject<unknown>();
  }

  __init__(...args: readonly unknown[]): void {
    if (args.length > 1) throw tooManyArguments("set", args.length);
    this.$clear();
    if (args[0] !== undefined) this.$update(args[0]);
  }

  add(key: T): void {
    this.$add(key);
  }

  /** `discard`, under the name that JavaScript's Set has for it. */
  delete(key: unknown): boolean {
    return this.$delete(key);
  }

  discard(key: unknown): void {
    this.$delete(key);
  }

  remove(key: unknown): void {
    if (!this.$delete(key)) throw new KeyError(key);
  }

  pop(): T {
    const natives = this.$natives;
    if (this.$size === 0) throw new KeyError("pop from an empty set");
    if (natives === null) return this.$table?.pop() as T;
    const [first] = natives;
    natives.delete(first);
    return first as T;
  }

  clear(): void {
    this.$clear();
  }

  copy(): SetObject<T> {
    return this.$make(this) as SetObject<T>;
  }

  update(...others: readonly unknown[]): void {
    for (const other of others) this.$update(other);
  }

  union<U = T>(...others: readonly Iterable<U>[]): SetObject<T | U>;
  union(...others: readonly unknown[]): SetObject<unknown>;
  union(...others: readonly unknown[]): SetObject<unknown> {
    return this.$union(others) as SetObject<unknown>;
  }

  intersection(...others: readonly unknown[]): SetObject<T> {
    return this.$intersections(others) as SetObject<T>;
  }

  difference(...others: readonly unknown[]): SetObject<T> {
    return this.$differences(others) as SetObject<T>;
  }

  symmetric_difference<U = T>(other: Iterable<U>): SetObject<T | U>;
  symmetric_difference(other: unknown): SetObject<unknown>;
  symmetric_difference(other: unknown): SetObject<unknown> {
    return this.$symmetric_difference(other) as SetObject<unknown>;
  }

  intersection_update(...others: readonly unknown[]): void {
    this.$take(this.$intersections(others));
  }

  difference_update(...others: readonly unknown[]): void {
    for (const other of others) this.$remove_all(other);
  }

  symmetric_difference_update(other: unknown): void {
    this.$toggle(other);
  }

  __ior__(other: unknown): unknown {
    if (!(other instanceof AnySet)) return NotImplemented;
    this.$update(other);
    return this;
  }

  __iand__(other: unknown): unknown {
    if (!(other instanceof AnySet)) return NotImplemented;
    this.$take(this.$intersection(other));
    return this;
  }

  __isub__(other: unknown): unknown {
    if (!(other instanceof AnySet)) return NotImplemented;
    this.$remove_all(other);
    return this;
  }

  __ixor__(other: unknown): unknown {
    if (!(other instanceof AnySet)) return NotImplemented;
    this.$toggle(other);
    return this;
  }
}
Object.defineProperty(SetObject.prototype, "__hash__", { value: null, writable: true, configurable: true });

export class FrozenSetObject<T = unknown> extends AnySet<T> {
  $new(): FrozenSetObject<unknown> {
    return new FrozenSetObject<unknown>();
  }

  copy(): FrozenSetObject<T> {
    return Object.getPrototypeOf(this) === FrozenSetObject.prototype ? this : (this.$make(this) as FrozenSetObject<T>);
  }

  union<U = T>(...others: readonly Iterable<U>[]): FrozenSetObject<T | U>;
  union(...others: readonly unknown[]): FrozenSetObject<unknown>;
  union(...others: readonly unknown[]): FrozenSetObject<unknown> {
    return this.$union(others) as FrozenSetObject<unknown>;
  }

  intersection(...others: readonly unknown[]): FrozenSetObject<T> {
    return this.$intersections(others) as FrozenSetObject<T>;
  }

  difference(...others: readonly unknown[]): FrozenSetObject<T> {
    return this.$differences(others) as FrozenSetObject<T>;
  }

  symmetric_difference<U = T>(other: Iterable<U>): FrozenSetObject<T | U>;
  symmetric_difference(other: unknown): FrozenSetObject<unknown>;
  symmetric_difference(other: unknown): FrozenSetObject<unknown> {
    return this.$symmetric_difference(other) as FrozenSetObject<unknown>;
  }

  __hash__(): Int {
    return toInt(hashOfSet(this));
  }
}
