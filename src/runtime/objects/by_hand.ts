/** Driving coroutines and generators by hand: `send(g, v)`, `throw_(g, e)`, `close(g)`; and what Python sees of these objects. */
import { aclose, type AsyncGeneratorObject, AsyncGeneratorPrototype, asend, athrow, AsyncGeneratorStep } from "./async_generator.js";
import { type CoroutineObject, CoroutinePrototype, hidden, isCoroutineObject, isRunning, metaOf, STARTED } from "./coroutine.js";
import { codeOf as functionCode } from "./code_objects.js";
import { awaitedByLeaf, awaitsIn, yieldsFrom } from "./delegation.js";
import { codeOf, frameOf } from "./coroutine_frame.js";
import { CoroutineStack } from "./coroutine_stack.js";
import { CoroutineWrapper } from "./coroutine_wrapper.js";
import { GeneratorExit, RuntimeError, StopAsyncIteration, StopIteration, TypeError, ValueError } from "./exceptions.js";
import { describeFunction, type AnyFunction } from "./functions.js";
import { closeGenerator, GeneratorPrototype, generatorState, type GeneratorObject, isGeneratorObject, sendToGenerator, throwIntoGenerator } from "./generator.js";
import { asGenerator, forget } from "./library_coroutine.js";
import { Frame } from "./traceback.js";
import { registerType } from "./type_registry.js";
import { exceptionToThrow } from "./thrown_exception.js";
import { type_name } from "./types.js";
import { BlockingRequest, run_sync } from "../threads/scheduler.js";

/** `g.send(value)` for coroutines and generators; the returned value comes as StopIteration. */
export function send<Y, R, S>(g: Generator<Y, R, S>, value: S | null): Y;
export function send(g: unknown, value: unknown): unknown {
  if (isGeneratorObject(g)) return sendToGenerator(g, value);
  if (!isCoroutineObject(g)) return sendToObject(g, value);
  const stack = stackOf(g, value);
  return result(() => stack.resume(value), stack);
}

/** `g.throw(error)`: raises at the place where it is suspended. */
export function throw_(g: unknown, error: unknown, value?: unknown): unknown {
  if (!(isGeneratorObject(g) || isCoroutineObject(g) || g instanceof AsyncGeneratorStep)) {
    const { throw: own } = (g ?? {}) as { throw?: (...args: unknown[]) => unknown };
    if (typeof own === "function") return value === undefined ? own.call(g, error) : own.call(g, error, value);
  }
  const raised = exceptionToThrow(error, value);
  if (isGeneratorObject(g)) return throwIntoGenerator(g, raised);
  if (g instanceof AsyncGeneratorStep) return result(() => g.throw(raised), new CoroutineStack(g as never));
  if (!isCoroutineObject(g)) throw new TypeError(`'${type_name(g)}' object has no attribute 'throw'`);
  const stack = stackOf(g, null);
  return result(() => stack.raise(raised), stack);
}

/** `g.close()`: GeneratorExit where it is suspended; nothing when it has ended or never began. */
export function close(g: unknown): unknown {
  if (isGeneratorObject(g)) return closeGenerator(g);
  if (g instanceof AsyncGeneratorStep) return g.isOver ? null : closeByThrowing(g);
  if (!isCoroutineObject(g)) {
    const { close: method } = (g ?? {}) as { close?: () => unknown };
    return typeof method === "function" ? method.call(g) : null;
  }
  if (g.$owner === undefined) {
    forget(g);
    return null;
  }
  if (g.$owner === STARTED) {
    if (isRunning(g)) throw new ValueError("coroutine already executing");
    return null;
  }
  return closeByThrowing(g);
}

function closeByThrowing(g: CoroutineObject | AsyncGeneratorStep): null {
  try {
    throw_(g, new GeneratorExit());
  } catch (error) {
    if (error instanceof GeneratorExit || error instanceof StopIteration || (g instanceof AsyncGeneratorStep && error instanceof StopAsyncIteration)) return null;
    throw error;
  }
  throw new RuntimeError("coroutine ignored GeneratorExit");
}

/** The stack to drive a coroutine with: its own since its first `send`, or that of the task it belongs to. */
function stackOf(coro: CoroutineObject, sent: unknown): CoroutineStack {
  const owner = coro.$owner;
  if (owner instanceof CoroutineStack) return owner;
  if (owner === STARTED) {
    if (isRunning(coro)) throw new ValueError("coroutine already executing");
    throw new RuntimeError("cannot reuse already awaited coroutine");
  }
  if (sent !== null && sent !== undefined) throw new TypeError("can't send non-None value to a just-started coroutine");
  coro.$owner = STARTED;
  return new CoroutineStack(asGenerator(coro));
}

