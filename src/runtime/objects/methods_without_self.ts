/** `def f():` in a class: the class's own function is called as it is, through an instance it gets the instance as its first argument. */
import { calleeOf } from "./calls.js";
import { bindKeywords, checkPositional } from "./call_binding.js";
import { function_signature, methodMeta } from "./functions.js";
import { isPlainObject } from "./dict/update.js";

/** Makes functions of a class that have no parameter for the instance reachable through instances: `methods_without_self(Sensor, "sample")`. */
export function methods_without_self(cls: Function, ...names: string[]): void {
  for (const name of names) {
    const f: unknown = Reflect.get(cls, name);
    if (typeof f !== "function") continue;
    methodMeta(f, cls);
    const throughInstance = function (this: unknown, ...args: unknown[]): unknown {
      const last = args.at(-1);
      const keywords = isPlainObject(last) ? last : null;
      const positional = [this, ...(keywords === null ? args : args.slice(0, -1))];
      const signature = function_signature(f);
      if (keywords !== null) return Reflect.apply(f, cls, bindKeywords(signature, () => calleeOf(f), positional, keywords));
      checkPositional(signature, () => calleeOf(f), positional);
      return Reflect.apply(f, cls, positional);
    };
    Object.defineProperty(throughInstance, "name", { value: name });
    Object.defineProperty(cls.prototype, name, { value: throughInstance, writable: true, configurable: true });
  }
}
