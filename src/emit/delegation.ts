/** Programs that ask what a generator or coroutine is suspended in: their `yield from` and `await` go through helpers that note it. */
import type * as ast from "../syntax/ast.js";
import { someBelow } from "../analysis/walk.js";

const NAMES: ReadonlySet<string> = new Set(["gi_yieldfrom", "cr_await", "ag_await"]);
const known = new WeakMap<ast.Module, boolean>();

/** Whether the program mentions `gi_yieldfrom`, `cr_await` or `ag_await`. */
export function seesDelegation(module: ast.Module): boolean {
  let found = known.get(module);
  if (found === undefined) known.set(module, (found = someBelow(module, (n) => (n.kind === "Attribute" && NAMES.has(n.attr)) || (n.kind === "Str" && NAMES.has(n.value)))));
  return found;
}
