/** Python's `dict`: the type, which also makes dicts. */
import { DictObject } from "./dict/dict_object.js";
import { updateFrom } from "./dict/update.js";
import { builtin, describeMethods } from "./functions.js";
import { invoke } from "./calls.js";
import { iterate } from "./iteration.js";
import { setitem } from "./subscript.js";
import { allocatedBy, constructDerived } from "./instance_creation.js";
import { registerType } from "./type_registry.js";

export { isPlainObject } from "./dict/update.js";

export type Dict<K = unknown, V = unknown> = DictObject<K, V>;

export interface DictType {
  <K, V>(): Dict<K, V>;
  <K, V>(pairs: readonly (readonly [K, V])[], keywords?: Record<string, V>): Dict<K, V>;
  <K, V>(mapping: Dict<K, V>, keywords?: Record<string, V>): Dict<K, V>;
  <K, V>(pairs: Iterable<readonly [K, V]>, keywords?: Record<string, V>): Dict<K, V>;
  <V>(entries: Readonly<Record<string, V>>): Dict<string, V>;
  (...sources: readonly unknown[]): Dict;
  new <K = unknown, V = unknown>(...sources: readonly unknown[]): Dict<K, V>;
  readonly prototype: Dict;
  fromkeys<K>(keys: Iterable<K>): Dict<K, null>;
  fromkeys<K, V>(keys: Iterable<K>, value: V): Dict<K, V>;
}

/** `dict({ a: 1 })` has string keys in order, `dict([[k, v], …])` any keys, `dict(mapping)` copies. */
export const dict = function dict(this: unknown, ...sources: readonly unknown[]): DictObject {
  if (new.target !== undefined && new.target !== dict) return constructDerived(dict, new.target, sources) as DictObject;
  const made = new DictObject();
  if (sources.length > 0) updateFrom(made, sources, "dict");
  return made;
} as DictType;

/** The same under the name that TypeScript uses for the type: `class Registry extends Dict<string, Handler>`. */
export const Dict = dict;

dict.fromkeys = function fromkeys(this: unknown, keys: unknown, value: unknown = null): Dict {
  const made: unknown = typeof this === "function" && this !== dict ? invoke(this) : new DictObject();
  // a `__new__` of the program's may give anything
  const isPlain = made instanceof DictObject && made.__setitem__ === DictObject.prototype.__setitem__;
  for (const key of iterate(keys)) {
    if (isPlain) made.$set(key, value);
    else setitem(made, key, value);
  }
  return made as Dict;
} as DictType["fromkeys"];

dict.fromkeys = builtin("dict.fromkeys", dict.fromkeys, "iterable, value=None, /");
describeMethods(DictObject, "dict", {
  clear: "",
  copy: "",
  get: "key, default=None, /",
  items: "",
  keys: "",
  pop: "key, default=None, /",
  popitem: "",
  setdefault: "key, default=None, /",
  update: "*args, **kwargs",
  values: "",
});
allocatedBy(dict, (cls) => Reflect.construct(DictObject, [], cls) as object);
registerType(dict, { name: "dict", instances: DictObject, signature: "*args, **kwargs" });
