/** `type`, `isinstance`, `issubclass`: which class a value belongs to. */
import { callable, invoke } from "./calls.js";
import { bindMethod, isBoundMethod, methodFrom } from "./attributes/methods.js";
import { make_class } from "./classes.js";
import { constructByNew, keywordsAmong } from "./instance_creation.js";
import { getattr, specialMethod } from "./attributes.js";
import { entryOf, factsOf, findClassValue } from "./attributes/class_lookup.js";
import { bound_callable, classValue } from "./descriptors.js";
import { TypeError } from "./exceptions.js";
import { NotImplemented } from "./singletons.js";
import { isSlot, type AnyFunction } from "./functions.js";
import { GenericAlias, UnionType } from "./generic_alias.js";
import { newModule } from "./modules.js";
import { mro } from "./mro.js";
import { truthy } from "./truth.js";
import { PyTuple } from "./tuple.js";
import { builtinTypes, className, isClass, object, registerType, typeInfo } from "./type_registry.js";
import { version } from "../python_version.js";

export { className, isClass, object, registerType, typeInfo, type TypeInfo, type TypeOptions } from "./type_registry.js";

/** The types that no module owns: their values are JavaScript functions, `null` or namespaces. */
function internalType(name: string, make?: (...args: unknown[]) => unknown): Function {
  const cls =
    make === undefined
      ? function () {
          throw new TypeError(`cannot create '${name}' instances`);
        }
      : function (...args: unknown[]) {
          return make(...args);
        };
  registerType(cls, { name, final: true });
  return cls;
}

export const NoneType = internalType("NoneType", (...args) => {
  if (args.length > 0) throw new TypeError("NoneType takes no arguments");
  return null;
});
export const FunctionType = internalType("function");
export const BuiltinFunctionType = internalType("builtin_function_or_method");
export const MethodType = internalType("method", (f, self) => {
  const isFunction = typeof f === "function" && !isClass(f) && !isBoundMethod(f);
  if (!isFunction && !callable(f)) throw new TypeError("first argument must be callable");
  if (self === null || self === undefined) throw new TypeError("instance must not be None");
  return isFunction ? bindMethod(methodFrom(f), self) : bound_callable(f, self);
});
export const ModuleType = internalType("module", (name, doc = null) => newModule(name, doc));
const GeneratorType = internalType("generator");
export const MethodDescriptorType = internalType("method_descriptor");
export const WrapperDescriptorType = internalType("wrapper_descriptor");
export const MethodWrapperType = internalType("method-wrapper");

/** `type(x)` is x's class; `type(name, bases, namespace)` makes a class. */
export function type(...args: unknown[]): Function {
  if (new.target !== undefined && new.target !== type) return constructByNew(new.target, args) as Function;
  const actual = args.length === 1 ? type_of(args[0]) : object;
  // what has no class of its own may be keywords
  if (args.length === 1 && (actual !== object || keywordsAmong(args) === null)) return actual;
  if (args.length === 2 && keywordsAmong(args) !== null) throw new TypeError("type() takes no keyword arguments");
  return make_class(type, args);
}
/** What TypeScript calls a class. */
export type type = Function;
registerType(type, { name: "type" });

/** The Python type of any value. */
export function type_of(value: unknown): Function {
  switch (typeof value) {
    case "string":
      return builtinTypes.str;
    case "number":
      return Number.isInteger(value) ? builtinTypes.int : builtinTypes.float;
    case "boolean":
      return builtinTypes.bool;
    case "bigint":
      return builtinTypes.int;
    case "function":
      return functionType(value);
    case "object":
      return value === null ? NoneType : objectType(value);
    default:
      return NoneType;
  }
}

function objectType(value: object): Function {
  const cls: unknown = value.constructor;
  if (cls === Array) return builtinTypes.list;
  if (typeof cls === "function" && cls !== Object) return cls;
  if (Object.prototype.toString.call(value) === "[object Module]") return ModuleType;
  if (Object.prototype.toString.call(value) === "[object Generator]") return GeneratorType;
  return object;
}

