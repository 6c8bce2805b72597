/** The command by which a terminal's text says which program printed what follows: `$ python3 shop.py --slow`. */
import { partOf, type Passage } from "../example.js";

export interface RunLine {
  /** The program's file as written, without folders. */
  readonly file: string;
  readonly args: readonly string[];
}

const pattern = /^(?:\([\w .-]+\)\s*)?(?:[\w.@~:/\\-]*\s*)?[$%>❯➜]\s+(?:time\s+)?(?:\S*\/)?(?:python(?:3(?:\.\d+)?)?|py|yieldstar run|npx yieldstar run)(?:\s+-[uBOIXW]\S*)*\s+(\S+\.py)\b(.*)$/;

/** Reads a line as a command that runs a Python file; null when it is none. */
export function runLine(line: string): RunLine | null {
  const found = pattern.exec(line.trim());
  if (found === null) return null;
  const [, path = "", rest = ""] = found;
  const words = rest.replace(/\s#.*$/, "").trim();
  // What pipes and redirections make of the output is not what the program printed.
  if (/[|<>;&`$()]/.test(words)) return null;
  return { file: fileName(path), args: words === "" ? [] : words.split(/\s+/).map((word) => word.replace(/^(["'])(.*)\1$/, "$2")) };
}

/** `./src/shop.py` → `shop.py` */
export const fileName = (path: string): string => path.replace(/^.*[\\/]/, "");

/** True for any command of a terminal: what follows it is not of the command before. */
export function isCommand(line: string): boolean {
  return /^\s*(?:\([\w .-]+\)\s*)?(?:[\w.-]+@[\w.:~/-]+)?\s*[$%❯➜](?:\s|$)/.test(line);
}

export interface TerminalRun extends RunLine {
  /** The document's line of the command. */
  readonly commandLine: number;
  readonly output: Passage;
}

/** The runs of Python files in what a terminal shows; empty when there are none. */
export function terminalRuns(shown: Passage): TerminalRun[] {
  const { lines } = shown;
  const runs: TerminalRun[] = [];
  for (let i = 0; i < lines.length; i++) {
    const run = runLine(lines[i]!);
    if (run === null) continue;
    let end = i + 1;
    while (end < lines.length && !isCommand(lines[end]!) && runLine(lines[end]!) === null) end++;
    runs.push({ ...run, commandLine: shown.line + i, output: partOf(shown, i + 1, end) });
    i = end - 1;
  }
  return runs;
}
