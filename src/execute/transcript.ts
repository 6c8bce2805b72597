/** What a program did, as far as anybody outside can tell. */
export interface Transcript {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitStatus: number;
  /** Output in the order in which it was written. */
  readonly events: readonly OutputEvent[];
  /** True when output beyond the limit was thrown away. */
  readonly cut: boolean;
  readonly timedOut: boolean;
  /** The exception that ended the program. */
  readonly raised?: Raised;
  /** Why it was ended from outside, in a few words. */
  readonly problem?: string;
}

export interface OutputEvent {
  readonly stream: "stdout" | "stderr";
  readonly text: string;
}

export interface Raised {
  /** The class's name: `ZeroDivisionError`. */
  readonly type: string;
  readonly message: string;
  /** The traceback's last line. */
  readonly summary: string;
}

/** Collects output up to a limit, joining what the same stream writes in a row. */
export class OutputRecorder {
  private readonly limit: number;
  private readonly chunks: { stream: "stdout" | "stderr"; parts: string[] }[] = [];
  private length = 0;
  cut = false;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** Takes the text in; false when the limit is reached and nothing more is kept. */
  add(stream: "stdout" | "stderr", text: string): boolean {
    const room = this.limit - this.length;
    const kept = text.length > room ? text.slice(0, room) : text;
    if (kept.length < text.length) this.cut = true;
    this.length += kept.length;
    if (kept !== "") {
      const last = this.chunks.at(-1);
      if (last?.stream === stream) last.parts.push(kept);
      else this.chunks.push({ stream, parts: [kept] });
    }
    return !this.cut;
  }

  get events(): OutputEvent[] {
    return this.chunks.map(({ stream, parts }) => ({ stream, text: parts.join("") }));
  }

  text(stream: "stdout" | "stderr"): string {
    return this.chunks.flatMap((chunk) => (chunk.stream === stream ? chunk.parts : [])).join("");
  }
}
