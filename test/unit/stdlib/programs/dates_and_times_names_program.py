"""Dates, times and spans: the parts, the limits, and the makers that datetime_program leaves out."""
import datetime as module
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta, timezone


def attempt(f, *args, **named):
    try:
        return repr(f(*args, **named))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


print(MINYEAR, MAXYEAR, module.MAXYEAR, attempt(date, MAXYEAR + 1, 1, 1), attempt(date, MINYEAR - 1, 1, 1))
for kind in [date, time, datetime, timedelta]:
    print(kind.__name__, repr(kind.min), repr(kind.max), repr(kind.resolution))
day = date(2024, 2, 29)
print(date.toordinal(day), day.toordinal(), date.fromordinal(738945) == day, date.fromordinal(1), day.isoweekday(), date.isoweekday(date(2024, 3, 3)), day.weekday(), day.year, day.month, day.day)
print(date.fromisocalendar(2024, 9, 4), date.fromisocalendar(2020, 53, 5), attempt(date.fromisocalendar, 2021, 53, 1), attempt(date.fromisocalendar, 2021, 0, 1), attempt(date.fromisocalendar, 2021, 1, 8), attempt(date.fromisocalendar, "2021", 1, 1))
print(attempt(date.fromordinal, 0), attempt(date.fromordinal, 3652060), attempt(date.fromordinal, "1"))
today = date.today()
print(type(today) is date, today <= date.today(), isinstance(date.fromtimestamp(0), date), date.fromtimestamp(86400), today.toordinal() - datetime.today().toordinal() in (0, -1))
moment = time(13, 45, 59, 123456, tzinfo=UTC, fold=1)
print(moment.hour, moment.minute, moment.second, moment.microsecond, moment.tzinfo, moment.fold, moment.replace(minute=5, second=0, microsecond=1))
now = datetime(2024, 2, 29, 13, 45, 59, 123456, tzinfo=timezone(timedelta(hours=2), "two"))
print(now.day, now.minute, now.second, now.microsecond, now.timetz(), repr(now.timetz()), now.time(), now.date(), datetime.timetz(now) == now.timetz())
print(now.toordinal(), now.isoweekday(), now.utcoffset(), now.tzname(), now.astimezone(UTC), now.isocalendar(), now.isocalendar().week)
for maker in [datetime.today, datetime.utcnow, datetime.now]:
    made = maker()
    print(made.tzinfo, type(made) is datetime, made.microsecond < 1_000_000, made.minute < 60)
print(datetime.utcfromtimestamp(0), datetime.utcfromtimestamp(1.5), datetime.utcfromtimestamp(-1), repr(datetime.utcfromtimestamp(86399.999999)))
print(datetime.fromordinal(738945), datetime.fromisocalendar(2024, 9, 4), datetime.combine(day, moment), datetime.fromtimestamp(0, UTC))


class Day(date):
    def plus(self, days):
        return self + timedelta(days)


class Moment(datetime):
    pass


print(type(Day.today()).__name__, type(Day.fromordinal(5)).__name__, repr(Day(2024, 1, 1).plus(1)), type(Day.fromisocalendar(2024, 1, 1)).__name__, type(Moment.utcnow()).__name__, type(Moment.today()).__name__, repr(Moment.utcfromtimestamp(0)))
print(timedelta.resolution * 3, timedelta.max - timedelta.resolution < timedelta.max, attempt(lambda: timedelta.max + timedelta.resolution), timedelta(microseconds=1) == timedelta.resolution)
