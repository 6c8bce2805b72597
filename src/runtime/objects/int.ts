/** The type `int`: conversions, and its methods under Python's unbound spelling, `int.bit_length(n)`. */
import { bytesLike } from "./bytes/arguments.js";
import { BufferOwner } from "./bytes/buffer_owner.js";
import { carriedNumber, warnOfSubclass } from "./number_results.js";
import { warn } from "./warn.js";
import { lookupSpecial } from "./attributes.js";
import { ByteArray, Bytes, MemoryViewObject } from "./bytes.js";
import { DeprecationWarning, TypeError, ValueError } from "./exceptions.js";
import { truncate } from "./float_arithmetic.js";
import { asIndex } from "./indices.js";
import { allocatedBy, constructDerived } from "./instance_creation.js";
import { fromBytes, toBytes } from "./int/bytes.js";
import { fewDigits, parseInteger } from "./int/parse.js";
import { bitLength, type Int, normalize } from "./integer.js";
import { PyFloat } from "./py_float.js";
import { repr } from "./repr.js";
import { textOf } from "./str/receiver.js";
import { tuple, type Tuple } from "./tuple.js";
import { builtinAttribute, builtinMethods, carrier, carrierMethods, carriesValue } from "./type_methods.js";
import { registerType } from "./type_registry.js";
import { type_name } from "./types.js";
import { version } from "../python_version.js";

/** What methods are called on: an int, a bool, or an instance of a subclass of int. */
function whole(self: unknown, name: string): Int {
  if (typeof self === "number" && Number.isInteger(self)) return self;
  if (typeof self === "bigint") return self;
  if (typeof self === "boolean") return self ? 1 : 0;
  const carried = typeof self === "object" && self !== null && "$value" in self ? self.$value : undefined;
  if (typeof carried === "number" || typeof carried === "bigint") return carried;
  if (self === undefined) throw new TypeError(`unbound method int.${name}() needs an argument`);
  throw new TypeError(`descriptor '${name}' for 'int' objects doesn't apply to a '${type_name(self)}' object`);
}

const methods = {
  as_integer_ratio: (self: Int): Tuple<[Int, Int]> => tuple([whole(self, "as_integer_ratio"), 1]),
  bit_count: (self: Int): number => BigInt(whole(self, "bit_count")).toString(2).replace(/[^1]/g, "").length,
  bit_length: (self: Int): number => bitLength(whole(self, "bit_length")),
  conjugate: (self: Int): Int => whole(self, "conjugate"),
  is_integer: (self: Int): boolean => whole(self, "is_integer") !== undefined,
  to_bytes: (self: Int, length?: unknown, byteorder?: unknown, options?: { signed?: unknown }): Bytes => toBytes(whole(self, "to_bytes"), length, byteorder, options),
  __int__: (self: Int): Int => whole(self, "__int__"),
  __index__: (self: Int): Int => whole(self, "__index__"),
};

const statics = { from_bytes: fromBytes };

export interface IntType {
  (x?: unknown, base?: unknown): number;
  new (x?: unknown, base?: unknown): { readonly $value: Int };
  readonly prototype: object;
}

/** `int(x)`, `int(text, base)` */
function makeInt(x?: unknown, base?: unknown): unknown {
  // oxlint-disable-next-line prefer-rest-params -- a call of `int` itself takes no array of arguments
  if (new.target !== undefined && new.target !== int) return constructDerived(int, new.target, Array.prototype.slice.call(arguments) as unknown[]);
  // oxlint-disable-next-line prefer-rest-params -- the same
  if (arguments.length > 2) throw new TypeError(`int expected at most 2 arguments, got ${arguments.length}`);
  return base === undefined ? toInt(x) : fromText(x, base);
}

