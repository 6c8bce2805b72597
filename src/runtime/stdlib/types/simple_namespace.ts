/** `types.SimpleNamespace`: an object that is its attributes. */
import { tupleOf } from "../../objects/tuple.js";
import { madeAgainBy } from "../../objects/attributes/pickled_names.js";
import { attributesOf, setattr } from "../../objects/attributes.js";
import { eq } from "../../objects/compare.js";
import { dict, isPlainObject, type Dict } from "../../objects/dict.js";
import { TypeError } from "../../objects/exceptions.js";
import { libraryClass } from "../../objects/library_functions.js";
import { guardedRepr, repr } from "../../objects/repr.js";
import { NotImplemented } from "../../objects/singletons.js";
import { typeInfo } from "../../objects/type_registry.js";

export class SimpleNamespace {
  constructor(...sources: readonly unknown[]) {
    const positional = sources.filter((source) => source !== undefined && !isPlainObject(source));
    if (positional.length > 1) throw new TypeError(`${typeInfo(new.target).name} expected at most 1 argument, got ${positional.length}`);
    for (const source of sources) if (source !== undefined) for (const [name, value] of dict(source as Dict).items()) setattr(this, name as string, value);
  }

  __eq__(other: unknown): unknown {
    return other instanceof SimpleNamespace ? eq(attributesOf(this), attributesOf(other)) : NotImplemented;
  }

  __replace__(...changes: readonly unknown[]): SimpleNamespace {
    return Reflect.construct(this.constructor, [attributesOf(this), ...changes]) as SimpleNamespace;
  }

  __repr__(): string {
    const { name } = typeInfo(this.constructor);
    const shown = name === "SimpleNamespace" ? "namespace" : name;
    return guardedRepr(this, `${shown}(...)`, () => `${shown}(${Array.from(attributesOf(this).items(), ([key, value]) => `${String(key)}=${repr(value)}`).join(", ")})`);
  }
}
Object.defineProperty(SimpleNamespace.prototype, "__hash__", { value: null, writable: true, configurable: true });
libraryClass(SimpleNamespace, { name: "SimpleNamespace", module: "types", compiled: true, signature: "mapping_or_iterable=(), /, **kwargs" }, { __replace__: "**changes" });

madeAgainBy(SimpleNamespace, (x) => [x.constructor, tupleOf([]), attributesOf(x)]);
