/**
 * Classes of the library as bases of a program's classes that have an `__init__`. A JavaScript constructor makes and fills an instance
 * in one step; in Python it is made first, and `__init__` of the program says when, and with what, the library's fills it.
 */
import { initialised, isAllocated, positional } from "./instance_creation.js";
import { mro } from "./mro.js";
import { parseSignature } from "./signatures.js";
import { object, typeInfo } from "./type_registry.js";

/** A class whose constructor calls `__init__` of the classes below it already. */
interface Initialising {
  readonly $initialises?: true;
  readonly $subclassed?: unknown;
}

type Constructor = new (...args: unknown[]) => object;

/** The class of which an instance is being made without its arguments: a constructor that must not fail for want of them looks here. */
export const unfilled: { class: Function | null } = { class: null };

/** For a base its class between it and those of the program. */
const between = new WeakMap<Function, Function>();

/** `class Jobs extends with_init(queue.Queue)`: instances are made without their arguments, which go to `__init__`. */
export function with_init<C extends abstract new (...args: never[]) => unknown>(base: C): Pick<C, keyof C> & (new (...args: unknown[]) => InstanceType<C>);
export function with_init(base: unknown): unknown;
export function with_init(base: unknown): unknown {
  if (typeof base !== "function" || !typeInfo(base).builtin || callsInit(base)) return base;
  let made = between.get(base);
  if (made === undefined) between.set(base, (made = initialisingBelow(base)));
  return made;
}

const callsInit = (base: Function & Initialising): boolean =>
  isAllocated(base) || base.$initialises === true || base.$subclassed !== undefined || "__new__" in base || Object.prototype.isPrototypeOf.call(object.prototype, base.prototype as object) || "add_note" in (base.prototype as object);

function initialisingBelow(base: Function): Function {
  const needsArguments = (parseSignature(typeInfo(base).signature ?? "").required) > 0;
  const made = class extends (base as Constructor) {
    constructor(...args: unknown[]) {
      const init: unknown = (new.target.prototype as { readonly __init__?: unknown }).__init__;
      const isOwn = typeof init === "function" && init !== (base.prototype as { readonly __init__?: unknown }).__init__;
      const fillsLater = isOwn && !needsArguments;
      if (fillsLater) unfilled.class = new.target;
      try {
        super(...(fillsLater ? [] : args));
      } finally {
        unfilled.class = null;
      }
      if (isOwn) initialised(this, args);
    }
  };
  Reflect.deleteProperty(made.prototype, "constructor");
  // for Python it is the base itself
  Object.defineProperty(made, "$type", { value: typeInfo(base), configurable: true });
  return made;
}

/** `super().__init__(…)` that ends at a class of the library without such a method: fills the instance anew. False: there is no such class. */
export function initialiseAnew(instance: object, args: readonly unknown[]): boolean {
  const base = mro(instance.constructor).find((cls) => between.has(cls));
  if (base === undefined) return false;
  // of the instance's own class: what it overrides is what the library's constructor calls
  const fresh = Reflect.construct(base, positional(base, args), instance.constructor) as object;
  for (const key of Reflect.ownKeys(fresh)) {
    const property = Object.getOwnPropertyDescriptor(fresh, key);
    if (property !== undefined && key !== "$id") Object.defineProperty(instance, key, property);
  }
  return true;
}
