/**
 * What asyncio was before 3.13, for programs that run as an older Python: names that were not there yet, parameters that are gone,
 * classes that were others. Set on the module as a program would set it, when the program begins.
 */
import { setattr } from "../objects/attributes.js";
import { awaitable, isAwaitable } from "../objects/awaitable.js";
import { forgetLookups } from "../objects/attributes/class_lookup.js";
import { call } from "../objects/calls.js";
import { type Coroutine, coroutine } from "../objects/coroutine.js";
import { AttributeError, DeprecationWarning, Exception, TypeError, ValueError } from "../objects/exceptions.js";
import { type AnyFunction, describeFunction, function_meta } from "../objects/functions.js";
import { isGeneratorObject } from "../objects/generator.js";
import { iterate } from "../objects/iteration.js";
import { beforeNewProgram, module, setModuleAttribute } from "../objects/modules.js";
import { registerType, typeInfo } from "../objects/type_registry.js";
import { class_name, type_name } from "../objects/types.js";
import { warn } from "../objects/warn.js";
import { version as sysVersion, version_info_type } from "../stdlib/sys.js";
import { coroutine as generatorCoroutine } from "../stdlib/types/generator_coroutines.js";
import { raised } from "../threads/future.js";
import { splitKeywords } from "./callbacks.js";
import { version } from "../python_version.js";
import { timeoutClass } from "./timeout_class.js";
import { _is_coroutine, iscoroutine, isOldCoroutine } from "./coroutines.js";
import { isfuture } from "./futures.js";
import { BoundedSemaphore, Condition, Event, Lock, Semaphore } from "./locks.js";
import { LifoQueue, PriorityQueue, Queue } from "./queues.js";
import { Server } from "./servers.js";
import { sleep } from "./sleeping.js";
import { ensure_future, Task } from "./tasks.js";
import { AsCompletedIterator, as_completed, gather, shield, wait, wait_for } from "./waiting.js";

/** In which minor version a name of the package came. */
const SINCE: Readonly<Record<string, number>> = {
  Barrier: 11,
  BrokenBarrierError: 11,
  create_eager_task_factory: 12,
  eager_task_factory: 12,
  EventLoop: 13,
  PidfdChildWatcher: 9,
  QueueShutDown: 13,
  Runner: 11,
  Server: 9,
  TaskGroup: 11,
  Timeout: 11,
  timeout: 11,
  timeout_at: 11,
  to_thread: 9,
};

/** The same of methods. */
const METHODS_SINCE: readonly (readonly [cls: Function, name: string, minor: number])[] = [
  [Queue, "shutdown", 13],
  [Task, "cancelling", 11],
  [Task, "uncancel", 11],
  [Task, "get_context", 12],
  [Server, "close_clients", 13],
  [Server, "abort_clients", 13],
];

/** Classes that took `loop=` up to 3.9, and say in 3.10 that they no longer do. */
const WITH_LOOP: readonly Function[] = [Lock, Event, Condition, Semaphore, BoundedSemaphore, Queue, LifoQueue, PriorityQueue];

const LOOP_IS_DEPRECATED = "The loop argument is deprecated since Python 3.8, and scheduled for removal in Python 3.10.";

/** What asyncio raised before it raised the builtin one. */
class OlderTimeoutError extends Exception {}
registerType(OlderTimeoutError, { name: "TimeoutError", module: "asyncio.exceptions", bases: [Exception], sealed: false });

/** What `concurrent.futures` raised. */
class OlderThreadTimeoutError extends Exception {}
registerType(OlderThreadTimeoutError, { name: "TimeoutError", module: "concurrent.futures._base", bases: [Exception], sealed: false });

/** Calls that had a `loop=`, which changed nothing for the running loop. */
function withLoop(f: AnyFunction, name: string, signature: string, warns: (minor: number) => boolean): AnyFunction {
  const made = (...params: unknown[]): unknown => {
    const [args, { loop, ...keywords }] = splitKeywords<Record<string, unknown>>(params);
    if (loop !== undefined && loop !== null && warns(version.minor)) warn(DeprecationWarning, LOOP_IS_DEPRECATED);
    return call(f, args, keywords);
  };
  const meta = describeFunction(made as AnyFunction, "function", signature, name);
  meta.module = "asyncio.tasks";
  return made as AnyFunction;
}

