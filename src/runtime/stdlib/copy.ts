/** `copy`: shallow and deep copies, `copy.replace`. */
import { getattr, isBoundMethod, lookupSpecial } from "../objects/attributes.js";
import { call_method, invoke } from "../objects/calls.js";
import { Dict, dict } from "../objects/dict.js";
import { TypeError } from "../objects/exceptions.js";
import { identityOf } from "../objects/identity.js";
import { isGenerator } from "../objects/iteration.js";
import { pythonFunctions } from "../objects/library_functions.js";
import { PyFloat } from "../objects/py_float.js";
import { Range } from "../objects/range.js";
import { AnySet, FrozenSet } from "../objects/set.js";
import { Slice } from "../objects/slice.js";
import { PyTuple, tuple, type UnfinishedTuple } from "../objects/tuple.js";
import { isClass, typeInfo } from "../objects/type_registry.js";
import { class_name, MethodType, ModuleType, type_name, type_of } from "../objects/types.js";
import { AnyBytes, ByteArray } from "../objects/bytes.js";
import { dispatch_table } from "./copyreg.js";
import { Error, rebuild, reduced } from "./copy/reconstruction.js";
import { ReferenceType } from "./weakref/references.js";

export { Error, Error as error };

/** Values that nobody can change, and those that copies share, are their own copies. */
function isImmutable(x: unknown): boolean {
  if (typeof x !== "object" || x === null) return true;
  if (x instanceof PyFloat || x instanceof Range || (x instanceof AnyBytes && !(x instanceof ByteArray)) || x instanceof ReferenceType) return !isSubclassed(x);
  return typeInfo(type_of(x)).module === "builtins" && SHARED.has(type_name(x));
}

const SHARED: ReadonlySet<string> = new Set(["complex", "ellipsis", "NotImplementedType", "slice", "property", "code"]);

/** Whether a value's class is the program's own, which may say how its instances are copied. */
const isSubclassed = (x: object): boolean => !typeInfo(type_of(x)).builtin;

function refuse(x: object): void {
  const cls = type_of(x);
  const name = type_name(x);
  const unpicklable = isGenerator(x) || ["generator", "coroutine", "coroutine_wrapper", "async_generator", "lock", "_thread.lock", "frame", "traceback", "memoryview"].includes(name) || cls === ModuleType;
  if (unpicklable) throw new TypeError(`cannot pickle '${name}' object`);
}

/** A new object of the same class with the same own properties, internal ones included. */
function twin(x: object): object {
  const made = Array.isArray(x) ? (Reflect.construct(Array, [], type_of(x)) as object) : (Object.create(Object.getPrototypeOf(x) as object) as object);
  for (const key of Reflect.ownKeys(x)) {
    if (key === "$id" || (Array.isArray(x) && key === "length")) continue;
    const property = Object.getOwnPropertyDescriptor(x, key);
    if (property !== undefined) Object.defineProperty(made, key, property);
  }
  return made;
}

/** `copy.copy(x)` */
export function copy<T>(x: T): T;
export function copy(x: unknown): unknown {
  if (typeof x !== "object" || x === null) return x instanceof Function ? copyOfFunction(x) : x;
  if (isImmutable(x)) return x;
  const special = lookupSpecial(x, "__copy__");
  if (special !== undefined && special !== null) return special();
  const answer = reduced(x, "shallow");
  if (answer !== null) return rebuild(x, answer, null);
  if (x instanceof PyTuple) return x.constructor === tuple ? x : twin(x);
  if (x instanceof FrozenSet && !isSubclassed(x)) return x;
  if (Array.isArray(x) && x.constructor === Array) return x.slice();
  if (x instanceof Dict) return copyEntries(x, x);
  if (x instanceof AnySet) return copySet(x);
  if (x instanceof ByteArray) return copyBytes(x);
  refuse(x);
  return twin(x);
}

/** Functions and classes are shared, but a class may be registered by its metaclass. */
function copyOfFunction(x: Function): unknown {
  if (isClass(x) && dispatch_table.has(type_of(x))) return rebuild(x, invoke(dispatch_table.at(type_of(x)), x), null);
  return x;
}

/** A dict of the same class without entries; `x.__dict__` becomes an ordinary dict. */
function emptyTwin(x: Dict): Dict {
  if (type_of(x) === dict) return dict();
  const made = twin(x) as Dict;
  made.clear();
  return made;
}

function copyEntries(x: Dict, from: Dict): Dict {
  const made = emptyTwin(x);
  made.$copyFrom(from);
  return made;
}

function copySet(x: AnySet): AnySet {
  const made = twin(x) as AnySet;
  made.$natives = null;
  made.$table = null;
  made.$update(x);
  return made;
}

function copyBytes(x: ByteArray): object {
  return Object.assign(twin(x), { data: x.data.slice() });
}

/** `copy.deepcopy(x)`: what is met twice stays one object. */
export function deepcopy<T>(x: T, memo?: unknown): T;
export function deepcopy(x: unknown, memo: unknown = null): unknown {
  if (memo !== null && !(memo instanceof Dict)) getattr(memo, "get");
  return new DeepCopy(memo instanceof Dict ? memo : null).of(x);
}

class DeepCopy {
  private readonly made = new Map<unknown, unknown>();
  private memo: Dict | null;

