/** `super()` in the general form: `super_of(B, this).m()` finds the next `m` after B in the order of this object's class. */
import { attributeKey, attributeName, classAttributeKey } from "./attribute_names.js";
import { getattr } from "./attributes.js";
import { findClassValue, findInherited, isVisible, lookupEpoch } from "./attributes/class_lookup.js";
import { bindMethod, functionOf } from "./attributes/methods.js";
import { newObject, objectMethod } from "./attributes/object_methods.js";
import { operatorMethod } from "./attributes/operator_methods.js";
import { typeMethod } from "./attributes/type_object_methods.js";
import { builtinAttributes, objectAttributes } from "./builtin_attributes.js";
import { bindClassValue, propertyFrom } from "./descriptors.js";
import { invoke } from "./calls.js";
import { RuntimeError, TypeError } from "./exceptions.js";
import { allocate, allocatedBy, allocatingBase, constructDerived } from "./instance_creation.js";
import { mro } from "./mro.js";
import { className, isClass, object, registerType, typeInfo } from "./type_registry.js";
import { isSubclass, metaclassOf, type, type_name, type_of } from "./types.js";
import { version } from "../python_version.js";

/** A view of an object that skips its class and all classes up to the given one. */
export class SuperView {
  declare $self: unknown;
  declare $class: Function;
  declare $order: readonly Function[];

  constructor(self: unknown, cls: Function, order: readonly Function[]) {
    this.$self = self;
    this.$class = cls;
    this.$order = order;
  }

  /** `getattr(super(), name)`. */
  $get(name: string, missing: unknown): unknown {
    switch (name) {
      case "__self__":
        return this.$self ?? null;
      case "__thisclass__":
        return this.$class;
      case "__self_class__":
        return this.$self === undefined ? null : isClass(this.$self) ? this.$self : type_of(this.$self);
      case "__class__":
        return type_of(this);
      case "__get__":
        if (this.$self === undefined) return bindMethod(bindSuper, this);
        break;
      case "__repr__":
      case "__str__":
        if (this.$self === undefined) return bindMethod(reprOfSuper, this);
    }
    if (this.$self !== undefined) {
      const found = find(this, name, missing);
      if (found !== missing || this.constructor === superType) return found;
    }
    if (this.constructor !== superType) {
      const own = this.$own(name, missing);
      if (own !== missing) return own;
    }
    const method = objectMethod(name);
    return method === null ? missing : bindMethod(method, this);
  }

  /** What the program's own class below `super` has. */
  $own(name: string, missing: unknown): unknown {
    if (Object.hasOwn(this, key(name)) && attributeName(key(name)) !== null) return Reflect.get(this, key(name));
    const found = findInherited(this.constructor, name);
    if (found !== null && found.holder !== superType) return found.kind === "method" ? bindMethod(found.value as Function, this) : found.kind === "value" ? found.value : Reflect.apply(found.get as () => unknown, this, []);
    const shared = findClassValue(this.constructor, name);
    if (shared !== null && shared.holder !== superType) return bindClassValue(shared, this, this.constructor);
    return name === "__init__" ? bindMethod(initSuper, this) : missing;
  }
}

/** `super.__init__(view, B, obj)` */
function initSuper(this: SuperView, ...args: readonly unknown[]): null {
  const made = super_of(...args) as SuperView;
  this.$self = made.$self;
  this.$class = made.$class;
  this.$order = made.$order;
  return null;
}

/** `super(B).__get__(obj)`: a view that has no object yet gets one. */
function bindSuper(this: SuperView, obj: unknown): unknown {
  if (obj === null || this.$self !== undefined) return this;
  return this.constructor === superType ? superOf(this.$class, obj) : invoke(this.constructor, this.$class, obj);
}

function reprOfSuper(this: SuperView): string {
  return SuperView.prototype.toString.call(this);
}

/** The class `super`, as `type(super())` shows it. */
export function superType(...args: readonly unknown[]): unknown {
  if (new.target !== undefined && new.target !== superType) return constructDerived(superType, new.target, args);
  return super_of(...args);
}
registerType(superType, { name: "super", instances: SuperView, sealed: false });
// what attribute access asks for, on classes below as well
Object.defineProperty(SuperView.prototype, "$order$", { value: true });
allocatedBy(superType, (cls) => {
  const made = Object.create(cls.prototype as object) as object;
  for (const [name, value] of [["$self", undefined], ["$class", object], ["$order", []]] as const) Object.defineProperty(made, name, { value, writable: true });
  return made;
});

