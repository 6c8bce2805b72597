/** `partial` and `partialmethod`. */
import { attributesOf, getattr, hasattr, setattr } from "../../objects/attributes.js";
import { copiedByReduce } from "../../objects/attributes/reducing.js";
import { begin_call, callable } from "../../objects/calls.js";
import { bindsAsMethod, bound_callable, descriptorOf } from "../../objects/descriptors.js";
import { dict, Dict, isPlainObject } from "../../objects/dict.js";
import { TypeError } from "../../objects/exceptions.js";
import { type AnyFunction, describeFunction } from "../../objects/functions.js";
import { GenericAlias } from "../../objects/generic_alias.js";
import { libraryClass } from "../../objects/library_functions.js";
import { guardedRepr, repr } from "../../objects/repr.js";
import { str } from "../../objects/str.js";
import { tuple, tupleOf, PyTuple } from "../../objects/tuple.js";
import { typeInfo } from "../../objects/type_registry.js";
import { type_of } from "../../objects/types.js";

type Keywords = Record<string, unknown>;

/** Positional arguments and keywords of `(…params)`. */
function split(params: readonly unknown[]): { args: readonly unknown[]; keywords: Keywords } {
  const last = params[params.length - 1];
  return isPlainObject(last) ? { args: params.slice(0, -1), keywords: last } : { args: params, keywords: {} };
}

/** `partial(func, *args, **keywords)` */
export class partial<R = unknown> {
  declare $func: unknown;
  declare $args: PyTuple;
  /** The keywords as calls take them, until the program has looked at them; from then on they are in `$dict`. */
  declare $given: Keywords;
  declare $dict: Dict<unknown, unknown> | null;

  constructor(func: (...args: never[]) => R, ...params: unknown[]);
  constructor(func: unknown, ...params: unknown[]);
  constructor(func: unknown, ...params: unknown[]) {
    if (!callable(func)) throw new TypeError("the first argument must be callable");
    const { args, keywords } = split(params);
    const inner = func instanceof partial && func.constructor === partial && Object.keys(func).length === 0 ? func : null;
    hide(this, inner === null ? func : inner.func, tupleOf(inner === null ? args : [...inner.args, ...args]), inner === null ? keywords : { ...inner.$keywords, ...keywords });
  }

  get func(): unknown {
    return this.$func;
  }

  get args(): PyTuple {
    return this.$args;
  }

  get keywords(): Dict<unknown, unknown> {
    return (this.$dict ??= dict(this.$given));
  }

  get $keywords(): Keywords {
    if (this.$dict === null) return this.$given;
    const keywords: Keywords = {};
    for (const [name, value] of this.$dict.items()) {
      if (typeof name !== "string") throw new TypeError("keywords must be strings");
      keywords[name] = value;
    }
    return keywords;
  }

  __call__(...params: unknown[]): R {
    const { args, keywords } = split(params);
    return begin_call(this.$func, [...this.$args, ...args], { ...this.$keywords, ...keywords }) as R;
  }

  __reduce__(): PyTuple {
    const own = attributesOf(this);
    return tuple([this.constructor, tuple([this.$func]), tuple([this.$func, this.$args, this.keywords, own.size === 0 ? null : own])]);
  }

  __setstate__(state: unknown): void {
    const [func, args, keywords, namespace] = state instanceof PyTuple ? state : [];
    const isRight = state instanceof PyTuple && state.length === 4 && callable(func) && args instanceof PyTuple && (keywords === null || keywords instanceof Dict);
    if (!isRight) throw new TypeError("invalid partial state");
    hide(this, func, type_of(args) === type_of(this.$args) ? args : tupleOf([...args]), {});
    this.$dict = keywords === null ? dict() : type_of(keywords) === dict ? keywords : dict(keywords);
    for (const name of Object.keys(this)) Reflect.deleteProperty(this, name);
    if (namespace instanceof Dict) for (const [name, value] of namespace.items()) setattr(this, String(name), value);
  }

