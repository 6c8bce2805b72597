/** What the decoders share: the bytes, the text so far, and what happens to bytes that mean nothing. */
import { TypeError, UnicodeDecodeError } from "../exceptions.js";
import { AnyBytes, Bytes } from "../bytes/objects.js";
import { textOf } from "../str/receiver.js";
import { handlerNamed, isBuiltinHandler, replacementOf } from "./error_handlers.js";

/** Text, and how many bytes became it: an incremental decoder keeps the rest until more comes. */
export interface DecodedPart {
  readonly text: string;
  readonly used: number;
}

export class DecodeRun {
  /** A handler may put other bytes in their place. */
  data: Uint8Array;
  readonly errors: string;
  /** What the errors call the codec. */
  label: string;
  /** False: bytes at the end that may be the beginning of a character are left. */
  readonly final: boolean;
  #text = "";
  #units: number[] = [];

  constructor(data: Uint8Array, errors: string, label: string, final = true) {
    this.data = data;
    this.errors = errors;
    this.label = label;
    this.final = final;
  }

  put(code: number): void {
    if (code > 0xffff) this.#units.push(0xd800 + ((code - 0x10000) >> 10), 0xdc00 + ((code - 0x10000) & 0x3ff));
    else this.#units.push(code);
    if (this.#units.length > 4000) this.#flush();
  }

  write(text: string): void {
    this.#flush();
    this.#text += text;
  }

  text(): string {
    this.#flush();
    return this.#text;
  }

  #flush(): void {
    if (this.#units.length === 0) return;
    this.#text += String.fromCharCode(...this.#units);
    this.#units = [];
  }

  /** Deals with the bytes from `start` to `end`; gives where to go on. */
  fault(start: number, end: number, reason: string): number {
    const error = (): UnicodeDecodeError => new UnicodeDecodeError(this.label, new Bytes(this.data), start, end, reason);
    if (isBuiltinHandler(this.errors)) {
      switch (this.errors) {
        case "strict":
          throw error();
        case "ignore":
          return end;
        case "replace":
          this.put(0xfffd);
          return end;
        case "surrogateescape": {
          let at = start;
          for (; at < end; at++) {
            const byte = this.data[at] ?? 0;
            if (byte < 128) break;
            this.put(0xdc00 + byte);
          }
          if (at === start) throw error();
          return at;
        }
      }
    }
    const raised = error();
    const [replacement, next] = replacementOf(handlerNamed(this.errors), raised, () => this.#objectOf(raised).length, "decoding");
    const text = textOf(replacement);
    if (text === undefined) throw new TypeError("decoding error handler must return (str, int) tuple");
    this.data = this.#objectOf(raised);
    this.write(text);
    return next;
  }

  #objectOf(error: UnicodeDecodeError): Uint8Array {
    const object: unknown = error.object;
    if (!(object instanceof AnyBytes)) throw new TypeError("exception attribute object must be bytes");
    return object.data;
  }
}
