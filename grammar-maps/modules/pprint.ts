/** `pprint`. */
import { apiModule, cls, fn } from "../api.js";

export const pprint = apiModule<typeof import("../../src/runtime/stdlib/pprint/index.js")>()({
  pprint: fn("(object: object, stream: object = None, indent: count = 1, width: count = 80, depth: count | None = None, *, compact: bool = False, sort_dicts: bool = True, underscore_numbers: bool = False) -> None"),
  pformat: fn("(object: object, indent: count = 1, width: count = 80, depth: count | None = None, *, compact: bool = False, sort_dicts: bool = True, underscore_numbers: bool = False) -> str"),
  pp: fn("(object: object, *, sort_dicts: bool = False, **kwargs: object) -> None"),
  saferepr: fn("(object: object) -> str"),
  isreadable: fn("(object: object) -> bool"),
  isrecursive: fn("(object: object) -> bool"),
  PrettyPrinter: cls({ init: "(indent: count = 1, width: count = 80, depth: count | None = None, stream: object = None, *, compact: bool = False, sort_dicts: bool = True, underscore_numbers: bool = False)", methods: { pprint: fn("(object: object) -> None"), pformat: fn("(object: object) -> str"), isreadable: fn("(object: object) -> bool"), isrecursive: fn("(object: object) -> bool") } }),
});
