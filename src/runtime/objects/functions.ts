/** What the runtime knows of a function besides its code: `named("f", f, "a, b=2")` and its relatives write it down. */
import { ownConstructor, withoutComments } from "./class_source.js";
import { typeInfo } from "./type_registry.js";
import type { Code } from "./traceback/code.js";
import { endOfString, parseSignature, signatureOf, splitParameters, type Parameter, type Signature } from "./signatures.js";

export type FunctionKind = "function" | "coroutine" | "generator" | "async_generator" | "blocking" | "builtin";

export interface FunctionMeta {
  /** The function it describes; a function made from another inherits nothing. */
  readonly owner: Function;
  kind: FunctionKind;
  name: string;
  qualname: string;
  module: string | null;
  /** The program set `__module__` to None. */
  withoutModule?: boolean;
  doc: unknown;
  /** The text between Python's parentheses; null when nobody may look. `self` is not in it for methods. */
  signature: string | null;
  parsed: Signature | null;
  /** JavaScript's `this` is Python's first parameter. */
  method: boolean;
  /** The defining file, where the program says so. */
  file?: string;
  /** The code object, where `run` made one: with the positions of its file. */
  code?: Code;
  /** The line where a coroutine of the library waits. */
  waitsAt?: number;
  /** The defining line, for `repr` of code objects; −1 unknown. */
  firstLine: number;
  /** Of an unbound method of a built-in type (`str.upper`): the type that its first argument must be of. */
  receiver: Function | null;
  /** `__annotations__`, once somebody looks, and the values of defaults by name, where the program says them. */
  annotations: unknown;
  defaults: Readonly<Record<string, unknown>> | null;
  /** What a method calls its first parameter. */
  self: string;
  /** It hands out a raw number that is a float: whoever calls it without knowing that boxes the result (`floatFunctions`). */
  returnsFloat: boolean;
}

/** Any JavaScript function that a Python program may hold. */
export type AnyFunction = ((...args: never[]) => unknown) & { $meta?: FunctionMeta; $code?: Code };

/** Registers metadata on a function: the kind decides its type, the signature how calls are bound. */
export function describeFunction(f: AnyFunction, kind: FunctionKind, signature?: string | null, name: string = pythonName(f)): FunctionMeta {
  const meta: FunctionMeta = {
    owner: f,
    kind,
    name,
    qualname: name,
    module: null,
    doc: null,
    signature: signature ?? null,
    parsed: null,
    method: false,
    firstLine: -1,
    receiver: null,
    returnsFloat: false,
    annotations: undefined,
    defaults: null,
    self: "self",
  };
  Object.defineProperty(f, "$meta", { value: meta, writable: true, configurable: true });
  return meta;
}

/** A function's name without the `$` that keeps reserved words apart. */
const pythonName = (f: Function): string => (typeof f.name === "string" ? f.name.replace(/^(?:bound |get |set )/, "").replace(/\$+$/, "") : "");

const METHODS: ReadonlySet<string> = new Set(["__reversed__", "__sizeof__", "__format__", "__round__", "__trunc__", "__floor__", "__ceil__", "__complex__", "__bytes__", "__length_hint__", "__setstate__", "__getnewargs__", "__getstate__", "__reduce__", "__reduce_ex__", "__dir__", "__class_getitem__", "__init_subclass__", "__subclasshook__", "__subclasses__", "__instancecheck__", "__subclasscheck__", "__prepare__"]);
const OWN_METHODS: ReadonlySet<string> = new Set(["dict.__getitem__", "list.__getitem__", "dict.__contains__", "set.__contains__", "frozenset.__contains__"]);

/** Whether CPython has a special method of a built-in type as a slot (`<slot wrapper '__len__' of 'dict' objects>`), not in its table of methods. */
export function isSlot(meta: FunctionMeta): boolean {
  return meta.kind === "builtin" && meta.name.startsWith("__") && !METHODS.has(meta.name) && !OWN_METHODS.has(meta.qualname);
}

/** Registers a plain function: `named("f", f, "a, b=2")`; the name may be qualified (`"Sensor.describe"`, `"make.<locals>.f"`). */
export function named<F extends AnyFunction>(name: string, f: F, signature?: string): F {
  const meta = describeFunction(f, "function", signature, name.slice(name.lastIndexOf(".") + 1));
  meta.qualname = name;
  return f;
}

/** Registers a function of the runtime, which Python sees as `<built-in function f>`. */
export function builtin<F extends AnyFunction>(name: string, f: F, signature?: string): F {
  const meta = describeFunction(f, "builtin", signature, name.slice(name.lastIndexOf(".") + 1));
  meta.qualname = name;
  meta.module = "builtins";
  return f;
}

export interface FunctionInfo {
  readonly qualname?: string;
  readonly module?: string;
  readonly doc?: string;
  readonly signature?: string;
  readonly firstLine?: number;
  readonly annotations?: unknown;
  readonly defaults?: Readonly<Record<string, unknown>>;
  readonly self?: string;
}

/** More of what a program can observe of a function: its docstring, module or defining line. */
export function function_info<F extends AnyFunction>(f: F, info: FunctionInfo): F {
  const meta = function_meta(f);
  if (info.qualname !== undefined) meta.qualname = info.qualname;
  if (info.module !== undefined) meta.module = info.module;
  if (info.doc !== undefined) meta.doc = info.doc;
  if (info.firstLine !== undefined) meta.firstLine = info.firstLine;
  if (info.annotations !== undefined) meta.annotations = info.annotations;
  if (info.defaults !== undefined) meta.defaults = info.defaults;
  if (info.self !== undefined) meta.self = info.self;
  if (info.signature !== undefined) {
    meta.signature = info.signature;
    meta.parsed = null;
  }
  return f;
}

