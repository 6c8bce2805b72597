/** `inspect`: what a value is, and what its signature says. */
import { isAwaitable } from "../../objects/awaitable.js";
import { getattr, hasattr } from "../../objects/attributes.js";
import { isBoundMethod } from "../../objects/attributes/methods.js";
import { callable } from "../../objects/calls.js";
import { Dict, dict } from "../../objects/dict.js";
import { TypeError } from "../../objects/exceptions.js";
import { repr } from "../../objects/repr.js";
import { formatannotation } from "./parameters.js";
import { signature } from "./signatures.js";
import { isCoroutineObject } from "../../objects/coroutine.js";
import { function_meta } from "../../objects/functions.js";
import { isGenerator } from "../../objects/iteration.js";
import { pythonFunctions } from "../../objects/library_functions.js";
import { abstractNames } from "../../objects/abstract_classes.js";
import { isClass } from "../../objects/type_registry.js";
import { ModuleType, type_name, type_of } from "../../objects/types.js";

export { BoundArguments, Signature, signature } from "./signatures.js";
export { _empty, formatannotation, Parameter } from "./parameters.js";

const kindOf = (x: unknown): string | null => {
  if (isBoundMethod(x)) return function_meta(x.$method).kind;
  return typeof x === "function" && !isClass(x) ? function_meta(x).kind : null;
};

/** `iscoroutinefunction(obj)` */
export const iscoroutinefunction = (obj: unknown): boolean => kindOf(obj) === "coroutine";
/** `isgeneratorfunction(obj)` */
export const isgeneratorfunction = (obj: unknown): boolean => kindOf(obj) === "generator";
/** `isasyncgenfunction(obj)` */
export const isasyncgenfunction = (obj: unknown): boolean => kindOf(obj) === "async_generator";
/** `iscoroutine(object)` */
export const iscoroutine = (object: unknown): boolean => isCoroutineObject(object);
/** `isgenerator(object)` */
export const isgenerator = (object: unknown): boolean => isGenerator(object) && type_name(object) === "generator";
/** `isasyncgen(object)` */
export const isasyncgen = (object: unknown): boolean => type_name(object) === "async_generator";
/** `isawaitable(object)` */
export const isawaitable = (object: unknown): boolean => isAwaitable(object) || (typeof object === "object" && object !== null && hasattr(object, "__await__"));
/** `isabstract(object)`: a class that can't be instantiated for want of methods. */
export const isabstract = (object: unknown): boolean => isClass(object) && abstractNames(object).length > 0;
/** `isclass(object)` */
export const isclass = (object: unknown): boolean => isClass(object);
/** `isfunction(object)` */
export const isfunction = (object: unknown): boolean => typeof object === "function" && !isClass(object) && !isBoundMethod(object) && kindOf(object) !== "builtin";
/** `ismethod(object)` */
export const ismethod = (object: unknown): boolean => isBoundMethod(object) && kindOf(object) !== "builtin";
/** `isbuiltin(object)` */
export const isbuiltin = (object: unknown): boolean => kindOf(object) === "builtin";
/** `isroutine(object)` */
export const isroutine = (object: unknown): boolean => kindOf(object) !== null;
/** `ismodule(object)` */
export const ismodule = (object: unknown): boolean => type_of(object) === ModuleType;

/** `getdoc(object)`: the docstring without its indentation. */
export function getdoc(object: unknown): string | null {
  const doc: unknown = getattr(object, "__doc__", null);
  if (typeof doc !== "string") return null;
  const [first = "", ...rest] = doc.split("\n");
  const margin = Math.min(...rest.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length));
  return [first.trimStart(), ...rest.map((line) => line.slice(Number.isFinite(margin) ? margin : 0))].join("\n").trim();
}

/** `get_annotations(obj)`: a copy; none where there are none. */
export function get_annotations(obj: unknown): Dict<unknown, unknown> {
  const own: unknown = getattr(obj, "__annotations__", null);
  if (own === null && !callable(obj)) throw new TypeError(`${repr(obj)} is not a module, class, or callable.`);
  return own instanceof Dict ? dict(own) : dict();
}

const one = "object";
pythonFunctions("inspect", {
  signature: [signature, "obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False"],
  get_annotations: [get_annotations, "obj, *, globals=None, locals=None, eval_str=False"],
  formatannotation: [formatannotation, "annotation"],
  iscoroutinefunction: [iscoroutinefunction, "obj"],
  isgeneratorfunction: [isgeneratorfunction, "obj"],
  isasyncgenfunction: [isasyncgenfunction, "obj"],
  iscoroutine: [iscoroutine, one],
  isgenerator: [isgenerator, one],
  isasyncgen: [isasyncgen, one],
  isawaitable: [isawaitable, one],
  isabstract: [isabstract, one],
  isclass: [isclass, one],
  isfunction: [isfunction, one],
  ismethod: [ismethod, one],
  isbuiltin: [isbuiltin, one],
  isroutine: [isroutine, one],
  ismodule: [ismodule, one],
  getdoc: [getdoc, one],
});
