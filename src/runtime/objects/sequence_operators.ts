/**
 * `+` and `*` of sequences. They have no part in the numbers' protocol: only when neither operand answered there does the left one join, and one
 * of both repeat (PyNumber_Add and PyNumber_Multiply in CPython's Objects/abstract.c). A subclass that overrides the method has lost it.
 */
import { addArrays, kindOf, repeatArray } from "./array_items.js";
import { specialMethod } from "./attributes.js";
import { carriedValue } from "./compare.js";
import { TypeError } from "./exceptions.js";
import { isSequenceMethod } from "./sequence_methods.js";
import { asCount, isIndex } from "./indices.js";
import { NotImplemented } from "./singletons.js";
import { type_name } from "./types.js";

/** The special method that takes part in the numbers' protocol: undefined where a sequence has its own from the built-in class. */
export function numberMethod(x: unknown, name: string): Function | null | undefined {
  const method = specialMethod(x, name);
  return isSequenceMethod(method) ? undefined : method;
}

/** Whether `x` is a sequence whose `name` no subclass overrides. */
function inherits(x: unknown, name: string): boolean {
  const method = specialMethod(x, name);
  return isSequenceMethod(method) || (method === undefined && (Array.isArray(x) || typeof carriedValue(x) === "string"));
}

const repeats = (x: unknown): boolean => inherits(x, "__mul__") && inherits(x, "__rmul__");

/** `a + b` of two sequences; NotImplemented when `a` is none. */
export function concatenated(a: unknown, b: unknown): unknown {
  return inherits(a, "__add__") ? joined(a, b) : NotImplemented;
}

/** What the built-in class of the sequence `a` answers to `a + b`. */
export function joined(a: unknown, b: unknown): unknown {
  if (Array.isArray(a)) {
    const kind = kindOf(a);
    const sum = addArrays(a, b, kind);
    if (sum === NotImplemented) throw new TypeError(`can only concatenate ${kind} (not "${type_name(b)}") to ${kind}`);
    return sum;
  }
  const text = carriedValue(a);
  if (typeof text !== "string") return Reflect.apply(specialMethod(a, "__add__") as Function, a, [b]);
  const more = carriedValue(b);
  if (typeof more !== "string") throw new TypeError(`can only concatenate str (not "${type_name(b)}") to str`);
  return text + more;
}

/** `a * b` where one is a sequence and the other an index; `onlyLeft` when the right one is not looked at. */
export function repeated(a: unknown, b: unknown, onlyLeft: boolean): unknown {
  if (repeats(a)) return turns(a, b);
  return !onlyLeft && repeats(b) ? turns(b, a) : NotImplemented;
}

function turns(sequence: unknown, times: unknown): unknown {
  if (!isIndex(times)) throw new TypeError(`can't multiply sequence by non-int of type '${type_name(times)}'`);
  return multiplied(sequence, times);
}

/** What the built-in class of a sequence answers to `*`. */
export function multiplied(sequence: unknown, times: unknown): unknown {
  if (Array.isArray(sequence)) return repeatArray(sequence, isIndex(times) ? times : asCount(times));
  const text = carriedValue(sequence);
  return typeof text === "string" ? text.repeat(Math.max(0, asCount(times))) : Reflect.apply(repeatingMethod(sequence)!, sequence, [times]);
}

/** One of the two, when a subclass overrides the other. */
const repeatingMethod = (x: unknown): Function | undefined => ["__mul__", "__rmul__"].map((name) => specialMethod(x, name) ?? undefined).find(isSequenceMethod);

/** Whether the class of `x` is, or derives from, that of a sequence. */
export const isSequence = (x: unknown): boolean => Array.isArray(x) || typeof carriedValue(x) === "string" || repeatingMethod(x) !== undefined;
