/** The help and usage texts of a parser. */
import { currentHost } from "../../host.js";
import { className } from "../../objects/type_registry.js";
import { collect } from "../../objects/iteration.js";
import { dict } from "../../objects/dict.js";
import { percent } from "../../objects/percent.js";
import { str } from "../../objects/str.js";
import { truthy } from "../../objects/truth.js";
import { isClass } from "../../objects/type_registry.js";
import { class_name } from "../../objects/types.js";
import { function_meta } from "../../objects/functions.js";
import { wrap } from "../textwrap.js";
import { type Action, ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE } from "./actions.js";

/** How a text is laid out: `formatter_class`. */
export interface Layout {
  /** Description and epilog keep their lines. */
  readonly rawDescription: boolean;
  /** Help texts keep their lines too. */
  readonly rawText: boolean;
  /** Help texts end with "(default: …)". */
  readonly showsDefaults: boolean;
  /** The type's name stands for the value. */
  readonly typesAsMetavars: boolean;
}

/** A group of arguments with its title, as help shows it. */
export interface Section {
  readonly title: unknown;
  readonly description: unknown;
  readonly actions: readonly Action[];
}

/** Arguments of which only one may be given. */
export interface Exclusive {
  readonly required: boolean;
  readonly actions: readonly Action[];
}

const columns = (): number => (Number(currentHost().environment["COLUMNS"] ?? 0) || 80) - 2;

/** The name of a type function, as errors and metavars show it. */
export const typeNameOf = (type: unknown): string => (isClass(type) ? className(type) : typeof type === "function" ? function_meta(type).name : class_name(type));

/** The choices of a subcommand argument, with their own help lines. */
export interface SubcommandLine {
  readonly name: string;
  readonly help: string;
}

export class HelpWriter {
  private readonly prog: string;
  private readonly layout: Layout;
  private readonly width = columns();
  private readonly subcommandsOf: (action: Action) => readonly SubcommandLine[];

  constructor(prog: string, layout: Layout, subcommandsOf: (action: Action) => readonly SubcommandLine[]) {
    this.prog = prog;
    this.layout = layout;
    this.subcommandsOf = subcommandsOf;
  }

  /** `N`, `{a,b}`, `URL`: what stands for an argument's value. */
  private metavars(action: Action, byDefault: string, count: number): string[] {
    const { metavar } = action;
    if (Array.isArray(metavar)) return metavar.map((each) => str(each));
    const word = metavar !== null ? str(metavar) : action.choices !== null ? `{${collect(action.choices).map((each) => str(each)).join(",")}}` : this.layout.typesAsMetavars && action.type !== null ? typeNameOf(action.type) : byDefault;
    return Array.from({ length: count }, () => word);
  }

  /** The values of an argument in the usage: `X`, `[X]`, `[X ...]`, `X X`. */
  values(action: Action, byDefault: string): string {
    const { nargs } = action;
    switch (nargs) {
      case null:
        return this.metavars(action, byDefault, 1)[0]!;
      case OPTIONAL:
        return `[${this.metavars(action, byDefault, 1)[0]!}]`;
      case ZERO_OR_MORE: {
        const [first, second] = this.metavars(action, byDefault, 1);
        return second === undefined ? `[${first} ...]` : `[${first} [${second} ...]]`;
      }
      case ONE_OR_MORE: {
        const [first, second] = this.metavars(action, byDefault, 2);
        return `${first} [${second ?? first} ...]`;
      }
      case REMAINDER:
        return "...";
      case PARSER:
        return `${this.metavars(action, byDefault, 1)[0]!} ...`;
      case SUPPRESS:
        return "";
      default:
        return this.metavars(action, byDefault, Number(nargs)).join(" ");
    }
  }

  private optionWord(action: Action): string {
    return this.layout.typesAsMetavars && action.type !== null ? typeNameOf(action.type) : action.dest.toUpperCase();
  }

  private usagePart(action: Action, bracketed: boolean): string {
    if (action.option_strings.length === 0) return this.values(action, action.dest);
    const text = action.nargs === 0 ? action.format_usage() : `${action.option_strings[0]!} ${this.values(action, this.optionWord(action))}`;
    return bracketed && !truthy(action.required) ? `[${text}]` : text;
  }

  private usageParts(actions: readonly Action[], exclusives: readonly Exclusive[]): string[] {
    const parts: string[] = [];
    const done = new Set<Action>();
    for (const action of actions) {
      if (action.help === SUPPRESS || done.has(action)) continue;
      const group = exclusives.find((each) => each.actions.includes(action));
      if (group === undefined) {
        parts.push(this.usagePart(action, true));
        continue;
      }
      const shown = group.actions.filter((each) => each.help !== SUPPRESS);
      for (const each of group.actions) done.add(each);
      const text = shown.map((each) => this.usagePart(each, false)).join(" | ");
      parts.push(group.required ? (shown.length > 1 ? `(${text})` : text) : `[${text}]`);
    }
    return parts;
  }

