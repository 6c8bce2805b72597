/** `argparse.ArgumentParser`, its groups and subcommands. */
import { print } from "../../builtins/print.js";
import { currentHost } from "../../host.js";
import { attributesOf, getattr, hasattr, setattr } from "../../objects/attributes.js";
import { call, invoke } from "../../objects/calls.js";
import { dict, isPlainObject } from "../../objects/dict.js";
import { SystemExit, TypeError, ValueError } from "../../objects/exceptions.js";
import { collect } from "../../objects/iteration.js";
import { libraryClass } from "../../objects/library_functions.js";
import { percent } from "../../objects/percent.js";
import { repr } from "../../objects/repr.js";
import { str } from "../../objects/str.js";
import { truthy } from "../../objects/truth.js";
import { isClass, typeInfo } from "../../objects/type_registry.js";
import { tuple, type Tuple } from "../../objects/tuple.js";
import { basename } from "../os.path.js";
import { argv } from "../sys.js";
import { Action, type ActionOptions, ArgumentError, HelpAction, namedActions, OPTIONAL, PARSER, REMAINDER, SUPPRESS, type VersionAction, ZERO_OR_MORE } from "./actions.js";
import { CommandLine } from "./arguments.js";
import { HelpFormatter } from "./formatters.js";
import { type Exclusive, HelpWriter, type Section, type SubcommandLine } from "./help.js";
import { Namespace } from "./namespace.js";

/** What holds arguments: a parser, a titled group, a group of which one argument may be given. */
abstract class Container {
  /** Where the arguments go in the end. */
  abstract readonly $owner: ArgumentParser;
  readonly $actions: Action[] = [];

  $put(action: Action): void {
    this.$actions.push(action);
  }

  /** `add_argument(*names, **options)` */
  add_argument(...params: readonly unknown[]): Action {
    const last = params[params.length - 1];
    const keywords: Readonly<Record<string, unknown>> = isPlainObject(last) ? last : {};
    const names = (isPlainObject(last) ? params.slice(0, -1) : params).map((each) => str(each));
    const { action: kind = "store", dest: given, ...options } = keywords;
    const { prefix_chars: prefixes } = this.$owner;
    const isPositional = names.length === 0 || (names.length === 1 && !prefixes.includes(names[0]![0]!));
    if (isPositional && names.length > 0 && given !== undefined) throw new TypeError("dest supplied twice for positional argument, did you mean metavar?");
    const dest = given !== undefined ? str(given) : isPositional ? (names[0] ?? "") : destination(names, prefixes);
    for (const name of isPositional ? [] : names) {
      if (!prefixes.includes(name[0]!)) throw new ValueError(`invalid option string ${repr(name)}: must start with a character ${repr(prefixes)}`);
    }
    const required = isPositional ? { required: "required" in options ? requiredTwice() : ![OPTIONAL, ZERO_OR_MORE, SUPPRESS].includes(options["nargs"] as string) || (options["nargs"] === ZERO_OR_MORE && !("default" in options)) } : {};
    const all = { ...(this.$owner.argument_default === null ? {} : { default: this.$owner.argument_default }), ...options, ...required } as ActionOptions;
    const made = makeAction(kind, isPositional ? [] : names, dest, all);
    if (made.type !== null && typeof made.type !== "function" && !hasattr(made.type, "__call__")) throw new TypeError(`${repr(made.type)} is not callable`);
    const conflicts = made.option_strings.filter((name) => this.$owner.$all.some((other) => other.option_strings.includes(name)));
    if (conflicts.length > 0) {
      if (this.$owner.conflict_handler !== "resolve") throw new ArgumentError(made, `conflicting option string${conflicts.length === 1 ? "" : "s"}: ${conflicts.join(", ")}`);
      for (const other of this.$owner.$all) other.option_strings = other.option_strings.filter((name) => !conflicts.includes(name));
    }
    this.$put(made);
    return made;
  }
}

const requiredTwice = (): never => {
  throw new TypeError("'required' is an invalid argument for positionals");
};

function destination(names: readonly string[], prefixes: string): string {
  const long = names.find((name) => name.length > 1 && prefixes.includes(name[1]!)) ?? names[0]!;
  let start = 0;
  while (start < long.length && prefixes.includes(long[start]!)) start++;
  if (start === long.length) throw new ValueError(`dest= is required for options like ${repr(long)}`);
  return long.slice(start).replaceAll("-", "_");
}

function makeAction(kind: unknown, names: string[], dest: string, options: ActionOptions): Action {
  if (typeof kind === "string") {
    const known = namedActions[kind];
    if (known === undefined || !Object.hasOwn(namedActions, kind)) throw new ValueError(`unknown action ${repr(kind)}`);
    return new known(names, dest, options);
  }
  if (!isClass(kind)) throw new ValueError(`unknown action ${repr(kind)}`);
  return call(kind, [names, dest], options);
}

