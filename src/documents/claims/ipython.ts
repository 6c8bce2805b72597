/**
 * What IPython shows: `In [1]:` begins a statement or several, `...:` continues it, `Out[1]:` stands before the last value.
 *
 *     In [1]: for i in range(2):          In [2]: i
 *        ...:     print(i)                Out[2]: 1
 *        ...:
 *     0
 *     1
 */
import type { Claim, Example, Passage, Written } from "../example.js";
import { magicIn } from "../formats/magics.js";

/** Library exceptions that Python's traceback names with their module; IPython leaves it out. */
const modules: Readonly<Record<string, string>> = {
  CancelledError: "asyncio.exceptions",
  InvalidStateError: "asyncio.exceptions",
  IncompleteReadError: "asyncio.exceptions",
  LimitOverrunError: "asyncio.exceptions",
  BrokenBarrierError: "asyncio.exceptions",
  QueueEmpty: "asyncio.queues",
  QueueFull: "asyncio.queues",
  QueueShutDown: "asyncio.queues",
  JSONDecodeError: "json.decoder",
  FrozenInstanceError: "dataclasses",
  InvalidOperation: "decimal",
  BrokenProcessPool: "concurrent.futures.process",
};

/** An error of IPython as Python's traceback shows it, without the stack. */
export function errorLines(name: string, message: string): string[] {
  const type = Object.hasOwn(modules, name) ? `${modules[name]!}.${name}` : name;
  return ["Traceback (most recent call last):", ...(message === "" ? type : `${type}: ${message}`).split("\n")];
}

const input = /^(\s*)In \[[\d *]*\]:(?: |$)/;
const continuation = /^\s*\.{3,}:(?: |$)/;
const output = /^\s*Out\[[\d *]*\]:(?: |$)/;
const errorHeader = /^\s*([A-Za-z_]\w*)\s+Traceback \(most recent call last\):?\s*$/;

/** True when the line begins an input of IPython. */
export function isInput(line: string): boolean {
  return input.test(line);
}

/** Reads the lines of an IPython session. */
export function ipythonExample({ line: first, lines, columns: before }: Passage): Example {
  const code: string[] = [];
  const columns: number[] = [];
  const inputs: { readonly statement: number; from: number }[] = [];
  const setAside: string[] = [];
  let isInInput = false;
  for (const [i, line] of lines.entries()) {
    const begins = isInput(line);
    const mark: string | undefined = (begins ? input : isInInput ? continuation : null)?.exec(line)?.[0];
    isInInput = mark !== undefined;
    code.push(mark === undefined ? "" : line.slice(mark.length));
    columns.push((before[i] ?? 0) + (mark?.length ?? 0));
    if (begins) inputs.push({ statement: first + i, from: i + 1 });
    else if (mark !== undefined && inputs.length > 0) inputs.at(-1)!.from = i + 1;
  }
  const made: Claim[] = [];
  for (const [at, { statement, from }] of inputs.entries()) {
    const to = inputs[at + 1] === undefined ? lines.length : inputs[at + 1]!.statement - first;
    const written = code.slice(statement - first, from);
    const magic = magicIn(written);
    if (magic !== null) {
      for (let i = statement - first; i < from; i++) code[i] = "";
      setAside.push(`\`${magic}\` on line ${statement}, which is IPython's own and not Python`);
      continue;
    }
    made.push({ ...shownIn({ line: first + from, lines: lines.slice(from, to), columns: before.slice(from, to) }), extent: "prompt", statement, directives: [] });
  }
  const isSilent = made.every((claim) => claim.lines.every((line) => line.trim() === ""));
  return { kind: "session", line: first, code, columns, likeIPython: true, claims: isSilent ? [] : made, ...(setAside.length > 0 && { setAside }) };
}

/** What stands below an input: what was printed, `Out[1]: ` and the value, an error. */
function shownIn(text: Passage): Passage & Written {
  const kept: { line: string; number: number; column: number }[] = [];
  let isShortened = false;
  for (let i = 0; i < text.lines.length; i++) {
    const line = text.lines[i]!;
    const place = { number: text.line + i, column: text.columns[i]! };
    const error = errorHeader.exec(line)?.[1];
    const last = error === undefined ? -1 : text.lines.findLastIndex((each, j) => j > i && (each.trim() === error || each.trim().startsWith(`${error}: `)));
    if (error !== undefined && last > i) {
      if (/^\s*-{20,}\s*$/.test(kept.at(-1)?.line ?? "")) kept.pop();
      for (const each of errorLines(error, text.lines[last]!.trim().slice(error.length + 2))) kept.push({ line: each, number: text.line + last, column: text.columns[last]! });
      isShortened = true;
      i = last;
      continue;
    }
    const mark = output.exec(line)?.[0].length ?? 0;
    // `Out[1]:` alone stands above a value of several lines.
    if (mark === 0 || line.trimEnd().length > mark) kept.push({ ...place, line: line.slice(mark), column: place.column + mark });
  }
  while (kept.at(-1)?.line.trim() === "") kept.pop();
  while (kept[0]?.line.trim() === "") kept.shift();
  const start = kept[0]?.number ?? text.line;
  const follow = kept.every(({ number }, i) => number === start + i);
  return { line: start, lines: kept.map(({ line }) => line), columns: kept.map(({ column }) => column), ...(follow ? {} : { lineNumbers: kept.map(({ number }) => number) }), ...(isShortened && { notation: "shortened" }) };
}
