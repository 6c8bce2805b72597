/** `weakref`. */
export { CallableProxyType, getweakrefcount, proxy, ProxyType, ref, ReferenceType, WeakMethod } from "./references.js";
export { WeakKeyDictionary, WeakSet, WeakValueDictionary } from "./collections.js";
export { finalize } from "./finalize.js";
