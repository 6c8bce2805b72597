/** Python's `set` and `frozenset`: the types, which also make sets. */
import { FrozenSetObject, SetObject } from "./set/set_object.js";
import type { ItemOf } from "./iteration.js";
import { describeMethods } from "./functions.js";
import { allocatedBy, constructDerived } from "./instance_creation.js";
import { registerType } from "./type_registry.js";
import { TypeError } from "./exceptions.js";

export { AnySet } from "./set/any_set.js";

export type PySet<T = unknown> = SetObject<T>;
export type FrozenSet<T = unknown> = FrozenSetObject<T>;

export interface SetType {
  <T>(items?: Iterable<T>): PySet<T>;
  <I extends Iterable<unknown>>(items: I): PySet<ItemOf<I>>;
  (items: unknown): PySet;
  new <T = unknown>(items?: Iterable<T>): PySet<T>;
  readonly prototype: PySet;
}

export interface FrozenSetType {
  <T>(items?: Iterable<T>): FrozenSet<T>;
  <I extends Iterable<unknown>>(items: I): FrozenSet<ItemOf<I>>;
  (items: unknown): FrozenSet;
  new <T = unknown>(items?: Iterable<T>): FrozenSet<T>;
  readonly prototype: FrozenSet;
}

/** The type `set`, which also makes sets. */
export const set = function set(...args: readonly unknown[]): SetObject<unknown> {
  if (new.target !== undefined && new.target !== set) return constructDerived(set, new.target, args) as SetObject<unknown>;
  const made = new SetObject<unknown>();
  if (args.length > 0) made.__init__(...args);
  return made;
} as SetType;

/** The same under the name that TypeScript uses for the type. */
export const PySet = set;

const EMPTY = new FrozenSetObject<unknown>();

/** The type `frozenset`, which also makes frozensets. */
export const frozenset = function frozenset(...args: readonly unknown[]): FrozenSetObject<unknown> {
  if (new.target !== undefined && new.target !== frozenset) return constructDerived(frozenset, new.target, args) as FrozenSetObject<unknown>;
  const [items] = args;
  if (args.length > 1) throw new TypeError(`frozenset expected at most 1 argument, got ${args.length}`);
  if (items instanceof FrozenSetObject && Object.getPrototypeOf(items) === FrozenSetObject.prototype) return items;
  const made = new FrozenSetObject<unknown>();
  if (items !== undefined) made.$update(items);
  return made.$size === 0 ? EMPTY : made;
} as FrozenSetType;

export const FrozenSet = frozenset;

/** The signatures by which calls from unknown code are bound. */
const shared = {
  copy: "",
  difference: "*others",
  intersection: "*others",
  isdisjoint: "other, /",
  issubset: "other, /",
  issuperset: "other, /",
  symmetric_difference: "other, /",
  union: "*others",
};
describeMethods(FrozenSetObject, "frozenset", shared);
describeMethods(SetObject, "set", {
  ...shared,
  add: "object, /",
  clear: "",
  difference_update: "*others",
  discard: "object, /",
  intersection_update: "*others",
  pop: "",
  remove: "object, /",
  symmetric_difference_update: "other, /",
  update: "*others",
});
allocatedBy(set, (cls) => Reflect.construct(SetObject, [], cls) as object);
allocatedBy(frozenset, (cls, args) => {
  if (args.length > 1) throw new TypeError(`frozenset expected at most 1 argument, got ${args.length}`);
  const made = Reflect.construct(FrozenSetObject, [], cls) as FrozenSetObject<unknown>;
  if (args[0] !== undefined) made.$update(args[0]);
  return made;
});
registerType(set, { name: "set", instances: SetObject, signature: "iterable=(), /" });
registerType(frozenset, { name: "frozenset", instances: FrozenSetObject, signature: "iterable=(), /" });
