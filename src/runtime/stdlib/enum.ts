/** `enum`: classes whose class attributes become members. `enum_class(C)` runs right after the class statement. */
import { classAttributeKey, attributeName } from "../objects/attribute_names.js";
import { findClassValue, findInherited, forgetLookups } from "../objects/attributes/class_lookup.js";
import { bindsAsMethod } from "../objects/descriptors.js";
import { call, invoke } from "../objects/calls.js";
import { make_class, PyObject } from "../objects/classes.js";
import { same } from "../objects/compare.js";
import { Dict, dict } from "../objects/dict.js";
import { AttributeError, KeyError, TypeError, ValueError } from "../objects/exceptions.js";
import { function_meta } from "../objects/functions.js";
import { format } from "../objects/format.js";
import { int } from "../objects/int.js";
import { integer, type Int } from "../objects/integer.js";
import { collect } from "../objects/iteration.js";
import { ListIterator, ReverseListIterator } from "../objects/iteration.js";
import { libraryClass, pythonFunctions } from "../objects/library_functions.js";
import { mix, mro } from "../objects/mro.js";
import { descriptorOf, PropertyObject } from "../objects/descriptors.js";
import { add, or_ } from "../objects/operators.js";
import { isInt } from "../objects/py_float.js";
import { repr } from "../objects/repr.js";
import { NotImplemented } from "../objects/singletons.js";
import { str } from "../objects/str.js";
import { PyTuple, tuple } from "../objects/tuple.js";
import { className, isClass, registerType, typeInfo } from "../objects/type_registry.js";
import { class_name, isSubclass, type } from "../objects/types.js";

/** What is kept of an enum class. */
interface Members {
  readonly byName: Map<string, Enum>;
  /** Without aliases, in the order of their definition. */
  readonly list: Enum[];
  readonly byValue: Dict<unknown, Enum>;
  /** Flags: what was made of several bits. */
  readonly composed: Map<string, Enum>;
  boundary: FlagBoundary | null;
}

const known = new WeakMap<Function, Members>();

const membersOf = (cls: Function): Members => known.get(cls) ?? { byName: new Map(), list: [], byValue: dict(), composed: new Map(), boundary: null };

/** `auto()`: the next value; combined with `|` it waits for its operands. */
export class auto {
  readonly $parts: readonly unknown[] | null;

  constructor(...parts: readonly unknown[]) {
    this.$parts = parts.length > 0 ? parts : null;
  }

  __or__(other: unknown): auto {
    return new auto(this, other);
  }

