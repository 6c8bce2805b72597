/** `configparser.RawConfigParser` and `ConfigParser`. */
import { iter } from "../../builtins/objects.js";
import { getattr, setattr } from "../../objects/attributes.js";
import { call_method, invoke } from "../../objects/calls.js";
import { dict, type Dict } from "../../objects/dict.js";
import { trailingKeywords } from "../../objects/exceptions/hierarchy.js";
import { AttributeError, KeyError, OSError, TypeError, ValueError } from "../../objects/exceptions.js";
import { float } from "../../objects/float.js";
import { int } from "../../objects/int.js";
import { collect, iterate } from "../../objects/iteration.js";
import { libraryClass } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { str } from "../../objects/str.js";
import { truthy } from "../../objects/truth.js";
import { tuple, type PyTuple } from "../../objects/tuple.js";
import { boxFloat } from "../../objects/py_float.js";
import { MutableMapping } from "../collections.abc.js";
import { open } from "../io/open.js";
import { StringIO } from "../io/string_io.js";
import { DuplicateOptionError, DuplicateSectionError, NoOptionError, NoSectionError, withoutContext } from "./errors.js";
import { BasicInterpolation, Interpolation } from "./interpolation.js";
import { type Dialect, readLines } from "./reading.js";
import { SectionProxy } from "./section_proxy.js";

export const DEFAULTSECT = "DEFAULT";
/** `dict_type` unless a program says otherwise. */
export const _default_dict = dict;

/** The section of the options that stand before all headers. */
class UnnamedSection {
  __repr__(): string {
    return "<UNNAMED_SECTION>";
  }
}
libraryClass(UnnamedSection, { name: "_UnnamedSection", module: "configparser", signature: "" });
export const UNNAMED_SECTION: unknown = new UnnamedSection();

/** Stands for an argument that was not given. */
class NotGiven {}
libraryClass(NotGiven, { name: "object", module: "builtins" });
export const _UNSET: unknown = new NotGiven();

type Section = Dict<string, unknown>;

interface GetOptions {
  readonly raw?: unknown;
  readonly vars?: unknown;
  readonly fallback?: unknown;
}

const PARAMETERS = ["defaults", "dict_type", "allow_no_value"];
const BOOLEANS: Readonly<Record<string, boolean>> = { "1": true, yes: true, true: true, on: true, "0": false, no: false, false: false, off: false };
const texts = (given: unknown): readonly string[] => (given === null ? [] : (collect(given) as string[]));

export class RawConfigParser extends MutableMapping {
  default_section!: unknown;
  $sections!: Dict<unknown, Section>;
  $defaults!: Section;
  $proxies!: Dict<unknown, SectionProxy>;
  _interpolation!: unknown;
  $dialect!: Dialect;

  constructor(...args: readonly unknown[]) {
    super();
    this.__init__(...args);
  }

  __init__(...args: readonly unknown[]): void {
    const keywords = trailingKeywords(args);
    const options: Record<string, unknown> = { ...keywords };
    (keywords === null ? args : args.slice(0, -1)).forEach((value, i) => {
      if (value !== undefined) options[PARAMETERS[i]!] = value;
    });
    for (const [name, value] of Object.entries(options)) if (value === _UNSET) delete options[name];
    const { defaults = null, allow_no_value = false, delimiters = tuple(["=", ":"]), comment_prefixes = tuple(["#", ";"]), inline_comment_prefixes = null, strict = true, empty_lines_in_values = true, default_section = DEFAULTSECT, interpolation, converters, allow_unnamed_section = false } = options;
    this.$sections = dict();
    this.$defaults = dict();
    this.$proxies = dict();
    this.default_section = default_section;
    this.$proxies.set(default_section, new SectionProxy(this, default_section));
    this.$dialect = {
      delimiters: texts(delimiters),
      commentPrefixes: texts(comment_prefixes),
      inlineCommentPrefixes: texts(inline_comment_prefixes),
      allowNoValue: truthy(allow_no_value),
      strict: truthy(strict),
      emptyLinesInValues: truthy(empty_lines_in_values),
      unnamed: truthy(allow_unnamed_section) ? UNNAMED_SECTION : null,
    };
    const chosen = interpolation === undefined ? this.$usualInterpolation() : (interpolation ?? new Interpolation());
    if (!(chosen instanceof Interpolation)) throw new TypeError(`interpolation= must be None or an instance of Interpolation; got an object of type ${str((chosen as object).constructor)}`);
    if (converters !== undefined && converters !== null) for (const [name, convert] of dict(converters as Iterable<[unknown, unknown]>).items()) this.$addConverter(str(name), convert);
    this._interpolation = new Interpolation();
    if (defaults !== null) this.read_dict(dict([[default_section, defaults]]));
    this._interpolation = chosen;
  }