/** A group with a title in the help. */
export class ArgumentGroup extends Container {
  declare readonly $owner: ArgumentParser;
  title: unknown;
  description: unknown;

  constructor(owner: ArgumentParser, title: unknown, description: unknown) {
    super();
    Object.defineProperty(this, "$owner", { value: owner, configurable: true });
    this.title = title;
    this.description = description;
  }

  override $put(action: Action): void {
    super.$put(action);
    this.$owner.$all.push(action);
  }

  add_mutually_exclusive_group({ required = false }: { readonly required?: unknown } = {}): MutuallyExclusiveGroup {
    return this.$owner.$exclusive(this, required);
  }
}

export class MutuallyExclusiveGroup extends Container {
  declare readonly $owner: ArgumentParser;
  declare readonly $outer: Container;
  required: boolean;

  constructor(owner: ArgumentParser, outer: Container, required: unknown) {
    super();
    Object.defineProperty(this, "$owner", { value: owner, configurable: true });
    Object.defineProperty(this, "$outer", { value: outer, configurable: true });
    this.required = truthy(required);
  }

  override $put(action: Action): void {
    if (truthy(action.required)) throw new ValueError("mutually exclusive arguments must be optional");
    super.$put(action);
    this.$outer.$put(action);
  }
}

interface SubcommandOptions {
  readonly help?: unknown;
  readonly aliases?: unknown;
  readonly [option: string]: unknown;
}

/** `add_subparsers()`: an argument whose value chooses the parser of the rest. */
export class SubParsersAction extends Action {
  declare readonly $parsers: Map<string, ArgumentParser>;
  declare readonly $lines: SubcommandLine[];
  declare readonly $prefix: string;
  declare readonly $class: unknown;

  constructor(dest: string, prefix: string, parserClass: unknown, options: ActionOptions) {
    super([], dest, { ...options, nargs: PARSER, choices: [] });
    for (const [name, value] of Object.entries({ $parsers: new Map(), $lines: [], $prefix: prefix, $class: parserClass })) Object.defineProperty(this, name, { value, configurable: true });
  }

  add_parser(name: string, { help, aliases = [], deprecated: _deprecated, ...options }: SubcommandOptions = {}): ArgumentParser {
    if (this.$parsers.has(name)) throw new ValueError(`conflicting subparser: ${name}`);
    const parser = call<ArgumentParser>(this.$class, [], { prog: `${this.$prefix} ${name}`, ...options });
    const others = collect(aliases).map((each) => str(each));
    for (const each of [name, ...others]) {
      this.$parsers.set(each, parser);
      (this.choices as string[]).push(each);
    }
    if (help !== undefined && help !== SUPPRESS) this.$lines.push({ name: others.length > 0 ? `${name} (${others.join(", ")})` : name, help: str(help) });
    return parser;
  }
}
libraryClass(SubParsersAction, { name: "_SubParsersAction", module: "argparse", bases: [Action] }, { add_parser: "name, *, deprecated=False, **kwargs" });

interface ParserOptions {
  readonly [option: string]: unknown;
}

/** `ArgumentParser(prog=None, usage=None, description=None, epilog=None, …)` */
export class ArgumentParser extends Container {
  prog: string;
  usage: unknown;
  description: unknown;
  epilog: unknown;
  formatter_class: unknown;
  prefix_chars: string;
  argument_default: unknown;
  conflict_handler: unknown;
  add_help: boolean;
  allow_abbrev: boolean;
  exit_on_error: boolean;
  readonly $all: Action[] = [];
  readonly $exclusives: MutuallyExclusiveGroup[] = [];
  readonly $groups: ArgumentGroup[] = [];
  readonly $defaults = new Map<string, unknown>();
  $subparsers: SubParsersAction | null = null;

  constructor(prog: unknown = null, usage: unknown = null, description: unknown = null, epilog: unknown = null, parents: unknown = [], formatter_class: unknown = HelpFormatter, prefix_chars = "-", _fromfile: unknown = null, argument_default: unknown = null, conflict_handler: unknown = "error", add_help: unknown = true, allow_abbrev: unknown = true, exit_on_error: unknown = true) {
    super();
    this.prog = prog === null ? basename(argv[0] ?? "") : str(prog);
    this.usage = usage;
    this.description = description;
    this.epilog = epilog;
    this.formatter_class = formatter_class;
    this.prefix_chars = prefix_chars;
    this.argument_default = argument_default;
    this.conflict_handler = conflict_handler;
    this.add_help = truthy(add_help);
    this.allow_abbrev = truthy(allow_abbrev);
    this.exit_on_error = truthy(exit_on_error);
    for (const name of ["$all", "$exclusives", "$groups", "$defaults", "$subparsers", "$actions"]) Object.defineProperty(this, name, { value: Reflect.get(this, name), writable: true, enumerable: false, configurable: true });
    const dash = prefix_chars.includes("-") ? "-" : prefix_chars[0]!;
    if (this.add_help) this.$put(new HelpAction([`${dash}h`, `${dash}${dash}help`], "help", { help: "show this help message and exit" }));
    for (const parent of collect(parents)) this.$adopt(parent as ArgumentParser);
  }

