/** `string.Template`: `$name` and `${name}` in a text; a subclass may say what stands before names, and what they look like. */
import { getattr } from "../../objects/attributes.js";
import { trailingKeywords } from "../../objects/exceptions/hierarchy.js";
import { KeyError, TypeError, ValueError } from "../../objects/exceptions.js";
import { libraryClass } from "../../objects/library_functions.js";
import { or_ } from "../../objects/operators.js";
import { str } from "../../objects/str.js";
import { textOf } from "../../objects/str/receiver.js";
import { getitem } from "../../objects/subscript.js";
import { compile, escape, IGNORECASE, type Match, type Pattern, VERBOSE } from "../re/index.js";

const patterns = new WeakMap<object, Pattern>();

/** A class's pattern: its own, or one of its delimiter and of what it calls a name. */
function patternOf(template: Template): Pattern {
  const cls = template.constructor;
  const known = patterns.get(cls);
  if (known !== undefined) return known;
  let text: unknown = getattr(cls, "pattern", null);
  if (text === null) {
    const delimiter = escape(str(getattr(cls, "delimiter")));
    const name = str(getattr(cls, "idpattern"));
    const braced = getattr(cls, "braceidpattern") ?? name;
    text = `${delimiter}(?:(?P<escaped>${delimiter})|(?P<named>${name})|{(?P<braced>${str(braced)})}|(?P<invalid>))`;
  }
  const made = compile(text, textOf(text) === undefined ? 0 : or_(getattr(cls, "flags"), VERBOSE));
  patterns.set(cls, made);
  return made;
}

export class Template {
  static delimiter = "$";
  static idpattern = "(?a:[_a-z][_a-z0-9]*)";
  static braceidpattern: string | null = null;
  static flags: unknown = IGNORECASE;

  template: string;

  constructor(template: string) {
    this.template = template;
  }

  $invalid(match: Match): never {
    const at = match.start("invalid");
    const before = Array.from(this.template).slice(0, at).join("");
    const lines: readonly string[] = before.match(/[^\n\r]*(?:\r\n|\n|\r)|[^\n\r]+$/g) ?? [];
    const column = lines.length === 0 ? 1 : Array.from(lines.at(-1)!).length;
    throw new ValueError(`Invalid placeholder in string: line ${Math.max(1, lines.length)}, col ${column}`);
  }

  /** What a placeholder names; null for an escaped delimiter and for what is no placeholder. */
  $name(match: Match): string | null {
    const name = match.group("named") ?? match.group("braced");
    if (name === null && match.group("escaped") === null && match.group("invalid") === null) throw new ValueError("Unrecognized named group in pattern", patternOf(this));
    return name;
  }

  $replace(args: readonly unknown[], method: string, isSafe: boolean): string {
    const keywords = trailingKeywords(args);
    const positional = keywords === null ? args : args.slice(0, -1);
    if (positional.length > 1) throw new TypeError(`Template.${method}() takes from 1 to 2 positional arguments but ${positional.length + 1} were given`);
    const [mapping] = positional;
    const convert = (match: Match): string => {
      const name = this.$name(match);
      if (name === null) {
        if (match.group("escaped") !== null) return str(getattr(this, "delimiter"));
        return isSafe ? (match.group() as string) : this.$invalid(match);
      }
      if (keywords !== null && Object.hasOwn(keywords, name)) return str(keywords[name]);
      try {
        if (mapping === undefined) throw new KeyError(name);
        return str(getitem(mapping, name));
      } catch (error) {
        if (!isSafe || !(error instanceof KeyError)) throw error;
        return match.group() as string;
      }
    };
    return patternOf(this).sub(convert, this.template);
  }

  /** `substitute(mapping={}, /, **kws)` */
  substitute(...args: readonly unknown[]): string {
    return this.$replace(args, "substitute", false);
  }

  /** `safe_substitute(mapping={}, /, **kws)` */
  safe_substitute(...args: readonly unknown[]): string {
    return this.$replace(args, "safe_substitute", true);
  }

  is_valid(): boolean {
    for (const match of patternOf(this).finditer(this.template)) {
      if (match.group("invalid") !== null) return false;
      this.$name(match);
    }
    return true;
  }

  get_identifiers(): string[] {
    const names = new Set<string>();
    for (const match of patternOf(this).finditer(this.template)) {
      const name = this.$name(match);
      if (name !== null) names.add(name);
    }
    return [...names];
  }
}
libraryClass(Template, { name: "Template", module: "string", signature: "template" }, { substitute: "mapping={}, /, **kws", safe_substitute: "mapping={}, /, **kws", is_valid: "", get_identifiers: "" });
