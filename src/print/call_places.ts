/**
 * Where in the printed JavaScript a Python operation may call something: by these places the runtime reads the host's stack, and
 * tells Python's frames at any moment. Nothing of it runs before somebody asks (`warnings`, `traceback.print_stack`).
 */
import type { CodeInfo, RaiseSite } from "../emit/ir.js";
import type { PositionTable } from "./position_table.js";

interface Place {
  /** Offset into the printed text. */
  readonly offset: number;
  readonly site: RaiseSite;
  readonly code: CodeInfo;
  /** Inside a JavaScript function that is no Python frame of its own. */
  readonly shared: boolean;
}

export class CallPlaces {
  readonly #places: Place[] = [];
  readonly #frames: { readonly code: CodeInfo; readonly shared: boolean }[];

  constructor(module: CodeInfo) {
    this.#frames = [{ code: module, shared: false }];
  }

  /** What is printed until the matching `leave` belongs to this Python frame; a function without one belongs to the frame around it. */
  enter(code: CodeInfo | undefined): void {
    this.#frames.push(code === undefined ? { code: this.#frames.at(-1)!.code, shared: true } : { code, shared: false });
  }

  leave(): void {
    this.#frames.pop();
  }

  /** The operation whose name begins at `offset` stands at `site` in the Python text. */
  add(offset: number, site: RaiseSite): void {
    this.#places.push({ offset, site, ...this.#frames.at(-1)! });
  }

  /**
   * The places as text, in the order in which they stand: differences of lines, columns, frames and positions, each in the
   * digits of source maps. Lines count from the one that holds this text; `codes` numbers the frames, doubled, one more if shared.
   */
  encoded(text: string, firstLine: number, table: PositionTable, codes: (code: CodeInfo) => number): string {
    this.#places.sort((a, b) => a.offset - b.offset);
    let out = "";
    let [line, lineStart, next] = [firstLine, 0, text.indexOf("\n")];
    const last = { line: 0, column: 0, code: 0, position: 0 };
    for (const { offset, site, code, shared } of this.#places) {
      while (next >= 0 && next < offset) {
        line++;
        lineStart = next + 1;
        next = text.indexOf("\n", lineStart);
      }
      const now = { line, column: offset - lineStart, code: codes(code) * 2 + (shared ? 1 : 0), position: table.index(site) };
      out += digits(now.line - last.line) + digits(now.column - (now.line === last.line ? last.column : 0)) + digits(now.code - last.code) + digits(now.position - last.position);
      Object.assign(last, now);
    }
    return out;
  }
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Base 64, five bits a digit, the lowest first, the sign in the lowest bit. */
function digits(value: number): string {
  let rest = value < 0 ? -value * 2 + 1 : value * 2;
  let out = "";
  do {
    const digit = rest % 32;
    rest = (rest - digit) / 32;
    out += ALPHABET.charAt(rest > 0 ? digit + 32 : digit);
  } while (rest > 0);
  return out;
}
