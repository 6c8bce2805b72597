/** `inspect.getmembers`, `getattr_static`, `unwrap`: what belongs to an object. */
import { getattr, hasattr } from "../../objects/attributes.js";
import { call } from "../../objects/calls.js";
import { contains } from "../../objects/compare.js";
import { list_dir } from "../../objects/dir.js";
import { Dict } from "../../objects/dict.js";
import { AttributeError, ValueError } from "../../objects/exceptions.js";
import { pythonFunctions } from "../../objects/library_functions.js";
import { mro } from "../../objects/mro.js";
import { repr } from "../../objects/repr.js";
import { getitem } from "../../objects/subscript.js";
import { truthy } from "../../objects/truth.js";
import { tuple, tupleOf, type PyTuple } from "../../objects/tuple.js";
import { isClass } from "../../objects/type_registry.js";
import { metaclassOf, type_of } from "../../objects/types.js";
import { execution } from "../../objects/coroutine.js";

/** `getmro(cls)` */
export const getmro = (cls: Function): PyTuple => tupleOf(mro(cls));

function membersBy(object: unknown, predicate: unknown, read: (name: string) => unknown): PyTuple[] {
  const out: PyTuple[] = [];
  for (const name of list_dir(object)) {
    let value: unknown;
    try {
      value = read(name);
    } catch (error) {
      if (!(error instanceof AttributeError)) throw error;
      const [holder] = isClass(object) ? mro(object).filter((cls) => contains(getattr(cls, "__dict__"), name)) : [];
      if (holder === undefined) continue;
      value = getitem(getattr(holder, "__dict__"), name);
    }
    if (predicate === null || truthy(call(predicate, [value]))) out.push(tuple([name, value]));
  }
  return out;
}

/** `getmembers(object, predicate=None)`: names and values, by name. */
export const getmembers = (object: unknown, predicate: unknown = null): PyTuple[] => membersBy(object, predicate, (name) => getattr(object, name));

/** `getmembers_static(object, predicate=None)` */
export const getmembers_static = (object: unknown, predicate: unknown = null): PyTuple[] => membersBy(object, predicate, (name) => getattr_static(object, name));

const NOTHING = Symbol("nothing");

/** What the dicts of these classes have under a name. */
function inClasses(classes: readonly Function[], name: string): unknown {
  for (const cls of classes) {
    const names: unknown = getattr(cls, "__dict__");
    if (contains(names, name)) return getitem(names, name);
  }
  return NOTHING;
}

/** `getattr_static(obj, attr, default)`: as it is kept, without descriptors, `__getattr__` or `__getattribute__`. */
export function getattr_static(obj: unknown, attr: string, otherwise: unknown = NOTHING): unknown {
  const cls = isClass(obj) ? obj : type_of(obj);
  const ofClass = inClasses(mro(cls), attr);
  if (!isClass(obj)) {
    const names: unknown = getattr(obj, "__dict__", null);
    const own = names instanceof Dict && names.has(attr) ? names.at(attr) : NOTHING;
    if (own !== NOTHING && ofClass !== NOTHING) {
      const kind = type_of(ofClass);
      if (hasattr(kind, "__get__") && (hasattr(kind, "__set__") || hasattr(kind, "__delete__"))) return ofClass;
    }
    if (own !== NOTHING) return own;
  }
  if (ofClass !== NOTHING) return ofClass;
  if (isClass(obj)) {
    const ofMeta = inClasses(mro(metaclassOf(obj)), attr);
    if (ofMeta !== NOTHING) return ofMeta;
  }
  if (otherwise !== NOTHING) return otherwise;
  throw new AttributeError(attr);
}

/** `unwrap(func, *, stop=None)`: follows `__wrapped__` to the end. */
export function unwrap(func: unknown, { stop = null }: { readonly stop?: unknown } = {}): unknown {
  const seen = new Set<unknown>([func]);
  let f = func;
  while (!(isClass(f)) && hasattr(f, "__wrapped__") && (stop === null || !truthy(call(stop, [f])))) {
    f = getattr(f, "__wrapped__");
    if (seen.has(f) || seen.size >= execution.limit) throw new ValueError(`wrapper loop when unwrapping ${repr(func)}`);
    seen.add(f);
  }
  return f;
}

pythonFunctions("inspect", {
  getmro: [getmro, "cls"],
  getmembers: [getmembers, "object, predicate=None"],
  getmembers_static: [getmembers_static, "object, predicate=None"],
  getattr_static: [getattr_static, "obj, attr, default=..."],
  unwrap: [unwrap, "func, *, stop=None"],
});
