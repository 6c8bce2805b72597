/**
 * The corpus of notes in samples/documents: every verdict is what the note's author intended, written down beside the document in
 * `<document>.verdicts` (`line kind verdict`, what had to be tolerated, `endless` for programs that have to be ended from outside).
 * And no claim that holds would hold if it were another: characters of right claims are changed, one at a time.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Claim } from "../../../src/documents/example.js";
import { documentEndings, foldLineEnds } from "../../../src/documents/find.js";
import { type ExampleResult, type VerifyTools, verifyDocument } from "../../../src/documents/verify.js";
import type { Transcript } from "../../../src/execute/transcript.js";
import { SourceText } from "../../../src/syntax/source.js";
import { exampleTools, samplesFolder } from "../sample_program.js";

const folder = join(samplesFolder, "documents");
const documents = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => documentEndings.some((ending) => name.endsWith(ending)))
  .sort();

interface Intended {
  readonly line: number;
  readonly kind: string;
  readonly verdict: string;
  readonly tolerated: readonly string[];
  readonly endless: boolean;
}

const intended = (name: string): Intended[] =>
  readFileSync(join(folder, `${name}.verdicts`), "utf8").trim().split("\n").map((line) => {
    const [number = "", kind = "", verdict = "", ...more] = line.split(" ");
    return { line: Number(number), kind, verdict, tolerated: more.filter((word) => word !== "endless").sort(), endless: more.includes("endless") };
  });

const all = new Map(documents.map((name) => [name, intended(name)]));
const textOf = (name: string): string => foldLineEnds(readFileSync(join(folder, name), "utf8"));

/** What a runner with limits answers for a program that it had to end. */
const ended: Transcript = { stdout: "", stderr: "", exitStatus: 1, events: [], cut: false, timedOut: true, problem: "did not end within 10 s" };

/** A program whose claims alone were changed is not run again. */
const transcripts = new Map<string, Promise<Transcript>>();
const compiled = new Map<string, ReturnType<VerifyTools["compile"]>>();

const toolsFor = (name: string): VerifyTools => {
  const endless = (all.get(name) ?? []).filter((each) => each.endless).map(({ line }) => line);
  return {
    ...exampleTools,
    compile: (source, options) => {
      const key = JSON.stringify([source, options]);
      const known = compiled.get(key) ?? exampleTools.compile(source, options);
      compiled.set(key, known);
      return known;
    },
    run: (program) => {
      // Such a program stands alone: all before its first line is empty.
      const first = program.source.text.split("\n").findIndex((line) => line.trim() !== "") + 1;
      if (endless.includes(first)) return Promise.resolve(ended);
      const { source, ...more } = program;
      const key = JSON.stringify([source.path, more]);
      const known = transcripts.get(key) ?? exampleTools.run(program);
      transcripts.set(key, known);
      return known;
    },
    fileBeside: (file) => {
      const path = join(folder, name, "..", file);
      return existsSync(path) ? new SourceText(file, readFileSync(path, "utf8")) : null;
    },
  };
};

const results = new Map<string, readonly ExampleResult[]>();
const verify = async (name: string): Promise<readonly ExampleResult[]> => {
  const known = results.get(name) ?? (await verifyDocument(new SourceText(name, textOf(name)), toolsFor(name))).examples;
  results.set(name, known);
  return known;
};

describe("the corpus", () => {
  it.each(documents)("%s", { timeout: 60_000 }, async (name) => {
    const made = await verify(name);
    const found = made.map(({ line, kind, verdict, tolerated }) => [line, kind, verdict, ...[...new Set(tolerated.map((each) => each.kind))].sort()].join(" "));
    expect(found, made.map(({ line, reason }) => `${line} ${reason}`).join("\n")).toEqual(intended(name).map(({ line, kind, verdict, tolerated }) => [line, kind, verdict, ...tolerated].join(" ")));
  });

  it("is broad", () => {
    const examples = [...all.values()].flat();
    expect(examples.length).toBeGreaterThanOrEqual(150);
    expect(new Set(documents.flatMap((name) => (name.includes("/") ? [name.split("/")[0]] : []))).size).toBeGreaterThanOrEqual(8);
    for (const ending of [".md", ".mdx", ".rst", ".txt", ".ipynb", ".py"]) expect(documents.some((name) => name.endsWith(ending)), ending).toBe(true);
    for (const verdict of ["matched", "differs", "failed", "unclaimed", "invalid", "fragment", "skipped"]) expect(examples.filter((each) => each.verdict === verdict).length, verdict).toBeGreaterThan(4);
    const claiming = examples.filter(({ verdict }) => verdict === "matched" || verdict === "differs");
    expect(claiming.filter(({ verdict }) => verdict === "differs").length / claiming.length).toBeGreaterThan(0.2);
  });
});

/** Letters and digits of a claim, but for the stacks of tracebacks, and what `...` of doctest or a shown prompt leaves open. */
function stablePlaces({ lines }: Claim): { i: number; column: number }[] {
  const hasStack = lines.some((line) => line.startsWith("Traceback "));
  const inStack = (line: string): boolean => hasStack && !/^\w*(?:Error|Exception|Empty|Full)\b/.test(line);
  return lines.flatMap((line, i) => (inStack(line) ? [] : [...line].flatMap((_, column) => (/[\p{L}\p{N}]/u.test(line[column] ?? "") ? [{ i, column }] : []))));
}

describe("claims of the corpus with another character", () => {
  it.each(documents)("%s", { timeout: 60_000 }, async (name) => {
    const text = textOf(name);
    const document = new SourceText(name, text);
    const right = (await verify(name)).filter(({ verdict, tolerated }) => verdict === "matched" && tolerated.length === 0);
    for (const { example } of right) {
      for (const [number, claim] of example.claims.entries()) {
        if (claim.notation !== undefined) continue;
        const stable = stablePlaces(claim);
        if (stable.length === 0) continue;
        // One of them, at the beginning, the end or in the middle, as it falls: all would take minutes.
        const { i, column } = stable[(claim.line * 31 + number) % stable.length]!;
        const line = claim.lines[i]!;
        const at = document.lineStart(claim.lineNumbers?.[i] ?? claim.line + i) + claim.columns[i]! + column;
        expect(text[at], `${name}, line ${claim.line + i}`).toBe(line[column]);
        const other = /\d/.test(line[column]!) ? String((Number(line[column]) + 1) % 10) : line[column] === "q" ? "z" : "q";
        const changed = new SourceText(name, text.slice(0, at) + other + text.slice(at + 1));
        const again = (await verifyDocument(changed, toolsFor(name), { wanted: (each) => each.line === example.line && each.kind === example.kind })).examples;
        // A time may be another by so little that it is still taken for the same; then that is said.
        expect(again.map(({ verdict, tolerated }) => (verdict === "matched" && tolerated.some(({ kind, claimed }) => kind === "time" && /\d/.test(claimed)) ? "another time" : verdict)), `"${line}" of line ${claim.line + i} with ${other} at ${column}`).toEqual([expect.not.stringMatching("matched")]);
      }
    }
  });
});
