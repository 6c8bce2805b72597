/** `@deprecated("use g instead")`: calling the function, or making an instance of the class, warns (PEP 702). */
import { getattr, setattr } from "../../objects/attributes.js";
import { call, callable } from "../../objects/calls.js";
import { isPlainObject } from "../../objects/dict.js";
import { classmethod, staticmethod } from "../../objects/descriptors.js";
import { DeprecationWarning, TypeError } from "../../objects/exceptions.js";
import { type AnyFunction, describeFunction } from "../../objects/functions.js";
import { libraryClass } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { className, isClass, MethodType, object, type_name, type_of } from "../../objects/types.js";
import { update_wrapper } from "../functools/wrapping.js";
import { warn } from "./emitting.js";

interface Options {
  readonly category?: unknown;
  readonly stacklevel?: unknown;
}

/** `deprecated(message, /, *, category=DeprecationWarning, stacklevel=1)` */
export class deprecated {
  message: string;
  category: unknown;
  stacklevel: unknown;

  constructor(message: unknown, { category = DeprecationWarning, stacklevel = 1 }: Options = {}) {
    if (typeof message !== "string") throw new TypeError(`Expected an object of type str for 'message', not ${repr(type_name(message))}`);
    this.message = message;
    this.category = category;
    this.stacklevel = stacklevel;
  }

  __call__(arg: unknown): unknown {
    const { message, category } = this;
    if (category === null) {
      setattr(arg, "__deprecated__", message);
      return arg;
    }
    if (isClass(arg)) return this.deprecatedClass(arg);
    if (!callable(arg)) throw new TypeError(`@deprecated decorator with non-None category must be applied to a class or callable, not ${repr(arg)}`);
    const wrapper = (...params: readonly unknown[]): unknown => {
      this.warn();
      return passedOn(arg, params);
    };
    describeFunction(wrapper as AnyFunction, "function", "*args, **kwargs");
    update_wrapper(wrapper, arg);
    setattr(arg, "__deprecated__", message);
    setattr(wrapper, "__deprecated__", message);
    return wrapper;
  }

  /** The function around has no frame of Python here: the level is that of the caller as it is. */
  private warn(): void {
    warn(this.message, this.category, this.stacklevel);
  }

  private deprecatedClass(cls: Function): Function {
    const { message } = this;
    const make: unknown = getattr(cls, "__new__");
    const __new__ = (made: unknown, ...params: readonly unknown[]): unknown => {
      if (made === cls) this.warn();
      if (make !== getattr(object, "__new__")) return passedOn(make, [made, ...params]);
      if (getattr(made, "__init__") === getattr(object, "__init__") && params.length > 0) throw new TypeError(`${className(made as Function)}() takes no arguments`);
      return passedOn(make, [made]);
    };
    describeFunction(__new__ as AnyFunction, "function", "cls, /, *args, **kwargs", "__new__");
    setattr(cls, "__new__", staticmethod(__new__));
    const begin: unknown = getattr(cls, "__init_subclass__");
    const own = type_of(begin) === MethodType;
    const __init_subclass__ = (...params: readonly unknown[]): unknown => {
      this.warn();
      if (own) return passedOn(getattr(begin, "__func__"), params);
      if (params.length > 1) throw new TypeError(`${className(params[0] as Function)}.__init_subclass__() takes no keyword arguments`);
      return null;
    };
    describeFunction(__init_subclass__ as AnyFunction, "function", "*args, **kwargs", "__init_subclass__");
    setattr(cls, "__init_subclass__", classmethod(__init_subclass__));
    setattr(cls, "__deprecated__", message);
    setattr(__new__, "__deprecated__", message);
    setattr(__init_subclass__, "__deprecated__", message);
    return cls;
  }
}
libraryClass(deprecated, { name: "deprecated", module: "warnings", signature: "message, /, *, category=DeprecationWarning, stacklevel=1" }, { __call__: "arg, /" });

/** Calls with the arguments as they came, a plain object at their end being the keywords. */
function passedOn(f: unknown, params: readonly unknown[]): unknown {
  const last = params.at(-1);
  return isPlainObject(last) ? call(f, params.slice(0, -1), last) : call(f, params);
}
