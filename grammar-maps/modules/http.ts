/** `http`. */
import { apiModule, constant } from "../api.js";

export const http = apiModule<typeof import("../../src/runtime/stdlib/http/index.js")>()({
  HTTPStatus: constant("Any"),
  HTTPMethod: constant("Any"),
});
