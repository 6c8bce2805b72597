/** `time`: clocks, `sleep`, calendar times. */
import { fieldsFromSeconds, secondsFromFields } from "../calendar/civil.js";
import { localOffset, secondsOfLocal, zoneYear } from "../calendar/local_zone.js";
import { strftime as formatTime, type TimeFields, WEEKDAYS, MONTHS } from "../calendar/strftime.js";
import { parseTime } from "../calendar/strptime.js";
import { currentHost } from "../host.js";
import { OSError, OverflowError, TypeError, ValueError } from "../objects/exceptions.js";
import { function_meta } from "../objects/functions.js";
import { floatFunctions, libraryFunctions } from "../objects/library_functions.js";
import { type Int } from "../objects/integer.js";
import { boxFloat, isFloat } from "../objects/py_float.js";
import { asIndex } from "../objects/indices.js";
import { StructSequence, structSequence } from "../objects/struct_sequence.js";
import { tuple, type Tuple } from "../objects/tuple.js";
import { type_name } from "../objects/types.js";
import { monotonicTime as monotonicClock, sleepBlocking, wallTime } from "../threads/sleeping.js";

/** `time.sleep(seconds)`: blocks this thread, with its whole event loop. */
export const sleep = sleepBlocking;
// it blocks, which its kind says; its module is what pickles name
function_meta(sleep).module = "time";

/** `time.time()` */
export function time(): number {
  return wallTime();
}

/** `time.monotonic()` */
export function monotonic(): number {
  return monotonicClock();
}

/** `time.perf_counter()`: on the systems that CPython knows it is the monotonic clock too. */
export function perf_counter(): number {
  return monotonicClock();
}

/** `time.process_time()`: processor time, which sleeping does not use. */
export function process_time(): number {
  const host = currentHost();
  return host.cpuTime === undefined ? monotonicClock() : host.cpuTime();
}

/** `time.thread_time()` */
export function thread_time(): number {
  return process_time();
}

/** Whole nanoseconds; the fraction is exact only as far as the float goes. */
function nanoseconds(seconds: number): Int {
  const whole = Math.floor(seconds);
  const rest = Math.round((seconds - whole) * 1e9);
  const total = whole * 1e9 + rest;
  return Number.isSafeInteger(total) ? total : BigInt(whole) * 1_000_000_000n + BigInt(rest);
}

/** `time.time_ns()` */
export function time_ns(): Int {
  return nanoseconds(wallTime());
}

/** `time.monotonic_ns()` */
export function monotonic_ns(): Int {
  return nanoseconds(monotonicClock());
}

/** `time.perf_counter_ns()` */
export function perf_counter_ns(): Int {
  return nanoseconds(monotonicClock());
}

/** `time.process_time_ns()` */
export function process_time_ns(): Int {
  return nanoseconds(process_time());
}

/** `time.thread_time_ns()` */
export function thread_time_ns(): Int {
  return nanoseconds(process_time());
}

/** A moment in parts, as `localtime` and `gmtime` give it. */
export class struct_time extends StructSequence {
  declare $zone: string | null | undefined;
  declare $offset: number | null | undefined;

  get tm_year(): number {
    return this[0] as number;
  }
  get tm_mon(): number {
    return this[1] as number;
  }
  get tm_mday(): number {
    return this[2] as number;
  }
  get tm_hour(): number {
    return this[3] as number;
  }
  get tm_min(): number {
    return this[4] as number;
  }
  get tm_sec(): number {
    return this[5] as number;
  }
  get tm_wday(): number {
    return this[6] as number;
  }
  get tm_yday(): number {
    return this[7] as number;
  }
  get tm_isdst(): number {
    return this[8] as number;
  }
  get tm_zone(): string | null {
    return this.$zone ?? null;
  }
  get tm_gmtoff(): number | null {
    return this.$offset ?? null;
  }
}
structSequence(struct_time, "time", "struct_time", ["tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"], ["$zone", "$offset"], ["tm_zone", "tm_gmtoff"]);

/** A struct_time for seconds since 1970 at an offset. */
function timeAt(seconds: number, offset: number, isDaylight: boolean, zone: string): struct_time {
  const t = fieldsFromSeconds(seconds + offset);
  const made = new struct_time([t.year, t.month, t.day, t.hour, t.minute, t.second, t.weekday, t.yearDay, Number(isDaylight)]);
  made.$zone = zone;
  made.$offset = offset;
  return made;
}

