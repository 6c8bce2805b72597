/**
 * `BaseException` and the exception classes that add nothing to their base, in the order of Python's documentation.
 * No host stack is captured: raising costs as much as making an object.
 */
import { repr } from "../repr.js";
import { str } from "../str.js";
import type { Traceback } from "../traceback/frames.js";
import { type PyTuple, tuple } from "../tuple.js";
import { allocatedBy, constructByNew } from "../instance_creation.js";
import { mro } from "../mro.js";
import { className, typeInfo } from "../type_registry.js";
import { type_name } from "../types.js";

/** The trailing plain object of a call: its keyword arguments (no Python value is a plain object). */
export function trailingKeywords(args: readonly unknown[]): Record<string, unknown> | null {
  const last = args.length === 0 ? undefined : args[args.length - 1];
  if (typeof last !== "object" || last === null) return null;
  const prototype: unknown = Object.getPrototypeOf(last);
  return prototype === Object.prototype || prototype === null ? (last as Record<string, unknown>) : null;
}

/** The class whose `__new__` is at work: its instance gets storage only. */
let allocating: Function | null = null;

/** `BaseException.__new__(cls, *args)` for a class of the program. */
function allocateException(cls: Function, args: readonly unknown[]): object {
  const storage = mro(cls).find((base) => typeInfo(base).builtin) as Function;
  allocating = cls;
  try {
    return Reflect.construct(storage, args, cls) as object;
  } finally {
    allocating = null;
  }
}

export class BaseException {
  /** The arguments as given; the tuple is made when somebody looks. */
  $args: readonly unknown[];
  $argsTuple: PyTuple | null = null;
  $cause: BaseException | null = null;
  $context: BaseException | null = null;
  $suppress = false;
  $traceback: Traceback | null = null;
  /** It was raised already, and has the context it had then: what else is handled where it passes is none. */
  $contextIsFinal = false;
  declare __notes__: unknown;

  constructor(...args: readonly unknown[]) {
    const keywords = trailingKeywords(args);
    this.$args = keywords === null ? args : args.slice(0, -1);
    const cls: Function & { readonly __new__?: unknown } = new.target;
    if (cls.__new__ !== undefined || "__new__" in this) {
      if (cls !== allocating) return constructByNew(cls, args) as this;
      allocating = null;
    } else if (this.__init__ !== BaseException.prototype.__init__) {
      if (cls === allocating) allocating = null;
      else this.__init__(...args);
    } else if (keywords !== null && Object.keys(keywords).length > 0) throw new TypeError(`${className(this.constructor)}() takes no keyword arguments`);
  }

  __init__(...args: readonly unknown[]): void {
    this.$args = args;
    this.$argsTuple = null;
  }

  get args(): PyTuple {
    return (this.$argsTuple ??= tuple(this.$args));
  }

  set args(value: Iterable<unknown>) {
    const items = tuple(value);
    this.$args = items;
    this.$argsTuple = items;
  }

  get __cause__(): BaseException | null {
    return this.$cause;
  }

  set __cause__(value: BaseException | null) {
    if (value !== null && !(value instanceof BaseException)) throw new TypeError("exception cause must be None or derive from BaseException");
    this.$cause = value;
    this.$suppress = true;
  }

  get __context__(): BaseException | null {
    return this.$context;
  }

  set __context__(value: BaseException | null) {
    if (value !== null && !(value instanceof BaseException)) throw new TypeError("exception context must be None or derive from BaseException");
    this.$context = value;
    this.$contextIsFinal = value === null;
  }

  get __suppress_context__(): boolean {
    return this.$suppress;
  }

  set __suppress_context__(value: boolean) {
    this.$suppress = value;
  }

  get __traceback__(): Traceback | null {
    return this.$traceback;
  }

  set __traceback__(value: Traceback | null) {
    if (value !== null && (typeof value !== "object" || !("tb_frame" in value))) throw new TypeError("__traceback__ must be a traceback or None");
    this.$traceback = value;
  }

