/** `s.encode(encoding, errors)`: text into bytes. */
import { UnicodeEncodeError } from "../exceptions.js";
import { Bytes } from "../bytes/objects.js";
import { codePoints, isPlain } from "./code_points.js";
import { cp1252, type Encoding, encodingNamed, handlerNamed } from "./encodings.js";
import { backslashed } from "./escapes.js";
import { receiver, textArgument } from "./receiver.js";

/** `s.encode(encoding, errors)` */
export function encode(s: string, encoding: unknown = "utf-8", errors: unknown = "strict"): Bytes {
  s = receiver(s, "encode");
  return new Bytes(encodeText(s, textArgument(encoding, "encode() argument 'encoding'"), textArgument(errors, "encode() argument 'errors'")));
}

/** The bytes of a text. */
export function encodeText(s: string, encoding = "utf-8", errors = "strict"): Uint8Array {
  return new Encoder(s, encodingNamed(encoding), errors).run();
}

/** How far apart the limits of the single-byte encodings are, and what their messages say. */
const reasons: Partial<Record<Encoding, string>> = {
  ascii: "ordinal not in range(128)",
  "latin-1": "ordinal not in range(256)",
  cp1252: "character maps to <undefined>",
};

class Encoder {
  readonly #points: string | readonly string[];
  readonly #text: string;
  readonly #encoding: Encoding;
  readonly #errors: string;
  #out: Uint8Array;
  #size = 0;

  constructor(text: string, encoding: Encoding, errors: string) {
    this.#text = text;
    this.#points = isPlain(text) ? text : codePoints(text);
    this.#encoding = encoding;
    this.#errors = errors;
    this.#out = new Uint8Array(text.length * 2 + 16);
  }

  run(): Uint8Array {
    const points = this.#points;
    if (this.#encoding === "utf-16" || this.#encoding === "utf-32") this.#put(0xfeff);
    if (this.#encoding === "utf-8-sig") this.#put(0xfeff);
    for (let i = 0; i < points.length; ) {
      const code = points[i]?.codePointAt(0) ?? 0;
      if (this.#fits(code)) {
        this.#put(code);
        i += 1;
      } else {
        // The wide encodings stop at each character, the others take a run of bad ones at once.
        let end = i + 1;
        if (!this.#isWide) while (end < points.length && !this.#fits(points[end]?.codePointAt(0) ?? 0)) end += 1;
        i = this.#handle(i, end);
      }
    }
    return this.#out.slice(0, this.#size);
  }

  get #isWide(): boolean {
    return this.#encoding.startsWith("utf-16") || this.#encoding.startsWith("utf-32");
  }

  #fits(code: number): boolean {
    switch (this.#encoding) {
      case "ascii":
        return code < 128;
      case "latin-1":
        return code < 256;
      case "cp1252":
        return code < 128 || (code >= 160 && code < 256) || (code >= 256 && cp1252.includes(code));
      default:
        return code < 0xd800 || code > 0xdfff;
    }
  }

  #put(code: number): void {
    switch (this.#encoding) {
      case "ascii":
      case "latin-1":
        this.#byte(code);
        break;
      case "cp1252":
        this.#byte(code < 256 ? code : 128 + cp1252.indexOf(code));
        break;
      case "utf-8":
      case "utf-8-sig":
        this.#utf8(code);
        break;
      case "utf-16":
      case "utf-16-le":
      case "utf-16-be":
        if (code > 0xffff) {
          this.#unit16(0xd800 + ((code - 0x10000) >> 10));
          this.#unit16(0xdc00 + ((code - 0x10000) & 0x3ff));
        } else this.#unit16(code);
        break;
      default:
        if (this.#encoding === "utf-32-be") for (let shift = 24; shift >= 0; shift -= 8) this.#byte((code >>> shift) & 0xff);
        else for (let shift = 0; shift < 32; shift += 8) this.#byte((code >>> shift) & 0xff);
    }
  }

  #utf8(code: number): void {
    if (code < 0x80) this.#byte(code);
    else {
      if (code < 0x800) this.#byte(0xc0 | (code >> 6));
      else {
        if (code < 0x10000) this.#byte(0xe0 | (code >> 12));
        else {
          this.#byte(0xf0 | (code >> 18));
          this.#byte(0x80 | ((code >> 12) & 0x3f));
        }
        this.#byte(0x80 | ((code >> 6) & 0x3f));
      }
      this.#byte(0x80 | (code & 0x3f));
    }
  }

  #unit16(unit: number): void {
    const big = this.#encoding === "utf-16-be";
    this.#byte(big ? unit >> 8 : unit & 0xff);
    this.#byte(big ? unit & 0xff : unit >> 8);
  }

  #byte(value: number): void {
    if (this.#size === this.#out.length) {
      const larger = new Uint8Array(this.#size * 2);
      larger.set(this.#out);
      this.#out = larger;
    }
    this.#out[this.#size++] = value;
  }

  /** Deals with the characters from `start` to `end`, which don't fit; gives where to go on. */
  #handle(start: number, end: number): number {
    const points = Array.from({ length: end - start }, (_, k) => this.#points[start + k]?.codePointAt(0) ?? 0);
    switch (handlerNamed(this.#errors)) {
      case "strict":
        throw this.#error(start, end);
      case "ignore":
        return end;
      case "replace":
        for (const _ of points) this.#put(63);
        return end;
      case "backslashreplace":
        for (const code of points) this.#ascii(backslashed(code));
        return end;
      case "xmlcharrefreplace":
        for (const code of points) this.#ascii(`&#${code};`);
        return end;
      case "surrogateescape": {
        // One byte can't stand where a unit has two or four.
        if (this.#isWide) throw this.#error(start, end);
        let at = start;
        for (const code of points) {
          if (code < 0xdc80 || code > 0xdcff) break;
          this.#byte(code - 0xdc00);
          at += 1;
        }
        if (at === start) throw this.#error(start, end);
        return at;
      }
      case "surrogatepass":
        if (reasons[this.#encoding] !== undefined) throw this.#error(start, end);
        for (const code of points) this.#put(code);
        return end;
    }
  }

  #ascii(text: string): void {
    for (let i = 0; i < text.length; i++) this.#put(text.charCodeAt(i));
  }

  #error(start: number, end: number): UnicodeEncodeError {
    const codec = this.#encoding === "cp1252" ? "charmap" : this.#encoding === "utf-8-sig" ? "utf-8" : this.#encoding;
    return new UnicodeEncodeError(codec, this.#text, start, end, reasons[this.#encoding] ?? "surrogates not allowed");
  }
}
