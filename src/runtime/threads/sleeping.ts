/** Time as programs see it, and `time.sleep`. */
import { currentHost } from "../host.js";
import { TypeError, ValueError } from "../objects/exceptions.js";
import { type_name } from "../objects/types.js";
import { type Blocking, blocking, type BlockingCall } from "./blocking.js";
import { BlockingRequest } from "./scheduler.js";
import { version } from "../python_version.js";

/** The clock by which waits are measured. */
export const monotonic = (): number => currentHost().clock.monotonic();
/** `time.monotonic()` and `time.perf_counter()`. */
export const monotonicTime = (): number => currentHost().clock.look();
/** `time.time()`. */
export const wallTime = (): number => currentHost().clock.wallTime();

/** The moment at which a timeout from now ends; None never ends. */
export const sleepUntil = (timeout: number | null): number => (timeout === null ? Infinity : monotonic() + Math.max(0, Number(timeout)) * currentHost().clock.stretch);

/** `time.sleep(seconds)`: this thread waits, with all its tasks; the other threads go on. */
export const sleepBlocking: (seconds: number) => BlockingCall<null> = blocking(function* sleep(seconds: number): Blocking<null> {
  const length = toSeconds(seconds);
  if (length < 0) throw new ValueError("sleep length must be non-negative");
  yield new BlockingRequest(monotonic() + length * currentHost().clock.stretch);
  return null;
}, "seconds, /");

function toSeconds(x: unknown): number {
  if (typeof x === "number" || typeof x === "bigint" || typeof x === "boolean") {
    if (Number.isNaN(Number(x))) throw new ValueError("Invalid value NaN (not a number)");
    return Number(x);
  }
  if (typeof x === "object" && x !== null && typeof x.valueOf() === "number") return Number(x);
  throw new TypeError(version.minor < 10 ? `an integer is required (got type ${type_name(x)})` : `'${type_name(x)}' object cannot be interpreted as an integer`);
}
