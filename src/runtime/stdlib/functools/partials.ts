/** `partial` and `partialmethod`. */
import { bindMethod } from "../../objects/attributes.js";
import { methodFrom } from "../../objects/attributes/methods.js";
import { begin_call, callable } from "../../objects/calls.js";
import { descriptorOf } from "../../objects/descriptors.js";
import { dict, type Dict, isPlainObject } from "../../objects/dict.js";
import { TypeError } from "../../objects/exceptions.js";
import { libraryClass } from "../../objects/library_functions.js";
import { guardedRepr, repr } from "../../objects/repr.js";
import { tupleOf, type PyTuple } from "../../objects/tuple.js";
import { typeInfo } from "../../objects/type_registry.js";

type Keywords = Record<string, unknown>;

/** Positional arguments and keywords of `(…params)`. */
function split(params: readonly unknown[]): { args: readonly unknown[]; keywords: Keywords } {
  const last = params[params.length - 1];
  return isPlainObject(last) ? { args: params.slice(0, -1), keywords: last } : { args: params, keywords: {} };
}

/** `partial(func, *args, **keywords)` */
export class partial<R = unknown> {
  readonly func: unknown;
  readonly args: PyTuple;
  readonly $keywords: Keywords;

  constructor(func: (...args: never[]) => R, ...params: unknown[]);
  constructor(func: unknown, ...params: unknown[]);
  constructor(func: unknown, ...params: unknown[]) {
    if (!callable(func)) throw new TypeError("the first argument must be callable");
    const { args, keywords } = split(params);
    const inner = func instanceof partial && func.constructor === partial ? func : null;
    this.func = inner === null ? func : inner.func;
    this.args = tupleOf(inner === null ? args : [...inner.args, ...args]);
    this.$keywords = inner === null ? keywords : { ...inner.$keywords, ...keywords };
  }

  get keywords(): Dict<string, unknown> {
    return dict(this.$keywords);
  }

  __call__(...params: unknown[]): R {
    const { args, keywords } = split(params);
    return begin_call(this.func, [...this.args, ...args], { ...this.$keywords, ...keywords }) as R;
  }

  __repr__(): string {
    const info = typeInfo(this.constructor);
    return guardedRepr(this, "...", () => `${info.module === "functools" ? "functools." : `${info.module}.`}${info.qualname}(${[repr(this.func), ...this.args.map(repr), ...Object.entries(this.$keywords).map(([k, v]) => `${k}=${repr(v)}`)].join(", ")})`);
  }
}
libraryClass(partial, { name: "partial", module: "functools", compiled: true, signature: "func, /, *args, **keywords", members: ["func", "args"] }, { __call__: "*args, **kwargs" }, "builtin");

/** `partialmethod(func, *args, **keywords)`, for class bodies. */
export class partialmethod {
  readonly func: unknown;
  readonly args: PyTuple;
  readonly $keywords: Keywords;

  constructor(func: unknown, ...params: unknown[]) {
    const { args, keywords } = split(params);
    if (!callable(func) && descriptorOf(func) === null) throw new TypeError(`${repr(func)} is not callable or a descriptor`);
    this.func = func;
    this.args = tupleOf(args);
    this.$keywords = keywords;
  }

  get keywords(): Dict<string, unknown> {
    return dict(this.$keywords);
  }

  __get__(obj: unknown, cls: Function | null = null): unknown {
    const descriptor = descriptorOf(this.func);
    const bound = descriptor !== null && descriptor.get !== null ? descriptor.get(obj, cls ?? Object) : obj === null ? this.func : bindMethod(methodFrom(this.func as Function), obj);
    return new partial(bound, ...this.args, this.$keywords);
  }
}
libraryClass(partialmethod, { name: "partialmethod", module: "functools", signature: "func, /, *args, **keywords" });
