/** The pantry. */

import {
  module_name,
  module_package,
  named,
  tuple,
  type Tuple,
} from "yieldstar/runtime";

export const __all__: unknown[] = ["_steep", "sugar"];
export const sugar = "white";
export const milk = "none";

export function _steep(): Tuple<[string, string, unknown]> {
  return tuple([
    "steeping",
    module_name(import.meta),
    module_package(import.meta),
  ]);
}
named("_steep", _steep, "");
