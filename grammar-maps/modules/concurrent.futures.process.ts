/** `concurrent.futures.process`. */
import { apiModule, cls } from "../api.js";

export const concurrent_futures_process = apiModule<typeof import("../../src/runtime/stdlib/concurrent.futures.process.js")>()({
  BrokenProcessPool: cls({ bases: ["builtins.RuntimeError"], init: "(*args: Any)" }),
});