/** Python's form of a step: the yielded value, or StopIteration with the result. Blocking calls are waited out here. */
function result(step: () => IteratorResult<unknown, unknown>, stack: CoroutineStack): unknown {
  let found = step();
  while (found.done !== true && found.value instanceof BlockingRequest) {
    const request = found.value;
    run_sync(
      (function* (): Generator<unknown, void, unknown> {
        yield request;
      })(),
    );
    found = stack.resume(null);
  }
  const value = found.value === undefined ? null : found.value;
  if (found.done !== true) return value;
  throw value === null ? new StopIteration() : new StopIteration(value);
}

function sendToObject(g: unknown, value: unknown): unknown {
  if (g instanceof AsyncGeneratorStep) return result(() => g.next(value === null ? undefined : value), new CoroutineStack(g as never));
  const { send: method } = (g ?? {}) as { send?: (value: unknown) => unknown };
  if (typeof method !== "function") throw new TypeError(`'${type_name(g)}' object has no attribute 'send'`);
  return method.call(g, value);
}

// ─── attributes that Python sees ───

interface Registered {
  readonly $function: AnyFunction;
}

/** `__name__` and `__qualname__`: those of the function until somebody sets others. */
function nameable(prototype: object): void {
  for (const [name, key, read] of [["__name__", "$name", (g: Registered) => metaOf(g)?.name], ["__qualname__", "$qualname", (g: Registered) => metaOf(g)?.qualname]] as const) {
    Object.defineProperty(prototype, name, {
      get(this: Registered & { $name?: string; $qualname?: string }) {
        return this[key] ?? read(this) ?? "";
      },
      set(this: object, value: unknown) {
        if (typeof value !== "string") throw new TypeError(`${name} must be set to a string object`);
        hidden(this, key, value);
      },
      configurable: true,
    });
  }
}
nameable(CoroutinePrototype);
nameable(GeneratorPrototype);
nameable(AsyncGeneratorPrototype);

/** Defines read-only attributes on a prototype. */
function attributes<G>(prototype: object, getters: Record<string, (g: G) => unknown>): void {
  for (const [name, read] of Object.entries(getters)) {
    Object.defineProperty(prototype, name, {
      get(this: G) {
        return read(this);
      },
      configurable: true,
    });
  }
}

function method(prototype: object, name: string, f: (this: never, ...args: never[]) => unknown): void {
  hidden(prototype, name, f);
}

/** What `gi_frame` and `ag_frame` give: where generators stand is not kept. */
const generatorFrame = (g: Registered, finished: boolean): unknown => (finished ? null : new Frame(codeOf(metaOf(g)), null));

method(CoroutinePrototype, "send", function (this: CoroutineObject, value: unknown) {
  return send(this, value);
});
method(CoroutinePrototype, "close", function (this: CoroutineObject) {
  return close(this);
});
method(CoroutinePrototype, "throw$", function (this: CoroutineObject, error: unknown, value: unknown) {
  return throw_(this, error, value);
});
method(CoroutinePrototype, "__await__", function (this: CoroutineObject) {
  return new CoroutineWrapper(this);
});
method(CoroutineWrapper.prototype, "send", function (this: CoroutineWrapper, value: unknown) {
  return send(this.$coroutine, value);
});
method(CoroutineWrapper.prototype, "close", function (this: CoroutineWrapper) {
  return close(this.$coroutine);
});
method(CoroutineWrapper.prototype, "throw$", function (this: CoroutineWrapper, error: unknown, value: unknown) {
  return throw_(this.$coroutine, error, value);
});
method(CoroutineWrapper.prototype, "__next__", function (this: CoroutineWrapper) {
  return send(this.$coroutine, null);
});
method(CoroutineWrapper.prototype, "__iter__", function (this: CoroutineWrapper) {
  return this;
});
attributes<CoroutineObject>(CoroutinePrototype, {
  // those that an inner coroutine was resumed for are at work, too
  cr_running: (g) => isRunning(g) || (g.$owner instanceof CoroutineStack && g.$owner.running),
  cr_suspended: (g) => g.$owner instanceof CoroutineStack && !g.$owner.running,
  cr_await: (g) => (g.$owner instanceof CoroutineStack ? g.$owner.awaitedBy(g, awaitedByLeaf) : null),
  cr_frame: frameOf,
  cr_code: (g) => functionCode(g.$function),
  cr_origin: () => null,
});

