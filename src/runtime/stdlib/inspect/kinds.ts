/** `inspect`: what a value is (`isfunction`, `ismethoddescriptor`, `iscoroutinefunction` …). */
import { hasattr } from "../../objects/attributes.js";
import { isBoundMethod } from "../../objects/attributes/methods.js";
import { abstractNames } from "../../objects/abstract_classes.js";
import { isAwaitable } from "../../objects/awaitable.js";
import { isCoroutineObject } from "../../objects/coroutine.js";
import { PropertyObject } from "../../objects/descriptors.js";
import { function_meta } from "../../objects/functions.js";
import { isGenerator } from "../../objects/iteration.js";
import { pythonFunctions } from "../../objects/library_functions.js";
import { isClass } from "../../objects/type_registry.js";
import { ModuleType, type_name, type_of } from "../../objects/types.js";
import { partial, partialmethod } from "../functools/partials.js";

/** The function behind bound methods and partial calls, as CPython looks for it before it asks for the flags. */
function behind(x: unknown): unknown {
  let f = x;
  for (;;) {
    if (f instanceof partial || f instanceof partialmethod) f = f.func;
    else if (isBoundMethod(f)) f = f.$method;
    else return f;
  }
}

const marked = new WeakSet<object>();

const kindOf = (x: unknown): string | null => (typeof x === "function" && !isClass(x) ? function_meta(x).kind : null);
const isType =
  (...names: readonly string[]) =>
  (object: unknown): boolean =>
    names.includes(type_name(object));

/** `iscoroutinefunction(obj)` */
export function iscoroutinefunction(obj: unknown): boolean {
  const f = behind(obj);
  if (typeof f === "function") return kindOf(f) === "coroutine" || marked.has(f);
  // asynchronous mocks say it of themselves
  return typeof f === "object" && f !== null && (marked.has(f) || (f as { readonly $isCoroutineFunction?: boolean }).$isCoroutineFunction === true);
}
/** `markcoroutinefunction(func)`: a plain function that gives an awaitable. */
export function markcoroutinefunction<F>(func: F): F {
  const f = behind(func);
  if (typeof f === "function" || (typeof f === "object" && f !== null)) marked.add(f);
  return func;
}
/** `isgeneratorfunction(obj)` */
export const isgeneratorfunction = (obj: unknown): boolean => kindOf(behind(obj)) === "generator";
/** `isasyncgenfunction(obj)` */
export const isasyncgenfunction = (obj: unknown): boolean => kindOf(behind(obj)) === "async_generator";
/** `iscoroutine(object)` */
export const iscoroutine = (object: unknown): boolean => isCoroutineObject(object);
/** `isgenerator(object)` */
export const isgenerator = (object: unknown): boolean => isGenerator(object) && type_name(object) === "generator";
/** `isasyncgen(object)` */
export const isasyncgen = isType("async_generator");
/** `isawaitable(object)` */
export const isawaitable = (object: unknown): boolean => isAwaitable(object) || (typeof object === "object" && object !== null && hasattr(type_of(object), "__await__"));
/** `isabstract(object)`: a class that can't be instantiated for want of methods. */
export const isabstract = (object: unknown): boolean => isClass(object) && abstractNames(object).length > 0;
/** `isclass(object)` */
export const isclass = (object: unknown): boolean => isClass(object);
/** `isfunction(object)` */
export const isfunction = isType("function");
/** `ismethod(object)` */
export const ismethod = isType("method");
/** `isbuiltin(object)` */
export const isbuiltin = isType("builtin_function_or_method");
/** `ismethodwrapper(object)` */
export const ismethodwrapper = isType("method-wrapper");
/** `istraceback(object)` */
export const istraceback = isType("traceback");
/** `isframe(object)` */
export const isframe = isType("frame");
/** `iscode(object)` */
export const iscode = isType("code");
/** `isgetsetdescriptor(object)` */
export const isgetsetdescriptor = isType("getset_descriptor");
/** `ismemberdescriptor(object)` */
export const ismemberdescriptor = isType("member_descriptor");
/** `ismodule(object)` */
export const ismodule = (object: unknown): boolean => type_of(object) === ModuleType;

const notMethodDescriptor = (object: unknown): boolean => isclass(object) || ismethod(object) || isfunction(object);

/** `ismethoddescriptor(object)`: has `__get__` but neither `__set__` nor `__delete__`, and is no function. */
export function ismethoddescriptor(object: unknown): boolean {
  if (notMethodDescriptor(object)) return false;
  if (isType("method_descriptor", "wrapper_descriptor", "classmethod_descriptor")(object)) return true;
  if (isDescribed(object)) return false;
  const cls = type_of(object);
  return hasattr(cls, "__get__") && !hasattr(cls, "__set__") && !hasattr(cls, "__delete__");
}

/** `isdatadescriptor(object)`: has `__set__` or `__delete__`. */
export function isdatadescriptor(object: unknown): boolean {
  if (notMethodDescriptor(object)) return false;
  if (isDescribed(object)) return true;
  const cls = type_of(object);
  return hasattr(cls, "__set__") || hasattr(cls, "__delete__");
}

/** The runtime's own data descriptors. */
const isDescribed = (object: unknown): boolean => object instanceof PropertyObject || isgetsetdescriptor(object) || ismemberdescriptor(object);

/** `isroutine(object)` */
export const isroutine = (object: unknown): boolean => isbuiltin(object) || isfunction(object) || ismethod(object) || ismethodwrapper(object) || ismethoddescriptor(object);

const one = "object";
pythonFunctions("inspect", {
  iscoroutinefunction: [iscoroutinefunction, "obj"],
  markcoroutinefunction: [markcoroutinefunction, "func"],
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
  ismethodwrapper: [ismethodwrapper, one],
  ismethoddescriptor: [ismethoddescriptor, one],
  isdatadescriptor: [isdatadescriptor, one],
  isgetsetdescriptor: [isgetsetdescriptor, one],
  ismemberdescriptor: [ismemberdescriptor, one],
  istraceback: [istraceback, one],
  isframe: [isframe, one],
  iscode: [iscode, one],
  isroutine: [isroutine, one],
  ismodule: [ismodule, one],
});
