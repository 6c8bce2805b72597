/** Tracebacks of recorded programs, character by character: frames and positions as CPython reported them, printed by us. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as py from "../../../src/runtime/index.js";
import { typeInfo } from "../../../src/runtime/objects/types.js";

interface RecordedFrame {
  readonly name: string;
  readonly line: number;
  readonly first: number;
  readonly at: readonly number[] | null;
}

interface RecordedError {
  readonly same?: number;
  readonly type: string;
  readonly base: string;
  readonly frames: readonly RecordedFrame[];
  readonly cause: RecordedError | null;
  readonly context: RecordedError | null;
  readonly suppress: boolean;
  readonly notes: readonly string[] | null;
  readonly text?: string | null;
  readonly message?: string;
  readonly members?: readonly RecordedError[];
}

interface Case {
  readonly name: string;
  readonly source: string;
  readonly error: RecordedError;
  readonly stderr: string;
}

const cases = JSON.parse(readFileSync(new URL("traceback_cases.json", import.meta.url), "utf8")) as Case[];

/** An exception class whose message is the recorded one. */
function classFor(recorded: RecordedError): new (...args: never[]) => py.BaseException {
  const Base = Reflect.get(py, recorded.base) as new (...args: unknown[]) => py.BaseException;
  class Recorded extends Base {
    override __str__(): unknown {
      if (recorded.text === null) throw new py.RuntimeError();
      return recorded.text ?? super.__str__();
    }
  }
  const info = typeInfo(Recorded);
  info.name = recorded.type;
  info.qualname = recorded.type;
  return Recorded;
}

function rebuild(recorded: RecordedError, source: string, seen: py.BaseException[]): py.BaseException {
  if (recorded.same !== undefined) return seen[recorded.same] as py.BaseException;
  const index = seen.length;
  seen.push(new py.Exception());
  const numbers: number[] = [-1, -1, -1, -1, -1, -1, -1, -1];
  const make = (link: RecordedError | null): py.BaseException | null => (link === null ? null : rebuild(link, source, seen));
  const placeholder = recorded.members === undefined ? (Reflect.construct(classFor(recorded), recorded.text === null ? [] : [recorded.text]) as py.BaseException) : null;
  if (placeholder !== null) seen[index] = placeholder;
  const cause = make(recorded.cause);
  const context = make(recorded.context);
  const error = placeholder ?? (Reflect.construct(py.BaseExceptionGroup, [recorded.message, recorded.members?.map(make)]) as py.BaseException);
  seen[index] = error;
  for (const frame of [...recorded.frames].reverse()) {
    const position = frame.at === null ? 0 : numbers.length / 8;
    if (frame.at !== null) numbers.push(...frame.at);
    py.trace$(error, py.code$(py.file$("prog.py", source, numbers), frame.name, frame.at === null ? frame.line : frame.first), position);
  }
  if (cause !== null) py.caused_by(error, cause);
  if (context !== null) error.$context = context;
  error.__suppress_context__ = recorded.suppress;
  for (const note of recorded.notes ?? []) error.add_note(note);
  return error;
}

test("there are enough of them", () => expect(cases.length).toBeGreaterThanOrEqual(60));

test.each(cases.map((one) => [one.name, one] as const))("%s", (_, { source, error, stderr }) => {
  expect(py.format_exception(rebuild(error, source, []))).toBe(stderr);
});
