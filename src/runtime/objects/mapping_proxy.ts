/** `types.MappingProxyType`: a view of a mapping that can't be changed through it. */
import { call_method } from "./calls.js";
import { contains, eq } from "./compare.js";
import { Dict } from "./dict.js";
import { readOnly } from "./dict/views.js";
import { TypeError } from "./exceptions.js";
import { hasattr } from "./attributes.js";
import { describeMethods } from "./functions.js";
import { hash } from "./hash.js";
import type { Int } from "./integer.js";
import { iter } from "./iteration.js";
import { or_ } from "./operators.js";
import { repr } from "./repr.js";
import { str } from "./str.js";
import { getitem } from "./subscript.js";
import { registerType } from "./type_registry.js";
import { type_name } from "./types.js";

const unwrapped = (x: unknown): unknown => (x instanceof MappingProxyType ? x.$mapping : x);

export class MappingProxyType {
  readonly $mapping: unknown;

  constructor(mapping: unknown) {
    if (!(mapping instanceof Dict) && (typeof mapping !== "object" || mapping === null || Array.isArray(mapping) || !hasattr(mapping, "__getitem__"))) {
      throw new TypeError(`mappingproxy() argument must be a mapping, not ${type_name(mapping)}`);
    }
    Object.defineProperty(this, "$mapping", { value: mapping });
  }

  __getitem__(key: unknown): unknown {
    return getitem(this.$mapping, key);
  }

  __contains__(key: unknown): boolean {
    return contains(this.$mapping, key);
  }

  __len__(): number {
    return call_method<number>(this.$mapping, "__len__");
  }

  __iter__(): unknown {
    return iter(this.$mapping);
  }

  __reversed__(): unknown {
    return call_method(this.$mapping, "__reversed__");
  }

  get(key: unknown, otherwise: unknown = null): unknown {
    return call_method(this.$mapping, "get", [key, otherwise]);
  }

  keys(): unknown {
    return call_method(this.$mapping, "keys");
  }

  values(): unknown {
    return call_method(this.$mapping, "values");
  }

  items(): unknown {
    return call_method(this.$mapping, "items");
  }

  copy(): unknown {
    return call_method(this.$mapping, "copy");
  }

  __or__(other: unknown): unknown {
    return or_(this.$mapping, unwrapped(other));
  }

  __ror__(other: unknown): unknown {
    return or_(unwrapped(other), this.$mapping);
  }

  __ior__(): never {
    throw new TypeError("'|=' is not supported by mappingproxy; use '|' instead");
  }

  __eq__(other: unknown): boolean {
    return eq(this.$mapping, unwrapped(other));
  }

  __hash__(): Int {
    return hash(this.$mapping);
  }

  __str__(): string {
    return str(this.$mapping);
  }

  __repr__(): string {
    return `mappingproxy(${repr(this.$mapping)})`;
  }
}
readOnly.of = (mapping) => new MappingProxyType(mapping);
registerType(MappingProxyType, { name: "mappingproxy", signature: "mapping", final: true, sealed: false });
describeMethods(MappingProxyType, "mappingproxy", { get: "key, default=None, /", keys: "", values: "", items: "", copy: "" });
