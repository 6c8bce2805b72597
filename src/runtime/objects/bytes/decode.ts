/** `b.decode(encoding, errors)`: bytes into text. */
import { Bytes } from "./objects.js";
import { TypeError, UnicodeDecodeError } from "../exceptions.js";
import { cp1252, type Encoding, encodingNamed, handlerNamed } from "../str/encodings.js";

/** The text of some bytes. */
export function decodeBytes(data: Uint8Array, encoding = "utf-8", errors = "strict"): string {
  const known = encodingNamed(encoding);
  if (data.length === 0) return "";
  if (known === "utf-8-sig") {
    const [a, b, c] = data;
    return new Decoder(a === 0xef && b === 0xbb && c === 0xbf ? data.subarray(3) : data, "utf-8", errors).run();
  }
  return new Decoder(data, known, errors).run();
}

class Decoder {
  readonly #data: Uint8Array;
  #encoding: Encoding;
  readonly #errors: string;
  #text = "";
  #units: number[] = [];

  constructor(data: Uint8Array, encoding: Encoding, errors: string) {
    this.#data = data;
    this.#encoding = encoding;
    this.#errors = errors;
  }

  run(): string {
    switch (this.#encoding) {
      case "utf-8":
        this.#utf8();
        break;
      case "utf-16":
      case "utf-16-le":
      case "utf-16-be":
        this.#utf16();
        break;
      case "utf-32":
      case "utf-32-le":
      case "utf-32-be":
        this.#utf32();
        break;
      default:
        this.#single();
    }
    this.#flush();
    return this.#text;
  }

