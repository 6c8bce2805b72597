/** Turns the class attributes of a finished class statement into members (`EnumDict` and `EnumType.__new__`, CPython enum.py). */
import { functionOf } from "../../objects/attributes/methods.js";
import { attributeName, classAttributeKey } from "../../objects/attribute_names.js";
import { defineOnClass, ownClassValues } from "../../objects/attributes/class_attributes.js";
import { findInherited, forgetLookups } from "../../objects/attributes/class_lookup.js";
import { bindsAsMethod, descriptorOf, PropertyObject, StaticMethod } from "../../objects/descriptors.js";
import { TypeError, ValueError } from "../../objects/exceptions.js";
import { integer } from "../../objects/integer.js";
import { collect } from "../../objects/iteration.js";
import { concludeType } from "../../objects/metaclasses.js";
import { mro } from "../../objects/mro.js";
import { isInt } from "../../objects/py_float.js";
import { repr } from "../../objects/repr.js";
import { className, isClass, object, typeInfo } from "../../objects/type_registry.js";
import { member, nonmember, settle } from "./auto.js";
import { addMember, dataType } from "./members.js";
import { isEnum, isFlag, isSingleBit, membersOf, newRecord, recordOf, roots, type EnumRecord } from "./records.js";
import { version } from "../../python_version.js";
import { plainFormat, plainText } from "./texts.js";

interface Keywords {
  readonly boundary?: unknown;
  readonly [name: string]: unknown;
}

/** `_names_` that mean something in an enum's body. */
const RESERVED = new Set("_order_ _generate_next_value_ _numeric_repr_ _missing_ _ignore_ _iter_member_ _iter_member_by_value_ _iter_member_by_def_ _add_alias_ _add_value_alias_ _value_ _name_".split(" "));

