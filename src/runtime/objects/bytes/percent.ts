/** `b"%d %s" % args` */
import { lookupSpecial } from "../attributes.js";
import { OverflowError, TypeError } from "../exceptions.js";
import { asIndex, isIndex } from "../indices.js";
import { type Dialect, percentIn } from "../percent.js";
import { ascii } from "../repr.js";
import { type_name } from "../types.js";
import { isFloat, isInt } from "../py_float.js";
import { rowOfBytes } from "./arguments.js";
import { fromBinary, toBinary } from "./binary_text.js";
import { AnyBytes, Bytes } from "./objects.js";

const convert = (type: string, value: unknown): string | null => {
  switch (type) {
    case "b":
    case "s":
      return content(value);
    case "a":
    case "r":
      return ascii(value);
    case "c":
      return oneByte(value);
    case "e":
    case "E":
    case "f":
    case "F":
    case "g":
    case "G":
      if (!isInt(value) && !isFloat(value) && typeof value !== "boolean" && lookupSpecial(value, "__float__") === undefined) throw new TypeError(`float argument required, not ${type_name(value)}`);
      return null;
    default:
      return null;
  }
};

const ofBytes: Dialect = { noun: "bytes", convert, key: (name) => new Bytes(fromBinary(name)), isOne: (args) => args instanceof AnyBytes };

function content(value: unknown): string {
  if (value instanceof AnyBytes) return value.$text;
  const method = lookupSpecial(value, "__bytes__");
  const made: unknown = method === undefined || method === null ? null : method();
  if (made instanceof AnyBytes) return made.$text;
  const row = rowOfBytes(value);
  if (row !== undefined) return toBinary(row);
  throw new TypeError(`%b requires a bytes-like object, or an object that implements __bytes__, not '${type_name(value)}'`);
}

function oneByte(value: unknown): string {
  if (value instanceof AnyBytes && value.data.length === 1) return toBinary(value.data);
  if (value instanceof AnyBytes || !isIndex(value)) throw new TypeError("%c requires an integer in range(256) or a single byte");
  const byte = asIndex(value);
  if (byte < 0 || byte > 255) throw new OverflowError("%c arg not in range(256)");
  return String.fromCharCode(Number(byte));
}

/** `template % args` of bytes, held as one character a byte. */
export const percentBytes = (template: string, args: unknown): string => percentIn(ofBytes, template, args);
