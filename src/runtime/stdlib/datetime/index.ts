/** `datetime`. */
import { madeAgainBy } from "../../objects/attributes/pickled_names.js";
import { clockBytes, dateBytes, dateFrom, datetimeFrom, stateBytes, timeFrom } from "./pickled_state.js";
import { civilFromOrdinal, dayOfYear, daysInMonth, isoCalendar, isoWeekOne, ordinalOf, weekdayOf, EPOCH_ORDINAL } from "../../calendar/civil.js";
import { localOffset, secondsOfLocal } from "../../calendar/local_zone.js";
import { MONTHS, strftime as formatTime, type TimeFields, WEEKDAYS } from "../../calendar/strftime.js";
import { parseTime } from "../../calendar/strptime.js";
import { OverflowError, TypeError, ValueError } from "../../objects/exceptions.js";
import { floatValue } from "../../objects/float.js";
import { describeFunction, function_meta } from "../../objects/functions.js";
import { hashOfTuple, toInt } from "../../objects/hash.js";
import { asCInt, asIndex } from "../../objects/indices.js";
import { libraryClass } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { NotImplemented } from "../../objects/singletons.js";
import { StructSequence, structSequence } from "../../objects/struct_sequence.js";
import { tupleOf } from "../../objects/tuple.js";
import { typeInfo } from "../../objects/type_registry.js";
import { type_name } from "../../objects/types.js";
import { struct_time, time as now } from "../time.js";
import { roundHalfEven } from "./rounding.js";
import { timedelta } from "./timedelta.js";
import { offsetText, timezone, tzinfo, zoneOf } from "./zones.js";

export { timedelta } from "./timedelta.js";
export { timezone, tzinfo } from "./zones.js";
export const UTC: timezone = timezone.utc;
export const MINYEAR = 1;
export const MAXYEAR = 9999;

const pad = (n: number, width = 2): string => String(n).padStart(width, "0");
const hide = (x: object, values: Readonly<Record<string, unknown>>): void => {
  for (const [name, value] of Object.entries(values)) Object.defineProperty(x, name, { value });
};

/** A field as C takes it: all are read before the first is looked at. */
/** Each is looked at before the next one is missed. */
function wholeFields(fields: Readonly<Record<string, unknown>>): void {
  for (const [at, [name, value]] of Object.entries(fields).entries()) {
    if (value === undefined) throw new TypeError(`function missing required argument '${name}' (pos ${at + 1})`);
    wholeField(value);
  }
}

function wholeField(value: unknown): number {
  const n = asCInt(value);
  if (typeof n === "bigint" && (n >= 1n << 63n || n < -(1n << 63n))) throw new OverflowError("Python int too large to convert to C long");
  if (n > 0x7fffffff || n < -0x80000000) throw new OverflowError(n > 0 ? "signed integer is greater than maximum" : "signed integer is less than minimum");
  return Number(n);
}

/** A field in its range; ValueError says which it was. */
function field(value: unknown, name: string, low: number, high: number): number {
  const n = wholeField(value);
  if (n >= low && n <= high) return n;
  throw new ValueError(name === "year" ? `year ${n} is out of range` : `${name} must be in ${low}..${high}`);
}

function checkZone(zone: unknown): tzinfo | null {
  if (zone === null || zone === undefined) return null;
  if (zone instanceof tzinfo) return zone;
  throw new TypeError(`tzinfo argument must be None or of a tzinfo subclass, not type '${type_name(zone)}'`);
}

class IsoCalendarDate extends StructSequence {
  get year(): unknown {
    return this[0];
  }

  get week(): unknown {
    return this[1];
  }

  get weekday(): unknown {
    return this[2];
  }
}
structSequence(IsoCalendarDate, "datetime", "IsoCalendarDate", ["year", "week", "weekday"]);

type Changes = Readonly<Record<string, unknown>>;
interface Made<T> {
  new (...args: unknown[]): T;
}

export class date {
  declare static min: date;
  declare static max: date;
  declare static resolution: timedelta;
  declare readonly year: number;
  declare readonly month: number;
  declare readonly day: number;