/** `enum_class(C)` right after the class statement, with the statement's keywords. */
export function enum_class<C extends Function>(cls: C, keywords: Keywords = {}): C {
  if (recordOf(cls) !== null) return cls;
  const info = typeInfo(cls);
  const { boundary, ...others } = keywords;
  const firstEnum = info.bases[info.bases.length - 1] ?? object;
  if (!isEnum(firstEnum)) throw new TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`");
  for (const base of mro(cls).slice(1)) if ((recordOf(base)?.names.length ?? 0) > 0) throw new TypeError(version.minor < 11 ? `${className(cls)}: cannot extend enumeration '${className(base)}'` : `<enum '${className(cls)}'> cannot extend ${repr(base)}`);
  checkNames(cls);
  const entries = memberEntries(cls);
  makeStatic(cls, "_generate_next_value_");
  const record = newRecord(cls, dataType(cls), boundary ?? recordOf(firstEnum)?.boundary ?? null);
  const isOnlyRepr = info.bases.some((base) => className(base) === "ReprEnum" && typeInfo(base).builtin);
  if (isOnlyRepr && record.memberType === object) throw new TypeError("ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)");
  // as the body says them, before the first member is made
  const last: unknown[] = [];
  for (const [name, given] of entries) last.push(settle(cls, name, given, last));
  // `nonmember(A | B)` of names that `auto()` gives their values
  for (const key of Object.keys(cls)) {
    const value: unknown = Reflect.get(cls, key);
    if (value instanceof nonmember) Object.defineProperty(cls, key, { value: settle(cls, key, value.value, last), writable: true, enumerable: true, configurable: true });
  }
  record.isBeingMade = true;
  for (const [i, [name]] of entries.entries()) addMember(cls, record, name, last[i]);
  record.isBeingMade = false;
  if (isFlag(cls)) countBits(record);
  if (record.memberType !== object) keepEnumMethods(cls, record, firstEnum, isOnlyRepr);
  checkOrder(cls, record);
  forgetLookups();
  concludeType(cls, others);
  return cls;
}

/** `_generate_next_value_` is a static method, also when nothing says so. */
function makeStatic(cls: Function, name: string): void {
  const own: unknown = Object.getOwnPropertyDescriptor(cls.prototype, name)?.value;
  if (typeof own === "function") defineOnClass(cls, name, new StaticMethod(functionOf(own as never, typeInfo(cls).qualname)));
}

function checkNames(cls: Function): void {
  const isPrivate = `_${className(cls)}__`;
  for (const [name] of ownClassValues(cls)) if (/^_[^_](.*[^_])?_$/.test(name) && !RESERVED.has(name) && !name.startsWith(isPrivate)) throw new ValueError(`_sunder_ names, such as ${repr(name)}, are reserved for future Enum use.`);
}

/** Names and values that become members, in order. */
function memberEntries(cls: Function): [string, unknown][] {
  const ignored: unknown = Object.hasOwn(cls, "_ignore_") ? Reflect.get(cls, "_ignore_") : [];
  const ignore = new Set(typeof ignored === "string" ? ignored.replaceAll(",", " ").split(/\s+/) : collect(ignored).map(String));
  const entries: [string, unknown][] = [];
  for (const key of Object.keys(cls)) {
    const name = attributeName(key);
    if (name === null || name.startsWith("$") || /^__.*__$/.test(name) || /^_[^_](.*[^_])?_$/.test(name) || name.startsWith(`_${className(cls)}__`)) continue;
    const value: unknown = Reflect.get(cls, key);
    if (ignore.has(name)) Reflect.deleteProperty(cls, key);
    else if (value instanceof nonmember) continue;
    else if (value instanceof member) entries.push([name, value.value]);
    else if (!isDescriptor(value) && !isInnerClass(cls, value)) entries.push([name, value]);
  }
  const invalid = entries.filter(([name]) => name === "mro" || name === "").map(([name]) => repr(name));
  if (invalid.length > 0) throw new ValueError(`invalid enum member name(s) ${invalid.join(",")}`);
  return entries;
}

const isDescriptor = (value: unknown): boolean => bindsAsMethod(value) || value instanceof PropertyObject || descriptorOf(value) !== null;

/** A class statement in the body. */
function isInnerClass(cls: Function, value: unknown): boolean {
  if (!isClass(value)) return false;
  const pattern = `${className(cls)}.${className(value)}`;
  const { qualname } = typeInfo(value);
  return qualname === pattern || qualname.endsWith(`.${pattern}`);
}

/** The bits that a flag's members have. */
function countBits(record: EnumRecord): void {
  for (const { _value_: value } of record.byName.values()) {
    if (!isInt(value)) continue;
    if (value > 0 || isSingleBit(value)) record.flagMask = integer.or(record.flagMask, value);
    if (isSingleBit(value)) record.singlesMask = integer.or(record.singlesMask, value);
  }
}

/** What a data type before `Enum` among the bases says of `repr`, `str` and operators gives way to the enum's. */
function keepEnumMethods(cls: Function, record: EnumRecord, firstEnum: Function, isOnlyRepr: boolean): void {
  const prototype = cls.prototype as object;
  const define = (name: string, value: unknown): void => void Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
  const data = mro(record.memberType);
  for (const name of ["__repr__", "__str__", "__format__"]) {
    if (Object.hasOwn(prototype, name)) continue;
    if (isOnlyRepr && name !== "__repr__") {
      define(name, name === "__str__" ? plainText : plainFormat);
      continue;
    }
    const owner = mro(cls).slice(1).find((base) => Object.hasOwn(base.prototype as object, name) || (data.includes(base) && typeInfo(base).builtin));
    if (owner === undefined || !data.includes(owner)) continue;
    const ours = findInherited(firstEnum, name);
    if (ours !== null) define(name, ours.value);
  }
  if (!isFlag(cls)) return;
  for (const name of ["__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__", "__contains__", "__iter__", "__len__", "__bool__"]) {
    if (!Object.hasOwn(prototype, name)) define(name, Reflect.get(roots.Flag.prototype as object, name));
  }
}

/** `_order_ = "RED GREEN"` */
function checkOrder(cls: Function, record: EnumRecord): void {
  const key = classAttributeKey("_order_");
  if (!Object.hasOwn(cls, key)) return;
  const given: unknown = Reflect.get(cls, key);
  Reflect.deleteProperty(cls, key);
  const words = typeof given === "string" ? given.replaceAll(",", " ").split(/\s+/).filter((word) => word !== "") : collect(given).map(String);
  const names = membersOf(cls).map((one) => String(one._name_));
  // aliases may stand in it
  const order = isFlag(cls) ? words.filter((word) => record.names.includes(word)) : words.filter((word) => !record.byName.has(word) || record.names.includes(word));
  if (order.length !== names.length || order.some((word, i) => word !== names[i])) throw new TypeError(`member order does not match _order_:\n  ${repr(names)}\n  ${repr(order)}`);
}
