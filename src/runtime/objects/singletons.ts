/** `NotImplemented` and `Ellipsis`. */
import { TypeError } from "./exceptions.js";
import { registerType } from "./type_registry.js";

class NotImplementedType {
  static $only: NotImplementedType | null = null;

  /** The type gives its only instance. */
  constructor(...args: readonly unknown[]) {
    if (args.length > 0) throw new TypeError("NotImplementedType takes no arguments");
    if (NotImplementedType.$only !== null) return NotImplementedType.$only;
    NotImplementedType.$only = this;
  }

  __repr__(): string {
    return "NotImplemented";
  }
}
registerType(NotImplementedType, { name: "NotImplementedType", final: true });

class EllipsisType {
  static $only: EllipsisType | null = null;

  /** The type gives its only instance. */
  constructor(...args: readonly unknown[]) {
    if (args.length > 0) throw new TypeError("EllipsisType takes no arguments");
    if (EllipsisType.$only !== null) return EllipsisType.$only;
    EllipsisType.$only = this;
  }

  __repr__(): string {
    return "Ellipsis";
  }
}
registerType(EllipsisType, { name: "ellipsis", final: true });

/** What a special method returns when it doesn't know the other operand. */
export const NotImplemented = new NotImplementedType();

/** `...` */
export const Ellipsis = new EllipsisType();
