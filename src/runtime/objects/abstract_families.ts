/** Which classes count as subclasses of an abstract class (`_abc.c`): what its hook says, those below it, those registered, and what counts for either. */
import { getattr, specialMethod } from "./attributes.js";
import { invoke } from "./calls.js";
import { AssertionError, RuntimeError, TypeError } from "./exceptions.js";
import { NotImplemented } from "./singletons.js";
import { truthy } from "./truth.js";
import { isClass } from "./type_registry.js";
import { isSubclass, issubclass, type_of } from "./types.js";

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

/** `abc.get_cache_token()` */
export const registrationCount = (): number => registrations;

function familyOf(cls: Function): Family {
  let family = families.get(cls);
  if (family === undefined) families.set(cls, (family = { registered: new Set(), yes: new WeakSet(), no: new WeakSet(), token: registrations }));
  return family;
}

/** `C.register(D)`: D counts as a subclass from now on. */
export function register(cls: Function, sub: unknown): unknown {
  if (!isClass(sub)) throw new TypeError("Can only register classes");
  if (issubclass(sub, cls)) return sub;
  if (issubclass(cls, sub)) throw new RuntimeError("Refusing to create an inheritance cycle");
  registerOwn(cls, sub);
  return sub;
}

/** The library's own registrations, which need no check. */
export function registerOwn(cls: Function, ...subs: readonly Function[]): void {
  for (const sub of subs) familyOf(cls).registered.add(sub);
  registrations++;
}

/** `ABCMeta.__subclasscheck__` */
export function countsAsSubclass(cls: Function, sub: unknown): boolean {
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
export function countsAsInstance(cls: Function, value: unknown): boolean {
  const actual = type_of(value);
  const told: unknown = typeof value === "object" && value !== null && specialMethod(value, "__getattribute__") !== undefined ? getattr(value, "__class__", actual) : actual;
  const check = (sub: unknown): boolean => truthy(invoke(getattr(cls, "__subclasscheck__"), sub));
  return told === actual ? check(actual) : check(told) || check(actual);
}