  #flush(): void {
    this.#text += String.fromCharCode(...this.#units);
    this.#units = [];
  }

  #put(code: number): void {
    if (code > 0xffff) {
      this.#units.push(0xd800 + ((code - 0x10000) >> 10), 0xdc00 + ((code - 0x10000) & 0x3ff));
    } else this.#units.push(code);
    if (this.#units.length > 4000) this.#flush();
  }

  #utf8(): void {
    const data = this.#data;
    const size = data.length;
    for (let i = 0; i < size; ) {
      const lead = data[i] ?? 0;
      if (lead < 0x80) {
        this.#put(lead);
        i += 1;
        continue;
      }
      const more = lead < 0xc2 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : 0;
      if (more === 0) {
        i = this.#handle(i, i + 1, "invalid start byte");
        continue;
      }
      // The second byte is narrower after four leads: no overlong forms, no surrogates, nothing past U+10FFFF.
      let low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
      let high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
      let code = lead & (0x3f >> more);
      let k = 1;
      for (; k <= more && i + k < size; k++) {
        const next = data[i + k] ?? 0;
        if (next < low || next > high) break;
        code = (code << 6) | (next & 0x3f);
        low = 0x80;
        high = 0xbf;
      }
      if (k > more) {
        this.#put(code);
        i += more + 1;
      } else {
        i = this.#handle(i, i + k, i + k === size ? "unexpected end of data" : "invalid continuation byte");
      }
    }
  }

  /** Finds the byte order of `utf-16` and `utf-32` by the mark; gives where the text begins. */
  #byteOrder(width: 2 | 4): number {
    if (this.#encoding !== "utf-16" && this.#encoding !== "utf-32") return 0;
    const [a, b, c, d] = this.#data;
    const little = a === 0xff && b === 0xfe && (width === 2 || (c === 0 && d === 0));
    const big = width === 2 ? a === 0xfe && b === 0xff : a === 0 && b === 0 && c === 0xfe && d === 0xff;
    this.#encoding = `${this.#encoding}-${big ? "be" : "le"}`;
    return little || big ? width : 0;
  }

  #utf16(): void {
    const data = this.#data;
    const start = this.#byteOrder(2);
    const big = this.#encoding === "utf-16-be";
    const unit = (i: number): number => (big ? ((data[i] ?? 0) << 8) | (data[i + 1] ?? 0) : ((data[i + 1] ?? 0) << 8) | (data[i] ?? 0));
    for (let i = start; i < data.length; ) {
      if (i + 1 === data.length) {
        i = this.#handle(i, i + 1, "truncated data");
        continue;
      }
      const code = unit(i);
      if (code < 0xd800 || code > 0xdfff) {
        this.#put(code);
        i += 2;
      } else if (code > 0xdbff) i = this.#handle(i, i + 2, "illegal encoding");
      else if (i + 3 >= data.length) i = this.#handle(i, data.length, "unexpected end of data");
      else {
        const next = unit(i + 2);
        if ((next & 0xfc00) === 0xdc00) {
          this.#units.push(code, next);
          i += 4;
        } else i = this.#handle(i, i + 2, "illegal UTF-16 surrogate");
      }
    }
  }

  #utf32(): void {
    const data = this.#data;
    const start = this.#byteOrder(4);
    const big = this.#encoding === "utf-32-be";
    for (let i = start; i < data.length; ) {
      if (i + 4 > data.length) {
        i = this.#handle(i, data.length, "truncated data");
        continue;
      }
      let code = 0;
      for (let k = 0; k < 4; k++) code = code * 256 + (data[i + (big ? k : 3 - k)] ?? 0);
      if (code > 0x10ffff) i = this.#handle(i, i + 4, "code point not in range(0x110000)");
      else if (code >= 0xd800 && code <= 0xdfff) i = this.#handle(i, i + 4, "code point in surrogate code point range(0xd800, 0xe000)");
      else {
        this.#put(code);
        i += 4;
      }
    }
  }

  #single(): void {
    const data = this.#data;
    for (let i = 0; i < data.length; ) {
      const byte = data[i] ?? 0;
      if (byte < 128 || this.#encoding === "latin-1") this.#put(byte);
      else if (this.#encoding === "ascii") {
        i = this.#handle(i, i + 1, "ordinal not in range(128)");
        continue;
      } else {
        const code = byte < 160 ? (cp1252[byte - 128] ?? 0) : byte;
        if (code === 0) {
          i = this.#handle(i, i + 1, "character maps to <undefined>");
          continue;
        }
        this.#put(code);
      }
      i += 1;
    }
  }

  /** Deals with the bytes from `start` to `end`; gives where to go on. */
  #handle(start: number, end: number, reason: string): number {
    const bad = this.#data.subarray(start, end);
    switch (handlerNamed(this.#errors)) {
      case "ignore":
        return end;
      case "replace":
        this.#put(0xfffd);
        return end;
      case "backslashreplace":
        for (const byte of bad) for (const char of `\\x${byte.toString(16).padStart(2, "0")}`) this.#put(char.charCodeAt(0));
        return end;
      case "surrogateescape": {
        let at = start;
        for (const byte of bad) {
          if (byte < 128) break;
          this.#put(0xdc00 + byte);
          at += 1;
        }
        if (at === start) break;
        return at;
      }
      case "surrogatepass": {
        const code = this.#surrogateAt(start);
        if (code === null) break;
        this.#put(code.code);
        return start + code.width;
      }
      case "xmlcharrefreplace":
        throw new TypeError("don't know how to handle UnicodeDecodeError in error callback");
      case "strict":
        break;
    }
    const codec = this.#encoding === "cp1252" ? "charmap" : this.#encoding;
    throw new UnicodeDecodeError(codec, new Bytes(this.#data), start, end, reason);
  }

  /** A lone surrogate written as if it were a character. */
  #surrogateAt(i: number): { code: number; width: number } | null {
    const data = this.#data;
    const [a = 0, b = 0, c = 0, d = 0] = data.subarray(i, i + 4);
    const left = data.length - i;
    if (this.#encoding === "utf-8") {
      return left >= 3 && a === 0xed && b >= 0xa0 && b <= 0xbf && (c & 0xc0) === 0x80 ? { code: 0xd000 | ((b & 0x3f) << 6) | (c & 0x3f), width: 3 } : null;
    }
    const width = this.#encoding.startsWith("utf-16") ? 2 : this.#encoding.startsWith("utf-32") ? 4 : 0;
    if (width === 0 || left < width) return null;
    const bytes = width === 2 ? [a, b] : [a, b, c, d];
    const code = (this.#encoding.endsWith("be") ? bytes : bytes.reverse()).reduce((sum, byte) => sum * 256 + byte, 0);
    return code >= 0xd800 && code <= 0xdfff ? { code, width } : null;
  }
}
