/** How members are shown that are ints or texts too, and how all were before Python 3.11: by name, formatted as the data that they are, flags from the highest bit down. */
import { findInherited } from "../../objects/attributes/class_lookup.js";
import { format } from "../../objects/format.js";
import { integer, type Int } from "../../objects/integer.js";
import { isInt } from "../../objects/py_float.js";
import { str } from "../../objects/str.js";
import { className, object, typeInfo } from "../../objects/type_registry.js";
import { version } from "../../python_version.js";
import { bitsOf, type Member, recordOf, roots } from "./records.js";

/** `__str__` of a member that only its `repr` shows as one. */
export function plainText(this: Member): string {
  return version.minor < 11 ? olderText(this) : str(this._value_);
}

/** Its `__format__`: a text without a specification is what `str` gives. */
export function plainFormat(this: Member, spec: string): string {
  if (version.minor < 11) return olderFormat(this, spec);
  return spec === "" ? str(this) : format(this._value_, spec);
}

/** `Color.RED`; `Mode.W|R` of what flags make together, with the numbers of bits that no member has. */
export const olderText = (member: Member): string => `${className(member.constructor)}.${olderName(member)}`;

function olderName({ constructor: cls, _name_: name, _value_: value }: Member): string {
  const record = recordOf(cls);
  if (name !== null && record?.byName.has(name) === true) return name;
  if (!isInt(value) || value <= 0) return String(value);
  const inside = [...new Set(record?.byName.values())].filter((one): one is Member & { _value_: Int } => isInt(one._value_) && one._value_ > 0 && integer.and(one._value_, value) === one._value_);
  const covered = inside.reduce<Int>((all, one) => integer.or(all, one._value_), 0);
  const parts: { text: string; value: Int }[] = inside.map((one) => ({ text: String(one._name_), value: one._value_ }));
  for (const bit of bitsOf(integer.and(value, integer.invert(covered)))) parts.push({ text: String(bit), value: bit });
  return parts.sort((a, b) => (a.value < b.value ? 1 : -1)).map(({ text }) => text).join("|");
}

/** `f"{member}"`: the data that it is, unless its class has a `__str__` of its own. */
export function olderFormat(member: Member, spec: string): string {
  const data = recordOf(member.constructor)?.memberType ?? object;
  return data === object || hasOwnText(member.constructor) ? format(str(member), spec) : format(member._value_, spec);
}

function hasOwnText(cls: Function): boolean {
  const found = findInherited(cls, "__str__");
  return found !== null && !typeInfo(found.holder).builtin && found.value !== plainText && found.value !== Reflect.get(roots.Enum.prototype as object, "__str__");
}