method(AsyncGeneratorStep.prototype, "send", function (this: AsyncGeneratorStep, value: unknown) {
  return send(this as never, value as null);
});
method(AsyncGeneratorStep.prototype, "__next__", function (this: AsyncGeneratorStep) {
  return send(this as never, null);
});
method(AsyncGeneratorStep.prototype, "__iter__", function (this: AsyncGeneratorStep) {
  return this;
});
method(AsyncGeneratorStep.prototype, "close", function (this: AsyncGeneratorStep) {
  return close(this);
});
method(AsyncGeneratorStep.prototype, "throw$", function (this: AsyncGeneratorStep, error: unknown, value: unknown) {
  return throw_(this, error, value);
});

method(GeneratorPrototype, "send", function (this: GeneratorObject, value: unknown) {
  return sendToGenerator(this, value);
});
method(GeneratorPrototype, "close", function (this: GeneratorObject) {
  return closeGenerator(this);
});
method(GeneratorPrototype, "throw$", function (this: GeneratorObject, error: unknown, value: unknown) {
  return throw_(this, error, value);
});
method(GeneratorPrototype, "__next__", function (this: GeneratorObject) {
  return sendToGenerator(this, null);
});
method(GeneratorPrototype, "__iter__", function (this: GeneratorObject) {
  return this;
});
attributes<GeneratorObject>(GeneratorPrototype, {
  gi_running: (g) => generatorState(g).running,
  gi_suspended: (g) => generatorState(g).suspended,
  gi_yieldfrom: yieldsFrom,
  gi_frame: (g) => generatorFrame(g, generatorState(g).finished),
  gi_code: (g) => functionCode(g.$function),
});

method(AsyncGeneratorPrototype, "__aiter__", function (this: AsyncGeneratorObject) {
  return this;
});
method(AsyncGeneratorPrototype, "__anext__", function (this: AsyncGeneratorObject) {
  return new AsyncGeneratorStep(this, "asend", null);
});
method(AsyncGeneratorPrototype, "asend", function (this: AsyncGeneratorObject, value: unknown) {
  return asend(this, value);
});
method(AsyncGeneratorPrototype, "athrow", function (this: AsyncGeneratorObject, error: unknown, value: unknown) {
  return athrow(this, error, value);
});
method(AsyncGeneratorPrototype, "aclose", function (this: AsyncGeneratorObject) {
  return aclose(this);
});
attributes<AsyncGeneratorObject>(AsyncGeneratorPrototype, {
  ag_running: (g) => g.$state === 2,
  ag_suspended: (g) => g.$state === 1,
  ag_await: (g) => (g.$state === 2 ? awaitsIn(g) : null),
  ag_frame: (g) => generatorFrame(g, g.$state === 3),
  ag_code: (g) => functionCode(g.$function),
});

const thrown = "type, value=None, traceback=None, /";
const signatures: readonly (readonly [prototype: object, typeName: string, methods: Readonly<Record<string, string>>])[] = [
  [CoroutineWrapper.prototype, "coroutine_wrapper", { send: "value, /", close: "", throw$: thrown, __next__: "", __iter__: "" }],
  [CoroutinePrototype, "coroutine", { send: "value, /", close: "", throw$: thrown, __await__: "" }],
  [GeneratorPrototype, "generator", { send: "value, /", close: "", throw$: thrown, __next__: "", __iter__: "" }],
  [AsyncGeneratorStep.prototype, "async_generator_asend", { send: "value, /", close: "", throw$: thrown, __next__: "", __iter__: "", __await__: "" }],
  [AsyncGeneratorPrototype, "async_generator", { asend: "value, /", aclose: "", athrow: thrown, __aiter__: "", __anext__: "" }],
];
for (const [prototype, typeName, methods] of signatures) {
  for (const [key, signature] of Object.entries(methods)) {
    const meta = describeFunction(Reflect.get(prototype, key) as AnyFunction, "builtin", signature, key.replace("$", ""));
    meta.qualname = `${typeName}.${meta.name}`;
    meta.module = "builtins";
  }
}

/** The types that `type(coro)` gives; a program can't construct them. */
function typeFor(name: string, prototype: object): Function {
  const made = {
    [name]: function (): never {
      throw new TypeError(`cannot create '${name}' instances`);
    },
  }[name]!;
  registerType(made, { name, final: true });
  Object.defineProperty(made, "prototype", { value: prototype });
  hidden(prototype, "constructor", made);
  return made;
}

export const CoroutineType = typeFor("coroutine", CoroutinePrototype);
export const GeneratorType = typeFor("generator", GeneratorPrototype);
export const AsyncGeneratorType = typeFor("async_generator", AsyncGeneratorPrototype);

