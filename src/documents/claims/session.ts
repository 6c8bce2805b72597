/**
 * Interactive sessions: `>>>` begins a statement, `...` continues it, what follows is the claimed output.
 * A session becomes a program that shows the value of each expression, as the interactive interpreter does, and goes on after
 * an exception that the session shows. Each statement is held to its own output, as doctest does.
 */
import type { Observation } from "../../syntax/observed.js";
import type { Claim, Example } from "../example.js";
import { tracebackHeader } from "../matching/stacks.js";

const promptPattern = /^(\s*)>>>(?: |$)/;

/** True when the line begins a statement of a session. */
export function isPrompt(line: string): boolean {
  return promptPattern.test(line);
}

/** Reads the lines of a session; `indent` is what the document put before each of them. Output lines become empty lines of code. */
export function sessionExample(lines: readonly string[], firstLine: number, indent: number): Example {
  const margin = promptPattern.exec(lines.find(isPrompt) ?? "")?.[1]?.length ?? 0;
  const code: string[] = [];
  const columns: number[] = [];
  const claims: { line: number; lines: string[]; extent: "prompt"; statement: number; directives: string[] }[] = [];
  let inStatement = false;
  for (const [i, line] of lines.entries()) {
    const body = line.slice(margin);
    const continues = inStatement && /^\.\.\.(?: |$)/.test(body);
    if (isPrompt(line) || continues) {
      if (!continues) claims.push({ line: firstLine + i + 1, lines: [], extent: "prompt", statement: firstLine + i, directives: [] });
      claims.at(-1)!.directives.push(...directivesOf(body));
      claims.at(-1)!.line = firstLine + i + 1;
      code.push(body.slice(4));
      columns.push(indent + margin + Math.min(4, body.length));
      inStatement = true;
      continue;
    }
    inStatement = false;
    code.push("");
    columns.push(indent + margin);
    claims.at(-1)?.lines.push(body === "<BLANKLINE>" ? "" : body);
  }
  for (const claim of claims) while (claim.lines.at(-1)?.trim() === "" && !isBlankLine(claim, lines, firstLine)) claim.lines.pop();
  const skipped = claims.filter((claim) => claim.directives.includes("SKIP"));
  for (const claim of skipped) for (let i = claim.statement - firstLine; i < claim.line - firstLine; i++) code[i] = "";
  const kept = claims.filter((claim) => !skipped.includes(claim));
  const silent = kept.every((claim) => claim.lines.every((line) => line.trim() === ""));
  return { kind: "session", line: firstLine, code, columns, claims: silent ? [] : kept };
}

/** The last line of the claim is a `<BLANKLINE>`, and so part of what is printed. */
function isBlankLine(claim: { readonly line: number; readonly lines: readonly string[] }, lines: readonly string[], firstLine: number): boolean {
  return lines[claim.line - firstLine + claim.lines.length - 1]?.trim() === "<BLANKLINE>";
}

/** `# doctest: +ELLIPSIS, +SKIP` → the options it turns on. */
function directivesOf(line: string): string[] {
  const written = /#\s*doctest:\s*(.*)$/.exec(line)?.[1] ?? "";
  return [...written.matchAll(/\+(\w+)/g)].map(([, option = ""]) => option);
}

/** What a session's program has to be observed for. */
export function sessionObservation(claims: readonly Claim[], code: readonly string[], firstLine: number): Observation {
  if (claims.length === 0) return { prompts: code.flatMap((line, i) => (/^\S/.test(line) ? [firstLine + i] : [])) };
  const statements = claims.flatMap((claim) => (claim.extent === "prompt" ? [claim] : []));
  return { prompts: statements.map((each) => each.statement), caught: statements.filter((each) => each.lines.some(tracebackHeader)).map((each) => each.statement) };
}
