/** `uuid`. */
import { apiModule, cls, constant, fn, unsupported } from "../api.js";

export const uuid = apiModule<typeof import("../../src/runtime/stdlib/uuid.js")>()({
  UUID: cls({
    init: "(hex: object = None, bytes: object = None, bytes_le: object = None, fields: object = None, int: object = None, version: object = None, *, is_safe: object = None)",
    attributes: { hex: "str", int: "int", bytes: "bytes", bytes_le: "bytes", fields: "Any", time_low: "count", time_mid: "count", time_hi_version: "count", clock_seq_hi_variant: "count", clock_seq_low: "count", clock_seq: "count", node: "int", time: "int", variant: "str", version: "count | None", urn: "str" },
  }),
  uuid1: fn("(node: int | None = None, clock_seq: int | None = None) -> UUID"),
  uuid3: fn("(namespace: UUID, name: object) -> UUID"),
  uuid4: fn("() -> UUID"),
  uuid5: fn("(namespace: UUID, name: object) -> UUID"),
  getnode: fn("() -> int", { partial: "random, as where no hardware has an address" }),
  NAMESPACE_DNS: constant("UUID"),
  NAMESPACE_URL: constant("UUID"),
  NAMESPACE_OID: constant("UUID"),
  NAMESPACE_X500: constant("UUID"),
  RESERVED_NCS: constant("str"),
  RFC_4122: constant("str"),
  RESERVED_MICROSOFT: constant("str"),
  RESERVED_FUTURE: constant("str"),
  SafeUUID: unsupported("no identifier is made by the system"),
});
