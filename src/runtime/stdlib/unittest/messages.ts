/** How failures are worded: representations that are cut to what differs, and differences that may be too long to show. */
import { BaseException } from "../../objects/exceptions.js";
import { getattr } from "../../objects/attributes.js";
import { defaultRepr, repr } from "../../objects/repr.js";
import { codePoints } from "../../objects/str/code_points.js";
import { str } from "../../objects/str.js";
import { truthy } from "../../objects/truth.js";

const LONGEST = 80;
/** The room that `[12 chars]` takes. */
const PLACEHOLDER = 12;
const SHORTEST_BEGIN = 5;
const SHORTEST_END = 5;
const SHORTEST_COMMON = 5;
const SHORTEST_DIFFERENCE = LONGEST - (SHORTEST_BEGIN + PLACEHOLDER + SHORTEST_COMMON + PLACEHOLDER + SHORTEST_END);

/** `repr(x)`, or what `object` says of it when that fails. */
export function safeRepr(x: unknown): string {
  try {
    return repr(x);
  } catch (error) {
    if (!(error instanceof BaseException)) throw error;
    return typeof x === "object" && x !== null ? defaultRepr(x) : `<${typeof x} object>`;
  }
}

/** Code points, since lengths and cuts are counted in them. */
type Text = readonly string[];

function shortened(text: Text, begin: number, end: number): string {
  const skipped = text.length - begin - end;
  return skipped > PLACEHOLDER ? `${text.slice(0, begin).join("")}[${skipped} chars]${text.slice(text.length - end).join("")}` : text.join("");
}

/** Two representations; of long ones, what they have in common is left out first. */
export function shortenedPair(first: unknown, second: unknown): [string, string] {
  const whole: [string, string] = [safeRepr(first), safeRepr(second)];
  const texts = whole.map((text) => codePoints(text));
  const longest = Math.max(...texts.map((text) => text.length));
  if (longest <= LONGEST) return whole;
  const [a = [], b = []] = texts;
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++;
  const common = LONGEST - (longest - shared + SHORTEST_BEGIN + PLACEHOLDER);
  if (common > SHORTEST_COMMON) {
    const prefix = shortened(a.slice(0, shared), SHORTEST_BEGIN, common);
    return [prefix + a.slice(shared).join(""), prefix + b.slice(shared).join("")];
  }
  const prefix = shortened(a.slice(0, shared), SHORTEST_BEGIN, SHORTEST_COMMON);
  return [prefix + shortened(a.slice(shared), SHORTEST_DIFFERENCE, SHORTEST_END), prefix + shortened(b.slice(shared), SHORTEST_DIFFERENCE, SHORTEST_END)];
}

/** The message of an assertion, with the program's own behind it, or in its place. */
export function worded(test: unknown, msg: unknown, standard: string): unknown {
  if (!truthy(getattr(test, "longMessage"))) return truthy(msg) ? msg : standard;
  return msg === null || msg === undefined ? standard : `${standard} : ${str(msg)}`;
}

/** A message with the difference, when that is no longer than `maxDiff`. */
export function withDifference(test: unknown, message: string, difference: string): string {
  const most: unknown = getattr(test, "maxDiff");
  const { length } = codePoints(difference);
  if (most === null || length <= Number(most)) return message + difference;
  return `${message}\nDiff is ${length} characters long. Set self.maxDiff to None to see it.`;
}
