/** `x.__class__ = C`: what may become an instance of what (`object_set_class`, Objects/typeobject.c). */
import { TypeError } from "../exceptions.js";
import { className, isClass, object, typeInfo } from "../type_registry.js";
import { isSubclass, ModuleType, type_name, type_of } from "../types.js";
import { hasDict } from "../slot_descriptors.js";

/** Makes an object an instance of another class whose instances are stored as it is. */
export function setClass(x: unknown, value: unknown): void {
  if (!isClass(value)) throw new TypeError(`__class__ must be set to a class, not '${type_name(value)}' object`);
  const before = type_of(x);
  const areModules = isSubclass(before, ModuleType) && isSubclass(value, ModuleType);
  if (typeof x !== "object" || x === null || (!areModules && (isFixed(before) || isFixed(value)))) throw new TypeError("__class__ assignment only supported for mutable types or ModuleType subclasses");
  const difference = layoutDifference(before, value);
  if (difference !== null) throw new TypeError(`__class__ assignment: '${className(value)}' ${difference} differs from '${className(before)}'`);
  Object.setPrototypeOf(x, value.prototype as object);
}

const isFixed = (cls: Function): boolean => typeInfo(cls).builtin && (typeInfo(cls).module === "builtins" || typeInfo(cls).compiled);

/** What makes instances of two classes different in storage; null when nothing does (`compatible_for_assignment`). */
export function layoutDifference(before: Function, after: Function): "deallocator" | "object layout" | null {
  const [was, becomes] = [layoutOwner(before), layoutOwner(after)];
  if (was === becomes) return null;
  if (isCollected(was) !== isCollected(becomes)) return "deallocator";
  return firstBase(was) === firstBase(becomes) && addedBy(was) === addedBy(becomes) ? null : "object layout";
}

/** Instances that hold no others are freed in another way. */
const PLAIN: ReadonlySet<string> = new Set(["object", "int", "float", "complex", "str", "bytes", "bytearray", "range"]);
const isCollected = (cls: Function): boolean => !typeInfo(cls).builtin || typeInfo(cls).module !== "builtins" || !PLAIN.has(className(cls));

/** The class that decides how instances are stored: those below it add nothing. */
function layoutOwner(cls: Function): Function {
  let owner = cls;
  while (owner !== object && (typeInfo(owner).builtin ? isPlainException(owner) : addedBy(owner) === "")) owner = firstBase(owner);
  return owner;
}

/** Most exceptions have the fields of `BaseException` only. */
const isPlainException = (cls: Function): boolean => className(cls) !== "BaseException" && "add_note" in (cls.prototype as object) && typeInfo(cls).members.length === 0;

const firstBase = (cls: Function): Function => storingBase(typeInfo(cls).bases);

/** Of several bases the one that says most about storage (`best_base`). */
export function storingBase(bases: readonly Function[]): Function {
  let best = bases[0] ?? object;
  for (const base of bases) if (solidBase(base) !== solidBase(best) && isSubclass(solidBase(base), solidBase(best))) best = base;
  return best;
}

/** The class whose fields come last: a dict and weak references can be added anywhere. */
function solidBase(cls: Function): Function {
  let owner = cls;
  while (owner !== object && (typeInfo(owner).builtin ? isPlainException(owner) : (typeInfo(owner).slots ?? []).every((name) => name === "__dict__" || name === "__weakref__"))) owner = firstBase(owner);
  return owner;
}

/** The slots, dict and weak references that a class brings to what its bases have. */
function addedBy(cls: Function): string {
  const { slots, bases, builtin } = typeInfo(cls);
  if (builtin) return className(cls);
  const inherits = bases.some(hasDict);
  const own = slots === null ? ["__dict__", "__weakref__"] : [...slots];
  return own.filter((name) => !inherits || (name !== "__dict__" && name !== "__weakref__")).sort().join(" ");
}
