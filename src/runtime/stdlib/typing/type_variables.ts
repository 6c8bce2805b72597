/** `TypeVar`, `ParamSpec`, `TypeVarTuple`, `NewType`. */
import { TypeError } from "../../objects/exceptions.js";
import { hash } from "../../objects/hash.js";
import type { Int } from "../../objects/integer.js";
import { NotImplemented } from "../../objects/singletons.js";
import { tuple, tupleOf, type PyTuple } from "../../objects/tuple.js";
import { registerType } from "../../objects/type_registry.js";
import { type_name } from "../../objects/types.js";
import { ListIterator } from "../../objects/iteration.js";
import { union, unpacked } from "./special_forms.js";

/** The value of a default that is not there. */
export class NoDefaultType {
  private static only: NoDefaultType | undefined;

  constructor(...args: readonly unknown[]) {
    if (args.length > 0) throw new TypeError("NoDefaultType takes no arguments");
    if (NoDefaultType.only !== undefined) return NoDefaultType.only;
    NoDefaultType.only = this;
  }

  __repr__(): string {
    return "typing.NoDefault";
  }
}
registerType(NoDefaultType, { name: "NoDefaultType", module: "typing", final: true });
export const NoDefault = new NoDefaultType();

interface VariableOptions {
  readonly bound?: unknown;
  readonly covariant?: boolean;
  readonly contravariant?: boolean;
  readonly infer_variance?: boolean;
  readonly default?: unknown;
}

abstract class TypeVariable {
  readonly __name__: string;
  readonly __bound__: unknown;
  readonly __covariant__: boolean;
  readonly __contravariant__: boolean;
  readonly __infer_variance__: boolean;
  readonly __default__: unknown;

  constructor(name: string, options: VariableOptions = {}) {
    if (typeof name !== "string") throw new TypeError(`${type_name(this).toLowerCase()}() argument 'name' must be str, not ${type_name(name)}`);
    this.__name__ = name;
    this.__bound__ = options.bound ?? null;
    this.__covariant__ = options.covariant ?? false;
    this.__contravariant__ = options.contravariant ?? false;
    this.__infer_variance__ = options.infer_variance ?? false;
    this.__default__ = options.default === undefined ? NoDefault : options.default;
  }

  get __module__(): string {
    return "__main__";
  }

  has_default(): boolean {
    return this.__default__ !== NoDefault;
  }

  __repr__(): string {
    return `${this.__infer_variance__ ? "" : this.__covariant__ ? "+" : this.__contravariant__ ? "-" : "~"}${this.__name__}`;
  }

  __or__(other: unknown): unknown {
    return union([this, other]);
  }

  __ror__(other: unknown): unknown {
    return union([other, this]);
  }
}

/** `TypeVar('T', *constraints, bound=None)` */
export class TypeVar extends TypeVariable {
  readonly __constraints__: PyTuple;

  constructor(name: string, ...constraints: unknown[]) {
    const last = constraints[constraints.length - 1];
    const keywords = typeof last === "object" && last !== null && Object.getPrototypeOf(last) === Object.prototype;
    super(name, keywords ? (last as VariableOptions) : {});
    this.__constraints__ = tupleOf(keywords ? constraints.slice(0, -1) : constraints);
    if (this.__constraints__.length === 1) throw new TypeError("A single constraint is not allowed");
    if (this.__constraints__.length > 0 && this.__bound__ !== null) throw new TypeError("Constraints cannot be combined with bound=...");
    if (this.__covariant__ && this.__contravariant__) throw new TypeError("Bivariant types are not supported.");
  }
}

/** `P.args` and `P.kwargs` */
export class ParamSpecPart {
  readonly __origin__: ParamSpec;
  readonly $part: string;

  constructor(origin: ParamSpec, part: string) {
    this.__origin__ = origin;
    this.$part = part;
  }

  __repr__(): string {
    return `${this.__origin__.__name__}.${this.$part}`;
  }

  __eq__(other: unknown): unknown {
    return other instanceof ParamSpecPart ? other.__origin__ === this.__origin__ && other.$part === this.$part : NotImplemented;
  }

  __hash__(): Int {
    return hash(tuple([this.__origin__, this.$part]));
  }
}

/** `ParamSpec('P')` */
export class ParamSpec extends TypeVariable {
  get args(): ParamSpecPart {
    return new ParamSpecPart(this, "args");
  }

  get kwargs(): ParamSpecPart {
    return new ParamSpecPart(this, "kwargs");
  }
}

/** `TypeVarTuple('Ts')` */
export class TypeVarTuple extends TypeVariable {
  __iter__(): unknown {
    return new ListIterator([unpacked(this)]);
  }

  override __repr__(): string {
    return this.__name__;
  }
}

/** `NewType('UserId', int)`: calling it gives its argument. */
export class NewType {
  readonly __name__: string;
  readonly __supertype__: unknown;

  constructor(name: string, tp: unknown) {
    this.__name__ = name;
    this.__supertype__ = tp;
  }

  get __module__(): string {
    return "__main__";
  }

  get __qualname__(): string {
    return this.__name__;
  }

  __call__<T>(x: T): T {
    return x;
  }

  __repr__(): string {
    return `__main__.${this.__name__}`;
  }

  __or__(other: unknown): unknown {
    return union([this, other]);
  }

  __ror__(other: unknown): unknown {
    return union([other, this]);
  }
}

registerType(TypeVariable, { name: "_TypeVariable", module: "typing", sealed: false });
for (const [cls, signature] of [
  [TypeVar, "name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False, default=NoDefault"],
  [ParamSpec, "name, *, bound=None, covariant=False, contravariant=False, infer_variance=False, default=NoDefault"],
  [TypeVarTuple, "name, *, default=NoDefault"],
  [NewType, "name, tp"],
] as const)
  registerType(cls, { name: cls.name, module: "typing", signature, sealed: false });
registerType(ParamSpecPart, { name: "ParamSpecArgs", module: "typing", sealed: false });
