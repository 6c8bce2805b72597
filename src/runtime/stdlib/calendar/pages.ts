/** `calendar.HTMLCalendar`: months and years as tables of a page; each part is a method, and each style an attribute, that a subclass may replace. */
import { getattr } from "../../objects/attributes.js";
import type { Bytes } from "../../objects/bytes.js";
import { class_attributes } from "../../objects/classes.js";
import { libraryClass } from "../../objects/library_functions.js";
import { encode } from "../../objects/str/encode.js";
import { str } from "../../objects/str.js";
import { getitem } from "../../objects/subscript.js";
import type { Tuple } from "../../objects/tuple.js";
import { Calendar, checkMonth } from "./calendars.js";
import { day_abbr, month_name } from "./names.js";

const STYLES = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const TABLE = '<table border="0" cellpadding="0" cellspacing="0"';

export class HTMLCalendar extends Calendar {
  static cssclasses: unknown = STYLES;
  static cssclasses_weekday_head: unknown = STYLES;
  static cssclass_noday: unknown = "noday";
  static cssclass_month_head: unknown = "month";
  static cssclass_month: unknown = "month";
  static cssclass_year_head: unknown = "year";
  static cssclass_year: unknown = "year";

  formatday(day: number, weekday: number): string {
    if (day === 0) return `<td class="${style(this, "cssclass_noday")}">&nbsp;</td>`;
    return `<td class="${style(this, "cssclasses", weekday)}">${day}</td>`;
  }

  formatweek(theweek: readonly Tuple<[number, number]>[]): string {
    return `<tr>${theweek.map(([day, weekday]) => this.formatday(day, weekday)).join("")}</tr>`;
  }

  formatweekday(day: number): string {
    return `<th class="${style(this, "cssclasses_weekday_head", day)}">${day_abbr[day]}</th>`;
  }

  formatweekheader(): string {
    return `<tr>${Array.from(this.iterweekdays(), (day) => this.formatweekday(day)).join("")}</tr>`;
  }

  formatmonthname(theyear: number, themonth: unknown, withyear: unknown = true): string {
    const name = month_name[checkMonth(themonth)]!;
    return `<tr><th colspan="7" class="${style(this, "cssclass_month_head")}">${withyear === false ? name : `${name} ${theyear}`}</th></tr>`;
  }

  formatmonth(theyear: number, themonth: unknown, withyear: unknown = true): string {
    const lines = [`${TABLE} class="${style(this, "cssclass_month")}">`, this.formatmonthname(theyear, themonth, withyear), this.formatweekheader(), ...this.monthdays2calendar(theyear, themonth).map((week) => this.formatweek(week)), "</table>"];
    return `${lines.join("\n")}\n`;
  }

  formatyear(theyear: number, width = 3): string {
    const columns = Math.max(Number(width), 1);
    const head = style(this, "cssclass_year_head");
    let page = `${TABLE} class="${style(this, "cssclass_year")}">\n<tr><th colspan="${columns}" class="${head}">${theyear}</th></tr>`;
    for (let first = 1; first <= 12; first += columns) {
      page += "<tr>";
      for (let month = first; month < Math.min(first + columns, 13); month++) page += `<td>${this.formatmonth(theyear, month, false)}</td>`;
      page += "</tr>";
    }
    return `${page}</table>`;
  }

  formatyearpage(theyear: number, width = 3, css: unknown = "calendar.css", encoding: unknown = null): Bytes {
    const name = encoding ?? "utf-8";
    const sheet = css === null ? "" : `<link rel="stylesheet" type="text/css" href="${str(css)}" />\n`;
    const page = `<?xml version="1.0" encoding="${str(name)}"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=${str(name)}" />
${sheet}<title>Calendar for ${theyear}</title>
</head>
<body>
${this.formatyear(theyear, width)}</body>
</html>
`;
    return encode(page, name, "xmlcharrefreplace");
  }
}

/** A style of the calendar's class, or of one of its days. */
const style = (calendar: HTMLCalendar, name: string, day?: number): string => str(day === undefined ? getattr(calendar, name) : getitem(getattr(calendar, name), day));

class_attributes(HTMLCalendar);
libraryClass(
  HTMLCalendar,
  { name: "HTMLCalendar", module: "calendar", bases: [Calendar], signature: "firstweekday=0" },
  {
    formatday: "day, weekday",
    formatweek: "theweek",
    formatweekday: "day",
    formatweekheader: "",
    formatmonthname: "theyear, themonth, withyear=True",
    formatmonth: "theyear, themonth, withyear=True",
    formatyear: "theyear, width=3",
    formatyearpage: "theyear, width=3, css='calendar.css', encoding=None",
  },
);
