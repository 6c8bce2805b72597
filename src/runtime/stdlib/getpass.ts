/** `getpass`: who runs the program. */
import { currentHost } from "../host.js";
import { OSError } from "../objects/exceptions.js";
import { pythonFunctions } from "../objects/library_functions.js";

/** `getuser()`: what the environment says. */
export function getuser(): string {
  const { environment } = currentHost();
  const found = environment["LOGNAME"] || environment["USER"] || environment["LNAME"] || environment["USERNAME"];
  if (found === undefined) throw new OSError("No username set in the environment");
  return found;
}

pythonFunctions("getpass", { getuser: [getuser, ""] });
