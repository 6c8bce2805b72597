/** Where the library writes of errors that nobody handles: the host's stderr, or what a program put in place of `sys.stderr`. */
import { currentHost } from "../host.js";

let write = (text: string): void => currentHost().write("stderr", text);

/** Writes on `sys.stderr`. */
export const writeError = (text: string): void => write(text);

/** `sys` says where its stderr is; a program without `sys` can't have changed it. */
export function errorsGoTo(output: (text: string) => void): void {
  write = output;
}
