/** `typing.Any`: a class that others may derive from, and that makes no instances itself. */
import { PyObject } from "../../objects/classes.js";
import { TypeError } from "../../objects/exceptions.js";
import { registerType, typeInfo } from "../../objects/type_registry.js";
import { isPlainInstance, type } from "../../objects/types.js";

/** `typing._AnyMeta` */
class AnyMeta extends (type as unknown as new () => object) {
  __instancecheck__(this: Function, value: unknown): boolean {
    if (this === Any) throw new TypeError("typing.Any cannot be used with isinstance()");
    return isPlainInstance(value, this);
  }

  __repr__(this: Function): string {
    const { module, qualname } = typeInfo(this);
    return this === Any ? "typing.Any" : `<class '${module}.${qualname}'>`;
  }
}
registerType(AnyMeta, { name: "_AnyMeta", module: "typing", bases: [type] });

export class Any extends PyObject {
  static __new__(cls: Function): object {
    if (cls === Any) throw new TypeError("Any cannot be instantiated");
    return Object.create(cls.prototype as object) as object;
  }
}
registerType(Any, { name: "Any", module: "typing", sealed: false });
typeInfo(Any).metaclass = AnyMeta;