  constructor(year: unknown, month?: unknown, day?: unknown) {
    const pickled = typeof year === "number" ? null : this instanceof datetime ? datetimeFrom(year) : dateFrom(year);
    if (pickled !== null) {
      hide(this, { year: pickled.year, month: pickled.month, day: pickled.day });
      return;
    }
    wholeFields({ year, month, day });
    const y = field(year, "year", 1, 9999);
    const m = field(month, "month", 1, 12);
    const d = wholeField(day);
    if (d < 1 || d > daysInMonth(y, m)) throw new ValueError("day is out of range for month");
    hide(this, { year: y, month: m, day: d });
  }

  static today(): date {
    return this.fromtimestamp(now());
  }

  static fromtimestamp(timestamp: unknown): date {
    const seconds = Math.floor(floatValue(timestamp));
    return this.fromordinal(Math.floor((seconds + localOffset(seconds).offset) / 86400) + EPOCH_ORDINAL);
  }

  static fromordinal(n: number): date {
    asIndex(n);
    if (n < 1) throw new ValueError("ordinal must be >= 1");
    const { year, month, day } = civilFromOrdinal(n);
    if (year > 9999) throw new ValueError(`year ${year} is out of range`);
    return new (this as unknown as Made<date>)(year, month, day);
  }

  static fromisoformat(text: string): date {
    const parsed = typeof text === "string" ? parseDate(text) : null;
    if (parsed === null) throw typeof text === "string" ? new ValueError(`Invalid isoformat string: ${repr(text)}`) : new TypeError("fromisoformat: argument must be str");
    return new (this as unknown as Made<date>)(...parsed);
  }

  static fromisocalendar(year: number, week: number, day: number): date {
    for (const part of [year, week, day]) asIndex(part);
    if (week < 1 || week > 53 || (week === 53 && isoWeekOne(year) + 52 * 7 >= isoWeekOne(year + 1))) throw new ValueError(`Invalid week: ${week}`);
    if (day < 1 || day > 7) throw new ValueError(`Invalid day: ${day} (range is [1, 7])`);
    return this.fromordinal(isoWeekOne(year) + (week - 1) * 7 + day - 1);
  }

  get $ordinal(): number {
    return ordinalOf(this.year, this.month, this.day);
  }

  toordinal(): number {
    return this.$ordinal;
  }

  weekday(): number {
    return weekdayOf(this.$ordinal);
  }

  isoweekday(): number {
    return this.weekday() + 1;
  }

  isocalendar(): IsoCalendarDate {
    const { year, week, weekday } = isoCalendar(this.year, this.month, this.day);
    return new IsoCalendarDate([year, week, weekday]);
  }

  isoformat(..._options: readonly unknown[]): string {
    return `${pad(this.year, 4)}-${pad(this.month)}-${pad(this.day)}`;
  }

  ctime(): string {
    return `${(WEEKDAYS[this.weekday()] ?? "").slice(0, 3)} ${(MONTHS[this.month - 1] ?? "").slice(0, 3)} ${String(this.day).padStart(2)} 00:00:00 ${pad(this.year, 4)}`;
  }

  $fields(): TimeFields {
    return { year: this.year, month: this.month, day: this.day, hour: 0, minute: 0, second: 0, weekday: this.weekday(), yearDay: dayOfYear(this.year, this.month, this.day), microsecond: 0, offset: "", offsetWithColon: "", zone: "" };
  }

  strftime(format: string): string {
    return formatTime(format, this.$fields());
  }

  timetuple(): struct_time {
    const f = this.$fields();
    return new struct_time([f.year, f.month, f.day, f.hour, f.minute, f.second, f.weekday, f.yearDay, -1]);
  }

  replace(year?: unknown, month?: unknown, day?: unknown, ..._more: readonly unknown[]): date {
    return new (this.constructor as unknown as Made<date>)(year ?? this.year, month ?? this.month, day ?? this.day);
  }

  __replace__(changes: Changes): date {
    return this.replace(changes["year"], changes["month"], changes["day"]);
  }

  __format__(spec: string): string {
    return spec === "" ? this.__str__() : this.strftime(spec);
  }

  __str__(): string {
    return this.isoformat();
  }

  __repr__(): string {
    return `${typeInfo(this.constructor).module}.${typeInfo(this.constructor).qualname}(${this.year}, ${this.month}, ${this.day})`.replace(/^__main__\./, "");
  }

  __add__(other: unknown): unknown {
    return other instanceof timedelta ? shifted(this, other.days) : NotImplemented;
  }

  __radd__(other: unknown): unknown {
    return this.__add__(other);
  }

