/** Fields of dataclasses: `field(…)`, `InitVar`, `KW_ONLY`, and what `fields()` shows. */
import { getattr } from "../../objects/attributes.js";
import { call } from "../../objects/calls.js";
import { Dict, dict } from "../../objects/dict.js";
import { ValueError } from "../../objects/exceptions.js";
import { libraryClass } from "../../objects/library_functions.js";
import { guardedRepr, repr } from "../../objects/repr.js";
import { isClass, typeInfo } from "../../objects/type_registry.js";
import { type_of } from "../../objects/types.js";
import { MappingProxyType } from "../../objects/mapping_proxy.js";

class MissingType {
  declare readonly $missing: true;
}
libraryClass(MissingType, { name: "_MISSING_TYPE", module: "dataclasses" });
class KwOnlyType {}
libraryClass(KwOnlyType, { name: "_KW_ONLY_TYPE", module: "dataclasses" });

/** Stands for "no default". */
export const MISSING: unknown = new MissingType();
/** `_: KW_ONLY`: the fields after it are keyword-only. */
export const KW_ONLY: unknown = new KwOnlyType();

/** `InitVar[T]`: a parameter of the constructor that `__post_init__` gets. */
export class InitVar {
  readonly type: unknown;

  constructor(type: unknown) {
    this.type = type;
  }

  static __class_getitem__(item: unknown): InitVar {
    return new InitVar(item);
  }

  __repr__(): string {
    return `dataclasses.InitVar[${isClass(this.type) ? typeInfo(this.type).qualname : repr(this.type)}]`;
  }
}
libraryClass(InitVar, { name: "InitVar", module: "dataclasses", signature: "type" });

export interface FieldOptions {
  readonly default?: unknown;
  readonly default_factory?: unknown;
  readonly init?: boolean;
  readonly repr?: boolean;
  readonly hash?: boolean | null;
  readonly compare?: boolean;
  readonly metadata?: unknown;
  readonly kw_only?: boolean;
  readonly type?: unknown;
  /** The field with a default before it, when this one has none. */
  readonly follows?: string;
}

const KINDS = { field: "_FIELD", "init var": "_FIELD_INITVAR", "class var": "_FIELD_CLASSVAR" } as const;

/** One field, as `fields()` shows it. */
export class Field {
  name: string | null = null;
  /** A parameter of the constructor only, or no field at all. */
  $kind: "field" | "init var" | "class var" = "field";
  $type: unknown = undefined;
  /** The class whose annotations say the field's type. */
  $owner: Function | null = null;
  readonly default: unknown;
  readonly default_factory: unknown;
  readonly init: boolean;
  readonly repr: boolean;
  readonly hash: boolean | null;
  readonly compare: boolean;
  readonly metadata: unknown;
  kw_only: unknown;

  get $hasDefault(): boolean {
    return this.default !== MISSING;
  }

  get $hasFactory(): boolean {
    return this.default_factory !== MISSING;
  }

  constructor(options: FieldOptions) {
    this.default = options.default === undefined ? MISSING : options.default;
    this.default_factory = options.default_factory === undefined ? MISSING : options.default_factory;
    this.init = options.init ?? true;
    this.repr = options.repr ?? true;
    this.hash = options.hash ?? null;
    this.compare = options.compare ?? true;
    const metadata = options.metadata ?? null;
    this.metadata = new MappingProxyType(metadata === null ? dict() : metadata);
    this.kw_only = options.kw_only ?? MISSING;
    if (options.type !== undefined) this.$type = options.type;
  }

  get type(): unknown {
    if (this.$type !== undefined) return this.$type;
    const annotations: unknown = this.$owner === null ? undefined : typeInfo(this.$owner).extra?.get("__annotations__");
    return annotations instanceof Dict && annotations.has(this.name) ? annotations.at(this.name) : null;
  }

  set type(value: unknown) {
    this.$type = value;
  }

  __repr__(): string {
    return guardedRepr(this, "...", () => this.$text());
  }

  /** A descriptor as default value learns the field's name. */
  __set_name__(owner: unknown, name: string): void {
    const hook: unknown = this.$hasDefault ? getattr(type_of(this.default), "__set_name__", null) : null;
    if (hook !== null) call(hook, [this.default, owner, name]);
  }

  $text(): string {
    const parts = [
      `name=${repr(this.name)}`,
      `type=${repr(this.type)}`,
      `default=${repr(this.default)}`,
      `default_factory=${repr(this.default_factory)}`,
      `init=${repr(this.init)}`,
      `repr=${repr(this.repr)}`,
      `hash=${repr(this.hash)}`,
      `compare=${repr(this.compare)}`,
      `metadata=${repr(this.metadata)}`,
      `kw_only=${repr(this.kw_only)}`,
      `_field_type=${this.name === null ? "None" : KINDS[this.$kind]}`,
    ];
    return `Field(${parts.join(",")})`;
  }
}
libraryClass(Field, { name: "Field", module: "dataclasses" });

/** `field(default=…, default_factory=…, …)` in the body of a dataclass. */
export function field(options: FieldOptions = {}): Field {
  if (options.default !== undefined && options.default !== MISSING && options.default_factory !== undefined && options.default_factory !== MISSING) {
    throw new ValueError("cannot specify both default and default_factory");
  }
  return new Field(options);
}

/** The options of `@dataclass`, and what the compiler knows of fields beyond their names. */
export interface DataclassOptions {
  readonly init?: boolean;
  readonly repr?: boolean;
  readonly eq?: boolean;
  readonly order?: boolean;
  readonly unsafe_hash?: boolean;
  readonly frozen?: boolean;
  readonly match_args?: boolean;
  readonly kw_only?: boolean;
  readonly slots?: boolean;
  readonly weakref_slot?: boolean;
  /** By field name: what `field(…)` said of it. */
  readonly fields?: Readonly<Record<string, FieldOptions>>;
}

