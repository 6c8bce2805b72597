/** `x.__dict__` and `vars(x)`: the instance's own attributes as a dict that writes through. */
import { attributeKey, attributeName, classAttributeKey, hiddenKey } from "../attribute_names.js";
import { descriptorOf } from "../descriptors.js";
import type { Dict } from "../dict.js";
import { DictObject } from "../dict/dict_object.js";
import { mro } from "../mro.js";
import { pairOf, type Tuple } from "../tuple.js";
import { typeInfo } from "../type_registry.js";
import { findClassValue, findInherited } from "./class_lookup.js";

/** Whether an own property is a Python attribute that lives in `__dict__`, not a member of a built-in type or ours. */
export function isOwnAttribute(x: object, key: string): boolean {
  const name = attributeName(key);
  return name !== null && !membersOf(x.constructor).has(name);
}

const members = new WeakMap<Function, ReadonlySet<string>>();

function membersOf(cls: Function): ReadonlySet<string> {
  let known = members.get(cls);
  if (known === undefined) {
    known = new Set(mro(cls).flatMap((base) => typeInfo(base).members));
    members.set(cls, known);
  }
  return known;
}

/** The attributes of an instance or a function, name by name, in the order they were set. */
export function ownAttributes(given: object): [string, unknown][] {
  if (typeof given === "function") return functionAttributes(given);
  const out: [string, unknown][] = [];
  const x = stateOf(given);
  const hidden = membersOf(x.constructor);
  const isArray = Array.isArray(x);
  const slots = slotsOf(x.constructor);
  for (const key of Object.keys(x)) {
    if (isArray && /^\d+$/.test(key)) continue;
    const name = attributeName(key);
    if (name === null || hidden.has(name) || slots.has(name)) continue;
    const value: unknown = Reflect.get(x, key);
    if (value !== undefined) out.push([name, value]);
  }
  return out;
}

/** What a program put on a function. */
function functionAttributes(f: Function): [string, unknown][] {
  return Object.keys(f).flatMap((key): [string, unknown][] => {
    const name = attributeName(key);
    return name === null ? [] : [[name, Reflect.get(f, key)]];
  });
}

/** `x.__dict__`: a dict without entries of its own, which reads and writes the instance's properties. */
interface InstanceDict extends DictObject<string, unknown> {
  $target: object;
}

/** Made at the first look at a `__dict__`: files that are being evaluated may come here before there are dicts. */
const liveDict = (): new () => InstanceDict => (liveDictClass ??= defineLiveDict());
let liveDictClass: (new () => InstanceDict) | null = null;

const isLive = (given: DictObject): given is InstanceDict & DictObject => liveDictClass !== null && given instanceof liveDictClass;

function defineLiveDict(): new () => InstanceDict {
  class InstanceDict extends DictObject<string, unknown> {
    declare $target: object;

    override $set(name: unknown, value: unknown): void {
      writeOwn(this.$target, String(name), value === undefined ? null : value);
    }

    override $take(name: unknown): unknown {
      const value = this.$lookup(name);
      if (value !== undefined) Reflect.deleteProperty(this.$target, ownKey(this.$target, String(name)));
      return value;
    }

    override $popitem(): Tuple<[string, unknown]> {
      const last = ownAttributes(this.$target).pop();
      if (last === undefined) return super.$popitem();
      this.$take(last[0]);
      return pairOf(last[0], last[1]);
    }

    override $clear(): void {
      for (const [name] of ownAttributes(this.$target)) this.$take(name);
    }

    override $copyFrom(other: DictObject<unknown, unknown>): void {
      for (const [name, value] of other.items()) this.$set(name, value);
    }
  }

  Object.defineProperty(InstanceDict.prototype, "$map", {
    get(this: InstanceDict): Map<unknown, unknown> {
      return new Map(this.$target === undefined ? [] : ownAttributes(this.$target));
    },
    // the constructor of all dicts gives each a Map of its own
    set() {},
  });

  // its type is `dict`, as that of all dicts
  Reflect.deleteProperty(InstanceDict.prototype, "constructor");

  return InstanceDict;
}

const dicts = new WeakMap<object, InstanceDict>();

/** `x.__dict__`, the same object each time. */
export function instanceDict(x: object): Dict<string, unknown> {
  let known = dicts.get(x);
  if (known === undefined) {
    known = new (liveDict())();
    known.$target = x;
    dicts.set(x, known);
  }
  return known;
}

