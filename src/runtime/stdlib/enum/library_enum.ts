/** Enums of Python's library, whose members come from tables. */
import { class_attributes } from "../../objects/classes.js";
import { libraryClass } from "../../objects/library_functions.js";
import { typeInfo } from "../../objects/type_registry.js";
import { enum_class } from "./making.js";
import { EnumType } from "./metaclass.js";

/** Makes a class of the module the enum of these members. */
export function libraryEnum(cls: Function, module: string, base: Function, members: Iterable<readonly [name: string, value: unknown]>): void {
  for (const [name, value] of members) Object.defineProperty(cls, name, { value, writable: true, enumerable: true, configurable: true });
  libraryClass(cls, { name: cls.name, module, bases: [base] });
  typeInfo(cls).metaclass = EnumType;
  class_attributes(cls);
  enum_class(cls);
}
