/** `Enum`, `IntEnum`, `StrEnum`, `ReprEnum`: what members do. */
import { getattr } from "../../objects/attributes.js";
import { list_dir } from "../../objects/dir.js";
import { PyObject } from "../../objects/classes.js";
import { AttributeError, NameError, ValueError } from "../../objects/exceptions.js";
import { format } from "../../objects/format.js";
import { pythonFunctions } from "../../objects/library_functions.js";
import { int } from "../../objects/int.js";
import { libraryClass } from "../../objects/library_functions.js";
import { mix, mro } from "../../objects/mro.js";
import { repr } from "../../objects/repr.js";
import { str } from "../../objects/str.js";
import { type PyTuple, tuple } from "../../objects/tuple.js";
import { className, object, typeInfo } from "../../objects/type_registry.js";
import { highestAndOne } from "./auto.js";
import { bindMember, rememberValue } from "./members.js";
import { EnumType } from "./metaclass.js";
import { property, shownAsProperty } from "./property.js";
import { memberWithValue, newRecord, recordOf, roots, type EnumRecord, type Member } from "./records.js";
import { findInherited } from "../../objects/attributes/class_lookup.js";
import { ownClassValues } from "../../objects/attributes/class_attributes.js";
import { version } from "../../python_version.js";
import { olderFormat, plainFormat, plainText } from "./texts.js";

const readOnlyText = (name: string): string => (version.minor < 11 ? "can't set attribute" : `<enum 'Enum'> cannot set attribute '${name}'`);

/** `class Color(Enum)` */
export class Enum extends PyObject {
  declare _name_: string | null;
  declare _value_: unknown;

  static _generate_next_value_(name: string, start: unknown, count: unknown, last: readonly unknown[]): unknown {
    return highestAndOne(name, start, count, last);
  }

  static _missing_(_value: unknown): unknown {
    return null;
  }

  get name(): string | null {
    return this._name_;
  }

  set name(_name: string | null) {
    throw new AttributeError(readOnlyText("name"));
  }

  get value(): unknown {
    return this._value_;
  }

  set value(_value: unknown) {
    throw new AttributeError(readOnlyText("value"));
  }

  __repr__(): unknown {
    return `<${className(this.constructor)}.${String(this._name_)}: ${repr(this._value_)}>`;
  }

  __str__(): unknown {
    return `${className(this.constructor)}.${String(this._name_)}`;
  }

  __format__(spec: string): string {
    return version.minor < 11 ? olderFormat(this, spec) : format(str(this), spec);
  }

  __dir__(): string[] {
    const names = new Set("__class__ __doc__ __eq__ __hash__ __module__".split(" "));
    const record = recordOf(this.constructor);
    const isMember = (name: string): boolean => record?.byName.has(name) === true;
    const data = record?.memberType ?? object;
    if (data !== object) for (const name of list_dir(Object.create(data.prototype as object))) names.add(name);
    for (const base of mro(this.constructor)) {
      if (base === object || typeInfo(base).builtin) continue;
      for (const [name, value] of ownClassValues(base)) {
        if (name.startsWith("_")) continue;
        // a member of another enum's property keeps its name where it has a getter
        if (value instanceof property ? value.fget !== null || !isMember(name) : !isMember(name)) names.add(name);
        else if (value instanceof property) names.delete(name);
      }
    }
    for (const name of Object.keys(this)) if (!name.startsWith("_") && !isMember(name)) names.add(name);
    // a member that is a property of a base as well is seen through members
    for (const name of record?.byName.keys() ?? []) {
      const above = findInherited(this.constructor, name);
      if (above?.kind === "accessor" && !above.showsClassAttribute && above.get !== undefined) names.add(name);
    }
    names.add("name").add("value");
    return [...names].sort();
  }

  _add_alias_(name: string): void {
    const record = this.$record;
    const known = record.byName.get(name);
    if (known === (this as unknown)) return;
    if (known !== undefined) throw new NameError(`${repr(name)} is already bound: ${repr(known)}`);
    record.byName.set(name, this as unknown as Member);
    bindMember(this.constructor, name, this as unknown as Member);
  }

  _add_value_alias_(value: unknown): void {
    const known = memberWithValue(this.$record, value);
    if (known === (this as unknown)) return;
    if (known !== null) throw new ValueError(`${repr(value)} is already bound: ${repr(known)}`);
    rememberValue(this.$record, value, this as unknown as Member);
  }

  get $record(): EnumRecord {
    return recordOf(this.constructor) as EnumRecord;
  }

  __copy__(): this {
    return this;
  }

  __deepcopy__(): this {
    return this;
  }

  __reduce_ex__(): PyTuple {
    return tuple([this.constructor, tuple([this._value_])]);
  }
}
libraryClass(Enum, { name: "Enum", module: "enum", signature: "*values" }, { _add_alias_: "name", _add_value_alias_: "value", __format__: "format_spec", __dir__: "" });
typeInfo(Enum).metaclass = EnumType;
shownAsProperty(Enum, ["name", "value"]);
// instances see what the metaclass keeps for their class
for (const name of ["_member_map_", "_member_names_", "_value2member_map_", "_member_type_"]) {
  const get = function (this: object): unknown {
    return getattr(this.constructor, name);
  };
  Object.defineProperty(get, "$classAttribute", { value: true });
  Object.defineProperty(Enum.prototype, name, { get, configurable: true });
}
roots.Enum = Enum;
newRecord(Enum, object, null);
pythonFunctions("enum", { _generate_next_value_: [Enum._generate_next_value_ as never, "name, start, count, last_values"] });

/** Members are shown as their values are. */
export class ReprEnum extends Enum {}
libraryClass(ReprEnum, { name: "ReprEnum", module: "enum", bases: [Enum] });
typeInfo(ReprEnum).metaclass = EnumType;
newRecord(ReprEnum, object, null);

/** What a class needs to hold members that are ints or texts too. */
type EnumClass = (new (...args: unknown[]) => Enum) & Pick<typeof Enum, "_generate_next_value_" | "_missing_">;

/** `class Priority(IntEnum)` */
export class IntEnum extends (mix(int as never, ReprEnum) as unknown as EnumClass) {
  override __str__(): unknown {
    return plainText.call(this);
  }

  override __format__(spec: string): string {
    return plainFormat.call(this, spec);
  }
}
libraryClass(IntEnum, { name: "IntEnum", module: "enum", bases: [int, ReprEnum] });
typeInfo(IntEnum).metaclass = EnumType;
newRecord(IntEnum, int, null);

/** `class Status(StrEnum)` */
export class StrEnum extends (mix(str as never, ReprEnum) as unknown as EnumClass) {
  static override _generate_next_value_(name: string): unknown {
    return name.toLowerCase();
  }

  override __str__(): unknown {
    return plainText.call(this);
  }

  override __format__(spec: string): string {
    return plainFormat.call(this, spec);
  }
}
libraryClass(StrEnum, { name: "StrEnum", module: "enum", bases: [str, ReprEnum] });
typeInfo(StrEnum).metaclass = EnumType;
newRecord(StrEnum, str, null);
roots.StrEnum = StrEnum;