/** `x.__dict__ = d`: from now on `d` is the dict of `x`, and what was keeps its entries. */
export function replaceDict(x: object, given: DictObject): void {
  if (isLive(given) && (given.$target === x || stateOf(x) === given.$target)) return;
  const entries = [...given.items()];
  const before = dicts.get(x);
  if (before !== undefined && before.$target === x) release(before);
  sharers.delete(x);
  for (const [name] of ownAttributes(x)) Reflect.deleteProperty(x, ownKey(x, name));
  if (isLive(given) && typeof x !== "function" && typeof given.$target !== "function") {
    dicts.set(x, given);
    shareState(x, given.$target);
    return;
  }
  for (const [name, value] of entries) writeOwn(x, String(name), value);
  if (Object.getPrototypeOf(given) !== DictObject.prototype || entries.some(([name]) => typeof name !== "string")) {
    dicts.delete(x);
    return;
  }
  Reflect.deleteProperty(given, "$map");
  given.$table = null;
  const adopted: InstanceDict = Object.setPrototypeOf(given, liveDict().prototype as object) as InstanceDict;
  adopted.$target = x;
  dicts.set(x, adopted);
}

/** A dict that belongs to no object any more. */
function release(known: InstanceDict): void {
  const entries = new Map<unknown, unknown>(ownAttributes(known.$target));
  Object.setPrototypeOf(known, DictObject.prototype);
  Object.defineProperty(known, "$map", { value: entries, writable: true, enumerable: true, configurable: true });
}

// ─── several objects with one `__dict__` ───

/** Objects whose attributes another object holds, because they were given its `__dict__`. */
const sharers = new WeakMap<object, object>();
let someShare = false;

/** The object that holds the attributes of `x`: itself, but where several share one `__dict__`. */
export const stateOf = (x: object): object => (someShare ? (sharers.get(x) ?? x) : x);

/** Between the object and its class stands what passes reading and writing on to the one that holds the attributes. */
function shareState(x: object, state: object): void {
  sharers.set(x, state);
  someShare = true;
  const joint: object = Object.create(x.constructor.prototype as object);
  const between = new Proxy(joint, {
    get: (target, key, receiver): unknown => (Object.hasOwn(state, key) ? Reflect.get(state, key) : Reflect.get(target, key, receiver)),
    set(target, key, value, receiver): boolean {
      const found = typeof key === "string" ? findInherited(x.constructor, attributeName(key) ?? key) : null;
      return found !== null && found.kind === "accessor" && !found.showsClassAttribute ? Reflect.set(target, key, value, receiver) : Reflect.set(state, key, value);
    },
    has: (target, key) => Object.hasOwn(state, key) || Reflect.has(target, key),
  });
  Object.setPrototypeOf(x, between);
}

/** The property that holds an entry of `__dict__`: where a data descriptor of the class stands before the name, one that no access finds. */
function ownKey(x: object, name: string): string {
  if (typeof x === "function") return classAttributeKey(name);
  const found = findInherited(x.constructor, name);
  if (found === null || found.kind !== "accessor") return attributeKey(name);
  if (found.showsClassAttribute) {
    const shared = findClassValue(x.constructor, name);
    const descriptor = shared === null ? null : descriptorOf(shared.value);
    if (descriptor === null || (descriptor.set === null && descriptor.delete === null)) return attributeKey(name);
  }
  return hiddenKey(name);
}

function writeOwn(x: object, name: string, value: unknown): void {
  Object.defineProperty(x, ownKey(x, name), { value, writable: true, enumerable: true, configurable: true });
}

// ─── __slots__ ───

const slotCache = new WeakMap<Function, ReadonlySet<string>>();
const noSlots: ReadonlySet<string> = new Set();

/** All slot names of a class and its bases. */
export function slotsOf(cls: Function): ReadonlySet<string> {
  const known = slotCache.get(cls);
  if (known !== undefined) return known;
  const names = new Set<string>();
  for (const base of mro(cls)) for (const name of typeInfo(base).slots ?? []) names.add(name);
  const result = names.size === 0 ? noSlots : names;
  slotCache.set(cls, result);
  return result;
}

/** A class that has just got its slots: what was thought of it before is forgotten. */
export function forgetSlots(cls: Function): void {
  slotCache.delete(cls);
}

/** The class itself when its instances have slots only, that is, every class of its order declares them; null when they have a dict. */
export function slotOwner(cls: Function): Function | null {
  const info = typeInfo(cls);
  if (info.slots === null) return null;
  return mro(cls).every((base) => typeInfo(base).builtin || typeInfo(base).slots !== null) && !slotsOf(cls).has("__dict__") ? cls : null;
}