/** The argument of `gmtime` and friends: seconds, now when absent. */
function wholeSeconds(seconds: unknown): number {
  if (seconds === undefined || seconds === null) return Math.floor(wallTime());
  const value = isFloat(seconds) ? Number(seconds) : Number(asIndex(seconds));
  if (Number.isNaN(value)) throw new ValueError("Invalid value NaN (not a number)");
  const whole = Math.floor(value);
  if (Math.abs(whole) > 67768036191694800) throw new OverflowError("timestamp out of range for platform time_t");
  return whole;
}

/** `time.gmtime(seconds)` */
export function gmtime(seconds?: unknown): struct_time {
  return timeAt(wholeSeconds(seconds), 0, false, "UTC");
}

/** `time.localtime(seconds)` */
export function localtime(seconds?: unknown): struct_time {
  const at = wholeSeconds(seconds);
  const { offset, isDaylight, name } = localOffset(at);
  return timeAt(at, offset, isDaylight, name);
}

/** The nine parts of a time tuple, checked. */
function partsOf(t: unknown, what: string): number[] {
  if (!Array.isArray(t)) throw new TypeError("Tuple or struct_time argument required");
  if (t.length !== 9) throw new TypeError(`${what}: illegal time tuple argument`);
  return t.map((part) => Number(asIndex(part)));
}

/** `time.mktime(t)`: seconds since 1970 of a local time. */
export function mktime(t: unknown): number {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, , , daylight = -1] = partsOf(t, "mktime()");
  const wall = secondsFromFields(year, month, day, hour, minute, second);
  return secondsOfLocal(wall, daylight === 0 ? 1 : 0);
}

function fieldsOf(t: unknown, what: string): TimeFields {
  if (t === undefined || t === null) return fieldsOf(localtime(), what);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, weekday = 0, yearDay = 0] = partsOf(t, what);
  const checks: readonly (readonly [boolean, string])[] = [
    [month < 0 || month > 12, "month out of range"],
    [day < 0 || day > 31, "day of month out of range"],
    [hour < 0 || hour > 23, "hour out of range"],
    [minute < 0 || minute > 59, "minute out of range"],
    [second < 0 || second > 61, "seconds out of range"],
    [weekday < -1, "day of week out of range"],
    [yearDay < 0 || yearDay > 366, "day of year out of range"],
  ];
  for (const [wrong, text] of checks) if (wrong) throw new ValueError(text);
  const zone = t instanceof struct_time ? (t.tm_zone ?? "") : localOffset(Math.floor(wallTime())).name;
  const east = t instanceof struct_time ? t.tm_gmtoff : null;
  return {
    year,
    month: month || 1,
    day: day || 1,
    hour,
    minute,
    second,
    weekday: ((weekday % 7) + 7) % 7,
    yearDay: yearDay || 1,
    zone,
    offset: offsetText(east ?? localOffset(Math.floor(wallTime())).offset),
    epoch: () => mktime(t),
  };
}

function offsetText(east: number): string {
  const minutes = Math.abs(east) / 60;
  return `${east < 0 ? "-" : "+"}${String(Math.floor(minutes / 60)).padStart(2, "0")}${String(Math.floor(minutes % 60)).padStart(2, "0")}`;
}

/** `time.strftime(format, t)` */
export function strftime(format: string, t?: unknown): string {
  if (typeof format !== "string") throw new TypeError(`strftime() argument 1 must be str, not ${type_name(format)}`);
  return formatTime(format, fieldsOf(t, "strftime()"));
}

/** `time.strptime(text, format)` */
export function strptime(data_string: string, format = "%a %b %d %H:%M:%S %Y"): struct_time {
  for (const [i, arg] of [data_string, format].entries()) if (typeof arg !== "string") throw new TypeError(`strptime() argument ${i} must be str, not <class '${type_name(arg)}'>`);
  const p = parseTime(data_string, format);
  const made = new struct_time([p.year, p.month, p.day, p.hour, p.minute, p.second, p.weekday, p.yearDay, p.isDaylight]);
  made.$zone = p.zone;
  made.$offset = p.offset;
  return made;
}

