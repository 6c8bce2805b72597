/** What a pickle has already: an object met again is named by its number. Equal texts are one object. */
import type { Output } from "./output.js";

const code = (text: string): number => text.charCodeAt(0);

export class Memo {
  /** An object (of texts: the text) → its number. */
  readonly numbers = new Map<unknown, number>();
  readonly #out: Output;
  readonly #protocol: number;

  constructor(out: Output, protocol: number) {
    this.#out = out;
    this.#protocol = protocol;
  }

  has(x: unknown): boolean {
    return this.numbers.has(x);
  }

  /** Writes what fetches the object, if it is known. */
  fetch(x: unknown): boolean {
    const at = this.numbers.get(x);
    if (at === undefined) return false;
    if (this.#protocol === 0) this.#out.ascii(`g${at}\n`);
    else this.#numbered("h", "j", at);
    return true;
  }

  /** Gives the object that was just written the next number. */
  put(x: unknown): void {
    const at = this.numbers.size;
    this.numbers.set(x, at);
    if (this.#protocol >= 4) this.#out.byte(0x94);
    else if (this.#protocol === 0) this.#out.ascii(`p${at}\n`);
    else this.#numbered("q", "r", at);
  }

  #numbered(short: string, long: string, at: number): void {
    this.#out.byte(code(at < 256 ? short : long));
    this.#out.unsigned(at, at < 256 ? 1 : 4);
  }
}
