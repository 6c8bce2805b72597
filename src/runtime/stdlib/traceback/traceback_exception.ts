/** `TracebackException`: all that is printed of an exception, kept without the exception itself. */
import { call_method } from "../../objects/calls.js";
import { BaseException, DeprecationWarning, NotImplementedError, SyntaxError, TypeError } from "../../objects/exceptions.js";
import { libraryClass } from "../../objects/library_functions.js";
import { str } from "../../objects/str.js";
import { exceptionLines, exceptionName, messageOf } from "../../objects/traceback/exception_text.js";
import { hintFor } from "../../objects/traceback/hints.js";
import { chunksOf, link, type Shown } from "../../objects/traceback/shown.js";
import { Traceback } from "../../objects/traceback/frames.js";
import { truthy } from "../../objects/truth.js";
import { typeInfo } from "../../objects/type_registry.js";
import { type_name } from "../../objects/types.js";
import { warn } from "../../objects/warn.js";
import { PyIterator, DONE } from "../../objects/py_iterator.js";
import { NotImplemented } from "../../objects/singletons.js";
import { version } from "../../python_version.js";
import { $stream } from "../sys.js";
import { type StackSummary, stackOf } from "./stack_summary.js";

export interface TracebackOptions {
  readonly limit?: number | null;
  readonly lookup_lines?: unknown;
  readonly capture_locals?: unknown;
  readonly compact?: unknown;
  readonly max_group_width?: number;
  readonly max_group_depth?: number;
  readonly save_exc_type?: unknown;
}

/** The pieces of a text, one by one. */
class Pieces extends PyIterator<string> {
  #at = 0;
  readonly #pieces: readonly string[];

  constructor(pieces: readonly string[]) {
    super();
    this.#pieces = pieces;
  }

  override next(): IteratorResult<string, undefined> {
    const value = this.#pieces[this.#at++];
    return value === undefined ? DONE : { done: false, value };
  }
}

/** Fields that only what is about a SyntaxError has. */
const OF_SYNTAX = ["filename", "lineno", "end_lineno", "text", "offset", "end_offset", "msg"] as const;

/** What may have been meant: the module tells it since Python 3.12, and of names only where it sees the frame that lacks them. */
const hintIn = (error: BaseException, traceback: unknown): string => (version.minor < 12 ? "" : hintFor(error, traceback instanceof Traceback));

export class TracebackException implements Shown<TracebackException> {
  $cause: TracebackException | null = null;
  $context: TracebackException | null = null;
  $members: readonly TracebackException[] | null = null;
  readonly stack: StackSummary;
  readonly __suppress_context__: boolean;
  readonly __notes__: unknown;
  readonly exc_type_qualname: string;
  readonly exc_type_module: string;
  readonly max_group_width: number;
  readonly max_group_depth: number;
  readonly _str: string;
  readonly $type: Function | null;
  readonly $name: string;
  readonly $lines: readonly string[];

  constructor(_exc_type: unknown, exc_value: unknown, exc_traceback: unknown, options: TracebackOptions = {}, part = false) {
    if (!(exc_value instanceof BaseException)) throw new TypeError(`Exception expected for value, ${type_name(exc_value)} found`);
    if (truthy(options.capture_locals ?? false)) throw new NotImplementedError("frames keep no local variables");
    const { limit = null, max_group_width = 15, max_group_depth = 10, save_exc_type = true, compact = false } = options;
    const cls = exc_value.constructor;
    this.stack = stackOf(exc_traceback instanceof Traceback ? exc_traceback : null, limit);
    this.__suppress_context__ = exc_value.$suppress;
    this.__notes__ = exc_value.__notes__ ?? null;
    this.exc_type_qualname = typeInfo(cls).qualname;
    this.exc_type_module = typeInfo(cls).module;
    this.max_group_width = max_group_width;
    this.max_group_depth = max_group_depth;
    this.$type = truthy(save_exc_type) ? cls : null;
    const hint = hintIn(exc_value, exc_traceback);
    this._str = messageOf(exc_value) + hint;
    this.$name = exceptionName(exc_value);
    this.$lines = exceptionLines(exc_value, hint);
    if (exc_value instanceof SyntaxError) {
      for (const name of OF_SYNTAX) {
        const value: unknown = exc_value[name];
        Object.defineProperty(this, name, { value: name.endsWith("lineno") && value !== null ? str(value) : value, writable: true, configurable: true, enumerable: true });
      }
    }
    if (!part) link<TracebackException>(exc_value, (one) => new TracebackException(one.constructor, one, one.$traceback, options, true), { compact: truthy(compact) }, this as TracebackException);
  }