  __repr__(): string {
    const info = typeInfo(this.constructor);
    const name = `${info.module}.${info.qualname}`;
    return guardedRepr(this, "...", () => {
      const keywords = this.$dict === null ? Object.entries(this.$given) : [...this.$dict.items()];
      return `${name}(${[repr(this.$func), ...this.$args.map(repr), ...keywords.map(([key, value]) => `${str(key)}=${repr(value)}`)].join(", ")})`;
    });
  }

  static __class_getitem__(this: Function, item: unknown): GenericAlias {
    return new GenericAlias(this, item instanceof PyTuple ? item : [item]);
  }
}
libraryClass(partial, { name: "partial", module: "functools", compiled: true, signature: "func, /, *args, **keywords" }, { __call__: "*args, **kwargs", __reduce__: "", __setstate__: "state" }, "builtin");

copiedByReduce.add(partial);

/** What `vars(p)` does not show. */
function hide(made: partial, func: unknown, args: PyTuple, keywords: Keywords): void {
  for (const [name, value] of [["$func", func], ["$args", args], ["$given", keywords], ["$dict", null]] as const) Object.defineProperty(made, name, { value, writable: true, configurable: true });
}

/** `partialmethod(func, *args, **keywords)`, for class bodies. */
export class partialmethod {
  readonly func: unknown;
  readonly args: PyTuple;
  readonly keywords: Dict<unknown, unknown>;

  constructor(func: unknown, ...params: unknown[]) {
    const { args, keywords } = split(params);
    if (!callable(func) && descriptorOf(func) === null) throw new TypeError(`${repr(func)} is not callable or a descriptor`);
    const inner = func instanceof partialmethod ? func : null;
    this.func = inner === null ? func : inner.func;
    this.args = tupleOf(inner === null ? args : [...inner.args, ...args]);
    this.keywords = dict(keywords);
    if (inner !== null) {
      this.keywords = inner.keywords.copy();
      this.keywords.update(dict(keywords));
    }
  }

  get $keywords(): Keywords {
    return Object.fromEntries([...this.keywords.items()].map(([name, value]) => [String(name), value]));
  }

  /** As CPython: what binds itself is bound first, anything else gets the instance as its first argument. */
  __get__(obj: unknown, cls: Function | null = null): unknown {
    const bound = this.$bound(obj, cls);
    if (bound !== this.func) {
      const made = new partial(bound, ...this.args, this.$keywords);
      if (hasattr(bound, "__self__")) setattr(made, "__self__", getattr(bound, "__self__"));
      return made;
    }
    const method = (...params: unknown[]): unknown => {
      const { args, keywords } = split(params);
      const [first, ...rest] = obj === null ? args : [obj, ...args];
      return begin_call(this.func, [first, ...this.args, ...rest], { ...this.$keywords, ...keywords });
    };
    return describeAs(method, this);
  }

  $bound(obj: unknown, cls: Function | null): unknown {
    if (bindsAsMethod(this.func)) return obj === null ? this.func : bound_callable(this.func, obj);
    const descriptor = descriptorOf(this.func);
    return descriptor === null || descriptor.get === null ? this.func : descriptor.get(obj, cls ?? type_of(obj));
  }

  get __isabstractmethod__(): unknown {
    return getattr(this.func, "__isabstractmethod__", false);
  }

  __repr__(): string {
    const info = typeInfo(this.constructor);
    return `${info.module}.${info.qualname}(${[repr(this.func), ...this.args.map(repr), ...[...this.keywords.items()].map(([key, value]) => `${str(key)}=${repr(value)}`)].join(", ")})`;
  }

  static __class_getitem__(this: Function, item: unknown): GenericAlias {
    return new GenericAlias(this, item instanceof PyTuple ? item : [item]);
  }
}
libraryClass(partialmethod, { name: "partialmethod", module: "functools", signature: "func, /, *args, **keywords" });

function describeAs(method: (...params: unknown[]) => unknown, made: partialmethod): unknown {
  describeFunction(method as AnyFunction, "function", "*args, **keywords", "_method");
  setattr(method, "__partialmethod__", made);
  return method;
}
