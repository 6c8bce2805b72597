/** `atexit`. */
import { apiModule, fn } from "../api.js";

export const atexit = apiModule<typeof import("../../src/runtime/stdlib/atexit.js")>()({
  register: fn("(func: T, /, *args: object, **kwargs: object) -> T"),
  unregister: fn("(func: object, /) -> None"),
});
