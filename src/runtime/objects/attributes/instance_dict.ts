/** `x.__dict__` and `vars(x)`: the instance's own attributes as a dict that writes through. */
import { attributeKey, attributeName } from "../attribute_names.js";
import { dict, type Dict } from "../dict.js";
import { mro } from "../mro.js";
import { typeInfo } from "../type_registry.js";

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

/** The instance's attributes, name by name, in the order they were set. */
export function ownAttributes(x: object): [string, unknown][] {
  const out: [string, unknown][] = [];
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

/** The methods of a dict that change it; each is followed by bringing the instance in line. */
const changing = ["set", "delete", "pop", "popitem", "setdefault", "update", "clear", "__setitem__", "__delitem__", "__ior__"] as const;

/** `x.__dict__`: an ordinary dict, read when it is asked for, whose changes change the instance. */
export function instanceDict(x: object): Dict<string, unknown> {
  const view: Dict<string, unknown> = dict();
  for (const [name, value] of ownAttributes(x)) view.set(name, value);
  const original: unknown = Object.getPrototypeOf(view);
  for (const name of changing) {
    const method: unknown = Reflect.get(original as object, name);
    if (typeof method !== "function") continue;
    const changeBoth = (...args: unknown[]): unknown => {
      const result: unknown = Reflect.apply(method, view, args);
      bringInLine(x, view);
      return result;
    };
    Object.defineProperty(view, name, { value: changeBoth, configurable: true, writable: true });
  }
  return view;
}

function bringInLine(x: object, view: Dict<string, unknown>): void {
  for (const [name] of ownAttributes(x)) if (!view.has(name)) Reflect.deleteProperty(x, attributeKey(name));
  for (const [name, value] of view.items()) {
    const key = attributeKey(String(name));
    if (!Object.hasOwn(x, key) || Reflect.get(x, key) !== value) Object.defineProperty(x, key, { value, writable: true, enumerable: true, configurable: true });
  }
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

/** The class itself when its instances have slots only, that is, every class of its order declares them; null when they have a dict. */
export function slotOwner(cls: Function): Function | null {
  const info = typeInfo(cls);
  if (info.slots === null) return null;
  return mro(cls).every((base) => typeInfo(base).builtin || typeInfo(base).slots !== null) && !slotsOf(cls).has("__dict__") ? cls : null;
}
