/** What a `raise` statement does besides throwing, and how host errors become Python's. */
import { attributeName } from "../attribute_names.js";
import { noSetterText } from "../attributes/attribute_errors.js";
import { invoke } from "../calls.js";
import { repr } from "../repr.js";
import { isClass } from "../type_registry.js";
import { type_of } from "../types.js";
import { Unavailable } from "../unavailable.js";
import { BaseException, isStackOverflow, MemoryError, OverflowError, RecursionError, RuntimeError, StopAsyncIteration, SystemError, TypeError } from "./hierarchy.js";
import { handled, handledNow } from "./handled.js";
import { AttributeError, StopIteration } from "./with_attributes.js";

/** `raise error from cause`. */
export function caused_by<E extends BaseException>(error: E, cause: unknown): E {
  error.$cause = cause === null ? null : exceptionFrom(cause, "exception causes must derive from BaseException");
  error.$suppress = true;
  return error;
}

/** A `raise` inside an `except` block: the exception being handled becomes the context. */
export function raised_during<E extends BaseException>(error: E, context: unknown): E {
  const during = as_python_error(context);
  if (during === error) return error;
  // Setting it must not make a loop: cut the chain where it would come back (as _PyErr_SetObject does).
  let link: BaseException = during;
  const seen = new Set<BaseException>();
  while (link.$context !== null && !seen.has(link)) {
    seen.add(link);
    if (link.$context === error) {
      link.$context = null;
      break;
    }
    link = link.$context;
  }
  error.$context = during;
  return error;
}

/** `raise error` for one that may have been raised before: what is handled now becomes its context, whatever was. */
export function again$<E>(error: E): E {
  const context = handledNow();
  if (context !== null && error instanceof BaseException) raised_during(error, context);
  return error;
}

/** `error` is thrown into a coroutine or generator: what that one handles itself, `own`, becomes its context, and nothing of what others do. */
export function thrownInto(error: unknown, own: BaseException | null): void {
  if (!(error instanceof BaseException)) return;
  error.$contextIsFinal = true;
  if (own === null) return;
  lastThrown = error;
  contextBefore = error.$context;
  raised_during(error, own);
}

/** What was thrown last into somebody who handles something, and the context it came with. */
let lastThrown: BaseException | null = null;
let contextBefore: BaseException | null = null;

/** Who was thrown into delegates to another: it goes there first, as it came; the context comes when it leaves that one. */
export function thrownThrough(error: unknown): void {
  if (lastThrown === null || lastThrown !== error) return;
  lastThrown.$context = contextBefore;
  lastThrown = null;
}

/** `failure` leaves the one that it, or what it came of, was thrown into through who delegates: now it is thrown into the latter. */
export function thrownBack<E>(failure: E): E {
  if (handled.own !== null) thrownInto(failure, handled.own);
  return failure;
}

/** The exception that `except*` put together last: it has its context and frames already, whatever it passes next. */
let settled: BaseException | null = null;

/** `except*` throws what its clauses left. */
export function settle<E extends BaseException>(error: E): E {
  settled = error;
  return error;
}

/** Whether the exception was settled and passes its first frame since. */
export function isSettled(error: BaseException): boolean {
  if (settled !== error) return false;
  settled = null;
  return true;
}

/**
 * What `run` throws on as an exception leaves an `except` block: it was raised while `context` was being handled, and so was
 * whatever it was raised in the handling of; `context` goes to the end of the chain.
 */
export function during$(error: unknown, context: BaseException): BaseException {
  const raised = as_python_error(error);
  if (settled === raised || raised.$contextIsFinal) return raised;
  let last = raised;
  for (const seen = new Set<BaseException>(); last !== context && last.$context !== null; last = last.$context) {
    if (seen.has(last)) return raised;
    seen.add(last);
  }
  if (last === context || last.$contextIsFinal) return raised;
  // The context must not lead back (a stored exception raised again).
  for (let link: BaseException | null = context; link !== null; link = link.$context) if (link === raised || link === last) return raised;
  last.$context = context;
  return raised;
}

/** A `with` block's manager lets an exception pass: the block's frame is on the traceback already and is not put there again. */
export function passing$(error: BaseException): BaseException {
  if (error.$traceback !== null) error.$traceback.$passing = true;
  return error;
}

/** `raise x` for an unknown `x`: a class is called, anything but an exception is a TypeError. `throw raise_(x)`. */
export function raise_(value: unknown): BaseException {
  return exceptionFrom(value, "exceptions must derive from BaseException");
}

function exceptionFrom(value: unknown, complaint: string): BaseException {
  if (value instanceof BaseException) return as_python_error(value);
  if (isClass(value) && (value === BaseException || value.prototype instanceof BaseException)) {
    const made: unknown = invoke(value);
    if (made instanceof BaseException) return made;
    throw new TypeError(`calling ${repr(value)} should have returned an instance of BaseException, not ${repr(type_of(made))}`);
  }
  throw new TypeError(complaint);
}

const converted = new WeakMap<object, BaseException>();

/** Any thrown host value as a Python exception; a Python exception is returned as it is. What ends the program is thrown on. */
export function as_python_error(error: unknown): BaseException {
  if (typeof error === "object" && error !== null) {
    if ("$args" in error && error instanceof BaseException) return error;
    let known = converted.get(error);
    if (known === undefined) {
      known = fromHost(error);
      converted.set(error, known);
    }
    return known;
  }
  return new SystemError(`internal error: ${String(error)}`);
}

function fromHost(error: object): BaseException {
  if (error instanceof Unavailable) throw error;
  if (isStackOverflow(error)) return new RecursionError("maximum recursion depth exceeded");
  if (!(error instanceof Error)) return new SystemError("internal error: a foreign object was thrown");
  if (error.name === "RangeError") {
    if (/^Invalid (?:array|string|typed array) length|Array buffer allocation failed|Invalid array buffer length|Invalid count value/.test(error.message)) return new MemoryError();
    if (/BigInt/.test(error.message)) return new OverflowError("too many digits in integer");
  }
  // A subclass's property without a setter, in the place of one that the class which assigns knows to have one.
  const [, name, type] = error.name === "TypeError" ? (/^Cannot set property (\S+) of #<(\S+)> which has only a getter$/.exec(error.message) ?? []) : [];
  if (name !== undefined) return new AttributeError(noSetterText(`'${attributeName(name) ?? name}'`, type ?? "", "setter"));
  return Object.assign(new SystemError(`internal error: ${error.name}: ${error.message}`), { $host: error });
}

/** `e` as it leaves a coroutine: a StopIteration must not look like its return, nor a StopAsyncIteration like an async generator's end (PEP 479, PEP 525). */
export function leaving<E>(error: E, what: "coroutine" | "generator" | "async generator"): E | RuntimeError {
  if (!(error instanceof StopIteration) && !(what === "async generator" && error instanceof StopAsyncIteration)) return error;
  const wrapped = new RuntimeError(`${what} raised ${error instanceof StopIteration ? "StopIteration" : "StopAsyncIteration"}`);
  wrapped.__cause__ = error;
  wrapped.__context__ = error;
  return wrapped;
}
