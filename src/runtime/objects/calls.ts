/** Calls whose callee is not known when the program is converted: `call(f, args, kwargs)` and its quicker relatives. */
import { getattr, methodOf, specialMethod } from "./attributes.js";
import { announceWaiting, callerWaits, driven } from "./blocking_results.js";
import { bindKeywords, checkPositional, type Callee, type Keywords } from "./call_binding.js";
import { constructInstance } from "./class_calls.js";
import { isBlocking } from "./coroutine.js";
import { dict, Dict, isPlainObject } from "./dict.js";
import { TypeError } from "./exceptions.js";
import { definingClass, function_meta, function_signature, isSlot, methodMeta, type AnyFunction, type FunctionMeta } from "./functions.js";
import { keywordsAmong } from "./instance_creation.js";
import { isIterable, iterate } from "./iteration.js";
import { sized } from "./length_hint.js";
import { repr } from "./repr.js";
import type { Signature } from "./signatures.js";
import { boxFloat } from "./py_float.js";
import { textOf } from "./str/receiver.js";
import { tuple, type PyTuple } from "./tuple.js";
import { className, isClass, object, typeInfo, type TypeInfo } from "./type_registry.js";
import { mro } from "./mro.js";
import { fullName, type_name, type_of } from "./types.js";

/** What the runtime may find on a function. */
export interface Described {
  readonly $meta?: FunctionMeta;
  readonly $type?: TypeInfo;
  /** Bound methods: the object, and the method as JavaScript has it (`this` is the object). */
  readonly $self?: unknown;
  readonly $method?: Function;
}

const NO_KEYWORDS: Keywords = {};

/** `f(*args, **kwargs)` for anything callable, with CPython's error texts. */
export function call<R = unknown>(f: unknown, args?: Iterable<unknown>, kwargs?: unknown): R;
export function call(f: unknown, args: Iterable<unknown> = [], kwargs?: unknown): unknown {
  const keywords = kwargs === undefined || kwargs === null ? null : keywordsOf(f, kwargs);
  const list = Array.isArray(args) ? (args as unknown[]) : argumentList(f, args);
  if (typeof f === "function") return keywords === null ? callFunction(f, list) : callWithKeywords(f, list, keywords);
  return callObject(f, list, keywords);
}

function callFunction(f: Function & Described, args: readonly unknown[]): unknown {
  const meta = f.$meta;
  if (meta !== undefined && (meta.owner as Function) === f) {
    if (meta.receiver !== null) checkReceiver(meta, args);
    if (meta.signature !== null) checkPositional((meta.parsed ??= function_signature(f)), () => calleeOf(f), args);
    else checkUnregistered(f, args);
    const waits = callerWaits();
    const value: unknown = Reflect.apply(f, undefined, args);
    if (meta.kind === "blocking" && !waits) return driven(value);
    return meta.returnsFloat ? boxed(value) : result(value);
  }
  if (f.$self !== undefined && Object.hasOwn(f, "$self")) return callMethod(f.$method ?? f, f.$self, args, null);
  const waits = callerWaits();
  if (isClass(f)) return constructInstance(f, args, null);
  function_meta(f);
  checkUnregistered(f, args);
  const value: unknown = Reflect.apply(f, undefined, args);
  return !waits && isBlocking(value) ? driven(value) : result(value);
}

/** The first argument of `str.upper`, `dict.copy` is an object of that type. */
function checkReceiver(meta: FunctionMeta, args: readonly unknown[]): void {
  const receiver = meta.receiver as Function;
  if (args.length === 0) throw new TypeError(isSlot(meta) ? `descriptor '${meta.name}' of '${fullName(receiver)}' object needs an argument` : `unbound method ${meta.qualname}() needs an argument`);
  const actual = type_of(args[0]);
  if (actual === receiver || mro(actual).includes(receiver)) return;
  const words = isSlot(meta) ? ["requires a", "object but received a", ""] : ["for", "objects doesn't apply to a", " object"];
  throw new TypeError(`descriptor '${meta.name}' ${words[0]} '${fullName(receiver)}' ${words[1]} '${type_name(args[0])}'${words[2]}`);
}

/** A function that nobody registered says by its text what it needs; JavaScript's `length` counts an options object too. */
function checkUnregistered(f: Function, args: readonly unknown[], self: 0 | 1 = 0): void {
  if (args.length >= f.length) return;
  const signature = function_signature(f);
  if (args.length < signature.required || signature.requiredKeywords > 0) checkPositional(signature, () => calleeOf(f, self), args);
}

/** `undefined` from a `void` function is None. */
const result = (value: unknown): unknown => (value === undefined ? null : value);

/** The raw float of a library function whose caller expects to see a float. */
const boxed = (value: unknown): unknown => (typeof value === "number" ? boxFloat(value) : result(value));

