/** `weakref.ref`, `WeakMethod`, `proxy`: references that keep nobody alive. JavaScript does not say when an object goes. */
import { MemoryViewObject } from "../../objects/bytes.js";
import { address } from "../../objects/repr.js";
import { carriesValue, eq } from "../../objects/compare.js";
import { delattr, getattr, setattr, specialMethod } from "../../objects/attributes.js";
import { isBoundMethod, bindMethod } from "../../objects/attributes/methods.js";
import { callable, callMethod } from "../../objects/calls.js";
import { ReferenceError, TypeError } from "../../objects/exceptions.js";
import { hash } from "../../objects/hash.js";
import type { Int } from "../../objects/integer.js";
import { libraryClass } from "../../objects/library_functions.js";
import { mro } from "../../objects/mro.js";
import { isPlainArray } from "../../objects/iteration.js";
import { PyTuple } from "../../objects/tuple.js";
import { NotImplemented } from "../../objects/singletons.js";
import { str } from "../../objects/str.js";
import { AnySet } from "../../objects/set.js";
import { typeInfo } from "../../objects/type_registry.js";
import { slotOwner } from "../../objects/attributes/instance_dict.js";
import { type_name } from "../../objects/types.js";

const OF_BUILTINS: ReadonlySet<string> = new Set(["generator", "coroutine", "async_generator", "code"]);

/** What CPython gives a place for weak references: instances of classes, functions, classes, sets; no plain values and containers. */
function isReferable(x: unknown): x is object {
  if (typeof x === "function") return true;
  if (typeof x !== "object" || x === null || carriesValue(x)) return false;
  if (x instanceof AnySet) return true;
  if (Array.isArray(x) && (isPlainArray(x) || x instanceof PyTuple)) return false;
  const cls: unknown = x.constructor;
  if (typeof cls !== "function") return true;
  const { builtin, module, name } = typeInfo(cls);
  if (builtin) return module !== "builtins" || x instanceof MemoryViewObject || OF_BUILTINS.has(name);
  return slotOwner(cls) === null || mro(cls).some((base) => typeInfo(base).slots?.includes("__weakref__") === true);
}

/** `weakref.ref(obj)` */
export class ReferenceType {
  declare readonly $target: WeakRef<object>;
  readonly __callback__: unknown;
  $hash: Int | null = null;

  constructor(object: unknown, callback: unknown = null) {
    if (!isReferable(object)) throw new TypeError(`cannot create weak reference to '${type_name(object)}' object`);
    if (new.target === ReferenceType && callback === null) {
      const known = plain.get(object);
      if (known !== undefined) return known;
      plain.set(object, this);
    }
    Object.defineProperty(this, "$target", { value: new WeakRef(object) });
    this.__callback__ = callback;
    count.set(object, (count.get(object) ?? 0) + 1);
  }

  __call__(): unknown {
    return this.$target.deref() ?? null;
  }

  __eq__(other: unknown): unknown {
    if (!(other instanceof ReferenceType)) return NotImplemented;
    const [mine, theirs] = [this.$target.deref(), other.$target.deref()];
    return mine === undefined || theirs === undefined ? this === other : eq(mine, theirs);
  }

  __hash__(): Int {
    if (this.$hash !== null) return this.$hash;
    const target = this.$target.deref();
    if (target === undefined) throw new TypeError("weak object has gone away");
    return (this.$hash = hash(target));
  }

  __repr__(): string {
    const target = this.$target.deref();
    return target === undefined ? `<weakref at ${address(this)}; dead>` : `<weakref at ${address(this)}; to '${type_name(target)}' at ${address(target)}>`;
  }
}
libraryClass(ReferenceType, { name: "ReferenceType", module: "weakref", signature: "object, callback=None, /", members: ["$target", "__callback__", "$hash"] });

/** The one reference without a callback that an object has, and how many there are in all. */
const plain = new WeakMap<object, ReferenceType>();
const count = new WeakMap<object, number>();

export { ReferenceType as ref };

