/** The exceptions of `multiprocessing`. */
import { Exception } from "../../objects/exceptions.js";
import { registerType } from "../../objects/type_registry.js";

export class ProcessError extends Exception {}
export class BufferTooShort extends ProcessError {}
/** Nothing came in time; not the built-in exception of this name. */
export class TimeoutError extends ProcessError {}
export class AuthenticationError extends ProcessError {}

registerType(ProcessError, { name: "ProcessError", module: "multiprocessing.context", bases: [Exception], sealed: false });
for (const [cls, name] of [[BufferTooShort, "BufferTooShort"], [TimeoutError, "TimeoutError"], [AuthenticationError, "AuthenticationError"]] as const) {
  registerType(cls, { name, module: "multiprocessing.context", bases: [ProcessError], sealed: false });
}
