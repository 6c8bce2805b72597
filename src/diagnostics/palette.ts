/** Colours as functions, so that the core never asks what a terminal is: the command line passes picocolors, the browser its own. */
export interface Palette {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly notice: (text: string) => string;
  readonly good: (text: string) => string;
  /** Line numbers, arrows, rulers. */
  readonly frame: (text: string) => string;
  readonly strong: (text: string) => string;
}

const asIs = (text: string): string => text;

/** No colours: for pipes, files and `NO_COLOR`. */
export const plain: Palette = { error: asIs, warning: asIs, notice: asIs, good: asIs, frame: asIs, strong: asIs };

/** What picocolors' `createColors` gives; named here so that this folder needs no terminal package. */
interface TerminalColors {
  red(text: string): string;
  yellow(text: string): string;
  cyan(text: string): string;
  green(text: string): string;
  blue(text: string): string;
  bold(text: string): string;
}

/** The tool's colours in terms of a terminal's. */
export function terminalPalette(colors: TerminalColors): Palette {
  return {
    error: (text) => colors.bold(colors.red(text)),
    warning: (text) => colors.bold(colors.yellow(text)),
    notice: (text) => colors.bold(colors.cyan(text)),
    good: (text) => colors.bold(colors.green(text)),
    frame: (text) => colors.blue(text),
    strong: (text) => colors.bold(text),
  };
}