  $usualInterpolation(): Interpolation {
    return new Interpolation();
  }

  $addConverter(name: string, convert: unknown): void {
    setattr(this, `get${name}`, (section: unknown, option: unknown, options: GetOptions = {}): unknown => this.$converted(section, option, options, (value) => invoke(convert, value)));
  }

  optionxform(optionstr: string): string {
    return str.lower(optionstr);
  }

  /** Only `ConfigParser` insists on strings. */
  $checkTypes(_section: unknown, _option: unknown, _value: unknown): void {}

  $section(name: unknown): { readonly values: Section; readonly isNew: boolean } {
    if (name === this.default_section) return { values: this.$defaults, isNew: true };
    const known = this.$sections.get(name, null);
    if (known !== null) return { values: known, isNew: false };
    const values: Section = dict();
    this.$sections.set(name, values);
    this.$proxies.set(name, new SectionProxy(this, name));
    return { values, isNew: true };
  }

  $named(section: unknown): Section {
    const found = this.$sections.get(section, null);
    if (found === null) throw withoutContext(new NoSectionError(section));
    return found;
  }

  /** A section's own options; those of the default section too, and of no section. */
  $own(section: unknown): Section {
    return section === this.default_section || section === "" || section === null ? this.$defaults : this.$named(section);
  }

  $option(name: unknown): string {
    return call_method<string>(this, "optionxform", [name]);
  }

  defaults(): Section {
    return this.$defaults;
  }

  sections(): unknown[] {
    return [...this.$sections.keys()];
  }

  add_section(section: unknown): void {
    if (section === this.default_section) throw new ValueError(`Invalid section name: ${repr(section)}`);
    if (this.$sections.has(section)) throw new DuplicateSectionError(section);
    this.$section(section);
  }

  has_section(section: unknown): boolean {
    return this.$sections.has(section);
  }

  options(section: unknown): string[] {
    const own = this.$named(section);
    return [...new Set([...own.keys(), ...this.$defaults.keys()])];
  }

  read(filenames: unknown, encoding: unknown = null): unknown[] {
    const names = typeof filenames === "string" || !isManyNames(filenames) ? [filenames] : collect(filenames);
    const done: unknown[] = [];
    for (const name of names) {
      let file: unknown;
      try {
        file = open(name, "r", -1, encoding as string | null);
      } catch (error) {
        if (error instanceof OSError) continue;
        throw error;
      }
      const path = typeof name === "string" ? name : str(name);
      try {
        this.$read(file, path);
      } finally {
        call_method(file, "close", []);
      }
      done.push(path);
    }
    return done;
  }

  read_file(f: unknown, source: unknown = null): void {
    let name = source;
    if (name === null) {
      try {
        name = getattr(f, "name");
      } catch (error) {
        if (!(error instanceof AttributeError)) throw error;
        name = "<???>";
      }
    }
    this.$read(f, name as string);
  }

  read_string(string: string, source = "<string>"): void {
    this.read_file(new StringIO(string), source);
  }

  $read(lines: unknown, source: string): void {
    readLines(this, this.$dialect, lines, source, () => this.$joinLines());
  }

  /** What was read line by line becomes texts. */
  $joinLines(): void {
    for (const [section, options] of [tuple([this.default_section, this.$defaults]), ...this.$sections.items()]) {
      for (const [name, value] of [...options.items()]) {
        const text = Array.isArray(value) ? value.join("\n").trimEnd() : value;
        options.set(name, call_method(this._interpolation, "before_read", [this, section, name, text]));
      }
    }
  }

  read_dict(dictionary: unknown, source: unknown = "<dict>"): void {
    const seen = new Set<string>();
    const { strict } = this.$dialect;
    for (const key of collect(call_method(dictionary, "keys", []))) {
      const options = call_method(dictionary, "__getitem__", [key]);
      const section = key === UNNAMED_SECTION ? key : str(key);
      try {
        call_method(this, "add_section", [section]);
      } catch (error) {
        if (!(error instanceof DuplicateSectionError || error instanceof ValueError)) throw error;
        if (strict && seen.has(repr(section))) throw error;
      }
      seen.add(repr(section));
      for (const [name, given] of call_method<Iterable<[unknown, unknown]>>(options, "items", [])) {
        const option = this.$option(str(name));
        const mark = repr(tuple([section, option]));
        if (strict && seen.has(mark)) throw new DuplicateOptionError(section, option, source);
        seen.add(mark);
        call_method(this, "set", [section, option, given === null ? null : str(given)]);
      }
    }
  }

