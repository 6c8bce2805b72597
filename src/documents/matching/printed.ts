/** What an example printed, with the marks taken out and remembered: which statement was at work when. */
import type { OutputEvent } from "../../execute/transcript.js";
import { BEGIN, MARK } from "../../syntax/observed.js";

export interface Mark {
  readonly number: number;
  /** Where in `text` it stood. */
  readonly at: number;
}

export interface Printed {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** The mark at which the example's own code begins. */
export const BEGINNING = new RegExp(MARK.source.replace("(\\d+)", `(${BEGIN})`));

/** The output of both streams as a terminal shows it, or stdout alone; marks are in stdout. */
export function readPrinted(events: readonly OutputEvent[], streams: "stdout" | "both"): Printed {
  const whole = events.map((event) => (streams === "both" || event.stream === "stdout" ? event.text : "")).join("");
  // What was printed before the example began is not its own.
  const begin = whole.search(BEGINNING);
  const marked = begin < 0 ? whole : whole.slice(begin).replace(MARK, "");
  const marks: Mark[] = [];
  let text = "";
  for (const [i, piece] of marked.split(MARK).entries()) {
    if (i % 2 === 0) text += piece;
    else marks.push({ number: Number(piece), at: text.length });
  }
  return { text, marks };
}

/** What was printed between each mark `from` and the mark that came next; `null` when there was none. */
export function spansAfter({ text, marks }: Printed, from: number): string[] {
  return marks.flatMap((mark, i) => (mark.number === from ? [text.slice(mark.at, marks[i + 1]?.at ?? text.length)] : []));
}
