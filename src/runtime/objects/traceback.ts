/** Tracebacks: what `run` records as exceptions pass, and CPython's text for them; the parts are in `traceback/`. */
import type { BaseException } from "./exceptions.js";
import { repr } from "./repr.js";
import { format_exception } from "./traceback/exception_text.js";

export { located$, located_methods$ } from "./traceback/located.js";
export { code$, file$, inlined$, type Code, type SourceFile } from "./traceback/code.js";
export { format_exception, format_exception_only, format_tb } from "./traceback/exception_text.js";
export { caught$, Frame, framesOf, libraryFrame, trace$, Traceback } from "./traceback/frames.js";
export { warn_text } from "./traceback/warning_text.js";
export { displayWidth } from "./traceback/display_width.js";

/** What `sys.unraisablehook` prints: an exception that nobody could be told of. */
export function unraisable_text(error: BaseException, message: string | null, object: unknown = null): string {
  const head = object !== null ? `${message ?? "Exception ignored in"}: ${repr(object)}\n` : message === null ? "" : `${message}:\n`;
  return head + format_exception(error);
}