const key = attributeKey;

function find(view: SuperView, name: string, missing: unknown): unknown {
  const self = view.$self;
  const onClass = isClass(self) && !isSubclass(metaclassOf(self), view.$class);
  for (const cls of view.$order) {
    if (cls === object || cls === type) continue;
    if (name === "__new__") {
      if (Object.hasOwn(cls, "$new")) return Reflect.get(cls, "$new");
      if (allocatingBase([cls]) === cls) break;
    }
    const found = ownProperty(cls, name);
    if (found === undefined) {
      const operator = typeInfo(cls).builtin ? operatorMethod(cls, name) : null;
      if (operator !== null) return bindMethod(selfFirst(operator), self);
      continue;
    }
    if (found.static) return bindClassValue({ value: found.value, isMethod: found.isMethod, holder: cls }, onClass ? null : self, isClass(self) ? self : type_of(self));
    if (found.get !== undefined) return onClass && !typeInfo(cls).builtin ? propertyFrom(name, found.get, Object.getOwnPropertyDescriptor(cls.prototype, key(name))?.set, cls) : Reflect.apply(found.get, self, []);
    if (typeof found.value !== "function") return found.value;
    return name === "__new__" || (onClass && !typeInfo(cls).builtin) ? functionOf(found.value, typeInfo(cls).qualname) : onClass ? found.value : bindMethod(found.value, self);
  }
  if (name === "__new__") return newInstance(view);
  const method = view.$order.includes(type) ? (typeMethod(name) ?? objectMethod(name)) : objectMethod(name);
  if (method === null) return missing;
  return onClass && !OF_CLASSES.has(name) ? functionOf(method, view.$order.includes(type) && typeMethod(name) !== null ? "type" : "object") : bindMethod(method, self);
}

const OF_CLASSES: ReadonlySet<string> = new Set(["__init_subclass__", "__subclasshook__"]);

interface OwnProperty {
  readonly static: boolean;
  readonly isMethod: boolean;
  readonly value: unknown;
  readonly get: (() => unknown) | undefined;
}

function ownProperty(cls: Function, name: string): OwnProperty | undefined {
  if (!isVisible(cls, name)) return undefined;
  const inherited = Object.getOwnPropertyDescriptor(cls.prototype, key(name));
  if (inherited !== undefined && (inherited.get as { $classAttribute?: boolean } | undefined)?.$classAttribute !== true) {
    return { static: false, isMethod: false, value: inherited.value as unknown, get: inherited.get };
  }
  const own = Object.getOwnPropertyDescriptor(cls, classAttributeKey(name));
  if (own === undefined) return undefined;
  // `list.append(xs, x)`: methods of built-in types stand on the type with self first.
  if (typeInfo(cls).builtin && typeof own.value === "function" && builtinAttributes(className(cls))?.has(name) === true) {
    const unbound: Function = own.value;
    return { static: false, isMethod: false, value: selfFirst(unbound), get: undefined };
  }
  return { static: true, isMethod: own.enumerable !== true && typeof own.value === "function", value: own.get === undefined ? own.value : Reflect.get(cls, classAttributeKey(name)), get: undefined };
}

const selfFirst = (unbound: Function) =>
  function (this: unknown, ...args: unknown[]): unknown {
    return Reflect.apply(unbound, undefined, [this, ...args]);
  };

/** `super().__new__(cls, …)`: the first built-in base makes the instance, else `object`. */
function newInstance(view: SuperView): (cls: unknown, ...args: unknown[]) => unknown {
  const base = allocatingBase(view.$order);
  return base === object ? newObject : (cls, ...args) => allocate(base, cls, args);
}

// ─── views whose methods JavaScript can call directly ───

/** The method that `super().name(…)` calls, when an ordinary method is what comes next. */
function nextMethod(order: readonly Function[], name: string): Function | undefined {
  for (const cls of order) {
    if (cls === object || cls === type) continue;
    const found = ownProperty(cls, name);
    if (found === undefined && typeInfo(cls).builtin && operatorMethod(cls, name) !== null) return undefined;
    if (found !== undefined) return !found.static && found.get === undefined && typeof found.value === "function" ? found.value : undefined;
  }
  return undefined;
}

type View = new (self: unknown, cls: Function, order: readonly Function[]) => SuperView;

const views = new WeakMap<Function, WeakMap<Function, { readonly epoch: number; readonly view: View }>>();

