/** `calendar`: weeks, months and leap years. */
import { daysInMonth, isLeap, ordinalOf, secondsFromFields, weekdayOf } from "../../calendar/civil.js";
import { asCount } from "../../objects/indices.js";
import { type Int, normalize } from "../../objects/integer.js";
import { collect } from "../../objects/iteration.js";
import { pythonFunctions } from "../../objects/library_functions.js";
import { print } from "../../builtins/print.js";
import { str } from "../../objects/str.js";
import { tuple, type Tuple } from "../../objects/tuple.js";
import { Calendar, centered, checkMonth, TextCalendar } from "./calendars.js";
import { dayOf, IllegalWeekdayError } from "./names.js";

export { Calendar, TextCalendar };
export { HTMLCalendar } from "./pages.js";
export { APRIL, AUGUST, Day, day_abbr, day_name, DECEMBER, FEBRUARY, FRIDAY, IllegalMonthError, IllegalWeekdayError, JANUARY, JULY, JUNE, MARCH, MAY, MONDAY, Month, month_abbr, month_name, NOVEMBER, OCTOBER, SATURDAY, SEPTEMBER, SUNDAY, THURSDAY, TUESDAY, WEDNESDAY } from "./names.js";

/** The calendar behind the functions. */
const shared = new TextCalendar();

/** `isleap(year)` */
export const isleap = (year: number): boolean => isLeap(year);

/** `leapdays(y1, y2)`: leap years from the first to before the second. */
export function leapdays(y1: number, y2: number): number {
  const before = (year: number): number => Math.floor((year - 1) / 4) - Math.floor((year - 1) / 100) + Math.floor((year - 1) / 400);
  return before(y2) - before(y1);
}

/** `weekday(year, month, day)` */
export const weekday = (year: number, month: unknown, day: unknown): unknown => dayOf(weekdayOf(ordinalOf(year, asCount(month), asCount(day))));

/** `monthrange(year, month)`: the weekday of the first, and how many days. */
export function monthrange(year: number, month: unknown): Tuple<[unknown, number]> {
  const number = checkMonth(month);
  return tuple([weekday(year, number, 1), daysInMonth(year, number)]);
}

/** `firstweekday()` */
export const firstweekday = (): number => shared.firstweekday;

/** `setfirstweekday(firstweekday)` */
export function setfirstweekday(firstweekday: unknown): void {
  const day = asCount(firstweekday);
  if (day < 0 || day > 6) throw new IllegalWeekdayError(firstweekday);
  shared.setfirstweekday(day);
}

/** `monthcalendar(year, month)` */
export const monthcalendar = (year: number, month: unknown): number[][] => shared.monthdayscalendar(year, month);
/** `month(theyear, themonth, w=0, l=0)` */
export const month = (theyear: number, themonth: unknown, w = 0, l = 0): string => shared.formatmonth(theyear, themonth, w, l);
/** `prmonth(theyear, themonth, w=0, l=0)` */
export const prmonth = (theyear: number, themonth: unknown, w = 0, l = 0): void => shared.prmonth(theyear, themonth, w, l);
/** `calendar(theyear, w=2, l=1, c=6, m=3)` */
export const calendar = (theyear: number, w = 2, l = 1, c = 6, m = 3): string => shared.formatyear(theyear, w, l, c, m);
/** `prcal(theyear, w=0, l=0, c=6, m=3)` */
export const prcal = (theyear: number, w = 0, l = 0, c = 6, m = 3): void => shared.pryear(theyear, w, l, c, m);
/** `weekheader(width)` */
export const weekheader = (width: number): string => shared.formatweekheader(width);

/** `formatstring(cols, colwidth=20, spacing=6)`: texts beside each other, each in the middle of its column. */
export const formatstring = (cols: unknown, colwidth = 20, spacing = 6): string =>
  collect(cols)
    .map((text) => centered(str(text), colwidth))
    .join(" ".repeat(spacing));
/** `format(cols, colwidth=20, spacing=6)`: prints them. */
export const format = (cols: unknown, colwidth = 20, spacing = 6): void => print(formatstring(cols, colwidth, spacing));

/** `timegm(tuple)`: seconds since 1970 of a time in UTC. */
export function timegm(fields: unknown): Int {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = collect(fields).map((field) => asCount(field));
  return normalize(BigInt(secondsFromFields(year, month, day, hour, minute, second)));
}

pythonFunctions("calendar", {
  isleap: [isleap, "year"],
  leapdays: [leapdays, "y1, y2"],
  weekday: [weekday, "year, month, day"],
  monthrange: [monthrange, "year, month"],
  firstweekday: [firstweekday, ""],
  setfirstweekday: [setfirstweekday, "firstweekday"],
  monthcalendar: [monthcalendar, "year, month"],
  month: [month, "theyear, themonth, w=0, l=0"],
  prmonth: [prmonth, "theyear, themonth, w=0, l=0"],
  calendar: [calendar, "theyear, w=2, l=1, c=6, m=3"],
  prcal: [prcal, "theyear, w=0, l=0, c=6, m=3"],
  weekheader: [weekheader, "width"],
  formatstring: [formatstring, "cols, colwidth=20, spacing=6"],
  format: [format, "cols, colwidth=20, spacing=6"],
  timegm: [timegm, "tuple"],
});
