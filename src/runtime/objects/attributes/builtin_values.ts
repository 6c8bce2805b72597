/** Attributes of built-in values: `"abc".upper`, `[].append`, `(5).real`. Only what CPython's type shows is found. */
import { builtinAttributes, objectAttributes } from "../builtin_attributes.js";
import { AttributeError, TypeError } from "../exceptions.js";
import { describeFunction, function_meta, type AnyFunction } from "../functions.js";
import { invoke } from "../calls.js";
import { mro } from "../mro.js";
import { className, object, typeInfo } from "../type_registry.js";
import { type_of } from "../types.js";
import { noPlaceFor, notWritable, readOnly } from "./attribute_errors.js";
import { factsOf, findInherited, isVisible } from "./class_lookup.js";
import { bindMethod } from "./methods.js";
import { objectMethod } from "./object_methods.js";
import { operatorMethod } from "./operator_methods.js";
import { checkSlotArguments, isSlot } from "./slot_arguments.js";

/** Values of built-in types themselves, not of subclasses: their attributes are the type's, and they have no `__dict__`. */
export function isBuiltinValue(x: object): boolean {
  const cls: unknown = x.constructor;
  return typeof cls === "function" && factsOf(cls).isBuiltinValue;
}

/** `getattr` on a value of a built-in type; `missing` when the type has no such attribute. */
export function builtinValueAttribute(x: unknown, name: string, missing: unknown): unknown {
  const cls = type_of(x);
  const names = builtinAttributes(className(cls));
  if (names !== null && !names.has(name) && !objectAttributes.has(name)) return missing;
  if (name === "__class__") return cls;
  if (name === "__doc__") return member(x, cls, name) ?? typeInfo(cls).doc;
  // `xs + y` asks y as well, `xs.__add__(y)` does not
  const joins = name === "__add__" || name === "__mul__" || name === "__rmul__";
  const known = joins ? undefined : member(x, cls, name);
  if (known !== undefined) return known;
  const operator = operatorMethod(cls, name);
  if (operator !== null) return bindBuiltin(operator, x, name, cls);
  if (joins) return member(x, cls, name) ?? missing;
  const method = objectMethod(name);
  return method === null ? missing : bindMethod(method, x);
}

function member(x: unknown, cls: Function, name: string): unknown {
  const found = findInherited(cls, name);
  if (found !== null) {
    if (found.kind === "accessor") return found.get === undefined ? undefined : Reflect.apply(found.get, x, []);
    if (found.kind === "value") return found.value;
    const method = found.value as Function;
    if (isSlot(name)) return bindMethod(asSlot(method, cls, name), x);
    if (!Object.hasOwn(method, "$meta")) describeFunction(method as AnyFunction, "builtin", null, name).qualname = `${className(cls)}.${name}`;
    return bindMethod(method, x);
  }
  // `list.append(xs, x)`: Python's unbound-method spelling is how the runtime holds some methods.
  if (Object.hasOwn(cls, name)) {
    const unbound: unknown = Reflect.get(cls, name);
    if (typeof unbound === "function") return isStatic(cls, name) ? unbound : bindBuiltin(unbound, x, name, cls);
  }
  return typeof x === "object" && x !== null && x.constructor !== Array && Object.hasOwn(x, name) ? Reflect.get(x, name) : undefined;
}

/** `str.maketrans`, `dict.fromkeys`, `bytes.fromhex`: called on the type. */
const isStatic = (_cls: Function, name: string): boolean => name === "maketrans" || isAlternativeConstructor(name);

const isAlternativeConstructor = (name: string): boolean => name === "fromkeys" || name === "fromhex" || name === "from_bytes";

/** The built-in type of values that a class of the program derives from; null when there is none. */
function valueBase(cls: Function): Function | null {
  return mro(cls).find((base) => base !== object && typeInfo(base).builtin && builtinAttributes(className(base)) !== null) ?? null;
}

