/** The stack of what is being unpickled: values, and the marks between them. */
import { UnpicklingError } from "./errors.js";

export class Stack {
  readonly #values: unknown[] = [];
  readonly #marks: number[] = [];

  get #fence(): number {
    return this.#marks[this.#marks.length - 1] ?? 0;
  }

  /** As many values must stand above the last mark. */
  needs(count: number): void {
    if (this.#values.length - count >= this.#fence) return;
    throw new UnpicklingError(this.#marks.length > 0 ? "unexpected MARK found" : "unpickling stack underflow");
  }

  push(value: unknown): void {
    this.#values.push(value);
  }

  pop(): unknown {
    this.needs(1);
    return this.#values.pop();
  }

  top(): unknown {
    this.needs(1);
    return this.#values[this.#values.length - 1];
  }

  /** What POP takes away: a value, or a mark with nothing above. */
  drop(): void {
    if (this.#marks.length > 0 && this.#values.length === this.#fence) this.#marks.pop();
    else this.pop();
  }

  mark(): void {
    this.#marks.push(this.#values.length);
  }

  /** The values above the last mark, which goes. */
  popMark(): unknown[] {
    const mark = this.#marks.pop();
    if (mark === undefined) throw new UnpicklingError("could not find MARK");
    return this.#values.splice(mark);
  }
}
