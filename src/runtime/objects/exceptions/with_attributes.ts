/** Exceptions that carry attributes of their own. */
import { repr } from "../repr.js";
import { str } from "../str.js";
import { tuple } from "../tuple.js";
import { className } from "../type_registry.js";
import { BaseException, Exception, LookupError, trailingKeywords, TypeError } from "./hierarchy.js";

/** Takes the keyword arguments that an exception class allows off its constructor's arguments. */
function takeKeywords(error: BaseException, args: readonly unknown[], allowed: readonly string[]): [positional: readonly unknown[], keywords: Record<string, unknown>] {
  const keywords = trailingKeywords(args);
  if (keywords === null) return [args, {}];
  for (const key of Object.keys(keywords)) {
    if (!allowed.includes(key)) throw new TypeError(`${builtinName(error)}() got an unexpected keyword argument '${key}'`);
  }
  return [args.slice(0, -1), keywords];
}

/** The built-in class that an error's constructor belongs to. */
const builtinName = (error: BaseException): string =>
  error instanceof AttributeError ? "AttributeError" : error instanceof NameError ? "NameError" : error instanceof ImportError ? "ImportError" : className(error.constructor);

export class StopIteration extends Exception {
  declare $value: unknown;

  get value(): unknown {
    return this.$value === undefined ? (this.$args.length > 0 ? this.$args[0] : null) : this.$value;
  }

  set value(value: unknown) {
    this.$value = value;
  }
}

export class SystemExit extends BaseException {
  declare $code: unknown;

  get code(): unknown {
    if (this.$code !== undefined) return this.$code;
    return this.$args.length === 0 ? null : this.$args.length === 1 ? this.$args[0] : this.args;
  }

  set code(value: unknown) {
    this.$code = value;
  }
}

export class KeyError extends LookupError {
  override __str__(): unknown {
    return this.$args.length === 1 ? repr(this.$args[0]) : super.__str__();
  }
}

export class AttributeError extends Exception {
  declare name: unknown;
  declare obj: unknown;

  override __init__(...args: readonly unknown[]): void {
    const [positional, keywords] = takeKeywords(this, args, ["name", "obj"]);
    super.__init__(...positional);
    this.name = keywords["name"] ?? null;
    this.obj = keywords["obj"] ?? null;
  }
}

export class NameError extends Exception {
  declare name: unknown;
  /** Similar names that were bound, for "Did you mean". */
  declare $candidates: readonly string[] | undefined;
  /** The method's `self`, whose attribute may have been meant. */
  declare $self: unknown;

  override __init__(...args: readonly unknown[]): void {
    const [positional, keywords] = takeKeywords(this, args, ["name"]);
    super.__init__(...positional);
    this.name = keywords["name"] ?? null;
  }
}

export class UnboundLocalError extends NameError {}

export class ImportError extends Exception {
  declare msg: unknown;
  declare name: unknown;
  declare path: unknown;
  declare name_from: unknown;
  /** The names that the module has, for "Did you mean". */
  declare $candidates: readonly string[] | undefined;

  override __init__(...args: readonly unknown[]): void {
    const [positional, keywords] = takeKeywords(this, args, ["name", "path", "name_from"]);
    super.__init__(...positional);
    this.msg = positional.length === 1 ? positional[0] : null;
    this.name = keywords["name"] ?? null;
    this.path = keywords["path"] ?? null;
    this.name_from = keywords["name_from"] ?? null;
  }

  override __str__(): unknown {
    return typeof this.msg === "string" ? this.msg : super.__str__();
  }
}

export class ModuleNotFoundError extends ImportError {}

export class SyntaxError extends Exception {
  declare msg: unknown;
  declare filename: unknown;
  declare lineno: unknown;
  declare offset: unknown;
  declare text: unknown;
  declare end_lineno: unknown;
  declare end_offset: unknown;
  declare print_file_and_line: unknown;

  override __init__(...args: readonly unknown[]): void {
    super.__init__(...args);
    this.msg = args.length > 0 ? args[0] : null;
    const place = args.length === 2 ? tuple(args[1] as Iterable<unknown>) : [];
    if (args.length === 2 && place.length < 4) throw new TypeError(`function takes at least 4 arguments (${place.length} given)`);
    if (place.length > 6) throw new TypeError(`function takes at most 6 arguments (${place.length} given)`);
    if (place.length === 5) throw new TypeError("end_offset must be provided when end_lineno is provided");
    this.filename = place[0] ?? null;
    this.lineno = place[1] ?? null;
    this.offset = place[2] ?? null;
    this.text = place[3] ?? null;
    this.end_lineno = place[4] ?? null;
    this.end_offset = place[5] ?? null;
    this.print_file_and_line = null;
  }

  override __str__(): unknown {
    const message = str(this.msg);
    const file = typeof this.filename === "string" ? this.filename.slice(this.filename.lastIndexOf("/") + 1) : null;
    const line = typeof this.lineno === "number" ? this.lineno : null;
    if (file !== null && line !== null) return `${message} (${file}, line ${line})`;
    return file !== null ? `${message} (${file})` : line !== null ? `${message} (line ${line})` : message;
  }
}

export class IndentationError extends SyntaxError {}
export class TabError extends IndentationError {}