  __sub__(other: unknown): unknown {
    if (other instanceof timedelta) return shifted(this, -other.days);
    return other instanceof date && !(other instanceof datetime) ? new timedelta(this.$ordinal - other.$ordinal) : NotImplemented;
  }

  /** Negative, zero or positive; null when they can't be ordered. */
  $compare(other: unknown): number | null {
    return other instanceof date && !(other instanceof datetime) ? this.$ordinal - other.$ordinal : null;
  }

  __eq__(other: unknown): unknown {
    const order = this.$compare(other);
    return order === null ? NotImplemented : order === 0;
  }

  __lt__(other: unknown): unknown {
    return ordered(this.$compare(other), (n) => n < 0);
  }

  __le__(other: unknown): unknown {
    return ordered(this.$compare(other), (n) => n <= 0);
  }

  __gt__(other: unknown): unknown {
    return ordered(this.$compare(other), (n) => n > 0);
  }

  __ge__(other: unknown): unknown {
    return ordered(this.$compare(other), (n) => n >= 0);
  }

  __hash__(): unknown {
    return toInt(hashOfTuple(tupleOf([this.year, this.month, this.day])));
  }
}

const ordered = (order: number | null, holds: (n: number) => boolean): unknown => (order === null ? NotImplemented : holds(order));

function shifted(from: date, days: number): date {
  const ordinal = from.$ordinal + days;
  if (ordinal < 1 || ordinal > 3652059) throw new OverflowError("date value out of range");
  const { year, month, day } = civilFromOrdinal(ordinal);
  return new (from.constructor as unknown as Made<date>)(year, month, day);
}

/** What times and datetimes show of their clock. */
interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
}

const TIMESPECS: Readonly<Record<string, (t: Clock) => string>> = {
  hours: (t) => pad(t.hour),
  minutes: (t) => `${pad(t.hour)}:${pad(t.minute)}`,
  seconds: (t) => `${pad(t.hour)}:${pad(t.minute)}:${pad(t.second)}`,
  milliseconds: (t) => `${pad(t.hour)}:${pad(t.minute)}:${pad(t.second)}.${pad(Math.floor(t.microsecond / 1000), 3)}`,
  microseconds: (t) => `${pad(t.hour)}:${pad(t.minute)}:${pad(t.second)}.${pad(t.microsecond, 6)}`,
};

function clockText(t: Clock, timespec: string): string {
  const write = TIMESPECS[timespec === "auto" ? (t.microsecond === 0 ? "seconds" : "microseconds") : timespec];
  if (write === undefined) throw new ValueError("Unknown timespec value");
  return write(t);
}

const clockFields = (hour: unknown, minute: unknown, second: unknown, microsecond: unknown): Clock => ({ hour: field(hour, "hour", 0, 23), minute: field(minute, "minute", 0, 59), second: field(second, "second", 0, 59), microsecond: field(microsecond, "microsecond", 0, 999_999) });

/** The arguments of a repr from the hour on. */
function clockArguments(t: Clock, zone: tzinfo | null, fold: number): string {
  const parts = [t.hour, t.minute, ...(t.second !== 0 || t.microsecond !== 0 ? [t.second] : []), ...(t.microsecond !== 0 ? [t.microsecond] : [])].map(String);
  if (fold !== 0) parts.push(`fold=${fold}`);
  if (zone !== null) parts.push(`tzinfo=${repr(zone)}`);
  return parts.join(", ");
}

const offsetFrom = (zone: tzinfo | null, dt: unknown): timedelta | null => {
  const offset = zone === null ? null : zone.utcoffset(dt);
  return offset instanceof timedelta ? offset : null;
};

export class time {
  declare static min: time;
  declare static max: time;
  declare static resolution: timedelta;
  declare readonly hour: number;
  declare readonly minute: number;
  declare readonly second: number;
  declare readonly microsecond: number;
  declare readonly tzinfo: tzinfo | null;
  declare readonly fold: number;

  constructor(hour: unknown = 0, minute: unknown = 0, second: unknown = 0, microsecond: unknown = 0, zone: unknown = null, options: { readonly fold?: number } = {}) {
    const pickled = typeof hour === "number" ? null : timeFrom(hour);
    if (pickled !== null) hide(this, { ...pickled, tzinfo: checkZone(minute === 0 ? null : minute) });
    else {
      for (const value of [hour, minute, second, microsecond]) wholeField(value);
      hide(this, { ...clockFields(hour, minute, second, microsecond), tzinfo: checkZone(zone), fold: options.fold ?? 0 });
    }
  }