  get $owner(): ArgumentParser {
    return this;
  }

  override $put(action: Action): void {
    super.$put(action);
    this.$all.push(action);
  }

  /** `parents=[…]`: their arguments become ours. */
  $adopt(parent: ArgumentParser): void {
    for (const action of parent.$actions) this.$put(action);
    for (const group of parent.$groups) {
      const own = this.add_argument_group(group.title, group.description);
      for (const action of group.$actions) own.$put(action);
    }
    for (const group of parent.$exclusives) {
      const own = new MutuallyExclusiveGroup(this, this, group.required);
      own.$actions.push(...group.$actions);
      this.$exclusives.push(own);
    }
    for (const [name, value] of parent.$defaults) this.$defaults.set(name, value);
  }

  add_argument_group(title: unknown = null, description: unknown = null): ArgumentGroup {
    const group = new ArgumentGroup(this, title, description);
    this.$groups.push(group);
    return group;
  }

  $exclusive(outer: Container, required: unknown): MutuallyExclusiveGroup {
    const group = new MutuallyExclusiveGroup(this, outer, required);
    this.$exclusives.push(group);
    return group;
  }

  add_mutually_exclusive_group({ required = false }: { readonly required?: unknown } = {}): MutuallyExclusiveGroup {
    return this.$exclusive(this, required);
  }

  add_subparsers({ title, description, dest = SUPPRESS, prog = null, required = false, help = null, metavar = null, parser_class = null }: ParserOptions = {}): SubParsersAction {
    if (this.$subparsers !== null) throw new ValueError("cannot have multiple subparser arguments");
    const positionals = this.$all.filter((action) => action.option_strings.length === 0);
    const writer = this.$writer();
    const prefix = prog === null ? [this.prog, ...positionals.map((action) => writer.values(action, action.dest))].join(" ") : str(prog);
    const action = new SubParsersAction(str(dest), prefix, parser_class ?? this.constructor, { required, help, metavar } as ActionOptions);
    this.$subparsers = action;
    if (title === undefined && description === undefined) this.$put(action);
    else this.add_argument_group(title ?? "subcommands", description ?? null).$put(action);
    return action;
  }

  set_defaults(kwargs: Readonly<Record<string, unknown>> = {}): void {
    for (const [name, value] of Object.entries(kwargs)) {
      this.$defaults.set(name, value);
      for (const action of this.$all) if (action.dest === name) action.default$ = value;
    }
  }

  get_default(dest: string): unknown {
    return this.$all.find((action) => action.dest === dest && action.default$ !== null)?.default$ ?? this.$defaults.get(dest) ?? null;
  }

  $exclusiveGroups(): Exclusive[] {
    return this.$exclusives.map(({ required, $actions }) => ({ required, actions: $actions }));
  }

  $writer(): HelpWriter {
    return new HelpWriter(this.prog, HelpFormatter.$layoutOf(this.formatter_class), (action) => (action instanceof SubParsersAction ? action.$lines : []));
  }

  format_usage(): string {
    return this.$writer().usage(this.$all, this.$exclusiveGroups(), this.usage === SUPPRESS ? "" : this.usage);
  }

  format_help(): string {
    const own: Section[] = [
      { title: "positional arguments", description: null, actions: this.$actions.filter((action) => action.option_strings.length === 0) },
      { title: "options", description: null, actions: this.$actions.filter((action) => action.option_strings.length > 0) },
    ];
    const groups = this.$groups.map(({ title, description, $actions }) => ({ title, description, actions: $actions }));
    return this.$writer().help(this.usage === SUPPRESS ? "" : this.format_usage(), this.description, [...own, ...groups], this.epilog);
  }

  print_usage(file: unknown = null): void {
    print(this.format_usage(), { end: "", file });
  }

  print_help(file: unknown = null): void {
    print(this.format_help(), { end: "", file });
  }

  // A program's parser may override these two, and return.
  exit(status: unknown = 0, message: unknown = null): void {
    if (message !== null) currentHost().write("stderr", str(message));
    throw new SystemExit(status);
  }

  error(message: unknown): void {
    currentHost().write("stderr", this.format_usage());
    invoke(getattr(this, "exit"), 2, `${this.prog}: error: ${str(message)}\n`);
  }

  parse_args(args: unknown = null, namespace: unknown = null): unknown {
    const [found, unknown] = this.parse_known_args(args, namespace);
    if (unknown.length > 0) this.$fail(new ArgumentError(null, `unrecognized arguments: ${unknown.join(" ")}`));
    return found;
  }

