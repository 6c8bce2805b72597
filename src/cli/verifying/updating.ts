/** `verify --update`: what examples print is written into their documents. */
import { readFileSync } from "node:fs";
import { printableLine } from "../../diagnostics/printable.js";
import { foldLineEnds } from "../../documents/find.js";
import { updateDocument } from "../../documents/update.js";
import type { DocumentResult, ExampleResult } from "../../documents/verify.js";
import { CommandFailure } from "../failure.js";
import { writeWhole } from "./reports.js";

const byteOrderMark = "\uFEFF";

/** Writes every document anew whose claims are wrong; resolves to what to say of it, and the examples that are right now. */
export async function updateDocuments(results: readonly DocumentResult[]): Promise<{ told: string; mended: ReadonlySet<ExampleResult> }> {
  const told: string[] = [];
  const mended = new Set<ExampleResult>();
  for (const { document, examples } of results) {
    if (!examples.some(({ verdict }) => verdict === "differs") || document.path.startsWith("<stdin>")) continue;
    const { updated, left } = await updateFile(document.path, document.text, examples);
    const path = printableLine(document.path);
    if (updated.length > 0) told.push(`${path}: wrote what the example${updated.length === 1 ? "" : "s"} in line ${updated.join(", ")} print${updated.length === 1 ? "s" : ""}`);
    for (const { line, reason } of left) told.push(`${path}: left the example in line ${line} as it is: ${reason}`);
    for (const example of examples) if (updated.includes(example.line)) mended.add(example);
  }
  return { told: told.map((line) => `${line}\n`).join(""), mended };
}

/** The file as it is, with its byte order mark and its line ends, but for the claims. */
export async function updateFile(path: string, verified: string, examples: readonly ExampleResult[]): Promise<ReturnType<typeof updateDocument>> {
  const whole = readFileSync(path, "utf8");
  const mark = whole.startsWith(byteOrderMark) ? byteOrderMark : "";
  const text = whole.slice(mark.length);
  if (foldLineEnds(text) !== verified) throw new CommandFailure(`'${printableLine(path)}' has changed while its examples ran; nothing was written`, 1);
  const update = updateDocument(text, examples);
  if (update.text !== text) await writeWhole(path, mark + update.text);
  return update;
}
