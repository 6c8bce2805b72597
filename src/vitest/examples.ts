/** What a document that became a test file runs: each test verifies one example, and fails where the document is wrong. */
import { readFileSync } from "node:fs";
import { afterAll, test } from "vitest";
import { updateFile } from "../cli/verifying/updating.js";
import { Workshop } from "../cli/verifying/workshop.js";
import { foldLineEnds } from "../documents/find.js";
import { trimLines } from "../documents/matching/match.js";
import { isFailure } from "../documents/reports/json.js";
import { updateDocument } from "../documents/update.js";
import type { DocumentResult, ExampleResult } from "../documents/verify.js";
import { noPermissions } from "../execute/node/allowances.js";
import { defaultLimits } from "../execute/node/isolated.js";
import { SourceText } from "../syntax/source.js";
import type { DocumentTests } from "./plugin.js";

interface DeclareTest {
  (title: string, position: number): void;
  /** For a document without examples: a test file needs a test. */
  none(): void;
}

/** How long starting the engine may take besides, in milliseconds. */
const starting = 20_000;

/** What declares the tests of one document. */
export function testsOf({ path, clock, timeout, python, strict, update }: DocumentTests): DeclareTest {
  const document = new SourceText(path, foldLineEnds(readFileSync(path, "utf8")));
  let workshop: Workshop | null = null;
  const wrong: ExampleResult[] = [];
  afterAll(async () => {
    await workshop?.close();
    if (wrong.length > 0) await updateFile(path, document.text, wrong);
  });
  const verify = (wanted: number): Promise<DocumentResult> => {
    workshop ??= new Workshop({ clock, limits: { ...defaultLimits, seconds: timeout }, jobs: 1, cache: true, allowed: noPermissions, environment: {} });
    return workshop.verify(document, { python, wanted: (_, position) => position === wanted }, () => {});
  };
  const declare = (title: string, position: number): void => {
    test(title, { timeout: timeout * 8000 + starting }, async ({ skip, annotate }) => {
      const [result] = (await verify(position)).examples;
      if (result === undefined) throw new Error(`${path} has changed while it was tested`);
      if (update && result.verdict === "differs") {
        const { updated, left } = updateDocument(document.text, [result]);
        if (updated.length > 0) return void wrong.push(result);
        throw Object.assign(failure(result, document), { message: left[0]?.reason ?? result.reason });
      }
      if (isFailure(result, strict)) throw failure(result, document);
      if (result.verdict !== "matched" && result.verdict !== "unclaimed") skip(`${result.verdict}: ${result.reason}`);
      if (result.tolerated.length > 0) await annotate(result.reason, "notice");
    });
  };
  return Object.assign(declare, { none: () => test.skip("no Python examples", () => {}) });
}

/** The error that Vitest shows: the claim beside the output, at the document's line. */
function failure(result: ExampleResult, document: SourceText): Error {
  const { claimed, actual, traceback } = result;
  const error = new Error(result.verdict === "differs" ? result.reason : [result.reason, traceback ?? ""].join("\n").trimEnd());
  const { line, column } = placeOf(result, document);
  error.name = result.verdict;
  error.stack = `${error.name}: ${error.message}\n    at ${document.path}:${line}:${column}`;
  if (result.verdict !== "differs" || claimed === null || actual === null) return error;
  const text = (written: string): string => trimLines(written.split("\n")).join("\n");
  return Object.assign(error, { expected: text(claimed), actual: text(actual), showDiff: true });
}

/** Where the document is wrong: the first claimed line that was not printed, else the example. Columns from 1. */
function placeOf({ example, actual, diagnostics, verdict }: ExampleResult, document: SourceText): { line: number; column: number } {
  const printed = trimLines((actual ?? "").split("\n"));
  if (verdict === "differs") {
    let at = 0;
    for (const claim of example.claims) {
      for (const [i, text] of claim.lines.entries()) {
        if (text.trim() === "") continue;
        if (text.trimEnd() !== printed[at]) return { line: claim.line + i, column: (claim.columns[i] ?? 0) + 1 };
        at++;
      }
    }
  }
  const [first] = diagnostics;
  if (first !== undefined) {
    const { line, column } = document.position(first.span.start);
    return { line, column: column + 1 };
  }
  return { line: example.line, column: (example.columns[0] ?? 0) + 1 };
}
