"""Weeks, months and leap years."""
import calendar


def attempt(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)


print(calendar.month(2024, 2))
print(calendar.calendar(2023))
calendar.prmonth(2024, 9)
for f in [lambda: calendar.isleap(2024), lambda: calendar.isleap(1900), lambda: calendar.leapdays(2000, 2025), lambda: calendar.monthrange(2024, 2), lambda: calendar.monthrange(2024, 13), lambda: calendar.weekday(2024, 2, 29), lambda: calendar.monthcalendar(2024, 2), lambda: list(calendar.day_name), lambda: calendar.month_abbr[2], lambda: list(calendar.month_name), lambda: calendar.timegm((1970, 1, 2, 0, 0, 0)), lambda: calendar.MONDAY, lambda: calendar.FEBRUARY, lambda: str(calendar.SUNDAY), lambda: calendar.SUNDAY == 6, lambda: calendar.day_name[calendar.weekday(2024, 1, 1)]]:
    attempt(f)
for f in [lambda: calendar.Calendar(6).monthdayscalendar(2024, 2), lambda: list(calendar.Calendar().itermonthdays(2024, 2))[:5], lambda: list(calendar.Calendar().itermonthdates(2024, 2))[:2], lambda: list(calendar.Calendar().itermonthdays2(2024, 2))[3:5], lambda: calendar.TextCalendar(6).formatmonth(2024, 2), lambda: calendar.firstweekday(), lambda: calendar.setfirstweekday(9), lambda: calendar.weekheader(3), lambda: calendar.weekheader(10), lambda: list(calendar.Calendar(calendar.SUNDAY).iterweekdays()), lambda: calendar.IllegalMonthError(13), lambda: calendar.month(2024, 2, 4, 2)]:
    attempt(f)
calendar.setfirstweekday(calendar.SUNDAY)
print(calendar.month(2024, 6))
