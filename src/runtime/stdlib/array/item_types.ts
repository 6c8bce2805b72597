/** The type codes of `array` (Modules/arraymodule.c): what may be an item of each, and what is said of what may not. */
import { OverflowError, TypeError } from "../../objects/exceptions.js";
import { floatValue } from "../../objects/float.js";
import { type ItemFormat, itemFormat } from "../../objects/bytes/item_formats.js";
import { asIndex, isIndex } from "../../objects/indices.js";
import { isFloat } from "../../objects/py_float.js";
import { textOf } from "../../objects/str/receiver.js";
import { type_name } from "../../objects/types.js";

export interface ItemType {
  readonly code: string;
  readonly size: number;
  /** `memoryview` and `struct` call it so. */
  readonly format: string;
  /** What machine the bytes belong to, as pickles number it. */
  readonly machine: number;
  readonly isText: boolean;
  read(view: DataView, at: number): unknown;
  /** Checks the value, and gives what writes it. */
  accept(value: unknown): (view: DataView, at: number) => void;
}

const C_LONG = "Python int too large to convert to C long";

/** The texts for what is too small and too great: by the C type the value passes through first, then by its own. */
interface Limits {
  readonly low: bigint;
  readonly high: bigint;
  readonly small: string;
  readonly great: string;
}

const signed = (bits: number, small: string, great: string): Limits => ({ low: -(1n << BigInt(bits - 1)), high: (1n << BigInt(bits - 1)) - 1n, small, great });
const unsigned = (bits: number, small: string, great: string): Limits => ({ low: 0n, high: (1n << BigInt(bits)) - 1n, small, great });

const long = signed(64, C_LONG, C_LONG);
const short = signed(16, "signed short integer is less than minimum", "signed short integer is greater than maximum");
const int = signed(32, "signed integer is less than minimum", "signed integer is greater than maximum");
const negative = "can't convert negative value to unsigned int";

const limits: Readonly<Record<string, readonly Limits[]>> = {
  b: [long, short, signed(8, "signed char is less than minimum", "signed char is greater than maximum")],
  B: [long, unsigned(8, "unsigned byte integer is less than minimum", "unsigned byte integer is greater than maximum")],
  h: [long, short],
  H: [long, int, unsigned(16, "unsigned short is less than minimum", "unsigned short is greater than maximum")],
  i: [long, int],
  I: [unsigned(64, negative, "Python int too large to convert to C unsigned long"), unsigned(32, negative, "unsigned int is greater than maximum")],
  l: [long],
  L: [unsigned(64, negative, "Python int too large to convert to C unsigned long")],
  q: [signed(64, "int too big to convert", "int too big to convert")],
  Q: [unsigned(64, "can't convert negative int to unsigned", "int too big to convert")],
};

function integers(code: string, machine: number): ItemType {
  const format = itemFormat(code) as ItemFormat;
  const checks = limits[code] as readonly Limits[];
  const { low, high } = checks[checks.length - 1] as Limits;
  const [least, most] = [Number(low), Number(high)];
  return {
    code,
    size: format.size,
    format: code,
    machine,
    isText: false,
    read: (view, at) => format.read(view, at),
    accept(value) {
      const index = asIndex(value);
      if (typeof index !== "number" || index < least || index > most) {
        const number = BigInt(index);
        for (const check of checks) if (number < check.low || number > check.high) throw new OverflowError(number < check.low ? check.small : check.great);
      }
      return (view, at) => format.write(view, at, index);
    },
  };
}

function floats(code: "f" | "d", machine: number): ItemType {
  const format = itemFormat(code) as ItemFormat;
  return {
    code,
    size: format.size,
    format: code,
    machine,
    isText: false,
    read: (view, at) => format.read(view, at),
    accept(value) {
      if (typeof value !== "number" && !isFloat(value) && !isIndex(value) && !hasFloat(value)) throw new TypeError(`must be real number, not ${type_name(value)}`);
      const x = floatValue(value);
      return code === "f" ? (view, at) => view.setFloat32(at, x, true) : (view, at) => view.setFloat64(at, x, true);
    },
  };
}

const hasFloat = (value: unknown): boolean => typeof value === "object" && value !== null && (value as { readonly __float__?: unknown }).__float__ !== undefined;

/** Texts of one character each, in four bytes. */
function characters(code: "u" | "w"): ItemType {
  return {
    code,
    size: 4,
    format: code,
    machine: 20,
    isText: true,
    read: (view, at) => String.fromCodePoint(view.getUint32(at, true)),
    accept(value) {
      const text = textOf(value);
      const point = text?.codePointAt(0);
      if (text === undefined || point === undefined || text.length !== (point > 0xffff ? 2 : 1)) throw new TypeError("array item must be unicode character");
      return (view, at) => view.setUint32(at, point, true);
    },
  };
}

const all: readonly ItemType[] = [
  integers("b", 1),
  integers("B", 0),
  characters("u"),
  characters("w"),
  integers("h", 4),
  integers("H", 2),
  integers("i", 8),
  integers("I", 6),
  integers("l", 12),
  integers("L", 10),
  integers("q", 12),
  integers("Q", 10),
  floats("f", 14),
  floats("d", 16),
];

const byCode = new Map(all.map((type) => [type.code, type]));

export const itemType = (code: string): ItemType | undefined => byCode.get(code);

/** `array.typecodes` */
export const typecodes = all.map(({ code }) => code).join("");

/** The formats in which pickles hold the bytes, by their numbers: little-endian, then big-endian; UTF-16 is `e`, UTF-32 `w`. */
const MACHINES = "BbHHhhIIiiQQqqffddeeww";

/** How the bytes of a machine format are read; undefined for a number that is none. */
export function machineFormat(machine: number): { readonly letter: string; readonly swapped: boolean } | undefined {
  const letter = MACHINES.charAt(machine);
  return letter === "" ? undefined : { letter, swapped: machine > 1 && machine % 2 === 1 };
}
