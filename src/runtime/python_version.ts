/** Which Python a program runs as (`--python 3.9`), for what has changed since: names, behaviour, and the words of exceptions. */
import { currentHost, whenHostChanges } from "./host.js";

/** The reference. */
const NEWEST = 13;

/** Only the minor number counts. */
export const version = { minor: NEWEST };

whenHostChanges(() => {
  version.minor = currentHost().python ?? NEWEST;
});
