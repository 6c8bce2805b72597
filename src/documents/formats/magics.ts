/** IPython's own syntax in code: `%time`, `!pip install x`, `%%bash`, `print?`. */
import { scanLine, type ScanState, startState } from "./python_lines.js";

/** The first magic of the code as a reader would name it; null when it is plain Python. */
export function magicIn(lines: readonly string[]): string | null {
  return marked(lines).find((each) => each !== null) ?? null;
}

/** The code with its magics as empty lines, so that the rest can still be read; nothing when all of it is another language. */
export function withoutMagics(lines: readonly string[]): string[] {
  const marks = marked(lines);
  const whole = marks.find((each) => each !== null)?.startsWith("%%") === true && !pythonCells.has(marks.find((each) => each !== null)!);
  return lines.map((line, i) => (whole || marks[i] !== null ? "" : line));
}

/** Magics of a whole cell whose body is Python all the same. */
const pythonCells = new Set(["%%time", "%%timeit", "%%capture", "%%prun", "%%python", "%%python3"]);

/** The magic of each line, or null. */
function marked(lines: readonly string[]): (string | null)[] {
  let state: ScanState = startState;
  const first = lines.findIndex((line) => line.trim() !== "");
  return lines.map((line, i) => {
    const begins = state.quote === null && state.depth === 0 && !state.continued;
    const found = begins ? magicOf(line, i === first) : null;
    if (found === null) state = scanLine(line, state).state;
    return found;
  });
}

function magicOf(line: string, isFirst: boolean): string | null {
  const cell = isFirst ? /^%%[\w.!-]+/.exec(line)?.[0] : undefined;
  const own = /^\s*(?:[\w, ]+=\s*)?((?:%[A-Za-z]\w*)|![^\s=]\S*)/.exec(line)?.[1];
  const help = /^\s*(\?{1,2}[\w.]+|[\w.]+\?{1,2})\s*$/.exec(line)?.[1];
  return cell ?? own ?? help ?? null;
}
