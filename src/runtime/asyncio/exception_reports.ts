/** What the default exception handler writes on stderr: the message, the context's other entries, the traceback. */
import type { Dict } from "../objects/dict.js";
import { writeError } from "../objects/error_output.js";
import { BaseException } from "../objects/exceptions.js";
import { repr } from "../objects/repr.js";
import { str } from "../objects/str.js";
import { format_exception } from "../objects/traceback.js";

/** Writes what `logger.error` of asyncio shows when nobody configured logging. */
export function reportContext(context: Dict<string, unknown>): void {
  const message = context.get("message");
  const lines = [typeof message === "string" && message !== "" ? message : "Unhandled exception in event loop"];
  const keys = [...context.keys()].map((key) => str(key)).sort();
  for (const key of keys) {
    if (key === "message" || key === "exception") continue;
    lines.push(`${key}: ${repr(context.get(key))}`);
  }
  const error = context.get("exception");
  let text = `${lines.join("\n")}\n`;
  if (error instanceof BaseException) text += format_exception(error);
  writeError(text);
}
