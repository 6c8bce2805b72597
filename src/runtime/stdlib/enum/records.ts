/** What is kept of an enum class: its members by name and by value, and what its flags may hold. */
import { findClassValue } from "../../objects/attributes/class_lookup.js";
import { same } from "../../objects/compare.js";
import { dict, type Dict } from "../../objects/dict.js";
import { TypeError } from "../../objects/exceptions.js";
import { integer, type Int } from "../../objects/integer.js";
import { mro } from "../../objects/mro.js";
import { isInt } from "../../objects/py_float.js";
import { object, typeInfo } from "../../objects/type_registry.js";

/** A member, or what several flags make together. */
export interface Member {
  _name_: string | null;
  _value_: unknown;
  readonly constructor: Function;
}

export interface EnumRecord {
  /** Aliases included, in the order of their definition. */
  readonly byName: Map<string, Member>;
  /** Names without aliases. */
  readonly names: string[];
  readonly byValue: Dict<unknown, Member>;
  /** Values that no dict can hold. */
  readonly unhashable: [value: unknown, member: Member][];
  /** The type that the members are instances of, beside being members; `object` when there is none. */
  memberType: Function;
  /** A member of `FlagBoundary`; null for what is no flag. */
  boundary: unknown;
  /** All bits that some member has, and those that a member has alone. */
  flagMask: Int;
  singlesMask: Int;
  /** While its members are made. */
  isBeingMade: boolean;
}

const records = new WeakMap<Function, EnumRecord>();

/** The classes of this module that the others ask for; each says so when it is made. */
export const roots: { Enum: Function; Flag: Function; StrEnum: Function; IntFlag: Function; maker: Function | undefined } = { Enum: object, Flag: object, StrEnum: object, IntFlag: object, maker: undefined };

/** What is known of an enum class whose statement is over; null for others. */
export const recordOf = (cls: Function): EnumRecord | null => records.get(cls) ?? null;

/** Notes an enum class without members yet. */
export function newRecord(cls: Function, memberType: Function, boundary: unknown): EnumRecord {
  const made: EnumRecord = { byName: new Map(), names: [], byValue: dict(), unhashable: [], memberType, boundary, flagMask: 0, singlesMask: 0, isBeingMade: false };
  records.set(cls, made);
  // `__new__` of a finished enum looks members up, whatever made them; `super().__new__` of a class below comes to it
  Object.defineProperty(cls, "$new", { value: roots.maker, configurable: true });
  return made;
}

/** The members without aliases, in order. */
export const membersOf = (cls: Function): Member[] => {
  const record = records.get(cls);
  return record === undefined ? [] : record.names.map((name) => record.byName.get(name) as Member);
};

/** Whether a value is a member of some enum, a combination of flags included. */
export const isMember = (value: unknown): value is Member => typeof value === "object" && value !== null && isEnum((value as Member).constructor);

/** Whether a class derives from `Enum`. */
export const isEnum = (cls: unknown): cls is Function => typeof cls === "function" && mro(cls).includes(roots.Enum);

/** Whether a class derives from `Flag`. */
export const isFlag = (cls: Function): boolean => mro(cls).includes(roots.Flag);

/** The member of that value; null when there is none. */
export function memberWithValue(record: EnumRecord, value: unknown): Member | null {
  try {
    return record.byValue.get(value);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return record.unhashable.find(([known]) => same(known, value))?.[1] ?? null;
  }
}

/** The nearest definition of a class attribute that is not the library's own. */
export function ownedByProgram(cls: Function, name: string): unknown {
  const found = findClassValue(cls, name);
  return found === null || typeInfo(found.holder).builtin ? undefined : found.value;
}

export const isSingleBit = (bits: unknown): bits is Int => isInt(bits) && bits > 0 && integer.and(bits, integer.sub(bits, 1)) === 0;

/** All bits up to the highest that some member has. */
export const allBits = (record: EnumRecord): Int => integer.sub(integer.lshift(1, integer.bitLength(record.flagMask)), 1);

/** The single bits of a number, from the lowest. */
export function* bitsOf(value: Int): Generator<Int> {
  for (let rest = value, bit: Int = 1; rest > 0; rest = integer.rshift(rest, 1), bit = integer.lshift(bit, 1)) if (integer.and(rest, 1) === 1) yield bit;
}

/** `STRICT`, `CONFORM`, `EJECT`, `KEEP`; empty for what is no flag. */
export const boundaryName = (boundary: unknown): string => (typeof boundary === "object" && boundary !== null ? String((boundary as Member)._name_) : "");
