/**
 * Whether what a document says in place of an arbitrary piece of output can be the same thing:
 * - a *time* (it changes when waits last longer) agrees within 5 % of the longer, or within 0.1 s but never more than half the
 *   shorter (so that 0.1 s and 0.2 s, a sleep run beside another and a sleep run after it, stay different), or within 0.01 s;
 *   where the program waits for nothing, the number is the time of computing, which depends on the machine;
 * - a place agrees with a place: the author's file has another name, and CPython's own have other lines in each version;
 * - a date, an address and what chance brings agree by their form: a number for a number, a word for a word.
 */
import type { Cause } from "../../execute/circumstances.js";
import type { Token } from "./tokens.js";
import type { VolatileToken } from "./volatile.js";

export interface Leniency {
  /** Seconds of computing that the usual run took. */
  readonly computing: number;
  /** How far times may be off besides, as a share: what the document asks for. */
  readonly tolerance: number;
}

export type Difference = "time" | "date" | "address" | "chance" | "place";

/** In what sense the claimed piece agrees with the printed one, whose line goes on with `after`; null when it does not. */
export function agreesAs(claimed: Token, printed: VolatileToken, after: string, leniency: Leniency): Difference | null {
  const { causes } = printed;
  if (claimed.kind !== printed.kind) return null;
  if (printed.kind === "place") return placesAgree(claimed.text, printed.text) ? "place" : null;
  if (causes.length === 0) return null;
  if (has(causes, "chance")) return "chance";
  switch (printed.kind) {
    case "number":
      if (has(causes, "date")) return "date";
      if (has(causes, "memory")) return "address";
      return has(causes, "time") && timesAgree(Number(claimed.text), Number(printed.text), unitOf(after), leniency) ? "time" : null;
    case "hex":
      return has(causes, "memory") ? "address" : null;
    case "word":
      // What words a program chooses by how long something took is no matter of form.
      return has(causes, "date") ? "date" : has(causes, "memory") && printed.seen.includes(claimed.text) ? "address" : null;
    case "space":
      return has(causes, "date") ? "date" : has(causes, "time") ? "time" : null;
    case "sign":
      return null;
  }
}

/** A file of CPython's own agrees with that file only. */
function placesAgree(claimed: string, printed: string): boolean {
  const library = /\/lib\/python3\.\d+\/(.*):\d+$/;
  const own = library.exec(printed)?.[1];
  return own === undefined ? !library.test(claimed) : claimed.replaceAll("\\", "/").replace(/:\d+$/, "").endsWith(`/${own}`);
}

const has = (causes: readonly Cause[], cause: Cause): boolean => causes.includes(cause);

const units: readonly (readonly [RegExp, number])[] = [
  [/^\s?(?:ms|msecs?|milliseconds?|밀리초|毫秒|ミリ秒|мс)(?![\p{L}\d])/iu, 1e-3],
  [/^\s?(?:µs|us|microseconds?|마이크로초|微秒|マイクロ秒|мкс)(?![\p{L}\d])/iu, 1e-6],
  [/^\s?(?:m|mins?|minutes?)(?![\p{L}\d])/iu, 60],
];

/** How many seconds a time counts in, by what follows it. */
function unitOf(after: string): number {
  return units.find(([pattern]) => pattern.test(after))?.[1] ?? 1;
}

/** Less than this was no wait. */
const shortestWait = 0.005;
/** How much slower than here another machine may compute, and what starting threads and the like takes there. */
const slowest = 20;
const starting = 0.1;

function timesAgree(claimed: number, printed: number, unit: number, { computing, tolerance }: Leniency): boolean {
  const longer = Math.max(claimed, printed) * unit;
  const shorter = Math.min(claimed, printed) * unit;
  if (printed * unit < shortestWait && longer < starting + computing * slowest) return true;
  const allowed = Math.max(longer * Math.max(0.05, tolerance), Math.min(0.1, shorter / 2), 0.01);
  return longer - shorter <= allowed + 1e-9;
}