  static fromisoformat(text: string): time {
    const parsed = parseClock(text.replace(/^T/, ""));
    if (parsed === null) throw new ValueError(`Invalid isoformat string: ${repr(text)}`);
    return new this(parsed.hour, parsed.minute, parsed.second, parsed.microsecond, parsed.zone);
  }

  utcoffset(): timedelta | null {
    return offsetFrom(this.tzinfo, null);
  }

  tzname(): unknown {
    return this.tzinfo === null ? null : this.tzinfo.tzname(null);
  }

  dst(): unknown {
    return this.tzinfo === null ? null : this.tzinfo.dst(null);
  }

  isoformat(timespec = "auto"): string {
    const offset = this.utcoffset();
    return clockText(this, timespec) + (offset === null ? "" : offsetText(offset));
  }

  strftime(format: string): string {
    const offset = this.utcoffset();
    return formatTime(format, { year: 1900, month: 1, day: 1, hour: this.hour, minute: this.minute, second: this.second, weekday: 0, yearDay: 1, microsecond: this.microsecond, offset: offset === null ? "" : offsetText(offset, ""), offsetWithColon: offset === null ? "" : offsetText(offset), zone: String(this.tzname() ?? "") });
  }

  replace(hour?: unknown, minute?: unknown, second?: unknown, microsecond?: unknown, zone?: unknown): time {
    return new (this.constructor as unknown as Made<time>)(hour ?? this.hour, minute ?? this.minute, second ?? this.second, microsecond ?? this.microsecond, zone === undefined ? this.tzinfo : zone);
  }

  get $micros(): number {
    const offset = this.utcoffset();
    return ((this.hour * 60 + this.minute) * 60 + this.second) * 1e6 + this.microsecond - (offset === null ? 0 : Number(offset.$total));
  }

  $compare(other: unknown): number | null {
    if (!(other instanceof time)) return null;
    if ((other.utcoffset() === null) !== (this.utcoffset() === null)) throw new TypeError("can't compare offset-naive and offset-aware times");
    return this.$micros - other.$micros;
  }

  __eq__(other: unknown): unknown {
    if (other instanceof time && (other.utcoffset() === null) !== (this.utcoffset() === null)) return false;
    return ordered(this.$compare(other), (n) => n === 0);
  }

  __lt__(other: unknown): unknown {
    return ordered(this.$compare(other), (n) => n < 0);
  }

  __le__(other: unknown): unknown {
    return ordered(this.$compare(other), (n) => n <= 0);
  }

  __gt__(other: unknown): unknown {
    return ordered(this.$compare(other), (n) => n > 0);
  }

  __ge__(other: unknown): unknown {
    return ordered(this.$compare(other), (n) => n >= 0);
  }

  __hash__(): unknown {
    return toInt(hashOfTuple(tupleOf([this.$micros])));
  }

  __format__(spec: string): string {
    return spec === "" ? this.isoformat() : this.strftime(spec);
  }

  __str__(): string {
    return this.isoformat();
  }

  __repr__(): string {
    return `datetime.time(${clockArguments(this, this.tzinfo, this.fold)})`;
  }
}

export class datetime extends date {
  declare static min: datetime;
  declare static max: datetime;
  declare readonly hour: number;
  declare readonly minute: number;
  declare readonly second: number;
  declare readonly microsecond: number;
  declare readonly tzinfo: tzinfo | null;
  declare readonly fold: number;

  constructor(year: unknown, month?: unknown, day?: unknown, hour: unknown = 0, minute: unknown = 0, second: unknown = 0, microsecond: unknown = 0, zone: unknown = null, options: { readonly fold?: number } = {}) {
    if (typeof year === "number" || datetimeFrom(year) === null) {
      wholeFields({ year, month, day });
      for (const value of [hour, minute, second, microsecond]) wholeField(value);
    }
    super(year, month, day);
    const pickled = typeof year === "number" ? null : datetimeFrom(year);
    if (pickled !== null) {
      hide(this, { hour: pickled.hour, minute: pickled.minute, second: pickled.second, microsecond: pickled.microsecond, tzinfo: checkZone(month), fold: pickled.fold });
      return;
    }
    hide(this, { ...clockFields(hour, minute, second, microsecond), tzinfo: checkZone(zone), fold: options.fold ?? 0 });
  }

