/** `types.new_class` and its relatives: class statements as calls. */
import { call, invoke } from "../../objects/calls.js";
import { preparedNamespace, resolvedBases } from "../../objects/class_namespaces.js";
import { dict, type Dict } from "../../objects/dict.js";
import { TypeError } from "../../objects/exceptions.js";
import { collect } from "../../objects/iteration.js";
import { libraryFunctions, pythonFunctions } from "../../objects/library_functions.js";
import { setitem } from "../../objects/subscript.js";
import { PyTuple, tuple, tupleOf, type Tuple } from "../../objects/tuple.js";
import { isClass, typeInfo } from "../../objects/type_registry.js";
import { type_name } from "../../objects/types.js";

/** `resolve_bases(bases)`: bases that are no classes are asked for theirs. */
export function resolve_bases(bases: Iterable<unknown>): PyTuple {
  const given = collect(bases);
  const resolved = resolvedBases(given);
  return bases instanceof PyTuple && resolved.length === given.length && resolved.every((base, i) => base === given[i]) ? bases : tupleOf(resolved);
}

/** `prepare_class(name, bases=(), kwds=None)` → the metaclass, its namespace, and the keywords left. */
export function prepare_class(name: string, bases: Iterable<unknown> = [], kwds: Dict | null = null): Tuple<[unknown, unknown, Dict]> {
  const { meta, namespace, keywords } = preparedNamespace(name, collect(bases), keywordsOf(kwds));
  return tuple([meta, namespace, dict(keywords)]);
}

const keywordsOf = (kwds: Dict | null): Record<string, unknown> => Object.fromEntries(kwds === null ? [] : Array.from(kwds.items(), ([key, value]) => [String(key), value]));

/** `new_class(name, bases=(), kwds=None, exec_body=None)` */
export function new_class(name: string, bases: Iterable<unknown> = [], kwds: Dict | null = null, exec_body: unknown = null): unknown {
  const given = tupleOf(collect(bases));
  const resolved = tupleOf(resolvedBases(given));
  const { meta, namespace, keywords } = preparedNamespace(name, resolved, keywordsOf(kwds));
  if (exec_body !== null) invoke(exec_body, namespace);
  if (resolved.length !== given.length || resolved.some((base, i) => base !== given[i])) setitem(namespace, "__orig_bases__", given);
  return call(meta, [name, resolved, namespace], keywords);
}

/** `get_original_bases(cls, /)` */
export function get_original_bases(cls: unknown): PyTuple {
  if (!isClass(cls)) throw new TypeError(`Expected an instance of type, not '${type_name(cls)}'`);
  const own: unknown = Object.hasOwn(cls, "__orig_bases__") ? Reflect.get(cls, "__orig_bases__") : undefined;
  return own instanceof PyTuple ? own : tupleOf(typeInfo(cls).bases);
}

pythonFunctions("types", { resolve_bases: [resolve_bases, "bases"], prepare_class: [prepare_class, "name, bases=(), kwds=None"], new_class: [new_class, "name, bases=(), kwds=None, exec_body=None"] });
libraryFunctions("types", { get_original_bases: [get_original_bases, "cls, /"] });