/** `int(x)` of anything. */
export function toInt(x: unknown): Int {
  switch (typeof x) {
    case "number":
      return Number.isInteger(x) ? x : truncate(x);
    case "bigint":
      return x;
    case "boolean":
      return x ? 1 : 0;
    case "string": {
      const small = fewDigits(x);
      return small >= 0 ? small : parseInteger(x, 10, () => repr(x));
    }
    case "undefined":
      return 0;
    default:
      return x instanceof PyFloat ? truncate(x.value) : fromObject(x);
  }
}

function fromObject(x: unknown): Int {
  for (const name of ["__int__", "__index__", "__trunc__"]) {
    const method = lookupSpecial(x, name);
    if (method === undefined || method === null) continue;
    if (name === "__trunc__") warn(DeprecationWarning, "The delegation of int() to __trunc__ is deprecated.");
    // an int below int is its own index
    const result: unknown = name === "__index__" ? asIndex(x) : method();
    if (typeof result === "number" && Number.isInteger(result)) return result;
    if (typeof result === "bigint") return normalize(result);
    const carried = typeof result === "boolean" ? Number(result) : carriedNumber(result, "int");
    if (carried !== undefined) {
      if (name !== "__trunc__") warnOfSubclass(name, result, "int");
      return carried as Int;
    }
    if (name === "__trunc__") {
      const index = lookupSpecial(result, "__index__");
      if (index === undefined || index === null) throw new TypeError(`__trunc__ returned non-Integral (type ${type_name(result)})`);
      return asIndex(result);
    }
    throw new TypeError(`${name} returned non-int (type ${type_name(result)})`);
  }
  const text = textOf(x);
  if (text !== undefined) return parseInteger(text, 10, () => repr(text));
  if (x instanceof MemoryViewObject || x instanceof BufferOwner) return parseInteger(latin1(bytesLike(x)), 10, () => repr(new Bytes(bytesLike(x))));
  if (x instanceof Bytes || x instanceof ByteArray) return parseInteger(latin1(x.data), 10, () => repr(new Bytes(x.data)));
  const carried = typeof x === "object" && x !== null && "$value" in x ? x.$value : undefined;
  if (carried !== undefined) return toInt(carried);
  throw new TypeError(`int() argument must be a string, a bytes-like object or a ${version.minor < 10 ? "" : "real "}number, not '${type_name(x)}'`);
}

function fromText(x: unknown, base: unknown): Int {
  if (x === undefined) throw new TypeError("int() missing string argument");
  const radix = asIndex(base);
  if (radix !== 0 && (radix < 2 || radix > 36)) throw new ValueError("int() base must be >= 2 and <= 36, or 0");
  const text = textOf(x);
  if (text !== undefined) return parseInteger(text, Number(radix), () => repr(text));
  if (x instanceof Bytes || x instanceof ByteArray) return parseInteger(latin1(x.data), Number(radix), () => repr(new Bytes(x.data)));
  throw new TypeError("int() can't convert non-string with explicit base");
}

/** Bytes as the characters of the same numbers; those past ASCII are no digits, whatever they are in Unicode. */
function latin1(data: Uint8Array): string {
  let text = "";
  for (const byte of data) text += byte < 128 ? String.fromCharCode(byte) : "?";
  return text;
}

/** The type `int`. */
export const int: IntType & typeof methods & typeof statics = builtinMethods(
  "int",
  makeInt as unknown as IntType,
  methods,
  { to_bytes: "length=1, byteorder='big', *, signed=False" },
  statics,
  { from_bytes: "bytes, byteorder='big', *, signed=False" },
);
builtinAttribute(int, "real", (self: Int) => whole(self, "real"));
builtinAttribute(int, "imag", () => 0);
builtinAttribute(int, "numerator", (self: Int) => whole(self, "numerator"));
builtinAttribute(int, "denominator", () => 1);
allocatedBy(int, (cls, [x, base]) => carrier(cls, base === undefined ? toInt(x) : fromText(x, base)));
registerType(int, { name: "int", signature: "x=0, /, base=10" });
carriesValue(int);
carrierMethods(int, { __bool__: (self: Int) => whole(self, "__bool__") !== 0 });
