/** What may stand in the body of an enum class: `auto()`, `member(x)`, `nonmember(x)`; and the values that `auto()` stands for. */
import { findClassValue, findInherited } from "../../objects/attributes/class_lookup.js";
import { invoke } from "../../objects/calls.js";
import { lt } from "../../objects/compare.js";
import { TypeError } from "../../objects/exceptions.js";
import { integer } from "../../objects/integer.js";
import { libraryClass } from "../../objects/library_functions.js";
import { add, or_ } from "../../objects/operators.js";
import { isInt } from "../../objects/py_float.js";
import { repr } from "../../objects/repr.js";
import { PyTuple, tupleOf } from "../../objects/tuple.js";
import { typeInfo } from "../../objects/type_registry.js";
import { invokeType } from "./members.js";

/** `auto()`: the next value; combined with `|` it waits for its operands. */
export class auto {
  readonly $parts: readonly unknown[] | null;
  /** What it stands for, once a class has taken it. */
  declare $value: unknown;

  constructor(...parts: readonly unknown[]) {
    this.$parts = parts.length > 0 ? parts : null;
  }

  get value(): unknown {
    return this.$value === undefined ? null : this.$value;
  }

  set value(value: unknown) {
    this.$value = value;
  }

  __or__(other: unknown): auto {
    return new auto(this, other);
  }

  __ror__(other: unknown): auto {
    return new auto(other, this);
  }

  __repr__(): string {
    return `auto(${this.$value === undefined ? "<object object>" : repr(this.$value)})`;
  }
}
libraryClass(auto, { name: "auto", module: "enum", signature: "" });

/** `nonmember(x)`: stays a class attribute. */
export class nonmember {
  readonly value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }
}
libraryClass(nonmember, { name: "nonmember", module: "enum", signature: "value" });

/** `member(x)`: becomes a member although it would not. */
export class member {
  readonly value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }

  /** In the body of an enum, the name stands for the value already. */
  __or__(other: unknown): unknown {
    return or_(this.value, other instanceof member ? other.value : other);
  }

  __ror__(other: unknown): unknown {
    return or_(other, this.value);
  }
}
libraryClass(member, { name: "member", module: "enum", signature: "value" });

/** The value of a member with every `auto()` in it replaced; `last` has the values of the members before it. */
export function settle(cls: Function, name: string, given: unknown, last: readonly unknown[]): unknown {
  if (given instanceof auto) {
    if (given.$value === undefined) given.$value = given.$parts === null ? nextValue(cls, name, last) : given.$parts.map((part) => settle(cls, name, part, last)).reduce((a, b) => or_(a, b));
    return given.$value;
  }
  if (!(given instanceof PyTuple) || !given.some((item) => item instanceof auto)) return given;
  const items = given.map((item) => (item instanceof auto ? settle(cls, name, item, last) : item));
  return given.constructor === PyTuple || typeInfo(given.constructor).builtin ? tupleOf(items) : invokeType(given.constructor, items);
}

/** `_generate_next_value_(name, start, count, last_values)` of the class: a static method, also when nothing says so. */
export function nextValue(cls: Function, name: string, last: readonly unknown[], start: unknown = 1): unknown {
  const method = findInherited(cls, "_generate_next_value_");
  if (method !== null && method.kind === "method") return Reflect.apply(method.value as Function, name, [start, last.length, [...last]]);
  const shared = findClassValue(cls, "_generate_next_value_");
  return invoke(shared?.value, name, start, last.length, [...last]);
}

/** What `Enum` counts on: one more than the highest. */
export function highestAndOne(_name: string, start: unknown, _count: unknown, last: readonly unknown[]): unknown {
  if (last.length === 0) return start;
  let highest = last[0];
  try {
    for (const value of last.slice(1)) if (lt(highest, value)) highest = value;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new TypeError("unable to sort non-numeric values");
  }
  try {
    return add(highest, 1);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new TypeError(`unable to increment ${repr(highest)}`);
  }
}

/** What `Flag` counts on: the next bit. */
export function nextBit(_name: string, start: unknown, _count: unknown, last: readonly unknown[]): unknown {
  if (last.length === 0) return start ?? 1;
  let highest = last[0];
  for (const value of last.slice(1)) if (lt(highest, value)) highest = value;
  const bits = typeof highest === "boolean" ? Number(highest) : highest;
  if (!isInt(bits)) throw new TypeError(`invalid flag value ${repr(highest)}`);
  return integer.lshift(1, integer.bitLength(bits));
}