function functionType(f: Function): Function {
  if (isClass(f)) return metaclassOf(f);
  const value: Function & { $method?: AnyFunction } = f;
  if (Object.hasOwn(value, "$self")) {
    const method = value.$method?.$meta;
    return method?.kind !== "builtin" ? MethodType : isSlot(method) && typeof (value as { $self?: unknown }).$self !== "function" ? MethodWrapperType : BuiltinFunctionType;
  }
  const meta = (value as AnyFunction).$meta;
  const isBuiltin = meta?.kind === "builtin" || meta?.module === "builtins";
  if (meta !== undefined && meta.receiver !== null) return isSlot(meta) ? WrapperDescriptorType : MethodDescriptorType;
  return isBuiltin || isHostFunction(value) ? BuiltinFunctionType : FunctionType;
}

const isHostFunction = (f: Function): boolean => !Object.hasOwn(f, "$meta") && Function.prototype.toString.call(f).endsWith("[native code] }");

/** The class of a class: `type` unless it, or a base, says otherwise. */
export function metaclassOf(cls: Function): Function {
  return typeInfo(cls).metaclass ?? type;
}

/** The name of a value's type, as error messages of CPython's C code show it. */
export function type_name(value: unknown): string {
  return fullName(type_of(value));
}

/** A type's name as C code gives it (`tp_name`): with its module, unless that is `builtins`. */
export function fullName(cls: Function): string {
  const info = typeInfo(cls);
  return info.compiled ? `${info.module}.${info.name}` : info.name;
}

/** `type(x).__name__`, which messages of CPython's Python code show. */
export function class_name(value: unknown): string {
  return className(type_of(value));
}

/** Classes of the runtime that decide membership themselves (`collections.abc.Iterable` looks for `__iter__`). */
interface Judge {
  readonly $instancecheck?: (value: unknown) => boolean;
  readonly $subclasscheck?: (cls: Function) => boolean;
}

type ClassOrTuple = unknown;

/** `isinstance(x, cls)`, where `cls` may be a tuple or a union. */
export function isinstance(value: unknown, cls: ClassOrTuple): boolean {
  if (typeof cls === "function") {
    if (cls === object) return true;
    if (isClass(cls)) return isInstanceOf(value, cls);
  } else if (cls instanceof PyTuple) {
    for (const one of cls) if (isinstance(value, one)) return true;
    return false;
  } else if (cls instanceof UnionType) {
    return cls.__args__.some((one) => isinstance(value, one === null ? NoneType : one));
  } else if (cls instanceof GenericAlias) throw new TypeError("isinstance() argument 2 cannot be a parameterized generic");
  const check = specialMethod(cls, "__instancecheck__");
  if (typeof check === "function") return truthy(Reflect.apply(check, cls, [value]));
  return isAbstractInstance(value, cls);
}

const notForIsinstance = (): string => (version.minor < 10 ? "isinstance() arg 2 must be a type or tuple of types" : "isinstance() arg 2 must be a type, a tuple of types, or a union");
const notForIssubclass = (): string => (version.minor < 10 ? "issubclass() arg 2 must be a class or tuple of classes" : "issubclass() arg 2 must be a class, a tuple of classes, or a union");

/** What is no class counts as one when it has `__bases__` (`object_isinstance`, Objects/abstract.c). */
function isAbstractInstance(value: unknown, cls: unknown): boolean {
  if (basesOf(cls) === null) throw new TypeError(notForIsinstance());
  const claimed: unknown = getattr(value, "__class__", null);
  return claimed !== null && isBelow(claimed, cls);
}

/** `x.__bases__`, where that is a tuple. */
function basesOf(x: unknown): readonly unknown[] | null {
  const bases: unknown = getattr(x, "__bases__", null);
  return bases instanceof PyTuple ? bases : null;
}

function isBelow(derived: unknown, cls: unknown): boolean {
  if (derived === cls) return true;
  return (basesOf(derived) ?? []).some((base) => isBelow(base, cls));
}

