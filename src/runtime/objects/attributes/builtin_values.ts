/** Attributes of built-in values: `"abc".upper`, `[].append`, `(5).real`. Only what CPython's type shows is found. */
import { builtinAttributes, objectAttributes } from "../builtin_attributes.js";
import { AttributeError } from "../exceptions.js";
import { describeFunction, function_meta, type AnyFunction } from "../functions.js";
import { className, typeInfo } from "../type_registry.js";
import { type_of } from "../types.js";
import { noPlaceFor, notWritable, readOnly } from "./attribute_errors.js";
import { factsOf, findInherited } from "./class_lookup.js";
import { bindMethod } from "./methods.js";
import { objectMethod } from "./object_methods.js";
import { operatorMethod } from "./operator_methods.js";

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
  if (name === "__doc__") return typeInfo(cls).doc;
  const known = member(x, cls, name);
  if (known !== undefined) return known;
  const operator = operatorMethod(cls, name);
  if (operator !== null) return bindBuiltin(operator, x, name, cls);
  const method = objectMethod(name);
  return method === null ? missing : bindMethod(method, x);
}

function member(x: unknown, cls: Function, name: string): unknown {
  const found = findInherited(cls, name);
  if (found !== null) {
    if (found.kind === "accessor") return found.get === undefined ? undefined : Reflect.apply(found.get, x, []);
    if (found.kind === "value") return found.value;
    const method = found.value as Function;
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
const isStatic = (_cls: Function, name: string): boolean => name === "maketrans" || name === "fromkeys" || name === "fromhex" || name === "from_bytes";

/** A method of a built-in type, bound: `self` becomes its first argument. */
function bindBuiltin(unbound: Function, self: unknown, name: string, cls: Function): unknown {
  const holder = unbound as Function & { $asMethod?: Function };
  if (!Object.hasOwn(holder, "$asMethod")) {
    const method = function (this: unknown, ...args: unknown[]): unknown {
      return Reflect.apply(unbound, undefined, [this, ...args]);
    };
    const meta = describeFunction(method as AnyFunction, "builtin", null, name);
    const from = function_meta(unbound);
    meta.qualname = `${className(cls)}.${name}`;
    if (from.signature !== null) meta.signature = from.signature.replace(/^self(?:, \/)?(?:, )?/, "");
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
  if (members.includes(name)) throw notWritable(x, name);
  if (["start", "stop", "step"].includes(name)) throw new AttributeError("readonly attribute");
  throw readOnly(x, name);
}
