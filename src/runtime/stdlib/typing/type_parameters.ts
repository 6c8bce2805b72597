/** PEP 695: `type X[T] = …` as a value, and the type parameters of aliases, functions and classes. */
import { call } from "../../objects/calls.js";
import { eq } from "../../objects/compare.js";
import { TypeError } from "../../objects/exceptions.js";
import { typeText, union_type } from "../../objects/generic_alias.js";
import { tuple, tupleOf, type PyTuple } from "../../objects/tuple.js";
import { isClass, registerType, typeInfo } from "../../objects/type_registry.js";
import { ParamSpec, TypeVar, TypeVarTuple } from "./type_variables.js";

/** `type Alias = …`: its value is looked at when somebody asks for it. */
export class TypeAliasType {
  readonly __name__: string;
  readonly __type_params__: PyTuple;
  readonly $value: () => unknown;

  constructor(name: string, value: unknown, { type_params = tuple([]) }: { readonly type_params?: PyTuple } = {}) {
    this.__name__ = name;
    this.__type_params__ = type_params;
    this.$value = () => value;
  }

  get __value__(): unknown {
    return this.$value();
  }

  get __parameters__(): PyTuple {
    return this.__type_params__;
  }

  get __module__(): string {
    return "__main__";
  }

  __getitem__(item: unknown): AliasOf {
    if (this.__type_params__.length === 0) throw new TypeError("Only generic type aliases are subscriptable");
    return new AliasOf(this, tupleOf(Array.isArray(item) && item.constructor !== Array ? item : [item]));
  }

  __repr__(): string {
    return this.__name__;
  }

  __or__(other: unknown): unknown {
    return union_type(this, other);
  }

  __ror__(other: unknown): unknown {
    return union_type(other, this);
  }
}
registerType(TypeAliasType, { name: "TypeAliasType", module: "typing", signature: "name, value, *, type_params=()", sealed: false });

/** `Alias[int]` */
class AliasOf {
  readonly __origin__: TypeAliasType;
  readonly __args__: PyTuple;

  constructor(origin: TypeAliasType, args: PyTuple) {
    this.__origin__ = origin;
    this.__args__ = args;
  }

  get __value__(): unknown {
    return this.__origin__.__value__;
  }

  __eq__(other: unknown): boolean {
    return other instanceof AliasOf && other.__origin__ === this.__origin__ && eq(other.__args__, this.__args__);
  }

  __or__(other: unknown): unknown {
    return union_type(this, other);
  }

  __ror__(other: unknown): unknown {
    return union_type(other, this);
  }

  __repr__(): string {
    return `${this.__origin__.__name__}[${this.__args__.map(typeText).join(", ")}]`;
  }
}
registerType(AliasOf, { name: "GenericAlias", module: "types", sealed: false });

/** What a `type` statement makes. */
export function type_alias(name: string, value: () => unknown, params: PyTuple): TypeAliasType {
  const made = new TypeAliasType(name, null, { type_params: params });
  let known: { readonly value: unknown } | null = null;
  Object.defineProperty(made, "$value", { value: () => (known ??= { value: call(value) }).value });
  return made;
}

type Flavour = "TypeVar" | "TypeVarTuple" | "ParamSpec" | "constrained";

const made = new Map<string, object>();

/** The type parameter of one place in the program: the same object whenever it is asked for. */
export function type_variable(place: string, name: string, flavour: Flavour, bound: (() => unknown) | null, fallback: (() => unknown) | null): object {
  let variable = made.get(place);
  if (variable === undefined) {
    const options = { infer_variance: flavour !== "TypeVarTuple" };
    variable = flavour === "TypeVarTuple" ? new TypeVarTuple(name, options) : flavour === "ParamSpec" ? new ParamSpec(name, options) : new TypeVar(name, options);
    if (bound !== null) lazily(variable, flavour === "constrained" ? "__constraints__" : "__bound__", bound);
    if (fallback !== null) lazily(variable, "__default__", fallback);
    made.set(place, variable);
  }
  return variable;
}

/** Bounds and defaults are evaluated when somebody looks, once. */
function lazily(variable: object, name: string, value: () => unknown): void {
  Object.defineProperty(variable, name, {
    configurable: true,
    get: () => {
      const found = call(value);
      Object.defineProperty(variable, name, { value: found });
      return found;
    },
  });
}

/** The type parameters of a function or class, for a program that looks at them. */
export function set_type_params(owner: Function, params: readonly unknown[]): void {
  const value = tupleOf(params);
  if (!isClass(owner)) {
    Object.defineProperty(owner, "$typeParams", { value });
    return;
  }
  const extra = (typeInfo(owner).extra ??= new Map());
  extra.set("__type_params__", value);
  extra.set("__parameters__", value);
}

