/** What arithmetic asks of a context, and the current one: it belongs to the task or thread, like a ContextVar's value. */
import { currentThread } from "../../threads/scheduler.js";
import { ContextVar } from "../contextvars.js";
import { trapped } from "./signals.js";

export const ROUND_UP = "ROUND_UP";
export const ROUND_DOWN = "ROUND_DOWN";
export const ROUND_CEILING = "ROUND_CEILING";
export const ROUND_FLOOR = "ROUND_FLOOR";
export const ROUND_HALF_UP = "ROUND_HALF_UP";
export const ROUND_HALF_DOWN = "ROUND_HALF_DOWN";
export const ROUND_HALF_EVEN = "ROUND_HALF_EVEN";
export const ROUND_05UP = "ROUND_05UP";

export const ROUNDINGS: readonly unknown[] = [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP];

/** Precision, limits and signals. An operation notes conditions as it goes; `$settle` at its end sets flags and raises. */
export class Settings {
  $prec: number;
  $rounding: string;
  $emin: number;
  $emax: number;
  $capitals = 1;
  $clamp = 0;
  $flags = 0;
  $traps = 0;
  $noted = 0;

  constructor(prec: number, rounding: string, emin: number, emax: number) {
    this.$prec = prec;
    this.$rounding = rounding;
    this.$emin = emin;
    this.$emax = emax;
  }

  /** The smallest exponent of a subnormal number. */
  get $etiny(): number {
    return this.$emin - this.$prec + 1;
  }

  /** The largest exponent of a coefficient with all its digits. */
  get $etop(): number {
    return this.$emax - this.$prec + 1;
  }

  $note(bits: number): void {
    this.$noted |= bits;
  }

  $settle(): void {
    const noted = this.$noted;
    this.$noted = 0;
    this.$flags |= noted;
    if ((noted & this.$traps) !== 0) throw trapped(noted & this.$traps);
  }

  $copied(): Settings {
    return new Settings(this.$prec, this.$rounding, this.$emin, this.$emax);
  }
}

/** A context for steps in between: wide limits, no traps. */
export const working = (prec: number, rounding: string = ROUND_HALF_EVEN): Settings => new Settings(prec, rounding, -LARGEST_EXPONENT, LARGEST_EXPONENT);

/** Exponents are JavaScript numbers; beyond this they would lose digits. */
export const LARGEST_EXPONENT = 2 ** 52;

const CURRENT = new ContextVar<Settings>("decimal_context");

const defaults: { template: Settings } = { template: working(28) };

/** What a thread without a context copies: `DefaultContext`. */
export function setTemplate(template: Settings): void {
  defaults.template = template;
}

/** The context that operations without one use. */
export function currentSettings(): Settings {
  const found = currentThread().variables.get(CURRENT);
  if (found instanceof Settings) return found;
  const made = defaults.template.$copied();
  setCurrentSettings(made);
  return made;
}

export function setCurrentSettings(settings: Settings): void {
  const thread = currentThread();
  thread.variables = new Map(thread.variables).set(CURRENT, settings);
}
