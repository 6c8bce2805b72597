/** What `configparser` raises: each error knows the section, the option and the place it is about. */
import { Exception } from "../../objects/exceptions.js";
import { libraryClass } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { str } from "../../objects/str.js";
import { tuple, type Tuple } from "../../objects/tuple.js";

export const MAX_INTERPOLATION_DEPTH = 10;

export class ConfigError extends Exception {
  message!: string;

  override __init__(...args: readonly unknown[]): void {
    this.message = args.length === 0 ? "" : str(args[0]);
    super.__init__(...args);
  }

  /** Sets what the error says, and the arguments that its parts came from. */
  $say(message: string, ...args: readonly unknown[]): void {
    ConfigError.prototype.__init__.call(this, message);
    this.args = tuple(args);
  }

  override __str__(): string {
    return this.message;
  }

  override __repr__(): string {
    return this.message;
  }
}

/** The error as `raise … from None` raises it. */
export function withoutContext<E extends Exception>(error: E): E {
  error.__cause__ = null;
  return error;
}

const at = (source: unknown, lineno: unknown): string => `While reading from ${repr(source)}${lineno === null ? "" : ` [line ${str(lineno).padStart(2)}]`}`;

export class NoSectionError extends ConfigError {
  section!: unknown;

  override __init__(section: unknown): void {
    this.$say(`No section: ${repr(section)}`, section);
    this.section = section;
  }
}

export class DuplicateSectionError extends ConfigError {
  section!: unknown;
  source!: unknown;
  lineno!: unknown;

  override __init__(section: unknown, source: unknown = null, lineno: unknown = null): void {
    this.$say(`${source === null ? "Section" : `${at(source, lineno)}: section`} ${repr(section)} already exists`, section, source, lineno);
    this.section = section;
    this.source = source;
    this.lineno = lineno;
  }
}

export class DuplicateOptionError extends ConfigError {
  section!: unknown;
  option!: unknown;
  source!: unknown;
  lineno!: unknown;

  override __init__(section: unknown, option: unknown, source: unknown = null, lineno: unknown = null): void {
    this.$say(`${source === null ? "Option" : `${at(source, lineno)}: option`} ${repr(option)} in section ${repr(section)} already exists`, section, option, source, lineno);
    this.section = section;
    this.option = option;
    this.source = source;
    this.lineno = lineno;
  }
}

export class NoOptionError extends ConfigError {
  option!: unknown;
  section!: unknown;

  override __init__(option: unknown, section: unknown): void {
    this.$say(`No option ${repr(option)} in section: ${repr(section)}`, option, section);
    this.option = option;
    this.section = section;
  }
}

export class InterpolationError extends ConfigError {
  option!: unknown;
  section!: unknown;

  override __init__(option: unknown, section: unknown, msg: unknown, ..._more: readonly unknown[]): void {
    this.$say(str(msg), option, section, msg);
    this.option = option;
    this.section = section;
  }
}

export class InterpolationMissingOptionError extends InterpolationError {
  reference!: unknown;

  override __init__(option: unknown, section: unknown, rawval: unknown, reference: unknown): void {
    super.__init__(option, section, `Bad value substitution: option ${repr(option)} in section ${repr(section)} contains an interpolation key ${repr(reference)} which is not a valid option name. Raw value: ${repr(rawval)}`);
    this.reference = reference;
    this.args = tuple([option, section, rawval, reference]);
  }
}

export class InterpolationSyntaxError extends InterpolationError {}

export class InterpolationDepthError extends InterpolationError {
  override __init__(option: unknown, section: unknown, rawval: unknown): void {
    super.__init__(option, section, `Recursion limit exceeded in value substitution: option ${repr(option)} in section ${repr(section)} contains an interpolation key which cannot be substituted in ${MAX_INTERPOLATION_DEPTH} steps. Raw value: ${repr(rawval)}`);
    this.args = tuple([option, section, rawval]);
  }
}

export class ParsingError extends ConfigError {
  source!: unknown;
  errors!: Tuple<[number, string]>[];

  override __init__(source: unknown, ..._more: readonly unknown[]): void {
    this.$say(`Source contains parsing errors: ${repr(source)}`, source);
    this.source = source;
    this.errors = [];
  }

  append(lineno: number, line: string): void {
    this.errors.push(tuple([lineno, line]));
    this.message += `\n\t[line ${String(lineno).padStart(2)}]: ${repr(line)}`;
  }
}

/** A line that makes no sense where it stands. */
class LineError extends ParsingError {
  lineno!: number;
  line!: string;

  $place(what: string, filename: unknown, lineno: number, line: string): void {
    this.$say(`${what}\nfile: ${repr(filename)}, line: ${lineno}\n${repr(line)}`, filename, lineno, line);
    this.source = filename;
    this.lineno = lineno;
    this.line = line;
  }
}

export class MissingSectionHeaderError extends LineError {
  override __init__(filename: unknown, lineno: number, line: string): void {
    this.$place("File contains no section headers.", filename, lineno, line);
  }
}

export class MultilineContinuationError extends LineError {
  override __init__(filename: unknown, lineno: number, line: string): void {
    this.$place("Key without value continued with an indented line.", filename, lineno, line);
  }
}

const module = "configparser";
libraryClass(ConfigError, { name: "Error", module, bases: [Exception], signature: "msg=''" }, { __init__: "msg=''", __str__: "", __repr__: "" });
libraryClass(NoSectionError, { name: "NoSectionError", module, bases: [ConfigError], signature: "section" }, { __init__: "section" });
libraryClass(DuplicateSectionError, { name: "DuplicateSectionError", module, bases: [ConfigError], signature: "section, source=None, lineno=None" }, { __init__: "section, source=None, lineno=None" });
libraryClass(DuplicateOptionError, { name: "DuplicateOptionError", module, bases: [ConfigError], signature: "section, option, source=None, lineno=None" }, { __init__: "section, option, source=None, lineno=None" });
libraryClass(NoOptionError, { name: "NoOptionError", module, bases: [ConfigError], signature: "option, section" }, { __init__: "option, section" });
libraryClass(InterpolationError, { name: "InterpolationError", module, bases: [ConfigError], signature: "option, section, msg" }, { __init__: "option, section, msg" });
libraryClass(InterpolationMissingOptionError, { name: "InterpolationMissingOptionError", module, bases: [InterpolationError], signature: "option, section, rawval, reference" }, { __init__: "option, section, rawval, reference" });
libraryClass(InterpolationSyntaxError, { name: "InterpolationSyntaxError", module, bases: [InterpolationError], signature: "option, section, msg" });
libraryClass(InterpolationDepthError, { name: "InterpolationDepthError", module, bases: [InterpolationError], signature: "option, section, rawval" }, { __init__: "option, section, rawval" });
libraryClass(ParsingError, { name: "ParsingError", module, bases: [ConfigError], signature: "source, *args" }, { __init__: "source, *args", append: "lineno, line" });
libraryClass(MissingSectionHeaderError, { name: "MissingSectionHeaderError", module, bases: [ParsingError], signature: "filename, lineno, line" }, { __init__: "filename, lineno, line" });
libraryClass(MultilineContinuationError, { name: "MultilineContinuationError", module, bases: [ParsingError], signature: "filename, lineno, line" }, { __init__: "filename, lineno, line" });