/** `wait`, which made tasks of coroutines. */
const olderWait = coroutine(function* olderWait(fs: Iterable<unknown>, keywords: Record<string, unknown> = {}): Coroutine<unknown> {
  const { loop, ...options } = keywords;
  if (loop !== undefined && loop !== null) warn(DeprecationWarning, LOOP_IS_DEPRECATED);
  if (isfuture(fs) || iscoroutine(fs) || isGeneratorObject(fs)) throw new TypeError(`expect a list of futures, not ${class_name(fs)}`);
  const given = [...iterate(fs)];
  if (given.length === 0) throw new ValueError(`Set of ${version.minor < 11 ? "coroutines" : "Tasks"}/Futures is empty.`);
  if (version.minor >= 11) return yield* wait(given, options);
  if (version.minor > 8 && given.some((one) => iscoroutine(one))) {
    warn(DeprecationWarning, "The explicit passing of coroutine objects to asyncio.wait() is deprecated since Python 3.8, and scheduled for removal in Python 3.11.");
  }
  return yield* wait([...new Set(given)].map((one) => ensure_future(one)), options);
}, "fs, *, loop=None, timeout=None, return_when='ALL_COMPLETED'");
Object.assign((olderWait as AnyFunction).$meta!, { name: "wait", qualname: "wait", module: "asyncio.tasks" });

/** `@asyncio.coroutine`: a generator function whose generators are coroutines; a plain function is called by one. */
function olderCoroutine(func: unknown): unknown {
  warn(DeprecationWarning, '"@coroutine" decorator is deprecated since Python 3.8, use "async def" instead');
  if (typeof func !== "function") throw new TypeError(`'${type_name(func)}' object is not callable`);
  const { $meta: meta } = func as AnyFunction;
  const made = meta?.kind === "generator" || meta?.kind === "coroutine" ? generatorCoroutine(func) : waitsForResult(func);
  setattr(made, "_is_coroutine", _is_coroutine);
  return made;
}

/** A plain function as a coroutine function: what it returns is awaited where it can be. */
function waitsForResult(func: Function): unknown {
  const meta = function_meta(func);
  const made = coroutine(function* (...params: unknown[]): Coroutine<unknown> {
    const [args, keywords] = splitKeywords<Record<string, unknown>>(params);
    const result: unknown = call(func, args, keywords);
    return isAwaitable(result) ? yield* awaitable(result) : result;
  }) as AnyFunction;
  Object.assign(made.$meta!, { name: meta.name, qualname: meta.qualname, signature: meta.signature, parsed: meta.parsed });
  return made;
}
describeFunction(olderCoroutine as AnyFunction, "function", "func");

const isOlderCoroutine = (x: unknown): boolean => iscoroutine(x) || isGeneratorObject(x);
describeFunction(isOlderCoroutine as AnyFunction, "function", "obj", "iscoroutine").module = "asyncio.coroutines";

/** What brings back what the last program's Python did not have. */
const restoring: (() => void)[] = [];

/** Makes a method one that the class doesn't have: for who looks it up, and for code that calls it by name. */
function takeAway(cls: Function, name: string): void {
  const info = typeInfo(cls);
  const hidden = info.hidden;
  info.hidden = new Set([...(hidden ?? []), name]);
  restoring.push(() => void (info.hidden = hidden));
  if (name === "get_context") return; // the library asks for it, too
  const method = Object.getOwnPropertyDescriptor(cls.prototype, name);
  if (method !== undefined) restoring.push(() => void Object.defineProperty(cls.prototype, name, method));
  Object.defineProperty(cls.prototype, name, {
    configurable: true,
    get(this: object): never {
      throw new AttributeError(`'${class_name(this)}' object has no attribute '${name}'`);
    },
  });
}

const before310 = (minor: number): boolean => minor < 10;

type Constructor = new (...args: unknown[]) => object;

