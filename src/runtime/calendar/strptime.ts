/** `strptime` for `time` and `datetime`, with the messages of CPython's `_strptime`. */
import { ValueError } from "../objects/exceptions.js";
import { repr } from "../objects/repr.js";
import { civilFromOrdinal, daysBeforeYear, dayOfYear, daysInMonth, isoWeekOne, ordinalOf, weekdayOf } from "./civil.js";
import { MONTHS, WEEKDAYS } from "./strftime.js";

/** What a text says of a moment. */
export interface ParsedTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  microsecond: number;
  weekday: number;
  yearDay: number;
  /** Seconds east of UTC, fraction in microseconds; null when the format has no `%z`. */
  offset: number | null;
  offsetMicroseconds: number;
  zone: string | null;
  /** −1 unknown. */
  isDaylight: number;
}

const names = (all: readonly string[], length?: number): string => all.map((name) => (length === undefined ? name : name.slice(0, length))).join("|");

const patterns: Readonly<Record<string, string>> = {
  d: "(?<d>3[0-1]|[1-2]\\d|0[1-9]|[1-9]| [1-9])",
  f: "(?<f>[0-9]{1,6})",
  H: "(?<H>2[0-3]|[0-1]\\d|\\d)",
  I: "(?<I>1[0-2]|0[1-9]|[1-9]| [1-9])",
  G: "(?<G>\\d\\d\\d\\d)",
  j: "(?<j>36[0-6]|3[0-5]\\d|[1-2]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9])",
  m: "(?<m>1[0-2]|0[1-9]|[1-9])",
  M: "(?<M>[0-5]\\d|\\d)",
  S: "(?<S>6[0-1]|[0-5]\\d|\\d)",
  U: "(?<U>5[0-3]|[0-4]\\d|\\d)",
  W: "(?<W>5[0-3]|[0-4]\\d|\\d)",
  w: "(?<w>[0-6])",
  u: "(?<u>[1-7])",
  V: "(?<V>5[0-3]|0[1-9]|[1-4]\\d|\\d)",
  y: "(?<y>\\d\\d)",
  Y: "(?<Y>\\d\\d\\d\\d)",
  z: "(?<z>[+-]\\d\\d:?[0-5]\\d(?::?[0-5]\\d(?:\\.\\d{1,6})?)?|Z)",
  A: `(?<A>${names(WEEKDAYS)})`,
  a: `(?<a>${names(WEEKDAYS, 3)})`,
  B: `(?<B>${names(MONTHS)})`,
  b: `(?<b>${names(MONTHS, 3)})`,
  p: "(?<p>am|pm)",
  Z: "(?<Z>utc|gmt)",
  "%": "%",
};

const expansions: Readonly<Record<string, string>> = { c: "%a %b %d %H:%M:%S %Y", x: "%m/%d/%y", X: "%H:%M:%S", D: "%m/%d/%y", T: "%H:%M:%S", R: "%H:%M" };

const compiled = new Map<string, RegExp>();

function patternOf(format: string): RegExp {
  const known = compiled.get(format);
  if (known !== undefined) return known;
  const expanded = format.replace(/%([cxX])/g, (_, d: string) => expansions[d]!);
  const seen = new Set<string>();
  let text = "";
  for (let i = 0; i < expanded.length; i++) {
    const c = expanded[i]!;
    if (/\s/.test(c)) {
      while (i + 1 < expanded.length && /\s/.test(expanded[i + 1]!)) i++;
      text += "\\s+";
    } else if (c !== "%") text += /[\\^$*+?.()|[\]{}/-]/.test(c) ? `\\${c}` : c;
    else {
      const directive = expanded[++i];
      if (directive === undefined) throw new ValueError(`stray % in format ${repr(format)}`);
      const pattern = patterns[directive];
      if (pattern === undefined) throw new ValueError(`${repr(directive)} is a bad directive in format ${repr(format)}`);
      if (directive !== "%" && seen.has(directive)) throw new ValueError(`redefinition of group name ${repr(directive)} as group ${seen.size + 1}; was group 1`);
      seen.add(directive);
      text += pattern;
    }
  }
  const made = new RegExp(`^(?:${text})`, "i");
  compiled.set(format, made);
  return made;
}

