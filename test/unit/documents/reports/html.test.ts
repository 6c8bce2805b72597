/** The HTML report, read by a strict parser: hostile text stays text. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeHtml } from "../../../../src/documents/reports/escape_html.js";
import { htmlPage, type PageExample } from "../../../../src/documents/reports/html.js";
import type { Timeline } from "../../../../src/runtime/tracing/timeline.js";
import { elements, hostile, tame, textsOf } from "./pages.js";

const example = (more: Partial<PageExample>): PageExample => ({ line: 4, kind: "fence", verdict: "matched", reason: "prints what is claimed", claimed: "1", claimedLines: [6], actual: "1\n", tolerated: [], traceback: null, diagnostics: [], code: [{ line: 4, text: "print(1)" }], ...more });
const page = (examples: readonly PageExample[], path = "tea.md") => htmlPage([{ path, examples }]);

describe("the HTML report", () => {
  it("shows each example with its code, verdict and reason", () => {
    const html = page([example({}), example({ line: 9, verdict: "failed", reason: "raised ValueError: no tea", traceback: "Traceback…\nValueError: no tea\n", claimed: null, actual: "" })]);
    const told = elements(html).filter(({ name }) => name === "article");
    expect(told.map(({ attributes }) => [attributes.id, attributes.class])).toEqual([["d1-e1", "passed"], ["d1-e2", "failed"]]);
    expect(textsOf(html, "h3")).toEqual(["line 4 (fence) matched", "line 9 (fence) failed"]);
    expect(told[0]!.text).toContain("prints what is claimed");
    expect(told[0]!.text).toContain("4print(1)");
    expect(told[1]!.text).toContain("Traceback…\nValueError: no tea\n");
    expect(html).toContain("<p>2 examples: 1 matched, 1 failed</p>");
    expect(html).toContain('<a class="failed" href="#d1-e2">line 9</a>');
  });

  it("puts the claim beside the output, and marks the words that differ", () => {
    const html = page([example({ verdict: "differs", claimed: "tea\n3 cups of tea\nmilk\nsugar", claimedLines: [6, 7, 8, 9], actual: "tea\n4 cups of tea\nmilk\nhoney\ncake\n" })]);
    const [, rows] = /<tbody><tr><td class="line">6(.*?)<\/tbody>/.exec(html)!;
    expect(rows!.split("<tr>").slice(1)).toEqual([
      '<td class="line">7</td><td class="claimed"><del>3</del> cups of tea</td><td class="printed"><ins>4</ins> cups of tea</td></tr>',
      '<td class="line">8</td><td>milk</td><td>milk</td></tr>',
      '<td class="line">9</td><td class="claimed">sugar</td><td class="printed">honey</td></tr>',
      '<td class="line"></td><td class="none"></td><td class="printed">cake</td></tr>',
    ]);
  });

  it("has room for more claimed lines than were printed", () => {
    const html = page([example({ verdict: "differs", claimed: "one\nthe second\nb\nc", claimedLines: [], actual: "one\nthe third\n" })]);
    expect(html.match(/<tr><td class="line"><\/td>.*?<\/tr>/g)!.map((row) => row.replace(/<\/?t[dr][^>]*>/g, "|").replace(/\|+/g, "|"))).toEqual(["|one|one|", "|the <del>second</del>|the <ins>third</ins>|", "|b|", "|c|"]);
  });

  it("shows the TypeScript, or why there is none", () => {
    expect(textsOf(page([example({ converted: { typescript: "\nif (a < b) f<T>();\n" } })]), "details")).toEqual(["TypeScript\nif (a < b) f<T>();\n"]);
    expect(page([example({ converted: { refused: "there is no <x>" } })])).toContain("<p>By itself it does not convert: there is no &lt;x&gt;</p>");
  });

  it("shows the timeline of tasks, and once what its signs mean", () => {
    const timeline: Timeline = { moments: [0, 0, 2], rows: [{ kind: "task", name: "Task-1", does: "main", line: 4, parent: null, made: 0, runs: [{ from: 1, to: 2 }], waits: [], ending: { how: "returned", what: "", at: 2 } }], prints: [], stepsLeft: 0, rowsLeft: 0 };
    const classesOf = (html: string) => elements(html).flatMap(({ attributes }) => (attributes.class === "timeline" || attributes.class === "legend" ? [attributes.class] : []));
    expect(classesOf(page([example({ timeline }), example({}), example({ timeline })]))).toEqual(["timeline", "timeline", "legend"]);
    expect(classesOf(page([example({})]))).toEqual([]);
  });

  it("shows how many have passed and failed as a bar", () => {
    const html = page([example({}), example({ verdict: "differs" }), example({}), example({ verdict: "skipped" })]);
    expect(elements(html).flatMap(({ name, attributes }) => (name === "rect" ? [[attributes.class, attributes.x, attributes.width]] : []))).toEqual([["passed", "0.00%", "50.00%"], ["failed", "50.00%", "25.00%"], ["skipped", "75.00%", "25.00%"]]);
  });

  it("says what was tolerated, what was not run, and that merged reports hold no code", () => {
    const { code: _, ...merged } = example({});
    expect(page([merged])).toContain("Its code is not in the report that was merged");
    expect(textsOf(page([example({ tolerated: [{ kind: "time", claimed: "2.03", actual: "2.00", line: 9 }] })]), "ul").at(-1)).toBe("line 9 says 2.03, here it is 2.00 (time)");
    expect(textsOf(page([example({ verdict: "skipped", actual: null })]), "figcaption")).toEqual(["Claimed, and not run"]);
    expect(page([])).toContain("no Python examples found");
  });

  it("keeps hostile text as text, wherever it stands", () => {
    const diagnostic = { name: hostile, severity: hostile, message: hostile, help: hostile, path: hostile, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
    // a report that was merged may have been written by anybody
    const all: Partial<PageExample> = { line: hostile as never, kind: hostile, reason: hostile, claimed: `a ${hostile}\nb`, actual: `${hostile} c\nb`, traceback: hostile, code: [{ line: hostile as never, text: hostile }], diagnostics: [diagnostic], tolerated: [{ kind: "time", claimed: hostile, actual: hostile, line: 1 }] };
    const calm = page([example({}), example({ converted: { typescript: "" } })]);
    const html = page([example({ ...all, verdict: "differs", converted: { refused: hostile } }), example({ ...all, verdict: "failed", claimed: null, converted: { typescript: hostile } }), example({ ...all, actual: null })], hostile);
    const found = elements(html);
    const known = new Set([...elements(calm).map(({ name }) => name), "figure", "figcaption", "ul", "li", "del", "ins"]);
    expect(found.filter(({ name }) => !known.has(name) || name === "script" || name === "img")).toEqual([]);
    expect(new Set(found.flatMap(({ attributes }) => Object.keys(attributes)))).toEqual(new Set(["lang", "xmlns", "charset", "http-equiv", "name", "content", "id", "class", "href", "aria-hidden", "x", "width", "height"]));
    expect(found.find(({ name }) => name === "h2")!.text).toBe(tame);
    for (const { text } of found.filter(({ name }) => name === "article")) expect(text.split(tame).length).toBeGreaterThan(6);
    expect(html).not.toMatch(/[^\t\n\u0020-\u007e\u00a0-\ufffd]/);
    expect(html).not.toContain("<script");
  });

  it("escapes any text so that a parser reads it back", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const [element] = elements(`<p title="${escapeHtml(text)}">${escapeHtml(text)}</p>`);
      expect(escapeHtml(text)).not.toMatch(/[<>"']/);
      if (!/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff-\uffff]/.test(text)) expect([element!.text, element!.attributes.title]).toEqual([text, text]);
    }));
  });
});