  __str__(): unknown {
    const args = this.$args;
    return args.length === 0 ? "" : args.length === 1 ? str(args[0]) : repr(this.args);
  }

  __repr__(): unknown {
    const args = this.$args;
    const name = className(this.constructor);
    return args.length === 1 ? `${name}(${repr(args[0])})` : args.length === 0 ? `${name}()` : name + repr(this.args);
  }

  /** Replaces the traceback and returns the exception itself. */
  with_traceback(traceback: Traceback | null): this {
    this.__traceback__ = traceback;
    return this;
  }

  /** Adds a line that tracebacks print after the exception (PEP 678). */
  add_note(note: string): void {
    if (typeof note !== "string") throw new TypeError(`note must be a str, not '${type_name(note)}'`);
    if (this.__notes__ === undefined) this.__notes__ = [];
    if (!Array.isArray(this.__notes__)) throw new TypeError("Cannot add note: __notes__ is not a list");
    this.__notes__.push(note);
  }
}

export class Exception extends BaseException {}
export class GeneratorExit extends BaseException {}
export class KeyboardInterrupt extends BaseException {}

export class ArithmeticError extends Exception {}
export class FloatingPointError extends ArithmeticError {}
export class OverflowError extends ArithmeticError {}
export class ZeroDivisionError extends ArithmeticError {}
export class AssertionError extends Exception {}
export class BufferError extends Exception {}
export class EOFError extends Exception {}
export class LookupError extends Exception {}
export class IndexError extends LookupError {}
export class MemoryError extends Exception {}
export class ReferenceError extends Exception {}
export class RuntimeError extends Exception {}
export class NotImplementedError extends RuntimeError {}
export class PythonFinalizationError extends RuntimeError {}
export class RecursionError extends RuntimeError {}
export class StopAsyncIteration extends Exception {}
export class SystemError extends Exception {}
export class TypeError extends Exception {}
export class ValueError extends Exception {}
export class UnicodeError extends ValueError {}

export class Warning extends Exception {}
export class BytesWarning extends Warning {}
export class DeprecationWarning extends Warning {}
export class EncodingWarning extends Warning {}
export class FutureWarning extends Warning {}
export class ImportWarning extends Warning {}
export class PendingDeprecationWarning extends Warning {}
export class ResourceWarning extends Warning {}
export class RuntimeWarning extends Warning {}
export class SyntaxWarning extends Warning {}
export class UnicodeWarning extends Warning {}
export class UserWarning extends Warning {}

allocatedBy(BaseException, allocateException);

// ─── instanceof ───

const hostStackOverflow = /^(?:Maximum call stack size exceeded\.?|too much recursion)$/;

/** What the host throws when its stack is full: Python's RecursionError. */
export const isStackOverflow = (error: unknown): boolean => error instanceof Error && hostStackOverflow.test(error.message);

const ordinaryInstance = Function.prototype[Symbol.hasInstance];

/** An instance of a class with several bases also belongs to those that its prototype chain does not run through. */
function isMixedInstance(cls: unknown, value: unknown): boolean {
  if (!ordinaryInstance.call(BaseException, value)) return false;
  const { $mro } = (value as BaseException).constructor as { $mro?: readonly unknown[] };
  return $mro !== undefined && $mro.includes(cls);
}

// Defined from outside the class, so that TypeScript narrows `instanceof` as for any class.
Object.defineProperty(BaseException, Symbol.hasInstance, {
  value(this: Function, value: unknown): boolean {
    if (ordinaryInstance.call(this, value)) return true;
    if (value instanceof Error) return isRecursionErrorBase(this) && isStackOverflow(value);
    return isMixedInstance(this, value);
  },
});

const isRecursionErrorBase = (cls: unknown): boolean => cls === Exception || cls === BaseException || cls === RuntimeError || cls === RecursionError;
