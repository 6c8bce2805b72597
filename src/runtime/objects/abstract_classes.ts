/** Abstract classes (`abc`): which of their methods nobody implements, found at the first look and kept from then on, as `__abstractmethods__` is. */
import { getattr } from "./attributes.js";
import { ownClassValues } from "./attributes/class_attributes.js";
import { findClassValue, findInherited } from "./attributes/class_lookup.js";
import { TypeError } from "./exceptions.js";
import { truthy } from "./truth.js";
import { className, typeInfo } from "./type_registry.js";
import { version } from "../python_version.js";

/** A class some of whose methods were declared abstract while it was made. */
type Marked = Function & { readonly $abstract?: ReadonlySet<string> };

/** What `abc.abstractmethod` marks: a plain function, or the property around it. */
interface Markable {
  readonly $isAbstract?: boolean;
  readonly $asFunction?: Markable;
  readonly $property?: Markable;
}

/** Whether a class, or a base of it, is one of `ABCMeta`. */
export const isAbstractClass = (cls: Marked): boolean => cls.$abstract !== undefined;

/** From now on a class and those below it are asked for abstract methods when instances are made. */
export function beAbstract(cls: Marked): void {
  if (cls.$abstract === undefined) Object.defineProperty(cls, "$abstract", { value: new Set(), configurable: true });
}

/** Abstract classes can't be instantiated. */
export function checkInstantiable(cls: Marked): void {
  const names = abstractNames(cls);
  if (names.length === 0) return;
  const methods = names.length === 1 && version.minor > 8 ? "method" : "methods";
  if (version.minor < 12) throw new TypeError(`Can't instantiate abstract class ${className(cls)} with abstract ${methods} ${names.join(", ")}`);
  const list = names.map((name) => `'${name}'`).join(", ");
  throw new TypeError(`Can't instantiate abstract class ${className(cls)} without an implementation for abstract ${methods} ${list}`);
}

const known = new WeakMap<Function, readonly string[]>();
const NONE: readonly string[] = [];

/** The methods that this class or its bases declare abstract and that nobody implements. */
export function abstractNames(cls: Marked): readonly string[] {
  if (cls.$abstract === undefined && !known.has(cls)) return NONE;
  let names = known.get(cls);
  if (names === undefined) known.set(cls, (names = findAbstract(cls)));
  return names;
}

/** `C.__abstractmethods__ = names`; null: as if nothing were known. */
export function setAbstractNames(cls: Function, names: readonly string[] | null): void {
  if (names === null) known.delete(cls);
  else known.set(cls, names);
}

/** What the class says now (`abc.update_abstractmethods`). */
export function findAbstract(cls: Marked): readonly string[] {
  const names = new Set<string>(typeInfo(cls).builtin ? cls.$abstract : []);
  if (!typeInfo(cls).builtin) {
    if (Object.hasOwn(cls, "$abstract")) for (const name of cls.$abstract ?? []) names.add(name);
    for (const [name, value] of ownClassValues(cls)) if (isAbstract(value)) names.add(name);
  }
  for (const base of typeInfo(cls).bases) for (const name of abstractNames(base)) names.add(name);
  return [...names].filter((name) => isAbstractIn(cls, name)).sort();
}

/** Whether a value of a class body says that it is abstract (`__isabstractmethod__`). */
export function isAbstract(value: unknown): boolean {
  if ((typeof value !== "function" && typeof value !== "object") || value === null || Array.isArray(value)) return false;
  const mark = value as Markable;
  if (mark.$isAbstract === true || isAbstract(mark.$asFunction)) return true;
  if (typeof value === "function") return isAbstract(mark.$property) || (Object.hasOwn(value, "__isabstractmethod__") && truthy(Reflect.get(value, "__isabstractmethod__")));
  return truthy(getattr(value, "__isabstractmethod__", false));
}

function isAbstractIn(cls: Function, name: string): boolean {
  const found = findInherited(cls, name);
  if (found !== null && !found.showsClassAttribute) return isAbstract(found.kind === "accessor" ? found.get : found.value);
  const shared = findClassValue(cls, name);
  return shared === null || isAbstract(shared.value);
}

/** Notes that a class declares a method abstract. */
export function markAbstract(cls: Marked, name: string): void {
  Object.defineProperty(cls, "$abstract", { value: new Set([...(cls.$abstract ?? []), name]), configurable: true });
}
