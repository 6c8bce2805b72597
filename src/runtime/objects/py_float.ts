/** The box that tells `2.0` from `2` in a dynamic slot: a leaf file, so that anything may import it. */
import { floatRepr } from "./float_repr.js";

/** A Python float where the program may look at it: a raw number, or typed as one while it is a box (`valueOf`). */
export type Float = number;

/** An integral float (or −0.0) in a dynamic slot; arithmetic sees its `valueOf`. */
export class PyFloat {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }

  valueOf(): number {
    return this.value;
  }

  toString(): string {
    return floatRepr(this.value);
  }
}

/** A raw float for a dynamic slot: boxed when it would be taken for an int. */
export function boxFloat(x: number): Float {
  // The one place where a box gets the type `number`: TypeScript then allows native arithmetic on it, as `valueOf` does.
  return Number.isInteger(x) ? (new PyFloat(x) as unknown as number) : x;
}

/** Whether a dynamic value is a Python float. */
export function isFloat(x: unknown): x is Float {
  return typeof x === "number" ? !Number.isInteger(x) : x instanceof PyFloat;
}

/** Whether a dynamic value is a Python int and not a bool. */
export function isInt(x: unknown): x is number | bigint {
  return typeof x === "number" ? Number.isInteger(x) : typeof x === "bigint";
}
