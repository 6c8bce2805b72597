/** One section, as a mapping of its own: `parser["name"]`. */
import { iter } from "../../builtins/objects.js";
import { call_method } from "../../objects/calls.js";
import { collect } from "../../objects/iteration.js";
import { dict } from "../../objects/dict.js";
import { KeyError } from "../../objects/exceptions.js";
import { libraryClass } from "../../objects/library_functions.js";
import { truthy } from "../../objects/truth.js";
import { MutableMapping } from "../collections.abc.js";

interface GetOptions {
  readonly raw?: unknown;
  readonly vars?: unknown;
  readonly fallback?: unknown;
}

const fallbackOf = (fallback: unknown): unknown => (fallback === undefined ? null : fallback);

export class SectionProxy extends MutableMapping {
  readonly $parser: unknown;
  readonly $name: unknown;

  constructor(parser: unknown, name: unknown) {
    super();
    this.$parser = parser;
    this.$name = name;
  }

  get parser(): unknown {
    return this.$parser;
  }

  get name(): unknown {
    return this.$name;
  }

  __repr__(): string {
    return `<Section: ${String(this.$name)}>`;
  }

  $ask(method: string, option: unknown, fallback: unknown, { raw = false, vars = null }: GetOptions): unknown {
    return call_method(this.$parser, method, [this.$name, option], dict({ raw, vars, fallback: fallbackOf(fallback) }));
  }

  override get(option: unknown, fallback?: unknown, options: GetOptions = {}): unknown {
    return this.$ask("get", option, fallback, options);
  }

  getint(option: unknown, fallback?: unknown, options: GetOptions = {}): unknown {
    return this.$ask("getint", option, fallback, options);
  }

  getfloat(option: unknown, fallback?: unknown, options: GetOptions = {}): unknown {
    return this.$ask("getfloat", option, fallback, options);
  }

  getboolean(option: unknown, fallback?: unknown, options: GetOptions = {}): unknown {
    return this.$ask("getboolean", option, fallback, options);
  }

  $has(option: unknown): boolean {
    return truthy(call_method(this.$parser, "has_option", [this.$name, option]));
  }

  $names(): unknown[] {
    const isDefault = this.$name === (this.$parser as { default_section: unknown }).default_section;
    return collect(isDefault ? call_method(this.$parser, "defaults", []) : call_method(this.$parser, "options", [this.$name]));
  }
}
const special = (name: string, value: Function): unknown => Object.defineProperty(SectionProxy.prototype, name, { value, writable: true, configurable: true });
special("__getitem__", function (this: SectionProxy, key: unknown): unknown {
  if (!this.$has(key)) throw new KeyError(key);
  return call_method(this.$parser, "get", [this.$name, key]);
});
special("__setitem__", function (this: SectionProxy, key: unknown, value: unknown): void {
  (this.$parser as { $checkTypes(section: unknown, option: unknown, value: unknown): void }).$checkTypes("", key, value);
  call_method(this.$parser, "set", [this.$name, key, value]);
});
special("__delitem__", function (this: SectionProxy, key: unknown): void {
  if (!this.$has(key) || !truthy(call_method(this.$parser, "remove_option", [this.$name, key]))) throw new KeyError(key);
});
special("__contains__", function (this: SectionProxy, key: unknown): boolean {
  return this.$has(key);
});
special("__len__", function (this: SectionProxy): number {
  return this.$names().length;
});
special("__iter__", function (this: SectionProxy): unknown {
  return iter(this.$names());
});
const asking = "option, fallback=None, *, raw=False, vars=None";
libraryClass(SectionProxy, { name: "SectionProxy", module: "configparser", bases: [MutableMapping], signature: "parser, name" }, { get: asking, getint: asking, getfloat: asking, getboolean: asking });
