/** Ending at once: nothing is cleaned up. */
import { currentHost } from "../../host.js";
import { libraryFunctions } from "../../objects/library_functions.js";

/** `_exit(status)` */
export function _exit(status: number): null {
  currentHost().exit(status);
  return null;
}
libraryFunctions("posix", { _exit: [_exit, "status"] });
