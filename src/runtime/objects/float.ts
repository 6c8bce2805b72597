/** The type `float`, which also boxes raw numbers for dynamic slots, and its methods: `float.is_integer(x)`. */
import { bytesLike } from "./bytes/arguments.js";
import { BufferOwner } from "./bytes/buffer_owner.js";
import { carriedNumber, warnOfSubclass } from "./number_results.js";
import { lookupSpecial } from "./attributes.js";
import { ByteArray, Bytes, MemoryViewObject } from "./bytes.js";
import { TypeError, ValueError } from "./exceptions.js";
import { ratio, truncate } from "./float_arithmetic.js";
import { decompose } from "./float_digits.js";
import { parseFloatText, parseHex } from "./float_parse.js";
import { asIndex, isIndex } from "./indices.js";
import { type Int, toFloat } from "./integer.js";
import { boxFloat, type Float, isFloat, PyFloat } from "./py_float.js";
import { repr } from "./repr.js";
import { textOf } from "./str/receiver.js";
import { tuple, type Tuple } from "./tuple.js";
import { allocatedBy, constructDerived } from "./instance_creation.js";
import { builtinAttribute, builtinMethods } from "./type_methods.js";
import { registerType } from "./type_registry.js";
import { type_name } from "./types.js";
import { version } from "../python_version.js";

export { floats, power } from "./float_arithmetic.js";
export { boxFloat, type Float, isFloat, PyFloat } from "./py_float.js";

/** The raw number behind what a method is called on: a float, boxed or not, or an instance of a subclass of float. */
function raw(self: unknown, name: string): number {
  if (typeof self === "number") return self;
  if (self instanceof PyFloat) return self.value;
  if (self === undefined) throw new TypeError(`unbound method float.${name}() needs an argument`);
  throw new TypeError(`descriptor '${name}' for 'float' objects doesn't apply to a '${type_name(self)}' object`);
}

/** `x.hex()` */
function hex(self: Float): string {
  const x = raw(self, "hex");
  if (Number.isNaN(x)) return "nan";
  const sign = x < 0 || Object.is(x, -0) ? "-" : "";
  if (!Number.isFinite(x)) return `${sign}inf`;
  if (x === 0) return `${sign}0x0.0p+0`;
  const { mantissa, exponent } = decompose(x);
  const normal = mantissa >= 1n << 52n;
  const digits = (mantissa & ((1n << 52n) - 1n)).toString(16).padStart(13, "0");
  const power = exponent + 52;
  return `${sign}0x${normal ? 1 : 0}.${digits}p${power < 0 ? "-" : "+"}${Math.abs(power)}`;
}

const methods = {
  as_integer_ratio: (self: Float): Tuple<[Int, Int]> => tuple(ratio(raw(self, "as_integer_ratio"))),
  conjugate: (self: Float): Float => boxFloat(raw(self, "conjugate")),
  hex,
  is_integer: (self: Float): boolean => Number.isInteger(raw(self, "is_integer")),
  __float__: (self: Float): Float => boxFloat(raw(self, "__float__")),
  __int__: (self: Float): Int => truncate(raw(self, "__int__")),
  __trunc__: (self: Float): Int => truncate(raw(self, "__trunc__")),
};

const statics = {
  fromhex: (text: unknown): Float => boxFloat(parseHex(hexText(text))),
  __getformat__: (kind: unknown): string => {
    if (typeof kind !== "string") throw new TypeError(`__getformat__() argument must be str, not ${type_name(kind)}`);
    if (kind !== "double" && kind !== "float") throw new ValueError("__getformat__() argument 1 must be 'double' or 'float'");
    return "IEEE, little-endian";
  },
};

function hexText(text: unknown): string {
  const digits = textOf(text);
  if (digits === undefined) throw new TypeError("bad argument type for built-in operation");
  return digits;
}

export interface FloatType {
  (x?: unknown): Float;
  new (x?: unknown): PyFloat;
  readonly prototype: object;
}

/** `float(x)`: a raw number is boxed when it is integral; anything else is converted. */
function makeFloat(x?: unknown): unknown {
  // oxlint-disable-next-line prefer-rest-params -- a call of `float` itself takes no array of arguments
  if (new.target !== undefined && new.target !== float) return constructDerived(float, new.target, Array.prototype.slice.call(arguments) as unknown[]);
  if (typeof x === "number") return Number.isInteger(x) ? new PyFloat(x) : x;
  return boxFloat(floatValue(x));
}

/** `float(x)` of anything, as a raw number. */
export function floatValue(x: unknown): number {
  switch (typeof x) {
    case "number":
      return x;
    case "bigint":
      return toFloat(x);
    case "boolean":
      return x ? 1 : 0;
    case "string":
      return parseFloatText(x, () => repr(x));
    case "undefined":
      return 0;
    default:
      return x !== null && Object.getPrototypeOf(x) === PyFloat.prototype ? (x as PyFloat).value : fromObject(x);
  }
}

function fromObject(x: unknown): number {
  const method = lookupSpecial(x, "__float__");
  if (method !== undefined && method !== null) {
    const result: unknown = method();
    const carried = carriedNumber(result, "float") ?? (isFloat(result) ? result : undefined);
    if (carried !== undefined) {
      if (typeof result === "object" && result !== null && result.constructor !== makeFloat) warnOfSubclass(`${type_name(x)}.__float__`, result, "float");
      return Number(carried);
    }
    throw new TypeError(`${type_name(x)}.__float__ returned non-float (type ${type_name(result)})`);
  }
  if (isIndex(x)) return toFloat(asIndex(x));
  const text = textOf(x);
  if (text !== undefined) return parseFloatText(text, () => repr(text));
  if (x instanceof MemoryViewObject || x instanceof BufferOwner) return floatValue(new Bytes(bytesLike(x)));
  if (x instanceof Bytes || x instanceof ByteArray) return parseFloatText(String.fromCharCode(...x.data.map((byte) => (byte < 128 ? byte : 63))), () => repr(x));
  const carried = typeof x === "object" && x !== null && "$value" in x ? x.$value : undefined;
  if (carried !== undefined) return floatValue(carried);
  throw new TypeError(`float() argument must be a string or a ${version.minor < 10 ? "" : "real "}number, not '${type_name(x)}'`);
}

/** An instance of a subclass: a box like any other, which also carries the plain float for operators that the class leaves alone. */
function derivedFloat(cls: Function, [x]: readonly unknown[]): object {
  const made = Object.create(cls.prototype as object) as object;
  const value = floatValue(x);
  Object.defineProperty(made, "value", { value });
  Object.defineProperty(made, "$value", { value: boxFloat(value) });
  return made;
}
allocatedBy(makeFloat, derivedFloat);
registerType(makeFloat, { name: "float", instances: PyFloat, signature: "x=0, /" });

/** The type `float`. */
export const float: FloatType & typeof methods & typeof statics = builtinMethods("float", makeFloat as unknown as FloatType, methods, {}, statics, { fromhex: "string, /", __getformat__: "typestr, /" });
builtinAttribute(float, "real", (self: Float) => boxFloat(raw(self, "real")));
builtinAttribute(float, "imag", () => boxFloat(0));
