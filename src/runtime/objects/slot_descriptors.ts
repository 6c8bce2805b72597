/** What a class holds for each of its `__slots__`, and for `__dict__` and `__weakref__`: descriptors of C's kind (Objects/descrobject.c). */
import { delattr, getattr, setattr } from "./attributes.js";
import { instanceDict } from "./attributes/instance_dict.js";
import { eraseClassAttribute, plainClassAttribute, writeClassAttribute } from "./attributes/class_attributes.js";
import { TypeError } from "./exceptions.js";
import { describeMethods } from "./functions.js";
import { mro } from "./mro.js";
import { className, isClass, registerType, typeInfo } from "./type_registry.js";
import { isSubclass, type_name, type_of } from "./types.js";

/** `<member 'x' of 'C' objects>` */
export class MemberDescriptor {
  declare $name: string;
  declare $owner: Function;

  constructor(owner: Function, name: string) {
    Object.defineProperties(this, { $owner: { value: owner }, $name: { value: name } });
  }

  get __name__(): string {
    return this.$name;
  }

  get __qualname__(): string {
    return `${typeInfo(this.$owner).qualname}.${this.$name}`;
  }

  get __objclass__(): Function {
    return this.$owner;
  }

  get __doc__(): unknown {
    return null;
  }

  __get__(obj: unknown, _cls: unknown = null): unknown {
    if (obj === null) return this;
    this.$check(obj);
    return this.$read(obj);
  }

  __set__(obj: unknown, value: unknown): void {
    this.$check(obj);
    setattr(obj, this.$name, value);
  }

  __delete__(obj: unknown): void {
    this.$check(obj);
    delattr(obj, this.$name);
  }

  $read(obj: unknown): unknown {
    return getattr(obj, this.$name);
  }

  $check(obj: unknown): void {
    if (!isSubclass(type_of(obj), this.$owner)) throw new TypeError(`descriptor '${this.$name}' for '${className(this.$owner)}' objects doesn't apply to a '${type_name(obj)}' object`);
  }

  __repr__(): string {
    return `<member '${this.$name}' of '${className(this.$owner)}' objects>`;
  }
}

/** What `type` keeps about every class, as `type.__dict__` shows it. */
export class TypeMember extends MemberDescriptor {
  override $read(obj: unknown): unknown {
    return plainClassAttribute(obj as Function, this.$name, null);
  }

  override __set__(obj: unknown, value: unknown): void {
    this.$check(obj);
    writeClassAttribute(obj as Function, this.$name, value);
  }

  override __delete__(obj: unknown): void {
    this.$check(obj);
    eraseClassAttribute(obj as Function, this.$name);
  }
}

/** `<attribute '__name__' of 'type' objects>` */
export class TypeAttribute extends TypeMember {
  override __repr__(): string {
    return `<attribute '${this.$name}' of '${className(this.$owner)}' objects>`;
  }
}

/** `<attribute '__dict__' of 'C' objects>` */
export class AttributeDescriptor extends MemberDescriptor {
  override get __doc__(): unknown {
    return this.$name === "__dict__" ? "dictionary for instance variables" : "list of weak references to the object";
  }

  override $read(obj: unknown): unknown {
    return this.$name === "__dict__" ? instanceDict(obj as object) : null;
  }

  override __repr__(): string {
    return `<attribute '${this.$name}' of '${className(this.$owner)}' objects>`;
  }
}

const signatures = { __get__: "instance, owner=None, /", __set__: "instance, value, /", __delete__: "instance, /" };

/** The types of such descriptors; nobody makes them by calling these. */
export const MemberDescriptorType = typeOfDescriptors("member_descriptor", MemberDescriptor);
export const GetSetDescriptorType = typeOfDescriptors("getset_descriptor", AttributeDescriptor);

function typeOfDescriptors(name: string, instances: Function): { new (): MemberDescriptor } {
  const cls = function (): never {
    throw new TypeError(`cannot create '${name}' instances`);
  };
  registerType(cls, { name, final: true, instances });
  describeMethods(cls, name, signatures);
  return cls as unknown as { new (): MemberDescriptor };
}

for (const [one, cls] of [[TypeMember, MemberDescriptorType], [TypeAttribute, GetSetDescriptorType]] as const) Object.defineProperty(one.prototype, "constructor", { value: cls, configurable: true });

const made = new WeakMap<Function, Map<string, MemberDescriptor>>();

/** The descriptor that stands for a name on the class that brings it; null when no class of the order does. */
export function slotDescriptor(name: string, order: readonly Function[]): MemberDescriptor | null {
  if (name === "__dict__" || name === "__weakref__") return null;
  const owner = order.find((one) => typeInfo(one).slots?.includes(name) === true);
  return owner === undefined ? null : ownDescriptor(owner, name, MemberDescriptor);
}

/** The same descriptor each time. */
export function ownDescriptor(owner: Function, name: string, kind: typeof MemberDescriptor): MemberDescriptor {
  let known = made.get(owner);
  if (known === undefined) made.set(owner, (known = new Map()));
  let descriptor = known.get(name);
  if (descriptor === undefined) known.set(name, (descriptor = new kind(owner, name)));
  return descriptor;
}

/** Of what `type` keeps, the part that C's structure holds as it is. */
const PLAIN_MEMBERS: ReadonlySet<string> = new Set(["__base__", "__basicsize__", "__dictoffset__", "__flags__", "__itemsize__", "__mro__", "__weakrefoffset__"]);
const COMPUTED: ReadonlySet<string> = new Set(["__abstractmethods__", "__annotations__", "__bases__", "__dict__", "__doc__", "__module__", "__name__", "__qualname__", "__text_signature__", "__type_params__"]);

/** What `type.__dict__` has under a name that `type` keeps about every class; null for other names. */
export function typeDescriptor(type: Function, name: string): MemberDescriptor | null {
  return PLAIN_MEMBERS.has(name) ? ownDescriptor(type, name, TypeMember) : COMPUTED.has(name) ? ownDescriptor(type, name, TypeAttribute) : null;
}

/** The descriptors for `__dict__` and `__weakref__` that a class adds to what its bases have. */
export function addedDescriptors(cls: Function): [string, MemberDescriptor][] {
  const info = typeInfo(cls);
  if (info.builtin) return [];
  const isFirst = info.bases.every((base) => isClass(base) && (typeInfo(base).builtin || typeInfo(base).slots !== null) && !hasDict(base));
  if (!isFirst) return [];
  return ["__dict__", "__weakref__"].filter((name) => info.slots === null || info.slots.includes(name)).map((name) => [name, ownDescriptor(cls, name, AttributeDescriptor)]);
}

/** Whether instances can be referred to weakly: some class of the program among the bases has no slots, or says so. */
export const hasWeakReferences = (cls: Function): boolean => mro(cls).some((one) => !typeInfo(one).builtin && (typeInfo(one).slots === null || typeInfo(one).slots?.includes("__weakref__") === true));

/** Whether instances have a `__dict__`. */
export function hasDict(cls: Function): boolean {
  const info = typeInfo(cls);
  if (info.builtin) return !info.sealed && info.slots === null && info.name !== "object";
  return info.slots === null || info.slots.includes("__dict__") || info.bases.some(hasDict);
}
