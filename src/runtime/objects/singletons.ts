/** `NotImplemented` and `Ellipsis`. A leaf file. */
import { registerType } from "./type_registry.js";

class NotImplementedType {
  __repr__(): string {
    return "NotImplemented";
  }
}
registerType(NotImplementedType, { name: "NotImplementedType", final: true });

class EllipsisType {
  __repr__(): string {
    return "Ellipsis";
  }
}
registerType(EllipsisType, { name: "ellipsis", final: true });

/** What a special method returns when it doesn't know the other operand. */
export const NotImplemented = new NotImplementedType();

/** `...` */
export const Ellipsis = new EllipsisType();
