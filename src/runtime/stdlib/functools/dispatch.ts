/** `singledispatch`, `singledispatchmethod`: the implementation is chosen by the class of the first argument. */
import { bindMethod } from "../../objects/attributes.js";
import { methodFrom } from "../../objects/attributes/methods.js";
import { call } from "../../objects/calls.js";
import { descriptorOf } from "../../objects/descriptors.js";
import { dict, Dict, isPlainObject } from "../../objects/dict.js";
import { TypeError } from "../../objects/exceptions.js";
import { type AnyFunction, describeFunction, function_meta, function_signature } from "../../objects/functions.js";
import { UnionType } from "../../objects/generic_alias.js";
import { libraryClass, pythonFunctions } from "../../objects/library_functions.js";
import { mro } from "../../objects/mro.js";
import { repr } from "../../objects/repr.js";
import { builtinTypes, isClass, object } from "../../objects/type_registry.js";
import { issubclass, NoneType, type_of } from "../../objects/types.js";

/** What a dispatching function has besides its call. */
export interface Dispatching {
  register(cls: unknown, func?: unknown): unknown;
  dispatch(cls: Function): unknown;
  readonly registry: Dict<unknown, unknown>;
}

class Registry {
  private readonly implementations = new Map<Function, unknown>();
  private readonly found = new Map<Function, unknown>();

  constructor(fallback: unknown) {
    this.implementations.set(object, fallback);
  }

  get all(): ReadonlyMap<Function, unknown> {
    return this.implementations;
  }

  add(cls: Function, func: unknown): void {
    this.implementations.set(cls, func);
    this.found.clear();
  }

  /** The implementation for a class: along its own order, then among abstract classes that it counts as. */
  find(cls: Function): unknown {
    const known = this.found.get(cls);
    if (known !== undefined) return known;
    let best: unknown;
    for (const base of mro(cls)) {
      if (base === object) break;
      best = this.implementations.get(base);
      if (best !== undefined) break;
    }
    if (best === undefined) {
      const candidates = [...this.implementations.keys()].filter((one) => one !== object && issubclass(cls, one));
      const nearest = candidates.find((one) => candidates.every((other) => issubclass(one, other)));
      best = this.implementations.get(nearest ?? candidates[0] ?? object);
    }
    this.found.set(cls, best);
    return best;
  }

  /** `register(cls)`, `register(cls, func)`, `register(func)` with an annotated first parameter. */
  register(cls: unknown, func?: unknown): unknown {
    const classes = classesOf(cls);
    if (classes !== null) {
      if (func === undefined || func === null) return (f: unknown) => this.register(cls, f);
      for (const one of classes) this.add(one, func);
      return func;
    }
    if (func !== undefined && func !== null) throw new TypeError(`Invalid first argument to \`register()\`. ${repr(cls)} is not a class or union type.`);
    if (typeof cls !== "function") throw new TypeError(`Invalid first argument to \`register()\`: ${repr(cls)}. Use either \`@register(some_class)\` or plain \`@register\` on an annotated function.`);
    const annotated = annotatedClasses(cls);
    if (annotated === null) throw new TypeError(`Invalid first argument to \`register()\`: ${repr(cls)}. Use either \`@register(some_class)\` or plain \`@register\` on an annotated function.`);
    for (const one of annotated) this.add(one, cls);
    return cls;
  }
}

function classesOf(cls: unknown): Function[] | null {
  if (isClass(cls)) return [cls];
  if (cls === null) return [NoneType];
  return cls instanceof UnionType ? cls.__args__.map((one) => (one === null ? NoneType : (one as Function))) : null;
}

/** The first annotation of a function, where it names built-in types. */
function annotatedClasses(f: Function): Function[] | null {
  const { annotations } = function_meta(f);
  const [named] = function_signature(f).positional;
  if (annotations instanceof Dict && named !== undefined && annotations.has(named.name)) return classesOf(annotations.at(named.name));
  const parameters = function_signature(f).positional;
  const annotation = parameters.find((p) => p.annotation !== null)?.annotation ?? null;
  if (annotation === null) return null;
  const found = annotation.split("|").map((name) => (name.trim() === "None" ? NoneType : (builtinTypes as Readonly<Record<string, Function>>)[name.trim()]));
  return found.every((one) => one !== undefined) ? found : null;
}

/** `@singledispatch` */
export function singledispatch<F>(func: F): F & Dispatching {
  const registry = new Registry(func);
  const { name, qualname } = function_meta(func as Function);
  const wrapper = (...params: unknown[]): unknown => {
    if (params.length === 0 || (params.length === 1 && isPlainObject(params[0]))) throw new TypeError(`${name} requires at least 1 positional argument`);
    const last = params[params.length - 1];
    const implementation = registry.find(type_of(params[0]));
    return isPlainObject(last) ? call(implementation, params.slice(0, -1), last) : call(implementation, params);
  };
  describeFunction(wrapper as AnyFunction, "function", "*args, **kw", name).qualname = qualname;
  const methods = {
    register: (cls: unknown, f?: unknown): unknown => registry.register(cls, f),
    dispatch: (cls: Function): unknown => registry.find(cls),
  };
  describeFunction(methods.register as AnyFunction, "function", "cls, func=None", "register");
  describeFunction(methods.dispatch as AnyFunction, "function", "cls", "dispatch");
  Object.defineProperty(wrapper, "registry", { get: () => dict([...registry.all]), enumerable: true });
  return Object.assign(wrapper, methods, { __wrapped__: func }) as unknown as F & Dispatching;
}

/** `@singledispatchmethod` */
export class singledispatchmethod {
  readonly func: unknown;
  private readonly registry: Registry;

  constructor(func: unknown) {
    this.func = func;
    this.registry = new Registry(func);
  }

  register(cls: unknown, method?: unknown): unknown {
    return this.registry.register(cls, method);
  }

  __get__(obj: unknown, cls: Function | null = null): unknown {
    const method = (...params: unknown[]): unknown => {
      const implementation = this.registry.find(type_of(params[0]));
      const descriptor = descriptorOf(implementation);
      const bound = descriptor !== null && descriptor.get !== null ? descriptor.get(obj, cls ?? type_of(obj)) : bindMethod(methodFrom(implementation as Function), obj);
      const last = params[params.length - 1];
      return isPlainObject(last) ? call(bound, params.slice(0, -1), last) : call(bound, params);
    };
    describeFunction(method as AnyFunction, "function", "*args, **kwargs", typeof this.func === "function" ? function_meta(this.func).name : "_method");
    return Object.assign(method, { register: (one: unknown, f?: unknown): unknown => this.register(one, f) });
  }
}
libraryClass(singledispatchmethod, { name: "singledispatchmethod", module: "functools", signature: "func" }, { register: "cls, method=None" });

pythonFunctions("functools", { singledispatch: [singledispatch as AnyFunction, "func"] });
