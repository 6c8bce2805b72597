/** What `coro.__await__()` gives: an iterator that drives the coroutine. Whoever awaits it, or yields from it, awaits the coroutine itself. */
import type { CoroutineObject } from "./coroutine.js";
import { registerType } from "./type_registry.js";

export class CoroutineWrapper {
  readonly $coroutine: CoroutineObject;

  constructor(coroutine: CoroutineObject) {
    this.$coroutine = coroutine;
  }

  [Symbol.iterator](): CoroutineObject {
    return this.$coroutine;
  }
}
registerType(CoroutineWrapper, { name: "coroutine_wrapper", final: true });
