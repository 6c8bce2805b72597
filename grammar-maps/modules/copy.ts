/** `copy`. */
import { apiModule, cls, fn } from "../api.js";

export const copy = apiModule<typeof import("../../src/runtime/stdlib/copy.js")>()({
  copy: fn("(x: T) -> T"),
  deepcopy: fn("(x: T, memo: object = None) -> T"),
  replace: fn("(obj: object, /, **changes: Any) -> Any", { since: 13 }),
  Error: cls({ bases: ["builtins.Exception"], init: "(*args: Any)" }),
  error: cls({ bases: ["builtins.Exception"], init: "(*args: Any)" }),
});
