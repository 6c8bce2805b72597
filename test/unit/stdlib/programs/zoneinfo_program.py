"""Zones by name: offsets, summer time, the hour that comes twice and the one that never comes."""
import zoneinfo
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo


def attempt(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)


york, paris, seoul = ZoneInfo("America/New_York"), ZoneInfo("Europe/Paris"), ZoneInfo("Asia/Seoul")
print(seoul, repr(seoul), seoul.key, ZoneInfo("Asia/Seoul") is seoul)
attempt(lambda: ZoneInfo("Nope/X"))
attempt(lambda: ZoneInfo("../x"))
attempt(lambda: ZoneInfo(3))
attempt(lambda: ZoneInfo(""))
attempt(lambda: datetime(2024, 7, 1, 12, tzinfo=york))
for moment in [datetime(2024, 7, 1, 12, tzinfo=york), datetime(2024, 1, 1, tzinfo=york), datetime(2024, 7, 1, tzinfo=paris), datetime(2024, 1, 1, tzinfo=paris), datetime(2024, 5, 5, 5, tzinfo=seoul), datetime(2024, 7, 1, tzinfo=ZoneInfo("UTC")), datetime(2024, 7, 1, tzinfo=ZoneInfo("Europe/London")), datetime(2024, 7, 1, tzinfo=ZoneInfo("Asia/Singapore")), datetime(2024, 7, 1, tzinfo=ZoneInfo("Asia/Kolkata"))]:
    print(moment, moment.utcoffset(), moment.dst(), moment.tzname(), moment.strftime("%Z %z"), moment.timestamp(), moment.astimezone(timezone.utc))
print(datetime(2024, 1, 1, tzinfo=paris).astimezone(ZoneInfo("Asia/Tokyo")), datetime(2024, 3, 10, 2, 30, tzinfo=york).utcoffset(), datetime(2024, 3, 10, 2, 30, fold=1, tzinfo=york).utcoffset())
twice = datetime(2024, 11, 3, 1, 30, tzinfo=york)
print(twice, twice.replace(fold=1), twice.replace(fold=1).tzname())
for hour in range(4, 8):
    there = datetime(2024, 11, 3, hour, 30, tzinfo=timezone.utc).astimezone(york)
    print(there, there.fold)
for hour in range(5, 9):
    print(datetime(2024, 3, 10, hour, 30, tzinfo=timezone.utc).astimezone(york))
print(datetime.fromtimestamp(1700000000, seoul), datetime.fromtimestamp(1700000000, york))
noon = datetime(2024, 3, 9, 12, tzinfo=york)
print(noon + timedelta(days=1), (noon + timedelta(days=1)).timestamp() - noon.timestamp())
print(ZoneInfo("UTC").utcoffset(None), seoul.utcoffset(None), datetime(2024, 1, 1, tzinfo=paris) == datetime(2023, 12, 31, 18, tzinfo=york))
print(len(zoneinfo.available_timezones()) > 300, "Asia/Seoul" in zoneinfo.available_timezones(), isinstance(seoul, zoneinfo.ZoneInfo))