/** `time.asctime(t)` */
export function asctime(t?: unknown): string {
  const f = fieldsOf(t, "asctime()");
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${WEEKDAYS[f.weekday]!.slice(0, 3)} ${MONTHS[f.month - 1]!.slice(0, 3)} ${String(f.day).padStart(2)} ${two(f.hour)}:${two(f.minute)}:${two(f.second)} ${f.year}`;
}

/** `time.ctime(seconds)` */
export function ctime(seconds?: unknown): string {
  return asctime(localtime(seconds));
}

const thisYear = zoneYear(Date.now() / 1000);

/** Seconds west of UTC, as C has it. */
export const timezone: number = -thisYear.standard.offset + 0;
export const altzone: number = -thisYear.daylight.offset + 0;
export const daylight: number = Number(thisYear.daylight !== thisYear.standard);
export const tzname: Tuple<[string, string]> = tuple([thisYear.standard.name, thisYear.daylight.name]);

export const CLOCK_REALTIME = 0;
export const CLOCK_MONOTONIC = 1;
export const CLOCK_PROCESS_CPUTIME_ID = 2;
export const CLOCK_THREAD_CPUTIME_ID = 3;
export const CLOCK_MONOTONIC_RAW = 4;
export const CLOCK_BOOTTIME = 7;

/** `time.clock_gettime(clk_id)` */
export function clock_gettime(clk_id: number): number {
  const id = Number(asIndex(clk_id, "clk_id should be integer, not %"));
  if (![CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID, CLOCK_MONOTONIC_RAW, CLOCK_BOOTTIME].includes(id)) throw new OSError(22, "Invalid argument");
  return id === CLOCK_REALTIME ? wallTime() : id === CLOCK_PROCESS_CPUTIME_ID || id === CLOCK_THREAD_CPUTIME_ID ? process_time() : monotonicClock();
}

/** `time.clock_gettime_ns(clk_id)` */
export function clock_gettime_ns(clk_id: number): Int {
  return nanoseconds(clock_gettime(clk_id));
}

/** What `get_clock_info` describes. */
export class ClockInfo {
  readonly implementation: string;
  readonly monotonic: boolean;
  readonly adjustable: boolean;
  readonly resolution: number;

  constructor(implementation: string, monotonic: boolean) {
    this.implementation = implementation;
    this.monotonic = monotonic;
    this.adjustable = !monotonic;
    this.resolution = boxFloat(1e-9);
  }

  __repr__(): string {
    const shown = (flag: boolean): string => (flag ? "True" : "False");
    return `namespace(implementation='${this.implementation}', monotonic=${shown(this.monotonic)}, adjustable=${shown(this.adjustable)}, resolution=1e-09)`;
  }
}

/** `time.get_clock_info(name)` */
export function get_clock_info(name: string): ClockInfo {
  if (typeof name !== "string") throw new TypeError(`get_clock_info() argument 1 must be str, not ${type_name(name)}`);
  switch (name) {
    case "time":
      return new ClockInfo("clock_gettime(CLOCK_REALTIME)", false);
    case "monotonic":
    case "perf_counter":
      return new ClockInfo("clock_gettime(CLOCK_MONOTONIC)", true);
    case "process_time":
      return new ClockInfo("clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", true);
    case "thread_time":
      return new ClockInfo("clock_gettime(CLOCK_THREAD_CPUTIME_ID)", true);
    default:
      throw new ValueError("unknown clock");
  }
}

floatFunctions("time", {
  time: [time, ""],
  monotonic: [monotonic, ""],
  perf_counter: [perf_counter, ""],
  process_time: [process_time, ""],
  thread_time: [thread_time, ""],
  mktime: [mktime, "seconds, /"],
  clock_gettime: [clock_gettime, "clk_id, /"],
});
libraryFunctions("time", {
  time_ns: [time_ns, ""],
  monotonic_ns: [monotonic_ns, ""],
  perf_counter_ns: [perf_counter_ns, ""],
  process_time_ns: [process_time_ns, ""],
  thread_time_ns: [thread_time_ns, ""],
  clock_gettime_ns: [clock_gettime_ns, "clk_id, /"],
  gmtime: [gmtime, "seconds=None, /"],
  localtime: [localtime, "seconds=None, /"],
  strftime: [strftime, "format, t=None, /"],
  asctime: [asctime, "t=None, /"],
  ctime: [ctime, "seconds=None, /"],
  get_clock_info: [get_clock_info, "name, /"],
  strptime: [strptime, "data_string, format='%a %b %d %H:%M:%S %Y', /"],
});

