/** Displays that unpack: `{**a, "k": v}` when the mappings are not known to be dicts; `b"…"` literals; `yield from`; computed bases. */
import { typeInfo } from "./type_registry.js";
import { GenericAlias } from "./generic_alias.js";
import { getattr, hasattr, lookupSpecial } from "./attributes.js";
import { bytes, type Bytes } from "./bytes.js";
import { call, call_method } from "./calls.js";
import { PyObject } from "./classes.js";
import { with_init } from "./library_bases.js";
import { Dict, dict } from "./dict.js";
import { GeneratorExit, StopIteration, TypeError } from "./exceptions.js";
import { CoroutineWrapper } from "./coroutine_wrapper.js";
import { isCoroutineObject } from "./coroutine.js";
import { isGeneratorObject } from "./generator.js";
import { iter, iterate } from "./iteration.js";
import { checkBases, mix } from "./mro.js";
import { getitem } from "./subscript.js";
import { PyTuple, tuple, tupleOf } from "./tuple.js";
import { isClass, object, type_name, type_of } from "./types.js";

/** `{**a, **b}`: later entries win, the order is that of first appearance. */
export function merged<K, V>(...mappings: readonly Dict<K, V>[]): Dict<K, V>;
export function merged(...mappings: readonly unknown[]): Dict<unknown, unknown>;
export function merged(...mappings: readonly unknown[]): Dict<unknown, unknown> {
  const all: Dict<unknown, unknown> = dict();
  for (const mapping of mappings) for (const [key, value] of mapping_items(mapping)) all.set(key, value);
  return all;
}

/** `{…, **mapping, …}` of what may be no dict: `...mapping_items(mapping)`. */
export function mapping_items(mapping: unknown): Iterable<[unknown, unknown]> {
  if (mapping instanceof Dict) return mapping.items() as Iterable<[unknown, unknown]>;
  if (!hasattr(mapping, "keys")) throw new TypeError(`'${type_name(mapping)}' object is not a mapping`);
  const keys = getattr(mapping, "keys");
  return Array.from(iterate(typeof keys === "function" ? keys() : keys), (key) => [key, getitem(mapping, key)]);
}

/** A bytes literal: printable ASCII as text, anything else as numbers. */
export function bytes_literal(content: string | readonly number[]): Bytes {
  return typeof content === "string" ? bytes(Array.from(content, (c) => c.charCodeAt(0))) : bytes([...content]);
}

/** `yield from xs`: a generator delegates, whatever it may be sent; another iterable yields its items and gives None. */
export function yield_from<Y, R>(source: Generator<Y, R, never>): Generator<Y, R, unknown>;
export function yield_from<T>(source: Iterable<T>): Generator<T, null, unknown>;
export function yield_from(source: unknown): Generator<unknown, unknown, unknown>;
export function yield_from<Y, R>(source: unknown): Generator<Y, R, unknown>;
export function yield_from(source: unknown): Generator<unknown, unknown, unknown> {
  if (source instanceof CoroutineWrapper) return source.$coroutine;
  if (isCoroutineObject(source)) throw new TypeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
  return isGeneratorObject(source) ? (source as Generator<unknown, unknown, unknown>) : itemsOf(source);
}

/** The same in a function that `types.coroutine` may have got: it awaits coroutines. */
export function yield_from_awaitable(source: unknown): Generator<unknown, unknown, unknown>;
export function yield_from_awaitable<Y, R>(source: unknown): Generator<Y, R, unknown>;
export function yield_from_awaitable(source: unknown): Generator<unknown, unknown, unknown> {
  return isCoroutineObject(source) ? source : yield_from(source);
}

/** What is sent, thrown in or closed goes on to the iterator, as PEP 380 has it. */
export function* itemsOf(source: unknown): Generator<unknown, unknown, unknown> {
  const items: unknown = iter(source);
  try {
    let item = call_method(items, "__next__");
    for (;;) {
      let sent: unknown;
      try {
        sent = yield item;
      } catch (error) {
        item = thrownInto(items, error);
        continue;
      }
      item = sent === null || sent === undefined ? call_method(items, "__next__") : call_method(items, "send", [sent]);
    }
  } catch (error) {
    if (error instanceof StopIteration) return error.value;
    throw error;
  }
}

function thrownInto(items: unknown, error: unknown): unknown {
  if (error instanceof GeneratorExit) {
    if (hasattr(items, "close")) call_method(items, "close");
    throw error;
  }
  if (!hasattr(items, "throw")) throw error;
  return call_method(items, "throw", [error]);
}

/** What an object that is no class puts in its place among the bases (PEP 560). */
function entries(base: unknown): new (...args: unknown[]) => object {
  const method = lookupSpecial(base, "__mro_entries__");
  if (method === undefined || method === null) throw refused(base);
  const given: unknown = method(tupleOf([base]));
  if (!(given instanceof PyTuple)) throw new TypeError("__mro_entries__ must return a tuple");
  const all = given.map((one) => base_class(one) as Function);
  // `Generic` does nothing below a class of the library
  const classes = all.length > 1 ? all.filter((one) => typeInfo(one).module !== "typing" || typeInfo(one).name !== "Generic") : all;
  return (classes.length === 0 ? PyObject : classes.length === 1 ? classes[0] : mix(...classes)) as new (...args: unknown[]) => object;
}

function refused(base: unknown): unknown {
  if (base === null) return new TypeError("NoneType takes no arguments");
  try {
    call(type_of(base), ["", tuple([base]), dict()]);
  } catch (error) {
    return error;
  }
  return new TypeError(`cannot use '${type_name(base)}' object as a base class`);
}

/** A base class that is computed at run time. */
export function base_class(base: unknown): new (...args: unknown[]) => object {
  if (base === object) return PyObject;
  if (base instanceof GenericAlias) return base_class(base.__origin__);
  // another object's class is called as a metaclass would be, and mostly doesn't like it
  if (!isClass(base)) return entries(base);
  checkBases([base]);
  return with_init(base) as new (...args: unknown[]) => object;
}
