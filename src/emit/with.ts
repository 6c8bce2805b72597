/** `with` and `async with`: `const x = async_with(…); const v = yield* x.enter(); try {…} catch (error) { yield* x.failed(error); } finally { yield* x.exit(); }`. */
import type * as ast from "../syntax/ast.js";
import { someInScope } from "../analysis/walk.js";
import { derivesFrom } from "../analysis/api.js";
import { managerBlocks } from "../analysis/effects.js";
import { isNever, only, type Type, UNKNOWN } from "../analysis/types.js";
import { declare, help, ident, method, statement, yieldStar } from "./build.js";
import type { Emitter } from "./emitter.js";
import { emitDynamic, emitExpr } from "./expression.js";
import { assignTo } from "./assign.js";
import type * as ir from "./ir.js";
import { siteOf } from "./raise_site.js";
import { emitInto } from "./statement.js";

export function emitWith(e: Emitter, node: ast.With): void {
  emitItem(e, node, 0);
}

function emitItem(e: Emitter, node: ast.With, at: number): void {
  const item = node.items[at];
  if (item === undefined) {
    emitInto(e, node.body);
    return;
  }
  const type = e.type(item.contextExpr);
  const atom = only(type);
  if (node.isAsync && item.optionalVars === null && item.contextExpr.kind === "Name" && atom?.k === "obj" && (derivesFrom(atom.cls, "asyncio.Lock") || derivesFrom(atom.cls, "asyncio.Semaphore") || derivesFrom(atom.cls, "asyncio.Condition"))) {
    const lock = emitExpr(e, item.contextExpr);
    e.sink.push(statement(waitHere(e, method(lock, "acquire", [], e.raises(item.contextExpr.span)), e.raises(item.contextExpr.span))));
    const body = e.into(() => emitItem(e, node, at + 1));
    e.sink.push({ kind: "Try", body, finalizer: [statement(method(lock, "release", [], e.raises(item.contextExpr.span)))], origin: node.span });
    return;
  }
  const raises = siteOf(e, item.contextExpr);
  const blocks = !node.isAsync && e.waiting !== "none" && managerBlocks(e.facts, item);
  const manager = ident(e.fresh(managerName(type)));
  const wait = (value: ir.Expr): ir.Expr => {
    if (blocks) return e.wait(value, raises, true);
    return node.isAsync ? waitHere(e, value, raises) : value;
  };
  e.sink.push(declare("const", manager, help(node.isAsync ? "async_with" : blocks ? "blocking_with" : "with_", [emitDynamic(e, item.contextExpr)], raises)));
  const entered = wait(method(manager, "enter", [], raises));
  const inside: ir.Stmt[] = [];
  if (item.optionalVars === null) e.sink.push(statement(entered));
  else if (item.optionalVars.kind === "Name") assignTo(e, item.optionalVars, entered, e.type(item.optionalVars), { declare: () => declaresAlias(e, item), origin: item.span });
  else {
    const value = ident(e.fresh("value"));
    e.sink.push(declare("const", value, entered));
    inside.push(...e.into(() => assignTo(e, item.optionalVars!, value, isNever(e.type(item.optionalVars!)) ? UNKNOWN : e.type(item.optionalVars!), { declare: () => false, origin: item.span })));
  }
  const body = [...inside, ...e.into(() => emitItem(e, node, at + 1))];
  const error = "error";
  const failed = wait(method(manager, "failed", [ident(error)], raises));
  // TypeScript has to see that nothing follows an exception that is never swallowed
  const passesOn = e.facts.unswallowed.has(item) && node.body.some((s) => someInScope(s, (n) => n.kind === "Return" || n.kind === "Assign" || n.kind === "AnnAssign" || n.kind === "Raise"));
  e.sink.push({
    kind: "Try",
    body,
    param: error,
    handler: [passesOn ? { kind: "Throw", value: failed } : statement(failed)],
    finalizer: [statement(wait(method(manager, "exit", [], raises)))],
    pythonHandler: true,
    leavesQuietly: true,
    origin: node.span,
  });
}

/** Waits in a coroutine, or at the module's top level, as notebooks do. */
function waitHere(e: Emitter, value: ir.Expr, raises: ir.RaiseSite): ir.Expr {
  if (e.waiting !== "module") return yieldStar(value, raises);
  e.usesTopLevelAwait = true;
  return { kind: "Await", value: help("await_top_level", [value]), raises };
}

/** Whether the alias is declared by the `with` itself: placed right before it and used nowhere earlier. */
function declaresAlias(e: Emitter, item: ast.WithItem): boolean {
  const variable = e.facts.scopes.bound.get(item.optionalVars!);
  return variable !== undefined && (e.placement.declaredBy.get(item)?.has(variable) ?? false);
}

function managerName(type: Type): string {
  const atom = only(type);
  const name = atom?.k === "inst" ? atom.cls.name : atom?.k === "obj" ? atom.cls.name : "manager";
  const words: Readonly<Record<string, string>> = { TaskGroup: "group", Timeout: "limit" };
  const made = words[name] ?? name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();
  // `suppress`, `closing`: a class in small letters would be hidden by the variable
  return made === name ? "manager" : made;
}
