/** `tzinfo` and `timezone`. */
import { getattr } from "../../objects/attributes.js";
import { madeAgainBy } from "../../objects/attributes/pickled_names.js";
import { stateOf } from "../../objects/attributes/reducing.js";
import { invoke } from "../../objects/calls.js";
import { tupleOf, type PyTuple } from "../../objects/tuple.js";
import { NotImplementedError, TypeError, ValueError } from "../../objects/exceptions.js";
import { hashOf, toInt } from "../../objects/hash.js";
import { libraryClass } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { NotImplemented } from "../../objects/singletons.js";
import { type_name } from "../../objects/types.js";
import { timedelta } from "./timedelta.js";

export class tzinfo {
  utcoffset(_dt: unknown): unknown {
    throw new NotImplementedError("a tzinfo subclass must implement utcoffset()");
  }

  dst(_dt: unknown): unknown {
    throw new NotImplementedError("a tzinfo subclass must implement dst()");
  }

  tzname(_dt: unknown): unknown {
    throw new NotImplementedError("a tzinfo subclass must implement tzname()");
  }
}
libraryClass(tzinfo, { name: "tzinfo", module: "datetime", compiled: true }, { utcoffset: "dt, /", dst: "dt, /", tzname: "dt, /" });

/** `timezone(offset, name)`: a fixed offset. */
export class timezone extends tzinfo {
  declare static utc: timezone;
  declare static min: timezone;
  declare static max: timezone;
  declare readonly $offset: timedelta;
  declare readonly $name: string | null;

  constructor(offset: unknown, name: string | null = null) {
    super();
    if (!(offset instanceof timedelta)) throw new TypeError(`timezone() argument 1 must be datetime.timedelta, not ${type_name(offset)}`);
    const total = offset.$total;
    if (total <= -86_400_000_000n || total >= 86_400_000_000n) {
      throw new ValueError(`offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not ${repr(offset)}.`);
    }
    // of no offset there is one
    if (total === 0n && name === null && new.target === timezone && timezone.utc !== undefined) return timezone.utc;
    Object.defineProperty(this, "$offset", { value: offset });
    Object.defineProperty(this, "$name", { value: name });
  }

  __getinitargs__(): PyTuple {
    return tupleOf(this.$name === null ? [this.$offset] : [this.$offset, this.$name]);
  }

  override utcoffset(_dt: unknown = null): timedelta {
    return this.$offset;
  }

  override dst(_dt: unknown = null): null {
    return null;
  }

  override tzname(_dt: unknown = null): string {
    if (this.$name !== null) return this.$name;
    return this.$offset.__bool__() ? `UTC${offsetText(this.$offset)}` : "UTC";
  }

  __eq__(other: unknown): unknown {
    return other instanceof timezone ? other.$offset.$total === this.$offset.$total : NotImplemented;
  }

  __hash__(): unknown {
    return toInt(hashOf(this.$offset));
  }

  __repr__(): string {
    if (this === timezone.utc) return "datetime.timezone.utc";
    return `datetime.timezone(${repr(this.$offset)}${this.$name === null ? "" : `, ${repr(this.$name)}`})`;
  }

  __str__(): string {
    return this.tzname();
  }
}
libraryClass(timezone, { name: "timezone", module: "datetime", compiled: true, bases: [tzinfo], signature: "offset, name=None" }, { utcoffset: "dt, /", dst: "dt, /", tzname: "dt, /" });
Object.assign(timezone, { utc: new timezone(new timedelta()), min: new timezone(new timedelta(0, 0, 0, 0, -1439)), max: new timezone(new timedelta(0, 0, 0, 0, 1439)) });

/** `+01:00`, with seconds when there are some. */
export function offsetText(offset: timedelta, colon = ":"): string {
  const total = offset.$total;
  const size = total < 0n ? -total : total;
  const two = (n: bigint): string => String(n).padStart(2, "0");
  const seconds = size / 1_000_000n;
  const rest = size % 1_000_000n;
  const tail = seconds % 60n === 0n && rest === 0n ? "" : `${colon}${two(seconds % 60n)}${rest === 0n ? "" : `.${String(rest).padStart(6, "0")}`}`;
  return `${total < 0n ? "-" : "+"}${two(seconds / 3600n)}${colon}${two((seconds / 60n) % 60n)}${tail}`;
}

/** The zone that a text's offset in seconds (and microseconds) means. */
export function zoneOf(seconds: number, microseconds = 0): timezone {
  return seconds === 0 && microseconds === 0 ? timezone.utc : new timezone(new timedelta(0, seconds, microseconds));
}

madeAgainBy(tzinfo, (x) => {
  const given: unknown = getattr(x, "__getinitargs__", null);
  const args = given === null ? tupleOf([]) : invoke(given);
  const state = stateOf(x);
  return state === null ? [x.constructor, args] : [x.constructor, args, state];
});
