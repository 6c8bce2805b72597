/** Runs a Python program that is followed, and tells its timeline in a line for each task. */
import { runInThisContext } from "node:vm";
import { expect } from "vitest";
import { compileForRun } from "../../../src/convert.js";
import { RecordedHost } from "../../../src/execute/recorded_host.js";
import { runProgram } from "../../../src/execute/run_program.js";
import { type Room, TaskRecorder } from "../../../src/runtime/tracing/recorder.js";
import type { Timeline, TimelineRow } from "../../../src/runtime/tracing/timeline.js";
import { VirtualClock } from "../../../src/runtime/virtual_clock.js";
import { SourceText } from "../../../src/syntax/source.js";
import { parser } from "../sample_program.js";

const path = "tea.py";

/** What the program printed, and its timeline. `room`: null for a program that nobody follows. */
export async function traced(source: string, room?: Room | null): Promise<{ readonly stdout: string; readonly timeline: Timeline }> {
  const { javascript, diagnostics, problems } = compileForRun(parser, new SourceText(path, source), { path, main: true });
  expect([...diagnostics.filter(({ severity }) => severity === "error"), ...problems]).toEqual([]);
  const clock = new VirtualClock();
  const tracer = new TaskRecorder(() => clock.unseen(), path, room ?? undefined);
  let stdout = "";
  const host = new RecordedHost(clock, [path], (stream, text) => {
    tracer.printed(stream, text);
    if (stream === "stdout") stdout += text;
  });
  if (room !== null) host.tracer = tracer;
  await runProgram({ start: runInThisContext(javascript), path, source }, host);
  return { stdout, timeline: tracer.timeline() };
}

/** `Task-1 main: 0 runs, 0–1 sleep "asyncio.sleep(1)" line 3, 1 runs, returned 3`, below it what it made. Times in seconds, to the millisecond. Tasks without a name of their own are counted from 1. */
export function story({ moments, rows: all }: Timeline): string[] {
  const counted = all.filter(({ name }) => /^Task-\d+$/.test(name));
  const rows = all.map((row) => (counted.includes(row) ? { ...row, name: `Task-${counted.indexOf(row) + 1}` } : row));
  const time = (index: number | null): string => (index === null ? "" : String(Math.round(moments[index]! * 1e3) / 1e3));
  const span = (from: number, to: number | null): string => (time(from) === time(to) ? time(from) : `${time(from)}–${time(to)}`);
  const told = ({ kind, name, does, line, parent, runs, waits, ending }: TimelineRow): string => {
    const parts = [
      ...runs.map(({ from, to }) => ({ from, text: `${span(from, to)} runs` })),
      ...waits.map(({ from, to, kind: wait, task, text, line: at }) => ({ from, text: `${span(from, to)} ${wait}${task === null ? "" : ` ${rows[task]!.name}`}${text === "" ? "" : ` "${text}"`}${at === null ? "" : ` line ${at}`}` })),
    ].sort((a, b) => a.from - b.from);
    const { how, what, at } = ending;
    return `${kind === "thread" ? "thread " : ""}${name} ${does}${line === null ? "" : ` line ${line}`}${parent === null ? "" : ` by ${rows[parent]!.name}`}: ${[...parts.map(({ text }) => text), `${how}${what === "" ? "" : ` ${what}`}${at === null ? "" : ` at ${time(at)}`}`].join(", ")}`;
  };
  return rows.map(told);
}
