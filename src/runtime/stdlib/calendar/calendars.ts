/** `calendar.Calendar` and `TextCalendar`: weeks of a month as numbers, dates or text. */
import { civilFromOrdinal, daysInMonth, ordinalOf } from "../../calendar/civil.js";
import { asCount } from "../../objects/indices.js";
import { libraryClass } from "../../objects/library_functions.js";
import { print } from "../../builtins/print.js";
import { tuple, type Tuple } from "../../objects/tuple.js";
import { date } from "../datetime/index.js";
import { day_abbr, day_name, IllegalMonthError, month_name } from "./names.js";

/** A month by its number. */
export function checkMonth(month: unknown): number {
  const number = asCount(month);
  if (number < 1 || number > 12) throw new IllegalMonthError(month);
  return number;
}

/** Centred as Python's `str.center` does it. */
export function centered(text: string, width: number): string {
  const missing = Math.max(width - text.length, 0);
  const left = (missing >> 1) + (missing & width & 1);
  return " ".repeat(left) + text + " ".repeat(missing - left);
}

export class Calendar {
  $first: number;

  constructor(firstweekday: unknown = 0) {
    this.$first = asCount(firstweekday) % 7;
  }

  get firstweekday(): number {
    return this.$first;
  }

  getfirstweekday(): number {
    return this.$first;
  }

  setfirstweekday(firstweekday: unknown): void {
    this.$first = asCount(firstweekday) % 7;
  }

  iterweekdays(): Iterable<number> {
    return Array.from({ length: 7 }, (_, i) => (this.$first + i) % 7);
  }

  /** The ordinals of all days in the weeks that a month touches. */
  $ordinals(year: number, month: unknown): number[] {
    const number = checkMonth(month);
    const first = ordinalOf(year, number, 1);
    const start = first - ((((first + 6) % 7) - this.$first + 7) % 7);
    const days = first - start + daysInMonth(year, number);
    return Array.from({ length: Math.ceil(days / 7) * 7 }, (_, i) => start + i);
  }

  /** Days of the month by number; 0 those of its neighbours. */
  itermonthdays(year: number, month: unknown): Iterable<number> {
    return this.$ordinals(year, month).map((each) => {
      const day = civilFromOrdinal(each);
      return day.month === Number(asCount(month)) ? day.day : 0;
    });
  }

  itermonthdays2(year: number, month: unknown): Iterable<Tuple<[number, number]>> {
    return Array.from(this.itermonthdays(year, month), (day, i) => tuple([day, (this.$first + i) % 7]));
  }

  itermonthdates(year: number, month: unknown): Iterable<date> {
    return this.$ordinals(year, month).map((each) => date.fromordinal(each));
  }

  itermonthdays3(year: number, month: unknown): Iterable<Tuple<[number, number, number]>> {
    return this.$ordinals(year, month).map((each) => {
      const day = civilFromOrdinal(each);
      return tuple([day.year, day.month, day.day]);
    });
  }

  itermonthdays4(year: number, month: unknown): Iterable<Tuple<[number, number, number, number]>> {
    return Array.from(this.itermonthdays3(year, month), ([y, m, day], i) => tuple([y, m, day, (this.$first + i) % 7]));
  }

  yeardatescalendar(year: number, width = 3): date[][][][] {
    return rows(width, (month) => this.monthdatescalendar(year, month));
  }

  yeardays2calendar(year: number, width = 3): Tuple<[number, number]>[][][][] {
    return rows(width, (month) => this.monthdays2calendar(year, month));
  }

  yeardayscalendar(year: number, width = 3): number[][][][] {
    return rows(width, (month) => this.monthdayscalendar(year, month));
  }

  monthdayscalendar(year: number, month: unknown): number[][] {
    return weeks([...this.itermonthdays(year, month)]);
  }

  monthdays2calendar(year: number, month: unknown): Tuple<[number, number]>[][] {
    return weeks([...this.itermonthdays2(year, month)]);
  }

  monthdatescalendar(year: number, month: unknown): date[][] {
    return weeks([...this.itermonthdates(year, month)]);
  }
}

/** The months of a year, so many in a row. */
function rows<T>(width: number, month: (number: number) => T): T[][] {
  const all = Array.from({ length: 12 }, (_, i) => month(i + 1));
  return Array.from({ length: Math.ceil(12 / width) }, (_, i) => all.slice(width * i, width * i + width));
}

