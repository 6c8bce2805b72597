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

/** The type of a variable that may be unbound. */
export const orUndefined = (text: string): string => (text === "unknown" ? text : `${text.includes("=>") ? `(${text})` : text} | undefined`);

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
      return `${e.hidesGlobal("Iterable") ? "globalThis." : ""}Iterable<${inner(atom.item)}>`;
    case "coroutine":
      return `${e.typeName("", "Coroutine")}<${resultText(inner(atom.result))}>`;
    case "awaitable":
      return `${e.typeName("", "Awaitable")}<${resultText(inner(atom.result))}>`;
    case "blocking":
      return `${e.typeName("", "Blocking")}<${inner(atom.result)}>`;
    case "generator":
      return `${e.typeName("", "PyGenerator")}<${inner(atom.yields)}, ${sendsText(atom.sends.type, inner)}, ${isNever(atom.result) ? "null" : inner(atom.result)}>`;
    case "asyncgen":
      return `${e.typeName("", "PyAsyncGenerator")}<${inner(atom.yields)}>`;
    case "func":
      return "unknown";
    case "class":
      return e.hasTypeName(atom.cls) ? `typeof ${variableName(atom.cls.name)}` : "unknown";
    case "inst":
      return e.hasTypeName(atom.cls) ? variableName(atom.cls.name) : "unknown";
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
  return signatureText(e, units, depth) ?? e.typeName("", "AnyFunction");
}

/** The functions whose signatures are being written, each with whether it was met inside its own. */
const inProgress = new Map<FunctionUnit, boolean>();

/** The signature under which all these functions can be called directly; null when they have none in common, or one that holds itself. */
export function signatureText(e: Emitter, units: readonly FunctionUnit[], depth = 0): string | null {
  const again = units.filter((unit) => inProgress.has(unit));
  for (const unit of again) inProgress.set(unit, true);
  if (again.length > 0) return null;
  for (const unit of units) inProgress.set(unit, false);
  const text = signatureOf(e, units, depth);
  const holdsItself = units.some((unit) => inProgress.get(unit));
  for (const unit of units) inProgress.delete(unit);
  return holdsItself ? null : text;
}

function signatureOf(e: Emitter, units: readonly FunctionUnit[], depth: number): string | null {
  const params = parametersText(e, units[0]!, depth);
  if (params === null || units.some((other) => parametersText(e, other, depth) !== params)) return null;
  const results = new Set(units.map((unit) => e.resultType(unit, depth + 1)));
  if (results.size > 1 && results.delete("void")) results.add("void | null");
  return `(${params}) => ${results.has("unknown") ? "unknown" : results.size === 1 ? [...results].join() : [...results].map((text) => (text.includes("=>") ? `(${text})` : text)).join(" | ")}`;
}

/** The parameters in a function type; those with keyword parameters are called through `call`. */
function parametersText(e: Emitter, unit: FunctionUnit, depth: number): string | null {
  const skip = unit.cls !== null && unit.methodKind !== "static" ? 1 : 0;
  const params: string[] = [];
  for (const [i, p] of unit.params.slice(skip).entries()) {
    if (p.kind === "variadic") {
      params.push(`...${variableName(p.name)}: ${unit.loose ? "unknown[]" : `${wrap(typeText(e, p.cell.type, depth + 1))}[]`}`);
      if (unit.loose) break;
      continue;
    }
    if (p.kind === "keyword" || p.kind === "keywords") return null;
    params.push(`${variableName(p.name)}${p.default !== null ? "?" : ""}: ${e.parameterType(unit, i + skip, depth + 1)}`);
  }
  return params.join(", ");
}

/** A function whose result nobody uses is `void`, another one that returns None is `null`: a variable may hold the coroutine of either. */
const resultText = (text: string): string => (text === "null" ? "void | null" : text);
