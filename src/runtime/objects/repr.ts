/** `repr` and `ascii` of every value. */
import { lookupSpecial } from "./attributes.js";
import { Dict } from "./dict.js";
import { TypeError } from "./exceptions.js";
import { floatRepr } from "./float_repr.js";
import { functionRepr } from "./function_repr.js";
import { identityOf } from "./identity.js";
import { intRepr } from "./int_repr.js";
import { libraryFile, PyModule } from "./modules.js";
import { PyFloat } from "./py_float.js";
import { AnySet } from "./set.js";
import { textOf } from "./str/receiver.js";
import { escapeNonAscii, textRepr } from "./str/repr.js";
import { PyTuple } from "./tuple.js";
import { typeInfo } from "./type_registry.js";
import { type_name, type_of } from "./types.js";

/** `repr(x)` */
export function repr(x: unknown): string {
  switch (typeof x) {
    case "string":
      return textRepr(x);
    case "number":
      return Number.isInteger(x) ? `${x}` : floatRepr(x);
    case "boolean":
      return x ? "True" : "False";
    case "bigint":
      return intRepr(x);
    case "function":
      return functionRepr(x);
    case "object":
      return x === null ? "None" : objectRepr(x);
    default:
      return "None";
  }
}

/** `ascii(x)` */
export function ascii(x: unknown): string {
  return escapeNonAscii(repr(x));
}

/** What classes of the runtime and of the program look like to a caller of `repr`. */
interface Shown {
  readonly __repr__?: unknown;
  readonly $value?: unknown;
  readonly $kind?: unknown;
}

const plainList = Array.prototype;

function objectRepr(x: object & Shown): string {
  const prototype: unknown = Object.getPrototypeOf(x);
  if (prototype === plainList) return listRepr(x as readonly unknown[]);
  if (prototype === PyFloat.prototype) return floatRepr(Number(x));
  if (x.__repr__ !== undefined) {
    const method = lookupSpecial(x, "__repr__");
    if (method === null) throw new TypeError("'NoneType' object is not callable");
    if (method !== undefined) {
      const text: unknown = method();
      const carried = typeof text === "string" ? text : textOf(text);
      if (carried !== undefined) return carried;
      throw new TypeError(`__repr__ returned non-string (type ${type_name(text)})`);
    }
  }
  if (x instanceof PyTuple) return tupleRepr(x);
  if (Array.isArray(x)) return listRepr(x);
  if (x instanceof Dict) return dictRepr(x);
  if (x instanceof AnySet) return setRepr(x, type_name(x));
  if (x instanceof PyFloat) return floatRepr(x.value);
  if (x.$value !== undefined) return repr(x.$value);
  return defaultRepr(x);
}

/** `<__main__.X object at 0x…>`: `object.__repr__`. */
export function defaultRepr(x: object): string {
  const cls = type_of(x);
  const { module, qualname } = typeInfo(cls);
  if (qualname === "module") return moduleRepr(x);
  const generator = generatorName(x);
  if (generator !== null) return `<${qualname} object ${generator} at ${address(x)}>`;
  return `<${module === "builtins" ? "" : `${module}.`}${qualname} object at ${address(x)}>`;
}

/** The qualified name of the function behind a generator object; null for other objects. */
function generatorName(x: object): string | null {
  if (Object.prototype.toString.call(x) !== "[object Generator]") return null;
  const named = Reflect.get(x, "__qualname__");
  return typeof named === "string" ? named : "<genexpr>";
}

function moduleRepr(x: object): string {
  const name: unknown = Reflect.get(x, "__name__") ?? "module";
  const file: unknown = Reflect.get(x, "__file__");
  if (typeof file === "string") return `<module ${repr(name)} from ${repr(file)}>`;
  if (x instanceof PyModule && x.$changes.has("__spec__")) return `<module ${repr(name)}>`;
  const library = x instanceof PyModule ? libraryFile(x.$name) : null;
  return `<module ${repr(name)} ${library === null ? "(built-in)" : `from ${repr(library)}`}>`;
}

/** `0x7f…` as `repr` shows it; `id()` gives the same number. */
export function address(x: unknown): string {
  return `0x${identityOf(x).toString(16)}`;
}

export { identityOf as addressOf } from "./identity.js";

/** The containers whose repr is being made: one that is met again shows as `[...]`. */
const active: unknown[] = [];

/** The repr of a container that might contain itself: `placeholder` stands for the inner occurrence (`reprlib.recursive_repr`). */
export function guardedRepr(x: unknown, placeholder: string, body: () => string): string {
  if (active.includes(x)) return placeholder;
  active.push(x);
  try {
    return body();
  } finally {
    active.pop();
  }
}

/** `[1, 2]` */
export function listRepr(x: readonly unknown[]): string {
  return x.length === 0 ? "[]" : guardedRepr(x, "[...]", () => `[${reprEach(x)}]`);
}

/** `(1, 2)`, `(1,)` */
export function tupleRepr(x: readonly unknown[]): string {
  return x.length === 0 ? "()" : guardedRepr(x, "(...)", () => `(${reprEach(x)}${x.length === 1 ? "," : ""})`);
}

/** `{'a': 1}` */
export function dictRepr(x: { items(): Iterable<readonly [unknown, unknown]> }): string {
  return guardedRepr(x, "{...}", () => {
    let text = "";
    for (const [key, value] of x.items()) text += `${text === "" ? "" : ", "}${repr(key)}: ${repr(value)}`;
    return `{${text}}`;
  });
}

/** `{1, 2}`, `set()`, `frozenset({1})`, and a subclass's `Tags({1})`. */
export function setRepr(x: Iterable<unknown>, name: string): string {
  return guardedRepr(x, `${name}(...)`, () => {
    const items = reprEach(Array.from(x));
    return items === "" ? `${name}()` : name === "set" ? `{${items}}` : `${name}({${items}})`;
  });
}

/** The reprs of some values, with commas between. */
export function reprEach(values: readonly unknown[]): string {
  let text = "";
  for (let i = 0; i < values.length; i++) text += i === 0 ? repr(values[i]) : `, ${repr(values[i])}`;
  return text;
}
