/**
 * Python attribute names and the JavaScript property keys that hold them.
 * A name that means something to JavaScript gets a `$` at its end, so no Python program reaches a host object through an attribute.
 */

/** Names that objects inherit from `Object.prototype`, or that the language looks up by itself. */
const reservedOnObjects = [
  "constructor",
  "prototype",
  "__proto__",
  "toString",
  "valueOf",
  "toLocaleString",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "__defineGetter__",
  "__defineSetter__",
  "__lookupGetter__",
  "__lookupSetter__",
  "then",
  "toJSON",
] as const;

/** Names that functions, and so classes, have besides. */
const reservedOnFunctions = ["name", "length", "caller", "callee", "arguments", "call", "apply", "bind"] as const;

const objectNames: ReadonlySet<string> = new Set(reservedOnObjects);
const functionNames: ReadonlySet<string> = new Set([...reservedOnObjects, ...reservedOnFunctions]);

/** `$` belongs to the runtime, and JavaScript moves whole-number keys to the front. */
const awkward = /[$]|^(?:0|[1-9]\d*)$/;

/** The property key of an instance attribute: `attributeKey("then")` is `"then$"`. */
export function attributeKey(name: string): string {
  return objectNames.has(name) ? `${name}$` : awkward.test(name) ? `$$${name}` : name;
}

/** The property key of a class attribute or function attribute: `classAttributeKey("name")` is `"name$"`. */
export function classAttributeKey(name: string): string {
  return functionNames.has(name) ? `${name}$` : awkward.test(name) ? `$$${name}` : name;
}

const HIDDEN = "$.";

/** The property key of an entry of an instance's `__dict__` that a data descriptor of its class hides. */
export const hiddenKey = (name: string): string => HIDDEN + name;

/** The Python name behind a property key; null for keys that are the runtime's own. */
export function attributeName(key: string): string | null {
  if (key.startsWith(HIDDEN)) return key.slice(HIDDEN.length);
  if (key.startsWith("$$")) return key.slice(2);
  if (key.endsWith("$")) {
    const name = key.slice(0, -1);
    return functionNames.has(name) ? name : null;
  }
  return key.startsWith("$") ? null : key;
}
