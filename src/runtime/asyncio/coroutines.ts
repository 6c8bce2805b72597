/** What is a coroutine, and what makes one. */
import { isCoroutineObject } from "../objects/coroutine.js";
import type { AnyFunction } from "../objects/functions.js";

/** True for coroutine objects. */
export function iscoroutine(obj: unknown): boolean {
  return isCoroutineObject(obj) && obj.$kind === "coroutine";
}

/** True for `async def` functions, and bound methods of them. */
export function iscoroutinefunction(func: unknown): boolean {
  const inner = (func as { __func__?: unknown; $method?: unknown } | null | undefined)?.$method ?? func;
  return typeof inner === "function" && (inner as AnyFunction).$meta?.kind === "coroutine";
}
