import type { Span } from "../syntax/ast.js";

/** A stretch of printed text and the Python text it came from. */
export interface OriginRange {
  readonly start: number;
  readonly end: number;
  readonly origin: Span;
}

/** Collects printed text, indents lines, and remembers which Python text each stretch came from. */
export class CodeWriter {
  readonly origins: OriginRange[] = [];
  #chunks: string[] = [];
  #length = 0;
  #indent = 0;
  #atLineStart = true;

  get length(): number {
    return this.#length;
  }

  get text(): string {
    if (this.#chunks.length > 1) this.#chunks = [this.#chunks.join("")];
    return this.#chunks[0] ?? "";
  }

  write(text: string): void {
    if (text === "") return;
    if (this.#atLineStart) {
      this.#atLineStart = false;
      if (this.#indent > 0) this.#append("  ".repeat(this.#indent));
    }
    this.#append(text);
  }

  /** Ends the current line. */
  endLine(): void {
    this.#append("\n");
    this.#atLineStart = true;
  }

  line(text: string): void {
    this.write(text);
    this.endLine();
  }

  indent(): void {
    this.#indent++;
  }

  dedent(): void {
    this.#indent--;
  }

  /** Notes that what was written since `start` came from `origin`; inner stretches are noted first. */
  cameFrom(start: number, origin: Span): void {
    if (start < this.#length) this.origins.push({ start, end: this.#length, origin });
  }

  #append(text: string): void {
    this.#chunks.push(text);
    this.#length += text.length;
  }
}
