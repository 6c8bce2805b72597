/** Exceptions that nobody can be told of: `sys.unraisablehook` prints them, or what the program has put in its place. */
import { currentHost } from "../host.js";
import { invoke } from "./calls.js";
import { as_python_error, type BaseException } from "./exceptions.js";
import { attribute_now } from "./modules.js";
import { StructSequence, structSequence } from "./struct_sequence.js";
import { unraisable_text } from "./traceback.js";

export class UnraisableHookArgs extends StructSequence {
  get exc_type(): unknown {
    return this[0];
  }
  get exc_value(): unknown {
    return this[1];
  }
  get exc_traceback(): unknown {
    return this[2];
  }
  get err_msg(): unknown {
    return this[3];
  }
  get object(): unknown {
    return this[4];
  }
}
structSequence(UnraisableHookArgs, "sys", "UnraisableHookArgs", ["exc_type", "exc_value", "exc_traceback", "err_msg", "object"]);

/** Tells of an exception, with a message of its own or the object that was at work. */
export function unraisable(error: BaseException, message: string | null = null, object: unknown = null): void {
  const hook = attribute_now("sys", "unraisablehook");
  if (hook === undefined) return currentHost().write("stderr", unraisable_text(error, message, object));
  try {
    invoke(hook, new UnraisableHookArgs([error.constructor, error, error.__traceback__, message, object]));
  } catch (thrown) {
    currentHost().write("stderr", unraisable_text(as_python_error(thrown), "Exception ignored in sys.unraisablehook", hook));
  }
}