  /** All names that count in a section: what was given for this call, then its own, then the defaults. */
  $namesIn(section: unknown, vars: unknown): Section {
    const names: Section = dict();
    const own = section === this.default_section ? dict<string, unknown>() : this.$named(section);
    for (const [name, value] of this.$defaults.items()) names.set(name, value);
    for (const [name, value] of own.items()) names.set(name, value);
    if (vars !== null && vars !== undefined && truthy(vars)) {
      for (const [name, value] of call_method<Iterable<[unknown, unknown]>>(vars, "items", [])) names.set(this.$option(name), value === null ? null : str(value));
    }
    return names;
  }

  override get(section: unknown, option: unknown, { raw = false, vars = null, fallback }: GetOptions = {}): unknown {
    let names: Section;
    try {
      names = this.$namesIn(section, vars);
    } catch (error) {
      if (error instanceof NoSectionError && fallback !== undefined) return fallback;
      throw error;
    }
    const name = this.$option(option);
    if (!names.has(name)) {
      if (fallback !== undefined) return fallback;
      throw new NoOptionError(name, section);
    }
    const value = names.at(name);
    return truthy(raw) || value === null ? value : call_method(this._interpolation, "before_get", [this, section, name, value, names]);
  }

  $converted(section: unknown, option: unknown, { raw = false, vars = null, fallback }: GetOptions, convert: (value: unknown) => unknown): unknown {
    let value: unknown;
    try {
      value = call_method(this, "get", [section, option], dict({ raw, vars }));
    } catch (error) {
      if (fallback !== undefined && (error instanceof NoSectionError || error instanceof NoOptionError)) return fallback;
      throw error;
    }
    return convert(value);
  }

  getint(section: unknown, option: unknown, options: GetOptions = {}): unknown {
    return this.$converted(section, option, options, (value) => int(value as string));
  }

  getfloat(section: unknown, option: unknown, options: GetOptions = {}): unknown {
    return this.$converted(section, option, options, (value) => boxFloat(Number(float(value as string))));
  }

  getboolean(section: unknown, option: unknown, options: GetOptions = {}): unknown {
    return this.$converted(section, option, options, (value) => {
      const meant = Object.hasOwn(BOOLEANS, str.lower(value as string)) ? BOOLEANS[str.lower(value as string)] : undefined;
      if (meant === undefined) throw new ValueError(`Not a boolean: ${str(value)}`);
      return meant;
    });
  }

  override items(...args: readonly unknown[]): unknown {
    const keywords = trailingKeywords(args) ?? {};
    const [section = keywords["section"], raw = keywords["raw"], vars = keywords["vars"]] = trailingKeywords(args) === null ? args : args.slice(0, -1);
    if (section === undefined) return super.items();
    const own = section === this.default_section ? dict<string, unknown>() : this.$named(section);
    const names = this.$namesIn(section, vars);
    const shown = [...new Set([...this.$defaults.keys(), ...own.keys()])];
    return shown.map((name): PyTuple => {
      const value = names.at(name);
      return tuple([name, truthy(raw ?? false) || value === null ? value : call_method(this._interpolation, "before_get", [this, section, name, value, names])]);
    });
  }

  override popitem(): PyTuple {
    for (const name of this.sections()) {
      const proxy = this.$proxies.at(name);
      this.remove_section(name);
      return tuple([name, proxy]);
    }
    throw new KeyError();
  }

  /** All sections but the default one, which stays with its options. */
  override clear(): void {
    for (const name of this.sections()) this.remove_section(name);
  }

  has_option(section: unknown, option: unknown): boolean {
    const name = this.$option(option);
    if (section === "" || section === null || section === this.default_section) return this.$defaults.has(name);
    const own = this.$sections.get(section, null);
    return own !== null && (own.has(name) || this.$defaults.has(name));
  }

  set(section: unknown, option: unknown, value: unknown = null): void {
    const checked = truthy(value) ? call_method(this._interpolation, "before_set", [this, section, option, value]) : value;
    this.$own(section).set(this.$option(option), checked);
  }

  write(fp: unknown, space_around_delimiters: unknown = true): void {
    const [first = "="] = this.$dialect.delimiters;
    const delimiter = truthy(space_around_delimiters) ? ` ${first} ` : first;
    const unnamed = this.$sections.get(UNNAMED_SECTION, null);
    if (unnamed !== null) this.$writeSection(fp, UNNAMED_SECTION, unnamed, delimiter);
    if (this.$defaults.size > 0) this.$writeSection(fp, this.default_section, this.$defaults, delimiter);
    for (const [name, section] of this.$sections.items()) if (name !== UNNAMED_SECTION) this.$writeSection(fp, name, section, delimiter);
  }

