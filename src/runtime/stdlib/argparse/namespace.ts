/** `argparse.Namespace`: the parsed values as attributes. */
import { attributesOf, setattr } from "../../objects/attributes.js";
import { eq } from "../../objects/compare.js";
import { libraryClass } from "../../objects/library_functions.js";
import { guardedRepr, repr } from "../../objects/repr.js";
import { NotImplemented } from "../../objects/singletons.js";
import { typeInfo } from "../../objects/type_registry.js";

export class Namespace {
  constructor(kwargs: Readonly<Record<string, unknown>> = {}) {
    for (const [name, value] of Object.entries(kwargs)) setattr(this, name, value);
  }

  __eq__(other: unknown): unknown {
    return other instanceof Namespace ? eq(attributesOf(this), attributesOf(other)) : NotImplemented;
  }

  __contains__(key: unknown): boolean {
    return attributesOf(this).has(key);
  }

  __repr__(): string {
    return guardedRepr(this, "Namespace(...)", () => {
      const plain: string[] = [];
      const odd: string[] = [];
      for (const [name, value] of attributesOf(this).items()) {
        if (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(String(name))) plain.push(`${String(name)}=${repr(value)}`);
        else odd.push(`${repr(name)}: ${repr(value)}`);
      }
      if (odd.length > 0) plain.push(`**{${odd.join(", ")}}`);
      return `${typeInfo(this.constructor).name}(${plain.join(", ")})`;
    });
  }
}
Object.defineProperty(Namespace.prototype, "__hash__", { value: null, writable: true, configurable: true });
libraryClass(Namespace, { name: "Namespace", module: "argparse", signature: "**kwargs" });
