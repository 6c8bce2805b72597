/** `abc`: abstract base classes. */
import { findAbstract, isAbstractClass, setAbstractNames } from "../objects/abstract_classes.js";
import { countsAsInstance, countsAsSubclass, register, registrationCount } from "../objects/abstract_families.js";
import { setattr } from "../objects/attributes.js";
import { PyObject } from "../objects/classes.js";
import { ClassMethod, classmethod, property, PropertyObject, StaticMethod, staticmethod } from "../objects/descriptors.js";
import { libraryMethods, pythonFunctions } from "../objects/library_functions.js";
import { isClass, registerType, typeInfo } from "../objects/type_registry.js";
import { type as pythonType } from "../objects/types.js";

/** `@abstractmethod`: marks the function; classes that still have it can't be instantiated. */
export function abstractmethod<F>(funcobj: F): F {
  if (typeof funcobj === "function") {
    Object.defineProperty(funcobj, "$isAbstract", { value: true, configurable: true });
    Object.defineProperty(funcobj, "__isabstractmethod__", { value: true, configurable: true, writable: true, enumerable: true });
  } else setattr(funcobj, "__isabstractmethod__", true);
  return funcobj;
}

/** `ABCMeta`: the metaclass of abstract classes; other classes may count as their subclasses. */
export const ABCMeta = function ABCMeta(...args: unknown[]): Function {
  return Reflect.construct(pythonType, args, new.target ?? ABCMeta) as unknown as Function;
} as unknown as { new (...args: unknown[]): Function; readonly prototype: Function };
registerType(ABCMeta as unknown as Function, { name: "ABCMeta", module: "abc", bases: [pythonType], sealed: false });

const methods = {
  register(this: Function, subclass: unknown): unknown {
    return register(this, subclass);
  },
  __instancecheck__(this: Function, instance: unknown): boolean {
    return countsAsInstance(this, instance);
  },
  __subclasscheck__(this: Function, subclass: unknown): boolean {
    return countsAsSubclass(this, subclass);
  },
};
for (const [name, method] of Object.entries(methods)) Object.defineProperty(ABCMeta.prototype, name, { value: method, writable: true, configurable: true });
libraryMethods(ABCMeta as unknown as Function, { register: "subclass", __instancecheck__: "instance", __subclasscheck__: "subclass" });

const constructed = new WeakMap<Function, boolean>();

/** Whether a class between this one and `ABC` has a JavaScript constructor, which knows what to do with arguments. */
function isConstructed(cls: Function): boolean {
  let found = constructed.get(cls);
  if (found === undefined) {
    const above: unknown = Object.getPrototypeOf(cls);
    found = typeInfo(cls).builtin ? cls !== ABC : /\bconstructor\s*\(/.test(Function.prototype.toString.call(cls)) || (typeof above === "function" && isConstructed(above));
    if (typeInfo(cls).builtin && typeInfo(cls).module === "collections.abc") found = false;
    constructed.set(cls, found);
  }
  return found;
}

/** `class Shape(ABC)` */
export class ABC extends PyObject {
  // A class below it that was given a JavaScript constructor hands its arguments up; only `__init__` wants them.
  constructor(...args: readonly unknown[]) {
    if (args.length > 0 && (typeof (new.target.prototype as { readonly __init__?: unknown }).__init__ === "function" || !isConstructed(new.target))) super(...args);
    else super();
  }

  static register<C extends Function>(cls: C): C {
    return register(this, cls) as C;
  }
}
registerType(ABC, { name: "ABC", module: "abc", sealed: false });
typeInfo(ABC).metaclass = ABCMeta as unknown as Function;
typeInfo(ABC).slots = [];
typeInfo(ABC).hidden = new Set(["register"]);
Object.defineProperty(ABC, "$abstract", { value: new Set(), configurable: true });

/** `abc.abstractproperty` and its relatives: deprecated spellings. */
export class abstractproperty extends PropertyObject {
  override get __isabstractmethod__(): boolean {
    return true;
  }
}
registerType(abstractproperty, { name: "abstractproperty", module: "abc", bases: [property], sealed: false });
export class abstractclassmethod extends ClassMethod {
  constructor(callable: unknown) {
    super(abstractmethod(callable));
  }

  override get __isabstractmethod__(): boolean {
    return true;
  }
}
registerType(abstractclassmethod, { name: "abstractclassmethod", module: "abc", bases: [classmethod], sealed: false });
export class abstractstaticmethod extends StaticMethod {
  constructor(callable: unknown) {
    super(abstractmethod(callable));
  }

  override get __isabstractmethod__(): boolean {
    return true;
  }
}
registerType(abstractstaticmethod, { name: "abstractstaticmethod", module: "abc", bases: [staticmethod], sealed: false });

/** `abc.get_cache_token()` */
export function get_cache_token(): number {
  return registrationCount();
}

/** `abc.update_abstractmethods(cls)` */
export function update_abstractmethods<C>(cls: C): C {
  if (isClass(cls) && isAbstractClass(cls)) setAbstractNames(cls, findAbstract(cls));
  return cls;
}

pythonFunctions("abc", {
  abstractmethod: [abstractmethod, "funcobj"],
  get_cache_token: [get_cache_token, ""],
  update_abstractmethods: [update_abstractmethods, "cls"],
});
