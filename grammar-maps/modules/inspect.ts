/** `inspect`. */
import { apiModule, fn, unsupported } from "../api.js";

const test = fn("(object: object) -> bool");
const later = unsupported("the runtime does not have it yet");

export const inspect = apiModule<typeof import("../../src/runtime/stdlib/inspect.js")>()({
  iscoroutinefunction: fn("(obj: object) -> bool"),
  isgeneratorfunction: fn("(obj: object) -> bool"),
  isasyncgenfunction: fn("(obj: object) -> bool"),
  iscoroutine: test,
  isgenerator: test,
  isasyncgen: test,
  isawaitable: test,
  isclass: test,
  isfunction: test,
  ismethod: test,
  isbuiltin: test,
  isroutine: test,
  ismodule: test,
  getdoc: fn("(object: object) -> str | None"),
  signature: later,
  getsource: later,
  getmembers: later,
  stack: later,
});
