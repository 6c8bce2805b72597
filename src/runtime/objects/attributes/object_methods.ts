/** What `object` gives every instance: reached when no class defines the name. JavaScript's form, `this` is self. */
import { eq } from "../compare.js";
import { genericDelattr, genericGetattr, genericSetattr } from "../attributes.js";
import { TypeError } from "../exceptions.js";
import { hash } from "../hash.js";
import { builtin, describeFunction, type AnyFunction } from "../functions.js";
import { defaultRepr, repr } from "../repr.js";
import { str } from "../str.js";
import { NotImplemented } from "../singletons.js";
import { isClass, object } from "../type_registry.js";
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
    return hash(this);
  },
  __getattribute__(name: string) {
    return genericGetattr(this, name);
  },
  __setattr__(name: string, value: unknown) {
    genericSetattr(this, name, value);
    return null;
  },
  __delattr__(name: string) {
    genericDelattr(this, name);
    return null;
  },
  __dir__() {
    return list_dir(this);
  },
  __init__(...args: unknown[]) {
    if (args.length > 0) throw new TypeError(`${type_name(this)}.__init__() takes exactly one argument (the instance to initialize)`);
    return null;
  },
  __init_subclass__() {
    return null;
  },
  __sizeof__() {
    return 16;
  },
  __reduce__() {
    throw new TypeError(`cannot pickle '${type_name(this)}' object`);
  },
  __reduce_ex__() {
    throw new TypeError(`cannot pickle '${type_name(this)}' object`);
  },
  __getstate__() {
    return null;
  },
  __subclasshook__() {
    return NotImplemented;
  },
};

for (const [name, method] of Object.entries(methods)) describeFunction(method as AnyFunction, "builtin", null, name);

/** `object`'s method of that name; null when it has none. */
export function objectMethod(name: string): Function | null {
  return Object.hasOwn(methods, name) ? (methods[name] ?? null) : null;
}

/** `object.__new__(cls)`: an instance that no `__init__` has seen. */
export function newObject(cls: unknown): object {
  if (!isClass(cls)) throw new TypeError(`object.__new__(X): X is not a type object (${type_name(cls)})`);
  return Object.create(cls.prototype as object) as object;
}

Object.defineProperty(object, "__new__", { value: builtin("object.__new__", newObject), writable: true, configurable: true });
