/** `weakref`. */
export { CallableProxyType, getweakrefcount, proxy, ProxyType, ref, ReferenceType, WeakMethod } from "./references.js";
export { WeakKeyDictionary, WeakValueDictionary } from "./collections.js";
export { WeakSet } from "./weak_set.js";
export { finalize } from "./finalize.js";