/** The metadata of any function; one that was never registered is described by its JavaScript form. */
export function function_meta(f: Function & { $self?: unknown; $method?: Function }): FunctionMeta {
  const meta = (f as AnyFunction).$meta;
  if (meta !== undefined && meta.owner === f) return meta;
  if (f.$method !== undefined && Object.hasOwn(f, "$self")) return methodMeta(f.$method, f.$self);
  const made = describeFunction(f as AnyFunction, "function", null, pythonName(f) || "<lambda>");
  const code = (f as AnyFunction).$code;
  if (code !== undefined) made.qualname = code.qualname;
  return made;
}

/** Metadata of a method found on an object; one that was never registered is qualified by the class that defines it. */
export function methodMeta(method: Function, self: unknown): FunctionMeta {
  const meta = function_meta(method);
  if (meta.qualname === meta.name && meta.kind !== "builtin" && self !== null && self !== undefined) {
    const cls: unknown = typeof self === "function" ? self : (self as object).constructor;
    const holder = typeof cls === "function" ? definingClass(cls, method) : null;
    if (holder !== null) {
      const { qualname, module } = typeInfo(holder);
      meta.qualname = `${qualname}.${meta.name}`;
      meta.module ??= module;
    }
  }
  return meta;
}

/** The class, or base of it, that a method was written in; null when none has it. */
export function definingClass(cls: Function, method: Function): Function | null {
  const key = method.name;
  for (let one: unknown = cls; typeof one === "function" && one !== Function.prototype; one = Object.getPrototypeOf(one)) {
    const found = [one.prototype as object | undefined, one].some((holder) => {
      const property = holder === undefined ? undefined : Object.getOwnPropertyDescriptor(holder, key);
      return property !== undefined && (property.value === method || property.get === method);
    });
    if (found && !Object.hasOwn(one, "$mixed")) return one;
  }
  return null;
}

/** The signature a call binds by: the registered one, or what the JavaScript text says. */
export function function_signature(f: Function): Signature {
  const meta = function_meta(f);
  return (meta.parsed ??= meta.signature === null ? signatureFromSource(f) : parseSignature(meta.signature));
}

const parameterList = /^(?:async\s+)?(?:function\b\s*\*?\s*[\w$]*|(?:static\s+|get\s+|set\s+)?\*?\s*(?:\[[^\]]*\]|#?[\w$]+)?)\s*\(/;

/** Reads a signature from the function's own text: `(a, b = 2, { unit = "cm" } = {}) =>`. */
export function signatureFromSource(f: Function): Signature {
  const text = sourceOf(f);
  const bare = /^(?:async\s+)?([\w$]+)\s*=>/.exec(text);
  if (bare !== null) return signatureOf([{ name: bare[1] ?? "", kind: "positional", default: null, annotation: null }]);
  const match = parameterList.exec(text);
  const inside = match === null ? "" : text.slice(match[0].length, closingParenthesis(text, match[0].length));
  const parameters: Parameter[] = [];
  for (const piece of splitParameters(withoutComments(inside))) {
    if (piece.startsWith("...")) {
      parameters.push({ name: "args", kind: "var-positional", default: null, annotation: null }, { name: "kwargs", kind: "var-keyword", default: null, annotation: null });
    } else if (piece.startsWith("{")) {
      const fields = piece.slice(1, closingParenthesis(piece, 1));
      for (const field of splitParameters(fields)) {
        const [name = "", value] = halves(field);
        if (name.startsWith("...")) parameters.push({ name: name.slice(3), kind: "var-keyword", default: null, annotation: null });
        else parameters.push({ name: (name.split(":")[0] ?? name).trim().replace(/\$+$/, ""), kind: "keyword-only", default: value, annotation: null });
      }
    } else {
      const [name = "", value] = halves(piece);
      if (value === "{}") parameters.push({ name, kind: "var-keyword", default: null, annotation: null });
      else parameters.push({ name: name.replace(/\$+$/, ""), kind: "positional", default: value, annotation: null });
    }
  }
  return signatureOf(parameters);
}

function halves(text: string): [string, string | null] {
  const equals = text.indexOf("=");
  return equals < 0 ? [text.trim(), null] : [text.slice(0, equals).trim(), text.slice(equals + 1).trim()];
}

/** A class's text begins far above its constructor. */
function sourceOf(f: Function): string {
  const text = Function.prototype.toString.call(f);
  if (!text.startsWith("class")) return text;
  const start = ownConstructor(text);
  return start < 0 ? "()" : text.slice(start);
}

function closingParenthesis(text: string, start: number): number {
  let depth = 1;
  for (let i = start; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === '"' || c === "'" || c === "`") i = endOfString(text, i);
    else if (c === "(" || c === "[" || c === "{") depth++;
    else if ((c === ")" || c === "]" || c === "}") && --depth === 0) return i;
  }
  return text.length;
}

/** Describes methods of a runtime class (those it inherits from another runtime class too): `{ get: "key, default=None, /" }`. */
export function describeMethods(cls: Function, typeName: string, signatures: Readonly<Record<string, string>>): void {
  const prototype = cls.prototype as Readonly<Record<string, unknown>>;
  for (const [name, signature] of Object.entries(signatures)) {
    const method = prototype[name];
    if (typeof method !== "function") continue;
    const meta = describeFunction(method as AnyFunction, "builtin", signature, name);
    meta.qualname = `${typeName}.${name}`;
    meta.module = "builtins";
    meta.method = true;
  }
}
