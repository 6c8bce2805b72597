/**
 * The exceptions that are being handled, as `sys.exc_info()` and implicit contexts see them. Every coroutine and generator
 * handles its own; while it handles none, that of whoever resumed it counts (CPython's stack of `exc_info`).
 */
import type { BaseException } from "./hierarchy.js";

/** A plain object, because `run` reads and writes `own` around every `except` block. */
export const handled = {
  /** What the innermost `except` block of the running coroutine or generator handles. */
  own: null as BaseException | null,
  /** What whoever resumed it handles. */
  outer: null as BaseException | null,
  /** What was handled when the innermost driver of coroutines began: `asyncio.run` was called meanwhile. */
  around: null as BaseException | null,
  /** Whether a coroutine that handles something suspended since the innermost driver last looked. */
  kept: false,
};

/** `sys.exception()`. */
export const handledNow = (): BaseException | null => handled.own ?? handled.outer;
