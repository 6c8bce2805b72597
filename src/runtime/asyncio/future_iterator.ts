/** What `iter(future)` and `future.__await__()` give: an iterator that a program may drive by hand (`FutureIter`, Modules/_asynciomodule.c). */
import { libraryMethods } from "../objects/library_functions.js";
import { exceptionToThrow } from "../objects/thrown_exception.js";
import { Traceback } from "../objects/traceback.js";
import { isClass, registerType } from "../objects/type_registry.js";
import { BaseException, DeprecationWarning, StopIteration, TypeError } from "../objects/exceptions.js";
import { warn } from "../objects/warn.js";
import type { Future } from "./futures.js";

export class FutureIter {
  /** Null when the result, or an exception, has been delivered. */
  private $future: Future<unknown> | null;

  constructor(future: Future<unknown>) {
    this.$future = future;
  }

  /** For `await`: it is waited for by `yield*`, not by `__next__`. */
  get $awaits(): true {
    return true;
  }

  /** Whoever awaits it awaits the Future itself. */
  [Symbol.iterator](): Iterator<unknown, unknown, unknown> {
    return this.$future === null ? { next: () => ({ done: true, value: null }) } : this.$future[Symbol.iterator]();
  }

  __iter__(): this {
    return this;
  }

  /** The Future itself while there is no result, which then comes as StopIteration. */
  __next__(): unknown {
    const { $future: future } = this;
    if (future === null) throw new StopIteration();
    const step = future.next(future.$blocking ? null : undefined);
    if (step.done !== true) return step.value;
    this.$future = null;
    const stop = new StopIteration(step.value);
    stop.value = step.value;
    throw stop;
  }

  send(_value: unknown): unknown {
    return this.__next__();
  }

  throw$(type: unknown, value?: unknown, traceback?: unknown): never {
    if (value !== undefined) warn(DeprecationWarning, "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.");
    if (traceback !== undefined && traceback !== null && !(traceback instanceof Traceback)) throw new TypeError("throw() third argument must be a traceback");
    if (!(type instanceof BaseException) && !(isClass(type) && (type === BaseException || type.prototype instanceof BaseException))) {
      throw new TypeError("exceptions must be classes deriving BaseException or instances of such a class");
    }
    const error = exceptionToThrow(type, value, false);
    this.$future = null;
    throw error;
  }

  close(): null {
    this.$future = null;
    return null;
  }
}

registerType(FutureIter, { name: "FutureIter", module: "_asyncio", final: true });
libraryMethods(FutureIter, { send: "value, /", throw$: "type, value=None, traceback=None, /", close: "", __next__: "", __iter__: "" }, "builtin");
