/** Reads a command line: which strings are options, which values go to which argument. */
import { hasattr, setattr } from "../../objects/attributes.js";
import { call, invoke } from "../../objects/calls.js";
import { contains } from "../../objects/compare.js";
import { TypeError, ValueError } from "../../objects/exceptions.js";
import { collect } from "../../objects/iteration.js";
import { repr } from "../../objects/repr.js";
import { str } from "../../objects/str.js";
import { truthy } from "../../objects/truth.js";
import { type Action, ArgumentError, argumentName, ArgumentTypeError, HelpAction, ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, VersionAction, ZERO_OR_MORE } from "./actions.js";
import { type Exclusive, typeNameOf } from "./help.js";
import type { Namespace } from "./namespace.js";

/** What reading needs to know of its parser. */
export interface Grammar {
  readonly actions: readonly Action[];
  readonly exclusives: readonly Exclusive[];
  readonly allowAbbreviations: boolean;
  readonly prefixes: string;
  readonly parser: object;
  showHelp(): void;
  showVersion(action: VersionAction): void;
  /** Subcommands: parses the rest with the parser of that name; gives what it did not know. */
  enter(action: Action, name: string, rest: string[], namespace: Namespace): string[] | null;
}

const NEGATIVE = /^-(?:\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)$/;

/** An option as it was written: its action, and a value joined to it. */
interface Option {
  readonly action: Action | null;
  readonly name: string;
  readonly value: string | null;
  /** `-qv`: the value may be more short options. */
  readonly short: boolean;
}

export class CommandLine {
  private readonly grammar: Grammar;
  private readonly namespace: Namespace;
  private readonly strings: readonly string[];
  /** `O` option, `A` argument, `-` the `--` after which all are arguments. */
  private readonly pattern: string;
  private readonly options = new Map<number, Option>();
  private readonly seen = new Set<Action>();
  private readonly given = new Set<Action>();
  private readonly extras: string[] = [];
  private positionals: Action[];

  constructor(grammar: Grammar, strings: readonly string[], namespace: Namespace) {
    this.grammar = grammar;
    this.namespace = namespace;
    this.strings = strings;
    this.positionals = grammar.actions.filter((action) => action.option_strings.length === 0);
    let pattern = "";
    for (let i = 0; i < strings.length; i++) {
      const text = strings[i]!;
      if (text === "--") {
        pattern += `-${"A".repeat(strings.length - i - 1)}`;
        break;
      }
      const option = this.optionOf(text);
      if (option !== null) this.options.set(i, option);
      pattern += option === null ? "A" : "O";
    }
    this.pattern = pattern;
  }

  private find(name: string): Action | null {
    return this.grammar.actions.find((action) => action.option_strings.includes(name)) ?? null;
  }

  private optionOf(text: string): Option | null {
    if (text === "" || !this.grammar.prefixes.includes(text[0]!)) return null;
    const exact = this.find(text);
    if (exact !== null) return { action: exact, name: text, value: null, short: false };
    if (text.length === 1) return null;
    const equals = text.indexOf("=");
    if (equals > 0) {
      const action = this.find(text.slice(0, equals));
      if (action !== null) return { action, name: text.slice(0, equals), value: text.slice(equals + 1), short: false };
    }
    const matches = this.abbreviated(text);
    if (matches.length > 1) throw new ArgumentError(null, `ambiguous option: ${text} could match ${matches.map(({ name }) => name).join(", ")}`);
    if (matches.length === 1) return matches[0]!;
    const looksNegative = this.grammar.actions.some((action) => action.option_strings.some((name) => NEGATIVE.test(name)));
    if (NEGATIVE.test(text) && !looksNegative) return null;
    return text.includes(" ") ? null : { action: null, name: text, value: null, short: false };
  }

  private abbreviated(text: string): Option[] {
    const found: Option[] = [];
    const isLong = this.grammar.prefixes.includes(text[1]!);
    const equals = text.indexOf("=");
    const [stem, value] = equals < 0 ? [text, null] : [text.slice(0, equals), text.slice(equals + 1)];
    for (const action of this.grammar.actions) {
      for (const name of action.option_strings) {
        if (isLong) {
          if (this.grammar.allowAbbreviations && name.startsWith(stem)) found.push({ action, name, value, short: false });
        } else if (name === text.slice(0, 2)) found.push({ action, name, value: text.slice(2), short: true });
        else if (this.grammar.allowAbbreviations && name.startsWith(stem)) found.push({ action, name, value, short: false });
      }
    }
    return found;
  }

