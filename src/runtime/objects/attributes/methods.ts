/**
 * Methods in their three forms: JavaScript's (`this` is self), Python's plain function (self is the first parameter), and bound.
 * Each is made once per method, so that identity means what it means in Python.
 */
import { describeFunction, function_meta, function_signature, type AnyFunction, type FunctionMeta } from "../functions.js";
import { className } from "../type_registry.js";
import { signatureOf, type Parameter } from "../signatures.js";

/** The links between the forms of one method. */
interface Forms {
  $self?: unknown;
  $method?: Function;
  /** Of a plain function: the form with `this`. */
  $asMethod?: Function;
  /** Of a method with `this`: the plain function. */
  $asFunction?: Function;
}

export type BoundMethod = Function & { readonly $self: unknown; readonly $method: Function };

export function isBoundMethod(value: unknown): value is BoundMethod {
  return typeof value === "function" && Object.hasOwn(value, "$self");
}

/** `obj.m` as a value: calls the method with `obj` as self. */
export function bindMethod(method: Function, self: unknown): BoundMethod {
  const bound = Function.prototype.bind.call(method, self) as Function & Forms;
  bound.$self = self;
  bound.$method = method;
  return bound as BoundMethod;
}

/** `a == b` for bound methods: the same object and the same function. */
export function sameBoundMethod(a: unknown, b: unknown): boolean {
  return isBoundMethod(a) && isBoundMethod(b) && a.$self === b.$self && a.$method === b.$method;
}

/** `C.m`: the plain function behind a method of JavaScript's form; that of a type written in C belongs to its `receiver`. */
export function functionOf(method: Function & Forms, className: string, receiver: Function | null = null): Function {
  if (Object.hasOwn(method, "$asFunction") && method.$asFunction !== undefined) return method.$asFunction;
  const plain = function (self: unknown, ...args: unknown[]): unknown {
    return Reflect.apply(method, self, args);
  };
  const from = function_meta(method);
  const meta = describeFunction(plain as AnyFunction, from.kind, null, from.name);
  meta.qualname = from.qualname === from.name ? `${className}.${from.name}` : from.qualname;
  meta.module = from.module;
  meta.doc = from.doc;
  if (receiver !== null) meta.receiver = receiver;
  takePlace(from, meta, method);
  meta.annotations = from.annotations;
  meta.defaults = from.defaults;
  const parameters = function_signature(method).parameters;
  const first: Parameter = { ...selfParameter, name: from.self, kind: parameters[0]?.kind === "positional-only" ? "positional-only" : "positional" };
  meta.parsed = signatureOf([first, ...parameters]);
  meta.signature = "";
  link(plain, "$asMethod", method);
  link(method, "$asFunction", plain);
  return plain;
}

const unboundMethods = new WeakMap<Function, Map<string, Function>>();

/** `dict.copy`, `set.union`: the unbound method of a built-in type that keeps its methods on the prototype; a base may share them. */
export function unboundMethod(method: Function, name: string, cls: Function): Function {
  let known = unboundMethods.get(cls);
  if (known === undefined) unboundMethods.set(cls, (known = new Map()));
  const made = known.get(name);
  if (made !== undefined) return made;
  const plain = function (self: unknown, ...args: unknown[]): unknown {
    return Reflect.apply(method, self, args);
  };
  const meta = describeFunction(plain as AnyFunction, "builtin", "", name);
  meta.qualname = `${className(cls)}.${name}`;
  meta.module = "builtins";
  meta.receiver = cls;
  meta.parsed = signatureOf([{ ...selfParameter, kind: "positional-only" }, ...function_signature(method).parameters]);
  link(plain, "$asMethod", method);
  known.set(name, plain);
  return plain;
}

const selfParameter: Parameter = { name: "self", kind: "positional", default: null, annotation: null };

/** A plain function as a method of JavaScript's form, for `C.m = f`. */
export function methodFrom(f: Function & Forms): Function {
  if (Object.hasOwn(f, "$asMethod") && f.$asMethod !== undefined) return f.$asMethod;
  const target = f as (...args: unknown[]) => unknown;
  const method = function (this: unknown, ...args: unknown[]): unknown {
    return target(this, ...args);
  };
  const from = function_meta(f);
  const meta = describeFunction(method as AnyFunction, from.kind, null, from.name);
  meta.qualname = from.qualname;
  meta.module = from.module;
  meta.doc = from.doc;
  takePlace(from, meta, f);
  meta.annotations = from.annotations;
  meta.defaults = from.defaults;
  const signature = function_signature(f);
  meta.parsed = signatureOf(signature.positional.length > 0 ? signature.parameters.slice(1) : signature.parameters);
  meta.signature = "";
  link(method, "$asFunction", f);
  link(f, "$asMethod", method);
  return method;
}

/** Every form of a method is written in the same place. */
function takePlace(from: FunctionMeta, meta: FunctionMeta, of: Function): void {
  meta.firstLine = from.firstLine;
  if (from.file !== undefined) meta.file = from.file;
  const code = from.code ?? (of as AnyFunction).$code;
  if (code !== undefined) meta.code = code;
}

function link(from: Function, key: keyof Forms, to: Function): void {
  Object.defineProperty(from, key, { value: to, writable: true, configurable: true });
}

/** Whether a static method of JavaScript's form looks at the class it is called on, as a classmethod does. */
export function usesThis(f: Function & { $usesThis?: boolean }): boolean {
  if (!Object.hasOwn(f, "$usesThis")) Object.defineProperty(f, "$usesThis", { value: /\bthis\b|\bsuper\b/.test(Function.prototype.toString.call(f)) });
  return f.$usesThis === true;
}
