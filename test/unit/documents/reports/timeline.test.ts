/** How a timeline is drawn and told. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { axisOf, narrow, wide } from "../../../../src/documents/reports/timeline/axis.js";
import { timelineHtml, timelineLegend } from "../../../../src/documents/reports/timeline/html.js";
import { stepsOf } from "../../../../src/documents/reports/timeline/steps.js";
import { roundNumber, roundStep, tickText, timeText } from "../../../../src/documents/reports/timeline/times.js";
import type { Timeline, TimelineRow, TimelineWait } from "../../../../src/runtime/tracing/timeline.js";
import { elements, hostile, tame } from "./pages.js";

const row = (more: Partial<TimelineRow>): TimelineRow => ({ kind: "task", name: "Task-1", does: "main", line: 3, parent: null, made: 0, runs: [], waits: [], ending: { how: "returned", what: "", at: null }, ...more });
const wait = (from: number, to: number | null, more: Partial<TimelineWait> = {}): TimelineWait => ({ from, to, kind: "sleep", task: null, text: "await asyncio.sleep(1)", line: 4, ...more });

/** A task that sleeps twice, and one that it makes and waits for; they begin at 0, 1 and 3 seconds. */
const timeline: Timeline = {
  moments: [0, 0, 0, 0, 0, 0, 1, 1, 1, 3, 3],
  rows: [
    row({ runs: [{ from: 1, to: 3 }, { from: 9, to: 10 }], waits: [wait(3, 9, { kind: "task", task: 1, text: "await tea", line: 5 })], ending: { how: "returned", what: "'tea'", at: 10 } }),
    row({ name: "Task-2", does: "brew", line: 9, parent: 0, made: 2, runs: [{ from: 4, to: 5 }, { from: 6, to: 8 }], waits: [wait(5, 6)], ending: { how: "raised", what: "ValueError: cold", at: 8 } }),
  ],
  prints: [{ row: 1, at: 7, stream: "stdout", text: "brewing\n" }, { row: null, at: 10, stream: "stderr", text: "Traceback…" }],
  stepsLeft: 0,
  rowsLeft: 0,
};
/** The same, at once. */
const instant: Timeline = { ...timeline, moments: timeline.moments.map(() => 0) };

const drawn = (html: string, kind: string) => elements(html).filter(({ attributes }) => (attributes.class ?? "").split(" ").includes(kind));
const place = (text = "") => Number(/^([\d.]+)%$/.exec(text)![1]);

describe("the axis of a timeline", () => {
  it("gives each step a width of its own, and is true to scale in between", () => {
    const { hasTime, places } = axisOf(timeline);
    const busy = [[1, 2], [2, 3], [4, 5], [6, 7], [7, 8], [9, 10]] as const;
    const widths = busy.map(([from, to]) => Number((((places[to]! - places[from]!) * wide) / 100).toFixed(6)));
    expect(hasTime).toBe(true);
    // making a task is a part of a step
    expect(widths).toEqual([8, 2, 8, 8, 8, 8]);
    expect([places[0], places[1], places[4]! - places[3]!, places.at(-1)!.toFixed(6)]).toEqual([0, 0, 0, "100.000000"]);
    expect((places[9]! - places[8]!) / (places[6]! - places[5]!)).toBeCloseTo(2, 9);
  });

  it("belongs to the steps where no time passes", () => {
    const { hasTime, places, ticks } = axisOf(instant);
    expect(hasTime).toBe(false);
    expect([1, 2, 3, 5, 7, 8, 10].map((i) => Math.round(places[i]!))).toEqual([0, 19, 24, 43, 62, 81, 100]);
    expect(ticks.map(({ label }) => label)).toEqual(["1", "2", "3", "4"]);
  });

  it("has ticks at round times, where these are, with room for each", () => {
    const { places, ticks } = axisOf(timeline);
    expect(ticks.map(({ label }) => label)).toEqual(["0 s", "0.5 s", "1 s", "1.5 s", "2 s", "2.5 s", "3 s"]);
    expect(ticks[2]!.place).toBe(places[8]);
    expect(ticks[1]!.place).toBeCloseTo((places[5]! + places[6]!) / 2, 9);
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 60 }), (gaps) => {
      let now = 0;
      const moments = gaps.map((gap) => (now += gap));
      const axis = axisOf({ ...timeline, moments, rows: [row({ runs: [{ from: 0, to: 1 }] })] });
      expect(axis.places.every((each, i) => each >= (axis.places[i - 1] ?? 0) && each <= 100)).toBe(true);
      for (const [kept, width] of [[axis.ticks, wide], [axis.ticks.filter(({ always }) => always), narrow]] as const) {
        for (const [i, tick] of kept.entries()) if (i > 0) expect(((tick.place - kept[i - 1]!.place) * width) / 100).toBeGreaterThanOrEqual(37);
      }
    }));
  });
});