/** `super()` inside a method of `cls`; typed as the object itself, so that its methods keep their types. */
export function super_of<T>(cls: Function, self: T): T;
export function super_of(...args: readonly unknown[]): unknown;
export function super_of(...args: readonly unknown[]): unknown {
  if (args.length === 0) throw new RuntimeError("super(): no arguments");
  if (args.length > 2) throw new TypeError(`super() expected at most 2 arguments, got ${args.length}`);
  const [cls, self = null] = args;
  if (args.length === 2 && args[1] === undefined) throw new RuntimeError("super(): arg[0] deleted");
  if (!isClass(cls)) throw new TypeError(`super() argument 1 must be a type, not ${type_name(cls)}`);
  // None is no object either
  return self === null ? new SuperView(undefined, cls, []) : superOf(cls, self);
}

/** `super()` in a function that stands in no class; it has a first parameter. */
export function super_outside(first: unknown): never {
  throw new RuntimeError(first === undefined ? "super(): arg[0] deleted" : "super(): __class__ cell not found");
}

function superOf(cls: Function, self: unknown): unknown {
  const start = startingClass(cls, self);
  let perClass = views.get(cls);
  if (perClass === undefined) views.set(cls, (perClass = new WeakMap()));
  let known = perClass.get(start);
  const order = after(cls, start);
  if (known === undefined || known.epoch !== lookupEpoch()) {
    known = { epoch: lookupEpoch(), view: makeView(order, start === self) };
    perClass.set(start, known);
  }
  return new known.view(self, cls, order);
}

function startingClass(cls: Function, self: unknown): Function {
  if (isClass(self) && isSubclass(self, cls)) return self;
  const actual = type_of(self);
  if (isSubclass(actual, cls)) return actual;
  const claimed = typeof self === "object" && self !== null ? getattr(self, "__class__", null) : null;
  if (claimed !== actual && isClass(claimed) && isSubclass(claimed, cls)) return claimed;
  if (version.minor < 13) throw new TypeError("super(type, obj): obj must be an instance or subtype of type");
  throw new TypeError(`super(type, obj): obj (${isClass(self) ? `type ${className(self)}` : `instance of ${type_name(self)}`}) is not an instance or subtype of type (${className(cls)}).`);
}

function after(cls: Function, start: Function): readonly Function[] {
  const order = mro(start);
  return order.slice(order.indexOf(cls) + 1);
}

function makeView(order: readonly Function[], onClass: boolean): View {
  class BoundView extends SuperView {}
  Object.defineProperty(BoundView.prototype, "constructor", { value: superType, configurable: true });
  const names = new Set<string>([...objectAttributes, "__new__"]);
  for (const cls of order) {
    if (cls === object) continue;
    const known = typeInfo(cls).builtin ? builtinAttributes(className(cls)) : null;
    if (known !== null) for (const name of known) names.add(name);
    for (const owner of [cls.prototype as object, cls]) {
      for (const own of Reflect.ownKeys(owner)) {
        const name = typeof own === "symbol" ? null : attributeName(own);
        if (name !== null) names.add(name);
      }
    }
  }
  names.delete("__class__");
  for (const name of names) {
    const method = onClass ? undefined : nextMethod(order, name);
    if (method !== undefined) {
      const value = function (this: SuperView, ...args: unknown[]): unknown {
        return Reflect.apply(method, this.$self, args);
      };
      Object.defineProperty(BoundView.prototype, key(name), { value, configurable: true });
      continue;
    }
    Object.defineProperty(BoundView.prototype, onClass ? classAttributeKey(name) : key(name), {
      get(this: SuperView): unknown {
        return this.$get(name, undefined);
      },
      set(this: SuperView, value: unknown) {
        Reflect.set(this.$self as object, key(name), value);
      },
      configurable: true,
    });
  }
  return BoundView;
}

SuperView.prototype.toString = function (this: SuperView): string {
  return `<super: <class '${className(this.$class)}'>, ${this.$self === undefined ? "NULL" : `<${type_name(this.$self)} object>`}>`;
};
Object.defineProperty(SuperView.prototype, "__repr__", {
  value(this: SuperView): string {
    return `<super: <class '${className(this.$class)}'>, ${this.$self === undefined ? "NULL" : `<${isClass(this.$self) ? className(this.$self) : type_name(this.$self)} object>`}>`;
  },
});
Object.defineProperty(SuperView.prototype, "__init__", { value: initSuper, configurable: true });
Object.defineProperty(SuperView.prototype, "__get__", { value: bindSuper, configurable: true });