  constructor(memo: Dict | null) {
    this.memo = memo;
  }

  of(x: unknown): unknown {
    if (typeof x === "function") return this.function(x);
    if (typeof x !== "object" || x === null || (isImmutable(x) && !(x instanceof Slice))) return x;
    const known = this.made.get(x);
    if (known !== undefined) return known;
    const remembered: unknown = this.memo === null ? null : this.memo.get(identityOf(x));
    if (remembered !== null) return remembered;
    const copied = this.fresh(x);
    if (copied === x) return x;
    this.remember(x, copied);
    if (this.memo !== null) this.keep(this.memo, x);
    return copied;
  }

  remember(x: object, copied: unknown): void {
    this.made.set(x, copied);
    if (this.memo !== null) this.memo.set(identityOf(x), copied);
  }

  /** The memo holds what was copied under its own identity, so that no identity is given again. */
  private keep(memo: Dict, x: object): void {
    const kept: unknown = memo.get(identityOf(memo));
    if (Array.isArray(kept)) kept.push(x);
    else memo.set(identityOf(memo), [x]);
  }

  /** The memo as the program's `__deepcopy__` gets it. */
  private shown(): Dict {
    if (this.memo === null) {
      this.memo = dict();
      for (const [x, copied] of this.made) {
        this.memo.set(identityOf(x), copied);
        this.keep(this.memo, x as object);
      }
    }
    return this.memo;
  }

  /** A bound method is bound to the copy of its object. */
  private function(x: Function): unknown {
    if (isClass(x)) return dispatch_table.has(type_of(x)) && type_of(x) !== type_of(type_of(x)) ? rebuild(x, invoke(dispatch_table.at(type_of(x)), x), this) : x;
    if (!isBoundMethod(x) || type_of(x) !== MethodType) return x;
    return invoke(MethodType, getattr(x, "__func__"), this.of(getattr(x, "__self__")));
  }

  private fresh(x: object): unknown {
    const special = lookupSpecial(x, "__deepcopy__");
    if (special !== undefined && special !== null) return special(this.shown());
    const answer = reduced(x, "deep");
    if (answer !== null) return rebuild(x, answer, this);
    if (x instanceof PyTuple) return this.tuple(x);
    if (x instanceof Slice) return new Slice(this.of(x.start), this.of(x.stop), this.of(x.step));
    if (x instanceof Dict) return this.dict(x);
    if (x instanceof AnySet) return this.set(x);
    if (x instanceof ByteArray && !isSubclassed(x)) return copyBytes(x);
    refuse(x);
    return this.object(x);
  }

  private tuple(x: PyTuple): unknown {
    const items = x.map((item) => this.of(item));
    const known = this.made.get(x);
    if (known !== undefined) return known;
    if (items.every((item, i) => item === x[i])) return x;
    const copied = twin(x) as UnfinishedTuple<unknown>;
    for (let i = 0; i < items.length; i++) copied[i] = items[i];
    return copied;
  }

  private dict(x: Dict): Dict {
    const copied = emptyTwin(x);
    this.remember(x, copied);
    this.attributes(x, copied);
    for (const [key, value] of x.items()) copied.$set(this.of(key), this.of(value));
    return copied;
  }

  private set(x: AnySet): AnySet {
    const copied = twin(x) as AnySet;
    copied.$natives = null;
    copied.$table = null;
    this.remember(x, copied);
    for (const item of x) copied.$add(this.of(item));
    return copied;
  }

  private object(x: object): object {
    const copied = twin(x);
    this.remember(x, copied);
    if (Array.isArray(x) && Array.isArray(copied)) for (let i = 0; i < x.length; i++) copied[i] = this.of(x[i]);
    this.attributes(x, copied);
    return copied;
  }

  private attributes(x: object, copied: object): void {
    for (const key of Object.keys(x)) {
      if (Array.isArray(x) && /^\d+$/.test(key)) continue;
      if (x instanceof Dict && key.startsWith("$")) continue;
      const value: unknown = Reflect.get(x, key);
      Object.defineProperty(copied, key, { value: key.startsWith("$") ? ownCopy(value) : this.of(value), writable: true, enumerable: true, configurable: true });
    }
  }
}

/** What the runtime keeps inside an object: containers are copied, all else is shared. */
function ownCopy(value: unknown): unknown {
  if (Array.isArray(value) && value.constructor === Array) return value.slice();
  if (value instanceof Map) return new Map(value);
  if (value instanceof Set) return new Set(value);
  return value;
}

/** `copy.replace(obj, **changes)`: by the object's `__replace__`, or as a dataclass does it. */
export function replace<T>(obj: T, changes: Readonly<Record<string, unknown>> = {}): T {
  const special = lookupSpecial(obj, "__replace__");
  if (special !== undefined && special !== null) return special(changes) as T;
  if (getattr(obj, "_fields", null) !== null) return call_method(obj, "_replace", [], changes) as T;
  throw new TypeError(`replace() does not support ${class_name(obj)} objects`);
}

pythonFunctions("copy", {
  copy: [copy, "x"],
  deepcopy: [deepcopy, "x, memo=None, _nil=[]"],
  replace: [replace, "obj, /, **changes"],
});