/** `getweakrefcount(obj)` */
export const getweakrefcount = (object: unknown): number => (isReferable(object) ? (count.get(object) ?? 0) : 0);

/** `WeakMethod(obj.method)`: a bound method dies at once, its object does not. */
export class WeakMethod extends ReferenceType {
  readonly $method: Function;

  constructor(method: unknown, callback: unknown = null) {
    if (!isBoundMethod(method)) throw new TypeError(`argument should be a bound method, not <class '${type_name(method)}'>`);
    super(method.$self, callback);
    this.$method = method.$method;
  }

  override __call__(): unknown {
    const target = this.$target.deref();
    return target === undefined ? null : bindMethod(this.$method, target);
  }
}
libraryClass(WeakMethod, { name: "WeakMethod", module: "weakref", bases: [ReferenceType], signature: "meth, callback=None", members: ["$method"] });

/** `weakref.proxy(obj)`: stands for the object wherever it is used. */
export class ProxyType {
  declare readonly $target: WeakRef<object>;

  constructor(target: object) {
    Object.defineProperty(this, "$target", { value: new WeakRef(target) });
  }

  __getattribute__(name: string): unknown {
    return getattr(targetOf(this), name);
  }

  __setattr__(name: string, value: unknown): void {
    setattr(targetOf(this), name, value);
  }

  __delattr__(name: string): void {
    delattr(targetOf(this), name);
  }

  __str__(): string {
    return str(targetOf(this));
  }

  __repr__(): string {
    const target = this.$target.deref();
    return target === undefined ? `<weakproxy at ${address(this)} to NoneType at 0x0>` : `<weakproxy at ${address(this)} to ${type_name(target)} at ${address(target)}>`;
  }
}
Object.defineProperty(ProxyType.prototype, "__hash__", { value: null, writable: true, configurable: true });
libraryClass(ProxyType, { name: "ProxyType", module: "weakref" });

/** The same for an object that can be called. */
export class CallableProxyType extends ProxyType {}
libraryClass(CallableProxyType, { name: "CallableProxyType", module: "weakref", bases: [ProxyType] });

function targetOf(proxy: ProxyType): object {
  const target = proxy.$target.deref();
  if (target === undefined) throw new ReferenceError("weakly-referenced object no longer exists");
  return target;
}

const forwarded =
  "__len__ __getitem__ __setitem__ __delitem__ __iter__ __next__ __contains__ __bool__ __call__ __eq__ __ne__ __lt__ __le__ __gt__ __ge__ __add__ __radd__ __sub__ __rsub__ __mul__ __rmul__ __truediv__ __floordiv__ __mod__ __pow__ __neg__ __abs__ __int__ __float__ __index__ __iadd__ __isub__ __enter__ __exit__";
for (const name of forwarded.split(" ")) {
  Object.defineProperty(name === "__call__" ? CallableProxyType.prototype : ProxyType.prototype, name, {
    value(this: ProxyType, ...args: unknown[]): unknown {
      const target = targetOf(this);
      const method = specialMethod(target, name);
      if (typeof method === "function") return callMethod(method, target, args, null);
      return unforwarded(target, name, args);
    },
    writable: true,
    configurable: true,
  });
}

/** What an operation does for an object whose class says nothing of it. */
function unforwarded(target: object, name: string, args: readonly unknown[]): unknown {
  if (name === "__bool__") return true;
  if (name === "__eq__") return target === args[0] ? true : NotImplemented;
  if (name === "__ne__") return target === args[0] ? false : NotImplemented;
  if (["__len__", "__getitem__", "__setitem__", "__delitem__", "__iter__", "__next__", "__contains__", "__enter__", "__exit__"].includes(name)) {
    throw new TypeError(`'${type_name(target)}' object does not support ${name}`);
  }
  return NotImplemented;
}

/** `weakref.proxy(obj)` */
export function proxy(object: unknown, _callback: unknown = null): ProxyType {
  if (!isReferable(object)) throw new TypeError(`cannot create weak reference to '${type_name(object)}' object`);
  return callable(object) ? new CallableProxyType(object) : new ProxyType(object);
}
