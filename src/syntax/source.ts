/** Source text with line lookup; lines are 1-based, columns 0-based in UTF-16 code units. */
export class SourceText {
  readonly path: string;
  readonly text: string;
  readonly #lineStarts: number[] = [0];

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) this.#lineStarts.push(i + 1);
    }
  }

  get lineCount(): number {
    return this.#lineStarts.length;
  }

  /** The 1-based line and 0-based column of an offset. */
  position(offset: number): { line: number; column: number } {
    const starts = this.#lineStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! };
  }

  /** The text of a 1-based line, without its line ending. */
  line(number: number): string {
    const start = this.#lineStarts[number - 1];
    if (start === undefined) return "";
    return this.text.slice(start, this.#lineStarts[number] ?? this.text.length).replace(/[\r\n]+$/, "");
  }

  /** The offset at which a 1-based line starts. */
  lineStart(number: number): number {
    return this.#lineStarts[number - 1] ?? this.text.length;
  }
}
