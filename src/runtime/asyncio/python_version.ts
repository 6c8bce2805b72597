/** Which Python a program runs as (`--python 3.9`), for what has changed in asyncio. Only its minor number counts. */
import { currentHost, whenHostChanges } from "../host.js";
import { type BaseException, TimeoutError } from "../objects/exceptions.js";

/** The reference. */
const NEWEST = 13;

export const version = {
  minor: NEWEST,
  /** What asyncio raises when time is up: a class of its own before 3.11. */
  TimeoutError: TimeoutError as new (...args: unknown[]) => BaseException,
};

whenHostChanges(() => {
  version.minor = currentHost().python ?? NEWEST;
  version.TimeoutError = TimeoutError;
});
