/** `__future__`. */
import { apiModule, constant } from "../api.js";

const feature = constant("Any");

export const future = apiModule<typeof import("../../src/runtime/stdlib/__future__.js")>()({
  all_feature_names: constant("list[str]"),
  _Feature: feature,
  nested_scopes: feature,
  generators: feature,
  division: feature,
  absolute_import: feature,
  with_statement: feature,
  print_function: feature,
  unicode_literals: feature,
  barry_as_FLUFL: feature,
  generator_stop: feature,
  annotations: feature,
});