function weeks<T>(days: readonly T[]): T[][] {
  return Array.from({ length: days.length / 7 }, (_, i) => days.slice(7 * i, 7 * i + 7));
}

export class TextCalendar extends Calendar {
  formatweekday(day: number, width: number): string {
    return centered((width >= 9 ? day_name : day_abbr)[day]!.slice(0, width), width);
  }

  formatweekheader(width: number): string {
    return Array.from(this.iterweekdays(), (day) => this.formatweekday(day, width)).join(" ");
  }

  formatmonthname(year: number, month: unknown, width: number, withyear: unknown = true): string {
    const name = month_name[checkMonth(month)]!;
    return centered(withyear === false ? name : `${name} ${year}`, width);
  }

  formatday(day: number, _weekday: number, width: number): string {
    return centered(day === 0 ? "" : String(day).padStart(2), width);
  }

  formatweek(theweek: readonly Tuple<[number, number]>[], width: number): string {
    return theweek.map(([day, weekday]) => this.formatday(day, weekday, width)).join(" ");
  }

  /** A week of one of several months beside each other, which may have fewer. */
  $line(week: readonly Tuple<[number, number]>[] | undefined, width: number): string {
    return week === undefined ? "" : this.formatweek(week, width);
  }

  prweek(theweek: readonly Tuple<[number, number]>[], width: number): void {
    print(this.formatweek(theweek, width), { end: "" });
  }

  formatmonth(year: number, month: unknown, w = 0, l = 0): string {
    const width = Math.max(2, w);
    const gap = "\n".repeat(Math.max(1, l));
    const lines = [this.formatmonthname(year, month, 7 * (width + 1) - 1), this.formatweekheader(width), ...this.monthdays2calendar(year, month).map((days) => this.formatweek(days, width))];
    return lines.map((line) => line.trimEnd() + gap).join("");
  }

  prmonth(year: number, month: unknown, w = 0, l = 0): void {
    print(this.formatmonth(year, month, w, l), { end: "" });
  }

  /** Months beside each other, `m` in a row. */
  formatyear(year: number, w = 2, l = 1, c = 6, m = 3): string {
    const width = Math.max(2, w);
    const gap = "\n".repeat(Math.max(1, l));
    const space = " ".repeat(Math.max(2, c));
    const column = (width + 1) * 7 - 1;
    const row = (texts: readonly string[]): string => texts.map((text) => centered(text, column)).join(space).trimEnd() + gap;
    const whole = column * m + (m - 1) * space.length;
    let out = `${centered(String(year), whole).trimEnd()}${gap}`;
    const header = this.formatweekheader(width);
    for (let start = 1; start <= 12; start += m) {
      const months = Array.from({ length: Math.min(m, 13 - start) }, (_, i) => start + i);
      const tables = months.map((month) => this.monthdays2calendar(year, month));
      out += gap + row(months.map((month) => this.formatmonthname(year, month, column, false))) + row(months.map(() => header));
      for (let week = 0; week < Math.max(...tables.map((table) => table.length)); week++) {
        out += row(tables.map((table) => this.$line(table[week], width)));
      }
    }
    return out;
  }

  pryear(year: number, w = 0, l = 0, c = 6, m = 3): void {
    print(this.formatyear(year, w, l, c, m), { end: "" });
  }
}

const months = { itermonthdays3: "year, month", itermonthdays4: "year, month", yeardatescalendar: "year, width=3", yeardays2calendar: "year, width=3", yeardayscalendar: "year, width=3", itermonthdays: "year, month", itermonthdays2: "year, month", itermonthdates: "year, month", monthdayscalendar: "year, month", monthdays2calendar: "year, month", monthdatescalendar: "year, month" };
libraryClass(Calendar, { name: "Calendar", module: "calendar", signature: "firstweekday=0" }, { ...months, getfirstweekday: "", setfirstweekday: "firstweekday", iterweekdays: "" });
libraryClass(
  TextCalendar,
  { name: "TextCalendar", module: "calendar", bases: [Calendar], signature: "firstweekday=0" },
  { formatday: "day, weekday, width", formatweek: "theweek, width", prweek: "theweek, width", formatweekday: "day, width", formatweekheader: "width", formatmonthname: "theyear, themonth, width, withyear=True", formatmonth: "theyear, themonth, w=0, l=0", prmonth: "theyear, themonth, w=0, l=0", formatyear: "theyear, w=2, l=1, c=6, m=3", pryear: "theyear, w=0, l=0, c=6, m=3" },
);
