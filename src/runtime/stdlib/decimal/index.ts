/** `decimal`: exact decimal arithmetic after the General Decimal Arithmetic Specification. */
export { Context, BasicContext, DefaultContext, ExtendedContext, getcontext, localcontext, setcontext, HAVE_CONTEXTVAR, HAVE_THREADS, MAX_EMAX, MAX_PREC, MIN_EMIN, MIN_ETINY } from "./context.js";
export { Decimal, DecimalTuple } from "./decimal.js";
export { ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP } from "./settings.js";
export { Clamped, ConversionSyntax, DecimalException, DivisionByZero, DivisionImpossible, DivisionUndefined, FloatOperation, Inexact, InvalidContext, InvalidOperation, Overflow, Rounded, Subnormal, Underflow } from "./signals.js";
import "./context_operations.js";
