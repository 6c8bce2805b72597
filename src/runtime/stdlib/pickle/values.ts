/** Numbers, texts and truth values as they stand in a pickle. */
import { encodeText } from "../../objects/str/encode.js";
import { bitLength, type Int } from "../../objects/integer.js";
import { toBytes } from "../../objects/int/bytes.js";
import { floatRepr } from "../../objects/float_repr.js";
import type { Output } from "./output.js";

const code = (text: string): number => text.charCodeAt(0);

export function saveBool(out: Output, protocol: number, x: boolean): void {
  if (protocol >= 2) out.byte(x ? 0x88 : 0x89);
  else out.ascii(x ? "I01\n" : "I00\n");
}

export function saveInt(out: Output, protocol: number, x: Int): void {
  const isShort = typeof x === "number" && x >= -0x8000_0000 && x <= 0x7fff_ffff;
  if (protocol === 0) return out.ascii(isShort ? `I${x}\n` : `L${x}L\n`);
  if (!isShort) return saveLong(out, protocol, x);
  if (x >= 0 && x <= 0xff) {
    out.byte(code("K"));
    out.byte(x);
  } else if (x >= 0 && x <= 0xffff) {
    out.byte(code("M"));
    out.unsigned(x, 2);
  } else {
    out.byte(code("J"));
    out.unsigned(x >>> 0, 4);
  }
}

/** Two's complement, lowest byte first, in as few bytes as hold the sign. */
function saveLong(out: Output, protocol: number, x: Int): void {
  if (protocol < 2) return out.ascii(`L${x}L\n`);
  const least = Math.floor(bitLength(x) / 8) + 1;
  let data = toBytes(x, least, "little", { signed: true }).data;
  // −128 fits in what its sign needs
  if (x < 0 && least > 1 && data[least - 1] === 0xff && (data[least - 2]! & 0x80) !== 0) data = data.subarray(0, least - 1);
  out.byte(data.length < 256 ? 0x8a : 0x8b);
  out.unsigned(data.length, data.length < 256 ? 1 : 4);
  out.bytes(data);
}

export function saveFloat(out: Output, protocol: number, x: number): void {
  if (protocol === 0) return out.ascii(`F${floatRepr(x)}\n`);
  const data = new Uint8Array(8);
  new DataView(data.buffer).setFloat64(0, x);
  out.byte(code("G"));
  out.bytes(data);
}

export function saveText(out: Output, protocol: number, x: string): void {
  if (protocol === 0) {
    out.byte(code("V"));
    out.bytes(lineOf(x));
    return out.byte(0x0a);
  }
  const data = encodeText(x, "utf-8", "surrogatepass");
  if (protocol >= 4 && data.length <= 0xff) out.payload(0x8c, 1, data);
  else out.payload(code("X"), 4, data);
}

/** The line of protocol 0: Latin-1, all else and what would end the line escaped. */
function lineOf(x: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of x) {
    const point = character.codePointAt(0)!;
    if (point < 0x100 && !ESCAPED.has(point)) bytes.push(point);
    else for (const letter of point < 0x10000 ? `\\u${point.toString(16).padStart(4, "0")}` : `\\U${point.toString(16).padStart(8, "0")}`) bytes.push(letter.charCodeAt(0));
  }
  return Uint8Array.from(bytes);
}

/** NUL, newline, carriage return, the end of text of old systems, and the backslash. */
const ESCAPED: ReadonlySet<number> = new Set([0, 0x0a, 0x0d, 0x1a, 0x5c]);
