/** An expression as a statement; a coroutine that nobody awaits is `discard(main())`, which warns as CPython does. */
import type * as ast from "../syntax/ast.js";
import { derivesFrom } from "../analysis/api.js";
import { every, only } from "../analysis/types.js";
import { help, statement } from "./build.js";
import { generalArguments } from "./call.js";
import { callSite } from "./raise_site.js";
import { isSuperInit } from "./class_form.js";
import type { Emitter } from "./emitter.js";
import { emitDropped, emitExpr } from "./expression.js";
import { diagnose } from "../diagnostics/catalogue.js";

export function emitExprStmt(e: Emitter, node: ast.ExprStmt): void {
  const { value } = node;
  // `super().__init__()` of a class without bases runs nothing, and takes nothing
  if (e.constructing && e.cls !== null && e.cls.bases.length === 0 && isSuperInit(e.facts, node, e.cls)) {
    const call = value as ast.Call;
    if (call.args.length + call.keywords.length > 0) e.sink.push(statement(help("object_init", generalArguments(e, call), callSite(e, call)), node.span));
    return;
  }
  if (value.kind === "Str" || value.kind === "Ellipsis" || value.kind === "NameConstant" || value.kind === "Int") return;
  if (value.kind === "Yield" || value.kind === "Await") {
    e.sink.push(statement(emitExpr(e, value), node.span));
    return;
  }
  const type = e.type(value);
  if (value.kind === "Call" && every(type, (a) => a.k === "coroutine")) {
    const name = only(e.type(value.func))?.k === "func" ? (only(e.type(value.func)) as { unit: { qualname: string } }).unit.qualname : "";
    if (name !== "") e.diagnostics.push(diagnose("never-awaited", e.options.path, value.span, name));
    e.sink.push(statement(help("discard", [emitExpr(e, value)], e.raises(value.span)), node.span));
    return;
  }
  // a step of an asynchronous generator
  if (value.kind === "Call" && every(type, (a) => a.k === "awaitable")) {
    e.sink.push(statement(help("discard", [emitExpr(e, value)], e.raises(value.span)), node.span));
    return;
  }
  const callee = value.kind === "Call" ? only(e.type(value.func)) : null;
  const isHandingOut = value.kind === "Call" && value.func.kind === "Name" && value.func.id === "show_names$";
  if (value.kind === "Call" && type.unknown && callee?.k !== "api" && e.facts.units.size > 0 && !isHandingOut) {
    e.sink.push(statement(help("discard", [emitExpr(e, value)], e.raises(value.span)), node.span));
    return;
  }
  const emitted = emitDropped(e, value);
  const isTask = emitted.kind === "Call" && every(type, (a) => a.k === "obj" && derivesFrom(a.cls, "asyncio.Future"));
  e.sink.push(statement(isTask ? { ...emitted, fate: "dropped" } : emitted, node.span));
}

