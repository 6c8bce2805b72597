/** The report as one static page, with all that it shows in it: no script, nothing that is loaded. It is well-formed XML, too. */
import type { Timeline } from "../../runtime/tracing/timeline.js";
import { differenceOf, type DifferenceLine } from "./difference.js";
import { escapeHtml } from "./escape_html.js";
import { isFailure, totalsOf } from "./json.js";
import { outcomeOf, type ReportedExample, titleOf } from "./outcome.js";
import { pageStyle } from "./page_style.js";
import { timelineHtml, timelineLegend } from "./timeline/html.js";

/** A document of the page; what a merged report has not is left out. */
export interface PageDocument {
  readonly path: string;
  readonly examples: readonly PageExample[];
}

export interface PageExample extends ReportedExample {
  /** Its code, with the document's line of each line; null where that is not known. Absent when other runs have told of it: their reports hold no code. */
  readonly code?: readonly { readonly line: number | null; readonly text: string }[];
  /** What it converts to by itself, or the first reason why it does not. */
  readonly converted?: { readonly typescript: string } | { readonly refused: string };
  /** What its tasks did. */
  readonly timeline?: Timeline;
}

/** The page, ending with a newline. */
export function htmlPage(documents: readonly PageDocument[], strict = false): string {
  const body = documents.map((document, i) => section(document, i + 1, strict));
  return `${[
    "<!DOCTYPE html>",
    '<html lang="en" xmlns="http://www.w3.org/1999/xhtml">',
    "<head>",
    '<meta charset="utf-8"/>',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>`,
    '<meta name="viewport" content="width=device-width"/>',
    "<title>yieldstar verify</title>",
    `<style>${pageStyle}</style>`,
    "</head>",
    "<body>",
    "<header>",
    "<h1>Examples and what they print</h1>",
    `<p>${summary(documents)}</p>`,
    shares(documents, strict),
    contents(documents, strict),
    "</header>",
    ...body,
    ...(documents.some(({ examples }) => examples.some(({ timeline }) => timeline !== undefined)) ? [timelineLegend] : []),
    "</body>",
    "</html>",
  ].join("\n")}\n`;
}

/** `5 examples in 2 documents: 3 matched, 1 differs, 1 failed` */
function summary(documents: readonly PageDocument[]): string {
  const { documents: many, examples, tolerated, ...verdicts } = totalsOf(documents);
  const counts = Object.entries(verdicts).flatMap(([verdict, count]) => (count === 0 ? [] : [`${count} ${verdict}`]));
  const tolerances = tolerated === 0 ? [] : [`${tolerated} of them with a tolerance`];
  return escapeHtml(`${examples} example${examples === 1 ? "" : "s"}${many === 1 ? "" : ` in ${many} documents`}: ${[...counts, ...tolerances].join(", ")}`);
}

/** How many have passed, failed or were not counted, as a bar. */
function shares(documents: readonly PageDocument[], strict: boolean): string {
  const outcomes = documents.flatMap(({ examples }) => examples.map((example) => outcomeOf(example, strict)));
  let x = 0;
  const parts = (["passed", "failed", "skipped"] as const).map((outcome) => {
    const width = (100 * outcomes.filter((each) => each === outcome).length) / Math.max(1, outcomes.length);
    x += width;
    return `<rect class="${outcome}" x="${(x - width).toFixed(2)}%" width="${width.toFixed(2)}%" height="6"/>`;
  });
  return `<svg class="shares" height="6" aria-hidden="true">${parts.join("")}</svg>`;
}

/** The documents, with a link to each and to every example in it that failed. */
function contents(documents: readonly PageDocument[], strict: boolean): string {
  const entries = documents.map(({ path, examples }, i) => {
    const failed = examples.flatMap((example, j) => (isFailure(example, strict) ? [` <a class="failed" href="#${anchor(i + 1, j + 1)}">line ${lineNumber(example.line)}</a>`] : []));
    return `<li><a href="#d${i + 1}">${escapeHtml(path)}</a>${failed.join("")}</li>`;
  });
  return `<nav><ul>${entries.join("")}</ul></nav>`;
}

const anchor = (document: number, example: number): string => `d${document}-e${example}`;

function section({ path, examples }: PageDocument, number: number, strict: boolean): string {
  const told = examples.length === 0 ? ["<p>no Python examples found</p>"] : examples.map((example, i) => article(example, anchor(number, i + 1), strict));
  return [`<section id="d${number}">`, `<h2>${escapeHtml(path)}</h2>`, ...told, "</section>"].join("\n");
}

function article(example: PageExample, id: string, strict: boolean): string {
  const parts = [codePart(example), outputPart(example), tolerancePart(example), problemPart(example), timelinePart(example), typescriptPart(example)];
  return [
    `<article id="${id}" class="${outcomeOf(example, strict)}">`,
    `<h3>${escapeHtml(titleOf(example))} <span class="verdict">${escapeHtml(example.verdict)}</span></h3>`,
    `<p class="reason">${escapeHtml(example.reason)}</p>`,
    ...parts.filter((part) => part !== ""),
    "</article>",
  ].join("\n");
}

function codePart({ code }: PageExample): string {
  if (code === undefined) return "<p>Its code is not in the report that was merged: that of a shard has it when <code>--report html=FILE</code> is asked for, too.</p>";
  if (code.length === 0) return "";
  const lines = code.map(({ line, text }) => `<tr><td class="line">${lineNumber(line)}</td><td>${escapeHtml(text)}</td></tr>`);
  return `<table class="code"><caption>Python</caption><tbody>${lines.join("")}</tbody></table>`;
}

/** Also where a report that was merged says that something else is a line. */
const lineNumber = (line: number | null | undefined): string => escapeHtml(String(line ?? ""));

/** What is claimed beside what came out, or what came out alone. */
function outputPart({ claimed, actual, claimedLines }: PageExample): string {
  if (claimed === null) return actual === null || actual === "" ? "" : block("Printed", actual);
  if (actual === null) return block("Claimed, and not run", claimed);
  const rows = beside(differenceOf(claimed, actual, claimedLines)).map(([left, right]) => `<tr><td class="line">${lineNumber(left?.line)}</td>${cell(left)}${cell(right)}</tr>`);
  return `<div class="scroll"><table class="difference"><thead><tr><th class="line"></th><th>Claimed</th><th>Printed</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}

