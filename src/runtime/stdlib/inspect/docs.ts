/** `inspect.getdoc` and `cleandoc`: docstrings without the indentation of the code around them. */
import { getattr } from "../../objects/attributes.js";
import { isBoundMethod } from "../../objects/attributes/methods.js";
import { PropertyObject } from "../../objects/descriptors.js";
import { pythonFunctions } from "../../objects/library_functions.js";
import { mro } from "../../objects/mro.js";
import { str } from "../../objects/str.js";
import { isClass, object } from "../../objects/type_registry.js";
import { type_of } from "../../objects/types.js";

/** `cleandoc(doc)`: the margin that all lines but the first share is taken away, and empty lines at both ends. */
export function cleandoc(doc: string): string {
  const lines = str.split(str.expandtabs(doc), "\n") as string[];
  const indentation = (line: string): number => line.length - line.replace(/^ +/, "").length;
  const full = lines.slice(1).filter((line) => line.replace(/^ +/, "") !== "");
  const margin = full.length === 0 ? null : Math.min(...full.map(indentation));
  const cut = lines.map((line, i) => (i === 0 ? line.replace(/^ +/, "") : margin === null ? line : line.slice(margin)));
  while (cut.length > 0 && cut.at(-1) === "") cut.pop();
  while (cut.length > 0 && cut[0] === "") cut.shift();
  return cut.join("\n");
}

/** `getdoc(object)`: its own docstring, or the one that it inherits. */
export function getdoc(object: unknown): string | null {
  const own: unknown = getattr(object, "__doc__", null);
  const doc = own ?? inherited(object);
  return typeof doc === "string" ? cleandoc(doc) : null;
}

const docOf = (x: unknown): unknown => getattr(x, "__doc__", null);

/** What the bases say of a class, or of the method or property of that name. */
function inherited(x: unknown): unknown {
  if (isClass(x)) return first(mro(x).filter((base) => base !== object), docOf);
  const cls = isBoundMethod(x) ? (isClass(x.$self) ? x.$self : type_of(x.$self)) : classNamed(x);
  const name: unknown = x instanceof PropertyObject ? getattr(x.fget, "__name__", null) : getattr(x, "__name__", null);
  if (cls === null || typeof name !== "string") return null;
  return first(mro(cls), (base) => docOf(getattr(base, name, null) ?? {}));
}

function first(classes: readonly Function[], read: (cls: Function) => unknown): unknown {
  for (const cls of classes) {
    const doc = read(cls);
    if (doc !== null) return doc;
  }
  return null;
}

/** The class of a function that is read of it: its first parameter's name tells nothing, the function's own does. */
function classNamed(x: unknown): Function | null {
  const f: unknown = x instanceof PropertyObject ? x.fget : x;
  const holder: unknown = typeof f === "function" ? getattr(f, "__objclass__", null) : null;
  return isClass(holder) ? holder : null;
}

pythonFunctions("inspect", { cleandoc: [cleandoc, "doc"], getdoc: [getdoc, "object"] });
