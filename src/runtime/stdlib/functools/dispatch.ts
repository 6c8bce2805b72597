/** `singledispatch`, `singledispatchmethod`: the implementation is chosen by the class of the first argument. */
import { bindMethod, getattr } from "../../objects/attributes.js";
import { methodFrom } from "../../objects/attributes/methods.js";
import { call, callable } from "../../objects/calls.js";
import { descriptorOf } from "../../objects/descriptors.js";
import { dict, Dict, isPlainObject } from "../../objects/dict.js";
import { NameError, TypeError } from "../../objects/exceptions.js";
import { type AnyFunction, describeFunction } from "../../objects/functions.js";
import { UnionType } from "../../objects/generic_alias.js";
import { collect } from "../../objects/iteration.js";
import { libraryClass, pythonFunctions } from "../../objects/library_functions.js";
import { mro } from "../../objects/mro.js";
import { repr } from "../../objects/repr.js";
import { str } from "../../objects/str.js";
import { builtinTypes, isClass, object } from "../../objects/type_registry.js";
import { issubclass, NoneType, type_name, type_of } from "../../objects/types.js";
import { update_wrapper } from "./wrapping.js";

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
    const given = func !== undefined && func !== null;
    if (classes !== null) {
      if (!given) return (f: unknown) => this.register(cls, f);
      for (const one of classes) this.add(one, func);
      return func;
    }
    if (given) throw new TypeError(`Invalid first argument to \`register()\`. ${repr(cls)} is not a class or union type.`);
    for (const one of annotatedClasses(cls)) this.add(one, cls);
    return cls;
  }
}

function classesOf(cls: unknown): Function[] | null {
  if (isClass(cls)) return [cls];
  const members = membersOf(cls);
  if (members === null) return null;
  const classes = members.map((one) => (one === null ? NoneType : one));
  return classes.every(isClass) ? classes : null;
}

/** The types of a union, also of one that `typing` made, which is not loaded for this. */
function membersOf(cls: unknown): readonly unknown[] | null {
  if (cls instanceof UnionType) return cls.__args__;
  return type_name(cls) === "_UnionGenericAlias" ? collect(getattr(cls, "__args__")) : null;
}

/** The classes that the first annotation of a function names. */
function annotatedClasses(f: unknown): Function[] {
  const annotations: unknown = isGenericAlias(f) ? null : getattr(isMethodKind(f) ? getattr(f, "__func__") : f, "__annotations__", null);
  const [first] = annotations instanceof Dict ? annotations.items() : [];
  if (first === undefined) throw new TypeError(`Invalid first argument to \`register()\`: ${repr(f)}. Use either \`@register(some_class)\` or plain \`@register\` on an annotated function.`);
  const [name, annotation] = first;
  const hint = typeof annotation === "string" ? namedTypes(annotation) : annotation;
  const classes = hint === null ? [NoneType] : classesOf(hint);
  if (classes === null) throw new TypeError(`Invalid annotation for ${repr(name)}. ${repr(hint)} ${membersOf(hint) === null ? "is not a class." : "not all arguments are classes."}`);
  return classes;
}

const isMethodKind = (x: unknown): boolean => type_name(x) === "classmethod" || type_name(x) === "staticmethod";
const isGenericAlias = (x: unknown): boolean => type_name(x).endsWith("GenericAlias");

/** The builtin types that a text means; other names are out of sight here. */
function namedTypes(text: string): unknown {
  const found = text.split("|").map((part) => {
    const name = part.trim();
    const type = name === "None" ? NoneType : (builtinTypes as Readonly<Record<string, Function>>)[name];
    if (type === undefined) throw new NameError(`name '${name}' is not defined`);
    return type;
  });
  return found.length === 1 ? found[0] : new UnionType(found);
}

/** `@singledispatch` */
export function singledispatch<F>(func: F): F & Dispatching {
  const registry = new Registry(func);
  const name = str(getattr(func, "__name__", "singledispatch function"));
  const wrapper = (...params: unknown[]): unknown => {
    if (params.length === 0 || (params.length === 1 && isPlainObject(params[0]))) throw new TypeError(`${name} requires at least 1 positional argument`);
    const last = params[params.length - 1];
    const implementation = registry.find(type_of(params[0]));
    return isPlainObject(last) ? call(implementation, params.slice(0, -1), last) : call(implementation, params);
  };
  describeFunction(wrapper as AnyFunction, "function", "*args, **kw", name);
  const methods = {
    register: (cls: unknown, f?: unknown): unknown => registry.register(cls, f),
    dispatch: (cls: Function): unknown => registry.find(cls),
  };
  describeFunction(methods.register as AnyFunction, "function", "cls, func=None", "register");
  describeFunction(methods.dispatch as AnyFunction, "function", "cls", "dispatch");
  Object.defineProperty(wrapper, "registry", { get: () => dict([...registry.all]), enumerable: true });
  return update_wrapper(Object.assign(wrapper, methods), func) as unknown as F & Dispatching;
}

/** `@singledispatchmethod` */
export class singledispatchmethod {
  readonly func: unknown;
  private readonly registry: Registry;

  constructor(func: unknown) {
    if (!callable(func) && descriptorOf(func)?.get == null) throw new TypeError(`${repr(func)} is not callable or a descriptor`);
    this.func = func;
    this.registry = new Registry(func);
  }

  get __isabstractmethod__(): unknown {
    return getattr(this.func, "__isabstractmethod__", false);
  }

  register(cls: unknown, method?: unknown): unknown {
    return this.registry.register(cls, method);
  }

  __get__(obj: unknown, cls: Function | null = null): unknown {
    const method = (...params: unknown[]): unknown => {
      if (params.length === 0 || (params.length === 1 && isPlainObject(params[0]))) throw new TypeError(`${str(getattr(this.func, "__name__", "singledispatchmethod method"))} requires at least 1 positional argument`);
      const implementation = this.registry.find(type_of(params[0]));
      const descriptor = descriptorOf(implementation);
      const bound = descriptor !== null && descriptor.get !== null ? descriptor.get(obj, cls ?? type_of(obj)) : bindMethod(methodFrom(implementation as Function), obj);
      const last = params[params.length - 1];
      return isPlainObject(last) ? call(bound, params.slice(0, -1), last) : call(bound, params);
    };
    describeFunction(method as AnyFunction, "function", "*args, **kwargs", "_method");
    return update_wrapper(Object.assign(method, { register: (one: unknown, f?: unknown): unknown => this.register(one, f) }), this.func);
  }
}
libraryClass(singledispatchmethod, { name: "singledispatchmethod", module: "functools", signature: "func" }, { register: "cls, method=None" });

pythonFunctions("functools", { singledispatch: [singledispatch as AnyFunction, "func"] });
