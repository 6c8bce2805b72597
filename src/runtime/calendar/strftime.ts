/** `strftime` for `time` and `datetime`: C's directives in the C locale, as glibc writes them. */
import { isoCalendar } from "./civil.js";

/** What a format may ask for. */
export interface TimeFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Monday is 0. */
  readonly weekday: number;
  /** 1–366. */
  readonly yearDay: number;
  readonly microsecond?: number;
  /** `+0100`, or empty for naive times. */
  readonly offset?: string;
  /** `+01:00`. */
  readonly offsetWithColon?: string;
  readonly zone?: string;
  /** Seconds since 1970, for `%s`. */
  readonly epoch?: () => number;
}

export const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
export const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

const two = (n: number): string => String(n).padStart(2, "0");
const spaced = (n: number): string => String(n).padStart(2, " ");
const hour12 = (hour: number): number => hour % 12 || 12;

/** `time.strftime(format, …)` */
export function strftime(format: string, t: TimeFields): string {
  let out = "";
  for (let i = 0; i < format.length; i++) {
    const c = format[i]!;
    if (c !== "%" || i + 1 >= format.length) {
      out += c;
      continue;
    }
    let directive = format[++i]!;
    // glibc's flags: `%-d` without padding, `%_d` padded with spaces, `%^a` in capitals.
    let flag = "";
    if ("-_^#0".includes(directive) && i + 1 < format.length) {
      flag = directive;
      directive = format[++i]!;
    }
    if (directive === ":" && format[i + 1] === "z") {
      i++;
      out += t.offsetWithColon ?? "";
      continue;
    }
    out += flagged(flag, field(directive, t) ?? `%${flag}${directive}`);
  }
  return out;
}

function flagged(flag: string, text: string): string {
  switch (flag) {
    case "-":
      return text.replace(/^[0 ]+(?=.)/, "");
    case "_":
      return text.replace(/^0+(?=.)/, (zeros) => " ".repeat(zeros.length));
    case "^":
    case "#":
      return text.toUpperCase();
    default:
      return text;
  }
}

function field(directive: string, t: TimeFields): string | null {
  switch (directive) {
    case "a":
      return WEEKDAYS[t.weekday]!.slice(0, 3);
    case "A":
      return WEEKDAYS[t.weekday]!;
    case "b":
    case "h":
      return MONTHS[t.month - 1]!.slice(0, 3);
    case "B":
      return MONTHS[t.month - 1]!;
    case "c":
      return `${WEEKDAYS[t.weekday]!.slice(0, 3)} ${MONTHS[t.month - 1]!.slice(0, 3)} ${spaced(t.day)} ${clock(t)} ${t.year}`;
    case "C":
      return two(Math.floor(t.year / 100));
    case "d":
      return two(t.day);
    case "D":
    case "x":
      return `${two(t.month)}/${two(t.day)}/${two(t.year % 100)}`;
    case "e":
      return spaced(t.day);
    case "f":
      return t.microsecond === undefined ? null : String(t.microsecond).padStart(6, "0");
    case "F":
      return `${String(t.year)}-${two(t.month)}-${two(t.day)}`;
    case "g":
      return two(isoCalendar(t.year, t.month, t.day).year % 100);
    case "G":
      return String(isoCalendar(t.year, t.month, t.day).year);
    case "H":
      return two(t.hour);
    case "I":
      return two(hour12(t.hour));
    case "j":
      return String(t.yearDay).padStart(3, "0");
    case "k":
      return spaced(t.hour);
    case "l":
      return spaced(hour12(t.hour));
    case "m":
      return two(t.month);
    case "M":
      return two(t.minute);
    case "n":
      return "\n";
    case "p":
      return t.hour < 12 ? "AM" : "PM";
    case "P":
      return t.hour < 12 ? "am" : "pm";
    case "r":
      return `${two(hour12(t.hour))}:${two(t.minute)}:${two(t.second)} ${t.hour < 12 ? "AM" : "PM"}`;
    case "R":
      return `${two(t.hour)}:${two(t.minute)}`;
    case "s":
      return String(t.epoch?.() ?? 0);
    case "S":
      return two(t.second);
    case "t":
      return "\t";
    case "T":
    case "X":
      return clock(t);
    case "u":
      return String(t.weekday + 1);
    case "U":
      return two(Math.floor((t.yearDay + 6 - ((t.weekday + 1) % 7)) / 7));
    case "V":
      return two(isoCalendar(t.year, t.month, t.day).week);
    case "w":
      return String((t.weekday + 1) % 7);
    case "W":
      return two(Math.floor((t.yearDay + 6 - t.weekday) / 7));
    case "y":
      return two(t.year % 100);
    case "Y":
      return String(t.year);
    case "z":
      return t.offset ?? "";
    case "Z":
      return t.zone ?? "";
    case "%":
      return "%";
    default:
      return null;
  }
}

const clock = (t: TimeFields): string => `${two(t.hour)}:${two(t.minute)}:${two(t.second)}`;