  /** `usage: prog [-h] …`, wrapped. */
  usage(actions: readonly Action[], exclusives: readonly Exclusive[], given: unknown): string {
    const prefix = "usage: ";
    if (given !== null) return `${prefix}${str(percent(str(given), dict({ prog: this.prog })))}\n`;
    const options = this.usageParts(actions.filter((action) => action.option_strings.length > 0), exclusives);
    const positionals = this.usageParts(actions.filter((action) => action.option_strings.length === 0), exclusives).filter((part) => part !== "");
    const whole = [this.prog, ...options, ...positionals].join(" ");
    if (prefix.length + whole.length <= this.width) return `${prefix}${whole}\n`;
    const lines = (parts: readonly string[], indent: string, start: number): string[] => {
      const out: string[] = [];
      let line: string[] = [];
      let length = start;
      for (const part of parts) {
        if (length + 1 + part.length > this.width && line.length > 0) {
          out.push(indent + line.join(" "));
          line = [];
          length = indent.length - 1;
        }
        line.push(part);
        length += part.length + 1;
      }
      if (line.length > 0) out.push(indent + line.join(" "));
      return out;
    };
    if (prefix.length + this.prog.length <= 0.75 * this.width) {
      const indent = " ".repeat(prefix.length + this.prog.length + 1);
      const [first, second] = options.length > 0 ? [options, positionals] : [positionals, []];
      const all = [...lines([this.prog, ...first], indent, prefix.length - 1), ...lines(second, indent, indent.length - 1)];
      all[0] = all[0]!.slice(indent.length);
      return `${prefix}${all.join("\n")}\n`;
    }
    const indent = " ".repeat(prefix.length);
    let all = lines([...options, ...positionals], indent, indent.length - 1);
    if (all.length > 1) all = [...lines(options, indent, indent.length - 1), ...lines(positionals, indent, indent.length - 1)];
    return `${prefix}${[this.prog, ...all].join("\n")}\n`;
  }

  /** `-n, --count N` */
  private invocation(action: Action): string {
    if (action.option_strings.length === 0) return this.metavars(action, action.dest, 1).join(" ");
    const names = action.option_strings.join(", ");
    return action.nargs === 0 ? names : `${names} ${this.values(action, this.optionWord(action))}`;
  }

  private expanded(action: Action): string {
    let help = str(action.help);
    if (this.layout.showsDefaults && !help.includes("%(default)") && action.default$ !== SUPPRESS && (action.option_strings.length > 0 || action.nargs === OPTIONAL || action.nargs === ZERO_OR_MORE) && !truthy(action.required)) help += " (default: %(default)s)";
    if (!help.includes("%")) return help;
    const { option_strings, dest, nargs, choices, required, metavar } = action;
    const values = { prog: this.prog, option_strings, dest, nargs, const: action.const, default: action.default$, type: action.type === null ? null : typeNameOf(action.type), choices: choices === null ? null : collect(choices).map((each) => str(each)).join(", "), required, metavar };
    return str(percent(help, dict(values)));
  }

  private paragraph(text: string, indent: string): string {
    const expanded = text.includes("%(prog)") ? str(percent(text, dict({ prog: this.prog }))) : text;
    if (this.layout.rawDescription) return expanded.split("\n").map((line) => (line === "" ? "" : indent + line)).join("\n");
    return wrap(expanded.trim().split(/\s+/).join(" "), Math.max(this.width - indent.length, 11)).map((line) => indent + line).join("\n");
  }

  /** The whole help: usage, description, sections, epilog. */
  help(usage: string, description: unknown, sections: readonly Section[], epilog: unknown): string {
    const lengths = sections.flatMap(({ actions }) => actions.filter((action) => action.help !== SUPPRESS).flatMap((action) => [this.invocation(action).length + 2, ...this.subcommandsOf(action).map(({ name }) => name.length + 4)]));
    const position = Math.min(Math.max(...lengths, 0) + 2, Math.min(24, Math.max(this.width - 20, 4)));
    const blocks = [usage.trimEnd()];
    if (description !== null) blocks.push(this.paragraph(str(description), ""));
    for (const { title, description: about, actions } of sections) {
      const shown = actions.filter((action) => action.help !== SUPPRESS);
      if (shown.length === 0 && about === null) continue;
      const body = shown.flatMap((action) => this.lines(action, position));
      const intro = about === null ? [] : [this.paragraph(str(about), "  "), ...(body.length > 0 ? [""] : [])];
      blocks.push([...(title === null ? [] : [`${str(title)}:`]), ...intro, ...body].join("\n"));
    }
    if (epilog !== null) blocks.push(this.paragraph(str(epilog), ""));
    return `${blocks.join("\n\n").replace(/\n\n\n+/g, "\n\n").trimEnd()}\n`;
  }

  private lines(action: Action, position: number): string[] {
    const help = action.help === null || str(action.help).trim() === "" ? null : this.expanded(action);
    const out = this.entry(this.invocation(action), help, position, "  ");
    for (const { name, help: text } of this.subcommandsOf(action)) out.push(...this.entry(name, text, position, "    "));
    return out;
  }

  private entry(name: string, help: string | null, position: number, indent: string): string[] {
    if (help === null) return [indent + name];
    const width = Math.max(this.width - position, 11);
    const texts = this.layout.rawText ? help.split("\n") : wrap(help.trim().split(/\s+/).join(" "), width);
    const fits = name.length <= position - indent.length - 2;
    const rest = texts.map((text) => " ".repeat(position) + text);
    if (!fits) return [indent + name, ...rest];
    return [(indent + name).padEnd(position) + (texts[0] ?? ""), ...rest.slice(1)];
  }
}
