/** The native formats of single items, as `memoryview.cast` knows them: sizes, reading, writing. */
import { NotImplementedError, OverflowError, TypeError, ValueError } from "../exceptions.js";
import { floatValue } from "../float.js";
import { asIndex, isIndex } from "../indices.js";
import { type Int, normalize } from "../integer.js";
import { boxFloat, isFloat } from "../py_float.js";
import { truthy } from "../truth.js";
import { halfBits, halfValue } from "./half_precision.js";
import { Bytes } from "./objects.js";

export interface ItemFormat {
  readonly letter: string;
  readonly size: number;
  read(view: DataView, at: number): unknown;
  write(view: DataView, at: number, value: unknown): void;
}

function integers(letter: string, size: number, signed: boolean): ItemFormat {
  const bits = BigInt(size * 8);
  const low = signed ? -(1n << (bits - 1n)) : 0n;
  const high = (signed ? 1n << (bits - 1n) : 1n << bits) - 1n;
  return {
    letter,
    size,
    read(view, at): Int {
      switch (size) {
        case 1:
          return signed ? view.getInt8(at) : view.getUint8(at);
        case 2:
          return signed ? view.getInt16(at, true) : view.getUint16(at, true);
        case 4:
          return signed ? view.getInt32(at, true) : view.getUint32(at, true);
        default:
          return normalize(signed ? view.getBigInt64(at, true) : view.getBigUint64(at, true));
      }
    },
    write(view, at, value) {
      if (!isIndex(value)) throw new TypeError(`memoryview: invalid type for format '${letter}'`);
      const number = BigInt(asIndex(value));
      if (number < low || number > high) throw new ValueError(`memoryview: invalid value for format '${letter}'`);
      for (let i = 0; i < size; i++) view.setUint8(at + i, Number((number >> BigInt(8 * i)) & 0xffn));
    },
  };
}

function floats(letter: "f" | "d", size: 4 | 8): ItemFormat {
  return {
    letter,
    size,
    read: (view, at) => boxFloat(size === 4 ? view.getFloat32(at, true) : view.getFloat64(at, true)),
    write(view, at, value) {
      if (!isFloat(value) && !isIndex(value)) throw new TypeError(`memoryview: invalid type for format '${letter}'`);
      const x = floatValue(isFloat(value) ? value : asIndex(value));
      if (size === 4) view.setFloat32(at, x, true);
      else view.setFloat64(at, x, true);
    },
  };
}

const halves: ItemFormat = {
  letter: "e",
  size: 2,
  read: (view, at) => boxFloat(halfValue(view.getUint16(at, true))),
  write(view, at, value) {
    if (!isFloat(value) && !isIndex(value)) throw new TypeError("memoryview: invalid type for format 'e'");
    const bits = halfBits(floatValue(isFloat(value) ? value : asIndex(value)));
    if (bits === null) throw new OverflowError("float too large to pack with e format");
    view.setUint16(at, bits, true);
  },
};

const characters: ItemFormat = {
  letter: "c",
  size: 1,
  read: (view, at) => new Bytes(Uint8Array.of(view.getUint8(at))),
  write(view, at, value) {
    if (!(value instanceof Bytes)) throw new TypeError("memoryview: invalid type for format 'c'");
    if (value.data.length !== 1) throw new ValueError("memoryview: invalid value for format 'c'");
    view.setUint8(at, value.data[0]!);
  },
};

const truths: ItemFormat = {
  letter: "?",
  size: 1,
  read: (view, at) => view.getUint8(at) !== 0,
  write: (view, at, value) => view.setUint8(at, truthy(value) ? 1 : 0),
};

const formats = new Map<string, ItemFormat>();
for (const [letter, size] of [["b", 1], ["h", 2], ["i", 4], ["l", 8], ["q", 8], ["n", 8]] as const) {
  formats.set(letter, integers(letter, size, true));
  formats.set(letter.toUpperCase(), integers(letter.toUpperCase(), size, false));
}
for (const format of [integers("P", 8, false), floats("f", 4), floats("d", 8), halves, characters, truths]) formats.set(format.letter, format);

/** A format of which only the size is known. */
export function unreadable(letter: string, size: number): ItemFormat {
  const refuse = (): never => {
    throw new NotImplementedError(`memoryview: format ${letter} not supported`);
  };
  return { letter, size, read: refuse, write: refuse };
}

/** The format of a text like `H` or `@H`; undefined when there is none. */
export const itemFormat = (text: string): ItemFormat | undefined => formats.get(text.startsWith("@") ? text.slice(1) : text);
