/** `string.Template`: `$name` and `${name}` in a text. */
import { keptInAttributes } from "../../objects/attributes/pickled_names.js";
import { trailingKeywords } from "../../objects/exceptions/hierarchy.js";
import { KeyError, TypeError, ValueError } from "../../objects/exceptions.js";
import { libraryClass } from "../../objects/library_functions.js";
import { str } from "../../objects/str.js";
import { getitem } from "../../objects/subscript.js";

/** A delimiter and what follows it: itself, a name, a name in braces, or something that is none of these. */
const PLACEHOLDER = /\$(?:(\$)|([_a-z][_a-z0-9]*)|\{([_a-z][_a-z0-9]*)\}|())/gi;

export class Template {
  template: string;

  constructor(template: string) {
    this.template = template;
  }

  $invalid(at: number): ValueError {
    const before = this.template.slice(0, at);
    const lines = before.split("\n");
    return new ValueError(`Invalid placeholder in string: line ${lines.length}, col ${(lines.at(-1)?.length ?? 0) + 1}`);
  }

  $replace(args: readonly unknown[], method: string, unknown: (placeholder: string, error: unknown) => string, invalid: (at: number) => string): string {
    const keywords = trailingKeywords(args);
    const positional = keywords === null ? args : args.slice(0, -1);
    if (positional.length > 1) throw new TypeError(`Template.${method}() takes from 1 to 2 positional arguments but ${positional.length + 1} were given`);
    const [mapping] = positional;
    return this.template.replace(PLACEHOLDER, (placeholder: string, escaped: string | undefined, named: string | undefined, braced: string | undefined, _rest, at: number) => {
      if (escaped !== undefined) return "$";
      const name = named ?? braced;
      if (name === undefined) return invalid(at);
      if (keywords !== null && Object.hasOwn(keywords, name)) return str(keywords[name]);
      try {
        if (mapping === undefined) throw new KeyError(name);
        return str(getitem(mapping, name));
      } catch (error) {
        if (!(error instanceof KeyError)) throw error;
        return unknown(placeholder, error);
      }
    });
  }

  /** `substitute(mapping={}, /, **kws)` */
  substitute(...args: readonly unknown[]): string {
    const fail = (_placeholder: string, error: unknown): never => {
      throw error;
    };
    return this.$replace(args, "substitute", fail, (at) => {
      throw this.$invalid(at);
    });
  }

  /** `safe_substitute(mapping={}, /, **kws)` */
  safe_substitute(...args: readonly unknown[]): string {
    return this.$replace(args, "safe_substitute", (placeholder) => placeholder, () => "$");
  }

  is_valid(): boolean {
    return Array.from(this.template.matchAll(PLACEHOLDER)).every(([, escaped, named, braced]) => (escaped ?? named ?? braced) !== undefined);
  }

  get_identifiers(): string[] {
    const names = new Set<string>();
    for (const [, , named, braced] of this.template.matchAll(PLACEHOLDER)) {
      const name = named ?? braced;
      if (name !== undefined) names.add(name);
    }
    return [...names];
  }
}
libraryClass(Template, { name: "Template", module: "string", signature: "template" }, { substitute: "mapping={}, /, **kws", safe_substitute: "mapping={}, /, **kws", is_valid: "", get_identifiers: "" });

keptInAttributes(Template);
