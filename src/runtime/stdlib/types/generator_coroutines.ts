/** `@types.coroutine`: generators that can be awaited. */
import { call } from "../../objects/calls.js";
import { hidden } from "../../objects/coroutine.js";
import { TypeError } from "../../objects/exceptions.js";
import { describeFunction, function_meta, type AnyFunction } from "../../objects/functions.js";
import { isGeneratorObject } from "../../objects/generator.js";
import { isPlainObject } from "../../objects/dict.js";
import { pythonFunctions } from "../../objects/library_functions.js";

/** `coroutine(func)`: what the function's generators yield goes to whoever drives the awaiting coroutine. */
export function coroutine(func: unknown): unknown {
  if (typeof func !== "function") throw new TypeError("types.coroutine() expects a callable");
  const meta = function_meta(func);
  if (meta.kind === "coroutine") return func;
  const wrapped = (...args: unknown[]): unknown => {
    const last = args[args.length - 1];
    const made = isPlainObject(last) ? call(func, args.slice(0, -1), last) : call(func, args);
    if (isGeneratorObject(made)) hidden(made, "$iterable", true);
    return made;
  };
  Object.assign(describeFunction(wrapped as AnyFunction, "function", meta.signature, meta.name), { qualname: meta.qualname, module: meta.module, doc: meta.doc, parsed: meta.parsed });
  return wrapped;
}

pythonFunctions("types", { coroutine: [coroutine, "func"] });
