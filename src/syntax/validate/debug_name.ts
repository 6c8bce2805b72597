import type { Span } from "../ast.js";
import { refuse } from "./refused.js";

/** `__debug__` can be bound by nothing. */
export function refuseDebugStore(name: string, span: Span): void {
  if (name === "__debug__") refuse("cannot assign to __debug__", span);
}