  parse_intermixed_args(args: unknown = null, namespace: unknown = null): unknown {
    const [found, unknown] = this.parse_known_intermixed_args(args, namespace);
    if (unknown.length > 0) this.$fail(new ArgumentError(null, `unrecognized arguments: ${unknown.join(" ")}`));
    return found;
  }

  /** Options first, wherever they stand; what is left are the positional arguments. */
  parse_known_intermixed_args(args: unknown = null, namespace: unknown = null): Tuple<[unknown, string[]]> {
    const isOption = (action: Action): boolean => action.option_strings.length > 0;
    const positionals = this.$all.filter((action) => !isOption(action));
    const strange = positionals.find((action) => action.nargs === PARSER || action.nargs === REMAINDER);
    if (strange !== undefined) throw new TypeError(`parse_intermixed_args: positional arg with nargs=${String(strange.nargs)}`);
    const [target, rest] = this.$read(args, namespace, this.$all.filter(isOption), this.$exclusiveGroups());
    return this.$read(rest, target, positionals, []);
  }

  $fail(error: ArgumentError): never {
    if (!this.exit_on_error) throw error;
    invoke(getattr(this, "error"), error.__str__());
    throw error;
  }

  parse_known_args(args: unknown = null, namespace: unknown = null): Tuple<[unknown, string[]]> {
    return this.$read(args, namespace, this.$all, this.$exclusiveGroups());
  }

  $read(args: unknown, namespace: unknown, actions: readonly Action[], exclusives: Exclusive[]): Tuple<[unknown, string[]]> {
    const strings = args === null ? argv.slice(1) : collect(args).map((each) => each as string);
    const target = namespace ?? new Namespace();
    for (const { dest, default$ } of this.$all) if (dest !== SUPPRESS && default$ !== SUPPRESS && !hasattr(target, dest)) setattr(target, dest, default$);
    for (const [name, value] of this.$defaults) if (!hasattr(target, name)) setattr(target, name, value);
    try {
      const line = new CommandLine(
        {
          actions,
          exclusives,
          allowAbbreviations: this.allow_abbrev,
          prefixes: this.prefix_chars,
          parser: this,
          showHelp: () => {
            invoke(getattr(this, "print_help"));
            invoke(getattr(this, "exit"));
          },
          showVersion: (action: VersionAction) => {
            print(str(percent(str(action.version), dict({ prog: this.prog }))));
            invoke(getattr(this, "exit"));
          },
          enter: (action, name, rest, outer) => this.$enter(action as SubParsersAction, name, rest, outer),
        },
        strings,
        target as Namespace,
      );
      return tuple([target, line.read()]);
    } catch (error) {
      if (error instanceof ArgumentError) this.$fail(error);
      throw error;
    }
  }

  $enter(action: SubParsersAction, name: string, rest: string[], outer: Namespace): string[] | null {
    const parser = action.$parsers.get(name);
    if (parser === undefined) return null;
    const [found, unknown] = parser.parse_known_args(rest, null);
    for (const [key, value] of attributesOf(found as object).items()) setattr(outer, key as string, value);
    return unknown;
  }

  __repr__(): string {
    return `${typeInfo(this.constructor).name}(prog=${repr(this.prog)}, usage=${repr(this.usage)}, description=${repr(this.description)}, formatter_class=${repr(this.formatter_class)}, conflict_handler=${repr(this.conflict_handler)}, add_help=${repr(this.add_help)})`;
  }
}

const adding = { add_argument: "*args, **kwargs" };
libraryClass(ArgumentGroup, { name: "_ArgumentGroup", module: "argparse" }, { ...adding, add_mutually_exclusive_group: "*, required=False" });
libraryClass(MutuallyExclusiveGroup, { name: "_MutuallyExclusiveGroup", module: "argparse" }, adding);
libraryClass(
  ArgumentParser,
  { name: "ArgumentParser", module: "argparse", signature: "prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=HelpFormatter, prefix_chars='-', fromfile_prefix_chars=None, argument_default=None, conflict_handler='error', add_help=True, allow_abbrev=True, exit_on_error=True" },
  {
    ...adding,
    add_argument_group: "title=None, description=None",
    add_mutually_exclusive_group: "*, required=False",
    add_subparsers: "**kwargs",
    set_defaults: "**kwargs",
    get_default: "dest",
    format_usage: "",
    format_help: "",
    print_usage: "file=None",
    print_help: "file=None",
    exit: "status=0, message=None",
    error: "message",
    parse_args: "args=None, namespace=None",
    parse_known_args: "args=None, namespace=None",
    parse_intermixed_args: "args=None, namespace=None",
    parse_known_intermixed_args: "args=None, namespace=None",
  },
);
