/** What an example's tasks did, as its document knows it: its own part, at the document's lines, without marks in what is printed. */
import type { Timeline, TimelineRow } from "../runtime/tracing/timeline.js";
import { MARK } from "../syntax/observed.js";
import type { Attempt } from "./attempt.js";
import type { Example } from "./example.js";
import { BEGINNING } from "./matching/printed.js";

/** Null when it was not asked for, or when there are neither tasks nor threads. */
export function timelineOf({ transcript, reading: { program } }: Attempt): Timeline | null {
  if (transcript?.timeline === undefined) return null;
  const timeline = ownPart(transcript.timeline);
  if (timeline.rows.length === 0) return null;
  const lineOf = (line: number | null): number | null => (line === null ? null : documentLine(line, program));
  return {
    ...timeline,
    rows: timeline.rows.map((row) => ({ ...row, line: lineOf(row.line), waits: row.waits.map((wait) => ({ ...wait, line: lineOf(wait.line) })) })),
    prints: timeline.prints.flatMap((print) => {
      const text = print.text.split(MARK).filter((_, i) => i % 2 === 0).join("");
      return text === "" ? [] : [{ ...print, text }];
    }),
  };
}

/** Without what earlier blocks have done before the example begins. */
function ownPart(timeline: Timeline): Timeline {
  const begin = timeline.prints.findIndex(({ text }) => BEGINNING.test(text));
  if (begin < 0) return timeline;
  const { at: first, text } = timeline.prints[begin]!;
  const own = timeline.rows.flatMap(({ made }, i) => (made >= first ? [i] : []));
  const numberOf = (row: number | null): number | null => (row === null || !own.includes(row) ? null : own.indexOf(row));
  const later = (index: number | null): number | null => (index === null ? null : index - first);
  const rows = own.map((i): TimelineRow => {
    const { parent, made, runs, waits, ending, ...row } = timeline.rows[i]!;
    return {
      ...row,
      parent: numberOf(parent),
      made: made - first,
      runs: runs.map(({ from, to }) => ({ from: from - first, to: later(to) })),
      waits: waits.map(({ from, to, task, ...wait }) => ({ ...wait, from: from - first, to: later(to), task: numberOf(task) })),
      ending: { ...ending, at: later(ending.at) },
    };
  });
  const moments = timeline.moments.slice(first).map((moment, _, [begins]) => moment - begins!);
  const prints = timeline.prints.slice(begin).map((print, i) => ({ ...print, row: numberOf(print.row), at: print.at - first, text: i === 0 ? text.slice(text.search(BEGINNING)) : print.text }));
  return { ...timeline, moments, rows, prints };
}

const documentLine = (line: number, { line: first, lineNumbers }: Example): number => lineNumbers?.[line - first] ?? line;
