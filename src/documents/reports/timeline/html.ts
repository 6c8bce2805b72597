/**
 * A timeline as a part of a page: a lane for each task, drawn with places in hundredths so that it fits any width, and the same
 * in words as a table. It needs no script and nothing that is loaded.
 */
import stringWidth from "string-width";
import type { Timeline, TimelineRow, TimelineWait } from "../../../runtime/tracing/timeline.js";
import { escapeHtml } from "../escape_html.js";
import { type Axis, axisOf, narrow, wide } from "./axis.js";
import { endings, printing, spanText, type StepPart, stepsOf, waiting } from "./steps.js";
import { timeText } from "./times.js";

/** More lanes are shown when somebody asks for them. */
const mostOpen = 24;
/** Deeper ones are shown as deep as this. */
const deepest = 6;

/** The timeline and its table. */
export function timelineHtml(timeline: Timeline): string {
  const axis = axisOf(timeline);
  const lanes = inOrder(timeline.rows).map(({ number, depth }) => lane(timeline, axis, number, depth));
  return [
    `<details class="timeline"${lanes.length <= mostOpen ? ' open="open"' : ""}><summary>Timeline <span class="quiet">${escapeHtml(summary(timeline, axis))}</span></summary>`,
    `<div class="lanes">`,
    `<div class="lane scale"><span class="who quiet">${axis.hasTime ? "time" : "step"}</span>${scale(axis)}<span class="end"></span></div>`,
    ...lanes,
    "</div>",
    steps(timeline),
    "</details>",
  ].join("\n");
}

/** `3 tasks, 2 s`, and what there was no room for. */
function summary({ rows, moments, stepsLeft, rowsLeft }: Timeline, { hasTime }: Axis): string {
  const tasks = rows.filter(({ kind }) => kind === "task").length;
  const counts = [counted(tasks, "task"), counted(rows.length - tasks, "call in a thread", "calls in threads")].filter((text) => text !== "");
  const left = [counted(rowsLeft, "task"), counted(stepsLeft, "step")].filter((text) => text !== "");
  const cut = left.length === 0 ? [] : [`cut: ${left.join(" and ")} more ${rowsLeft + stepsLeft === 1 ? "is" : "are"} not shown`];
  return [...counts, hasTime ? timeText(moments.at(-1)! - moments[0]!) : "no time passes", ...cut].join(", ");
}

const counted = (count: number, one: string, many = `${one}s`): string => (count === 0 ? "" : `${count} ${count === 1 ? one : many}`);

/** Each row below the one that made it. */
function inOrder(rows: readonly TimelineRow[]): { readonly number: number; readonly depth: number }[] {
  const below = (parent: number | null, depth: number): { number: number; depth: number }[] => rows.flatMap((row, number) => (row.parent === parent ? [{ number, depth }, ...below(number, depth + 1)] : []));
  return below(null, 0);
}

// ─── lanes ───

function lane(timeline: Timeline, axis: Axis, number: number, depth: number): string {
  const row = timeline.rows[number]!;
  const { name, does, line, kind } = row;
  const about = `${kind === "thread" ? "thread " : ""}${name}${line === null ? "" : `, line ${line}`}`;
  return [
    `<div class="lane ${row.ending.how}">`,
    `<span class="who" style="--depth: ${Math.min(depth, deepest)}" title="${escapeHtml(about)}"><b>${escapeHtml(name)}</b> <span class="quiet">${escapeHtml(does)}</span></span>`,
    drawing(timeline, axis, number),
    `<span class="end" title="${escapeHtml(endTitle(row))}">${endText(row.ending)}</span>`,
    "</div>",
  ].join("");
}

