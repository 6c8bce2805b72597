/** What is wrong with two containers that should be equal; null when nothing is. */
import { len } from "../../builtins/objects.js";
import { eq, ne } from "../../objects/compare.js";
import { Dict } from "../../objects/dict.js";
import { AttributeError, type BaseException, IndexError, NotImplementedError, TypeError } from "../../objects/exceptions.js";
import { call_method } from "../../objects/calls.js";
import { iterate } from "../../objects/iteration.js";
import { repr } from "../../objects/repr.js";
import { str } from "../../objects/str.js";
import { splitlines } from "../../objects/str/split.js";
import { getitem } from "../../objects/subscript.js";
import { truthy } from "../../objects/truth.js";
import { type_of } from "../../objects/types.js";
import { isinstance } from "../../objects/types.js";
import { className } from "../../objects/type_registry.js";
import { ndiff } from "../difflib/index.js";
import { pformat } from "../pprint/index.js";
import { safeRepr, shortenedPair, withDifference } from "./messages.js";

const lines = (text: string, keep = false): string[] => splitlines(text, keep);

/** Whether an error is one of these: then the sequence just doesn't have what was asked for. */
const isOneOf = (error: unknown, ...classes: readonly (new (...args: never[]) => BaseException)[]): boolean => classes.some((cls) => error instanceof cls);

function lengthOf(x: unknown): number | null {
  try {
    return len(x);
  } catch (error) {
    if (isOneOf(error, TypeError, NotImplementedError)) return null;
    throw error;
  }
}

const ABSENT: unique symbol = Symbol("absent");

function itemAt(sequence: unknown, index: number): unknown {
  try {
    return getitem(sequence, index);
  } catch (error) {
    if (isOneOf(error, TypeError, IndexError, NotImplementedError)) return ABSENT;
    throw error;
  }
}

/** `assertSequenceEqual`, and with a type `assertListEqual` and `assertTupleEqual`. */
export function sequencesDiffer(test: unknown, first: unknown, second: unknown, type: Function | null): string | null {
  const kind = type === null ? "sequence" : className(type);
  for (const [which, one] of [["First", first], ["Second", second]] as const) if (type !== null && !isinstance(one, type)) return `${which} sequence is not a ${kind}: ${safeRepr(one)}`;
  const lengths = [lengthOf(first), lengthOf(second)] as const;
  const missing = lengths[0] === null ? "First" : lengths[1] === null ? "Second" : null;
  if (missing !== null) return withDifference(test, `${missing} ${kind} has no length.    Non-sequence?`, sideBySide(first, second));
  if (eq(first, second)) return null;
  const message = differing(first, second, lengths as readonly [number, number], kind, type);
  return message === null ? null : withDifference(test, message, sideBySide(first, second));
}

function differing(first: unknown, second: unknown, [count, other]: readonly [number, number], kind: string, type: Function | null): string | null {
  let text = `${kind[0]!.toUpperCase()}${kind.slice(1).toLowerCase()}s differ: ${shortenedPair(first, second).join(" != ")}\n`;
  let found = false;
  for (let i = 0; i < Math.min(count, other) && !found; i++) {
    const a = itemAt(first, i);
    const b = a === ABSENT ? null : itemAt(second, i);
    if (a === ABSENT || b === ABSENT) text += `\nUnable to index element ${i} of ${a === ABSENT ? "first" : "second"} ${kind}\n`;
    else if (ne(a, b)) text += `\nFirst differing element ${i}:\n${shortenedPair(a, b).join("\n")}\n`;
    else continue;
    found = true;
  }
  // the same items in sequences of two kinds will do
  if (!found && count === other && type === null && type_of(first) !== type_of(second)) return null;
  if (count === other) return text;
  const [which, longer, shorter] = count > other ? ["First", first, other] : ["Second", second, count];
  text += `\n${which} ${kind} contains ${Math.abs(count - other)} additional elements.\n`;
  const extra = itemAt(longer, shorter as number);
  return text + (extra === ABSENT ? `Unable to index element ${shorter} of ${String(which).toLowerCase()} ${kind}\n` : `First extra element ${shorter}:\n${safeRepr(extra)}\n`);
}

