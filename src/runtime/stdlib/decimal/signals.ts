/** The signals of `decimal`: each a bit of a status, and the exception that is raised when its trap is set. */
import { ArithmeticError, TypeError, ZeroDivisionError } from "../../objects/exceptions.js";
import { mix } from "../../objects/mro.js";
import { registerType } from "../../objects/type_registry.js";

export class DecimalException extends ArithmeticError {}
export class Clamped extends DecimalException {}
export class InvalidOperation extends DecimalException {}
export class ConversionSyntax extends InvalidOperation {}
export class DivisionImpossible extends InvalidOperation {}
export class DivisionUndefined extends (mix(InvalidOperation, ZeroDivisionError) as typeof InvalidOperation) {}
export class InvalidContext extends InvalidOperation {}
export class DivisionByZero extends (mix(DecimalException, ZeroDivisionError) as typeof DecimalException) {}
export class Inexact extends DecimalException {}
export class Rounded extends DecimalException {}
export class Subnormal extends DecimalException {}
export class Overflow extends (mix(Inexact, Rounded) as typeof Inexact) {}
export class Underflow extends (mix(Inexact, Rounded, Subnormal) as typeof Inexact) {}
export class FloatOperation extends (mix(DecimalException, TypeError) as typeof DecimalException) {}

for (const [cls, name, bases] of [
  [DecimalException, "DecimalException", [ArithmeticError]],
  [Clamped, "Clamped", [DecimalException]],
  [InvalidOperation, "InvalidOperation", [DecimalException]],
  [ConversionSyntax, "ConversionSyntax", [InvalidOperation]],
  [DivisionImpossible, "DivisionImpossible", [InvalidOperation]],
  [DivisionUndefined, "DivisionUndefined", [InvalidOperation, ZeroDivisionError]],
  [InvalidContext, "InvalidContext", [InvalidOperation]],
  [DivisionByZero, "DivisionByZero", [DecimalException, ZeroDivisionError]],
  [Inexact, "Inexact", [DecimalException]],
  [Rounded, "Rounded", [DecimalException]],
  [Subnormal, "Subnormal", [DecimalException]],
  [Overflow, "Overflow", [Inexact, Rounded]],
  [Underflow, "Underflow", [Inexact, Rounded, Subnormal]],
  [FloatOperation, "FloatOperation", [DecimalException, TypeError]],
] as const) {
  registerType(cls, { name, module: "decimal", bases, sealed: false });
}

/** The bits, in the order in which CPython shows the flags of a context. */
export const BIT = {
  clamped: 1,
  conversionSyntax: 2,
  divisionByZero: 4,
  divisionImpossible: 8,
  divisionUndefined: 16,
  inexact: 32,
  invalidContext: 64,
  invalidOperation: 128,
  floatOperation: 256,
  overflow: 512,
  rounded: 1024,
  subnormal: 2048,
  underflow: 4096,
} as const;

/** Whatever counts as an InvalidOperation. */
export const INVALID = BIT.conversionSyntax | BIT.divisionImpossible | BIT.divisionUndefined | BIT.invalidContext | BIT.invalidOperation;

/** The signals that a context has flags and traps for, in the order of precedence. */
export const SIGNALS: readonly (readonly [cls: Function, name: string, bits: number])[] = [
  [InvalidOperation, "InvalidOperation", INVALID],
  [FloatOperation, "FloatOperation", BIT.floatOperation],
  [DivisionByZero, "DivisionByZero", BIT.divisionByZero],
  [Overflow, "Overflow", BIT.overflow],
  [Underflow, "Underflow", BIT.underflow],
  [Subnormal, "Subnormal", BIT.subnormal],
  [Inexact, "Inexact", BIT.inexact],
  [Rounded, "Rounded", BIT.rounded],
  [Clamped, "Clamped", BIT.clamped],
];

const CONDITIONS: readonly (readonly [cls: Function, bit: number])[] = [
  [InvalidOperation, BIT.invalidOperation],
  [ConversionSyntax, BIT.conversionSyntax],
  [DivisionImpossible, BIT.divisionImpossible],
  [DivisionUndefined, BIT.divisionUndefined],
  [InvalidContext, BIT.invalidContext],
  ...SIGNALS.slice(1).map(([cls, , bit]) => [cls, bit] as const),
];

/** The exception for what was trapped: of the first signal's class, with all conditions as its argument. */
export function trapped(status: number): DecimalException {
  const conditions = CONDITIONS.filter(([, bit]) => (status & bit) !== 0).map(([cls]) => cls);
  if ((status & INVALID) !== 0) return new InvalidOperation(conditions);
  if ((status & BIT.floatOperation) !== 0) return new FloatOperation(conditions);
  if ((status & BIT.divisionByZero) !== 0) return new DivisionByZero(conditions);
  if ((status & BIT.overflow) !== 0) return new Overflow(conditions);
  if ((status & BIT.underflow) !== 0) return new Underflow(conditions);
  if ((status & BIT.subnormal) !== 0) return new Subnormal(conditions);
  if ((status & BIT.inexact) !== 0) return new Inexact(conditions);
  return (status & BIT.rounded) !== 0 ? new Rounded(conditions) : new Clamped(conditions);
}

/** The names of the signals in a status, each once, as `repr(context)` lists them. */
export function signalNames(status: number): string[] {
  const names: string[] = [];
  for (let bit = 1; bit <= BIT.underflow; bit <<= 1) {
    if ((status & bit) === 0) continue;
    const name = (bit & INVALID) !== 0 ? "InvalidOperation" : SIGNALS.find(([, , bits]) => bits === bit)![1];
    if (!names.includes(name)) names.push(name);
  }
  return names;
}
