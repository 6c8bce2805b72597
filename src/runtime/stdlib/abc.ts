/** `abc`: abstract base classes. */
import { findAbstract, isAbstractClass, setAbstractNames } from "../objects/abstract_classes.js";
import { getattr, setattr, specialMethod } from "../objects/attributes.js";
import { invoke } from "../objects/calls.js";
import { PyObject } from "../objects/classes.js";
import { ClassMethod, classmethod, property, PropertyObject, StaticMethod, staticmethod } from "../objects/descriptors.js";
import { AssertionError, RuntimeError, TypeError } from "../objects/exceptions.js";
import { libraryMethods, pythonFunctions } from "../objects/library_functions.js";
import { NotImplemented } from "../objects/singletons.js";
import { truthy } from "../objects/truth.js";
import { isClass, registerType, typeInfo } from "../objects/type_registry.js";
import { isSubclass, issubclass, type as pythonType, type_of } from "../objects/types.js";

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

/** What an abstract class knows of others. */
interface Family {
  readonly registered: Set<Function>;
  readonly yes: WeakSet<Function>;
  no: WeakSet<Function>;
  /** The count of registrations when `no` was begun. */
  token: number;
}

const families = new WeakMap<Function, Family>();
let registrations = 0;

function familyOf(cls: Function): Family {
  let family = families.get(cls);
  if (family === undefined) families.set(cls, (family = { registered: new Set(), yes: new WeakSet(), no: new WeakSet(), token: registrations }));
  return family;
}

/** `C.register(D)`: D counts as a subclass from now on. */
function register(cls: Function, sub: unknown): unknown {
  if (!isClass(sub)) throw new TypeError("Can only register classes");
  if (issubclass(sub, cls)) return sub;
  if (issubclass(cls, sub)) throw new RuntimeError("Refusing to create an inheritance cycle");
  familyOf(cls).registered.add(sub);
  registrations++;
  return sub;
}

/** `ABCMeta.__subclasscheck__`: what `__subclasshook__` says, real subclasses, registered classes, and those that count for a subclass. */
function countsAsSubclass(cls: Function, sub: unknown): boolean {
  if (!isClass(sub)) throw new TypeError("issubclass() arg 1 must be a class");
  const family = familyOf(cls);
  if (family.yes.has(sub)) return true;
  if (family.token < registrations) {
    family.no = new WeakSet();
    family.token = registrations;
  } else if (family.no.has(sub)) return false;
  const found = isFamily(cls, sub, family);
  (found ? family.yes : family.no).add(sub);
  return found;
}

function isFamily(cls: Function, sub: Function, family: Family): boolean {
  const said = invoke(getattr(cls, "__subclasshook__"), sub);
  if (said !== NotImplemented) {
    if (typeof said !== "boolean") throw new AssertionError();
    return said;
  }
  if (isSubclass(sub, cls)) return true;
  for (const one of family.registered) if (issubclass(sub, one)) return true;
  for (const one of invoke(getattr(cls, "__subclasses__")) as Function[]) if (issubclass(sub, one)) return true;
  return false;
}

/** `ABCMeta.__instancecheck__` */
function countsAsInstance(cls: Function, value: unknown): boolean {
  const actual = type_of(value);
  const told: unknown = typeof value === "object" && value !== null && specialMethod(value, "__getattribute__") !== undefined ? getattr(value, "__class__", actual) : actual;
  const check = (sub: unknown): boolean => truthy(invoke(getattr(cls, "__subclasscheck__"), sub));
  return told === actual ? check(actual) : check(told) || check(actual);
}

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

/** `class Shape(ABC)` */
export class ABC extends PyObject {
  // A class below it that was given a JavaScript constructor hands its arguments up; only `__init__` wants them.
  constructor(...args: readonly unknown[]) {
    if (typeof (new.target.prototype as { readonly __init__?: unknown }).__init__ === "function") super(...args);
    else super();
  }

  static register<C extends Function>(cls: C): C {
    return register(this, cls) as C;
  }
}
registerType(ABC, { name: "ABC", module: "abc", sealed: false });
typeInfo(ABC).metaclass = ABCMeta as unknown as Function;
typeInfo(ABC).slots = [];
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
  return registrations;
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
