/** The methods that `@dataclass` writes: `__repr__`, `__eq__`, comparisons, `__hash__`, and what keeps a frozen instance as it is. */
import { getattr, genericDelattr, genericSetattr } from "../../objects/attributes.js";
import { ge, gt, le, lt, same } from "../../objects/compare.js";
import { AttributeError, TypeError } from "../../objects/exceptions.js";
import { describeFunction, type AnyFunction } from "../../objects/functions.js";
import { hashOfTuple, toInt } from "../../objects/hash.js";
import { collect } from "../../objects/iteration.js";
import { libraryClass } from "../../objects/library_functions.js";
import { guardedRepr, repr } from "../../objects/repr.js";
import { NotImplemented } from "../../objects/singletons.js";
import { type PyTuple, tupleOf } from "../../objects/tuple.js";
import { className, typeInfo } from "../../objects/type_registry.js";
import { type_of } from "../../objects/types.js";
import type { Field } from "./fields.js";

/** An attempt to change a frozen dataclass. */
export class FrozenInstanceError extends AttributeError {}
libraryClass(FrozenInstanceError, { name: "FrozenInstanceError", module: "dataclasses", bases: [AttributeError] });

export const ownMethod = (cls: Function, name: string): boolean => Object.hasOwn(cls.prototype as object, name);

/** Puts a method on the class as its own statement would. */
export function define(cls: Function, name: string, method: AnyFunction, signature: string): void {
  const meta = describeFunction(method, "function", signature, name);
  meta.qualname = `${typeInfo(cls).qualname}.${name}`;
  meta.module = typeInfo(cls).module;
  Object.defineProperty(cls.prototype, name, { value: method, writable: true, configurable: true });
}

type Instance = Record<string, unknown>;

const generated = new WeakSet<object>();

/** Whether a `__repr__` is one that `@dataclass` wrote. */
export const isGeneratedRepr = (method: unknown): boolean => typeof method === "function" && generated.has(method);

/** `Point(x=1, y=2)` */
export function reprMethod(list: readonly Field[]): AnyFunction {
  const shown = list.filter((one) => one.repr).map((one) => one.name ?? "");
  const made = function (this: Instance): string {
    return guardedRepr(this, "...", () => `${typeInfo(type_of(this)).qualname}(${shown.map((name) => `${name}=${repr(getattr(this, name))}`).join(", ")})`);
  };
  generated.add(made);
  return made;
}

/** Instances of the very same class, field by field. */
export function eqMethod(keys: readonly string[]): AnyFunction {
  return function (this: Instance, other: Instance | null): unknown {
    if (typeof other !== "object" || other === null || other.constructor !== this.constructor) return NotImplemented;
    for (const key of keys) if (!same(this[key], other[key])) return false;
    return true;
  };
}

/** The hash of the fields as a tuple. */
export function hashMethod(keys: readonly string[]): AnyFunction {
  return function (this: Instance): unknown {
    return toInt(hashOfTuple(keys.map((key) => this[key])));
  };
}

/** `<` and its like: the fields as tuples. */
export function defineOrder(cls: Function, keys: readonly string[]): void {
  const values = (x: Instance): PyTuple => tupleOf(keys.map((key) => x[key]));
  for (const [name, compare] of [["__lt__", lt], ["__le__", le], ["__gt__", gt], ["__ge__", ge]] as const) {
    if (ownMethod(cls, name)) throw new TypeError(`Cannot overwrite attribute ${name} in class ${className(cls)}. Consider using functools.total_ordering`);
    define(
      cls,
      name,
      function (this: Instance, other: Instance | null): unknown {
        if (typeof other !== "object" || other === null || other.constructor !== this.constructor) return NotImplemented;
        return compare(values(this), values(other));
      },
      "other",
    );
  }
}

/**
 * `__setattr__` and `__delattr__` that refuse. With `slots=True` CPython makes the class a second time, and what is no field goes on to
 * the bases of the first one, which the instance has nothing to do with.
 */
export function defineFrozen(cls: Function, list: readonly Field[], hasSlots: boolean): void {
  const check = (instance: object, name: string, verb: string): void => {
    if ((!hasSlots && instance.constructor === cls) || names.has(name)) throw new FrozenInstanceError(`cannot ${verb} field ${repr(name)}`);
    if (hasSlots) throw new TypeError(`super(type, obj): obj (instance of ${className(instance.constructor)}) is not an instance or subtype of type (${className(cls)}).`);
  };
  const names = new Set(list.map((one) => one.name));
  for (const name of ["__setattr__", "__delattr__"]) if (ownMethod(cls, name)) throw new TypeError(`Cannot overwrite attribute ${name} in class ${className(cls)}`);
  define(
    cls,
    "__setattr__",
    function (this: object, name: string, value: unknown): null {
      check(this, name, "assign to");
      genericSetattr(this, name, value);
      return null;
    },
    "name, value",
  );
  define(
    cls,
    "__delattr__",
    function (this: object, name: string): null {
      check(this, name, "delete");
      genericDelattr(this, name);
      return null;
    },
    "name",
  );
}

/** Slots that nobody may assign to: a pickle keeps their values in order, and `__setstate__` puts them back. */
export function defineState(cls: Function, list: readonly Field[]): void {
  const names = list.map((one) => one.name ?? "");
  if (!ownMethod(cls, "__getstate__")) {
    define(
      cls,
      "__getstate__",
      function (this: object): unknown[] {
        return names.map((name) => getattr(this, name));
      },
      "",
    );
  }
  if (ownMethod(cls, "__setstate__")) return;
  define(
    cls,
    "__setstate__",
    function (this: object, state: unknown): null {
      collect(state).forEach((value, i) => genericSetattr(this, names[i] ?? "", value));
      return null;
    },
    "state",
  );
}