/** What an object says its class is, where that may be another than the one it is of. */
function claimedClass(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return null;
  const cls: unknown = value.constructor;
  if (typeof cls !== "function" || cls === Object || typeInfo(cls).builtin) return null;
  const facts = factsOf(cls);
  return facts.getattribute === null && entryOf(facts, "__class__").found === null ? null : getattr(value, "__class__", null);
}

function isInstanceOf(value: unknown, cls: Function): boolean {
  const actual = type_of(value);
  if (actual === cls) return true;
  const judge = cls as Judge;
  if (judge.$instancecheck !== undefined && Object.hasOwn(cls, "$instancecheck")) return judge.$instancecheck(value);
  const meta = typeInfo(cls).metaclass;
  if (meta !== null) {
    const check = metaMethod(meta, "__instancecheck__");
    if (check !== null) return truthy(Reflect.apply(check, cls, [value]));
  }
  return (hooked(cls, actual) ?? isSubclass(actual, cls)) || claims(value, cls);
}

/** `type.__instancecheck__` */
export const isPlainInstance = (value: unknown, cls: Function): boolean => isSubclass(type_of(value), cls) || claims(value, cls);

function claims(value: unknown, cls: Function): boolean {
  const claimed = claimedClass(value);
  return isClass(claimed) && isSubclass(claimed, cls);
}

/** What `__subclasshook__` of an abstract class of the program answers; null when it leaves the question open. */
function hooked(cls: Function, actual: Function): boolean | null {
  if (typeInfo(cls).builtin || typeInfo(cls).metaclass === null) return null;
  const found = findClassValue(cls, "__subclasshook__");
  if (found === null || typeInfo(found.holder).builtin) return null;
  const answer: unknown = invoke(classValue(found, cls), actual);
  return answer === NotImplemented ? null : truthy(answer);
}

/** `issubclass(cls, base)`, where `base` may be a tuple or a union. */
export function issubclass(cls: unknown, base: ClassOrTuple): boolean {
  if (base instanceof PyTuple) return base.some((one) => issubclass(cls, one));
  if (base instanceof UnionType) return base.__args__.some((one) => issubclass(cls, one === null ? NoneType : one));
  if (base instanceof GenericAlias) throw new TypeError("issubclass() argument 2 cannot be a parameterized generic");
  if (!isClass(base)) {
    const check = specialMethod(base, "__subclasscheck__");
    return typeof check === "function" ? truthy(Reflect.apply(check, base, [cls])) : isPlainSubclass(cls, base);
  }
  const judge = base as Judge;
  const isJudge = Object.hasOwn(base, "$subclasscheck") && judge.$subclasscheck !== undefined;
  if (isJudge && isClass(cls)) return judge.$subclasscheck?.(cls) === true;
  const meta = metaclassOf(base);
  if (meta !== type) {
    const check = metaMethod(meta, "__subclasscheck__");
    if (check !== null) return truthy(Reflect.apply(check, base, [cls]));
  }
  return (isClass(cls) ? hooked(base, cls) : null) ?? isPlainSubclass(cls, base);
}

/** `type.__subclasscheck__` (`recursive_issubclass`, Objects/abstract.c): what has `__bases__` counts as a class. */
export function isPlainSubclass(cls: unknown, base: unknown): boolean {
  if (isClass(cls) && isClass(base)) return isSubclass(cls, base);
  if (!isClass(cls) && basesOf(cls) === null) throw new TypeError("issubclass() arg 1 must be a class");
  if (!isClass(base) && basesOf(base) === null) throw new TypeError(notForIssubclass());
  return isBelow(cls, base);
}

/** Whether `base` is in the class's resolution order: real inheritance, no hooks. */
export const isSubclass = (cls: Function, base: Function): boolean => mro(cls).includes(base);

/** A method that a metaclass of the program defines; what `type` itself has does not count. */
export function metaMethod(meta: Function, name: string): Function | null {
  const found: unknown = Reflect.get(meta.prototype as object, name);
  return typeof found === "function" && found !== Reflect.get(type.prototype as object, name) ? found : null;
}
