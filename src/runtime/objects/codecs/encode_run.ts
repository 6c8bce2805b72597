/** What the encoders share: the text as code points, the bytes so far, and what happens to characters that don't fit. */
import { TypeError, UnicodeEncodeError } from "../exceptions.js";
import { AnyBytes } from "../bytes/objects.js";
import { backslashed } from "../str/escapes.js";
import { textOf } from "../str/receiver.js";
import { type_name } from "../types.js";
import { handlerNamed, isBuiltinHandler, replacementOf } from "./error_handlers.js";

/** How one encoding writes a single character. */
export interface CharacterWriter {
  /** What the errors call the codec. */
  readonly label: string;
  /** Why a character does not fit. */
  readonly reason: string;
  /** Characters that don't fit are reported one by one, not as runs. */
  readonly oneByOne?: boolean;
  /** Units wider than a byte: what a handler gives as bytes has to fill them. */
  readonly width?: 2 | 4;
  /** Of what a handler gives as text only ASCII is taken. */
  readonly asciiReplacements?: boolean;
  /** Writes the character; false when it does not fit. */
  write(run: EncodeRun, code: number): boolean;
}

/** The code points of a text. */
export function codesOf(text: string): Uint32Array {
  const codes = new Uint32Array(text.length);
  let size = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) ?? 0;
    if (code > 0xffff) i++;
    codes[size++] = code;
  }
  return size === text.length ? codes : codes.subarray(0, size);
}

export class EncodeRun {
  readonly text: string;
  readonly codes: Uint32Array;
  readonly errors: string;
  #out: Uint8Array;
  #size = 0;

  constructor(text: string, errors: string) {
    this.text = text;
    this.codes = codesOf(text);
    this.errors = errors;
    this.#out = new Uint8Array(text.length + 16);
  }

  byte(value: number): void {
    if (this.#size === this.#out.length) {
      const larger = new Uint8Array(this.#size * 2);
      larger.set(this.#out);
      this.#out = larger;
    }
    this.#out[this.#size++] = value;
  }

  ascii(text: string): void {
    for (let i = 0; i < text.length; i++) this.byte(text.charCodeAt(i));
  }

  bytes(): Uint8Array {
    return this.#out.slice(0, this.#size);
  }

  /** All characters, each by itself. */
  each(writer: CharacterWriter): Uint8Array {
    const { codes } = this;
    for (let i = 0; i < codes.length; ) {
      if (writer.write(this, codes[i] ?? 0)) {
        i += 1;
        continue;
      }
      let end = i + 1;
      if (writer.oneByOne !== true) {
        for (; end < codes.length; end++) {
          const size = this.#size;
          const fits = writer.write(this, codes[end] ?? 0);
          this.#size = size;
          if (fits) break;
        }
      }
      i = this.fault(i, end, writer);
    }
    return this.bytes();
  }

  /** Deals with the characters from `start` to `end`, which don't fit; gives where to go on. */
  fault(start: number, end: number, writer: CharacterWriter, reason = writer.reason): number {
    const { codes } = this;
    const error = (): UnicodeEncodeError => new UnicodeEncodeError(writer.label, this.text, start, end, reason);
    const put = (text: string): void => {
      for (const code of codesOf(text)) if (!writer.write(this, code)) throw error();
    };
    if (isBuiltinHandler(this.errors)) {
      switch (this.errors) {
        case "strict":
          throw error();
        case "ignore":
          return end;
        case "replace":
          for (let i = start; i < end; i++) put("?");
          return end;
        case "backslashreplace":
          for (let i = start; i < end; i++) put(backslashed(codes[i] ?? 0));
          return end;
        case "xmlcharrefreplace":
          for (let i = start; i < end; i++) put(`&#${codes[i] ?? 0};`);
          return end;
        case "surrogateescape": {
          // One byte can't stand where a unit has two or four.
          if (writer.width !== undefined) throw error();
          let at = start;
          for (; at < end; at++) {
            const code = codes[at] ?? 0;
            if (code < 0xdc80 || code > 0xdcff) break;
            this.byte(code - 0xdc00);
          }
          if (at === start) throw error();
          return at;
        }
      }
    }
    const raised = error();
    const [replacement, next] = replacementOf(handlerNamed(this.errors), raised, codes.length, "encoding");
    const text = textOf(replacement);
    if (text !== undefined) {
      if (writer.asciiReplacements === true && /[^\0-\x7f]/.test(text)) throw raised;
      put(text);
    } else if (replacement instanceof AnyBytes) {
      if (writer.width !== undefined && replacement.data.length % writer.width !== 0) throw raised;
      for (const byte of replacement.data) this.byte(byte);
    } else throw new TypeError(`encoding error handler must return (str/bytes, int) tuple, not ${type_name(replacement)}`);
    return next;
  }
}
