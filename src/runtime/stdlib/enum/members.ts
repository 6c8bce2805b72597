/** How one member of an enum is made: by the `__new__` of the class or of its data type, then by its `__init__`. */
import { hasattr } from "../../objects/attributes.js";
import { findInherited, search } from "../../objects/attributes/class_lookup.js";
import { call, callMethod } from "../../objects/calls.js";
import { same } from "../../objects/compare.js";
import { BaseException, TypeError } from "../../objects/exceptions.js";
import { allocatingBase, makeInstance } from "../../objects/instance_creation.js";
import { mro } from "../../objects/mro.js";
import { isInt } from "../../objects/py_float.js";
import { PyTuple, tupleOf } from "../../objects/tuple.js";
import { className, object, typeInfo } from "../../objects/type_registry.js";
import { attributeKey, classAttributeKey } from "../../objects/attribute_names.js";
import { isEnum, isFlag, isSingleBit, memberWithValue, recordOf, roots, type EnumRecord, type Member } from "./records.js";
import { repr } from "../../objects/repr.js";

/** `T(*args)` */
export const invokeType = (type: Function, args: readonly unknown[]): unknown => call(type, args);

/** The type that an enum's members are instances of beside being members (`EnumType._find_data_type_`). */
export function dataType(cls: Function): Function {
  const found = new Set<Function>();
  for (const base of typeInfo(cls).bases) {
    let candidate: Function | null = null;
    for (const one of mro(base)) {
      if (one === object) continue;
      if (isEnum(one)) {
        const type = recordOf(one)?.memberType ?? object;
        if (type === object) continue;
        found.add(type);
        break;
      }
      if (makesItsInstances(one)) {
        found.add(candidate ?? one);
        break;
      }
      candidate ??= one;
    }
  }
  if (found.size > 1) throw new TypeError(`too many data types for '${className(cls)}': {${[...found].map(repr).join(", ")}}`);
  return [...found][0] ?? object;
}

/** A built-in type, a class with its own `__new__`, or a dataclass. */
const makesItsInstances = (cls: Function): boolean =>
  (typeInfo(cls).builtin && typeInfo(cls).module !== "abc" && typeInfo(cls).module !== "typing") || Object.hasOwn(cls, "__new__") || Object.hasOwn(cls.prototype as object, "__new__") || Object.hasOwn(cls, "__dataclass_fields__");

/** Makes a member and binds its name; of a value that is there already, the name is an alias. */
export function addMember(cls: Function, record: EnumRecord, name: string, given: unknown): void {
  const made = makeMember(cls, record, name, given);
  const value = made._value_;
  const twin = memberWithValue(record, value);
  const final = twin ?? made;
  if (twin === null && (!isFlag(cls) || isSingleBit(value) || !isInt(value))) record.names.push(name);
  record.byName.set(name, final);
  bindMember(cls, name, final);
  rememberValue(record, value, final);
}

/** Lets a value be looked up. */
export function rememberValue(record: EnumRecord, value: unknown, member: Member): void {
  try {
    if (!record.byValue.has(value)) record.byValue.set(value, member);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    if (!record.unhashable.some(([known]) => same(known, value))) record.unhashable.push([value, member]);
  }
}

/** `Color.RED`. Members see what their bases have under the name, `enum.property` and methods alike. */
export function bindMember(cls: Function, name: string, member: Member): void {
  const prototype = cls.prototype as object;
  const key = attributeKey(name);
  const inherited = search(Object.getPrototypeOf(prototype) as object, name);
  const data = recordOf(cls)?.memberType ?? object;
  if ((inherited !== null && !inherited.showsClassAttribute) || (data !== object && hasattr(data, name))) Reflect.deleteProperty(prototype, key);
  Object.defineProperty(cls, classAttributeKey(name), { value: member, writable: true, enumerable: true, configurable: true });
}

function makeMember(cls: Function, record: EnumRecord, name: string, given: unknown): Member {
  const type = record.memberType;
  const values = given instanceof PyTuple ? [...given] : [given];
  const args = className(type) === "tuple" && typeInfo(type).builtin ? [tupleOf(values)] : values;
  const made = newInstance(cls, type, args);
  if (!Object.hasOwn(made, "_value_")) made._value_ = type === object ? given : plainValue(type, args);
  made._name_ = name;
  Object.assign(made, { __objclass__: cls });
  const init = findInherited(cls, "__init__");
  if (init !== null && init.kind === "method" && !typeInfo(init.holder).builtin) callMethod(init.value as Function, made, args, null);
  Object.assign(made, { _sort_order_: record.names.length });
  return made;
}

/** An instance without a name and a value. */
export function newInstance(cls: Function, type: Function, args: readonly unknown[]): Member {
  if (mro(cls).includes(roots.StrEnum) && findInherited(cls, "__new__") === null) checkTexts(args);
  const isLibraryType = typeInfo(type).builtin && type !== object && allocatingBase(mro(cls)) === object;
  return (isLibraryType && findInherited(cls, "__new__") === null ? Reflect.construct(type, args, cls) : makeInstance(cls, args)) as Member;
}

function plainValue(type: Function, args: readonly unknown[]): unknown {
  try {
    return call(type, args);
  } catch (error) {
    if (!(error instanceof BaseException)) throw error;
    const failed = new TypeError("_value_ not set in __new__, unable to create it");
    failed.__cause__ = error;
    throw failed;
  }
}

/** `StrEnum.__new__`: texts only. */
function checkTexts(args: readonly unknown[]): void {
  if (args.length > 3) throw new TypeError(`too many arguments for str(): ${repr(tupleOf(args))}`);
  if (args.length === 1 && typeof args[0] !== "string") throw new TypeError(`${repr(args[0])} is not a string`);
  if (args.length >= 2 && typeof args[1] !== "string") throw new TypeError(`encoding must be a string, not ${repr(args[1])}`);
  if (args.length === 3 && typeof args[2] !== "string") throw new TypeError(`errors must be a string, not ${repr(args[2])}`);
}
