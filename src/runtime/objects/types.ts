/** `type`, `isinstance`, `issubclass`: which class a value belongs to. */
import { TypeError } from "./exceptions.js";
import { className, isClass, object, registerType, typeInfo } from "./type_registry.js";

export { className, isClass, object, registerType, typeInfo, type TypeInfo, type TypeOptions } from "./type_registry.js";

/** The types of values that are JavaScript primitives, arrays or functions; each type's own module puts itself here. */
const primitive: Record<string, Function | undefined> = Object.create(null) as Record<string, Function | undefined>;
void TypeError, registerType, typeInfo, isClass, primitive;

/** The Python type of any value. */
export function type_of(value: unknown): Function {
  return typeof value === "object" && value !== null ? value.constructor : object;
}

/** The name of a value's type, as error messages show it. */
export function type_name(value: unknown): string {
  return className(type_of(value));
}