/** The class for programs that give it `loop=`: that is warned of, as often as CPython does, or refused in the words of 3.10. For Python it is the class itself. */
function withLoopParameter(cls: Function, minor: number): Function {
  const info = typeInfo(cls);
  const { signature: newest } = info;
  const signature = newest ?? "";
  restoring.push(() => void (info.signature = newest));
  if (!signature.includes("loop")) info.signature = `${signature}${signature === "" ? "" : ", "}*, loop=None`;
  const count = /Queue|Condition/.test(info.name) ? 2 : 1;
  const made = class extends (cls as Constructor) {
    constructor(...params: unknown[]) {
      const [args, { loop = null }] = splitKeywords<{ loop: unknown }>(params);
      super(...args);
      if (loop === null) return;
      if (minor === 10) throw new TypeError(`As of 3.10, the *loop* parameter was removed from ${info.name}() since it is no longer necessary`);
      for (let i = 0; i < count; i++) warn(DeprecationWarning, LOOP_IS_DEPRECATED);
    }
  };
  Reflect.deleteProperty(made.prototype, "constructor");
  Object.defineProperty(made, "$type", { value: info, configurable: true });
  return made;
}

function behaveAs(minor: number): void {
  const asyncio = module("asyncio");
  forgetLookups();
  Object.assign((olderWait as AnyFunction).$meta!, { signature: `fs, *,${minor < 10 ? " loop=None," : ""} timeout=None, return_when='ALL_COMPLETED'`, parsed: null });
  const sys = module("sys");
  setModuleAttribute(sys, "version_info", new version_info_type([3, minor, 0, "final", 0]));
  setModuleAttribute(sys, "hexversion", 0x030000f0 + minor * 0x10000);
  setModuleAttribute(sys, "version", sysVersion.replace(/^3\.13/, `3.${minor}`));
  const set = (name: string, value: unknown): void => setModuleAttribute(asyncio, name, value);
  for (const [name, since] of Object.entries(SINCE)) if (minor < since) set(name, undefined);
  for (const [cls, name, since] of METHODS_SINCE) if (minor < since) takeAway(cls, name);
  const { name: iteratorName } = typeInfo(AsCompletedIterator);
  const aiter = Object.getOwnPropertyDescriptor(AsCompletedIterator.prototype, "__aiter__");
  const [{ test }, { TimeoutError: raisedThere }] = [isOldCoroutine, raised];
  restoring.push(() => {
    typeInfo(AsCompletedIterator).name = iteratorName;
    if (aiter !== undefined) Object.defineProperty(AsCompletedIterator.prototype, "__aiter__", aiter);
    isOldCoroutine.test = test;
    raised.TimeoutError = raisedThere;
    forgetLookups();
  });
  Reflect.deleteProperty(AsCompletedIterator.prototype, "__aiter__");
  typeInfo(AsCompletedIterator).name = "generator";
  if (minor < 12) {
    set("wait", olderWait);
    set("iscoroutine", isOlderCoroutine);
    isOldCoroutine.test = isGeneratorObject;
  }
  if (minor < 11) {
    timeoutClass.TimeoutError = OlderTimeoutError;
    set("TimeoutError", OlderTimeoutError);
    setModuleAttribute(module("asyncio.exceptions"), "TimeoutError", OlderTimeoutError);
    setModuleAttribute(module("concurrent.futures"), "TimeoutError", OlderThreadTimeoutError);
    raised.TimeoutError = OlderThreadTimeoutError;
    set("coroutine", olderCoroutine);
    for (const cls of WITH_LOOP) set(typeInfo(cls).name, withLoopParameter(cls, minor));
  }
  if (minor < 10) {
    set("sleep", withLoop(sleep as AnyFunction, "sleep", "delay, result=None, *, loop=None", (now) => now > 8));
    set("wait_for", withLoop(wait_for as AnyFunction, "wait_for", "fut, timeout, *, loop=None", before310));
    set("gather", withLoop(gather as AnyFunction, "gather", "*coros_or_futures, loop=None, return_exceptions=False", (now) => now > 8));
    set("shield", withLoop(shield as AnyFunction, "shield", "arg, *, loop=None", before310));
    set("as_completed", withLoop(as_completed as AnyFunction, "as_completed", "fs, *, loop=None, timeout=None", before310));
  }
}

beforeNewProgram(() => {
  for (const restore of restoring.splice(0).reverse()) restore();
  if (version.minor < 13) behaveAs(version.minor);
});
