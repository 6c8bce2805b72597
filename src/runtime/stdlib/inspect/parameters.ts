/** `inspect.Parameter`, its kinds, and how annotations read in a signature. */
import { ValueError } from "../../objects/exceptions.js";
import { GenericAlias } from "../../objects/generic_alias.js";
import { getattr } from "../../objects/attributes.js";
import { eq } from "../../objects/compare.js";
import { libraryClass } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { isClass, typeInfo } from "../../objects/type_registry.js";
import type { ParameterKind } from "../../objects/signatures.js";

/** `inspect.Parameter.empty`: no default, no annotation. */
export class _empty {}
libraryClass(_empty, { name: "_empty", module: "inspect" });

/** `Parameter.KEYWORD_ONLY` and its relatives, in the order in which they stand in a signature. */
export class Kind {
  readonly name: string;
  readonly value: number;
  readonly description: string;

  constructor(value: number, name: string) {
    this.name = name;
    this.value = value;
    this.description = name === "VAR_POSITIONAL" || name === "VAR_KEYWORD" ? name.toLowerCase().replace("_", "-").replace("var-", "variadic ") : name === "POSITIONAL_OR_KEYWORD" ? "positional or keyword" : name.toLowerCase().replace("_", "-");
  }

  __repr__(): string {
    return `<_ParameterKind.${this.name}: ${this.value}>`;
  }

  __str__(): string {
    return this.name;
  }

  __index__(): number {
    return this.value;
  }

  __int__(): number {
    return this.value;
  }

  __eq__(other: unknown): boolean {
    return other === this || other === this.value;
  }

  __hash__(): number {
    return this.value;
  }

  __lt__(other: Kind): boolean {
    return this.value < Number(other.value);
  }

  __le__(other: Kind): boolean {
    return this.value <= Number(other.value);
  }

  __gt__(other: Kind): boolean {
    return this.value > Number(other.value);
  }

  __ge__(other: Kind): boolean {
    return this.value >= Number(other.value);
  }
}
libraryClass(Kind, { name: "_ParameterKind", module: "inspect" });

const names = ["POSITIONAL_ONLY", "POSITIONAL_OR_KEYWORD", "VAR_POSITIONAL", "KEYWORD_ONLY", "VAR_KEYWORD"];
const kinds = names.map((name, value) => new Kind(value, name));
const order: readonly ParameterKind[] = ["positional-only", "positional", "var-positional", "keyword-only", "var-keyword"];

/** The kind as Python sees it. */
export const kindOf = (kind: ParameterKind): Kind => kinds[order.indexOf(kind)]!;

interface ParameterOptions {
  readonly name?: string;
  readonly kind?: Kind;
  readonly default?: unknown;
  readonly annotation?: unknown;
}

/** `inspect.Parameter(name, kind, *, default, annotation)` */
export class Parameter {
  static readonly empty = _empty;
  static readonly POSITIONAL_ONLY = kinds[0]!;
  static readonly POSITIONAL_OR_KEYWORD = kinds[1]!;
  static readonly VAR_POSITIONAL = kinds[2]!;
  static readonly KEYWORD_ONLY = kinds[3]!;
  static readonly VAR_KEYWORD = kinds[4]!;
  readonly name: string;
  readonly kind: Kind;
  readonly default: unknown;
  readonly annotation: unknown;

  constructor(name: string, kind: Kind, options: ParameterOptions = {}) {
    this.name = name;
    this.kind = kind;
    this.default = options.default === undefined ? _empty : options.default;
    this.annotation = options.annotation === undefined ? _empty : options.annotation;
    if (this.default !== _empty && (kind === Parameter.VAR_POSITIONAL || kind === Parameter.VAR_KEYWORD)) throw new ValueError(`${kind.description} parameters cannot have default values`);
  }

  get empty(): typeof _empty {
    return _empty;
  }

  replace(options: ParameterOptions = {}): Parameter {
    return new Parameter(options.name ?? this.name, options.kind ?? this.kind, { default: options.default === undefined ? this.default : options.default, annotation: options.annotation === undefined ? this.annotation : options.annotation });
  }

  __eq__(other: unknown): boolean {
    return other instanceof Parameter && other.name === this.name && other.kind === this.kind && eq(other.default, this.default) === true && eq(other.annotation, this.annotation) === true;
  }

  __str__(): string {
    const stars = this.kind === Parameter.VAR_POSITIONAL ? "*" : this.kind === Parameter.VAR_KEYWORD ? "**" : "";
    const annotated = this.annotation !== _empty;
    const named = annotated ? `${stars}${this.name}: ${formatannotation(this.annotation)}` : `${stars}${this.name}`;
    return this.default === _empty ? named : `${named}${annotated ? " = " : "="}${repr(this.default)}`;
  }

  __repr__(): string {
    return `<Parameter "${this.__str__()}">`;
  }
}
libraryClass(Parameter, { name: "Parameter", module: "inspect", signature: "name, kind, *, default, annotation" }, { replace: "*, name=None, kind=None, annotation=None, default=None" });
for (const kind of kinds) Object.defineProperty(Parameter.prototype, kind.name, { value: kind });

/** `inspect.formatannotation(annotation)`: classes by their names, what `typing` makes without that module's name. */
export function formatannotation(annotation: unknown): string {
  if (typeof annotation === "object" && annotation !== null && getattr(annotation, "__module__", null) === "typing") return repr(annotation).replace(/\btyping\./g, "");
  if (annotation instanceof GenericAlias) return repr(annotation);
  if (isClass(annotation)) {
    const { module, qualname } = typeInfo(annotation);
    return module === "builtins" ? qualname : `${module}.${qualname}`;
  }
  return repr(annotation);
}
