/** The method resolution order (C3, as `type.mro`) and classes with several bases. */
import { with_init } from "./library_bases.js";
import { TypeError } from "./exceptions.js";
import { className, isClass, object, typeInfo } from "./type_registry.js";
import { version } from "../python_version.js";

/** The order in which a class's attributes are looked up, from itself to `object`. */
export function mro(cls: Function): readonly Function[] {
  const info = typeInfo(cls);
  return (info.mro ??= [cls, ...merge(info.bases)]);
}

/** The order as C3 finds it, whatever the class's own order is: `type.mro(C)`. */
export const computedOrder = (cls: Function): Function[] => [cls, ...merge(typeInfo(cls).bases)];

/** C3: the bases' own orders and the order of the bases themselves, merged without contradicting any. */
function merge(bases: readonly Function[]): Function[] {
  if (bases.length === 1) return [...mro(bases[0] as Function)];
  const lists = [...bases.map((base) => [...mro(base)]), [...bases]].filter((list) => list.length > 0);
  const order: Function[] = [];
  while (lists.some((list) => list.length > 0)) {
    const next = lists.map((list) => list[0]).find((head) => head !== undefined && !lists.some((list) => list.indexOf(head) > 0));
    if (next === undefined) {
      const heads = [...new Set(lists.flatMap((list) => list.slice(0, 1)))];
      throw new TypeError(`Cannot create a consistent method resolution${version.minor < 13 ? "\n" : " "}order (MRO) for bases ${heads.map(className).join(", ")}`);
    }
    order.push(next);
    for (const list of lists) if (list[0] === next) list.shift();
  }
  return order;
}

/** A class that `mix` made: no Python class, only the joint in JavaScript's single chain. */
interface Mixed {
  $mixed: readonly Function[];
  $mro: readonly Function[];
}

type Constructor<T> = abstract new (...args: never[]) => T;
type Both<A, B> = new (...args: unknown[]) => A & B;

/** `class D extends mix(B, C)`: one JavaScript class that shows what Python finds in B, then in C, in C3 order. */
export function mix<A, B>(first: Constructor<A>, second: Constructor<B>): Both<A, B>;
export function mix<A, B, C>(first: Constructor<A>, second: Constructor<B>, third: Constructor<C>): Both<A, B & C>;
export function mix(...bases: Function[]): Function;
export function mix(...bases: Function[]): Function {
  checkBases(bases);
  return joined(bases, merge(bases));
}

/** The joint of some bases that shows what Python finds in the given order. */
export function joined(bases: readonly Function[], order: readonly Function[]): Function {
  const parent = storageBase(bases);
  const joint = jointOf(parent);
  Object.defineProperty(joint, "$mixed", { value: bases });
  Object.defineProperty(joint, "$mro", { value: order, configurable: true });
  if (order.some((cls) => Object.hasOwn(cls, "$abstract"))) Object.defineProperty(joint, "$abstract", { value: new Set(), configurable: true });
  for (const cls of order) {
    if (cls === object) continue;
    (cls as Function & { $joints?: Function[] }).$joints = [...ownJoints(cls), joint];
    if (!isPrototypeOf(cls, joint)) recognise(cls);
  }
  refreshJoint(joint);
  return joint;
}

const ownJoints = (cls: Function & { $joints?: Function[] }): readonly Function[] => (Object.hasOwn(cls, "$joints") ? (cls.$joints ?? []) : []);

const isPrototypeOf = (cls: Function, joint: Function): boolean => Object.prototype.isPrototypeOf.call(cls.prototype, joint.prototype as object);

function jointOf(parent: Function): Function {
  const Parent = with_init(parent) as new (...args: unknown[]) => object;
  return parent === object ? class {} : class extends Parent {};
}

/** As C's types are named: with their module, unless they are built in. */
const shownName = (cls: Function): string => (typeInfo(cls).module === "builtins" ? className(cls) : `${typeInfo(cls).module}.${className(cls)}`);

/** Checks what CPython checks before it computes the order. */
export function checkBases(bases: readonly Function[]): void {
  for (const base of bases) if (typeInfo(base).extra?.has("$ordering") === true) throw new TypeError(`Cannot extend an incomplete type '${className(base)}'`);
  for (const [index, base] of bases.entries()) {
    if (!isClass(base)) throw new TypeError("bases must be types");
    if (typeInfo(base).final) throw new TypeError(`type '${shownName(base)}' is not an acceptable base type`);
    if (bases.indexOf(base) !== index) throw new TypeError(`duplicate base class ${className(base)}`);
  }
}

