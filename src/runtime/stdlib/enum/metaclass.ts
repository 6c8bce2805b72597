/** `EnumType`, the metaclass: what `Color(1)`, `Color["RED"]`, `for c in Color` and `len(Color)` do. */
import { eraseClassAttribute } from "../../objects/attributes/class_attributes.js";
import { classAttributeKey } from "../../objects/attribute_names.js";
import { forgetLookups } from "../../objects/attributes/class_lookup.js";
import { getattr } from "../../objects/attributes.js";
import { dict, Dict } from "../../objects/dict.js";
import { list_dir } from "../../objects/dir.js";
import { AttributeError, DeprecationWarning, KeyError, TypeError } from "../../objects/exceptions.js";
import { keywordsAmong } from "../../objects/instance_creation.js";
import { ListIterator, ReverseListIterator } from "../../objects/iteration.js";
import { libraryMethods } from "../../objects/library_functions.js";
import { showOnInstances } from "../../objects/attributes/class_attributes.js";
import { repr } from "../../objects/repr.js";
import { tupleOf } from "../../objects/tuple.js";
import { className, object, registerType, typeInfo } from "../../objects/type_registry.js";
import { isinstance, type, type_name } from "../../objects/types.js";
import { warn } from "../../objects/warn.js";
import { MappingProxyType } from "../../objects/mapping_proxy.js";
import { createEnum } from "./functional.js";
import { enum_class } from "./making.js";
import { lookup } from "./lookup.js";
import { allBits, isFlag, isMember, membersOf, memberWithValue, recordOf } from "./records.js";
import { whenHostChanges } from "../../host.js";
import { version } from "../../python_version.js";

export const EnumType = function EnumType(...args: unknown[]): Function {
  return Reflect.construct(type, args) as unknown as Function;
} as unknown as { new (...args: unknown[]): Function; readonly prototype: object };
registerType(EnumType, { name: "EnumType", module: "enum", bases: [type], sealed: false });
export const EnumMeta = EnumType;

// It was named `EnumMeta` before Python 3.11.
whenHostChanges(() => {
  typeInfo(EnumType).name = typeInfo(EnumType).qualname = version.minor < 11 ? "EnumMeta" : "EnumType";
});
Object.defineProperty(EnumType, "$finishes", { value: enum_class });

