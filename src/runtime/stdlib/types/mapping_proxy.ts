/** `types.MappingProxyType`: a view of a mapping that can't be changed through it. */
import { iter, len } from "../../builtins/objects.js";
import { reversed } from "../../builtins/iterators.js";
import { call_method } from "../../objects/calls.js";
import { contains, eq } from "../../objects/compare.js";
import { Dict } from "../../objects/dict.js";
import { TypeError } from "../../objects/exceptions.js";
import { hasattr } from "../../objects/attributes.js";
import { libraryClass } from "../../objects/library_functions.js";
import { or_ } from "../../objects/operators.js";
import { repr } from "../../objects/repr.js";
import { str } from "../../objects/str.js";
import { getitem } from "../../objects/subscript.js";
import { type_name } from "../../objects/types.js";

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
    return len(this.$mapping);
  }

  __iter__(): unknown {
    return iter(this.$mapping);
  }

  __reversed__(): unknown {
    return reversed(this.$mapping);
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

  __str__(): string {
    return str(this.$mapping);
  }

  __repr__(): string {
    return `mappingproxy(${repr(this.$mapping)})`;
  }
}
Object.defineProperty(MappingProxyType.prototype, "__hash__", { value: null, writable: true, configurable: true });
libraryClass(MappingProxyType, { name: "mappingproxy", module: "builtins", signature: "mapping", final: true }, { get: "key, default=None, /", keys: "", values: "", items: "", copy: "" }, "builtin");
