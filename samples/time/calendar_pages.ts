/** Calendars as pages, years in rows of months, and subclasses that replace a part. */

import {
  add,
  at,
  eq,
  format,
  getattr,
  getitem,
  gt,
  iterate,
  list,
  print,
  repr,
  slice,
  str,
  tuple,
} from "yieldstar/runtime";
import * as calendar from "yieldstar/runtime/calendar";

const sundays = new calendar.Calendar(calendar.SUNDAY);
print(
  list(sundays.itermonthdays3(2024, 2)).slice(0, 2),
  list(sundays.itermonthdays4(2024, 2)).slice(0, 2),
);
print(
  getitem(getitem(at(sundays.yeardayscalendar(2024, 4), 0), 0), 0),
  getitem(getitem(at(sundays.yeardays2calendar(2024), 1), 2), 0),
);
print(
  getitem(getitem(getitem(at(sundays.yeardatescalendar(2024), 0), 0), 0), 0),
  sundays.yeardatescalendar(2024, 5).length,
);

const text = new calendar.TextCalendar();
text.prweek([tuple([1, 0]), tuple([2, 1]), tuple([0, 2])], 4);
print();
print(repr(text.formatday(5, 0, 4)), repr(text.formatday(0, 0, 4)));
calendar.format(["left", "right"], 8, 1);
print(repr(calendar.formatstring(["a", "bb"], 5, 2)));

const page = new calendar.HTMLCalendar();
print(page.formatmonth(2024, 2));
print(slice(page.formatyear(2023, 5), null, 160));
print(slice(page.formatyearpage(2024, 3, "style.css", "ascii"), null, 330));
print(slice(page.formatyearpage(2024, undefined, /* css= */ null), -40, null));
print(
  page.formatday(0, 1),
  page.formatday(3, 1),
  page.formatmonthname(2024, 3, false),
);

class Marked extends calendar.HTMLCalendar {
  static cssclasses = Array.from(
    iterate(getattr(calendar.HTMLCalendar, "cssclasses")),
    (name) => add(name, " day"),
  );
  static cssclass_month = "wide";

  override formatday(day: unknown, weekday: unknown): string {
    return eq(day, 29) ? "<b/>" : `<i>${str(day)}</i>`;
  }
}

print(slice(new Marked(6).formatmonth(2024, 2), -420, null));

class Crossed extends calendar.TextCalendar {
  override formatday(day: unknown, weekday: unknown, width: unknown): string {
    return gt(weekday, 4) ? "xx" : `${format(day, "2")}`;
  }
}

print(new Crossed().formatmonth(2024, 2));
print(slice(new Crossed().formatyear(2024), null, 420));
try {
  sundays.itermonthdays3(2024, 13);
  print(list(sundays.itermonthdays3(2024, 13)));
} catch (error) {
  if (!(error instanceof calendar.IllegalMonthError)) throw error;
  print(error);
}