  /** Reads it all; gives the strings that nobody knew. */
  read(): string[] {
    const places = [...this.options.keys()];
    const last = places.at(-1) ?? -1;
    let at = 0;
    while (at <= last) {
      const next = places.find((place) => place >= at) ?? last;
      if (next !== at) {
        const after = this.takePositionals(at);
        if (after > at) {
          at = after;
          continue;
        }
      } else if (this.positionals.some((action) => action.nargs === REMAINDER) && this.positionals.length === 1) at = this.takePositionals(at);
      if (!this.options.has(at)) {
        this.extras.push(...this.strings.slice(at, next));
        at = next;
      }
      at = this.takeOption(at);
    }
    const end = this.takePositionals(at);
    this.extras.push(...this.strings.slice(end));
    this.finish();
    return this.extras;
  }

  private takeOption(at: number): number {
    let { action, name, value, short } = this.options.get(at)!;
    if (action === null) {
      this.extras.push(this.strings[at]!);
      return at + 1;
    }
    for (;;) {
      if (value === null) break;
      const count = this.matched(action, "A");
      if (count === 0 && short && value !== "") {
        // `-qv`: this one takes no value, and the rest is the next short option.
        this.act(action, [], name);
        const following: string = name[0]! + value[0]!;
        const found = this.find(following);
        if (found === null) throw new ArgumentError(action, `ignored explicit argument ${repr(value)}`);
        [action, name, value] = [found, following, value.length > 1 ? value.slice(1) : null];
        if (value?.startsWith("=") === true) [value, short] = [value.slice(1), false];
        continue;
      }
      if (count === 1) {
        this.act(action, [value], name);
        return at + 1;
      }
      throw new ArgumentError(action, `ignored explicit argument ${repr(value)}`);
    }
    const start = at + 1;
    const count = this.matched(action, this.pattern.slice(start));
    if (count === null) {
      const { nargs } = action;
      const words: Record<string, string> = { [OPTIONAL]: "expected at most one argument", [ONE_OR_MORE]: "expected at least one argument" };
      throw new ArgumentError(action, nargs === null ? "expected one argument" : (words[String(nargs)] ?? `expected ${String(nargs)} argument${nargs === 1 ? "" : "s"}`));
    }
    this.act(action, this.strings.slice(start, start + count), name);
    return start + count;
  }

  /** How many strings an argument takes from here; null when it can't be satisfied. */
  private matched(action: Action, pattern: string): number | null {
    const source = countPattern(action);
    const found = new RegExp(`^${action.option_strings.length > 0 ? source.replace(/-\*/g, "").replace(/-/g, "") : source}`).exec(pattern);
    return found === null ? null : found[0].length;
  }

  private takePositionals(at: number): number {
    const pattern = this.pattern.slice(at);
    // As many arguments as can be satisfied together from here.
    let counts: number[] = [];
    for (let size = this.positionals.length; size > 0; size--) {
      const found = new RegExp(`^${this.positionals.slice(0, size).map((action) => `(${countPattern(action)})`).join("")}`).exec(pattern);
      if (found === null) continue;
      counts = found.slice(1).map((part) => part.length);
      break;
    }
    let place = at;
    let taken = 0;
    for (const count of counts) {
      const action = this.positionals[taken]!;
      const values = this.strings.slice(place, place + count);
      const dashes = this.pattern.slice(place, place + count).indexOf("-");
      if (dashes >= 0 && action.nargs !== REMAINDER) values.splice(dashes, 1);
      place += count;
      taken++;
      this.act(action, values, null);
    }
    this.positionals = this.positionals.slice(taken);
    return place;
  }

