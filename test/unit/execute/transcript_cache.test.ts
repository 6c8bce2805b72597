import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { Cache } from "../../../src/execute/node/cache.js";
import { defaultLimits, type IsolatedProgram } from "../../../src/execute/node/isolated.js";
import { TranscriptCache } from "../../../src/execute/node/transcript_cache.js";
import { type Transcript, transcriptOf } from "../../../src/execute/transcript.js";
import type { Timeline } from "../../../src/runtime/tracing/timeline.js";

const folder = mkdtempSync(join(tmpdir(), "transcript-cache-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const program: IsolatedProgram = { javascript: "1", path: "tea.md", source: "", clock: "virtual", trace: false };
const timeline: Timeline = { moments: [0, 1.5], rows: [], prints: [], stepsLeft: 0, rowsLeft: 0 };
const plain = transcriptOf([{ stream: "stdout", text: "tea\n" }], { exitStatus: 0 });
const followed = { ...plain, timeline };

/** What a later run gets for the programs, one after the other, and which of them had to run. */
async function ask(document: string, ...programs: readonly IsolatedProgram[]): Promise<{ readonly got: readonly Transcript[]; readonly ran: readonly number[] }> {
  const cache = new TranscriptCache(new Cache(folder), document, "stamp", defaultLimits);
  const ran: number[] = [];
  const got: Transcript[] = [];
  for (const [i, each] of programs.entries()) {
    got.push(await cache.of(each, async () => {
      ran.push(i);
      return each.trace === true ? followed : plain;
    }));
  }
  cache.keep(true);
  return { got, ran };
}

it("keeps what a program did, with its timeline", async () => {
  expect(await ask("a", program)).toEqual({ got: [plain], ran: [0] });
  expect(await ask("a", program)).toEqual({ got: [plain], ran: [] });
  const traced = { ...program, trace: true };
  expect(await ask("a", traced)).toEqual({ got: [followed], ran: [0] });
  expect(await ask("a", traced)).toEqual({ got: [followed], ran: [] });
});

it("does not run a program again that was followed before, and keeps that for whoever asks for timelines", async () => {
  const traced = { ...program, trace: true };
  await ask("b", traced);
  expect(await ask("b", program, { ...program, javascript: "2" })).toEqual({ got: [followed, plain], ran: [1] });
  expect(await ask("b", traced)).toEqual({ got: [followed], ran: [] });
});

it("runs what takes real time again, every time", async () => {
  const real: IsolatedProgram = { ...program, clock: "real" };
  expect((await ask("c", real, real)).ran).toEqual([0, 1]);
});
