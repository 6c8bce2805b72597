/** How an object says what rebuilds it: `object.__reduce_ex__`, `object.__reduce__`, `object.__getstate__`. */
import { getattr, hasattr } from "../attributes.js";
import { call, call_method, invoke } from "../calls.js";
import { Dict, dict } from "../dict.js";
import { TypeError, ValueError } from "../exceptions.js";
import { describeFunction, function_meta, type AnyFunction, type FunctionMeta } from "../functions.js";
import { bytearray, ByteArray, Bytes } from "../bytes.js";
import { GenericAlias } from "../generic_alias.js";
import { DictIterator } from "../dict/iterators.js";
import { iteratorMakers } from "../iteration.js";
import { Range } from "../range.js";
import { AnySet, set } from "../set.js";
import { SetIterator } from "../set/any_set.js";
import { Ellipsis, NotImplemented } from "../singletons.js";
import { Slice } from "../slice.js";
import { BuiltinFunctionType, FunctionType, MethodDescriptorType, NoneType, type_name, type_of, WrapperDescriptorType } from "../types.js";
import { tupleOf, PyTuple } from "../tuple.js";
import { list } from "../list.js";
import { mro } from "../mro.js";
import { isClass, object, typeInfo } from "../type_registry.js";
import { findClassValue, findInherited } from "./class_lookup.js";
import { howMadeAgain, isKeptInAttributes } from "./pickled_names.js";
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
  const made = call_method(base, "__new__", [cls, state]);
  // lists and dicts are filled afterwards
  if (base === list || base === dict || base === set || base === bytearray) call(getattr(base, "__init__"), [made, state]);
  return made;
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

/** `x.__getstate__()` */
export function stateOf(x: unknown): unknown {
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
  return reduceBuiltin(x, protocol) ?? (protocol < 2 ? reduceOld(x) : reduceNew(x));
}

/** What built-in types answer that have a `__reduce__` of their own; null for the others. */
function reduceBuiltin(x: object, protocol: number): unknown {
  const cls = type_of(x);
  if (typeof x === "function") return isClass(x) ? null : reduceFunction(x, cls);
  if (x instanceof AnySet) return tupleOf([cls, tupleOf([[...x.$walk()]]), stateOf(x)]);
  if (x instanceof ByteArray) {
    if (protocol < 3) return tupleOf([cls, tupleOf(x.length === 0 ? [] : [x.$text, "latin-1"]), stateOf(x)]);
    return tupleOf([cls, tupleOf(x.length === 0 ? [] : [new Bytes(x.data.slice())]), stateOf(x)]);
  }
  if (x instanceof Range) return tupleOf([cls, tupleOf([x.start, x.stop, x.step])]);
  if (x instanceof Slice) return tupleOf([cls, tupleOf([x.start, x.stop, x.step])]);
  if (x instanceof GenericAlias && cls === GenericAlias) return tupleOf([cls, tupleOf([x.__origin__, x.__args__])]);
  for (const base of mro(cls)) {
    const how = howMadeAgain(base);
    if (how !== null) {
      const answer = how(x, protocol);
      return typeof answer === "string" ? answer : tupleOf(answer);
    }
  }
  if (x instanceof DictIterator) return tupleOf([iteratorMakers.iter, tupleOf([restOf(x)])]);
  if (x instanceof SetIterator) return tupleOf([iteratorMakers.iter, tupleOf([[...x.$owner.$walk()].slice(x.$given)])]);
  if (x === Ellipsis) return "Ellipsis";
  return x === NotImplemented ? "NotImplemented" : null;
}

/** What an iterator over a dict has yet to give. */
function restOf(x: DictIterator<unknown>): unknown[] {
  const name = type_name(x);
  const dict = x.$dict;
  const all: unknown[] = name.includes("item") ? [...dict.items()] : name.includes("value") ? [...dict.values()] : [...dict.keys()];
  if (name.includes("reverse")) all.reverse();
  return all.slice(all.length - x.__length_hint__());
}

/** Functions and methods of types: by name, or by where `getattr` finds them. */
function reduceFunction(f: Function & { readonly $self?: unknown; readonly $meta?: FunctionMeta }, cls: Function): unknown {
  const { name, qualname, receiver } = function_meta(f);
  const at = (holder: unknown): unknown => tupleOf([getattr, tupleOf([holder, name])]);
  if (Object.hasOwn(f, "$self") && cls !== FunctionType) return at(f.$self);
  if (receiver !== null && (cls === MethodDescriptorType || cls === WrapperDescriptorType)) return at(receiver);
  if (cls !== BuiltinFunctionType) throw cannotReduce(f);
  if (!qualname.includes(".")) return qualname;
  const self: unknown = getattr(f, "__self__", null);
  return self === null ? qualname : at(self);
}

function reduceNew(x: object): unknown {
  const cls = type_of(x);
  if (isClass(x) || !HOLDERS.has(typeInfo(builtinBase(cls)).name) || (typeInfo(cls).builtin && !HOLDERS.has(typeInfo(cls).name) && !isKeptInAttributes(cls))) throw cannotReduce(x);
  const { args, keywords } = newArguments(x);
  const make = keywords === null ? [newObjectOf, tupleOf([cls, ...args])] : [newObjectWithKeywords, tupleOf([cls, tupleOf(args), keywords])];
  const items = mro(cls).includes(list) ? call_method(x, "__iter__") : null;
  const entries = x instanceof Dict ? call_method(call_method(x, "items"), "__iter__") : null;
  return tupleOf([...make, stateOf(x), items, entries]);
}

/** `object.__reduce__()`: the oldest protocols know neither slots nor `__new__`. */
export function reduceOld(x: object): unknown {
  const cls = type_of(x);
  const known = reduceBuiltin(x, 0);
  if (known !== null) return known;
  const base = builtinBase(cls);
  if (isClass(x) || cls === base || cls === NoneType || !HOLDERS.has(typeInfo(base).name)) throw cannotReduce(x);
  if (slotOwner(cls) !== null && slotsOf(cls).size > 0 && definer(cls, "__getstate__") === null) throw new TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled");
  const state = stateOf(x);
  const held = base === object ? null : invoke(base, x);
  const make = [reconstructor, tupleOf([cls, base, held])];
  return tupleOf(state === null ? make : [...make, state]);
}

/** Some types say it in words of their own. */
const IN_PLURAL: ReadonlySet<string> = new Set(["memoryview", "code"]);

function cannotReduce(x: object): TypeError {
  const name = type_name(x);
  return new TypeError(IN_PLURAL.has(name) ? `cannot pickle ${name} objects` : `cannot pickle '${name}' object`);
}

/** Classes of the library that are copied by what their `__reduce__` says, not field by field. */
export const copiedByReduce = new WeakSet<Function>();