  __ror__(other: unknown): auto {
    return new auto(other, this);
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
}
libraryClass(member, { name: "member", module: "enum", signature: "value" });

/** The metaclass: what `Color(1)`, `Color["RED"]`, `for c in Color` and `len(Color)` do. */
export const EnumType = function EnumType(...args: unknown[]): Function {
  return Reflect.construct(type, args) as unknown as Function;
} as unknown as { new (...args: unknown[]): Function; readonly prototype: object };
registerType(EnumType, { name: "EnumType", module: "enum", bases: [type], sealed: false });
export const EnumMeta = EnumType;

const meta: Readonly<Record<string, (this: Function, ...args: never[]) => unknown>> = {
  __call__(this: Function, ...args: unknown[]) {
    const last = args[args.length - 1];
    const options = args.length > 1 && typeof last === "object" && last !== null && Object.getPrototypeOf(last) === Object.prototype ? (last as Record<string, unknown>) : {};
    if (!known.has(this)) return functional(this, args, options);
    return lookup(this, args.length === 1 || options === last ? args[0] : tuple(args));
  },
  __getitem__(this: Function, name: string) {
    const found = membersOf(this).byName.get(name);
    if (found === undefined) throw new KeyError(name);
    return found;
  },
  __iter__(this: Function) {
    return new ListIterator(membersOf(this).list);
  },
  __reversed__(this: Function) {
    return new ReverseListIterator(membersOf(this).list);
  },
  __len__(this: Function) {
    return membersOf(this).list.length;
  },
  __bool__() {
    return true;
  },
  __contains__(this: Function, value: unknown) {
    if (value instanceof Enum && isSubclass(value.constructor, this)) return true;
    try {
      lookup(this, value);
      return true;
    } catch (error) {
      if (error instanceof ValueError || error instanceof TypeError) return false;
      throw error;
    }
  },
  __repr__(this: Function) {
    return `<${isSubclass(this, Flag) ? "flag" : "enum"} '${className(this)}'>`;
  },
  __setattr__(this: Function, name: string, value: unknown) {
    if (known.get(this)?.byName.has(name) === true) throw new AttributeError(`cannot reassign member '${name}'`);
    Object.defineProperty(this, classAttributeKey(name), { value, writable: true, enumerable: true, configurable: true });
    forgetLookups();
    return null;
  },
  __delattr__(this: Function, name: string) {
    if (known.get(this)?.byName.has(name) === true) throw new AttributeError(`'${className(this)}' cannot delete member '${name}'.`);
    Reflect.deleteProperty(this, classAttributeKey(name));
    return null;
  },
};
const prototypeOfType: object = EnumType.prototype;
for (const [name, method] of Object.entries(meta)) Object.defineProperty(prototypeOfType, name, { value: method, writable: true, configurable: true });
Object.defineProperty(prototypeOfType, "__members__", {
  get(this: Function) {
    return dict([...membersOf(this).byName]);
  },
  configurable: true,
});

/** `Color(value)` */
function lookup(cls: Function, value: unknown): Enum {
  const members = membersOf(cls);
  if (value instanceof Enum && value.constructor === cls) return value;
  const plain = value instanceof Enum && !isSubclass(cls, Flag) ? value : value;
  let found: Enum | null = null;
  try {
    found = members.byValue.get(plain);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    found = members.list.find((one) => same(one.$enumValue, plain)) ?? null;
  }
  if (found !== null) return found;
  const missing = findClassValue(cls, "_missing_");
  if (missing !== null && typeof missing.value === "function") {
    const made: unknown = Reflect.apply(missing.value, cls, [value]);
    if (made instanceof Enum && made.constructor === cls) return made;
    if (made !== null && made !== undefined) throw new TypeError(`error in ${className(cls)}._missing_: returned ${repr(made)} instead of None or a valid member`);
  }
  if (isSubclass(cls, Flag) && isInt(value)) return composed(cls, value);
  throw new ValueError(`${repr(value)} is not a valid ${typeInfo(cls).qualname}`);
}

/** `Enum("Color", "RED GREEN")`, `Enum("Color", {"RED": 1})` */
function functional(base: Function, args: readonly unknown[], options: Record<string, unknown>): Function {
  const [name, names] = args;
  if (typeof name !== "string" || names === undefined) throw new TypeError(`<enum '${className(base)}'> has no members; specify \`names=()\` if you meant to create a new, empty, enum`);
  const body: Dict<string, unknown> = dict();
  const entries = typeof names === "string" ? names.replaceAll(",", " ").split(/\s+/).filter((word) => word !== "") : names instanceof Dict ? [...names.items()] : collect(names);
  let next = isInt(options["start"]) ? options["start"] : 1;
  for (const entry of entries) {
    if (typeof entry === "string") {
      body.set(entry, isSubclass(base, StrEnum) || isSubclass(base, Flag) ? new auto() : next);
      next = integer.add(next, 1);
    } else {
      const [key, value] = collect(entry);
      body.set(String(key), value);
    }
  }
  const made = make_class(EnumType, [name, tuple([base]), body]);
  if (typeof options["module"] === "string") typeInfo(made).module = options["module"];
  return enum_class(made);
}

/** `class Color(Enum)` */
export class Enum extends PyObject {
  declare $enumName: string;
  declare $enumValue: unknown;
  declare _name_: string;
  declare _value_: unknown;

  get name(): string {
    return this.$enumName;
  }

  get value(): unknown {
    return this.$enumValue;
  }

  __repr__(): string {
    return `<${className(this.constructor)}.${this.$enumName}: ${repr(this.$enumValue)}>`;
  }

  __str__(): string {
    return `${className(this.constructor)}.${this.$enumName}`;
  }

  __format__(spec: string): string {
    return format(str(this), spec);
  }

  __copy__(): this {
    return this;
  }

  __deepcopy__(): this {
    return this;
  }

