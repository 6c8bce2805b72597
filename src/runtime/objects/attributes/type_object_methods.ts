/** What `type` gives every class: `C.mro()`, and the defaults that a metaclass reaches through `super()`. */
import { constructPlainly } from "../class_calls.js";
import { describeFunction, type AnyFunction } from "../functions.js";
import { keywordsAmong } from "../instance_creation.js";
import { TypeError } from "../exceptions.js";
import { computedOrder } from "../mro.js";
import { dict } from "../dict.js";
import { list_dir } from "../dir.js";
import { typeInfo } from "../type_registry.js";
import { isPlainInstance, isPlainSubclass } from "../types.js";
import { union_type } from "../generic_alias.js";
import { attributeText, noAttribute } from "./attribute_errors.js";
import { eraseClassAttribute, plainClassAttribute, writeClassAttribute } from "./class_attributes.js";

const methods: Readonly<Record<string, (this: Function, ...args: never[]) => unknown>> = {
  mro() {
    return computedOrder(this);
  },
  __getattribute__(name: unknown) {
    const attribute = attributeText(name);
    const value = plainClassAttribute(this, attribute, undefined);
    if (value === undefined) throw noAttribute(this, attribute);
    return value;
  },
  __prepare__(..._given: unknown[]) {
    return dict();
  },
  __subclasses__() {
    return typeInfo(this).subclasses.flatMap((known) => known.deref() ?? []);
  },
  __call__(...args: unknown[]) {
    return constructPlainly(this, args);
  },
  __instancecheck__(value: unknown) {
    return isPlainInstance(value, this);
  },
  __subclasscheck__(cls: unknown) {
    return isPlainSubclass(cls, this);
  },
  __or__(other: unknown) {
    return union_type(this, other);
  },
  __ror__(other: unknown) {
    return union_type(other, this);
  },
  __setattr__(name: unknown, value: unknown) {
    writeClassAttribute(this, attributeText(name), value);
    return null;
  },
  __delattr__(name: unknown) {
    eraseClassAttribute(this, attributeText(name));
    return null;
  },
  __dir__() {
    return list_dir(this);
  },
  __init__(...args: unknown[]) {
    const keywords = keywordsAmong(args);
    const count = keywords === null ? args.length : args.length - 1;
    if (keywords !== null && count === 1 && Object.keys(keywords).length > 0) throw new TypeError("type.__init__() takes no keyword arguments");
    if (count !== 1 && count !== 3) throw new TypeError("type.__init__() takes 1 or 3 arguments");
    return null;
  },
};

for (const [name, method] of Object.entries(methods)) describeFunction(method as AnyFunction, "builtin", name === "__init__" ? "*args, **kwargs" : null, name);

/** `type`'s method of that name; null when it has none. */
export function typeMethod(name: string): Function | null {
  return Object.hasOwn(methods, name) ? (methods[name] ?? null) : null;
}
