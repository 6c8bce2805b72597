"""The names of days and months, and the methods of the calendars that make texts and pages."""
import calendar
from calendar import Calendar, Day, HTMLCalendar, IllegalMonthError, IllegalWeekdayError, Month, TextCalendar


def attempt(f, *args, **named):
    try:
        return repr(f(*args, **named))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for name in "MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY".split():
    member = getattr(calendar, name)
    print(name, repr(member), member, int(member), member is Day[name], member.name, member.value, Day(member.value) is member)
for name in "JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER".split():
    member = getattr(calendar, name)
    print(name, repr(member), member, member is Month[name], member + 1, isinstance(member, int))
print(list(Day)[:2], len(Month), Day.FRIDAY, Month.MAY, f"{Month.MAY}", Month.MAY == 5, Day.SUNDAY > Day.MONDAY, attempt(Day, 7), attempt(Month, 0))
print(calendar.day_abbr[0], list(calendar.day_abbr), calendar.day_name[-1], calendar.day_abbr[1:3], len(calendar.day_abbr), list(calendar.month_abbr)[:3])
calendar.prcal(2024, w=2, l=1, c=3, m=4)
plain = Calendar(firstweekday=6)
print(plain.getfirstweekday(), plain.firstweekday, plain.monthdays2calendar(2024, 2)[0], plain.monthdatescalendar(2024, 2)[0][-2:], len(plain.monthdatescalendar(2024, 12)))
plain.setfirstweekday(calendar.THURSDAY)
print(plain.getfirstweekday(), list(plain.iterweekdays()), plain.yeardatescalendar(2024)[0][0][0][0], plain.yeardayscalendar(2024, 6)[1][0][0], plain.yeardays2calendar(2024)[3][2][0])
text = TextCalendar(calendar.SUNDAY)
print(repr(text.formatweekday(0, 2)), repr(text.formatweekday(2, 9)), repr(text.formatweekheader(3)), repr(text.formatweek([(0, 6), (1, 0), (2, 1)], 3)), repr(text.formatday(5, 0, 4)))
text.pryear(2023, m=6)
text.prmonth(2024, 2)
text.prweek([(7, 0), (8, 1)], 2)
print()
page = HTMLCalendar()
print(page.formatweek([(0, 0), (29, 1)]))
print(page.formatweekday(3), page.formatday(0, 1), page.formatday(4, 1))
print(page.formatweekheader())
print(page.formatmonthname(2024, 2), page.formatmonthname(2024, 2, withyear=False))
print(page.cssclasses, page.cssclasses_weekday_head, page.cssclass_noday, page.cssclass_month_head, page.cssclass_month, page.cssclass_year_head, page.cssclass_year)


class Mine(HTMLCalendar):
    cssclasses = ["a", "b", "c", "d", "e", "f", "weekend"]
    cssclasses_weekday_head = ["head"] * 7
    cssclass_noday = "empty"
    cssclass_month_head = "title"
    cssclass_month = "table"
    cssclass_year = "all"
    cssclass_year_head = "year title"


print(Mine().formatmonth(2024, 2))
print(Mine().formatyear(2024, width=6)[:120])
print(attempt(calendar.monthrange, 2024, 13), attempt(calendar.setfirstweekday, 7), repr(IllegalMonthError(13)), IllegalMonthError(13), repr(IllegalWeekdayError(7)), IllegalWeekdayError(7), IllegalMonthError.__mro__[1:3], IllegalWeekdayError(9).weekday, IllegalMonthError(0).month)
