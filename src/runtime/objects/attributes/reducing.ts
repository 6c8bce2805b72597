/** How an object says what rebuilds it: `object.__reduce_ex__`, `object.__reduce__`, `object.__getstate__`. */
import { getattr, hasattr } from "../attributes.js";
import { call_method, invoke } from "../calls.js";
import { Dict, dict } from "../dict.js";
import { TypeError, ValueError } from "../exceptions.js";
import { describeFunction, type AnyFunction } from "../functions.js";
import { AnySet } from "../set.js";
import { NoneType, type_name, type_of } from "../types.js";
import { tupleOf, PyTuple } from "../tuple.js";
import { list } from "../list.js";
import { mro } from "../mro.js";
import { isClass, object, typeInfo } from "../type_registry.js";
import { findClassValue, findInherited } from "./class_lookup.js";
import { ownAttributes, slotOwner, slotsOf } from "./instance_dict.js";

/** `copyreg.__newobj__(cls, *args)`: an instance that `__init__` has not seen. */
export function newObjectOf(cls: unknown, ...args: readonly unknown[]): unknown {
  return call_method(cls, "__new__", [cls, ...args]);
}

/** `copyreg.__newobj_ex__(cls, args, kwargs)` */
export function newObjectWithKeywords(cls: unknown, args: readonly unknown[], kwargs: unknown): unknown {
  return call_method(cls, "__new__", [cls, ...args], kwargs);
}

/** `copyreg._reconstructor(cls, base, state)`: an instance of a class, made by the built-in type below it. */
export function reconstructor(cls: unknown, base: unknown, state: unknown): unknown {
  if (base === object) return call_method(object, "__new__", [cls]);
  return call_method(base, "__new__", [cls, state]);
}

for (const [f, name, signature] of [
  [newObjectOf, "__newobj__", "cls, *args"],
  [newObjectWithKeywords, "__newobj_ex__", "cls, args, kwargs"],
  [reconstructor, "_reconstructor", "cls, base, state"],
] as const) {
  const meta = describeFunction(f as AnyFunction, "function", signature, name);
  meta.module = "copyreg";
}

/** The state that `object.__getstate__` gives: the attributes, and beside them the values of slots. */
export function defaultState(x: unknown): unknown {
  if (typeof x !== "object" || x === null) return null;
  const cls = type_of(x);
  const own = ownAttributes(x);
  const attributes: Dict<string, unknown> | null = own.length === 0 ? null : dict<string, unknown>(own);
  const slots: Dict<string, unknown> = dict();
  for (const name of slotsOf(cls)) {
    if (name === "__dict__" || name === "__weakref__") continue;
    if (hasattr(x, name)) slots.set(name, getattr(x, name));
  }
  return slots.size === 0 ? attributes : tupleOf([attributes, slots]);
}

/** Who defines a special method for the instances of a class; null when only `object` does. */
export function definer(cls: Function, name: string): Function | null {
  const holder = findInherited(cls, name)?.holder ?? findClassValue(cls, name)?.holder ?? null;
  return holder === object ? null : holder;
}

function stateOf(x: unknown): unknown {
  return definer(type_of(x), "__getstate__") === null ? defaultState(x) : call_method(x, "__getstate__");
}

/** What `__new__` is to be called with, as the object says. */
function newArguments(x: unknown): { readonly args: readonly unknown[]; readonly keywords: unknown } {
  const withKeywords = getattr(x, "__getnewargs_ex__", null);
  if (withKeywords !== null) {
    const answer = invoke(withKeywords);
    if (!(answer instanceof PyTuple)) throw new TypeError(`__getnewargs_ex__ should return a tuple, not '${type_name(answer)}'`);
    if (answer.length !== 2) throw new ValueError(`__getnewargs_ex__ should return a tuple of length 2, not ${answer.length}`);
    const [args, keywords] = answer as readonly unknown[];
    if (!(args instanceof PyTuple)) throw new TypeError(`first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '${type_name(args)}'`);
    if (!(keywords instanceof Dict)) throw new TypeError(`second item of the tuple returned by __getnewargs_ex__ must be a dict, not '${type_name(keywords)}'`);
    return { args: args as readonly unknown[], keywords: keywords.size === 0 ? null : keywords };
  }
  const plain = getattr(x, "__getnewargs__", null);
  if (plain === null) return { args: [], keywords: null };
  const answer = invoke(plain);
  if (!(answer instanceof PyTuple)) throw new TypeError(`__getnewargs__ should return a tuple, not '${type_name(answer)}'`);
  return { args: answer as readonly unknown[], keywords: null };
}

/** The built-in type that holds the values of a class's instances; `object` when none does. */
function builtinBase(cls: Function): Function {
  return mro(cls).find((base) => typeInfo(base).builtin && typeInfo(base).module === "builtins") ?? object;
}

const HOLDERS: ReadonlySet<string> = new Set(["object", "list", "dict", "tuple", "int", "bool", "float", "complex", "str", "bytes", "bytearray"]);

/** `object.__reduce_ex__(protocol)` */
export function reduceBy(x: object, protocol: number): unknown {
  const cls = type_of(x);
  if (definer(cls, "__reduce__") !== null) return call_method(x, "__reduce__");
  return protocol < 2 ? reduceOld(x) : reduceNew(x);
}

function reduceNew(x: object): unknown {
  const cls = type_of(x);
  if (x instanceof AnySet) return tupleOf([cls, tupleOf([[...x]]), stateOf(x)]);
  if (isClass(x) || !HOLDERS.has(typeInfo(builtinBase(cls)).name) || (typeInfo(cls).builtin && !HOLDERS.has(typeInfo(cls).name))) throw cannotReduce(x);
  const { args, keywords } = newArguments(x);
  const make = keywords === null ? [newObjectOf, tupleOf([cls, ...args])] : [newObjectWithKeywords, tupleOf([cls, tupleOf(args), keywords])];
  const items = mro(cls).includes(list) ? call_method(x, "__iter__") : null;
  const entries = x instanceof Dict ? call_method(call_method(x, "items"), "__iter__") : null;
  return tupleOf([...make, stateOf(x), items, entries]);
}

/** `object.__reduce__()`: the oldest protocols know neither slots nor `__new__`. */
export function reduceOld(x: object): unknown {
  const cls = type_of(x);
  const base = builtinBase(cls);
  if (isClass(x) || cls === base || cls === NoneType || !HOLDERS.has(typeInfo(base).name)) throw cannotReduce(x);
  if (slotOwner(cls) !== null && definer(cls, "__getstate__") === null) throw new TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled");
  const state = stateOf(x);
  const held = base === object ? null : invoke(base, x);
  const make = [reconstructor, tupleOf([cls, base, held])];
  return tupleOf(state === null ? make : [...make, state]);
}

const cannotReduce = (x: object): TypeError => new TypeError(`cannot pickle '${type_name(x)}' object`);
