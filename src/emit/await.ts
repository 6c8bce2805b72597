/** `await x` → `yield* x`, or `yield* awaitable(x)` where it isn't known to be a coroutine, Future or Task. */
import type * as ast from "../syntax/ast.js";
import { derivesFrom } from "../analysis/api.js";
import { every } from "../analysis/types.js";
import { help, yieldStar } from "./build.js";
import { seesDelegation } from "./delegation.js";
import type { Emitter } from "./emitter.js";
import { emitDynamic, emitExpr } from "./expression.js";
import type * as ir from "./ir.js";

export function emitAwait(e: Emitter, node: ast.Await): ir.Expr {
  const type = e.type(node.value);
  const direct = every(type, (a) => a.k === "coroutine" || a.k === "awaitable" || (a.k === "obj" && (derivesFrom(a.cls, "asyncio.Future") || "__await__" in a.cls.entry.methods)));
  const value = direct ? emitExpr(e, node.value) : help("awaitable", [emitDynamic(e, node.value)], e.raises(node.span));
  if (e.waiting === "module") {
    e.usesTopLevelAwait = true;
    return { kind: "Await", value: help("await_top_level", [value]), raises: e.raises(node.span), origin: node.span };
  }
  return yieldStar(seesDelegation(e.facts.module) ? help("awaiting", [value]) : value, e.raises(node.span), node.span);
}
