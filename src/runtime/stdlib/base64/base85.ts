/** Ascii85, and base 85 as git and ZeroMQ have it: four bytes as five digits. */
import type { Bytes } from "../../objects/bytes.js";
import { ValueError } from "../../objects/exceptions.js";
import { asIndex } from "../../objects/indices.js";
import { truthy } from "../../objects/truth.js";
import { asBytes, encodedText, viewed } from "./arguments.js";

const ASCII85 = Array.from({ length: 85 }, (_, i) => String.fromCharCode(33 + i)).join("");
const BASE85 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";
const Z85 = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#";

const word = (data: Uint8Array, at: number): number => (((data[at] ?? 0) << 24) | ((data[at + 1] ?? 0) << 16) | ((data[at + 2] ?? 0) << 8) | (data[at + 3] ?? 0)) >>> 0;

/** Groups of five digits; `short` are the forms that stand for a whole group. */
function encoded(data: Uint8Array, digits: string, pad: boolean, short: ReadonlyMap<number, string> = new Map()): string {
  let out = "";
  const missing = (4 - (data.length % 4)) % 4;
  for (let at = 0; at < data.length; at += 4) {
    const value = word(data, at);
    const isCut = at + 4 > data.length && !pad;
    const whole = short.get(value);
    if (whole !== undefined && !isCut) {
      out += whole;
      continue;
    }
    let group = "";
    for (let k = 0, rest = value; k < 5; k++, rest = Math.floor(rest / 85)) group = digits.charAt(rest % 85) + group;
    out += isCut ? group.slice(0, 5 - missing) : group;
  }
  return out;
}

/** The bytes of a group of digits, of which the last may be missing. */
function groupBytes(values: readonly number[], overflow: () => ValueError): string {
  const value = [...values, 84, 84, 84, 84].slice(0, 5).reduce((sum, digit) => sum * 85 + digit, 0);
  if (value > 0xffffffff) throw overflow();
  const bytes = String.fromCharCode(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
  return bytes.slice(0, values.length - 1);
}

interface EncodeOptions {
  readonly foldspaces?: unknown;
  readonly wrapcol?: unknown;
  readonly pad?: unknown;
  readonly adobe?: unknown;
}

/** `a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False)` */
export function a85encode(b: unknown, { foldspaces = false, wrapcol = 0, pad = false, adobe = false }: EncodeOptions = {}): Bytes {
  const short = new Map([[0, "z"]]);
  if (truthy(foldspaces)) short.set(0x20202020, "y");
  const isAdobe = truthy(adobe);
  let text = (isAdobe ? "<~" : "") + encoded(viewed(b), ASCII85, truthy(pad), short);
  if (truthy(wrapcol)) {
    const width = Math.max(isAdobe ? 2 : 1, Number(asIndex(wrapcol)));
    const lines: string[] = [];
    for (let at = 0; at < text.length; at += width) lines.push(text.slice(at, at + width));
    // the mark at the end stays in one line
    if (isAdobe && (lines.at(-1)?.length ?? 0) + 2 > width) lines.push("");
    text = lines.join("\n");
  }
  return asBytes(isAdobe ? `${text}~>` : text);
}

interface DecodeOptions {
  readonly foldspaces?: unknown;
  readonly adobe?: unknown;
  readonly ignorechars?: unknown;
}

/** `a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v")` */
export function a85decode(b: unknown, { foldspaces = false, adobe = false, ignorechars = " \t\n\r\v" }: DecodeOptions = {}): Bytes {
  let text = encodedText(b);
  if (truthy(adobe)) {
    if (!text.endsWith("~>")) throw new ValueError("Ascii85 encoded byte sequences must end with b'~>'");
    text = text.slice(text.startsWith("<~") ? 2 : 0, -2);
  }
  const ignored = encodedText(ignorechars);
  const overflow = (): ValueError => new ValueError("Ascii85 overflow");
  let group: number[] = [];
  let out = "";
  for (const char of text) {
    const value = ASCII85.indexOf(char);
    if (value >= 0) {
      group.push(value);
      if (group.length < 5) continue;
      out += groupBytes(group, overflow);
      group = [];
    } else if (char === "z") {
      if (group.length > 0) throw new ValueError("z inside Ascii85 5-tuple");
      out += "\0\0\0\0";
    } else if (char === "y" && truthy(foldspaces)) {
      if (group.length > 0) throw new ValueError("y inside Ascii85 5-tuple");
      out += "    ";
    } else if (!ignored.includes(char)) throw new ValueError(`Non-Ascii85 digit found: ${char}`);
  }
  return asBytes(group.length === 0 ? out : out + groupBytes(group, overflow));
}

/** `b85encode(b, pad=False)` */
export const b85encode = (b: unknown, pad: unknown = false): Bytes => asBytes(encoded(viewed(b), BASE85, truthy(pad)));

/** `z85encode(s)` */
export const z85encode = (s: unknown): Bytes => asBytes(encoded(viewed(s), Z85, false));

function decoded(b: unknown, digits: string, name: string): Bytes {
  const text = encodedText(b);
  let out = "";
  for (let at = 0; at < text.length; at += 5) {
    const group = Array.from(text.slice(at, at + 5), (char, k) => {
      const value = digits.indexOf(char);
      if (value < 0) throw new ValueError(`bad ${name} character at position ${at + k}`);
      return value;
    });
    out += groupBytes(group, () => new ValueError(`${name} overflow in hunk starting at byte ${at}`));
  }
  return asBytes(out);
}

/** `b85decode(b)` */
export const b85decode = (b: unknown): Bytes => decoded(b, BASE85, "base85");

/** `z85decode(s)` */
export const z85decode = (s: unknown): Bytes => decoded(s, Z85, "z85");