/** What an instance of a class of the program finds in its built-in base; `missing` when that has nothing of the name. */
export function inheritedFromBuiltin(x: unknown, cls: Function, name: string, missing: unknown): unknown {
  const base = valueBase(cls);
  if (base === null || !isVisible(base, name)) return missing;
  const own: unknown = Object.hasOwn(base, name) ? Reflect.get(base, name) : undefined;
  if (typeof own === "function") return isStatic(base, name) ? inheritedConstructor(cls, base, name, own) : bindBuiltin(own, x, name, base);
  const operator = operatorMethod(base, name);
  return operator === null ? missing : bindBuiltin(operator, x, name, base);
}

/** What a class of the program itself shows of its built-in base: `Rows.append`, `Flags.from_bytes`. */
export function classValueFromBuiltin(cls: Function, name: string, missing: unknown): unknown {
  const base = valueBase(cls);
  if (base === null || base === cls || !isVisible(base, name)) return missing;
  const own: unknown = Object.hasOwn(base, name) ? Reflect.get(base, name) : undefined;
  if (typeof own === "function") return isStatic(base, name) ? inheritedConstructor(cls, base, name, own) : own;
  return operatorMethod(base, name) ?? missing;
}

/** `Flags.from_bytes(data)` makes the plain value, then calls the class with it. */
function inheritedConstructor(cls: Function, base: Function, name: string, make: Function): unknown {
  if (!isAlternativeConstructor(name) || cls === base) return make;
  if (name === "fromkeys") return bindMethod(make, cls);
  return function (this: unknown, ...args: unknown[]): unknown {
    return invoke(cls, Reflect.apply(make, base, args));
  };
}

/** A special method that a built-in type's own class spells out, with CPython's words for calls that don't fit. */
function asSlot(method: Function, cls: Function, name: string): Function {
  const typeName = className(cls);
  const key = `${typeName}.${name}`;
  const known = slots.get(key);
  if (known !== undefined) return known;
  const slot = function (this: unknown, ...args: unknown[]): unknown {
    checkSlotArguments(typeName, name, args);
    return Reflect.apply(method, this, args);
  };
  describeFunction(slot as AnyFunction, "builtin", null, name).qualname = key;
  slots.set(key, slot);
  return slot;
}

const slots = new Map<string, Function>();

/** A method of a built-in type, bound: `self` becomes its first argument. */
function bindBuiltin(unbound: Function, self: unknown, name: string, cls: Function): unknown {
  const holder = unbound as Function & { $asMethod?: Function };
  if (!Object.hasOwn(holder, "$asMethod")) {
    const slot = isSlot(name);
    const typeName = className(cls);
    const method = function (this: unknown, ...args: unknown[]): unknown {
      if (slot) checkSlotArguments(typeName, name, args);
      return Reflect.apply(unbound, undefined, [this, ...args]);
    };
    const meta = describeFunction(method as AnyFunction, "builtin", null, name);
    const from = function_meta(unbound);
    meta.qualname = `${typeName}.${name}`;
    if (from.signature !== null && !slot) meta.signature = from.signature.replace(/^self(?:, \/)?(?:, )?/, "");
    Object.defineProperty(holder, "$asMethod", { value: method });
  }
  return bindMethod(holder.$asMethod ?? unbound, self);
}

/** `setattr` or `delattr` on such a value: always an error, worded by what is there. */
export function setBuiltinValueAttribute(x: unknown, name: string): never {
  const cls = type_of(x);
  const names = builtinAttributes(className(cls));
  const exists = names !== null && (names.has(name) || objectAttributes.has(name));
  if (!exists) throw noPlaceFor(x, name);
  const members = ["real", "imag", "numerator", "denominator"];
  if (members.includes(name) || /^(?:gi|cr|ag)_/.test(name)) throw notWritable(x, name);
  if (/^(?:generator|coroutine|async_generator)$/.test(className(cls)) && (name === "__name__" || name === "__qualname__")) throw new TypeError(`${name} must be set to a string object`);
  if (["start", "stop", "step", "fget", "fset", "fdel"].includes(name)) throw new AttributeError("readonly attribute");
  throw readOnly(x, name);
}
