/** `@types.coroutine`: generators that can be awaited. */
import { call } from "../../objects/calls.js";
import { close, send, throw_ } from "../../objects/by_hand.js";
import { TypeError } from "../../objects/exceptions.js";
import { describeFunction, function_meta, type AnyFunction } from "../../objects/functions.js";
import { isGeneratorObject } from "../../objects/generator.js";
import { isPlainObject } from "../../objects/dict.js";
import { libraryClass, pythonFunctions } from "../../objects/library_functions.js";

/** A generator as `await` and `yield from` take it. */
class GeneratorCoroutine {
  declare readonly $generator: Generator<unknown, unknown, unknown>;

  constructor(generator: Generator<unknown, unknown, unknown>) {
    Object.defineProperty(this, "$generator", { value: generator });
  }

  __await__(): Generator<unknown, unknown, unknown> {
    return this.$generator;
  }

  __iter__(): Generator<unknown, unknown, unknown> {
    return this.$generator;
  }

  __next__(): unknown {
    return send(this.$generator, null);
  }

  send(value: unknown): unknown {
    return send(this.$generator, value);
  }

  throw$(error: unknown, value?: unknown): unknown {
    return throw_(this.$generator, error, value);
  }

  close(): unknown {
    return close(this.$generator);
  }
}
libraryClass(GeneratorCoroutine, { name: "generator", module: "builtins", sealed: true });

/** `coroutine(func)`: what the function's generators yield goes to whoever drives the awaiting coroutine. */
export function coroutine(func: unknown): unknown {
  if (typeof func !== "function") throw new TypeError("types.coroutine() expects a callable");
  const meta = function_meta(func);
  if (meta.kind === "coroutine") return func;
  const wrapped = (...args: unknown[]): unknown => {
    const last = args[args.length - 1];
    const made = isPlainObject(last) ? call(func, args.slice(0, -1), last) : call(func, args);
    return isGeneratorObject(made) ? new GeneratorCoroutine(made as unknown as Generator<unknown, unknown, unknown>) : made;
  };
  Object.assign(describeFunction(wrapped as AnyFunction, "function", meta.signature, meta.name), { qualname: meta.qualname, module: meta.module, doc: meta.doc, parsed: meta.parsed });
  return wrapped;
}

pythonFunctions("types", { coroutine: [coroutine, "func"] });
