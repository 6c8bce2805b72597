/** `types.new_class` and its relatives: class statements as calls. */
import { call, invoke } from "../../objects/calls.js";
import { dict, type Dict } from "../../objects/dict.js";
import { TypeError } from "../../objects/exceptions.js";
import { collect } from "../../objects/iteration.js";
import { libraryFunctions, pythonFunctions } from "../../objects/library_functions.js";
import { tuple, tupleOf, type PyTuple, type Tuple } from "../../objects/tuple.js";
import { isClass, typeInfo } from "../../objects/type_registry.js";
import { metaclassOf, type as pythonType, type_name } from "../../objects/types.js";

/** `resolve_bases(bases)`: bases that are no classes are asked for theirs. */
export function resolve_bases(bases: Iterable<unknown>): PyTuple {
  return tupleOf(collect(bases).flatMap((base) => (isClass(base) || typeof base !== "object" || base === null ? [base] : "__origin__" in base ? [base.__origin__] : [base])));
}

/** `prepare_class(name, bases=(), kwds=None)` → the metaclass, an empty namespace, and the keywords left. */
export function prepare_class(_name: string, bases: Iterable<unknown> = [], kwds: Dict | null = null): Tuple<[unknown, Dict, Dict]> {
  const left = kwds === null ? dict() : dict(kwds);
  const [first] = collect(bases);
  const meta = left.has("metaclass") ? left.pop("metaclass") : isClass(first) ? metaclassOf(first) : pythonType;
  return tuple([meta, dict(), left]);
}

/** `new_class(name, bases=(), kwds=None, exec_body=None)` */
export function new_class(name: string, bases: Iterable<unknown> = [], kwds: Dict | null = null, exec_body: unknown = null): unknown {
  const [meta, namespace, left] = prepare_class(name, bases, kwds);
  if (exec_body !== null) invoke(exec_body, namespace);
  return call(meta, [name, resolve_bases(bases), namespace], left);
}

/** `get_original_bases(cls, /)` */
export function get_original_bases(cls: unknown): PyTuple {
  if (!isClass(cls)) throw new TypeError(`Expected an instance of type, not '${type_name(cls)}'`);
  return tupleOf(typeInfo(cls).bases);
}

pythonFunctions("types", { resolve_bases: [resolve_bases, "bases"], prepare_class: [prepare_class, "name, bases=(), kwds=None"], new_class: [new_class, "name, bases=(), kwds=None, exec_body=None"] });
libraryFunctions("types", { get_original_bases: [get_original_bases, "cls, /"] });