  static now(tz: unknown = null): datetime {
    return this.fromtimestamp(now(), tz);
  }

  static override today(): datetime {
    return this.fromtimestamp(now());
  }

  static utcnow(): datetime {
    return this.utcfromtimestamp(now());
  }

  static utcfromtimestamp(timestamp: unknown): datetime {
    return this.$fromMicros(Math.round(floatValue(timestamp) * 1e6), null);
  }

  static override fromtimestamp(timestamp: unknown, tz: unknown = null): datetime {
    const zone = checkZone(tz);
    const micros = roundHalfEven(floatValue(timestamp) * 1e6);
    if (zone === null) return this.$fromMicros(micros + localOffset(Math.floor(micros / 1e6)).offset * 1e6, null);
    return this.$inZone(micros, zone);
  }

  /** Wall-clock microseconds since 1970. */
  static $fromMicros(micros: number, zone: tzinfo | null): datetime {
    const seconds = Math.floor(micros / 1e6);
    const days = Math.floor(seconds / 86400);
    const rest = seconds - days * 86400;
    const ordinal = days + EPOCH_ORDINAL;
    if (ordinal < 1 || ordinal > 3652059) throw new OverflowError("date value out of range");
    const { year, month, day } = civilFromOrdinal(ordinal);
    return new (this as unknown as Made<datetime>)(year, month, day, Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60, micros - seconds * 1e6, zone);
  }

  static combine(day: date, clock: time, zone?: unknown): datetime {
    return new (this as unknown as Made<datetime>)(day.year, day.month, day.day, clock.hour, clock.minute, clock.second, clock.microsecond, zone === undefined ? clock.tzinfo : zone);
  }

  static strptime(date_string: string, format: string): datetime {
    const p = parseTime(date_string, format);
    const zone = p.offset === null ? null : p.zone !== null ? new timezone(new timedelta(0, p.offset, p.offsetMicroseconds), p.zone) : zoneOf(p.offset, p.offsetMicroseconds);
    return new (this as unknown as Made<datetime>)(p.year, p.month, p.day, p.hour, p.minute, p.second, p.microsecond, zone);
  }

  static override fromisoformat(text: string): datetime {
    const match = /^(\d{4}-?W\d\d(?:-?\d)?|\d{4}-\d\d-\d\d|\d{8})(?:.(.+))?$/s.exec(text);
    const day = match === null ? null : parseDate(match[1] ?? "");
    const clock = match?.[2] === undefined ? { hour: 0, minute: 0, second: 0, microsecond: 0, zone: null } : parseClock(match[2]);
    if (day === null || clock === null) throw new ValueError(`Invalid isoformat string: ${repr(text)}`);
    return new (this as unknown as Made<datetime>)(...day, clock.hour, clock.minute, clock.second, clock.microsecond, clock.zone);
  }

  /** Wall-clock microseconds since 1970. */
  get $wall(): number {
    return ((this.$ordinal - EPOCH_ORDINAL) * 86400 + (this.hour * 60 + this.minute) * 60 + this.second) * 1e6 + this.microsecond;
  }

  utcoffset(): timedelta | null {
    return offsetFrom(this.tzinfo, this);
  }

  tzname(): unknown {
    return this.tzinfo === null ? null : this.tzinfo.tzname(this);
  }

  dst(): unknown {
    return this.tzinfo === null ? null : this.tzinfo.dst(this);
  }

  timestamp(): number {
    const offset = this.utcoffset();
    const seconds = Math.floor(this.$wall / 1e6);
    return offset === null ? secondsOfLocal(seconds, this.fold) + this.microsecond / 1e6 : (this.$wall - Number(offset.$total)) / 1e6;
  }

  date(): date {
    return new date(this.year, this.month, this.day);
  }

  time(): time {
    return new time(this.hour, this.minute, this.second, this.microsecond);
  }

  timetz(): time {
    return new time(this.hour, this.minute, this.second, this.microsecond, this.tzinfo);
  }

  astimezone(tz: unknown = null): datetime {
    const seconds = this.timestamp();
    const local = localOffset(Math.floor(seconds));
    const zone = checkZone(tz) ?? new timezone(new timedelta(0, local.offset), local.name);
    const offset = this.utcoffset();
    const micros = offset === null ? Math.floor(seconds) * 1e6 + this.microsecond : this.$wall - Number(offset.$total);
    return (this.constructor as unknown as typeof datetime).$inZone(micros, zone);
  }

