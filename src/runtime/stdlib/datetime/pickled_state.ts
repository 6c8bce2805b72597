/** Dates and times as pickles keep them: a few bytes, from which the same constructors make them again. */
import { Bytes } from "../../objects/bytes.js";
import { textOf } from "../../objects/str/receiver.js";

interface DateFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

interface ClockFields {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  readonly fold: number;
}

/** Of a date's month, or a time's hour: whether it is the second of two equal times. */
const FOLD = 0x80;

export const dateBytes = ({ year, month, day }: DateFields): readonly number[] => [year >> 8, year & 0xff, month, day];

/** Protocols before 4 know nothing of `fold`. */
export const clockBytes = ({ hour, minute, second, microsecond }: ClockFields): readonly number[] => [hour, minute, second, microsecond >> 16, (microsecond >> 8) & 0xff, microsecond & 0xff];

/** The bytes with the fold in the byte that has room for it. */
export function stateBytes(bytes: readonly number[], at: number, fold: number, protocol: number): Bytes {
  const data = Uint8Array.from(bytes);
  if (fold !== 0 && protocol > 3) data[at]! |= FOLD;
  return new Bytes(data);
}

/** The bytes of a state of that length; Python 2 wrote texts. */
function stateOf(value: unknown, length: number): Uint8Array | null {
  if (value instanceof Bytes) return value.length === length ? value.data : null;
  const text = textOf(value);
  if (text?.length !== length) return null;
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

const isMonth = (month: number): boolean => month >= 1 && month <= 12;

/** What a date's constructor was given by a pickle; null when it is a year. */
export function dateFrom(value: unknown): DateFields | null {
  const data = stateOf(value, 4);
  return data === null || !isMonth(data[2]!) ? null : dateAt(data);
}

/** The same of a datetime. */
export function datetimeFrom(value: unknown): (DateFields & ClockFields) | null {
  const data = stateOf(value, 10);
  if (data === null || !isMonth(data[2]! & ~FOLD)) return null;
  const fold = data[2]! & FOLD;
  return { ...dateAt(data), month: data[2]! & ~FOLD, ...clockAt(data, 4), fold: fold === 0 ? 0 : 1 };
}

/** The same of a time. */
export function timeFrom(value: unknown): ClockFields | null {
  const data = stateOf(value, 6);
  if (data === null || (data[0]! & ~FOLD) > 23) return null;
  return { ...clockAt(data, 0), hour: data[0]! & ~FOLD, fold: (data[0]! & FOLD) === 0 ? 0 : 1 };
}

const dateAt = (data: Uint8Array): DateFields => ({ year: (data[0]! << 8) | data[1]!, month: data[2]!, day: data[3]! });

const clockAt = (data: Uint8Array, at: number): ClockFields => ({ hour: data[at]!, minute: data[at + 1]!, second: data[at + 2]!, microsecond: (data[at + 3]! << 16) | (data[at + 4]! << 8) | data[at + 5]!, fold: 0 });
