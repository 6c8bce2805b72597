/** `Flag` and `IntFlag`: members that combine by bits, and what a class does with bits that no member has. */
import { getattr } from "../../objects/attributes.js";
import { TypeError, ValueError } from "../../objects/exceptions.js";
import { int } from "../../objects/int.js";
import { integer, type Int } from "../../objects/integer.js";
import { call } from "../../objects/calls.js";
import { ListIterator } from "../../objects/iteration.js";
import { libraryClass } from "../../objects/library_functions.js";
import { mix } from "../../objects/mro.js";
import { isInt } from "../../objects/py_float.js";
import { repr } from "../../objects/repr.js";
import { NotImplemented } from "../../objects/singletons.js";
import { str } from "../../objects/str.js";
import { className, object, typeInfo } from "../../objects/type_registry.js";
import { class_name, isinstance } from "../../objects/types.js";
import { nextBit } from "./auto.js";
import { Enum, ReprEnum, StrEnum } from "./classes.js";
import { enum_class } from "./making.js";
import { newInstance } from "./members.js";
import { EnumType } from "./metaclass.js";
import { allBits, bitsOf, boundaryName, newRecord, recordOf, roots, type EnumRecord, type Member } from "./records.js";
import { version } from "../../python_version.js";
import { olderText, plainFormat, plainText } from "./texts.js";

/** What a flag does with bits that no member has. */
export class FlagBoundary extends StrEnum {}
Object.assign(FlagBoundary, { STRICT: "strict", CONFORM: "conform", EJECT: "eject", KEEP: "keep" });
libraryClass(FlagBoundary, { name: "FlagBoundary", module: "enum", bases: [StrEnum] });
typeInfo(FlagBoundary).metaclass = EnumType;
enum_class(FlagBoundary);
export const STRICT: unknown = Reflect.get(FlagBoundary, "STRICT");
export const CONFORM: unknown = Reflect.get(FlagBoundary, "CONFORM");
export const EJECT: unknown = Reflect.get(FlagBoundary, "EJECT");
export const KEEP: unknown = Reflect.get(FlagBoundary, "KEEP");

type Operation = (a: Int, b: Int) => Int;

/** `class Permission(Flag)` */
export class Flag extends Enum {
  static override _generate_next_value_(name: string, start: unknown, count: unknown, last: readonly unknown[]): unknown {
    return nextBit(name, start, count, last);
  }

  static _numeric_repr_(value: unknown): string {
    return repr(value);
  }

  static override _missing_(this: Function, value: unknown): unknown {
    return composed(this, value);
  }

  override __repr__(): unknown {
    if (version.minor < 11) return `<${olderText(this)}: ${repr(this._value_)}>`;
    return this._name_ === null ? `<${className(this.constructor)}: ${repr(this._value_)}>` : `<${className(this.constructor)}.${this._name_}: ${repr(this._value_)}>`;
  }

  override __str__(): unknown {
    if (version.minor < 11) return olderText(this);
    return this._name_ === null ? `${className(this.constructor)}(${repr(this._value_)})` : `${className(this.constructor)}.${this._name_}`;
  }

  __or__(other: unknown): unknown {
    return combine(this, other, integer.or, "|");
  }

  __ror__(other: unknown): unknown {
    return combine(this, other, integer.or, "|");
  }

  __and__(other: unknown): unknown {
    return combine(this, other, integer.and, "&");
  }

  __rand__(other: unknown): unknown {
    return combine(this, other, integer.and, "&");
  }

  __xor__(other: unknown): unknown {
    return combine(this, other, integer.xor, "^");
  }

  __rxor__(other: unknown): unknown {
    return combine(this, other, integer.xor, "^");
  }

  __invert__(): unknown {
    const bits = this._value_;
    if (!isInt(bits)) throw new TypeError(`'${str(this)}' cannot be inverted`);
    const record = this.$record;
    const open = ["EJECT", "KEEP"].includes(boundaryName(record.boundary));
    return call(this.constructor, [open ? integer.invert(bits) : integer.and(record.singlesMask, integer.invert(bits))]);
  }

  __contains__(other: unknown): boolean {
    if (!isinstance(other, this.constructor)) throw new TypeError(`unsupported operand type(s) for 'in': ${repr(class_name(other))} and ${repr(typeInfo(this.constructor).qualname)}`);
    const bits = (other as Flag)._value_ as Int;
    return integer.and(bits, this._value_ as Int) === bits;
  }

  __iter__(): ListIterator<Member> {
    return new ListIterator(parts(this.$record, this._value_ as Int));
  }

  __len__(): number {
    return [...bitsOf(this._value_ as Int)].length;
  }

  __bool__(): boolean {
    return this._value_ !== 0;
  }
}
libraryClass(Flag, { name: "Flag", module: "enum", bases: [Enum] });
typeInfo(Flag).metaclass = EnumType;
roots.Flag = Flag;
newRecord(Flag, object, STRICT);

/** `class Mode(IntFlag)` */
export class IntFlag extends (mix(int as never, ReprEnum as never, Flag as never) as unknown as typeof Flag) {
  override __str__(): unknown {
    return plainText.call(this);
  }

  override __format__(spec: string): string {
    return plainFormat.call(this, spec);
  }
}
for (const name of ["__or__", "__ror__", "__and__", "__rand__", "__xor__", "__rxor__", "__invert__", "__contains__", "__iter__", "__len__", "__bool__", "__repr__"]) {
  const method = Object.getOwnPropertyDescriptor(Flag.prototype, name);
  if (method !== undefined) Object.defineProperty(IntFlag.prototype, name, method);
}
libraryClass(IntFlag, { name: "IntFlag", module: "enum", bases: [int, ReprEnum, Flag] });
typeInfo(IntFlag).metaclass = EnumType;
roots.IntFlag = IntFlag;
newRecord(IntFlag, int, KEEP);

