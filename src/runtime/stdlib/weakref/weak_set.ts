/** `WeakSet`: a set that forgets what nobody else holds. */
import { KeyError, TypeError } from "../../objects/exceptions.js";
import { collect } from "../../objects/iteration.js";
import { libraryClass } from "../../objects/library_functions.js";
import { allocatedBy, constructDerived } from "../../objects/instance_creation.js";
import { constructInstance } from "../../objects/class_calls.js";
import { repr } from "../../objects/repr.js";
import { set, type PySet } from "../../objects/set.js";
import { NotImplemented } from "../../objects/singletons.js";
import { isinstance, type_of } from "../../objects/types.js";
import { MutableSet } from "../collections.abc.js";
import { Living } from "./collections.js";
import { ReferenceType } from "./references.js";

/** The abstract class makes it a set to `isinstance`; TypeScript need not compare its methods with the ones written here. */
const SetBase = MutableSet as unknown as new () => object;

const references = (items: unknown): PySet<ReferenceType> => set(collect(items).map((item) => new ReferenceType(item)));

/** What every instance has before any `__init__`. */
class Members extends SetBase {
  readonly data: PySet<ReferenceType> = set();
}

export class WeakSet extends Members {
  constructor(...args: readonly unknown[]) {
    super();
    if (new.target !== WeakSet) return constructDerived(WeakSet, new.target, args) as WeakSet;
    this.__init__(...args);
  }

  __init__(data: unknown = null): void {
    if (data !== null) this.update(data);
  }

  $living(): unknown[] {
    return collect(this.data).flatMap((reference) => reference.$target.deref() ?? []);
  }

  /** A set of the same class. */
  $with(items: readonly unknown[]): WeakSet {
    return constructInstance(type_of(this), [items], null) as WeakSet;
  }

  __len__(): number {
    return this.$living().length;
  }

  __iter__(): Living {
    return new Living(this.$living());
  }

  __contains__(item: unknown): boolean {
    try {
      return this.data.has(new ReferenceType(item));
    } catch (error) {
      if (error instanceof TypeError) return false;
      throw error;
    }
  }

  __repr__(): string {
    return repr(this.data);
  }

  add(item: unknown): void {
    this.data.add(new ReferenceType(item));
  }

  discard(item: unknown): void {
    this.data.discard(new ReferenceType(item));
  }

  remove(item: unknown): void {
    this.data.remove(new ReferenceType(item));
  }

  pop(): unknown {
    for (const reference of collect(this.data)) {
      this.data.discard(reference);
      const item = reference.$target.deref();
      if (item !== undefined) return item;
    }
    throw new KeyError("pop from empty WeakSet");
  }

  clear(): void {
    this.data.clear();
  }

  copy(): WeakSet {
    return this.$with(this.$living());
  }

  // ─── others, which may be anything that can be gone through ───

  update(other: unknown): void {
    for (const item of collect(other)) this.add(item);
  }

  difference_update(other: unknown): void {
    this.__isub__(other);
  }

  intersection_update(other: unknown): void {
    this.__iand__(other);
  }

  symmetric_difference_update(other: unknown): void {
    this.__ixor__(other);
  }

  union(other: unknown): WeakSet {
    return this.$with([...this.$living(), ...collect(other)]);
  }

  intersection(other: unknown): WeakSet {
    return this.$with(collect(other).filter((item) => this.__contains__(item)));
  }

  difference(other: unknown): WeakSet {
    const left = this.copy();
    left.difference_update(other);
    return left;
  }

  symmetric_difference(other: unknown): WeakSet {
    const left = this.copy();
    left.symmetric_difference_update(other);
    return left;
  }

  issubset(other: unknown): boolean {
    return this.data.issubset(references(other));
  }

  issuperset(other: unknown): boolean {
    return this.data.issuperset(references(other));
  }

  isdisjoint(other: unknown): boolean {
    return !collect(other).some((item) => this.__contains__(item));
  }

  // ─── operators ───

  __or__(other: unknown): WeakSet {
    return this.union(other);
  }

  __and__(other: unknown): WeakSet {
    return this.intersection(other);
  }

  __sub__(other: unknown): WeakSet {
    return this.difference(other);
  }

  __xor__(other: unknown): WeakSet {
    return this.symmetric_difference(other);
  }

  __ior__(other: unknown): this {
    this.update(other);
    return this;
  }

  __iand__(other: unknown): this {
    this.data.intersection_update(references(other));
    return this;
  }

  __isub__(other: unknown): this {
    if (this === other) this.data.clear();
    else this.data.difference_update(references(other));
    return this;
  }

  __ixor__(other: unknown): this {
    if (this === other) this.data.clear();
    else this.data.symmetric_difference_update(references(other));
    return this;
  }

  __le__(other: unknown): boolean {
    return this.issubset(other);
  }

  __ge__(other: unknown): boolean {
    return this.issuperset(other);
  }

  __lt__(other: unknown): boolean {
    const others = references(other);
    return this.data.issubset(others) && this.data.size < others.size;
  }

  __gt__(other: unknown): boolean {
    const others = references(other);
    return this.data.issuperset(others) && this.data.size > others.size;
  }

  __eq__(other: unknown): unknown {
    if (!isinstance(other, type_of(this))) return NotImplemented;
    const others = references(other);
    return this.data.size === others.size && this.data.issubset(others);
  }
}
allocatedBy(WeakSet, (cls) => Reflect.construct(Members, [], cls) as object);
libraryClass(
  WeakSet,
  { name: "WeakSet", module: "weakref", bases: [MutableSet], members: ["data"], signature: "data=None" },
  {
    ...Object.fromEntries(["add", "discard", "remove"].map((name) => [name, "item"])),
    ...Object.fromEntries(["pop", "clear", "copy"].map((name) => [name, ""])),
    ...Object.fromEntries("update difference_update intersection_update symmetric_difference_update union intersection difference symmetric_difference issubset issuperset isdisjoint".split(" ").map((name) => [name, "other"])),
    __init__: "data=None",
  },
);