  $writeSection(fp: unknown, name: unknown, section: Section, delimiter: string): void {
    if (name !== UNNAMED_SECTION) call_method(fp, "write", [`[${str(name)}]\n`]);
    for (const [option, value] of section.items()) {
      const written = call_method(this._interpolation, "before_write", [this, name, option, value]);
      const text = written === null && this.$dialect.allowNoValue ? "" : delimiter + str(written).replaceAll("\n", "\n\t");
      call_method(fp, "write", [`${option}${text}\n`]);
    }
    call_method(fp, "write", ["\n"]);
  }

  remove_option(section: unknown, option: unknown): boolean {
    const own = this.$own(section);
    const name = this.$option(option);
    const existed = own.has(name);
    if (existed) own.delete(name);
    return existed;
  }

  remove_section(section: unknown): boolean {
    const existed = this.$sections.has(section);
    if (existed) {
      this.$sections.delete(section);
      this.$proxies.delete(section);
    }
    return existed;
  }
}

const isManyNames = (x: unknown): boolean => {
  try {
    iterate(x);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
};

const special = (name: string, value: Function): unknown => Object.defineProperty(RawConfigParser.prototype, name, { value, writable: true, configurable: true });
special("__getitem__", function (this: RawConfigParser, key: unknown): unknown {
  if (key !== this.default_section && !truthy(call_method(this, "has_section", [key]))) throw new KeyError(key);
  return this.$proxies.at(key);
});
special("__setitem__", function (this: RawConfigParser, key: unknown, value: unknown): void {
  if (this.$proxies.get(key, null) === value) return;
  const made = dict([[key, value]] as [unknown, unknown][]);
  if (key === this.default_section) this.$defaults.clear();
  else this.$sections.get(key, null)?.clear();
  this.read_dict(made);
});
special("__delitem__", function (this: RawConfigParser, key: unknown): void {
  if (key === this.default_section) throw new ValueError("Cannot remove the default section.");
  if (!truthy(call_method(this, "has_section", [key]))) throw new KeyError(key);
  call_method(this, "remove_section", [key]);
});
special("__contains__", function (this: RawConfigParser, key: unknown): boolean {
  return key === this.default_section || truthy(call_method(this, "has_section", [key]));
});
special("__len__", function (this: RawConfigParser): number {
  return this.$sections.size + 1;
});
special("__iter__", function (this: RawConfigParser): unknown {
  return iter([this.default_section, ...this.$sections.keys()]);
});

const asking = "section, option, *, raw=False, vars=None, fallback=<object object>";
const parameters =
  "defaults=None, dict_type=<class 'dict'>, allow_no_value=False, *, delimiters=('=', ':'), comment_prefixes=('#', ';'), inline_comment_prefixes=None, strict=True, empty_lines_in_values=True, default_section='DEFAULT', interpolation=<object object>, converters=<object object>, allow_unnamed_section=False";
libraryClass(
  RawConfigParser,
  { name: "RawConfigParser", module: "configparser", bases: [MutableMapping], signature: parameters },
  {
    __init__: parameters, defaults: "", sections: "", add_section: "section", has_section: "section", options: "section", read: "filenames, encoding=None", read_file: "f, source=None", read_string: "string, source='<string>'",
    read_dict: "dictionary, source='<dict>'", get: asking, getint: asking, getfloat: asking, getboolean: asking, items: "section=<object object>, raw=False, vars=None", popitem: "", optionxform: "optionstr", has_option: "section, option",
    set: "section, option, value=None", write: "fp, space_around_delimiters=True", remove_option: "section, option", remove_section: "section",
  },
);

/** Values are strings that may refer to each other. */
export class ConfigParser extends RawConfigParser {
  override $usualInterpolation(): Interpolation {
    return new BasicInterpolation();
  }

  override $checkTypes(section: unknown, option: unknown, value: unknown): void {
    if (typeof section !== "string" && section !== UNNAMED_SECTION) throw new TypeError("section names must be strings");
    if (typeof option !== "string") throw new TypeError("option keys must be strings");
    if (typeof value !== "string" && !(this.$dialect.allowNoValue && value === null)) throw new TypeError("option values must be strings");
  }

  override set(section: unknown, option: unknown, value: unknown = null): void {
    this.$checkTypes("", option, value);
    super.set(section, option, value);
  }

  override add_section(section: unknown): void {
    this.$checkTypes(section, "", "");
    super.add_section(section);
  }
}
libraryClass(ConfigParser, { name: "ConfigParser", module: "configparser", bases: [RawConfigParser], signature: parameters }, { set: "section, option, value=None", add_section: "section" });
