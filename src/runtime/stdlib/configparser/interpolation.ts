/** How values refer to other values: `%(name)s` and `${section:name}`. */
import { call_method } from "../../objects/calls.js";
import { dict, type Dict } from "../../objects/dict.js";
import { KeyError, ValueError } from "../../objects/exceptions.js";
import { libraryClass } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { getitem } from "../../objects/subscript.js";
import { InterpolationDepthError, InterpolationMissingOptionError, InterpolationSyntaxError, MAX_INTERPOLATION_DEPTH, NoOptionError, NoSectionError, withoutContext } from "./errors.js";

/** Leaves values as they are; the base of the others. */
export class Interpolation {
  before_get(_parser: unknown, _section: unknown, _option: unknown, value: unknown, _defaults: unknown): unknown {
    return value;
  }

  before_set(_parser: unknown, _section: unknown, _option: unknown, value: unknown): unknown {
    return value;
  }

  before_read(_parser: unknown, _section: unknown, _option: unknown, value: unknown): unknown {
    return value;
  }

  before_write(_parser: unknown, _section: unknown, _option: unknown, value: unknown): unknown {
    return value;
  }
}

/** The option whose value is being put together. */
interface Asked {
  readonly parser: unknown;
  readonly section: unknown;
  readonly option: string;
}

/** What both kinds share: a mark that begins a reference, and doubled stands for itself. */
abstract class References extends Interpolation {
  abstract get $mark(): string;
  abstract get $opening(): string;
  /** A whole reference at the start of a text. */
  abstract get $reference(): RegExp;
  /** The raw value a reference stands for, with the section and the names that count in it. */
  abstract $resolve(name: string, rest: string, asked: Asked, names: unknown): { readonly value: unknown; readonly asked: Asked; readonly names: unknown };

  override before_get(parser: unknown, section: unknown, option: string, value: unknown, defaults: unknown): unknown {
    return this.$expand(String(value), { parser, section, option }, defaults, 1);
  }

  override before_set(_parser: unknown, _section: unknown, _option: unknown, value: string): unknown {
    const mark = this.$mark;
    const rest = value.replaceAll(mark + mark, "").replace(new RegExp(this.$reference.source.slice(1), "g"), "");
    if (rest.includes(mark)) throw new ValueError(`invalid interpolation syntax in ${repr(value)} at position ${rest.indexOf(mark)}`);
    return value;
  }

  $raw({ parser, section, option }: Asked, rest: string): unknown {
    return call_method(parser, "get", [section, option], dict({ raw: true, fallback: rest }));
  }

  $expand(text: string, asked: Asked, names: unknown, depth: number): string {
    const mark = this.$mark;
    if (depth > MAX_INTERPOLATION_DEPTH) throw new InterpolationDepthError(asked.option, asked.section, this.$raw(asked, text));
    let out = "";
    for (let rest = text; rest !== ""; ) {
      const place = rest.indexOf(mark);
      if (place < 0) return out + rest;
      out += rest.slice(0, place);
      rest = rest.slice(place);
      if (rest.startsWith(mark + mark)) {
        out += mark;
        rest = rest.slice(2);
        continue;
      }
      if (!rest.startsWith(mark + this.$opening)) throw new InterpolationSyntaxError(asked.option, asked.section, `'${mark}' must be followed by '${mark}' or '${this.$opening}', found: ${repr(rest)}`);
      const found = this.$reference.exec(rest);
      if (found === null) throw new InterpolationSyntaxError(asked.option, asked.section, `bad interpolation variable reference ${repr(rest)}`);
      const behind = rest.slice(found[0].length);
      const step = this.$resolve(found[1]!, behind, asked, names);
      const value = step.value === null ? "" : String(step.value);
      out += value.includes(mark) ? this.$expand(value, step.asked, step.names, depth + 1) : value;
      rest = behind;
    }
    return out;
  }
}

const optionName = (parser: unknown, name: string): string => call_method<string>(parser, "optionxform", [name]);

/** `%(name)s`: another option of the section, or of the defaults. */
export class BasicInterpolation extends References {
  get $mark(): string {
    return "%";
  }
  get $opening(): string {
    return "(";
  }
  get $reference(): RegExp {
    return /^%\(([^)]+)\)s/;
  }

  $resolve(name: string, rest: string, asked: Asked, names: unknown): { readonly value: unknown; readonly asked: Asked; readonly names: unknown } {
    const option = optionName(asked.parser, name);
    try {
      return { value: getitem(names, option), asked, names };
    } catch (error) {
      if (!(error instanceof KeyError)) throw error;
      throw withoutContext(new InterpolationMissingOptionError(asked.option, asked.section, this.$raw(asked, rest), option));
    }
  }
}

/** `${name}` and `${section:name}` */
export class ExtendedInterpolation extends References {
  get $mark(): string {
    return "$";
  }
  get $opening(): string {
    return "{";
  }
  get $reference(): RegExp {
    return /^\$\{([^}]+)\}/;
  }

  $resolve(name: string, rest: string, asked: Asked, names: unknown): { readonly value: unknown; readonly asked: Asked; readonly names: unknown } {
    const { parser } = asked;
    const path = name.split(":");
    try {
      if (path.length === 1) {
        const option = optionName(parser, name);
        return { value: getitem(names, option), asked: { ...asked, option }, names: namesIn(parser, asked.section) };
      }
      const [section, last] = path;
      if (path.length === 2) {
        const option = optionName(parser, last!);
        return { value: call_method(parser, "get", [section, option], dict({ raw: true })), asked: { parser, section, option }, names: namesIn(parser, section) };
      }
    } catch (error) {
      if (!(error instanceof KeyError || error instanceof NoSectionError || error instanceof NoOptionError)) throw error;
      throw withoutContext(new InterpolationMissingOptionError(asked.option, asked.section, this.$raw(asked, rest), path.join(":")));
    }
    throw new InterpolationSyntaxError(asked.option, asked.section, `More than one ':' found: ${repr(rest)}`);
  }
}

const namesIn = (parser: unknown, section: unknown): Dict => dict(call_method<Iterable<[unknown, unknown]>>(parser, "items", [section], dict({ raw: true })));

const module = "configparser";
const methods = { before_get: "parser, section, option, value, defaults", before_set: "parser, section, option, value", before_read: "parser, section, option, value", before_write: "parser, section, option, value" };
libraryClass(Interpolation, { name: "Interpolation", module, signature: "" }, methods);
libraryClass(BasicInterpolation, { name: "BasicInterpolation", module, bases: [Interpolation], signature: "" });
libraryClass(ExtendedInterpolation, { name: "ExtendedInterpolation", module, bases: [Interpolation], signature: "" });
