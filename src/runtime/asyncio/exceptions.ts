/** The exceptions of `asyncio/exceptions.py`. */
import { BaseException, Exception, EOFError, RuntimeError, TimeoutError } from "../objects/exceptions.js";
import { type PyTuple, tuple } from "../objects/tuple.js";
import { libraryMethods } from "../objects/library_functions.js";
import { repr } from "../objects/repr.js";
import { registerType } from "../objects/type_registry.js";

export { TimeoutError };

/** The Future or Task was cancelled. */
export class CancelledError extends BaseException {}
/** The operation is not allowed in this state. */
export class InvalidStateError extends Exception {}
/** Sendfile syscall is not available. */
export class SendfileNotAvailableError extends RuntimeError {}

/** `read` ended before the requested bytes had come. */
export class IncompleteReadError extends EOFError {
  declare partial: unknown;
  declare expected: unknown;

  override __init__(partial: unknown, expected: unknown): void {
    const length = (partial as { length: number }).length;
    super.__init__(`${length} bytes read on a total of ${expected === null ? "undefined" : repr(expected)} expected bytes`);
    this.partial = partial;
    this.expected = expected;
  }

  /** For pickles: it is made of its parts, not of its text. */
  __reduce__(): PyTuple {
    return tuple([this.constructor, tuple([this.partial, this.expected])]);
  }
}

/** The buffer limit was reached while looking for a separator. */
export class LimitOverrunError extends Exception {
  declare consumed: unknown;

  override __init__(message: unknown, consumed: unknown): void {
    super.__init__(message);
    this.consumed = consumed;
  }

  __reduce__(): PyTuple {
    return tuple([this.constructor, tuple([this.args[0], this.consumed])]);
  }
}

/** A barrier was broken before everybody had come. */
export class BrokenBarrierError extends RuntimeError {}

// The names are written out: a bundler may rename classes.
const SIGNATURES: Readonly<Record<string, string>> = { IncompleteReadError: "partial, expected", LimitOverrunError: "message, consumed" };
for (const [name, cls] of Object.entries({ CancelledError, InvalidStateError, SendfileNotAvailableError, IncompleteReadError, LimitOverrunError, BrokenBarrierError })) {
  registerType(cls, { name, module: "asyncio.exceptions", bases: [Object.getPrototypeOf(cls) as Function], sealed: false, signature: SIGNATURES[name] });
}
libraryMethods(IncompleteReadError, { __init__: "partial, expected" });
libraryMethods(LimitOverrunError, { __init__: "message, consumed" });