  /** A moment (microseconds since 1970, UTC) on a zone's clocks. */
  static $inZone(micros: number, zone: tzinfo & { $fromUtc?(micros: number): { offset: number; fold: number } }): datetime {
    if (zone.$fromUtc !== undefined) {
      const { offset, fold } = zone.$fromUtc(micros);
      const made = this.$fromMicros(micros + offset, zone);
      return fold === 0 ? made : made.replace(undefined, undefined, undefined, undefined, undefined, undefined, undefined, undefined, { fold });
    }
    const utc = this.$fromMicros(micros, zone);
    const offset = utc.utcoffset();
    return offset === null ? utc : this.$fromMicros(micros + Number(offset.$total), zone);
  }

  override isoformat(sep = "T", timespec = "auto"): string {
    const offset = this.utcoffset();
    return `${super.isoformat()}${sep}${clockText(this, timespec)}${offset === null ? "" : offsetText(offset)}`;
  }

  override ctime(): string {
    return super.ctime().replace("00:00:00", clockText(this, "seconds"));
  }

  override $fields(): TimeFields {
    const offset = this.utcoffset();
    return { ...super.$fields(), hour: this.hour, minute: this.minute, second: this.second, microsecond: this.microsecond, offset: offset === null ? "" : offsetText(offset, ""), offsetWithColon: offset === null ? "" : offsetText(offset), zone: String(this.tzname() ?? ""), epoch: () => Math.floor(this.timestamp()) };
  }

  override replace(year?: unknown, month?: unknown, day?: unknown, hour?: unknown, minute?: unknown, second?: unknown, microsecond?: unknown, zone?: unknown, { fold = this.fold }: { readonly fold?: number } = {}): datetime {
    const t = this;
    return new (this.constructor as unknown as Made<datetime>)(year ?? t.year, month ?? t.month, day ?? t.day, hour ?? t.hour, minute ?? t.minute, second ?? t.second, microsecond ?? t.microsecond, zone === undefined ? t.tzinfo : zone, { fold });
  }

  override __replace__(c: Changes): datetime {
    return this.replace(c["year"], c["month"], c["day"], c["hour"], c["minute"], c["second"], c["microsecond"], c["tzinfo"]);
  }

  override __str__(): string {
    return this.isoformat(" ");
  }

  override __repr__(): string {
    return `${super.__repr__().slice(0, -1)}, ${clockArguments(this, this.tzinfo, this.fold)})`;
  }

  override __add__(other: unknown): unknown {
    return other instanceof timedelta ? (this.constructor as unknown as typeof datetime).$fromMicros(this.$wall + Number(other.$total), this.tzinfo) : NotImplemented;
  }

  override __sub__(other: unknown): unknown {
    if (other instanceof timedelta) return this.__add__(other.__neg__());
    if (!(other instanceof datetime)) return NotImplemented;
    const [own, theirs] = [this.utcoffset(), other.utcoffset()];
    if ((own === null) !== (theirs === null)) throw new TypeError("can't subtract offset-naive and offset-aware datetimes");
    return timedelta.$of(BigInt(this.$wall) - BigInt(other.$wall) - (own?.$total ?? 0n) + (theirs?.$total ?? 0n));
  }

  override $compare(other: unknown): number | null {
    if (!(other instanceof datetime)) return null;
    const [own, theirs] = [this.utcoffset(), other.utcoffset()];
    if ((own === null) !== (theirs === null)) throw new TypeError("can't compare offset-naive and offset-aware datetimes");
    return this.$wall - Number(own?.$total ?? 0n) - (other.$wall - Number(theirs?.$total ?? 0n));
  }

  override __eq__(other: unknown): unknown {
    if (other instanceof datetime && (this.utcoffset() === null) !== (other.utcoffset() === null)) return false;
    return super.__eq__(other);
  }

  override __hash__(): unknown {
    return toInt(hashOfTuple(tupleOf([this.$wall - Number(this.utcoffset()?.$total ?? 0n)])));
  }
}

function parseDate(text: string): [number, number, number] | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (match !== null) return [Number(match[1]), Number(match[2]), Number(match[3])];
  const week = /^(\d{4})-?W(\d\d)(?:-?(\d))?$/.exec(text);
  if (week === null) return null;
  const { year, month, day } = civilFromOrdinal(isoWeekOne(Number(week[1])) + (Number(week[2]) - 1) * 7 + Number(week[3] ?? 1) - 1);
  return [year, month, day];
}

