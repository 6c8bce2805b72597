/** `update_wrapper` and `wraps`: a wrapper takes over how the wrapped function looks. */
import { getattr, hasattr, setattr } from "../../objects/attributes.js";
import { classAttributeKey } from "../../objects/attribute_names.js";
import { call_method } from "../../objects/calls.js";
import { dict, Dict } from "../../objects/dict.js";
import { type AnyFunction, function_meta } from "../../objects/functions.js";
import { iterate } from "../../objects/iteration.js";
import { pythonFunctions } from "../../objects/library_functions.js";
import { isBoundMethod } from "../../objects/attributes.js";
import { isClass } from "../../objects/type_registry.js";
import { tuple } from "../../objects/tuple.js";

export const WRAPPER_ASSIGNMENTS = tuple(["__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__"]);
export const WRAPPER_UPDATES = tuple(["__dict__"]);

/** `update_wrapper(wrapper, wrapped)` */
export function update_wrapper<W>(wrapper: W, wrapped: unknown, assigned: Iterable<string> = WRAPPER_ASSIGNMENTS, updated: Iterable<string> = WRAPPER_UPDATES): W {
  for (const name of iterate(assigned)) {
    if (typeof wrapper === "function" && name === "__type_params__") {
      const own: unknown = typeof wrapped === "function" ? Reflect.get(wrapped, "$typeParams") : undefined;
      if (own !== undefined) Object.defineProperty(wrapper, "$typeParams", { value: own, configurable: true });
      continue;
    }
    if (hasattr(wrapped, name)) setattr(wrapper, String(name), getattr(wrapped, String(name)));
  }
  for (const name of iterate(updated)) {
    if (name !== "__dict__") {
      call_method(getattr(wrapper, String(name)), "update", [getattr(wrapped, String(name), dict())]);
      continue;
    }
    const attributes = getattr(wrapped, name, null);
    if (attributes instanceof Dict) for (const [key, value] of attributes.items()) setattr(wrapper, String(key), value);
  }
  if (typeof wrapper === "function" && !isClass(wrapper)) {
    Object.defineProperty(wrapper, classAttributeKey("__wrapped__"), { value: wrapped, writable: true, enumerable: true, configurable: true });
    if (typeof wrapped === "function" && !isBoundMethod(wrapped)) Object.defineProperty(wrapper, "name", { value: function_meta(wrapped).name, configurable: true });
  } else setattr(wrapper, "__wrapped__", wrapped);
  return wrapper;
}

/** `@wraps(func)`: typed as making a function of the wrapped one's type, which is what decorators promise. */
export function wraps(wrapped: unknown, assigned: Iterable<string> = WRAPPER_ASSIGNMENTS, updated: Iterable<string> = WRAPPER_UPDATES): <W>(wrapper: W) => W {
  // what it gives is the wrapper, with the wrapper's type
  return <W>(wrapper: W): W => update_wrapper(wrapper, wrapped, assigned, updated) as W;
}

pythonFunctions("functools", {
  update_wrapper: [update_wrapper, "wrapper, wrapped, assigned=('__module__', '__name__', '__qualname__', '__doc__', '__annotations__', '__type_params__'), updated=('__dict__',)"],
  wraps: [wraps as AnyFunction, "wrapped, assigned=('__module__', '__name__', '__qualname__', '__doc__', '__annotations__', '__type_params__'), updated=('__dict__',)"],
});
