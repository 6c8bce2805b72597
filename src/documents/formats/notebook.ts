/** Examples in Jupyter notebooks: cells of code, each with what it printed and showed when the author ran it. */
import type { ValueNode } from "@humanwhocodes/momoa";
import type { SourceText } from "../../syntax/source.js";
import { ownClaims } from "../claims/beside.js";
import { type Asked, directed } from "../claims/directives.js";
import { errorLines } from "../claims/ipython.js";
import type { Claim, Example, Passage, Problem, Written } from "../example.js";
import { elementsOf, JsonLines, member, membersOf, parseJson, stringsOf, textOf } from "./json_text.js";
import { magicIn, withoutMagics } from "./magics.js";
import { scanLine, startState } from "./python_lines.js";

/** The code cells of a notebook (nbformat 4), whose text must have LF line ends. */
export function findInNotebook(document: SourceText): Example[] {
  if (document.text.trim() === "") return [];
  const parsed = parseJson(document.text);
  if ("error" in parsed) return [unreadable(document, `this notebook is no JSON: ${lowered(parsed.error)}`, undefined, parsed.offset, parsed.offset)];
  const notebook = parsed.value;
  const version = member(notebook, "nbformat");
  const { start, end } = (version ?? notebook).loc;
  if (version?.type !== "Number") return [unreadable(document, "this is no notebook: it has no `nbformat`", undefined, start.offset, start.offset)];
  if (version.value !== 4) return [unreadable(document, `notebooks of format ${version.value} are not read`, "open it in Jupyter and save it again, which writes format 4", start.offset, end.offset)];
  const metadata = member(notebook, "metadata");
  const language = textOf(member(member(metadata, "language_info"), "name")) ?? textOf(member(member(metadata, "kernelspec"), "language"));
  if (language !== null && !/^i?python\d*$/i.test(language)) return [];
  const examples: Example[] = [];
  for (const cell of elementsOf(member(notebook, "cells"))) {
    if (textOf(member(cell, "cell_type")) !== "code") continue;
    const before = examples.at(-1);
    const example = cellExample(document, cell, before === undefined ? 1 : before.line + before.code.length);
    if (example !== null) examples.push(example);
  }
  return examples;
}

const lowered = (message: string): string => message.slice(0, 1).toLowerCase() + message.slice(1);

function unreadable(document: SourceText, message: string, help: string | undefined, start: number, end: number): Example {
  const problem: Problem = { name: "unreadable-document", message, ...(help !== undefined && { help }), span: { start, end } };
  return { kind: "cell", line: document.position(start).line, code: [], columns: [], claims: [], problem };
}

/** A cell. Of notebooks that are written on few lines, lines of code must still not have the same numbers: they begin at `free` then. */
function cellExample(document: SourceText, cell: ValueNode, free: number): Example | null {
  const source = new JsonLines(document);
  source.add(stringsOf(member(cell, "source")));
  const code = numberedFrom(source.passage(), free);
  if (code.lines.every((line) => line.trim() === "")) return null;
  const { claims, setAside } = outputsOf(document, member(cell, "outputs"));
  const magic = magicIn(code.lines);
  const own = claims.length > 0 ? claims : ownClaims(code).map((claim): Claim => ({ ...claim, notation: "json", ...numbersOf(claim, code.line, code.lineNumbers) }));
  const example: Example = {
    kind: "cell",
    line: code.line,
    code: withoutMagics(code.lines),
    columns: code.columns,
    notation: "json",
    likeIPython: true,
    ...(code.lineNumbers !== undefined && { lineNumbers: code.lineNumbers }),
    claims: own,
    ...(endsInSemicolon(code.lines) ? {} : { showsLast: true }),
    ...(setAside.length > 0 && { setAside }),
  };
  const { asked, tags } = metadataOf(document, member(cell, "metadata"));
  const made = directed(example, asked, tags, (line) => document.lineStart(line));
  return magic === null || made.skip !== undefined ? made : { ...made, skip: `the cell uses \`${magic}\`, which is IPython's own and not Python` };
}

function numberedFrom(code: Passage & Written, free: number): Passage & Written {
  return code.line >= free ? code : { ...code, line: free, lineNumbers: code.lineNumbers ?? code.lines.map((_, i) => code.line + i) };
}

function numbersOf(claim: Claim, first: number, lineNumbers: readonly number[] | undefined): { readonly lineNumbers?: readonly number[] } {
  return lineNumbers === undefined ? {} : { lineNumbers: claim.lines.map((_, i) => lineNumbers[claim.line - first + i] ?? first) };
}

/** As in IPython, a semicolon at the end keeps the value from being shown. */
function endsInSemicolon(lines: readonly string[]): boolean {
  const last = lines.findLast((line) => line.trim() !== "" && !line.trimStart().startsWith("#")) ?? "";
  return scanLine(last, startState).tokens.at(-1)?.text === ";";
}

/** All outputs together: what was printed, the value of the last expression, the error. Pictures are set aside. */
function outputsOf(document: SourceText, outputs: ValueNode | null): { readonly claims: Claim[]; readonly setAside: string[] } {
  const claimed = new JsonLines(document);
  const setAside: string[] = [];
  let isMade = false;
  for (const output of elementsOf(outputs)) {
    const type = textOf(member(output, "output_type"));
    if (type === "stream") claimed.add(stringsOf(member(output, "text")));
    else if (type === "error") {
      const [name, value] = [member(output, "ename"), member(output, "evalue")];
      if (name?.type !== "String") continue;
      claimed.addMade(errorLines(name.value, textOf(value) ?? "").join("\n"), value?.type === "String" ? value : name);
      isMade = true;
    } else {
      const data = member(output, "data");
      const text = type === "execute_result" ? stringsOf(member(data, "text/plain")) : [];
      claimed.add(text);
      claimed.endLine();
      if (text.length === 0 && data?.type === "Object") setAside.push(`an output of ${membersOf(data).map(([kind]) => kind).join(", ") || "nothing"} on line ${output.loc.start.line}`);
    }
  }
  if (claimed.isEmpty) return { claims: [], setAside };
  return { claims: [{ ...claimed.passage(), ...(isMade && { notation: "shortened" }), extent: "whole" }], setAside };
}

/** Tags (`skip-execution`, `raises-exception`), and what stands under `yieldstar`: `"skip, group=shop"`, or `{"clock": "real"}`. */
function metadataOf(document: SourceText, metadata: ValueNode | null): { readonly asked: Asked[]; readonly tags: Map<string, string> } {
  const tags = new Map(elementsOf(member(metadata, "tags")).map((tag) => [textOf(tag) ?? "", ""]));
  const own = member(metadata, "yieldstar");
  const placed = (text: string, value: ValueNode): Asked => {
    const { line, column } = document.position(value.loc.start.offset + (value.type === "String" ? 1 : 0));
    return { text, line, column };
  };
  if (own?.type !== "Object") return { asked: stringsOf(own).map((each) => placed(each.value, each)), tags };
  const asked = membersOf(own).flatMap(([name, value]) => {
    if (value.type === "Boolean") return value.value ? [placed(name, value)] : [];
    return [placed(`${name}="${value.type === "String" || value.type === "Number" ? value.value : "?"}"`, value)];
  });
  return { asked, tags };
}