  private act(action: Action, values: string[], option: string | null): void {
    this.seen.add(action);
    const value = this.valueOf(action, values);
    if (value !== action.default$ || values.length > 0 || option !== null) {
      this.given.add(action);
      for (const { actions } of this.grammar.exclusives) {
        const other = actions.includes(action) ? actions.find((each) => each !== action && this.given.has(each)) : undefined;
        if (other !== undefined) throw new ArgumentError(action, `not allowed with argument ${argumentName(other)}`);
      }
    }
    if (value === SUPPRESS) return;
    if (action instanceof HelpAction) return this.grammar.showHelp();
    if (action instanceof VersionAction) return this.grammar.showVersion(action);
    if (action.nargs === PARSER) {
      const [name = "", ...rest] = values;
      if (action.dest !== SUPPRESS) setattr(this.namespace, action.dest, name);
      const unknown = this.grammar.enter(action, name, rest, this.namespace);
      if (unknown === null) throw new ArgumentError(action, `unknown parser ${repr(name)} (choices: ${collect(action.choices).map((each) => str(each)).join(", ")})`);
      this.extras.push(...unknown);
      return;
    }
    call(action, [this.grammar.parser, this.namespace, value, option]);
  }

  private valueOf(action: Action, values: string[]): unknown {
    const { nargs } = action;
    if (values.length === 0 && nargs === OPTIONAL) {
      const value = action.option_strings.length > 0 ? action.const : action.default$;
      return typeof value === "string" ? this.converted(action, value) : value;
    }
    if (values.length === 0 && nargs === ZERO_OR_MORE && action.option_strings.length === 0) return action.default$ !== null ? action.default$ : [];
    if (nargs === PARSER) {
      this.check(action, values[0]);
      return values;
    }
    if (nargs === SUPPRESS) return SUPPRESS;
    const converted = values.map((value) => this.converted(action, value));
    if (nargs !== REMAINDER) for (const value of converted) this.check(action, value);
    return nargs === null || nargs === OPTIONAL ? converted[0] : converted;
  }

  private converted(action: Action, text: string): unknown {
    if (action.type === null) return text;
    try {
      return invoke(action.type, text);
    } catch (error) {
      if (error instanceof ArgumentTypeError) throw new ArgumentError(action, str(error));
      if (error instanceof TypeError || error instanceof ValueError) throw new ArgumentError(action, `invalid ${typeNameOf(action.type)} value: ${repr(text)}`);
      throw error;
    }
  }

  private check(action: Action, value: unknown): void {
    const choices = typeof action.choices === "string" ? Array.from(action.choices) : action.choices;
    if (choices === null || contains(choices, value)) return;
    throw new ArgumentError(action, `invalid choice: ${repr(value)} (choose from ${collect(choices).map(repr).join(", ")})`);
  }

  /** What is missing is an error; a default that is a text is read as if it had been given. */
  private finish(): void {
    const missing: string[] = [];
    for (const action of this.grammar.actions) {
      if (this.seen.has(action)) continue;
      if (truthy(action.required)) missing.push(argumentName(action));
      else if (typeof action.default$ === "string" && action.default$ !== SUPPRESS && action.type !== null && hasattr(this.namespace, action.dest)) setattr(this.namespace, action.dest, this.converted(action, action.default$));
    }
    if (missing.length > 0) throw new ArgumentError(null, `the following arguments are required: ${missing.join(", ")}`);
    for (const { required, actions } of this.grammar.exclusives) {
      if (!required || actions.some((action) => this.given.has(action))) continue;
      const names = actions.filter((action) => action.help !== SUPPRESS).map(argumentName);
      throw new ArgumentError(null, `one of the arguments ${names.join(" ")} is required`);
    }
  }
}

function countPattern({ nargs }: Action): string {
  switch (nargs) {
    case null:
      return "-*A-*";
    case OPTIONAL:
      return "-*A?-*";
    case ZERO_OR_MORE:
      return "-*[A-]*";
    case ONE_OR_MORE:
      return "-*A[A-]*";
    case REMAINDER:
      return "[AO-]*";
    case PARSER:
      return "-*A[AO-]*";
    case SUPPRESS:
      return "-*";
    default:
      return `-*${Array.from({ length: Number(nargs) }, () => "A").join("-*")}-*`.replace(/^-\*-\*$/, "-*");
  }
}
