/** What the terminal is like: colours only where one is and nobody said no, progress only where one is and work lasts. */
import picocolors from "picocolors";
import { type Palette, plain, terminalPalette } from "../diagnostics/palette.js";

export type ColorChoice = "auto" | "always" | "never";

/** The palette for a stream, by `--color`, `NO_COLOR` and whether it is a terminal. */
export function paletteFor(stream: { readonly isTTY?: boolean }, choice: ColorChoice): Palette {
  if (choice === "never") return plain;
  const forbidden = (process.env["NO_COLOR"] ?? "") !== "" || process.env["TERM"] === "dumb";
  return choice === "always" || (stream.isTTY === true && !forbidden) ? terminalPalette(picocolors.createColors(true)) : plain;
}

/** A line of progress on stderr, shown once work has lasted a second. */
export class Progress {
  private text: string;
  private spinner: { text: string; clear(): unknown; stop(): unknown } | null = null;
  private readonly timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(text: string) {
    this.text = text;
    if (process.stderr.isTTY !== true) return;
    this.timer = setTimeout(() => void this.show(), 1000);
    this.timer.unref();
  }

  private async show(): Promise<void> {
    const { default: yoctoSpinner } = await import("yocto-spinner");
    if (!this.stopped) this.spinner = yoctoSpinner({ text: this.text, stream: process.stderr, handleSignals: false }).start();
  }

  /** Changes what is being done. */
  say(text: string): void {
    this.text = text;
    if (this.spinner !== null) this.spinner.text = text;
  }

  /** Takes the line away while something else is written; it comes back with the next thing that is said. */
  pause(): void {
    this.spinner?.clear();
  }

  /** Takes the line away; it does not come back. */
  stop(): void {
    this.stopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
    this.spinner?.stop();
    this.spinner = null;
  }
}
