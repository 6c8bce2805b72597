from datetime import datetime, date, time, timedelta, timezone, UTC
import datetime as dtm
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: date(2024,2,30)); t(lambda: date(2024,13,1)); t(lambda: date(0,1,1)); t(lambda: time(25)); t(lambda: datetime(2024,1,1,1,60))
t(lambda: datetime(2024,1,1)<datetime(2024,1,1,tzinfo=timezone.utc)); t(lambda: datetime(2024,1,1)-datetime(2024,1,1,tzinfo=timezone.utc));
t(lambda: datetime.fromisoformat("nope")); t(lambda: date.fromisoformat("2024-1-1")); t(lambda: timezone(timedelta(hours=25)));
t(lambda: timezone(timedelta(hours=5,minutes=30))); t(lambda: timezone.utc); t(lambda: str(timezone(timedelta(hours=-2,minutes=-30)))); t(lambda: str(timedelta(days=-1,seconds=5))); t(lambda: timedelta(days=2,hours=3,milliseconds=4)); t(lambda: timedelta()); t(lambda: datetime.max+timedelta(1)); t(lambda: timedelta(seconds=1)/0); t(lambda: timedelta(seconds="a")); t(lambda: time(1,2,3,4)); t(lambda: time(1,2)); t(lambda: datetime(2024,1,1,0,0,5)); t(lambda: datetime(2024,1,1).isocalendar()); t(lambda: datetime.strptime("x","%Y")); t(lambda: datetime(2024,1,1).replace(month=13)); t(lambda: datetime(2024,5,6,7,8,9).timetuple()); t(lambda: datetime.fromisoformat("2024-01-02T03:04:05.678+02:00")); t(lambda: f"{datetime(2024,1,2,3):%Y/%m/%d %H}"); t(lambda: datetime(2024,1,1).isoformat(" ", "minutes")); t(lambda: datetime(2024,1,1).ctime()); t(lambda: timedelta(hours=1)*1.5); t(lambda: timedelta(hours=5)//timedelta(hours=2)); t(lambda: divmod(timedelta(hours=5),timedelta(hours=2)));t(lambda: timedelta(microseconds=1.5)); t(lambda: datetime.fromtimestamp(1.5, UTC)); t(lambda: datetime(1970,1,2,tzinfo=UTC).timestamp()); t(lambda:datetime.combine(date(2024,1,1),time(3)))
d = datetime(2024, 3, 15, 10, 30, 45, 123456)
print(d, d.date(), d.time(), d + timedelta(days=20), d - datetime(2024, 1, 1), d.year, d.strftime("%A %d %B %Y %I:%M %p"), d.weekday())
delta = timedelta(hours=25, minutes=3, seconds=1.5)
print(delta, delta.total_seconds(), delta.days, delta.seconds, delta * 2, -delta, delta / 2, delta > timedelta(1), sum([delta, delta], timedelta()))
print(sorted([date(2024, 5, 1), date(2023, 1, 1)]), max(d, datetime.min), {date(2024, 1, 1): 1}[date(2024, 1, 1)], d == datetime(2024, 3, 15, 10, 30, 45, 123456))
print(datetime.strptime("2024-01-02 03:04", "%Y-%m-%d %H:%M"), (date(2024, 12, 25) - date(2024, 1, 1)).days, datetime(2024, 1, 1, tzinfo=timezone.utc).astimezone(timezone(timedelta(hours=2))))
start = datetime.now()
print(isinstance(start, datetime), isinstance(start, date), type(start), (datetime.now() - start) < timedelta(seconds=5), dtm.date(2020, 1, 1))