function parseClock(text: string): (Clock & { readonly zone: tzinfo | null }) | null {
  const match = /^(\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,](\d+))?)?)?(Z|[+-]\d\d(?::?\d\d(?::?\d\d)?)?)?$/.exec(text);
  if (match === null) return null;
  const [, hour, minute = "0", second = "0", fraction = "", zone] = match;
  const digits = zone === undefined || zone === "Z" ? [] : (zone.slice(1).match(/\d\d/g) ?? []).map(Number);
  const offset = (digits[0] ?? 0) * 3600 + (digits[1] ?? 0) * 60 + (digits[2] ?? 0);
  return { hour: Number(hour), minute: Number(minute), second: Number(second), microsecond: Number(fraction.slice(0, 6).padEnd(6, "0")), zone: zone === undefined ? null : zoneOf(zone.startsWith("-") ? -offset : offset) };
}

const dateMethods = { today: "", fromtimestamp: "timestamp, /", fromordinal: "n, /", fromisoformat: "string, /", fromisocalendar: "year, week, day", toordinal: "", weekday: "", isoweekday: "", isocalendar: "", isoformat: "", ctime: "", strftime: "format", timetuple: "", replace: "year=None, month=None, day=None" };
libraryClass(date, { name: "date", module: "datetime", compiled: true, signature: "year, month=None, day=None" }, dateMethods);
libraryClass(time, { name: "time", module: "datetime", compiled: true, signature: "hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0" }, { fromisoformat: "string, /", utcoffset: "", tzname: "", dst: "", isoformat: "timespec='auto'", strftime: "format", replace: "hour=None, minute=None, second=None, microsecond=None, tzinfo=None" });
libraryClass(
  datetime,
  { name: "datetime", module: "datetime", compiled: true, bases: [date], signature: "year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0" },
  { now: "tz=None", today: "", utcnow: "", utcfromtimestamp: "timestamp, /", fromtimestamp: "timestamp, tz=None", combine: "date, time, tzinfo=None", strptime: "date_string, format, /", fromisoformat: "string, /", utcoffset: "", tzname: "", dst: "", timestamp: " -> float", date: "", time: "", timetz: "", astimezone: "tz=None", isoformat: "sep='T', timespec='auto'", ctime: "", replace: "year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=None, *, fold=None" },
);
Object.assign(date, { min: new date(1, 1, 1), max: new date(9999, 12, 31), resolution: new timedelta(1) });
Object.assign(time, { min: new time(), max: new time(23, 59, 59, 999_999), resolution: new timedelta(0, 0, 1) });
Object.assign(datetime, { min: new datetime(1, 1, 1), max: new datetime(9999, 12, 31, 23, 59, 59, 999_999), resolution: new timedelta(0, 0, 1) });

/** Class methods as values (`default_factory=datetime.now`) know their class; called on a subclass they make one of those. */
for (const cls of [datetime, date, time]) {
  for (const name of new Set([...Object.getOwnPropertyNames(cls), ...(cls === datetime ? Object.getOwnPropertyNames(date) : [])])) {
    const method: unknown = Reflect.get(cls, name);
    if (name === "prototype" || name.startsWith("$") || typeof method !== "function") continue;
    const bound = function (this: unknown, ...args: readonly unknown[]): unknown {
      const isBelow = typeof this === "function" && this.prototype instanceof cls;
      return Reflect.apply(method, isBelow ? this : cls, args);
    };
    const from = function_meta(method);
    const meta = describeFunction(bound, "builtin", from.signature, name);
    meta.qualname = from.qualname;
    Object.defineProperty(cls, name, { value: bound, writable: true, configurable: true });
  }
}

madeAgainBy(date, (x) => [x.constructor, tupleOf([stateBytes(dateBytes(x as date), 2, 0, 0)])]);
madeAgainBy(datetime, (x, protocol) => {
  const it = x as datetime;
  const state = stateBytes([...dateBytes(it), ...clockBytes(it)], 2, it.fold, protocol);
  return [x.constructor, tupleOf(it.tzinfo === null ? [state] : [state, it.tzinfo])];
});
madeAgainBy(time, (x, protocol) => {
  const it = x as time;
  const state = stateBytes(clockBytes(it), 0, it.fold, protocol);
  return [x.constructor, tupleOf(it.tzinfo === null ? [state] : [state, it.tzinfo])];
});