describe("times", () => {
  it("are told in units that fit, without what a clock takes for its turns", () => {
    expect([0, 1.2e-6, 0.0015, 0.25, 1.0000224, 2.0304, 59.99, 60.0001, 90, 3599.9999, 3600, 5400, 86400.0003, 108_000, 691_200].map(timeText)).toEqual(["0 s", "0 s", "1.5 ms", "250 ms", "1 s", "2.03 s", "59.99 s", "1 min", "1 min 30 s", "1 h", "1 h", "1 h 30 min", "1 d", "1 d 6 h", "8 d"]);
    expect([tickText(0.5, 3), tickText(0.5, 0.9), tickText(0, 3)]).toEqual(["0.5 s", "500 ms", "0 s"]);
  });

  it("are divided at round ones", () => {
    expect([0.5, 1, 3, 11, 37.25, 60].map(roundNumber)).toEqual([0.5, 1, 5, 20, 50, 100]);
    expect([[1, 10], [3, 9], [0.02, 9], [45, 9], [200, 9], [3600, 9], [86_400, 9], [6e7, 9]].map(([duration, count]) => roundStep(duration!, count!))).toEqual([0.1, 0.5, 0.005, 5, 30, 600, 10_800, 604_800 * 12]);
  });
});

describe("a timeline on a page", () => {
  it("has a lane for each task, below the one that made it", () => {
    const lanes = drawn(timelineHtml(timeline), "who").slice(1);
    expect(lanes.map(({ text, attributes }) => [text, attributes.style, attributes.title])).toEqual([["Task-1 main", "--depth: 0", "Task-1, line 3"], ["Task-2 brew", "--depth: 1", "Task-2, line 9"]]);
    const late = { ...timeline, rows: [...timeline.rows, row({ name: "Task-3", made: 8, parent: null }), row({ name: "Task-4", made: 8, parent: 1 })] };
    expect(drawn(timelineHtml(late), "who").slice(1).map(({ text, attributes }) => [text, attributes.style])).toEqual([["Task-1 main", "--depth: 0"], ["Task-2 brew", "--depth: 1"], ["Task-4 main", "--depth: 2"], ["Task-3 main", "--depth: 0"]]);
  });

  it("draws steps, waits, prints and ends at their places, and says what they are", () => {
    const html = timelineHtml(timeline);
    const { places } = axisOf(timeline);
    const near = (text: string | undefined, index: number) => expect(place(text)).toBeCloseTo(places[index]!, 2);
    const runs = drawn(html, "run");
    expect(runs.map(({ text }) => text)).toEqual(["step 1, at 0 s", "step 2, at 3 s", "step 1, at 0 s", "step 2, at 1 s"]);
    near(runs[3]!.attributes.x, 6);
    expect(place(runs[3]!.attributes.width)).toBeCloseTo(places[8]! - places[6]!, 2);
    const [waits] = drawn(html, "wait");
    expect(waits!.text).toBe("waits for Task-2 await tea (line 5), 0 s to 3 s");
    near(waits!.attributes.x1, 3);
    near(waits!.attributes.x2, 9);
    expect(drawn(html, "sleep").map(({ text }) => text)).toEqual(["sleeps await asyncio.sleep(1) (line 4), 0 s to 1 s"]);
    const [print] = drawn(html, "print");
    near(print!.attributes.cx, 7);
    expect(print!.text).toBe("prints brewing");
    const ends = drawn(html, "ending");
    expect(ends.map(({ text, attributes }) => [attributes.class, text])).toEqual([["ending returned", "returns 'tea'"], ["ending raised", "raises ValueError: cold"]]);
    near(ends[1]!.attributes.x, 8);
    expect(drawn(html, "end").map(({ text }) => text)).toEqual(["", "'tea'", "ValueError: cold"]);
    expect(drawn(html, "label").map(({ text }) => text)).toEqual(["tea", "sleep(1)"]);
    expect(drawn(html, "track").map(({ attributes }) => attributes["aria-label"])).toEqual([undefined, "Task-1: 2 steps, 0 s to 3 s, returns 'tea'", "Task-2: 2 steps, 0 s to 1 s, raises ValueError: cold"]);
  });

  it("tells cancelled, failed and unfinished apart by words and shapes", () => {
    const ended = (how: TimelineRow["ending"]["how"], at: number | null) => timelineHtml({ ...timeline, rows: [row({ runs: [{ from: 1, to: 3 }], ending: { how, what: "", at } })] });
    const shape = (html: string) => /<svg class="ending[^>]*>(.*?)<\/svg>/.exec(html)?.[1];
    const all = (["returned", "raised", "cancelled", "unfinished"] as const).map((how) => ended(how, how === "unfinished" ? null : 3));
    expect(new Set(all.map(shape)).size).toBe(4);
    expect(all.map((html) => drawn(html, "end").at(-1)!.text)).toEqual(["", "failed", "cancelled", "not done"]);
    expect(place(drawn(all[3]!, "ending")[0]!.attributes.x)).toBe(100);
  });

  it("says what it has no room for, and opens many lanes only when asked", () => {
    const cut = timelineHtml({ ...timeline, rows: [row({ runs: [{ from: 1, to: null }] })], stepsLeft: 12, rowsLeft: 1 });
    expect(elements(cut)[1]!.text).toBe("Timeline 1 task, 3 s, cut: 1 task and 12 steps more are not shown");
    expect(drawn(cut, "ending")).toEqual([]);
    expect(elements(timelineHtml(instant))[1]!.text).toBe("Timeline 2 tasks, no time passes");
    const many = (count: number) => timelineHtml({ ...timeline, rows: Array.from({ length: count }, (_, i) => row({ name: `Task-${i + 1}` })) });
    expect([24, 25].map((count) => elements(many(count))[0]!.attributes.open)).toEqual(["open", undefined]);
  });

  it("is told in words, too", () => {
    expect(stepsOf(timeline).map(({ row: who, parts }) => [who, parts.map(({ text, code, line }) => [text, code, line].filter((each) => each !== undefined).join(" ")).join(", ")])).toEqual([
      [0, "begins 3, waits for Task-2 await tea 5"],
      [1, "begins, made by Task-1 9, sleeps await asyncio.sleep(1) 4"],
      [1, "goes on after 1 s, prints brewing, raises ValueError: cold"],
      [0, "goes on after 3 s, returns 'tea'"],
    ]);
    const cells = elements(timelineHtml(timeline)).filter(({ name }) => name === "td").map(({ text }) => text);
    expect(cells.slice(6, 9)).toEqual(["1 s", "Task-2", "goes on after 1 s, prints brewing, raises ValueError: cold"]);
    const outside = stepsOf({ ...timeline, prints: [{ row: null, at: 0, stream: "stdout", text: "first\n" }] });
    expect(outside[0]).toEqual({ at: 0, row: null, parts: [{ text: "prints", code: "first" }] });
  });

  it("has labels only where they fit, shorter ones on narrow screens", () => {
    const said = (text: string, end: number) => drawn(timelineHtml({ ...timeline, moments: [0, 0, 0.1 + end, 10], rows: [row({ runs: [{ from: 0, to: 1 }], waits: [wait(1, 2, { kind: "future", text })] })] }), "label").map(({ attributes, text: words }) => `${attributes.class}: ${words}`);
    expect(said("await queue.get()", 9)).toEqual(["label: queue.get()"]);
    expect(said("await asyncio.wait_for(queue.get(), timeout=0.25)", 5)).toEqual(["label wide: wait_for(queue.get(), timeout=0.25)", "label narrow: wait_for(…)"]);
    expect(said("await asyncio.wait_for(queue.get(), timeout=0.25)", 1)).toEqual(["label wide: wait_for"]);
    expect(said("await asyncio.wait_for(queue.get(), timeout=0.25)", 0)).toEqual([]);
  });

  it("keeps hostile text as text", () => {
    const all: Timeline = {
      ...timeline,
      // a report that was merged may have been written by anybody
      rows: timeline.rows.map((each) => ({ ...each, line: hostile as never, name: hostile, does: hostile, waits: each.waits.map((one) => ({ ...one, text: hostile, line: hostile as never })), ending: { ...each.ending, what: hostile } })),
      prints: timeline.prints.map((print) => ({ ...print, text: hostile, row: 0, at: 2 })),
    };
    const names = (html: string) => new Set(elements(html).map(({ name }) => name));
    const html = timelineHtml(all);
    expect([...names(html)].filter((name) => !names(timelineHtml(timeline)).has(name))).toEqual([]);
    expect(html).not.toMatch(/[^\t\n\u0020-\u007e\u00a0-\ufffd]/);
    expect(html).not.toContain("<script");
    expect(elements(html)[0]!.text.split(tame).length).toBeGreaterThan(8);
    expect(drawn(html, "who")[1]!.attributes.title).toBe(`${tame}, line ${tame}`);
  });

  it("says once what the signs mean", () => {
    expect(drawn(timelineLegend, "sign").map(({ text }) => text.trim())).toEqual(["runs", "waits", "sleeps", "blocks its thread", "prints", "returns", "raises", "is cancelled", "is not done"]);
  });
});
