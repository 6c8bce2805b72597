/** The simple types of C whose values processes share, as `ctypes` has them: numbers are cut to their size, never refused for being too large. */
import { Bytes } from "../../objects/bytes.js";
import { AnyBytes } from "../../objects/bytes/objects.js";
import { TypeError } from "../../objects/exceptions.js";
import { float, floatValue } from "../../objects/float.js";
import { asIndex } from "../../objects/indices.js";
import { normalize } from "../../objects/integer.js";
import { truthy } from "../../objects/truth.js";
import { type_name } from "../../objects/types.js";

export interface CType {
  /** `c_int` */
  readonly name: string;
  readonly size: number;
  read(view: DataView, at: number): unknown;
  write(view: DataView, at: number, value: unknown): void;
}

function integer(name: string, bits: 8 | 16 | 32, signed: boolean): CType {
  const suffix = `${signed ? "Int" : "Uint"}${bits}` as const;
  return {
    name,
    size: bits / 8,
    read: (view, at) => view[`get${suffix}`](at, true),
    write: (view, at, value) => {
      const given = asIndex(value);
      // DataView cuts numbers as C does
      view[`set${suffix}`](at, typeof given === "bigint" ? Number(BigInt.asIntN(32, given)) : given, true);
    },
  };
}

function long(name: string, signed: boolean): CType {
  return {
    name,
    size: 8,
    read: (view, at) => normalize(signed ? view.getBigInt64(at, true) : view.getBigUint64(at, true)),
    write: (view, at, value) => view.setBigInt64(at, BigInt(asIndex(value)), true),
  };
}

function realNumber(value: unknown): number {
  try {
    return floatValue(value);
  } catch {
    throw new TypeError(`must be real number, not ${type_name(value)}`);
  }
}

const DOUBLE: CType = { name: "c_double", size: 8, read: (view, at) => float(view.getFloat64(at, true)), write: (view, at, value) => view.setFloat64(at, realNumber(value), true) };
const FLOAT: CType = { name: "c_float", size: 4, read: (view, at) => float(view.getFloat32(at, true)), write: (view, at, value) => view.setFloat32(at, realNumber(value), true) };
const BOOL: CType = { name: "c_bool", size: 1, read: (view, at) => view.getUint8(at) !== 0, write: (view, at, value) => view.setUint8(at, truthy(value) ? 1 : 0) };

const CHAR: CType = {
  name: "c_char",
  size: 1,
  read: (view, at) => new Bytes(new Uint8Array([view.getUint8(at)])),
  write: (view, at, value) => {
    const code = value instanceof AnyBytes ? (value.data.length === 1 ? value.data[0]! : -1) : typeof value === "number" ? value : -1;
    if (code < 0 || code > 255) throw new TypeError("one character bytes, bytearray or integer expected");
    view.setUint8(at, code);
  },
};

const WIDE_CHAR: CType = {
  name: "c_wchar",
  size: 4,
  read: (view, at) => String.fromCodePoint(view.getUint32(at, true)),
  write: (view, at, value) => {
    const points = typeof value === "string" ? [...value] : [];
    if (points.length !== 1) throw new TypeError(typeof value === "string" ? "one character unicode string expected" : `unicode string expected instead of ${type_name(value)} instance`);
    view.setUint32(at, points[0]!.codePointAt(0)!, true);
  },
};

/** By the letters that `Value` and `Array` take. */
const byCode: ReadonlyMap<string, CType> = new Map([
  ["c", CHAR],
  ["u", WIDE_CHAR],
  ["b", integer("c_byte", 8, true)],
  ["B", integer("c_ubyte", 8, false)],
  ["h", integer("c_short", 16, true)],
  ["H", integer("c_ushort", 16, false)],
  ["i", integer("c_int", 32, true)],
  ["I", integer("c_uint", 32, false)],
  ["l", long("c_long", true)],
  ["L", long("c_ulong", false)],
  ["q", long("c_long", true)],
  ["Q", long("c_ulong", false)],
  ["f", FLOAT],
  ["d", DOUBLE],
  ["?", BOOL],
]);

/** The letter and the type; null where nobody knows the letter. */
export const cTypeOf = (code: unknown): CType | null => (typeof code === "string" ? (byCode.get(code) ?? null) : null);
