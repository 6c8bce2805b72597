/**
 * By a real clock no two runs are alike, and what another circumstance changes can't be told from what the moment does. So that is
 * found out by the virtual clock, and brought into the output of the real run, piece by piece.
 */
import type { OutputEvent, Transcript } from "../../execute/transcript.js";
import { tokensOf } from "./tokens.js";

/** What the real run would have written where `other` differs from `usual`; null when the three are not alike enough to say. */
export function transplanted(real: Transcript, usual: Transcript, other: Transcript): OutputEvent[] | null {
  const [theirs, plain, changed] = [joined(real), joined(usual), joined(other)];
  if (theirs.length !== plain.length || plain.length !== changed.length) return null;
  const events: OutputEvent[] = [];
  for (const [i, { stream, text }] of theirs.entries()) {
    if (plain[i]!.stream !== stream || changed[i]!.stream !== stream) return null;
    const moved = transplant(text, plain[i]!.text, changed[i]!.text);
    if (moved === null) return null;
    events.push({ stream, text: moved });
  }
  return events;
}

/** Writes to one stream that follow one another, as one. */
function joined({ events }: Transcript): OutputEvent[] {
  const all: OutputEvent[] = [];
  for (const { stream, text } of events) {
    const last = all.at(-1);
    if (last?.stream === stream) all[all.length - 1] = { stream, text: last.text + text };
    else all.push({ stream, text });
  }
  return all;
}

function transplant(real: string, usual: string, other: string): string | null {
  if (usual === other) return real;
  const [theirs, plain, changed] = [real, usual, other].map((text) => text.split("\n").map(tokensOf)) as [Tokens, Tokens, Tokens];
  if (theirs.length !== plain.length || plain.length !== changed.length) return null;
  const lines: string[] = [];
  for (const [i, tokens] of theirs.entries()) {
    if (tokens.length !== plain[i]!.length || tokens.length !== changed[i]!.length) return null;
    lines.push(tokens.map(({ text }, k) => (plain[i]![k]!.text === changed[i]![k]!.text ? text : changed[i]![k]!.text)).join(""));
  }
  return lines.join("\n");
}

type Tokens = ReturnType<typeof tokensOf>[];
