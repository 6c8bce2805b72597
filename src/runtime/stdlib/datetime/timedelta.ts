/** `datetime.timedelta`: days, seconds and microseconds, exact. */
import { madeAgainBy } from "../../objects/attributes/pickled_names.js";
import { NotImplemented } from "../../objects/singletons.js";
import { OverflowError, TypeError, ValueError, ZeroDivisionError } from "../../objects/exceptions.js";
import { roundHalfEven } from "./rounding.js";
import { hashOfTuple, toInt } from "../../objects/hash.js";
import { libraryClass } from "../../objects/library_functions.js";
import { boxFloat, isFloat, isInt } from "../../objects/py_float.js";
import { pairOf, tupleOf } from "../../objects/tuple.js";
import { type_name } from "../../objects/types.js";
import { floatValue } from "../../objects/float.js";

const DAY = 86_400_000_000n;
const UNITS: Readonly<Record<string, bigint>> = { days: DAY, seconds: 1_000_000n, microseconds: 1n, milliseconds: 1000n, minutes: 60_000_000n, hours: 3_600_000_000n, weeks: 7n * DAY };

/** Microseconds in so many units; parts of a microsecond are kept as a number. */
function scaled(value: unknown, unit: string): { whole: bigint; rest: number } {
  const factor = UNITS[unit] ?? 1n;
  if (typeof value === "boolean") return { whole: value ? factor : 0n, rest: 0 };
  if (value === undefined || value === 0) return { whole: 0n, rest: 0 };
  if (isInt(value)) return { whole: BigInt(value) * factor, rest: 0 };
  if (!isFloat(value)) throw new TypeError(`unsupported type for timedelta ${unit} component: ${type_name(value)}`);
  const x = floatValue(value);
  if (Number.isNaN(x)) throw new ValueError("cannot convert float NaN to integer");
  if (!Number.isFinite(x)) throw new OverflowError("cannot convert float infinity to integer");
  const integral = Math.trunc(x);
  const rest = (x - integral) * Number(factor);
  return { whole: BigInt(integral) * factor + BigInt(Math.trunc(rest)), rest: rest - Math.trunc(rest) };
}

const floorDivide = (a: bigint, b: bigint): bigint => {
  const q = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? q - 1n : q;
};

/** a / b, to the nearest, ties to even. */
const divideNearest = (a: bigint, b: bigint): bigint => {
  const q = floorDivide(a, b);
  const twice = 2n * (a - q * b);
  const size = b < 0n ? -b : b;
  const over = b < 0n ? -twice : twice;
  return over > size || (over === size && q % 2n !== 0n) ? q + 1n : q;
};

export class timedelta {
  declare static min: timedelta;
  declare static max: timedelta;
  declare static resolution: timedelta;
  declare readonly days: number;
  declare readonly seconds: number;
  declare readonly microseconds: number;

  constructor(days: unknown = 0, seconds: unknown = 0, microseconds: unknown = 0, milliseconds: unknown = 0, minutes: unknown = 0, hours: unknown = 0, weeks: unknown = 0) {
    let total = 0n;
    let rest = 0;
    for (const [unit, value] of Object.entries({ microseconds, milliseconds, seconds, minutes, hours, days, weeks })) {
      const part = scaled(value, unit);
      total += part.whole;
      rest += part.rest;
    }
    const floor = Math.floor(rest);
    total += BigInt(floor);
    if (rest - floor > 0.5 || (rest - floor === 0.5 && total % 2n !== 0n)) total += 1n;
    const whole = floorDivide(total, DAY);
    if (whole > 0x7fffffffn || whole < -0x80000000n) throw new OverflowError("Python int too large to convert to C int");
    if (whole > 999_999_999n || whole < -999_999_999n) throw new OverflowError(`days=${whole}; must have magnitude <= 999999999`);
    const left = total - whole * DAY;
    const hidden = (name: string, value: number): void => void Object.defineProperty(this, name, { value, enumerable: false });
    hidden("days", Number(whole));
    hidden("seconds", Number(left / 1_000_000n));
    hidden("microseconds", Number(left % 1_000_000n));
  }

  /** All of it in microseconds. */
  get $total(): bigint {
    return BigInt(this.days) * DAY + BigInt(this.seconds) * 1_000_000n + BigInt(this.microseconds);
  }

  static $of(microseconds: bigint): timedelta {
    return new timedelta(0, 0, microseconds);
  }

  total_seconds(): number {
    return this.days * 86400 + this.seconds + this.microseconds / 1e6 === 0 ? 0 : Number(this.$total) / 1e6;
  }

  __add__(other: unknown): unknown {
    return other instanceof timedelta ? timedelta.$of(this.$total + other.$total) : NotImplemented;
  }