/** The base whose JavaScript class must construct the instance: the one with a built-in type's storage, else the first. */
function storageBase(bases: readonly Function[]): Function {
  const solid = bases.map((base) => ({ base, type: mro(base).find(hasStorage) ?? object }));
  let best = solid[0] as { base: Function; type: Function };
  for (const candidate of solid) {
    if (mro(candidate.type).includes(best.type)) {
      if (candidate.type !== best.type) best = candidate;
    } else if (!mro(best.type).includes(candidate.type) && !isException(candidate.type)) {
      throw new TypeError("multiple bases have instance lay-out conflict");
    }
  }
  return best.base;
}

/** Classes of the library that are written as a program's are (`ABC`, `Enum`), or whose instances hold nothing, leave how instances are stored to others. */
const hasStorage = (cls: Function): boolean => {
  const info = typeInfo(cls);
  if (info.builtin && info.slots?.length === 0) return false;
  return info.builtin && (info.module === "builtins" || !Object.prototype.isPrototypeOf.call(object.prototype as object, cls.prototype as object));
};

const isException = (cls: Function): boolean => mro(cls).some((base) => className(base) === "BaseException");

const ordinaryInstance = Function.prototype[Symbol.hasInstance];

/** Makes `x instanceof cls` true for instances of classes that have `cls` as a further base. */
function recognise(cls: Function): void {
  if (Object.hasOwn(cls, Symbol.hasInstance) || isException(cls)) return;
  Object.defineProperty(cls, Symbol.hasInstance, {
    value(this: Function, value: unknown): boolean {
      if (ordinaryInstance.call(this, value)) return true;
      if (typeof value !== "object" || value === null) return false;
      const order = (value.constructor as Partial<Mixed> | undefined)?.$mro;
      return order !== undefined && order.includes(this);
    },
  });
}

/** Copies into the joint what its JavaScript parent would not find, or would find in the wrong class. */
function refreshJoint(joint: Function): void {
  const order = (joint as Function & Mixed).$mro;
  const prototype = joint.prototype as object;
  for (const key of Reflect.ownKeys(prototype)) if (key !== "constructor") Reflect.deleteProperty(prototype, key);
  const seen = new Set<PropertyKey>(["constructor"]);
  const seenStatic = new Set<PropertyKey>(["prototype", "name", "length"]);
  for (const key of Reflect.ownKeys(joint)) if (typeof key === "string" && !seenStatic.has(key) && !isOurs(key)) Reflect.deleteProperty(joint, key);
  for (const cls of order) {
    if (cls === object) continue;
    for (const key of Reflect.ownKeys(cls.prototype as object)) {
      if (seen.has(key)) continue;
      seen.add(key);
      const found = Object.getOwnPropertyDescriptor(cls.prototype, key);
      if (found !== undefined && !sameProperty(inherited(prototype, key), found)) Object.defineProperty(prototype, key, { ...found, configurable: true });
    }
    for (const key of Reflect.ownKeys(cls)) {
      if (seenStatic.has(key) || typeof key === "symbol" || isOurs(key)) continue;
      seenStatic.add(key);
      const found = Object.getOwnPropertyDescriptor(cls, key);
      if (found === undefined || sameProperty(inherited(joint, key), found)) continue;
      Object.defineProperty(joint, key, found.get === undefined ? forward(cls, key, found.enumerable === true) : { ...found, configurable: true });
    }
  }
}

const isOurs = (key: string): boolean => key.startsWith("$") && !key.startsWith("$$");

/** A class attribute seen through the joint: read from its class as it is now, written to the class it is set on. */
function forward(cls: Function, key: string, enumerable: boolean): PropertyDescriptor {
  return {
    get(): unknown {
      return Reflect.get(cls, key, this);
    },
    set(this: object, value: unknown) {
      Object.defineProperty(this, key, { value, writable: true, enumerable: true, configurable: true });
    },
    enumerable,
    configurable: true,
  };
}

function inherited(target: object, key: PropertyKey): PropertyDescriptor | undefined {
  for (let holder: object | null = Object.getPrototypeOf(target) as object | null; holder !== null; holder = Object.getPrototypeOf(holder) as object | null) {
    const found = Object.getOwnPropertyDescriptor(holder, key);
    if (found !== undefined) return found;
  }
  return undefined;
}

const sameProperty = (a: PropertyDescriptor | undefined, b: PropertyDescriptor): boolean => a !== undefined && a.value === b.value && a.get === b.get && a.set === b.set;

/** After an attribute of a class was set or deleted: classes that mix it in see the change. */
export function classChanged(cls: Function): void {
  for (const joint of ownJoints(cls)) refreshJoint(joint);
}
