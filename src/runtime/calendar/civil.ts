/** The proleptic Gregorian calendar as arithmetic on day numbers: 1 is the first of January of the year 1. */

export const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days a month (1–12) has. */
export const daysInMonth = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (DAYS[month] ?? 0));

/** Days before the first of January of a year. */
export const daysBeforeYear = (year: number): number => {
  const y = year - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
};

/** The day of the year, 1–366. */
export function dayOfYear(year: number, month: number, day: number): number {
  let days = day;
  for (let m = 1; m < month; m++) days += daysInMonth(year, m);
  return days;
}

/** The day number of a date. */
export const ordinalOf = (year: number, month: number, day: number): number => daysBeforeYear(year) + dayOfYear(year, month, day);

/** The date of a day number. */
export function civilFromOrdinal(ordinal: number): { year: number; month: number; day: number } {
  let year = Math.floor((ordinal - 1) / 365.2425) + 1;
  while (ordinal <= daysBeforeYear(year)) year--;
  while (ordinal > daysBeforeYear(year + 1)) year++;
  let day = ordinal - daysBeforeYear(year);
  let month = 1;
  for (let length = daysInMonth(year, month); day > length; length = daysInMonth(year, month)) {
    day -= length;
    month++;
  }
  return { year, month, day };
}

/** The day of the week of a day number: Monday is 0. */
export const weekdayOf = (ordinal: number): number => (((ordinal + 6) % 7) + 7) % 7;

/** ISO year, week and weekday (Monday is 1). */
export function isoCalendar(year: number, month: number, day: number): { year: number; week: number; weekday: number } {
  const ordinal = ordinalOf(year, month, day);
  let isoYear = year;
  let start = isoWeekOne(year);
  let week = Math.floor((ordinal - start) / 7);
  if (week < 0) {
    isoYear--;
    start = isoWeekOne(isoYear);
    week = Math.floor((ordinal - start) / 7);
  } else if (week >= 52 && ordinal >= isoWeekOne(year + 1)) {
    isoYear++;
    week = 0;
  }
  return { year: isoYear, week: week + 1, weekday: weekdayOf(ordinal) + 1 };
}

/** The day number of the Monday of the first ISO week. */
export function isoWeekOne(year: number): number {
  const first = daysBeforeYear(year) + 1;
  const weekday = weekdayOf(first);
  return weekday > 3 ? first - weekday + 7 : first - weekday;
}

/** The day number of 1970-01-01. */
export const EPOCH_ORDINAL = 719163;

/** The parts of a moment, in UTC: `seconds` since 1970, whole. */
export function fieldsFromSeconds(seconds: number): { year: number; month: number; day: number; hour: number; minute: number; second: number; weekday: number; yearDay: number } {
  const days = Math.floor(seconds / 86400);
  const rest = seconds - days * 86400;
  const ordinal = days + EPOCH_ORDINAL;
  const { year, month, day } = civilFromOrdinal(ordinal);
  return {
    year,
    month,
    day,
    hour: Math.floor(rest / 3600),
    minute: Math.floor(rest / 60) % 60,
    second: rest % 60,
    weekday: weekdayOf(ordinal),
    yearDay: ordinal - daysBeforeYear(year),
  };
}

/** Seconds since 1970 of parts in UTC; parts beyond their range carry over, as in `calendar.timegm`. */
export const secondsFromFields = (year: number, month: number, day: number, hour: number, minute: number, second: number): number => {
  const y = year + Math.floor((month - 1) / 12);
  const m = ((((month - 1) % 12) + 12) % 12) + 1;
  return (ordinalOf(y, m, 1) + day - 1 - EPOCH_ORDINAL) * 86400 + hour * 3600 + minute * 60 + second;
};