  __radd__(other: unknown): unknown {
    return this.__add__(other);
  }

  __sub__(other: unknown): unknown {
    return other instanceof timedelta ? timedelta.$of(this.$total - other.$total) : NotImplemented;
  }

  __neg__(): timedelta {
    return timedelta.$of(-this.$total);
  }

  __pos__(): timedelta {
    return this;
  }

  __abs__(): timedelta {
    return this.days < 0 ? this.__neg__() : this;
  }

  __mul__(other: unknown): unknown {
    if (isInt(other)) return timedelta.$of(this.$total * BigInt(other));
    return isFloat(other) ? timedelta.$of(BigInt(roundHalfEven(Number(this.$total) * floatValue(other)))) : NotImplemented;
  }

  __rmul__(other: unknown): unknown {
    return this.__mul__(other);
  }

  __truediv__(other: unknown): unknown {
    if (other instanceof timedelta) {
      if (other.$total === 0n) throw new ZeroDivisionError("division by zero");
      return boxFloat(Number(this.$total) / Number(other.$total));
    }
    if (isInt(other)) {
      if (BigInt(other) === 0n) throw new ZeroDivisionError("integer division or modulo by zero");
      return timedelta.$of(divideNearest(this.$total, BigInt(other)));
    }
    if (!isFloat(other)) return NotImplemented;
    if (floatValue(other) === 0) throw new ZeroDivisionError("division by zero");
    return timedelta.$of(BigInt(roundHalfEven(Number(this.$total) / floatValue(other))));
  }

  __floordiv__(other: unknown): unknown {
    const divisor = other instanceof timedelta ? other.$total : isInt(other) ? BigInt(other) : null;
    if (divisor === null) return NotImplemented;
    if (divisor === 0n) throw new ZeroDivisionError("integer division or modulo by zero");
    const quotient = floorDivide(this.$total, divisor);
    return other instanceof timedelta ? Number(quotient) : timedelta.$of(quotient);
  }

  __mod__(other: unknown): unknown {
    if (!(other instanceof timedelta)) return NotImplemented;
    if (other.$total === 0n) throw new ZeroDivisionError("integer division or modulo by zero");
    return timedelta.$of(this.$total - floorDivide(this.$total, other.$total) * other.$total);
  }

  __divmod__(other: unknown): unknown {
    return other instanceof timedelta ? pairOf(this.__floordiv__(other), this.__mod__(other)) : NotImplemented;
  }

  __eq__(other: unknown): unknown {
    return other instanceof timedelta ? this.$total === other.$total : NotImplemented;
  }

  __lt__(other: unknown): unknown {
    return other instanceof timedelta ? this.$total < other.$total : NotImplemented;
  }

  __le__(other: unknown): unknown {
    return other instanceof timedelta ? this.$total <= other.$total : NotImplemented;
  }

  __gt__(other: unknown): unknown {
    return other instanceof timedelta ? this.$total > other.$total : NotImplemented;
  }

  __ge__(other: unknown): unknown {
    return other instanceof timedelta ? this.$total >= other.$total : NotImplemented;
  }

  __hash__(): unknown {
    return toInt(hashOfTuple(tupleOf([this.days, this.seconds, this.microseconds])));
  }

  __bool__(): boolean {
    return this.$total !== 0n;
  }

  __repr__(): string {
    const parts = (["days", "seconds", "microseconds"] as const).filter((name) => this[name] !== 0).map((name) => `${name}=${this[name]}`);
    return `datetime.timedelta(${parts.length === 0 ? "0" : parts.join(", ")})`;
  }

  __str__(): string {
    const two = (n: number): string => String(n).padStart(2, "0");
    const clock = `${Math.floor(this.seconds / 3600)}:${two(Math.floor(this.seconds / 60) % 60)}:${two(this.seconds % 60)}`;
    const fraction = this.microseconds === 0 ? "" : `.${String(this.microseconds).padStart(6, "0")}`;
    return `${this.days === 0 ? "" : `${this.days} day${Math.abs(this.days) === 1 ? "" : "s"}, `}${clock}${fraction}`;
  }
}
libraryClass(timedelta, { name: "timedelta", module: "datetime", compiled: true, signature: "days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0" }, { total_seconds: " -> float" }, "builtin");
Object.assign(timedelta, { min: new timedelta(-999_999_999), max: new timedelta(999_999_999, 86399, 999_999), resolution: new timedelta(0, 0, 1) });

madeAgainBy(timedelta, (x) => {
  const { days, seconds, microseconds } = x as timedelta;
  return [x.constructor, tupleOf([days, seconds, microseconds])];
});
