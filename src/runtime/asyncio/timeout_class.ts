/** What asyncio raises when time is up: a class of its own before Python 3.11. */
import { whenHostChanges } from "../host.js";
import { type BaseException, TimeoutError } from "../objects/exceptions.js";

export const timeoutClass = { TimeoutError: TimeoutError as new (...args: unknown[]) => BaseException };

whenHostChanges(() => {
  timeoutClass.TimeoutError = TimeoutError;
});
