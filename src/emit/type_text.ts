/** Inferred types as TypeScript text. */
import type { FunctionUnit } from "../analysis/program.js";
import { isNever, isSafe, only, type Atom, type Type } from "../analysis/types.js";
import type { Emitter } from "./emitter.js";
import { variableName } from "./names.js";

const MAX_DEPTH = 6;

/** The TypeScript type of a value in a dynamic slot (a container, a union, a result). */
export function typeText(e: Emitter, type: Type, depth = 0): string {
  if (type.unknown || depth > MAX_DEPTH) return "unknown";
  if (isNever(type)) return "unknown";
  const parts = new Set<string>();
  const functions: FunctionUnit[] = [];
  let none = false;
  for (const atom of type.atoms.values()) {
    if (atom.k === "none") none = true;
    else if (atom.k === "func") functions.push(atom.unit);
    else {
      const text = atomText(e, atom, depth);
      if (text === "unknown") return "unknown";
      parts.add(text);
    }
  }
  if (functions.length > 0) {
    const text = functionText(e, functions, depth);
    parts.add(parts.size > 0 || none ? `(${text})` : text);
  }
  // `Int` holds small ints, and `Float` is a number
  if (parts.has("Int")) {
    parts.delete("number");
    parts.delete("Float");
  } else if (parts.has("number")) parts.delete("Float");
  const list = [...parts];
  if (none) list.push("null");
  return list.join(" | ");
}

/** The type of a scalar slot: a float there is a raw number. */
export function scalarText(e: Emitter, type: Type): string {
  return !type.unknown && type.atoms.size === 1 && type.atoms.has("float") ? "number" : typeText(e, type);
}

const wrap = (text: string): string => (/[|&]|=>/.test(text) ? `(${text})` : text);

function atomText(e: Emitter, atom: Exclude<Atom, { k: "none" }>, depth: number): string {
  const inner = (t: Type): string => typeText(e, t, depth + 1);
  switch (atom.k) {
    case "bool":
      return "boolean";
    case "int":
      return isSafe(atom) ? "number" : e.typeName("", "Int");
    case "float":
      return e.typeName("", "Float");
    case "str":
      return "string";
    case "bytes":
      return e.typeName("", "Bytes");
    case "bytearray":
      return e.typeName("", "ByteArray");
    case "complex":
      return e.typeName("", "Complex");
    case "slice":
      return e.typeName("", "Slice");
    case "range":
      return e.typeName("", "Range");
    case "ellipsis":
    case "notimplemented":
      return "unknown";
    case "list":
      return `${wrap(inner(atom.elem.type))}[]`;
    case "set":
      return `${e.typeName("", "PySet")}<${inner(atom.elem.type)}>`;
    case "frozenset":
      return `${e.typeName("", "FrozenSet")}<${inner(atom.elem.type)}>`;
    case "dict":
      return `${e.typeName("", "Dict")}<${inner(atom.key.type)}, ${inner(atom.value.type)}>`;
    case "tuple":
      return `${e.typeName("", "Tuple")}<[${atom.items.map(inner).join(", ")}]>`;
    case "tuples":
      return `${e.typeName("", "Tuple")}<${wrap(inner(atom.elem))}[]>`;
    case "iterator":
      return `Iterable<${inner(atom.item)}>`;
    case "coroutine":
      return `${e.typeName("", "Coroutine")}<${inner(atom.result)}>`;
    case "awaitable":
      return `${e.typeName("", "Awaitable")}<${inner(atom.result)}>`;
    case "blocking":
      return `${e.typeName("", "Blocking")}<${inner(atom.result)}>`;
    case "generator":
      return `${e.typeName("", "PyGenerator")}<${inner(atom.yields)}, ${sendsText(atom.sends.type, inner)}, ${isNever(atom.result) ? "null" : inner(atom.result)}>`;
    case "asyncgen":
      return `${e.typeName("", "PyAsyncGenerator")}<${inner(atom.yields)}>`;
    case "func":
      return "unknown";
    case "class":
      return e.canName(atom.cls) ? `typeof ${variableName(atom.cls.name)}` : "unknown";
    case "inst":
      return e.canName(atom.cls) ? variableName(atom.cls.name) : "unknown";
    case "module":
    case "user module":
    case "api":
    case "api class":
      return "unknown";
    case "obj": {
      const args = atom.args.map((cell) => inner(cell.type));
      return `${e.typeName(atom.cls.module, atom.cls.name)}${args.length > 0 ? `<${args.join(", ")}>` : ""}`;
    }
  }
}

/** What a generator is sent: nothing at all is `void`, so that `for … of` may drive it. */
function sendsText(sends: Type, inner: (t: Type) => string): string {
  if (isNever(sends) || only(sends)?.k === "none") return "void";
  const text = inner(sends);
  return text === "unknown" || /\bnull\b/.test(text) ? text : `${text} | null`;
}

/** The call signature shared by one or several functions. */
function functionText(e: Emitter, units: readonly FunctionUnit[], depth: number): string {
  const [first, ...rest] = units;
  const unit = first!;
  if (rest.length > 0 && rest.some((other) => other.params.length !== unit.params.length)) return e.typeName("", "AnyFunction");
  const skip = unit.cls !== null && unit.methodKind !== "static" ? 1 : 0;
  const params: string[] = [];
  for (const [i, p] of unit.params.slice(skip).entries()) {
    if (p.kind === "keyword" || p.kind === "keywords") return e.typeName("", "AnyFunction");
    const text = p.kind === "variadic" ? "unknown[]" : e.parameterType(unit, i + skip, depth + 1);
    params.push(p.kind === "variadic" ? `...${variableName(p.name)}: ${text}` : `${variableName(p.name)}${p.default !== null ? "?" : ""}: ${text}`);
  }
  return `(${params.join(", ")}) => ${e.resultType(unit, depth + 1)}`;
}
