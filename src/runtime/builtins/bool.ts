/** The type `bool`, which also tells a value's truth. */
import { TypeError } from "../objects/exceptions.js";
import { builtin } from "../objects/functions.js";
import { allocatedBy } from "../objects/instance_creation.js";
import { fromBytes } from "../objects/int/bytes.js";
import { int } from "../objects/int.js";
import { truthy } from "../objects/truth.js";
import { registerType } from "../objects/type_registry.js";

export interface BoolType {
  (x?: unknown): boolean;
  new (x?: unknown): object;
  readonly prototype: object;
  from_bytes(bytes: unknown, byteorder?: unknown, options?: { readonly signed?: unknown }): boolean;
}

/** `bool(x)` */
export const bool = function bool(...args: readonly unknown[]): boolean {
  if (args.length > 1) throw new TypeError(`bool expected at most 1 argument, got ${args.length}`);
  return truthy(args[0]);
} as BoolType;
Object.setPrototypeOf(bool.prototype, int.prototype);
Object.setPrototypeOf(bool, int);
allocatedBy(bool, (_cls, [x]) => Object(truthy(x)) as object);
Object.assign(bool, { from_bytes: builtin("bool.from_bytes", (bytes: unknown, byteorder?: unknown, options?: { signed?: unknown }): boolean => fromBytes(bytes, byteorder, options) !== 0, "bytes, byteorder='big', *, signed=False") });
registerType(bool, { name: "bool", bases: [int], final: true, signature: "object=False, /" });