/** Both, laid out by pprint, line by line. */
function sideBySide(first: unknown, second: unknown): string {
  return `\n${[...ndiff(lines(pformat(first)), lines(pformat(second)))].join("\n")}`;
}

/** `assertDictEqual` */
export function dictsDiffer(test: unknown, first: unknown, second: unknown): string | null {
  for (const [which, one] of [["First", first], ["Second", second]] as const) if (!(one instanceof Dict)) return `${safeRepr(one)} is not an instance of <class 'dict'> : ${which} argument is not a dictionary`;
  return ne(first, second) ? withDifference(test, shortenedPair(first, second).join(" != "), sideBySide(first, second)) : null;
}

/** `assertSetEqual` */
export function setsDiffer(first: unknown, second: unknown): string | null {
  const onlyThere = [first, second].map((one, i): unknown => {
    try {
      return call_method(one, "difference", [i === 0 ? second : first]);
    } catch (error) {
      const which = i === 0 ? "first" : "second";
      if (error instanceof TypeError) return `invalid type when attempting set difference: ${str(error)}`;
      if (error instanceof AttributeError) return `${which} argument does not support set difference: ${str(error)}`;
      throw error;
    }
  });
  const failed = onlyThere.find((one) => typeof one === "string");
  if (typeof failed === "string") return failed;
  const text = onlyThere.flatMap((items, i) => (truthy(items) ? [`Items in the ${i === 0 ? "first" : "second"} set but not the ${i === 0 ? "second" : "first"}:`, ...[...iterate(items)].map(repr)] : []));
  return text.length === 0 ? null : text.join("\n");
}

/** `assertMultiLineEqual` */
export function textsDiffer(test: unknown, first: string, second: string): string | null {
  if (first === second) return null;
  const endsLine = (text: string): boolean => text === "" || text.endsWith("\n");
  // both without a last newline, or the other empty: the marks below the last line need one
  const closed = (text: string, other: string): string => (endsLine(text) || (endsLine(other) && other !== "") ? text : `${text}\n`);
  const difference = [...ndiff(lines(closed(first, second), true), lines(closed(second, first), true))].join("");
  return withDifference(test, shortenedPair(first, second).join(" != "), `\n${difference}`);
}

/** `assertCountEqual` */
export function countsDiffer(test: unknown, first: unknown, second: unknown): string | null {
  const sides = [[...iterate(first)], [...iterate(second)]] as const;
  const differences = counted(...sides);
  if (differences.length === 0) return null;
  const text = differences.map(([a, b, item]) => `First has ${a}, Second has ${b}:  ${repr(item)}`).join("\n");
  return withDifference(test, "Element counts were not equal:\n", text);
}

type Count = readonly [first: number, second: number, item: unknown];

function counted(first: readonly unknown[], second: readonly unknown[]): Count[] {
  try {
    const counts = new Dict<unknown, [number, number]>();
    for (const [side, items] of [first, second].entries()) {
      for (const item of items) {
        const known = counts.get(item) ?? [0, 0];
        known[side]!++;
        counts.set(item, known);
      }
    }
    return [...counts.items()].flatMap(([item, [a, b]]) => (a === b ? [] : [[a, b, item] as const]));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return countedOneByOne(first, second);
  }
}

/** Items that can't be hashed are compared, each with all that are left. */
function countedOneByOne(first: readonly unknown[], second: readonly unknown[]): Count[] {
  const left: [unknown[], unknown[]] = [[...first], [...second]];
  const take = (items: unknown[], wanted: unknown): number => {
    const before = items.length;
    for (let i = items.length - 1; i >= 0; i--) if (eq(items[i], wanted)) items.splice(i, 1);
    return before - items.length;
  };
  const out: Count[] = [];
  for (const side of [0, 1] as const) {
    for (let item = left[side].shift(); item !== undefined; item = left[side].shift()) {
      const own = 1 + take(left[side], item);
      const other = take(left[side === 0 ? 1 : 0], item);
      if (own !== other) out.push(side === 0 ? [own, other, item] : [other, own, item]);
    }
  }
  return out;
}