function drawing(timeline: Timeline, axis: Axis, number: number): string {
  const { places } = axis;
  const row = timeline.rows[number]!;
  const end = places.length - 1;
  const first = row.runs[0]?.from ?? end;
  const ready = first === row.made ? "" : line("ready", places[row.made]!, places[first]!, `${row.name} is made ${spanText(timeline, row.made, row.made)}`);
  const waits = row.waits.map((wait) => waitMark(timeline, wait, places));
  const runs = row.runs.map(({ from, to }, i) => runMark(places[from]!, places[to ?? end]!, `step ${i + 1}, ${spanText(timeline, from, to)}`));
  const prints = timeline.prints.flatMap((print) => (print.row === number ? [printMark(places[print.at]!, plain(printing(print)))] : []));
  const { how, at } = row.ending;
  // what has ended where there was no more room shows no end
  const ending = at === null && how !== "unfinished" ? "" : endMark(how, places[at ?? end]!, endTitle(row));
  return `<svg class="track" height="26" role="img" aria-label="${escapeHtml(spoken(timeline, row))}">${grid(axis)}${ready}${waits.join("")}${runs.join("")}${prints.join("")}${ending}</svg>`;
}

function spoken(timeline: Timeline, row: TimelineRow): string {
  const count = row.runs.length;
  const last = row.ending.at ?? timeline.moments.length - 1;
  return `${row.name}: ${counted(count, "step") || "no step"}, ${spanText(timeline, row.made, last)}, ${endTitle(row)}`;
}

const endTitle = ({ ending: { how, what } }: TimelineRow): string => `${endings[how]}${what === "" ? "" : ` ${what}`}`;

function endText({ how, what }: TimelineRow["ending"]): string {
  if (how === "returned") return what === "" ? "" : `<code>${escapeHtml(what)}</code>`;
  return what === "" ? endWords[how] : escapeHtml(what);
}

const endWords = { raised: "failed", cancelled: "cancelled", unfinished: "not done" } as const;

// ─── signs ───

const hundredth = (place: number): string => `${Number(place.toFixed(3))}%`;
const titled = (text: string | undefined): string => (text === undefined ? "" : `<title>${escapeHtml(text)}</title>`);

function runMark(from: number, to: number, title?: string): string {
  return `<rect class="run" x="${hundredth(from)}" width="${hundredth(to - from)}" y="6" height="14">${titled(title)}</rect>`;
}

const line = (kind: string, from: number, to: number, title: string): string => `<line class="${kind}" x1="${hundredth(from)}" x2="${hundredth(to)}" y1="13" y2="13">${titled(title)}</line>`;

function waitMark(timeline: Timeline, wait: TimelineWait, places: readonly number[]): string {
  const [from, to] = [places[wait.from]!, places[wait.to ?? places.length - 1]!];
  const style = wait.kind === "sleep" || wait.kind === "blocked" ? `wait ${wait.kind}` : "wait";
  const title = `${plain(waiting(timeline, wait))}, ${spanText(timeline, wait.from, wait.to)}`;
  // a line of two pixels is hard to point at
  const target = `<rect class="target" x="${hundredth(from)}" width="${hundredth(to - from)}" y="6" height="14">${titled(title)}</rect>`;
  return `${line(style, from, to, title)}${label(timeline, wait, from, to)}${target}`;
}

/** In pixels: letters of one width, or two. */
const lengthOf = (words: string): number => Math.ceil(stringWidth(words) * 6.7 + 6);

/** The longest words for a wait that fit on its line: for wide screens, and for narrow ones. */
function label(timeline: Timeline, wait: TimelineWait, from: number, to: number): string {
  const words = wordsFor(timeline, wait);
  const fit = (width: number): string | undefined => words.find((each) => lengthOf(each) + 16 <= ((to - from) * width) / 100);
  const [onWide, onNarrow] = [fit(wide), fit(narrow)];
  // a gap in the line, as wide as the words are
  const text = (words: string, kind: string): string => `<svg class="label${kind}" x="${hundredth((from + to) / 2)}" overflow="visible"><rect x="${-lengthOf(words) / 2}" width="${lengthOf(words)}" y="6" height="14"/><text y="17" text-anchor="middle">${escapeHtml(words)}</text></svg>`;
  if (onWide === undefined) return "";
  if (onWide === onNarrow) return text(onWide, "");
  return `${text(onWide, " wide")}${onNarrow === undefined ? "" : text(onNarrow, " narrow")}`;
}

