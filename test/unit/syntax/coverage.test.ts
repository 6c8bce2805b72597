/**
 * Every construct of the grammar is in a program whose answer CPython gave: the samples, the programs of the unit tests, the literate specs.
 * What CPython itself refuses is in the texts whose refusals were recorded from it.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { refusalOf, syntax } from "../../../grammar-maps/syntax.js";
import type { CstNode } from "../../../src/syntax/cst.js";
import { recordedPrograms } from "../recorded_programs.js";
import { parser } from "../sample_program.js";

/** The kinds of the named nodes in a text's tree. */
function kindsOf(text: string, into: Set<string>): void {
  const waiting: CstNode[] = [parser.parse(text)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.named) into.add(node.type);
    waiting.push(...node.children);
  }
}

/** What CPython's compiler refused when its answers were recorded. */
function refusedTexts(): string[] {
  const answers = JSON.parse(readFileSync(new URL("check_answers.json", import.meta.url), "utf8")) as (readonly [text: string, error: string | null])[];
  return answers.flatMap(([text, error]) => (error === null ? [] : [text]));
}

/** Only the grammar has these, or only where Python refuses them: `[(*a), 1]`. */
const isRefused = (kind: string): boolean => kind === "parenthesized_list_splat" || refusalOf(kind) !== null;

test("every kind of node that Python has is in a program that CPython answered", () => {
  const seen = new Set<string>();
  for (const text of recordedPrograms()) kindsOf(text, seen);
  expect(Object.keys(syntax).filter((kind) => !isRefused(kind) && !seen.has(kind))).toEqual([]);
});

test("every other kind of node is in a text that CPython refused", () => {
  const seen = new Set<string>();
  for (const text of refusedTexts()) kindsOf(text, seen);
  expect(Object.keys(syntax).filter((kind) => isRefused(kind) && !seen.has(kind))).toEqual([]);
});
