/** A timeline told in words: who did what when, one step after the other. What the drawing shows can be read here. */
import type { Timeline, TimelinePrint, TimelineRow, TimelineWait } from "../../../runtime/tracing/timeline.js";
import { shortest, timeText } from "./times.js";

/** One step of a task or thread, or what the program printed outside of them. */
export interface StepText {
  /** At which index. */
  readonly at: number;
  /** Its row; null: the program. */
  readonly row: number | null;
  readonly parts: readonly StepPart[];
}

export interface StepPart {
  readonly text: string;
  /** What the program says or prints, behind the text. */
  readonly code?: string;
  readonly line?: number | null;
}

/** All steps, in the order in which they began. */
export function stepsOf(timeline: Timeline): StepText[] {
  const { rows, prints } = timeline;
  const steps: StepText[] = rows.flatMap((row, number) => row.runs.map(({ from, to }, i) => ({ at: from, row: number, parts: [...beginning(timeline, row, i), ...printed(timeline, number, from, to), ...end(timeline, row, to)] })));
  // what a traceback says stands beside the timeline
  const outside = prints.flatMap((print) => (print.row === null && print.stream === "stdout" ? [{ at: print.at, row: null, parts: [printing(print)] }] : []));
  return [...steps, ...outside].sort((a, b) => a.at - b.at);
}

function beginning({ rows, moments }: Timeline, { parent, line, waits, runs }: TimelineRow, i: number): StepPart[] {
  if (i === 0) return [{ text: `begins${parent === null ? "" : `, made by ${rows[parent]!.name}`}`, line }];
  const { from } = runs[i]!;
  const wait = waits.find(({ to }) => to === from);
  const waited = wait === undefined ? 0 : moments[from]! - moments[wait.from]!;
  return [{ text: waited < shortest ? "goes on" : `goes on after ${timeText(waited)}` }];
}

function printed({ prints }: Timeline, row: number, from: number, to: number | null): StepPart[] {
  return prints.flatMap((print) => (print.row === row && print.at >= from && print.at <= (to ?? Infinity) ? [printing(print)] : []));
}

/** How a step ends: with the end of it all, or with what is waited for. */
function end(timeline: Timeline, { ending, waits }: TimelineRow, to: number | null): StepPart[] {
  if (to === null) return [];
  if (ending.at === to) return [ending.how === "unfinished" ? { text: "is left unfinished" } : ending.what === "" ? { text: endings[ending.how] } : { text: endings[ending.how], code: ending.what }];
  const wait = waits.find(({ from }) => from === to);
  return wait === undefined ? [] : [waiting(timeline, wait)];
}

export const endings: Readonly<Record<TimelineRow["ending"]["how"], string>> = { returned: "returns", raised: "raises", cancelled: "is cancelled", unfinished: "is not done" };

/** `waits for Task-2: await tea`, with its line. */
export function waiting({ rows }: Timeline, { kind, task, text, line }: TimelineWait): StepPart {
  const what = kind === "task" && task !== null ? `waits for ${rows[task]!.name}` : waits[kind];
  return text === "" ? { text: what, line } : { text: what, code: text, line };
}

const waits: Readonly<Record<TimelineWait["kind"], string>> = { sleep: "sleeps", task: "waits for a task", gather: "waits for several", future: "waits", turn: "lets others have their turn", child: "makes way for what it started", blocked: "blocks its thread" };

/** From when to when, as one says it. */
export function spanText({ moments }: Timeline, from: number, to: number | null): string {
  const since = timeText(moments[from]!);
  const until = timeText(moments[to ?? moments.length - 1]!);
  return since === until ? `at ${since}` : `${since} to ${until}`;
}

/** `prints tea 1` */
export const printing = ({ stream, text }: TimelinePrint): StepPart => ({ text: stream === "stdout" ? "prints" : "prints to stderr", code: text.replace(/\n$/, "") });
