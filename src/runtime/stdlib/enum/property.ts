/** `enum.property`: a property that gives way to a member of its name. */
import { attributeKey } from "../../objects/attribute_names.js";
import { functionOf } from "../../objects/attributes/methods.js";
import { PropertyObject } from "../../objects/descriptors.js";
import { className, registerType } from "../../objects/type_registry.js";

export class property extends PropertyObject {}
registerType(property, { name: "property", module: "enum", sealed: false });

/** What the library writes as `get name()` is one of these where programs look at it. */
export function shownAsProperty(cls: Function, names: readonly string[]): void {
  for (const name of names) {
    const get = Object.getOwnPropertyDescriptor(cls.prototype as object, attributeKey(name))?.get as Function;
    const made = new property(functionOf(get, className(cls)));
    made.__set_name__(cls, name);
    Object.defineProperty(get, "$property", { value: made });
  }
}
