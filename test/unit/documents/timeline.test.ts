/** Timelines as documents know them. */
import { expect, it } from "vitest";
import { compileForRun } from "../../../src/convert.js";
import type { Attempt } from "../../../src/documents/attempt.js";
import { timelineOf } from "../../../src/documents/timeline.js";
import { verifyDocument } from "../../../src/documents/verify.js";
import { type Transcript, transcriptOf } from "../../../src/execute/transcript.js";
import type { Timeline, TimelineRow } from "../../../src/runtime/tracing/timeline.js";
import { BEGIN } from "../../../src/syntax/observed.js";
import { SourceText } from "../../../src/syntax/source.js";
import { parser } from "../sample_program.js";

const row = (more: Partial<TimelineRow>): TimelineRow => ({ kind: "task", name: "Task-1", does: "main", line: 4, parent: null, made: 0, runs: [{ from: 0, to: 1 }], waits: [], ending: { how: "returned", what: "", at: 1 }, ...more });
const timeline = (more: Partial<Timeline>): Timeline => ({ moments: [0, 0, 0, 0, 0, 0], rows: [row({})], prints: [], stepsLeft: 0, rowsLeft: 0, ...more });
const mark = (number: number): string => `\u0000\u0001${number}\u0001\u0000`;

const attempted = (made: Timeline | undefined, lineNumbers?: readonly number[]): Attempt => ({
  reading: { program: { kind: "cell", line: 4, code: ["a", "b"], columns: [0, 0], claims: [], ...(lineNumbers !== undefined && { lineNumbers }) }, source: new SourceText("a.md", ""), prelude: [], supplied: [], python: 13 },
  compiled: { javascript: "", diagnostics: [], problems: [], undefinedNames: [], usesInput: false, warnings: [] },
  transcript: { ...transcriptOf([], { exitStatus: 0 }), ...(made !== undefined && { timeline: made }) },
  printed: { text: "", marks: [] },
  tolerated: null,
});

it("is none where there are no tasks, or nobody asked", () => {
  expect(timelineOf(attempted(undefined))).toBeNull();
  expect(timelineOf(attempted(timeline({ rows: [] })))).toBeNull();
});

it("stands at the document's lines", () => {
  const made = timeline({ rows: [row({ line: 4, waits: [{ from: 1, to: 2, kind: "sleep", task: null, text: "x", line: 5 }, { from: 2, to: 3, kind: "sleep", task: null, text: "x", line: null }] })] });
  const lines = (from: Attempt) => timelineOf(from)!.rows.map(({ line, waits }) => [line, ...waits.map((wait) => wait.line)]);
  expect(lines(attempted(made))).toEqual([[4, 5, null]]);
  expect(lines(attempted(made, [31, 33]))).toEqual([[31, 33, null]]);
});

it("shows what is printed without marks", () => {
  const print = (text: string) => ({ row: 0, at: 1, stream: "stdout" as const, text });
  expect(timelineOf(attempted(timeline({ prints: [print(mark(3)), print(`${mark(4)}tea\n${mark(5)}`), print("milk")] })))!.prints.map(({ text }) => text)).toEqual(["tea\n", "milk"]);
});

it("begins where the example's own code does", () => {
  const rows = [
    row({}),
    row({ name: "Task-2", made: 3, runs: [{ from: 4, to: 6 }], ending: { how: "unfinished", what: "", at: null } }),
    row({ name: "Task-3", made: 5, parent: 1, runs: [{ from: 7, to: null }], waits: [{ from: 8, to: null, kind: "task", task: 1, text: "", line: null }], ending: { how: "returned", what: "", at: 9 } }),
  ];
  const prints = [{ row: 0, at: 1, stream: "stdout" as const, text: "earlier\n" }, { row: null, at: 2, stream: "stdout" as const, text: `${mark(BEGIN)}own\n` }, { row: 2, at: 8, stream: "stdout" as const, text: "late\n" }];
  const own = timelineOf(attempted(timeline({ moments: [0, 1, 5, 5, 5, 6, 6, 7, 7, 7.5], rows, prints })))!;
  expect(own.moments).toEqual([0, 0, 0, 1, 1, 2, 2, 2.5]);
  expect(own.rows).toEqual([
    row({ name: "Task-2", made: 1, runs: [{ from: 2, to: 4 }], ending: { how: "unfinished", what: "", at: null } }),
    row({ name: "Task-3", made: 3, parent: 0, runs: [{ from: 5, to: null }], waits: [{ from: 6, to: null, kind: "task", task: 0, text: "", line: null }], ending: { how: "returned", what: "", at: 7 } }),
  ]);
  expect(own.prints).toEqual([{ row: null, at: 0, stream: "stdout", text: "own\n" }, { row: 1, at: 6, stream: "stdout", text: "late\n" }]);
  expect(timelineOf(attempted(timeline({ rows: rows.slice(0, 1), prints: prints.slice(0, 2) })))).toBeNull();
});

it("is asked for of the first run only, and comes with the result", async () => {
  const document = new SourceText("a.md", "```python\nprint(1)\n# Output:\n# 2\n```\n");
  const asked: (boolean | undefined)[] = [];
  const verified = async (trace?: boolean) => {
    asked.length = 0;
    const run = async ({ trace: wanted }: { readonly trace?: boolean }): Promise<Transcript> => {
      asked.push(wanted);
      return { ...transcriptOf([{ stream: "stdout", text: `${asked.length}\n` }], { exitStatus: 0 }), ...(wanted === true && { timeline: timeline({}) }) };
    };
    const { examples } = await verifyDocument(document, { compile: (source, options) => compileForRun(parser, source, options), outline: () => [], run, ...(trace !== undefined && { trace }) });
    return examples[0]!.timeline?.rows.length;
  };
  expect([await verified(), new Set(asked)]).toEqual([undefined, new Set([false])]);
  expect([await verified(true), asked[0], new Set(asked.slice(1)), asked.length > 2]).toEqual([1, true, new Set([false]), true]);
});
