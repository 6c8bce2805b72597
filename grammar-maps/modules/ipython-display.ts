/** What shows values as notebooks do; put into the cells that `verify` runs (see src/syntax/observed.ts). */
import { apiModule, fn } from "../api.js";

export const ipython = apiModule<typeof import("../../src/runtime/stdlib/ipython-display/index.js")>()({
  displayhook: fn("(value: object) -> None"),
  pretty: fn("(value: object) -> str"),
});