/** Reads `text` by `format`; ValueError when it doesn't match. */
export function parseTime(text: string, format: string): ParsedTime {
  const match = patternOf(format).exec(text);
  if (match === null) throw new ValueError(`time data ${repr(text)} does not match format ${repr(format)}`);
  if (match[0].length !== text.length) throw new ValueError(`unconverted data remains: ${text.slice(match[0].length)}`);
  const found = match.groups ?? {};
  const number = (key: string): number | null => (found[key] === undefined ? null : Number(found[key].trim()));
  const lower = (key: string): string | null => found[key]?.toLowerCase() ?? null;
  const year = number("Y") ?? (found["y"] === undefined ? null : Number(found["y"]) <= 68 ? 2000 + Number(found["y"]) : 1900 + Number(found["y"]));
  let hour = number("H") ?? 0;
  const twelve = number("I");
  if (twelve !== null) hour = lower("p") === "pm" ? (twelve === 12 ? 12 : twelve + 12) : twelve === 12 ? 0 : twelve;
  const month = number("m") ?? indexOf(MONTHS, lower("B")) ?? indexOf(shortMonths, lower("b"));
  const weekday = indexOf(WEEKDAYS, lower("A")) ?? indexOf(shortWeekdays, lower("a")) ?? fromSunday(number("w")) ?? (number("u") === null ? null : number("u")! - 1);
  const offset = found["z"] === undefined ? null : parseOffset(found["z"]);
  const date = dateOf({ year, isoYear: number("G"), month, day: number("d"), yearDay: number("j"), weekday, isoWeek: number("V"), sundayWeek: number("U"), mondayWeek: number("W") });
  return {
    ...date,
    hour,
    minute: number("M") ?? 0,
    second: number("S") ?? 0,
    microsecond: found["f"] === undefined ? 0 : Number(found["f"].padEnd(6, "0")),
    offset: offset === null ? null : offset.seconds,
    offsetMicroseconds: offset === null ? 0 : offset.microseconds,
    zone: found["Z"] ?? null,
    isDaylight: found["Z"] === undefined ? -1 : 0,
  };
}

const shortMonths = MONTHS.map((name) => name.slice(0, 3));
const shortWeekdays = WEEKDAYS.map((name) => name.slice(0, 3));

function indexOf(all: readonly string[], name: string | null): number | null {
  if (name === null) return null;
  const at = all.findIndex((one) => one.toLowerCase() === name);
  return at < 0 ? null : at + (all.length === 12 ? 1 : 0);
}

const fromSunday = (w: number | null): number | null => (w === null ? null : (w + 6) % 7);

function parseOffset(text: string): { seconds: number; microseconds: number } {
  if (text === "Z" || text === "z") return { seconds: 0, microseconds: 0 };
  const sign = text.startsWith("-") ? -1 : 1;
  const digits = text.slice(1).replaceAll(":", "");
  const [whole = "", fraction = ""] = digits.split(".");
  const seconds = Number(whole.slice(0, 2)) * 3600 + Number(whole.slice(2, 4)) * 60 + Number(whole.slice(4, 6) || 0);
  return { seconds: sign * seconds, microseconds: sign * Number(fraction.padEnd(6, "0")) };
}

interface DateParts {
  readonly year: number | null;
  readonly isoYear: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly yearDay: number | null;
  readonly weekday: number | null;
  readonly isoWeek: number | null;
  readonly sundayWeek: number | null;
  readonly mondayWeek: number | null;
}

function dateOf(parts: DateParts): { year: number; month: number; day: number; weekday: number; yearDay: number } {
  const { isoYear, isoWeek, weekday, sundayWeek, mondayWeek } = parts;
  if (isoYear !== null) {
    if (parts.yearDay !== null) throw new ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.");
    if (isoWeek === null || weekday === null) {
      throw new ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').");
    }
    const ordinal = isoWeekOne(isoYear) + (isoWeek - 1) * 7 + weekday;
    return fromOrdinal(ordinal);
  }
  if (isoWeek !== null) {
    throw new ValueError(
      parts.year === null || weekday === null
        ? "ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u')."
        : "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.",
    );
  }
  let leapDayWithoutYear = false;
  let year = parts.year;
  if (year === null && parts.month === 2 && parts.day === 29) {
    year = 1904; // the first leap year of the twentieth century
    leapDayWithoutYear = true;
  }
  year ??= 1900;
  if (parts.yearDay !== null) return fromOrdinal(daysBeforeYear(year) + parts.yearDay);
  if (parts.year !== null && weekday !== null && (sundayWeek !== null || mondayWeek !== null)) {
    const first = weekdayOf(daysBeforeYear(year) + 1);
    const week = sundayWeek ?? mondayWeek!;
    const start = sundayWeek !== null ? (first + 1) % 7 : first;
    const day = sundayWeek !== null ? (weekday + 1) % 7 : weekday;
    const days = week === 0 ? 1 + day - start : 1 + ((7 - start) % 7) + 7 * (week - 1) + day;
    return fromOrdinal(daysBeforeYear(year) + days);
  }
  const month = parts.month ?? 1;
  const day = parts.day ?? 1;
  if (day > daysInMonth(year, month)) throw new ValueError("day is out of range for month");

  const shown = leapDayWithoutYear ? 1900 : year;
  return { year: shown, month, day, weekday: weekday ?? weekdayOf(ordinalOf(year, month, day)), yearDay: dayOfYear(year, month, day) };
}

function fromOrdinal(ordinal: number): { year: number; month: number; day: number; weekday: number; yearDay: number } {
  const date = civilFromOrdinal(ordinal);
  return { ...date, weekday: weekdayOf(ordinal), yearDay: dayOfYear(date.year, date.month, date.day) };
}
