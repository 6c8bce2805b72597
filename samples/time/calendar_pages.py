"""Calendars as pages, years in rows of months, and subclasses that replace a part."""
import calendar

sundays = calendar.Calendar(calendar.SUNDAY)
print(list(sundays.itermonthdays3(2024, 2))[:2], list(sundays.itermonthdays4(2024, 2))[:2])
print(sundays.yeardayscalendar(2024, 4)[0][0][0], sundays.yeardays2calendar(2024)[1][2][0])
print(sundays.yeardatescalendar(2024)[0][0][0][0], len(sundays.yeardatescalendar(2024, 5)))

text = calendar.TextCalendar()
text.prweek([(1, 0), (2, 1), (0, 2)], 4)
print()
print(repr(text.formatday(5, 0, 4)), repr(text.formatday(0, 0, 4)))
calendar.format(["left", "right"], 8, 1)
print(repr(calendar.formatstring(["a", "bb"], 5, 2)))

page = calendar.HTMLCalendar()
print(page.formatmonth(2024, 2))
print(page.formatyear(2023, 5)[:160])
print(page.formatyearpage(2024, 3, "style.css", "ascii")[:330])
print(page.formatyearpage(2024, css=None)[-40:])
print(page.formatday(0, 1), page.formatday(3, 1), page.formatmonthname(2024, 3, False))


class Marked(calendar.HTMLCalendar):
    cssclasses = [name + " day" for name in calendar.HTMLCalendar.cssclasses]
    cssclass_month = "wide"

    def formatday(self, day, weekday):
        return "<b/>" if day == 29 else f"<i>{day}</i>"


print(Marked(6).formatmonth(2024, 2)[-420:])


class Crossed(calendar.TextCalendar):
    def formatday(self, day, weekday, width):
        return "xx" if weekday > 4 else f"{day:2}"


print(Crossed().formatmonth(2024, 2))
print(Crossed().formatyear(2024)[:420])
try:
    sundays.itermonthdays3(2024, 13)
    print(list(sundays.itermonthdays3(2024, 13)))
except calendar.IllegalMonthError as error:
    print(error)
