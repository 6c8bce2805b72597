/** What `object` gives every instance: reached when no class defines the name. JavaScript's form, `this` is self. */
import { eq } from "../compare.js";
import { genericDelattr, genericGetattr, genericSetattr, getattr, setattr } from "../attributes.js";
import { TypeError } from "../exceptions.js";
import { hashOfIdentity, toInt } from "../hash.js";
import { builtin, describeFunction, type AnyFunction } from "../functions.js";
import { defaultRepr, repr } from "../repr.js";
import { str } from "../str.js";
import { NotImplemented } from "../singletons.js";
import { mro } from "../mro.js";
import { className, isClass, object, typeInfo } from "../type_registry.js";
import { allocate, allocatingBase, hasOwnMaker } from "../instance_creation.js";
import { checkInstantiable } from "../abstract_classes.js";
import { initialiseAnew } from "../library_bases.js";
import { attributeText } from "./attribute_errors.js";
import { findInherited } from "./class_lookup.js";
import { isKeptInAttributes } from "./pickled_names.js";
import { defaultState, reduceBy, reduceOld } from "./reducing.js";
import { checkSlotArguments, isSlot } from "./slot_arguments.js";
import { type_name } from "../types.js";
import { list_dir } from "../dir.js";

const methods: Readonly<Record<string, (this: object, ...args: never[]) => unknown>> = {
  __repr__() {
    return defaultRepr(this);
  },
  __str__() {
    return repr(this);
  },
  __format__(spec: string) {
    if (spec !== "") throw new TypeError(`unsupported format string passed to ${type_name(this)}.__format__`);
    return str(this);
  },
  __eq__(other: unknown) {
    return this === other ? true : NotImplemented;
  },
  __ne__(other: unknown) {
    return eq(this, other) ? false : this === other ? false : NotImplemented;
  },
  __lt__() {
    return NotImplemented;
  },
  __le__() {
    return NotImplemented;
  },
  __gt__() {
    return NotImplemented;
  },
  __ge__() {
    return NotImplemented;
  },
  __hash__() {
    return toInt(hashOfIdentity(this));
  },
  __getattribute__(name: unknown) {
    return isClass(this) ? getattr(this, attributeText(name)) : genericGetattr(this, attributeText(name));
  },
  __setattr__(name: unknown, value: unknown) {
    refuseClass(this, "__setattr__");
    const attribute = attributeText(name);
    if (typeof this === "object" || typeof this === "function") genericSetattr(this, attribute, value);
    else setattr(this, attribute, value);
    return null;
  },
  __delattr__(name: unknown) {
    refuseClass(this, "__delattr__");
    genericDelattr(this, attributeText(name));
    return null;
  },
  __dir__() {
    return list_dir(this);
  },
  __init__(...args: unknown[]) {
    if (initialiseAnew(this, args)) return null;
    if (args.length > 0 && (findInherited(this.constructor, "__init__") !== null || !(hasOwnMaker(this.constructor) || allocatingBase(mro(this.constructor)) !== object))) {
      throw new TypeError(`${findInherited(this.constructor, "__init__") === null ? type_name(this) : "object"}.__init__() takes exactly one argument (the instance to initialize)`);
    }
    return null;
  },
  __init_subclass__(...args: unknown[]) {
    if (args.length > 0) throw new TypeError(`${typeInfo(this as unknown as Function).qualname}.__init_subclass__() takes no keyword arguments`);
    return null;
  },
  __sizeof__() {
    return 16;
  },
  __reduce__() {
    return reduceOld(this);
  },
  __reduce_ex__(protocol: number) {
    return reduceBy(this, protocol);
  },
  __getstate__() {
    return defaultState(this);
  },
  __subclasshook__() {
    return NotImplemented;
  },
};

/** Attributes of classes are `type`'s to change (`hackcheck`, Objects/typeobject.c). */
function refuseClass(x: unknown, name: string): void {
  if (isClass(x)) throw new TypeError(`can't apply this ${name} to ${type_name(x)} object`);
}

/** The methods as a program calls them. */
const checked = new Map<string, Function>();
for (const [name, method] of Object.entries(methods)) {
  const slot = isSlot(name);
  const f = function (this: object, ...args: never[]): unknown {
    if (slot) checkSlotArguments(type_name(this), name, args);
    return Reflect.apply(method, this, args);
  };
  describeFunction(f as AnyFunction, "builtin", null, name);
  checked.set(name, f);
}

/** `object`'s method of that name; null when it has none. */
export function objectMethod(name: string): Function | null {
  return checked.get(name) ?? null;
}

/** `object.__new__(cls)`: an instance that no `__init__` has seen. Arguments are for a class that overrides `__init__` and not `__new__`. */
export function newObject(cls: unknown, ...args: readonly unknown[]): object {
  if (cls === undefined) throw new TypeError("object.__new__(): not enough arguments");
  if (!isClass(cls)) throw new TypeError(`object.__new__(X): X is not a type object (${type_name(cls)})`);
  if (args.length > 0) {
    if (hasOwnMaker(cls)) throw new TypeError("object.__new__() takes exactly one argument (the type to instantiate)");
    const init = findInherited(cls, "__init__");
    if ((init === null || init.holder === object) && !mro(cls).some((base) => isKeptInAttributes(base) || takesArguments(base))) throw new TypeError(`${className(cls)}() takes no arguments`);
  }
  checkInstantiable(cls);
  return allocate(object, cls, NOTHING) as object;
}

/** A class of the library whose constructor does what `__init__` does in CPython. */
const takesArguments = (cls: Function): boolean => cls !== object && typeInfo(cls).builtin && (typeInfo(cls).signature ?? "") !== "";

const NOTHING: readonly unknown[] = [];

Object.defineProperty(object, "__new__", { value: builtin("object.__new__", newObject, "*args, **kwargs"), writable: true, configurable: true });