function callWithKeywords(f: Function & Described, args: readonly unknown[], keywords: Keywords): unknown {
  const { $meta } = f;
  if (f.$self !== undefined && Object.hasOwn(f, "$self")) return callMethod(f.$method ?? f, f.$self, args, keywords);
  const waits = callerWaits();
  if (isClass(f)) return constructInstance(f, args, keywords);
  if ($meta !== undefined && $meta.receiver !== null) checkReceiver($meta, args);
  const value: unknown = Reflect.apply(f, undefined, bindKeywords(function_signature(f), () => calleeOf(f), args, keywords));
  if (!waits && isBlocking(value)) return driven(value);
  return $meta?.returnsFloat === true ? boxed(value) : result(value);
}

function callObject(f: unknown, args: readonly unknown[], keywords: Keywords | null): unknown {
  const method = specialMethod(f, "__call__");
  if (method === undefined || method === null) throw new TypeError(`'${type_name(f)}' object is not callable`);
  const waits = callerWaits();
  const value = callMethod(method, f, args, keywords);
  // `partial` gives on what its function gave
  return !waits && isBlocking(value) ? driven(value) : value;
}

/**
 * `call` for those who wait: where the callee blocks, the result is its call, which has not begun.
 * The arguments are a list already, so that nothing of the program runs in between.
 */
export function begin_call(f: unknown, args: readonly unknown[], kwargs?: unknown): unknown {
  announceWaiting();
  try {
    return call(f, args, kwargs);
  } finally {
    callerWaits();
  }
}

/** `call_method` for those who wait. */
export function begin_call_method(obj: unknown, name: string, args: readonly unknown[], kwargs?: unknown): unknown {
  const method = methodOf(obj, name);
  if (method === undefined) return begin_call(getattr(obj, name), args, kwargs);
  announceWaiting();
  try {
    return callMethod(method, obj, args, kwargs === undefined || kwargs === null ? null : keywordsOf(method, kwargs, obj));
  } finally {
    callerWaits();
  }
}

/** Calls a method in JavaScript's form (`this` is self), checking the arguments as Python counts them. */
export function callMethod(method: Function & Described, self: unknown, args: readonly unknown[], keywords: Keywords | null): unknown {
  const waits = callerWaits();
  if (keywords !== null) {
    const value: unknown = Reflect.apply(method, self, bindKeywords(function_signature(method), () => calleeOf(method, 1, self), args, keywords));
    if (method.$meta?.kind === "blocking" && !waits) return driven(value);
    return method.$meta?.returnsFloat === true ? boxed(value) : result(value);
  }
  const meta = method.$meta;
  if (meta !== undefined && meta.owner === method && meta.signature !== null) checkPositional((meta.parsed ??= function_signature(method)), () => calleeOf(method, 1, self), args);
  else if (args.length !== method.length) checkMethod(method, self, args);
  const value: unknown = Reflect.apply(method, self, args);
  if (meta !== undefined && meta.kind === "blocking" && !waits) return driven(value);
  return meta !== undefined && meta.returnsFloat ? boxed(value) : result(value);
}

/** The text of a method of the program has all its parameters, so it may be counted on; the library's methods take what they are given. */
function checkMethod(method: Function, self: unknown, args: readonly unknown[]): void {
  const signature = function_signature(method);
  const tooMany = args.length > signature.positional.length && !signature.takesArgs && isOfTheProgram(method, self);
  if (tooMany || args.length < signature.required) checkPositional(signature, () => calleeOf(method, 1, self), args);
}

function isOfTheProgram(method: Function, self: unknown): boolean {
  if (function_meta(method).kind === "builtin" || self === null || self === undefined) return false;
  const holder = definingClass(typeof self === "function" ? self : (self as object).constructor, method);
  return holder !== null && !typeInfo(holder).builtin;
}

/** Whom a TypeError names. */
export function calleeOf(f: Function, self: 0 | 1 = 0, receiver?: unknown): Callee {
  const meta = receiver === undefined ? function_meta(f) : methodMeta(f, receiver);
  const isLibrary = meta.kind === "builtin" && meta.module !== null && meta.module !== "builtins" && receiver === undefined && meta.receiver === null;
  const kind = meta.module === "builtins" || meta.receiver !== null ? "builtin" : meta.kind;
  return { name: isLibrary ? `${meta.module}.${meta.qualname}` : builtinName(meta, receiver), self, kind, unbound: meta.receiver !== null && self === 0 };
}

