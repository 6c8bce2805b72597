/** `abc`: abstract base classes. */
import { abstractNames } from "../objects/class_calls.js";
import { PyObject } from "../objects/classes.js";
import { ClassMethod, PropertyObject, StaticMethod } from "../objects/descriptors.js";
import { pythonFunctions } from "../objects/library_functions.js";
import { frozenset, type FrozenSet } from "../objects/set.js";
import { registerType, typeInfo } from "../objects/type_registry.js";
import { type as pythonType } from "../objects/types.js";

/** `@abstractmethod`: marks the function; classes that still have it can't be instantiated. */
export function abstractmethod<F>(funcobj: F): F {
  if (typeof funcobj === "function" || (typeof funcobj === "object" && funcobj !== null)) Object.defineProperty(funcobj, "$isAbstract", { value: true, configurable: true });
  return funcobj;
}

/** `ABCMeta`: the metaclass of abstract classes; its work is done where methods are decorated and instances made. */
export const ABCMeta = function ABCMeta(...args: unknown[]): Function {
  return Reflect.construct(pythonType, args, new.target ?? ABCMeta) as unknown as Function;
} as unknown as { new (...args: unknown[]): Function; readonly prototype: Function };
registerType(ABCMeta as unknown as Function, { name: "ABCMeta", module: "abc", bases: [pythonType], sealed: false });

/** `class Shape(ABC)` */
export class ABC extends PyObject {
  // A class below it that was given a JavaScript constructor hands its arguments up; only `__init__` wants them.
  constructor(...args: readonly unknown[]) {
    if (typeof (new.target.prototype as { readonly __init__?: unknown }).__init__ === "function") super(...args);
    else super();
  }

  /** `C.register(D)`: D counts as a subclass from now on. */
  static register<C extends Function>(cls: C): C {
    const known = registered.get(this) ?? new Set<Function>();
    registered.set(this, known.add(cls));
    if (!Object.hasOwn(this, "$subclasscheck")) {
      const own = this;
      Object.defineProperty(this, "$subclasscheck", { value: (sub: Function) => isRegistered(own, sub), configurable: true });
      Object.defineProperty(this, "$instancecheck", { value: (value: object) => value !== null && value !== undefined && isRegistered(own, value.constructor), configurable: true });
    }
    return cls;
  }
}
registerType(ABC, { name: "ABC", module: "abc", sealed: false });
typeInfo(ABC).metaclass = ABCMeta as unknown as Function;

const registered = new WeakMap<Function, Set<Function>>();

function isRegistered(cls: Function, sub: Function): boolean {
  if (sub === cls || sub.prototype instanceof cls) return true;
  for (const one of registered.get(cls) ?? []) if (sub === one || sub.prototype instanceof one) return true;
  return false;
}

/** `abc.abstractproperty` and its relatives: deprecated spellings. */
export class abstractproperty extends PropertyObject {
  readonly $isAbstract = true;
}
export class abstractclassmethod extends ClassMethod {
  readonly $isAbstract = true;
}
export class abstractstaticmethod extends StaticMethod {
  readonly $isAbstract = true;
}

/** `abc.get_cache_token()` */
export function get_cache_token(): number {
  return 0;
}

/** `abc.update_abstractmethods(cls)` */
export function update_abstractmethods<C>(cls: C): C {
  return cls;
}

/** `C.__abstractmethods__` */
export function abstractMethodsOf(cls: Function): FrozenSet<string> {
  return frozenset(abstractNames(cls));
}

pythonFunctions("abc", {
  abstractmethod: [abstractmethod, "funcobj"],
  get_cache_token: [get_cache_token, ""],
  update_abstractmethods: [update_abstractmethods, "cls"],
});
