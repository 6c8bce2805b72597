/** Python's `set` and `frozenset`: the types, which also make sets. */
import { FrozenSetObject, SetObject } from "./set/set_object.js";
import type { ItemOf } from "./iteration.js";
import { describeMethods } from "./functions.js";
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
  if (new.target !== undefined && new.target !== set) {
    const made: SetObject<unknown> = Reflect.construct(SetObject, [], new.target);
    made.__init__(...args);
    return made;
  }
  const made = new SetObject<unknown>();
  if (args.length > 0) made.__init__(...args);
  return made;
} as SetType;

/** The same under the name that TypeScript uses for the type. */
export const PySet = set;

const EMPTY = new FrozenSetObject<unknown>();

/** The type `frozenset`, which also makes frozensets. */
export const frozenset = function frozenset(...args: readonly unknown[]): FrozenSetObject<unknown> {
  const [items] = args;
  if (args.length > 1) throw new TypeError(`frozenset expected at most 1 argument, got ${args.length}`);
  const derived = new.target !== undefined && new.target !== frozenset;
  if (!derived && items instanceof FrozenSetObject && Object.getPrototypeOf(items) === FrozenSetObject.prototype) return items;
  const made: FrozenSetObject<unknown> = derived ? Reflect.construct(FrozenSetObject, [], new.target) : new FrozenSetObject();
  if (items !== undefined) made.$update(items);
  if (derived) return made;
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
registerType(set, { name: "set", instances: SetObject, signature: "iterable=(), /" });
registerType(frozenset, { name: "frozenset", instances: FrozenSetObject, signature: "iterable=(), /" });