/** A method that built-in types share is named by the one that the object is of: `frozenset.isdisjoint`. */
function builtinName(meta: FunctionMeta, receiver: unknown): string {
  if (receiver === undefined || meta.kind !== "builtin" || meta.module !== "builtins" || !meta.qualname.includes(".")) return meta.qualname;
  const owner = mro(type_of(receiver)).find((one) => typeInfo(one).builtin && typeInfo(one).module === "builtins" && className(one) !== "bool");
  return owner === undefined || className(owner) === "object" || typeof receiver === "function" ? meta.qualname : `${className(owner)}.${meta.name}`;
}

/** A callback's call with positional arguments: `invoke(key, item)`. */
export function invoke(f: unknown, ...args: unknown[]): unknown {
  if (typeof f === "function") {
    const meta = (f as AnyFunction).$meta;
    if (meta !== undefined && meta.owner === f && (meta.receiver === null || meta.receiver === type_of(args[0])) && (meta.signature === null ? args.length >= f.length : fits(meta.parsed ?? function_signature(f), args.length))) {
      const waits = callerWaits();
      const value = (f as (...args: unknown[]) => unknown)(...args);
      if (meta.kind === "blocking" && !waits) return driven(value);
      return meta.returnsFloat ? boxed(value) : result(value);
    }
    return callFunction(f, args);
  }
  return callObject(f, args, null);
}

const fits = (signature: Signature, count: number): boolean =>
  count >= signature.required && (count <= signature.positional.length || signature.takesArgs) && signature.requiredKeywords === 0;

/** Calls with the arguments as JavaScript code gives them: keywords, if there are any, are the last one. */
export function callWithParams(f: unknown, params: readonly unknown[]): unknown {
  const keywords = keywordsAmong(params);
  return keywords === null ? call(f, params) : call(f, params.slice(0, -1), keywords);
}

/** Python's `obj.name(*args, **kwargs)` without making a bound method first. */
export function call_method<R = unknown>(obj: unknown, name: string, args?: readonly unknown[], kwargs?: unknown): R;
export function call_method(obj: unknown, name: string, args: readonly unknown[] = [], kwargs?: unknown): unknown {
  const method = methodOf(obj, name);
  const keywords = kwargs === undefined || kwargs === null ? null : keywordsOf(method ?? getattr(obj, name), kwargs, obj);
  if (args.length === undefined) return call(getattr(obj, name), args);
  if (method !== undefined) return callMethod(method, obj, args, keywords);
  return keywords === null ? call(getattr(obj, name), args) : call(getattr(obj, name), args, keywords);
}

/** `*args` from anything iterable. */
function argumentList(f: unknown, args: unknown): unknown[] {
  if (isIterable(args)) return Array.from(iterate(args));
  throw wrongStars(f, args instanceof WrongStars ? args.$value : args);
}

const wrongStars = (f: unknown, value: unknown): TypeError => new TypeError(`${describeCallee(f)} argument after * must be an iterable, not ${type_name(value)}`);

/** What stands behind `*` and is no iterable: the error names whoever is called, which the call knows. */
class WrongStars {
  readonly $value: unknown;

  constructor(value: unknown) {
    this.$value = value;
  }
}

/** `f(*xs)` where f is an expression: `call(f, stars(xs))`. */
export function stars(xs: unknown): unknown[] {
  return isIterable(xs) ? Array.from(sized(xs)) : (new WrongStars(xs) as unknown as unknown[]);
}

/** `**kwargs` from a dict, any mapping, or a plain object of the emitter; null when empty. */
function keywordsOf(f: unknown, kwargs: unknown, receiver?: unknown): Keywords | null {
  if (typeof kwargs !== "object" || kwargs === null) throw new WrongKeywords(kwargs, null).error(f, receiver);
  if (kwargs instanceof WrongKeywords) throw kwargs.error(f, receiver);
  const prototype: unknown = Object.getPrototypeOf(kwargs);
  if (prototype === Object.prototype || prototype === null) {
    for (const _ in kwargs) return kwargs as Keywords;
    return null;
  }
  let out: Keywords = NO_KEYWORDS;
  const add = (key: unknown, value: unknown): void => {
    const name = textOf(key);
    if (name === undefined) throw new TypeError("keywords must be strings");
    if (out === NO_KEYWORDS) out = {};
    if (name === "__proto__") out = Object.assign(Object.create(null) as Keywords, out);
    out[name] = value;
  };
  if (kwargs instanceof Dict) for (const [key, value] of kwargs.items()) add(key, value);
  else {
    const keys = specialMethod(kwargs, "keys");
    const get = specialMethod(kwargs, "__getitem__");
    if (typeof keys !== "function" || typeof get !== "function") throw new WrongKeywords(kwargs, null).error(f, receiver);
    for (const key of iterate(Reflect.apply(keys, kwargs, []))) {
      if (typeof key === "string" && Object.hasOwn(out, key)) throw new WrongKeywords(null, key).error(f, receiver);
      add(key, Reflect.apply(get, kwargs, [key]));
    }
  }
  return out === NO_KEYWORDS ? null : out;
}

