/** `@unique`, `@verify(…)`: what an enum promises about its members. */
import { TypeError, ValueError } from "../../objects/exceptions.js";
import { integer, type Int } from "../../objects/integer.js";
import { libraryClass, pythonFunctions } from "../../objects/library_functions.js";
import { isInt } from "../../objects/py_float.js";
import { repr } from "../../objects/repr.js";
import { className, typeInfo } from "../../objects/type_registry.js";
import { StrEnum } from "./classes.js";
import { enum_class } from "./making.js";
import { EnumType } from "./metaclass.js";
import { bitsOf, isFlag, membersOf, recordOf } from "./records.js";

/** What `verify` checks. */
export class EnumCheck extends StrEnum {}
Object.assign(EnumCheck, { CONTINUOUS: "no skipped integer values", NAMED_FLAGS: "multi-flag aliases may not contain unnamed flags", UNIQUE: "one name per value" });
libraryClass(EnumCheck, { name: "EnumCheck", module: "enum", bases: [StrEnum] });
typeInfo(EnumCheck).metaclass = EnumType;
enum_class(EnumCheck);
export const CONTINUOUS: unknown = Reflect.get(EnumCheck, "CONTINUOUS");
export const NAMED_FLAGS: unknown = Reflect.get(EnumCheck, "NAMED_FLAGS");
export const UNIQUE: unknown = Reflect.get(EnumCheck, "UNIQUE");

const aliases = (cls: Function): string => [...(recordOf(cls)?.byName ?? [])].filter(([name, one]) => one._name_ !== name).map(([name, one]) => `${name} -> ${String(one._name_)}`).join(", ");

/** `@unique`: no aliases. */
export function unique<C extends Function>(enumeration: C): C {
  const found = aliases(enumeration);
  if (found !== "") throw new ValueError(`duplicate values found in ${repr(enumeration)}: ${found}`);
  return enumeration;
}

/** `@verify(UNIQUE, …)` */
export function verify(...checks: readonly unknown[]): <C extends Function>(enumeration: C) => C {
  return (enumeration) => {
    for (const check of checks) {
      if (check === UNIQUE) verifyUnique(enumeration);
      else if (check === CONTINUOUS) verifyContinuous(enumeration);
      else if (check === NAMED_FLAGS) verifyNamed(enumeration);
    }
    return enumeration;
  };
}

function verifyUnique(cls: Function): void {
  const found = aliases(cls);
  if (found !== "") throw new ValueError(`aliases found in ${repr(cls)}: ${found}`);
}

function verifyContinuous(cls: Function): void {
  const flags = isFlag(cls);
  const values = new Set(membersOf(cls).map((one) => one._value_));
  if (values.size < 2) return;
  const numbers = [...values].map((value) => {
    if (!isInt(value)) throw new TypeError(`'<' not supported between instances of 'int' and '${typeof value === "string" ? "str" : className((value as object).constructor)}'`);
    return Number(value);
  });
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  const missing: Int[] = [];
  if (flags) {
    for (let bit = Math.log2(low) + 1; bit < Math.log2(high); bit++) if (!values.has(2 ** bit)) missing.push(2 ** bit);
  } else for (let n = low + 1; n < high; n++) if (!values.has(n)) missing.push(n);
  if (missing.length > 0) throw new ValueError(`invalid ${flags ? "flag" : "enum"} ${repr(className(cls))}: missing values ${missing.join(", ")}`.slice(0, 256));
}

/** Aliases of several bits may hold only bits that have names. */
function verifyNamed(cls: Function): void {
  const record = recordOf(cls);
  if (record === null) return;
  const missingNames: string[] = [];
  let missing: Int = 0;
  for (const [name, alias] of record.byName) {
    const value = alias._value_;
    if (record.names.includes(name) || !isInt(value) || value < 0) continue;
    const unnamed = [...bitsOf(value)].filter((bit) => !membersOf(cls).some((one) => one._value_ === bit));
    if (unnamed.length === 0) continue;
    missingNames.push(name);
    for (const bit of unnamed) missing = integer.or(missing, bit);
  }
  if (missingNames.length === 0) return;
  const said = missingNames.length === 1 ? `alias ${missingNames[0] as string} is missing` : `aliases ${missingNames.slice(0, -1).join(", ")} and ${missingNames[missingNames.length - 1] as string} are missing`;
  const value = [...bitsOf(missing)].length === 1 ? `value 0x${missing.toString(16)}` : `combined values of 0x${missing.toString(16)}`;
  throw new ValueError(`invalid Flag ${repr(className(cls))}: ${said} ${value} [use enum.show_flag_values(value) for details]`);
}

/** `show_flag_values(value)`: the single bits of a flag, as numbers. */
export function show_flag_values(value: unknown): Int[] {
  return [...bitsOf((isInt(value) ? value : (value as { readonly _value_: Int })._value_) as Int)];
}

pythonFunctions("enum", {
  unique: [unique, "enumeration"],
  verify: [verify, "*checks"],
  show_flag_values: [show_flag_values, "value"],
});
