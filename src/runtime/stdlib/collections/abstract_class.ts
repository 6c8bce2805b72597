/** How the classes of `collections.abc` are declared: their abstract methods, and which methods make any other class count as one of them. */
import { countsAsInstance, countsAsSubclass, register, registerOwn } from "../../objects/abstract_families.js";
import { markAbstract } from "../../objects/abstract_classes.js";
import { lookInOrder } from "../../objects/attributes/class_attributes.js";
import { builtinAttributes } from "../../objects/builtin_attributes.js";
import { NotImplementedError, StopAsyncIteration, StopIteration } from "../../objects/exceptions.js";
import { libraryMethods } from "../../objects/library_functions.js";
import { mro } from "../../objects/mro.js";
import { PyIterator } from "../../objects/py_iterator.js";
import { NotImplemented } from "../../objects/singletons.js";
import { exceptionToThrow } from "../../objects/thrown_exception.js";
import { object, registerType, typeInfo } from "../../objects/type_registry.js";
import { type_of } from "../../objects/types.js";
import { matchesAs } from "../../objects/unpack.js";
import { ABCMeta, abstractmethod } from "../abc.js";

type Method = (...args: unknown[]) => unknown;

const MATCHED: ReadonlySet<string> = new Set(["Sequence", "MutableSequence", "Mapping", "MutableMapping"]);

/**
 * Registers a class of `collections.abc`. `abstract`: the methods that subclasses must have, with what they do when a subclass calls
 * them all the same. `structure`: what has all of these methods is a subclass (`__subclasshook__`).
 */
export function declare(cls: Function, bases: readonly Function[], abstract: Readonly<Record<string, Method>> = {}, structure: readonly string[] = []): void {
  registerType(cls, { name: typeInfo(cls).name, module: "collections.abc", bases: bases.length === 0 ? [object] : bases, sealed: false });
  typeInfo(cls).metaclass = ABCMeta as unknown as Function;
  for (const base of bases) typeInfo(base).subclasses.push(new WeakRef(cls));
  for (const [name, method] of Object.entries(abstract)) {
    const isLater = Object.getPrototypeOf(method) !== Function.prototype;
    const named = isLater ? method : { [name]: (...args: unknown[]): unknown => method(...args) }[name]!;
    Object.defineProperty(cls.prototype, name, { value: abstractmethod(named), writable: true, configurable: true });
    if (isLater) libraryMethods(cls, { [name]: "*args" }, "coroutine");
    markAbstract(cls, name);
  }
  for (const name of inheritedAbstract(cls)) if (!Object.hasOwn(cls.prototype as object, name)) markAbstract(cls, name);
  const own = (name: string, value: unknown): void => void Object.defineProperty(cls, name, { value, writable: true, configurable: true });
  if (structure.length > 0) {
    own("__subclasshook__", function (this: Function, sub: Function): unknown {
      return this === cls && structure.every((name) => provides(sub, name)) ? true : NotImplemented;
    });
  }
  own("$instancecheck", (value: unknown) => countsAsSubclass(cls, type_of(value)) || countsAsInstance(cls, value));
  own("$subclasscheck", (sub: Function) => countsAsSubclass(cls, sub));
  own("register", function (this: Function, sub: Function): unknown {
    const registered = register(this, sub);
    const kind = mro(this).find((base) => typeInfo(base).module === "collections.abc" && MATCHED.has(typeInfo(base).name));
    if (kind !== undefined) matchesAs(sub, typeInfo(kind).name.endsWith("Mapping") ? "mapping" : "sequence");
    return registered;
  });
}

/** Abstract methods of the bases that are no JavaScript bases of the class. */
const inheritedAbstract = (cls: Function): string[] => mro(cls).flatMap((base) => [...((base as { readonly $abstract?: ReadonlySet<string> }).$abstract ?? [])]);

/** Whether the class or a base of it has the method, and does not say with None that it has it not. */
function provides(cls: Function, name: string): boolean {
  for (const base of mro(cls)) {
    if (base === object) break;
    const recorded = typeInfo(base).builtin && typeInfo(base).module === "builtins" ? builtinAttributes(typeInfo(base).name) : null;
    if (name === "__call__" && typeInfo(base).builtin && CALLED.has(typeInfo(base).name)) return true;
    if (recorded?.has(name) === true) return name !== "__hash__" || !UNHASHABLE.has(typeInfo(base).name);
    if (name === "__hash__" && comparesOnly(base)) return false;
  }
  const found = lookInOrder(cls, name, undefined);
  return found !== undefined && found !== null;
}

/** What no method of a table says: the values of these types can be called. */
const CALLED: ReadonlySet<string> = new Set(["method_descriptor", "wrapper_descriptor", "method-wrapper", "builtin_function_or_method", "function", "method"]);

const UNHASHABLE: ReadonlySet<string> = new Set(["list", "dict", "set", "bytearray", "deque", "array", "dict_keys", "dict_items"]);

/** A class of the library that compares its instances and does not say how they are hashed. */
function comparesOnly(base: Function): boolean {
  const prototype: object = base.prototype as object;
  if (UNHASHABLE.has(typeInfo(base).name) && typeInfo(base).builtin) return true;
  return typeInfo(base).module !== "builtins" && Object.hasOwn(prototype, "__eq__") && !Object.hasOwn(prototype, "__hash__");
}

export { registerOwn };

/** An iterator over what a JavaScript one gives; CPython has generators in these places. */
export class Steps extends PyIterator<unknown> {
  private readonly steps: Iterator<unknown, unknown, unknown>;

  constructor(steps: Iterator<unknown, unknown, unknown>) {
    super();
    this.steps = steps;
  }

  next(): IteratorResult<unknown, undefined> {
    const step = this.steps.next();
    return step.done === true ? { done: true, value: undefined } : step;
  }
}
registerType(Steps, { name: "generator" });

export const raise = (error: unknown): never => {
  throw error;
};
export const nothing = (): unknown => new Steps([][Symbol.iterator]());
export const stops = (): never => raise(new StopIteration());
export const throws = (kind: unknown, value?: unknown): never => raise(exceptionToThrow(kind, value ?? undefined));
export const unimplemented = (): never => raise(new NotImplementedError());

/** Of `async def` methods. */
export function* stopsLater(): Generator<unknown, never, unknown> {
  throw new StopAsyncIteration();
}
export function* throwsLater(kind: unknown, value?: unknown): Generator<unknown, never, unknown> {
  throw exceptionToThrow(kind, value ?? undefined);
}