type Row = [left: DifferenceLine | null, right: DifferenceLine | null];

/** Claimed lines and the printed ones that stand for them, row by row. */
function beside(lines: readonly DifferenceLine[]): Row[] {
  const rows: Row[] = [];
  // Rows from this one on wait for printed lines.
  let open = 0;
  for (const line of lines) {
    if (line.side === "printed") {
      const row = rows[open];
      if (row === undefined) rows.push([null, line]);
      else row[1] = line;
      open++;
      continue;
    }
    if (line.side === "claimed" && rows[open] === undefined) open = rows.length;
    rows.push([line, line.side === "both" ? line : null]);
    if (line.side === "both") open = rows.length;
  }
  return rows;
}

/** One side of a row; the words that the other side has not are marked. */
function cell(line: DifferenceLine | null): string {
  if (line === null) return '<td class="none"></td>';
  if (line.side === "both") return `<td>${escapeHtml(line.text)}</td>`;
  const mark = line.side === "claimed" ? "del" : "ins";
  const text = line.pieces.map((piece) => (piece.changed ? `<${mark}>${escapeHtml(piece.text)}</${mark}>` : escapeHtml(piece.text))).join("");
  return `<td class="${line.side}">${text}</td>`;
}

function tolerancePart({ tolerated }: PageExample): string {
  if (tolerated.length === 0) return "";
  const items = tolerated.map(({ line, claimed, actual, kind }) => `<li>${escapeHtml(`line ${line} says ${claimed}, here it is ${actual} (${kind})`)}</li>`);
  return `<ul class="tolerated">${items.join("")}</ul>`;
}

/** The traceback, and what the converter says of the example. */
function problemPart({ traceback, diagnostics }: PageExample): string {
  const items = diagnostics.map(({ severity, name, message, start, help }) => `<li>${escapeHtml(`${severity}[${name}] line ${start.line}, column ${start.column}: ${message}${help === undefined ? "" : ` (${help})`}`)}</li>`);
  return [traceback === null ? "" : block("Raised", traceback), items.length === 0 ? "" : `<ul class="diagnostics">${items.join("")}</ul>`].filter((part) => part !== "").join("\n");
}

const timelinePart = ({ timeline }: PageExample): string => (timeline === undefined ? "" : timelineHtml(timeline));

function typescriptPart({ converted }: PageExample): string {
  if (converted === undefined) return "";
  if ("refused" in converted) return `<p>By itself it does not convert: ${escapeHtml(converted.refused)}</p>`;
  return `<details><summary>TypeScript</summary><pre><code>${escapeHtml(converted.typescript)}</code></pre></details>`;
}

/** A parser drops a newline right behind `<pre>`, not one behind `<code>`. */
const block = (title: string, text: string): string => `<figure><figcaption>${title}</figcaption><pre><code>${escapeHtml(text)}</code></pre></figure>`;