  __reduce_ex__(): PyTuple {
    return tuple([this.constructor, tuple([this.$enumValue])]);
  }
}
libraryClass(Enum, { name: "Enum", module: "enum", signature: "*values" });
typeInfo(Enum).metaclass = EnumType;
for (const [key, shown] of [["_name_", "$enumName"], ["_value_", "$enumValue"]] as const) {
  Object.defineProperty(Enum.prototype, key, {
    get(this: Enum) {
      return this[shown];
    },
    set(this: Enum, value: unknown) {
      Object.defineProperty(this, shown, { value, writable: true, configurable: true });
    },
    configurable: true,
  });
}

/** Members are shown as their values are. */
export class ReprEnum extends Enum {}
libraryClass(ReprEnum, { name: "ReprEnum", module: "enum", bases: [Enum] });
typeInfo(ReprEnum).metaclass = EnumType;

/** The plain value behind a member of IntEnum or StrEnum. */
const plainOf = (x: object): unknown => (x as { $value?: unknown }).$value;

/** What a class needs to hold members that are ints or texts too. */
type EnumClass = new (...args: unknown[]) => Enum;

/** `class Priority(IntEnum)` */
export class IntEnum extends (mix(int as never, ReprEnum) as unknown as EnumClass) {
  override __str__(): string {
    return str(plainOf(this));
  }

  override __format__(spec: string): string {
    return format(plainOf(this), spec);
  }
}
libraryClass(IntEnum, { name: "IntEnum", module: "enum", bases: [int, ReprEnum] });
typeInfo(IntEnum).metaclass = EnumType;

/** `class Status(StrEnum)` */
export class StrEnum extends (mix(str as never, ReprEnum) as unknown as EnumClass) {
  override __str__(): string {
    return String(plainOf(this));
  }

  override __format__(spec: string): string {
    return format(plainOf(this), spec);
  }
}
libraryClass(StrEnum, { name: "StrEnum", module: "enum", bases: [str, ReprEnum] });
typeInfo(StrEnum).metaclass = EnumType;

/** What a flag does with bits that no member has. */
export class FlagBoundary extends Enum {}

/** `class Permission(Flag)` */
export class Flag extends Enum {
  get $bits(): Int {
    return this.$enumValue as Int;
  }

  override __repr__(): string {
    const name = flagName(this);
    return name === null ? `<${className(this.constructor)}: ${repr(this.$enumValue)}>` : `<${className(this.constructor)}.${name}: ${repr(this.$enumValue)}>`;
  }

  override __str__(): string {
    const name = flagName(this);
    return name === null ? `${className(this.constructor)}(${repr(this.$enumValue)})` : `${className(this.constructor)}.${name}`;
  }

  override get name(): string {
    return flagName(this) as string;
  }

  __or__(other: unknown): unknown {
    return combine(this, other, integer.or);
  }

  __ror__(other: unknown): unknown {
    return combine(this, other, integer.or);
  }

  __and__(other: unknown): unknown {
    return combine(this, other, integer.and);
  }

  __rand__(other: unknown): unknown {
    return combine(this, other, integer.and);
  }

  __xor__(other: unknown): unknown {
    return combine(this, other, integer.xor);
  }

  __rxor__(other: unknown): unknown {
    return combine(this, other, integer.xor);
  }

  __invert__(): unknown {
    const inverted = integer.invert(this.$bits);
    return composed(this.constructor, isSubclass(this.constructor, int) ? inverted : integer.and(allBits(this.constructor), inverted));
  }

  __contains__(other: unknown): boolean {
    if (!(other instanceof Flag) || other.constructor !== this.constructor) throw new TypeError(`unsupported operand type(s) for 'in': ${repr(class_name(other))} and ${repr(className(this.constructor))}`);
    return integer.and(other.$bits, this.$bits) === other.$bits;
  }

  __iter__(): ListIterator<Enum> {
    return new ListIterator(parts(this));
  }

  __len__(): number {
    return parts(this).length;
  }

  __bool__(): boolean {
    return this.$bits !== 0;
  }
}
libraryClass(Flag, { name: "Flag", module: "enum", bases: [Enum] });
typeInfo(Flag).metaclass = EnumType;

/** `class Mode(IntFlag)` */
export class IntFlag extends (mix(int as never, Flag as never) as unknown as typeof Flag) {
  override __str__(): string {
    return str(plainOf(this));
  }

