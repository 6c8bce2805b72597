/** `getpass`. */
import { apiModule, fn, unsupported } from "../api.js";

export const getpass = apiModule<typeof import("../../src/runtime/stdlib/getpass.js")>()({
  getuser: fn("() -> str", { partial: "what the environment says" }),
  getpass: unsupported("the host has no terminal that hides what is typed", "input"),
});
