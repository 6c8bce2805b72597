import type { CodeInfo, RaiseSite } from "../emit/ir.js";
import type { SourceText } from "../syntax/source.js";

/** How many numbers describe one position: line, column, end line, end column, and the same for the part under `^`. */
export const NUMBERS_PER_POSITION = 8;

/** Position 0: nowhere in particular; a traceback shows the function's first line. */
export const SOMEWHERE = 0;
/** Position −1: the exception passes for the second time (a bare `raise`, an `except` that does not match); its frame has been recorded. */
export const RECORDED = -1;

/** The frame that a place belongs to besides the one whose code runs, and where that one is meanwhile. */
interface InlinedPosition {
  readonly index: number;
  readonly code: CodeInfo;
  readonly at: number;
  readonly isAsync: boolean;
}

/** Numbers the places where a program may raise. */
export class PositionTable {
  readonly #source: SourceText;
  readonly #indexes = new Map<string, number>();
  readonly #inlined: InlinedPosition[] = [];
  readonly #numbers: number[] = new Array<number>(NUMBERS_PER_POSITION).fill(-1);

  constructor(source: SourceText) {
    this.#source = source;
  }

  /** The index of a place; the same place has the same index. */
  index({ span, anchor, inlined }: RaiseSite): number {
    const at = inlined === undefined ? 0 : this.index(inlined.at);
    const key = `${span.start},${span.end}${anchor === undefined ? "" : `,${anchor.start},${anchor.end}`}${inlined === undefined ? "" : ` ${inlined.code.firstLine} ${at}`}`;
    let index = this.#indexes.get(key);
    if (index === undefined) {
      index = this.#numbers.length / NUMBERS_PER_POSITION;
      this.#indexes.set(key, index);
      this.#add(span);
      if (anchor === undefined) this.#numbers.push(-1, -1, -1, -1);
      else this.#add(anchor);
      if (inlined !== undefined) this.#inlined.push({ index, code: inlined.code, at, isAsync: inlined.isAsync === true });
    }
    return index;
  }

  /** The places that stand in the place of a call. */
  get inlined(): readonly InlinedPosition[] {
    return this.#inlined;
  }

  /** Lines are 1-based, columns 0-based in UTF-16 units, −1 stands for "none". */
  get numbers(): readonly number[] {
    return this.#numbers;
  }

  #add({ start, end }: { start: number; end: number }): void {
    const from = this.#source.position(start);
    const to = this.#source.position(end);
    this.#numbers.push(from.line, from.column, to.line, to.column);
  }
}