  override __format__(spec: string): string {
    return format(plainOf(this), spec);
  }
}
for (const name of ["__or__", "__ror__", "__and__", "__rand__", "__xor__", "__rxor__", "__invert__", "__contains__", "__iter__", "__len__", "__bool__", "__repr__"]) {
  const method = Object.getOwnPropertyDescriptor(Flag.prototype, name);
  if (method !== undefined) Object.defineProperty(IntFlag.prototype, name, method);
}
libraryClass(IntFlag, { name: "IntFlag", module: "enum", bases: [int, ReprEnum, Flag] });
typeInfo(IntFlag).metaclass = EnumType;

const allBits = (cls: Function): Int => membersOf(cls).list.reduce<Int>((bits, one) => integer.or(bits, one.$enumValue as Int), 0);

/** The single bits of a flag, as members. */
function parts(flag: Flag): Enum[] {
  return membersOf(flag.constructor).list.filter((one) => {
    const bits = one.$enumValue as Int;
    return isSingleBit(bits) && integer.and(bits, flag.$bits) === bits;
  });
}

const isSingleBit = (bits: Int): boolean => bits > 0 && integer.and(bits, integer.sub(bits, 1)) === 0;

/** `R|W`; null for no bits at all. */
function flagName(flag: Flag): string | null {
  if (flag.$enumName !== undefined && flag.$enumName !== null) return flag.$enumName;
  const names = parts(flag).map((one) => one.$enumName);
  if (names.length === 0) return null;
  const rest = integer.and(flag.$bits, integer.invert(allBits(flag.constructor)));
  return rest === 0 ? names.join("|") : `${names.join("|")}|${repr(rest)}`;
}

function combine(flag: Flag, other: unknown, operation: (a: Int, b: Int) => Int): unknown {
  const cls = flag.constructor;
  const isNumber = isSubclass(cls, int);
  const bits = other instanceof Flag && other.constructor === cls ? other.$bits : isNumber && isInt(other) ? (other as Int) : null;
  return bits === null ? NotImplemented : composed(cls, operation(flag.$bits, bits));
}

const bitLength = (n: Int): number => (n === 0 ? 0 : (n < 0 ? -n : n).toString(2).length);

/** The member, or pseudo-member, with these bits. */
function composed(cls: Function, value: Int): Enum {
  const members = membersOf(cls);
  const all = allBits(cls);
  let bits = value;
  // an IntFlag keeps the bits that have no name, up to the highest that is of use
  if (bits < 0) bits = isSubclass(cls, int) ? integer.add(integer.lshift(1, Math.max(bitLength(all), bitLength(bits))), bits) : integer.and(all, bits);
  const member = members.byValue.get(bits);
  if (member !== null) return member;
  if (!isSubclass(cls, int) && integer.and(bits, integer.invert(all)) !== 0) {
    const width = Math.max(...[bits, all].map((n) => n.toString(2).length));
    const text = (n: Int): string => `0b0 ${n.toString(2).padStart(width, "0")}`;
    throw new ValueError(`${repr(Object.create(cls) === null ? cls : cls)} invalid value ${repr(value)}\n    given ${text(bits)}\n  allowed ${text(all)}`);
  }
  const key = String(bits);
  let made = members.composed.get(key);
  if (made === undefined) {
    made = Object.create(cls.prototype as object) as Enum;
    fill(made, null, bits, bits);
    members.composed.set(key, made);
  }
  return made;
}

function fill(made: Enum, name: string | null, value: unknown, plain: unknown): void {
  Object.defineProperty(made, "$enumName", { value: name, writable: true, configurable: true });
  if (!Object.hasOwn(made, "$enumValue")) Object.defineProperty(made, "$enumValue", { value, writable: true, configurable: true });
  const cls = made.constructor;
  if (!Object.hasOwn(made, "$value") && (isSubclass(cls, int) || isSubclass(cls, str))) Object.defineProperty(made, "$value", { value: plain, configurable: true });
}

/** Makes the class attributes of a finished enum class its members. */
export function enum_class<C extends Function>(cls: C): C {
  const info = typeInfo(cls);
  info.metaclass ??= EnumType;
  for (const base of mro(cls).slice(1)) {
    const list = known.get(base)?.list ?? [];
    if (list.length > 0) throw new TypeError(`<enum '${className(cls)}'> cannot extend ${repr(base)}`);
  }
  const entries = memberEntries(cls);
  if (entries.length === 0) {
    forgetLookups();
    return cls;
  }
  const members: Members = { byName: new Map(), list: [], byValue: dict(), composed: new Map(), boundary: null };
  const values: unknown[] = [];
  const made = new Map<unknown, unknown>();
  for (const [name, given] of entries) {
    const value = settle(cls, name, given, values, made);
    values.push(value);
    define(cls, members, name, value);
  }
  known.set(cls, members);
  forgetLookups();
  return cls;
}

/** Names and values that become members, in order. */
function memberEntries(cls: Function): [string, unknown][] {
  const ignored: unknown = Object.hasOwn(cls, "_ignore_") ? Reflect.get(cls, "_ignore_") : [];
  const ignore = new Set(typeof ignored === "string" ? ignored.split(/[\s,]+/) : collect(ignored).map(String));
  const entries: [string, unknown][] = [];
  for (const key of Object.keys(cls)) {
    const name = attributeName(key);
    if (name === null || name.startsWith("$") || /^__.*__$/.test(name) || /^_[a-z]+_$/.test(name) || ignore.has(name) || name.startsWith(`_${className(cls)}__`)) continue;
    const value: unknown = Reflect.get(cls, key);
    if (value instanceof nonmember) {
      Object.defineProperty(cls, key, { value: value.value, writable: true, enumerable: true, configurable: true });
      continue;
    }
    if (value instanceof member) entries.push([name, value.value]);
    else if (!(bindsAsMethod(value) || isClass(value) || value instanceof PropertyObject || descriptorOf(value) !== null)) entries.push([name, value]);
  }
  return entries;
}

/** The value of a member, `auto()` replaced. */
function settle(cls: Function, name: string, given: unknown, values: readonly unknown[], made: Map<unknown, unknown>): unknown {
  if (given instanceof PyTuple && given.some((item) => item instanceof auto)) return tuple(given.map((item) => settle(cls, name, item, values, made)));
  if (!(given instanceof auto)) return given;
  if (made.has(given)) return made.get(given);
  const value = given.$parts === null ? nextValue(cls, name, values) : given.$parts.map((part) => settle(cls, name, part, values, made)).reduce((a, b) => or_(a, b));
  made.set(given, value);
  return value;
}

function nextValue(cls: Function, name: string, values: readonly unknown[]): unknown {
  const method = findInherited(cls, "_generate_next_value_");
  if (method !== null && method.kind === "method") return Reflect.apply(method.value as Function, name, [1, values.length, [...values]]);
  const own = findClassValue(cls, "_generate_next_value_");
  if (own !== null && typeof own.value === "function") return invoke(own.value, name, 1, values.length, [...values]);
  if (isSubclass(cls, StrEnum)) return name.toLowerCase();
  const numbers = values.filter(isInt);
  if (isSubclass(cls, Flag)) {
    const highest = numbers.reduce<Int>((top, n) => (n > top ? n : top), 0);
    return highest === 0 ? 1 : integer.lshift(1, highest.toString(2).length);
  }
  if (numbers.length === 0 && values.length > 0) throw new TypeError(`unable to increment ${repr(values[values.length - 1])}`);
  return numbers.length === 0 ? 1 : add(numbers.reduce((top, n) => (n > top ? n : top)), 1);
}

function define(cls: Function, members: Members, name: string, value: unknown): void {
  const instance = newMember(cls, name, value);
  const twin = members.list.find((one) => same(one.$enumValue, instance.$enumValue));
  const final = twin ?? instance;
  if (twin === undefined) {
    instance.$enumName = name;
    const isAlias = isSubclass(cls, Flag) && isInt(instance.$enumValue) && !isSingleBit(instance.$enumValue);
    if (!isAlias) members.list.push(instance);
    try {
      members.byValue.set(instance.$enumValue, instance);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  members.byName.set(name, final);
  Object.defineProperty(cls, classAttributeKey(name), { value: final, writable: true, enumerable: true, configurable: true });
}

/** One member: by the class's own `__new__` if it has one, then its `__init__` with the value's parts. */
function newMember(cls: Function, name: string, value: unknown): Enum {
  const args: readonly unknown[] = value instanceof PyTuple ? value : [value];
  const made = ownNew(cls, args) ?? (Object.create(cls.prototype as object) as Enum);
  const plain = isSubclass(cls, int) ? plainNumber(args) : isSubclass(cls, str) ? plainText(cls, args) : undefined;
  const isCarrier = plain !== undefined;
  fill(made, name, isCarrier && !(value instanceof PyTuple) ? plain : value, plain);
  const init = findInherited(cls, "__init__");
  if (init !== null && init.kind === "method" && !typeInfo(init.holder).builtin) Reflect.apply(init.value as Function, made, [...args]);
  return made;
}

function plainNumber(args: readonly unknown[]): unknown {
  const [first] = args;
  return isInt(first) && typeof first !== "boolean" ? first : call(int, args);
}

function plainText(cls: Function, args: readonly unknown[]): unknown {
  const [first] = args;
  if (typeof first === "string") return first;
  if (isSubclass(cls, StrEnum)) throw new TypeError(`${repr(first)} is not a string`);
  return str(first);
}

function ownNew(cls: Function, args: readonly unknown[]): Enum | null {
  const method = findInherited(cls, "__new__");
  if (method !== null && method.kind === "method" && !typeInfo(method.holder).builtin) return Reflect.apply(method.value as Function, cls, [...args]) as Enum;
  const shared = findClassValue(cls, "__new__");
  if (shared === null || typeof shared.value !== "function" || typeInfo(shared.holder).builtin) return null;
  return Reflect.apply(shared.value, cls, function_meta(shared.value).parsed?.positional[0]?.name === "cls" ? [cls, ...args] : [...args]) as Enum;
}

/** `@unique`: no aliases. */
export function unique<C extends Function>(enumeration: C): C {
  const aliases = [...membersOf(enumeration).byName].filter(([name, one]) => one.$enumName !== name);
  if (aliases.length > 0) throw new ValueError(`duplicate values found in ${repr(enumeration)}: ${aliases.map(([name, one]) => `${name} -> ${one.$enumName}`).join(", ")}`);
  return enumeration;
}

/** `@verify(UNIQUE, …)` */
export function verify(...checks: readonly unknown[]): <C extends Function>(enumeration: C) => C {
  return (enumeration) => {
    for (const check of checks) {
      if (check === UNIQUE) unique(enumeration);
      else if (check === CONTINUOUS) verifyContinuous(enumeration);
    }
    return enumeration;
  };
}

function verifyContinuous(enumeration: Function): void {
  const values = membersOf(enumeration).list.map((one) => Number(one.$enumValue));
  const missing: number[] = [];
  for (let n = Math.min(...values); n < Math.max(...values); n++) if (!values.includes(n)) missing.push(n);
  if (missing.length > 0) throw new ValueError(`invalid enum '${className(enumeration)}': missing values ${missing.join(", ")}`);
}

/** `@global_enum`: members are shown as names of their module. */
export function global_enum<C extends Function>(cls: C): C {
  return cls;
}

Object.assign(FlagBoundary, { STRICT: "strict", CONFORM: "conform", EJECT: "eject", KEEP: "keep" });
libraryClass(FlagBoundary, { name: "FlagBoundary", module: "enum", bases: [Enum] });
enum_class(FlagBoundary);
export const STRICT: unknown = Reflect.get(FlagBoundary, "STRICT");
export const CONFORM: unknown = Reflect.get(FlagBoundary, "CONFORM");
export const EJECT: unknown = Reflect.get(FlagBoundary, "EJECT");
export const KEEP: unknown = Reflect.get(FlagBoundary, "KEEP");

/** What `verify` checks. */
export class EnumCheck extends Enum {}
Object.assign(EnumCheck, { CONTINUOUS: "no skipped integer values", NAMED_FLAGS: "multi-flag aliases may not contain unnamed flags", UNIQUE: "one name per value" });
libraryClass(EnumCheck, { name: "EnumCheck", module: "enum", bases: [Enum] });
enum_class(EnumCheck);
export const CONTINUOUS: unknown = Reflect.get(EnumCheck, "CONTINUOUS");
export const NAMED_FLAGS: unknown = Reflect.get(EnumCheck, "NAMED_FLAGS");
export const UNIQUE: unknown = Reflect.get(EnumCheck, "UNIQUE");

/** `enum.property`: a property that gives way to a member of its name. */
export class property extends PropertyObject {}
registerType(property, { name: "property", module: "enum", sealed: false });

pythonFunctions("enum", {
  unique: [unique, "enumeration"],
  verify: [verify, "*checks"],
  global_enum: [global_enum, "cls, update_str=False"],
  enum_class: [enum_class, "cls"],
});
