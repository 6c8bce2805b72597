/** Clean-ups: of tests, of classes and of modules. The last one is called first. */
import { bindMethod, specialMethod } from "../../objects/attributes.js";
import { callMethod } from "../../objects/calls.js";
import { isPlainObject } from "../../objects/dict.js";
import { as_python_error, TypeError } from "../../objects/exceptions.js";
import { pythonFunctions } from "../../objects/library_functions.js";
import { type_of } from "../../objects/types.js";
import { typeInfo } from "../../objects/type_registry.js";
import { run_sync } from "../../threads/scheduler.js";
import type { Blocking } from "../../threads/blocking.js";
import { waiting } from "./running.js";

export type Cleanup = readonly [f: unknown, args: readonly unknown[], kwargs: unknown];

/** `(function, /, *args, **kwargs)` */
export function cleanupOf(params: readonly unknown[]): Cleanup {
  const last = params[params.length - 1];
  const keywords = isPlainObject(last) ? last : null;
  const [f, ...args] = keywords === null ? params : params.slice(0, -1);
  return [f, args, keywords];
}

/** Enters a context manager whose exit becomes a clean-up. */
export function entered(cm: unknown, add: (exit: unknown) => void): unknown {
  const enter = specialMethod(cm, "__enter__");
  const exit = specialMethod(cm, "__exit__");
  if (typeof enter !== "function" || typeof exit !== "function") {
    const { module, qualname } = typeInfo(type_of(cm));
    throw new TypeError(`'${module}.${qualname}' object does not support the context manager protocol`);
  }
  const value = callMethod(enter, cm, [], null);
  add(bindMethod(exit, cm));
  return value;
}

const ofModules: Cleanup[] = [];

/** `addModuleCleanup(function, /, *args, **kwargs)` */
export function addModuleCleanup(...params: readonly unknown[]): void {
  ofModules.push(cleanupOf(params));
}

/** `enterModuleContext(cm)` */
export function enterModuleContext(cm: unknown): unknown {
  return entered(cm, (exit) => addModuleCleanup(exit, null, null, null));
}

/** `doModuleCleanups()` */
export function doModuleCleanups(): void {
  run_sync(runModuleCleanups());
}

/** The same for those who wait: all are called, then the first exception is raised. */
export function* runModuleCleanups(): Blocking<void> {
  const errors = yield* runAll(ofModules);
  if (errors.length > 0) throw errors[0];
}

/** Calls clean-ups until none is left; what they raise. */
export function* runAll(cleanups: Cleanup[]): Blocking<ReturnType<typeof as_python_error>[]> {
  const errors = [];
  for (let cleanup = cleanups.pop(); cleanup !== undefined; cleanup = cleanups.pop()) {
    try {
      yield* waiting(...cleanup);
    } catch (error) {
      errors.push(as_python_error(error));
    }
  }
  return errors;
}

pythonFunctions("unittest.case", {
  addModuleCleanup: [addModuleCleanup, "function, /, *args, **kwargs"],
  enterModuleContext: [enterModuleContext, "cm"],
  doModuleCleanups: [doModuleCleanups, ""],
});
