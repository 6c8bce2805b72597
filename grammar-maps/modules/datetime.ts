/** `datetime`. */
import { apiModule, cls, constant, fn, ofType } from "../api.js";

const compare = { __add__: fn("(other: object, /) -> Any"), __sub__: fn("(other: object, /) -> Any") };
const dateMethods = {
  toordinal: fn("() -> count"),
  weekday: fn("() -> count"),
  isoweekday: fn("() -> count"),
  isocalendar: fn("() -> Any"),
  ctime: fn("() -> str"),
  strftime: fn("(format: str) -> str"),
  timetuple: fn("() -> Any"),
};
const dateFields = { year: "count", month: "count", day: "count", min: "Any", max: "Any", resolution: "timedelta" };
const clock = { hour: "count", minute: "count", second: "count", microsecond: "count", tzinfo: "Any", fold: "count" };
const zone = { utcoffset: fn("() -> timedelta | None"), tzname: fn("() -> Any"), dst: fn("() -> Any") };

export const datetime = apiModule<typeof import("../../src/runtime/stdlib/datetime/index.js")>()({
  timedelta: cls({
    init: "(days: object = 0, seconds: object = 0, microseconds: object = 0, milliseconds: object = 0, minutes: object = 0, hours: object = 0, weeks: object = 0)",
    methods: { total_seconds: fn("() -> float"), ...compare, __mul__: fn("(other: object, /) -> Any"), __truediv__: fn("(other: object, /) -> Any"), __floordiv__: fn("(other: object, /) -> Any"), __mod__: fn("(other: object, /) -> Any"), __neg__: fn("() -> timedelta") },
    attributes: { days: "int", seconds: "count", microseconds: "count", min: "timedelta", max: "timedelta", resolution: "timedelta" },
  }),
  date: cls({
    init: "(year: object, month: object, day: object)",
    methods: { ...dateMethods, ...compare, today: ofType("() -> date"), fromtimestamp: ofType("(timestamp: object, /) -> date"), fromordinal: ofType("(n: count, /) -> date"), fromisoformat: ofType("(string: str, /) -> date"), fromisocalendar: ofType("(year: count, week: count, day: count) -> date"), isoformat: fn("() -> str"), replace: fn("(year: object = ..., month: object = ..., day: object = ...) -> date") },
    attributes: dateFields,
  }),
  time: cls({
    init: "(hour: object = 0, minute: object = 0, second: object = 0, microsecond: object = 0, tzinfo: object = None, *, fold: count = 0)",
    methods: { ...zone, fromisoformat: ofType("(string: str, /) -> time"), isoformat: fn("(timespec: str = 'auto') -> str"), strftime: fn("(format: str) -> str"), replace: fn("(hour: object = ..., minute: object = ..., second: object = ..., microsecond: object = ..., tzinfo: object = ...) -> time") },
    attributes: { ...clock, min: "time", max: "time", resolution: "timedelta" },
  }),
  datetime: cls({
    bases: ["date"],
    init: "(year: object, month: object, day: object, hour: object = 0, minute: object = 0, second: object = 0, microsecond: object = 0, tzinfo: object = None, *, fold: count = 0)",
    methods: {
      ...zone,
      ...compare,
      now: ofType("(tz: object = None) -> datetime"),
      today: ofType("() -> datetime"),
      utcnow: ofType("() -> datetime", { partial: "without the DeprecationWarning" }),
      utcfromtimestamp: ofType("(timestamp: object, /) -> datetime", { partial: "without the DeprecationWarning" }),
      fromtimestamp: ofType("(timestamp: object, tz: object = None) -> datetime"),
      combine: ofType("(date: date, time: time, tzinfo: object = ...) -> datetime"),
      strptime: ofType("(date_string: str, format: str, /) -> datetime"),
      fromisoformat: ofType("(string: str, /) -> datetime"),
      timestamp: fn("() -> float"),
      date: fn("() -> date"),
      time: fn("() -> time"),
      timetz: fn("() -> time"),
      astimezone: fn("(tz: object = None) -> datetime"),
      isoformat: fn("(sep: str = 'T', timespec: str = 'auto') -> str"),
      replace: fn("(year: object = ..., month: object = ..., day: object = ..., hour: object = ..., minute: object = ..., second: object = ..., microsecond: object = ..., tzinfo: object = ..., *, fold: object = ...) -> datetime"),
    },
    attributes: { ...dateFields, ...clock },
  }),
  tzinfo: cls({ init: "()", methods: { utcoffset: fn("(dt: object, /) -> Any"), dst: fn("(dt: object, /) -> Any"), tzname: fn("(dt: object, /) -> Any") } }),
  timezone: cls({ bases: ["tzinfo"], init: "(offset: object, name: str | None = None)", attributes: { utc: "timezone", min: "timezone", max: "timezone" } }),
  UTC: constant("timezone"),
  MINYEAR: constant("count"),
  MAXYEAR: constant("count"),
});