function wordsFor({ rows }: Timeline, { kind, task, text }: TimelineWait): string[] {
  const said = text.replace(/^await\s+/, "").replace(/\basyncio\./g, "");
  const called = /^[\w.]+(?=\()/.exec(said)?.[0];
  return [...(said === "" ? [] : [said]), ...(called === undefined ? [] : [`${called}(…)`, called.replace(/^.*\./, "")]), ...(kind === "task" && task !== null ? [rows[task]!.name] : [])];
}

function printMark(place: number, title?: string): string {
  return `<circle class="print" cx="${hundredth(place)}" cy="3" r="2">${titled(title)}</circle>`;
}

const shapes: Readonly<Record<TimelineRow["ending"]["how"], string>> = {
  returned: `<path d="M0 -9V9"/>`,
  raised: `<path d="M-5 -5L5 5M-5 5L5 -5"/>`,
  cancelled: `<circle r="5.5"/><path d="M-4 4L4 -4"/>`,
  unfinished: `<path d="M-5 -5L0 0L-5 5"/>`,
};

/** Shapes tell them apart, not colours alone. */
function endMark(how: TimelineRow["ending"]["how"], place: number, title?: string): string {
  return `<svg class="ending ${how}" x="${hundredth(place)}" y="13" overflow="visible">${titled(title)}${shapes[how]}</svg>`;
}

// ─── the axis ───

const grid = ({ ticks }: Axis): string => ticks.map(({ place, always }) => `<line class="grid${always ? "" : " wide"}" x1="${hundredth(place)}" x2="${hundredth(place)}" y1="0" y2="26"/>`).join("");

function scale(axis: Axis): string {
  const labels = axis.ticks.map(({ place, label: words, always }) => `<text${always ? "" : ' class="wide"'} x="${hundredth(place)}" y="12" text-anchor="${place < 4 ? "start" : place > 94 ? "end" : "middle"}">${words}</text>`);
  return `<svg class="track" height="16" aria-hidden="true">${labels.join("")}</svg>`;
}

// ─── the table ───

function steps(timeline: Timeline): string {
  const all = stepsOf(timeline);
  const rows = all.map(({ at, row, parts }) => `<tr><td>${timeText(timeline.moments[at]!)}</td><td>${row === null ? "the program" : escapeHtml(timeline.rows[row]!.name)}</td><td>${parts.map(part).join(", ")}</td></tr>`);
  return `<details class="steps"><summary>Step by step</summary><table><thead><tr><th>Time</th><th>Task</th><th>What happens</th></tr></thead><tbody>${rows.join("")}</tbody></table></details>`;
}

function part({ text, code, line: at }: StepPart): string {
  return `${escapeHtml(text)}${code === undefined ? "" : ` <code>${escapeHtml(code)}</code>`}${at === null || at === undefined ? "" : ` <span class="quiet">(line ${escapeHtml(String(at))})</span>`}`;
}

const plain = ({ text, code, line: at }: StepPart): string => `${text}${code === undefined ? "" : ` ${code}`}${at === null || at === undefined ? "" : ` (line ${at})`}`;

// ─── the legend ───

/** What the signs mean: once on a page. */
export const timelineLegend = `<aside class="legend"><p>In timelines: ${[
  [runMark(0, 100), "runs"],
  [`<line class="wait" x1="0" x2="100%" y1="13" y2="13"/>`, "waits"],
  [`<line class="wait sleep" x1="0" x2="100%" y1="13" y2="13"/>`, "sleeps"],
  [`<line class="wait blocked" x1="0" x2="100%" y1="13" y2="13"/>`, "blocks its thread"],
  [`<g transform="translate(0 10)">${printMark(50)}</g>`, "prints"],
  [endMark("returned", 50), "returns"],
  [endMark("raised", 50), "raises"],
  [endMark("cancelled", 50), "is cancelled"],
  [endMark("unfinished", 50), "is not done"],
].map(([drawn, word]) => `<span class="sign"><svg width="20" height="26" aria-hidden="true">${drawn}</svg> ${word}</span>`).join(" ")}</p><p>Each step has a width of its own, so that the order is seen of what happens at the same time; in between, time is true to scale.</p></aside>`;