  /** `from_exception(exc, **kwargs)` */
  static from_exception(this: typeof TracebackException, exc: unknown, options: TracebackOptions = {}): TracebackException {
    return new this(exc instanceof BaseException ? exc.constructor : null, exc, exc instanceof BaseException ? exc.$traceback : null, options);
  }

  get __cause__(): TracebackException | null {
    return this.$cause;
  }

  get __context__(): TracebackException | null {
    return this.$context;
  }

  get exceptions(): TracebackException[] | null {
    return this.$members === null ? null : [...this.$members];
  }

  get exc_type_str(): string | null {
    return this.$type === null ? null : this.$name;
  }

  get exc_type(): Function | null {
    warn(DeprecationWarning, "Deprecated in 3.13. Use exc_type_str instead.", 1);
    return this.$type;
  }

  // ─── as what is printed ───

  get cause(): TracebackException | null {
    return this.$cause;
  }

  set cause(value: TracebackException | null) {
    this.$cause = value;
  }

  get context(): TracebackException | null {
    return this.$context;
  }

  set context(value: TracebackException | null) {
    this.$context = value;
  }

  get members(): readonly TracebackException[] | null {
    return this.$members;
  }

  set members(value: readonly TracebackException[] | null) {
    this.$members = value;
  }

  get suppress(): boolean {
    return this.__suppress_context__;
  }

  frames(): readonly string[] {
    return call_method<string[]>(this.stack, "format");
  }

  lines(): readonly string[] {
    return this.$lines;
  }

  // ─── as Python sees it ───

  /** `format(*, chain=True)` */
  format({ chain = true }: { readonly chain?: unknown } = {}): PyIterator<string> {
    return new Pieces(chunksOf<TracebackException>(this, { chain: truthy(chain), widest: this.max_group_width, deepest: this.max_group_depth }));
  }

  /** `format_exception_only(*, show_group=False)` */
  format_exception_only({ show_group = false }: { readonly show_group?: unknown } = {}): PyIterator<string> {
    return new Pieces(this.$only(truthy(show_group), 0));
  }

  $only(groups: boolean, depth: number): string[] {
    const indent = "   ".repeat(depth);
    const own = this.$lines.map((line) => (depth === 0 ? line : line.replace(/[^\n]*\n/g, (one) => indent + one)));
    return groups && this.$members !== null ? [...own, ...this.$members.flatMap((member) => member.$only(true, depth + 1))] : own;
  }

  /** `print(*, file=None, chain=True)` */
  print({ file = null, chain = true }: { readonly file?: unknown; readonly chain?: unknown } = {}): void {
    const stream = file ?? $stream("stderr");
    for (const piece of this.format({ chain })) call_method(stream, "write", [piece]);
  }

  __eq__(other: unknown): unknown {
    if (!(other instanceof TracebackException)) return NotImplemented;
    return Array.from(this.format()).join("") === Array.from(other.format()).join("") && this.$type === other.$type;
  }

  __str__(): string {
    return this._str;
  }
}
Object.defineProperty(TracebackException.prototype, "__hash__", { value: null, writable: true, configurable: true });
libraryClass(
  TracebackException,
  { name: "TracebackException", module: "traceback", signature: "exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None" },
  { format: "*, chain=True, **kwargs", format_exception_only: "*, show_group=False, **kwargs", print: "*, file=None, chain=True, **kwargs", from_exception: "exc, *args, **kwargs" },
);