/** The members with a single bit of a value, in the order of their definition. */
export function parts(record: EnumRecord, value: Int): Member[] {
  const found = [...bitsOf(integer.and(value, record.flagMask))].flatMap((bit) => record.byValue.get(bit) ?? []);
  return found.sort((a, b) => (a as Sorted)._sort_order_ - (b as Sorted)._sort_order_);
}

type Sorted = Member & { readonly _sort_order_: number };

function combine(flag: Flag, other: unknown, operation: Operation, sign: string): unknown {
  const cls = flag.constructor;
  const record = flag.$record;
  let bits: unknown;
  if (isinstance(other, cls)) bits = (other as Flag)._value_;
  else if (record.memberType !== object && isinstance(other, record.memberType)) bits = typeof other === "boolean" ? Number(other) : typeof other === "object" && other !== null ? (other as { readonly $value?: unknown }).$value : other;
  else return NotImplemented;
  for (const [one, value] of [[flag, flag._value_], [other, bits]] as const) if (!isInt(value)) throw new TypeError(`'${str(one)}' cannot be combined with other flags with ${sign}`);
  return call(cls, [operation(flag._value_ as Int, bits as Int)]);
}

/** The pseudo-member with these bits (`Flag._missing_`). */
function composed(cls: Function, given: unknown): unknown {
  const record = recordOf(cls) as EnumRecord;
  const value = typeof given === "boolean" ? Number(given) : given;
  if (!isInt(value)) throw new ValueError(`${repr(given)} is not a valid ${typeInfo(cls).qualname}`);
  const all = allBits(record);
  const bits = bounded(cls, record, value, all);
  if (bits === null) return value;
  const positive = bits < 0 ? integer.add(integer.add(all, 1), bits) : bits;
  const known = positive === value ? null : record.byValue.get(positive);
  const made = known ?? pseudoMember(cls, record, positive);
  if (bits < 0) record.byValue.set(bits, made);
  return made;
}

/** The bits that are left by the class's boundary; null when the plain number is the answer. */
function bounded(cls: Function, record: EnumRecord, value: Int, all: Int): Int | null {
  const { flagMask } = record;
  const isInside = value >= integer.invert(all) && value <= all && integer.and(value, integer.xor(all, flagMask)) === 0;
  if (isInside) return value;
  switch (boundaryName(record.boundary)) {
    case "STRICT": {
      if (version.minor < 11) throw new ValueError(`${repr(value)} is not a valid ${className(cls)}`);
      const width = Math.max(integer.bitLength(value), integer.bitLength(flagMask));
      throw new ValueError(`${repr(cls)} invalid value ${repr(value)}\n    given ${binary(value, width)}\n  allowed ${binary(flagMask, width)}`);
    }
    case "CONFORM":
      return integer.and(value, flagMask);
    case "EJECT":
      return null;
    default: {
      if (value >= 0) return value;
      const wide = integer.lshift(1, integer.bitLength(value));
      const ceiling = integer.add(all, 1);
      return integer.add(ceiling > wide ? ceiling : wide, value);
    }
  }
}

/** `0b0 1010`, `0b1 0110`: the sign apart, as enum's `bin`. */
function binary(value: Int, width: number): string {
  const sign = value < 0 ? "1" : "0";
  const size = integer.bitLength(value);
  const digits = value < 0 ? integer.add(integer.lshift(1, size), value) : value;
  return `0b${sign} ${digits.toString(2).padStart(size, "0").padStart(width, sign)}`;
}

function pseudoMember(cls: Function, record: EnumRecord, value: Int): Member {
  const known = record.byValue.get(value);
  if (known !== null) return known;
  const unknown = integer.and(value, integer.invert(record.flagMask));
  if (unknown !== 0 && boundaryName(record.boundary) !== "KEEP") {
    throw new ValueError(`${className(cls)}(${repr(value)}) -->  unknown values ${repr(unknown)} [${boundaryName(record.boundary)}]`);
  }
  const made = newInstance(cls, record.memberType, record.memberType === object ? [] : [value]);
  if (!Object.hasOwn(made, "_value_")) made._value_ = value;
  made._name_ = nameOf(cls, record, value);
  record.byValue.set(value, made);
  return made;
}

/** `R|W`, with the bits that no member has as a number; null for none at all. */
function nameOf(cls: Function, record: EnumRecord, value: Int): string | null {
  const names = parts(record, integer.and(value, record.singlesMask));
  let covered = names.reduce<Int>((bits, one) => integer.or(bits, one._value_ as Int), 0);
  if (integer.and(value, integer.invert(record.singlesMask)) !== 0) {
    for (const one of record.byName.values()) {
      const bits = one._value_;
      if (names.includes(one) || !isInt(bits) || bits === 0 || integer.and(bits, value) !== bits) continue;
      names.push(one);
      covered = integer.or(covered, bits);
    }
  }
  if (covered === 0) return null;
  const rest = integer.xor(value, covered);
  const text = names.map((one) => one._name_).join("|");
  if (rest === 0) return text;
  if (boundaryName(record.boundary) === "STRICT") throw new ValueError(`${repr(cls)}: no members with value ${repr(rest)}`);
  return `${text}|${str(call(getattr(cls, "_numeric_repr_"), [rest]))}`;
}
