/** `getpass`: who runs the program. */
import { OSError } from "../objects/exceptions.js";
import { pythonFunctions } from "../objects/library_functions.js";
import { environ } from "./os/environment.js";

/** `getuser()`: what the environment says. */
export function getuser(): string {
  const found = ["LOGNAME", "USER", "LNAME", "USERNAME"].map((name) => environ.get(name)).find(Boolean);
  if (found === undefined || found === null) throw new OSError("No username set in the environment");
  return found;
}

pythonFunctions("getpass", { getuser: [getuser, ""] });
