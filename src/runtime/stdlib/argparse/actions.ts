/** `argparse.Action` and the actions that have names: what an argument does with its values. */
import { getattr, setattr } from "../../objects/attributes.js";
import { Exception } from "../../objects/exceptions.js";
import { libraryClass } from "../../objects/library_functions.js";
import { collect } from "../../objects/iteration.js";
import { repr } from "../../objects/repr.js";
import { registerType, typeInfo } from "../../objects/type_registry.js";
import type { Namespace } from "./namespace.js";

export const SUPPRESS = "==SUPPRESS==";
export const OPTIONAL = "?";
export const ZERO_OR_MORE = "*";
export const ONE_OR_MORE = "+";
export const PARSER = "A...";
export const REMAINDER = "...";

/** What `add_argument` was told, under Python's names. */
export interface ActionOptions {
  readonly nargs?: unknown;
  readonly const?: unknown;
  readonly default?: unknown;
  readonly type?: unknown;
  readonly choices?: unknown;
  readonly required?: unknown;
  readonly help?: unknown;
  readonly metavar?: unknown;
  readonly deprecated?: unknown;
}

/** An argument that was refused. */
export class ArgumentError extends Exception {
  readonly message: string;
  readonly argument_name: string | null;

  constructor(argument: Action | null, message: string) {
    super(message);
    this.message = message;
    this.argument_name = argument === null ? null : argumentName(argument);
  }

  override __str__(): string {
    return this.argument_name === null ? this.message : `argument ${this.argument_name}: ${this.message}`;
  }
}
registerType(ArgumentError, { name: "ArgumentError", module: "argparse", bases: [Exception], signature: "argument, message", sealed: false });

/** What a `type` function raises to say what is wrong with a value. */
export class ArgumentTypeError extends Exception {}
registerType(ArgumentTypeError, { name: "ArgumentTypeError", module: "argparse", bases: [Exception], sealed: false });

/** How an error names an argument: `-n/--count`, its metavar, or where its value goes. */
export function argumentName(action: Action): string {
  if (action.option_strings.length > 0) return action.option_strings.join("/");
  for (const name of [action.metavar, action.dest]) if (name !== null && name !== SUPPRESS) return Array.isArray(name) ? name.join(" ") : String(name);
  return action.choices === null ? "None" : `{${collect(action.choices).join(",")}}`;
}

export class Action {
  option_strings: string[];
  dest: string;
  nargs: unknown;
  const: unknown;
  default$: unknown;
  type: unknown;
  choices: unknown;
  required: unknown;
  help: unknown;
  metavar: unknown;
  deprecated: unknown;
  $needsValue = true;

  constructor(option_strings: string[], dest: string, { nargs = null, const: constant = null, default: fallback = null, type = null, choices = null, required = false, help = null, metavar = null, deprecated = false }: ActionOptions = {}) {
    this.option_strings = option_strings;
    this.dest = dest;
    this.nargs = nargs;
    this.const = constant;
    this.default$ = fallback;
    this.type = type;
    this.choices = choices;
    this.required = required;
    this.help = help;
    this.metavar = metavar;
    this.deprecated = deprecated;
    Object.defineProperty(this, "$needsValue", { value: true, writable: true, enumerable: false, configurable: true });
  }

  format_usage(): string {
    return this.option_strings[0] ?? "";
  }

  __repr__(): string {
    const fields: [string, unknown][] = [["option_strings", this.option_strings], ["dest", this.dest], ["nargs", this.nargs], ["const", this.const], ["default", this.default$], ["type", this.type], ["choices", this.choices], ["required", this.required], ["help", this.help], ["metavar", this.metavar], ["deprecated", this.deprecated]];
    return `${typeInfo(this.constructor).name}(${fields.map(([name, value]) => `${name}=${repr(value)}`).join(", ")})`;
  }
}
const signature = "option_strings, dest, *, nargs=None, const=None, default=None, type=None, choices=None, required=False, help=None, metavar=None, deprecated=False";
libraryClass(Action, { name: "Action", module: "argparse", signature }, { format_usage: "" });

/** An action that the library has under a name (`action="store_true"`). */
export abstract class NamedAction extends Action {
  abstract run(namespace: Namespace, values: unknown, option: string | null): void;

