/** `uuid`. */
import { apiModule, cls, fn, unsupported } from "../api.js";

const later = unsupported("the runtime does not have it yet", "uuid4");

export const uuid = apiModule<typeof import("../../src/runtime/stdlib/uuid.js")>()({
  UUID: cls({ init: "(hex: str)", attributes: { hex: "str", int: "int", bytes: "bytes", version: "count | None", urn: "str" }, partial: "made of hexadecimal digits only" }),
  uuid4: fn("() -> UUID"),
  uuid1: later,
  uuid3: later,
  uuid5: later,
});
