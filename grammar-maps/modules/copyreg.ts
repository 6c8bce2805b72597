/** `copyreg`. */
import { apiModule, constant, fn, unsupported } from "../api.js";

export const copyreg = apiModule<typeof import("../../src/runtime/stdlib/copyreg.js")>()({
  pickle: fn("(ob_type: object, pickle_function: object, constructor_ob: object = None) -> None"),
  constructor: unsupported("JavaScript's modules keep this name for themselves", "`callable(object)`, which is all that it checks"),
  dispatch_table: constant("dict[Any, Any]"),
  add_extension: fn("(module: object, name: object, code: object) -> None"),
  remove_extension: fn("(module: object, name: object, code: object) -> None"),
  clear_extension_cache: fn("() -> None"),
  _extension_registry: constant("dict[Any, Any]"),
  _inverted_registry: constant("dict[Any, Any]"),
  _extension_cache: constant("dict[Any, Any]"),
  __newobj__: fn("(cls: object, *args: object) -> Any"),
  __newobj_ex__: fn("(cls: object, args: object, kwargs: object) -> Any"),
  _reconstructor: fn("(cls: object, base: object, state: object) -> Any"),
});