  __call__(_parser: unknown, namespace: Namespace, values: unknown, option_string: string | null = null): void {
    this.run(namespace, values, option_string);
  }
}

class StoreAction extends NamedAction {
  run(namespace: Namespace, values: unknown): void {
    setattr(namespace, this.dest, values);
  }
}

class StoreConstAction extends NamedAction {
  constructor(strings: string[], dest: string, options: ActionOptions) {
    super(strings, dest, { ...options, nargs: 0 });
  }

  run(namespace: Namespace): void {
    setattr(namespace, this.dest, this.const);
  }
}

class StoreTrueAction extends StoreConstAction {
  constructor(strings: string[], dest: string, options: ActionOptions) {
    super(strings, dest, { default: false, ...options, const: true });
  }
}

class StoreFalseAction extends StoreConstAction {
  constructor(strings: string[], dest: string, options: ActionOptions) {
    super(strings, dest, { default: true, ...options, const: false });
  }
}

/** The list so far, copied, so that a default list stays as it is. */
const listSoFar = (namespace: Namespace, dest: string): unknown[] => {
  const found: unknown = getattr(namespace, dest, null);
  return found === null ? [] : collect(found);
};

class AppendAction extends NamedAction {
  run(namespace: Namespace, values: unknown): void {
    setattr(namespace, this.dest, [...listSoFar(namespace, this.dest), values]);
  }
}

class AppendConstAction extends StoreConstAction {
  override run(namespace: Namespace): void {
    setattr(namespace, this.dest, [...listSoFar(namespace, this.dest), this.const]);
  }
}

class ExtendAction extends NamedAction {
  run(namespace: Namespace, values: unknown): void {
    setattr(namespace, this.dest, [...listSoFar(namespace, this.dest), ...collect(values)]);
  }
}

class CountAction extends NamedAction {
  constructor(strings: string[], dest: string, options: ActionOptions) {
    super(strings, dest, { ...options, nargs: 0 });
  }

  run(namespace: Namespace): void {
    setattr(namespace, this.dest, Number(getattr(namespace, this.dest, null) ?? 0) + 1);
  }
}

/** `--cache` and `--no-cache`. */
export class BooleanOptionalAction extends NamedAction {
  constructor(strings: string[], dest: string, options: ActionOptions = {}) {
    super(strings.flatMap((option) => (option.startsWith("--") ? [option, `--no-${option.slice(2)}`] : [option])), dest, { ...options, nargs: 0 });
  }

  run(namespace: Namespace, _values: unknown, option: string | null): void {
    setattr(namespace, this.dest, option?.startsWith("--no-") !== true);
  }

  override format_usage(): string {
    return this.option_strings.join(" | ");
  }
}

/** `-h`: the parser prints its help and ends the program. */
export class HelpAction extends Action {
  constructor(strings: string[], dest: string, options: ActionOptions) {
    super(strings, dest, { ...options, default: SUPPRESS, nargs: 0 });
  }
}

/** `--version` */
export class VersionAction extends Action {
  readonly version: unknown;

  constructor(strings: string[], dest: string, { version = null, ...options }: ActionOptions & { readonly version?: unknown }) {
    super(strings, dest, { help: "show program's version number and exit", ...options, default: SUPPRESS, nargs: 0 });
    this.version = version;
  }
}

/** `action="…"` */
export const namedActions: Readonly<Record<string, new (strings: string[], dest: string, options: ActionOptions) => Action>> = {
  store: StoreAction,
  store_const: StoreConstAction,
  store_true: StoreTrueAction,
  store_false: StoreFalseAction,
  append: AppendAction,
  append_const: AppendConstAction,
  extend: ExtendAction,
  count: CountAction,
  help: HelpAction,
  version: VersionAction,
};
for (const cls of [StoreAction, StoreConstAction, StoreTrueAction, StoreFalseAction, AppendAction, AppendConstAction, ExtendAction, CountAction, HelpAction, VersionAction]) {
  libraryClass(cls, { name: `_${cls.name}`, module: "argparse", bases: [Action] }, { __call__: "parser, namespace, values, option_string=None" });
}
libraryClass(BooleanOptionalAction, { name: "BooleanOptionalAction", module: "argparse", bases: [Action], signature }, { __call__: "parser, namespace, values, option_string=None" });
