/** `json.decoder`. */
import { apiModule, constant } from "../api.js";

export const json_decoder = apiModule<typeof import("../../src/runtime/stdlib/json.decoder.js")>()({
  JSONDecodeError: constant("type[json.JSONDecodeError]"),
  JSONDecoder: constant("type[json.JSONDecoder]"),
});
