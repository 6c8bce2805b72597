/** `OSError` and the classes that its constructor chooses by error number (PEP 3151). */
import { repr } from "../repr.js";
import { str } from "../str.js";
import { tuple } from "../tuple.js";
import { AttributeError } from "./with_attributes.js";
import { Exception, trailingKeywords, TypeError } from "./hierarchy.js";
import { className } from "../type_registry.js";

export class OSError extends Exception {
  declare errno: unknown;
  declare strerror: unknown;
  declare filename: unknown;
  declare filename2: unknown;

  constructor(...args: readonly unknown[]) {
    super(...args);
    if (new.target === OSError && args.length >= 2 && args.length <= 5) {
      const subclass = subclassFor(args[0]);
      if (subclass !== undefined) return new subclass(...args);
    }
    // allocated by the program's `__new__`
    if (this.errno === undefined && ownsNew(this)) this.$describe(args);
  }

  override __init__(...args: readonly unknown[]): void {
    // A class with its own `__new__` and not its own `__init__` has got its arguments already, as has one that is initialised again.
    if (this.errno !== undefined || (this.__init__ === OSError.prototype.__init__ && ownsNew(this))) return;
    if (trailingKeywords(args) !== null) throw new TypeError(`${className(this.constructor)}() takes no keyword arguments`);
    this.$describe(args);
  }

  $describe(args: readonly unknown[]): void {
    const detailed = args.length >= 2 && args.length <= 5;
    this.errno = detailed ? args[0] : null;
    this.strerror = detailed ? args[1] : null;
    this.filename = detailed && args.length > 2 ? args[2] : null;
    this.filename2 = detailed && args.length > 4 ? args[4] : null;
    // The file names are not in `args`, for compatibility with old code (Objects/exceptions.c says so).
    super.__init__(...(this.filename !== null && detailed ? args.slice(0, 2) : args));
  }

  override __str__(): unknown {
    if ((this.errno ?? null) === null && (this.strerror ?? null) === null && (this.filename ?? null) === null) return super.__str__();
    const text = `[Errno ${str(this.errno)}] ${str(this.strerror)}`;
    if (this.filename === null) return text;
    return this.filename2 === null ? `${text}: ${repr(this.filename)}` : `${text}: ${repr(this.filename)} -> ${repr(this.filename2)}`;
  }
}

/** Whether a class of the program says how its instances are made. */
const ownsNew = (error: OSError): boolean => "__new__" in error || (error.constructor as { readonly __new__?: unknown }).__new__ !== undefined;

/** `OSError` under its names of Python 2. */
export { OSError as EnvironmentError, OSError as IOError };

export class BlockingIOError extends OSError {
  declare $written: number | undefined;

  override __init__(...args: readonly unknown[]): void {
    super.__init__(...args);
    if (args.length === 3 && typeof args[2] === "number") {
      this.$written = args[2];
      this.filename = null;
      this.args = tuple(args);
    }
  }

  get characters_written(): number {
    if (this.$written === undefined) throw new AttributeError("characters_written");
    return this.$written;
  }

  set characters_written(value: number) {
    this.$written = value;
  }
}

export class ChildProcessError extends OSError {}
export class ConnectionError extends OSError {}
export class BrokenPipeError extends ConnectionError {}
export class ConnectionAbortedError extends ConnectionError {}
export class ConnectionRefusedError extends ConnectionError {}
export class ConnectionResetError extends ConnectionError {}
export class FileExistsError extends OSError {}
export class FileNotFoundError extends OSError {}
export class InterruptedError extends OSError {}
export class IsADirectoryError extends OSError {}
export class NotADirectoryError extends OSError {}
export class PermissionError extends OSError {}
export class ProcessLookupError extends OSError {}
export class TimeoutError extends OSError {}

/** Linux error numbers, as in the table of `OSError` in the library reference. */
const byErrorNumber: Readonly<Record<number, typeof OSError>> = {
  1: PermissionError,
  2: FileNotFoundError,
  3: ProcessLookupError,
  4: InterruptedError,
  10: ChildProcessError,
  11: BlockingIOError,
  13: PermissionError,
  17: FileExistsError,
  20: NotADirectoryError,
  21: IsADirectoryError,
  32: BrokenPipeError,
  103: ConnectionAbortedError,
  104: ConnectionResetError,
  108: BrokenPipeError,
  110: TimeoutError,
  111: ConnectionRefusedError,
  114: BlockingIOError,
  115: BlockingIOError,
};

const subclassFor = (errno: unknown): typeof OSError | undefined => (typeof errno === "number" ? byErrorNumber[errno] : undefined);