const methods: Readonly<Record<string, (this: Function, ...args: never[]) => unknown>> = {
  __call__(this: Function, ...given: unknown[]) {
    const keywords = keywordsAmong(given);
    const [value, names, ...more] = keywords === null ? given : given.slice(0, -1);
    if (value === undefined && keywords === null) throw new TypeError(`${version.minor < 10 ? "" : `${className(EnumType)}.`}__call__() missing 1 required positional argument: 'value'`);
    if ((recordOf(this)?.byName.size ?? 0) > 0) return lookup(this, names === undefined ? value : tupleOf([value, names, ...more]));
    const options = (keywords ?? {}) as Readonly<Record<string, unknown>>;
    if (names === undefined && (options["type"] ?? null) === null) throw new TypeError(`${repr(this)} has no members; specify \`names=()\` if you meant to create a new, empty, enum`);
    return createEnum(EnumType as unknown as Function, this, value, names ?? null, options);
  },
  __getitem__(this: Function, name: string) {
    const found = recordOf(this)?.byName.get(name);
    if (found === undefined) throw new KeyError(name);
    return found;
  },
  __iter__(this: Function) {
    return new ListIterator(membersOf(this));
  },
  __reversed__(this: Function) {
    return new ReverseListIterator(membersOf(this));
  },
  __len__(this: Function) {
    return recordOf(this)?.names.length ?? 0;
  },
  __bool__() {
    return true;
  },
  __contains__(this: Function, value: unknown) {
    if (isinstance(value, this)) return true;
    if (version.minor < 12) {
      if (isMember(value)) return false;
      if (version.minor > 9) warn(DeprecationWarning, version.minor < 11 ? "in 3.12 __contains__ will no longer raise TypeError, but will return True if\nobj is a member or a member's value" : "in 3.12 __contains__ will no longer raise TypeError, but will return True or\nFalse depending on whether the value is a member or the value of a member");
      throw new TypeError(`unsupported operand type(s) for 'in': '${type_name(value)}' and '${className(EnumType)}'`);
    }
    const record = recordOf(this);
    // what flags would make of the number does not count until they have made it
    return record !== null && memberWithValue(record, value) !== null;
  },
  __repr__(this: Function) {
    return `<${isFlag(this) && version.minor > 10 ? "flag" : "enum"} '${className(this)}'>`;
  },
  __dir__(this: Function) {
    const record = recordOf(this);
    const names = new Set("__class__ __contains__ __doc__ __getitem__ __init_subclass__ __iter__ __len__ __members__ __module__ __name__ __qualname__".split(" "));
    for (const name of record?.names ?? []) names.add(name);
    const data = record?.memberType ?? object;
    if (data !== object) for (const name of list_dir(data)) names.add(name);
    return [...names].sort();
  },
  __setattr__(this: Function, name: string, value: unknown) {
    if (recordOf(this)?.byName.has(name) === true) throw new AttributeError(version.minor < 11 ? "Cannot reassign members." : `cannot reassign member ${repr(name)}`);
    Object.defineProperty(this, classAttributeKey(name), { value, writable: true, enumerable: true, configurable: true });
    showOnInstances(this, name);
    forgetLookups();
    return null;
  },
  __delattr__(this: Function, name: string) {
    if (recordOf(this)?.byName.has(name) === true) throw new AttributeError(`'${className(this)}' cannot delete member ${repr(name)}.`);
    eraseClassAttribute(this, name);
    return null;
  },
};

const attributes: Readonly<Record<string, (cls: Function) => unknown>> = {
  __members__: (cls) => new MappingProxyType(dict([...(recordOf(cls)?.byName ?? [])])),
  _member_map_: (cls) => dict([...(recordOf(cls)?.byName ?? [])]),
  _member_names_: (cls) => [...(recordOf(cls)?.names ?? [])],
  _value2member_map_: (cls) => recordOf(cls)?.byValue ?? new Dict(),
  _unhashable_values_: (cls) => (recordOf(cls)?.unhashable ?? []).map(([value]) => value),
  _hashable_values_: (cls) => [...(recordOf(cls)?.byValue.keys() ?? [])],
  _member_type_: (cls) => recordOf(cls)?.memberType ?? object,
  _new_member_: (cls) => getattr(recordOf(cls)?.memberType ?? object, "__new__"),
  _value_repr_: (cls) => {
    const data = recordOf(cls)?.memberType ?? object;
    return data === object ? null : getattr(data, "__repr__");
  },
  _use_args_: (cls) => (recordOf(cls)?.memberType ?? object) !== object,
  _boundary_: (cls) => recordOf(cls)?.boundary ?? null,
  _flag_mask_: (cls) => recordOf(cls)?.flagMask ?? 0,
  _singles_mask_: (cls) => recordOf(cls)?.singlesMask ?? 0,
  _all_bits_: (cls) => {
    const record = recordOf(cls);
    return record === null ? 0 : allBits(record);
  },
};

const prototype: object = EnumType.prototype;
for (const [name, method] of Object.entries(methods)) Object.defineProperty(prototype, name, { value: method, writable: true, configurable: true });
libraryMethods(EnumType as unknown as Function, {
  __call__: "value, names=None, *values, module=None, qualname=None, type=None, start=1, boundary=None",
  __contains__: "value",
  __getitem__: "name",
  __setattr__: "name, value",
  __delattr__: "attr",
  __dir__: "",
});
for (const [name, get] of Object.entries(attributes)) {
  Object.defineProperty(prototype, name, {
    get(this: Function) {
      return get(this);
    },
    configurable: true,
  });
}
