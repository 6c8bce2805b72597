/** `C.__bases__ = …`, and metaclasses with an `mro` of their own: classes that stand on other bases than their text says. */
import { layoutDifference, storingBase } from "./attributes/class_assignment.js";
import { findInherited, forgetLookups } from "./attributes/class_lookup.js";
import { PyObject } from "./classes.js";
import { TypeError } from "./exceptions.js";
import { collect } from "./iteration.js";
import { checkBases, computedOrder, joined, mix, mro } from "./mro.js";
import { repr } from "./repr.js";
import { PyTuple } from "./tuple.js";
import { className, isClass, object, typeInfo } from "./type_registry.js";
import { isSubclass, metaclassOf, type, type_name } from "./types.js";

/** The JavaScript class below which a class with these bases stands. */
export const joinBases = (bases: readonly Function[]): Function => (bases.length === 0 ? PyObject : bases.length === 1 ? (bases[0] as Function) : mix(...bases));

/** Puts a class on other bases than its text says. */
export function rebase(cls: Function, bases: readonly Function[]): void {
  const info = typeInfo(cls);
  standOn(cls, joinBases(bases));
  for (const base of info.bases) {
    const { subclasses } = typeInfo(base);
    const at = subclasses.findIndex((known) => known.deref() === cls);
    if (at >= 0) subclasses.splice(at, 1);
  }
  info.bases = bases.length === 0 ? [object] : bases;
  info.mro = null;
  for (const base of info.bases) typeInfo(base).subclasses.push(new WeakRef(cls));
}

function standOn(cls: Function, parent: Function): void {
  Object.setPrototypeOf(cls, parent === object ? Function.prototype : parent);
  Object.setPrototypeOf(cls.prototype as object, parent.prototype as object);
}

/** `C.__bases__ = value` */
export function setBases(cls: Function, value: unknown): void {
  const info = typeInfo(cls);
  if (!(value instanceof PyTuple)) throw new TypeError(`can only assign tuple to ${info.name}.__bases__, not ${type_name(value)}`);
  const bases = [...value];
  if (bases.length === 0) throw new TypeError(`can only assign non-empty tuple to ${info.name}.__bases__, not ()`);
  for (const base of bases) {
    if (!isClass(base)) throw new TypeError(`${info.name}.__bases__ must be tuple of classes, not '${type_name(base)}'`);
    if (mro(base).includes(cls)) throw new TypeError("a __bases__ item causes an inheritance cycle");
  }
  const given = bases as Function[];
  checkBases(given);
  const before = info.bases;
  const [was, becomes] = [storingBase(before), storingBase(given)];
  const difference = layoutDifference(was, becomes);
  if (difference !== null) throw new TypeError(`__bases__ assignment: '${className(becomes)}' ${difference} differs from '${className(was)}'`);
  const changed = descendants(cls);
  const orders = changed.map((one) => typeInfo(one).mro);
  try {
    rebase(cls, given.length === 1 && given[0] === object ? [] : given);
    info.bases = given;
    // who derives from it stands on another order as well
    for (const one of changed) {
      typeInfo(one).mro = null;
      if (one !== cls) standOn(one, joinBases(withoutObject(typeInfo(one).bases)));
    }
    for (const one of changed) takeOwnOrder(one, true);
  } catch (error) {
    rebase(cls, withoutObject(before));
    info.bases = before;
    changed.forEach((one, i) => {
      if (one !== cls) standOn(one, joinBases(withoutObject(typeInfo(one).bases)));
      typeInfo(one).mro = orders[i] ?? null;
    });
    throw error;
  } finally {
    forgetLookups();
  }
}

const withoutObject = (bases: readonly Function[]): readonly Function[] => (bases.length === 1 && bases[0] === object ? [] : bases);

/** The class, then all that derive from it, bases before what stands on them. */
function descendants(cls: Function): Function[] {
  const found: Function[] = [cls];
  for (const one of found) {
    for (const known of typeInfo(one).subclasses) {
      const sub = known.deref();
      if (sub === undefined || !isSubclass(sub, cls)) continue;
      const at = found.indexOf(sub);
      if (at >= 0) found.splice(at, 1);
      found.push(sub);
    }
  }
  return found;
}

/** What decides how instances are stored: the built-in type that a class derives from, and whether it has slots or a dict besides. */
function layoutOf(base: Function): unknown {
  const builtin = mro(base).find((one) => typeInfo(one).builtin);
  return builtin === object ? (base === object ? object : PyObject) : builtin;
}

/** What `mro()` of the metaclass gives for a class that has no order yet: `C.__mro__` is None meanwhile. */
function firstOrder(cls: Function, method: Function): unknown {
  const extra = (typeInfo(cls).extra ??= new Map<string, unknown>());
  extra.set("$ordering", true);
  try {
    return Reflect.apply(method, cls, []);
  } finally {
    extra.delete("$ordering");
  }
}

/** Lets a metaclass with an `mro` of its own say in which order the class is looked up. */
export function takeOwnOrder(cls: Function, isAgain = false): void {
  const meta = metaclassOf(cls);
  const own = meta === type || typeInfo(meta).builtin ? null : findInherited(meta, "mro");
  if (own === null || own.kind !== "method") {
    if (isAgain) mro(cls);
    return;
  }
  const given = collect(isAgain ? Reflect.apply(own.value as Function, cls, []) : firstOrder(cls, own.value as Function));
  for (const one of given) if (!isClass(one)) throw new TypeError(`mro() returned a non-class ('${type_name(one)}')`);
  const order = given as Function[];
  for (const one of order) if (layoutOf(one) !== layoutOf(cls) && one !== object && !mro(cls).includes(one) && typeInfo(one).builtin) throw new TypeError(`mro() returned base with unsuitable layout (${repr(className(one))})`);
  const usual = computedOrder(cls);
  typeInfo(cls).mro = order;
  if (order.length === usual.length && order.every((one, i) => one === usual[i])) return;
  const bases = order.filter((one) => one !== cls && one !== object);
  standOn(cls, bases.length === 0 ? PyObject : bases.length === 1 ? (bases[0] as Function) : joined(withoutObject(typeInfo(cls).bases).length === 0 ? bases : typeInfo(cls).bases, bases));
}