/** Keywords that no call takes: the error names whoever is called, which is known later than the keywords. */
class WrongKeywords {
  readonly $value: unknown;
  /** The name that is there twice; null: what stands behind `**` is no mapping. */
  readonly $twice: string | null;

  constructor(value: unknown, twice: string | null) {
    this.$value = value;
    this.$twice = twice;
  }

  error(f: unknown, receiver: unknown): TypeError {
    const callee = describeCallee(f, receiver);
    return new TypeError(this.$twice === null ? `${callee} argument after ** must be a mapping, not ${type_name(this.$value)}` : `${callee} got multiple values for keyword argument '${this.$twice}'`);
  }
}

/** `super().__init__(*args, **kwargs)` of a class without bases: `object.__init__` takes nothing more. */
export function object_init(args: readonly unknown[], kwargs?: unknown): void {
  if (args.length > 0 || (kwargs !== undefined && keywordsOf(object, kwargs) !== null)) throw new TypeError("object.__init__() takes exactly one argument (the instance to initialize)");
}

/** The keywords of `f(**a, x=1, **b)`: later parts may not repeat a name. */
export function merged_keywords(...parts: readonly unknown[]): Keywords {
  // `__proto__` is a keyword like any other
  const out = Object.create(null) as Keywords;
  const wrong = (value: unknown, twice: string | null): Keywords => new WrongKeywords(value, twice) as unknown as Keywords;
  const [only] = parts;
  if (parts.length === 1 && isMapping(only)) return only as Keywords;
  for (const part of parts) {
    if (!isMapping(part)) return wrong(part, null);
    const more = keywordsOf(null, part) ?? NO_KEYWORDS;
    for (const name of Object.keys(more)) {
      if (Object.hasOwn(out, name)) return wrong(null, name);
      out[name] = more[name];
    }
  }
  return out;
}

/** Whether a value can stand behind `**`. */
function isMapping(x: unknown): boolean {
  if (typeof x !== "object" || x === null) return false;
  return x instanceof Dict || isPlainObject(x) || (typeof specialMethod(x, "keys") === "function" && typeof specialMethod(x, "__getitem__") === "function");
}

/** Keywords of a statement that is no call in Python's text: an error there names what CPython calls. */
export function keywords_for(callee: string, keywords: Keywords): Keywords {
  return keywordsOf(callee, keywords) ?? NO_KEYWORDS;
}

/** How a message about `*` or `**` names what is called (`_PyObject_FunctionStr`): functions with their module. */
export function describeCallee(f: unknown, on?: unknown): string {
  if (typeof f === "string") return `${f}()`;
  if (typeof f !== "function") return repr(f);
  if (isClass(f)) return describedIn(typeInfo(f).module, className(f));
  const { $self: receiver = on, $method: method } = f as Described;
  const inner = receiver === undefined ? f : (method ?? f);
  const module = getattr(inner, "__module__", null);
  const { name } = calleeOf(inner, 0, receiver);
  return describedIn(module, typeof module === "string" && name.startsWith(`${module}.`) ? name.slice(module.length + 1) : name);
}

const describedIn = (module: unknown, name: string): string => (typeof module !== "string" || module === "builtins" ? `${name}()` : `${module}.${name}()`);

/** `**kwargs` of a function that also has keyword-only parameters: those are taken out of it first. */
export interface KeywordDict extends Dict<string, unknown> {
  take_keyword(name: string, otherwise?: unknown): unknown;
}

function takeKeyword(this: Dict<string, unknown>, name: string, otherwise?: unknown): unknown {
  if (this.has(name)) return this.pop(name);
  if (otherwise === undefined) throw new TypeError(`missing 1 required keyword-only argument: '${name}'`);
  return otherwise;
}

/** Splits `(...params)` into Python's `*args` and `**kwargs`: a trailing plain object holds the keywords. */
export function star_args(params: readonly unknown[]): { args: PyTuple; kwargs: KeywordDict } {
  const last = params[params.length - 1];
  const kwargs = dict() as KeywordDict;
  kwargs.take_keyword = takeKeyword;
  if (typeof last === "object" && last !== null) {
    const prototype: unknown = Object.getPrototypeOf(last);
    if (prototype === Object.prototype || prototype === null) {
      for (const key in last) kwargs.set(key, (last as Keywords)[key]);
      return { args: tuple(params.slice(0, -1)), kwargs };
    }
  }
  return { args: tuple(params.slice()), kwargs };
}

/** Whether `f(…)` could work: functions, classes, objects whose class has `__call__`. */
export function callable(f: unknown): boolean {
  return typeof f === "function" || typeof specialMethod(f, "__call__") === "function";
}
