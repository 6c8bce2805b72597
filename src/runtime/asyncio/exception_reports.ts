/** What the default exception handler logs: the message, the context's other entries, the traceback. */
import { call_method } from "../objects/calls.js";
import type { Dict } from "../objects/dict.js";
import { BaseException } from "../objects/exceptions.js";
import { repr } from "../objects/repr.js";
import { str } from "../objects/str.js";
import { getattr } from "../objects/attributes.js";
import { iterate } from "../objects/iteration.js";
import { PyTuple } from "../objects/tuple.js";
import { log } from "./log.js";

/** Entries that debug mode adds, and what was created there. */
const STACKS: Readonly<Record<string, string | undefined>> = { source_traceback: "Object", handle_traceback: "Handle" };

/** The entries of a stack, as tuples or as `FrameSummary` objects. */
function stackText(entries: unknown): string {
  let text = "";
  for (const entry of iterate(entries)) {
    const [file, line, name, source] = entry instanceof PyTuple ? entry : ["filename", "lineno", "name", "line"].map((field) => getattr(entry, field));
    text += `  File "${str(file)}", line ${str(line)}, in ${str(name)}\n`;
    if (typeof source === "string" && source !== "") text += `    ${source.trim()}\n`;
  }
  return text;
}

/** Tells a loop's `call_exception_handler`, which a program may have replaced by anything that can be called. */
export function tellHandler(loop: object, context: Dict<string, unknown>): void {
  call_method(loop, "call_exception_handler", [context]);
}

/** Logs an error that nobody handled. */
export function reportContext(context: Dict<string, unknown>): void {
  const message = context.get("message");
  const lines = [typeof message === "string" && message !== "" ? message : "Unhandled exception in event loop"];
  const keys = [...context.keys()].map((key) => str(key)).sort();
  for (const key of keys) {
    if (key === "message" || key === "exception") continue;
    const kind = STACKS[key];
    lines.push(`${key}: ${kind === undefined ? repr(context.get(key)) : `${kind} created at (most recent call last):\n${stackText(context.get(key)).trimEnd()}`}`);
  }
  const error = context.get("exception");
  log(40, { file: "asyncio/base_events.py", line: 1858, func: "default_exception_handler" }, lines.join("\n"), [], error instanceof BaseException ? error : null);
}
