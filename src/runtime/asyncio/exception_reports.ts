/** What the default exception handler logs: the message, the context's other entries, the traceback. */
import type { Dict } from "../objects/dict.js";
import { BaseException } from "../objects/exceptions.js";
import { repr } from "../objects/repr.js";
import { str } from "../objects/str.js";
import { log } from "./log.js";

/** Logs an error that nobody handled. */
export function reportContext(context: Dict<string, unknown>): void {
  const message = context.get("message");
  const lines = [typeof message === "string" && message !== "" ? message : "Unhandled exception in event loop"];
  const keys = [...context.keys()].map((key) => str(key)).sort();
  for (const key of keys) {
    if (key === "message" || key === "exception") continue;
    lines.push(`${key}: ${repr(context.get(key))}`);
  }
  const error = context.get("exception");
  log(40, { file: "asyncio/base_events.py", line: 1858, func: "default_exception_handler" }, lines.join("\n"), [], error instanceof BaseException ? error : null);
}
