/** `json.encoder`. */
import { apiModule, constant } from "../api.js";

export const json_encoder = apiModule<typeof import("../../src/runtime/stdlib/json.encoder.js")>()({
  JSONEncoder: constant("type[json.JSONEncoder]"),
});
