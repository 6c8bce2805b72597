/** `html.entities`. */
import { apiModule, constant } from "../api.js";

export const html_entities = apiModule<typeof import("../../src/runtime/stdlib/html.entities.js")>()({
  html5: constant("dict[str, str]"),
  name2codepoint: constant("dict[str, count]"),
  codepoint2name: constant("dict[count, str]"),
  entitydefs: constant("dict[str, str]"),
});
