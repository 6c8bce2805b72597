/** `inspect`. */
import { apiModule, constant, fn, unsupported } from "../api.js";

const test = fn("(object: object) -> bool");
const later = unsupported("the runtime does not have it yet");

export const inspect = apiModule<typeof import("../../src/runtime/stdlib/inspect/index.js")>()({
  iscoroutinefunction: fn("(obj: object) -> bool"),
  isgeneratorfunction: fn("(obj: object) -> bool"),
  isasyncgenfunction: fn("(obj: object) -> bool"),
  iscoroutine: test,
  isgenerator: test,
  isasyncgen: test,
  isawaitable: test,
  isabstract: test,
  isclass: test,
  isfunction: test,
  ismethod: test,
  isbuiltin: test,
  isroutine: test,
  ismodule: test,
  getdoc: fn("(object: object) -> str | None"),
  signature: fn("(obj: object, *, follow_wrapped: bool = True, globals: object = None, locals: object = None, eval_str: bool = False) -> Any", { partial: "texts are not evaluated" }),
  get_annotations: fn("(obj: object, *, globals: object = None, locals: object = None, eval_str: bool = False) -> dict[Any, Any]", { partial: "texts are not evaluated" }),
  formatannotation: fn("(annotation: object) -> str"),
  Signature: constant("Any"),
  Parameter: constant("Any"),
  BoundArguments: constant("Any"),
  _empty: constant("Any"),
  getsource: later,
  getmembers: later,
  stack: later,
});
