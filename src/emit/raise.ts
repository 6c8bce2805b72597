/** `raise E("x")` → `throw new E("x")`; `raise` → `throw error`; `from c` → `caused_by`; in a handler → `raised_during`. */
import type * as ast from "../syntax/ast.js";
import { derivesFrom } from "../analysis/api.js";
import { every, only } from "../analysis/types.js";
import { help, ident, make, NULL } from "./build.js";
import type { Emitter } from "./emitter.js";
import { emitDynamic, emitExpr } from "./expression.js";
import { constructorArguments } from "./call.js";
import type * as ir from "./ir.js";

const EMPTY_CALL: Omit<ast.Call, "func" | "span"> = { kind: "Call", args: [], keywords: [] };

export function emitRaise(e: Emitter, node: ast.Raise): void {
  const raises = e.raises(node.span);
  if (node.exc === null) {
    // Raising again is no new place: the frame was recorded when the exception was caught.
    if (e.handling === null) e.sink.push({ kind: "Throw", value: help("raise_active", [], raises), raises, origin: node.span });
    else e.sink.push({ kind: "Throw", value: ident(e.handling), origin: node.span });
    return;
  }
  let value = emitException(e, node.exc);
  if (node.cause !== null) value = help("caused_by", [value, node.cause.kind === "NameConstant" && node.cause.value === null ? NULL : emitCause(e, node.cause)], raises);
  // `raise … from e` in the handler of e: the context, which is e too, can only be seen by asking for it
  const causedByHandled = node.cause?.kind === "Name" && e.handling === node.cause.id && !e.source.text.includes("__context__");
  if (e.handling !== null && !causedByHandled && !(node.exc.kind === "Name" && value.kind === "Identifier" && value.name === e.handling)) value = help("raised_during", [value, ident(e.handling)]);
  e.sink.push({ kind: "Throw", value, raises, origin: node.span });
}

/** The cause: `caused_by` itself refuses what is no exception. */
function emitCause(e: Emitter, node: ast.Expr): ir.Expr {
  return isKnownException(e, node) ? emitException(e, node) : emitDynamic(e, node);
}

/** A class or instance that is surely an exception. */
function isKnownException(e: Emitter, node: ast.Expr): boolean {
  return every(e.type(node), (a) => {
    if (a.k === "inst" || a.k === "class") {
      const base = a.cls.apiBase();
      return base !== null && derivesFrom(base, "builtins.BaseException") && !a.cls.isOpen();
    }
    return (a.k === "obj" || a.k === "api class") && derivesFrom(a.cls, "builtins.BaseException");
  });
}

/** An exception instance: a class is called without arguments. */
function emitException(e: Emitter, node: ast.Expr): ir.Expr {
  const type = e.type(node);
  const atom = only(type);
  if (!isKnownException(e, node)) return help("raise_", [emitDynamic(e, node)], e.raises(node.span));
  if ((atom?.k === "api class" && atom.cls.init !== null && !atom.cls.init.params.some((p) => p.required)) || (atom?.k === "class" && constructorArguments(e, { ...EMPTY_CALL, func: node, span: node.span }, atom.cls)?.length === 0 && atom.cls.method("__new__") === null)) return make(emitExpr(e, node), [], e.raises(node.span));
  if (every(type, (a) => a.k === "inst" || a.k === "obj")) return emitExpr(e, node);
  return help("raise_", [emitDynamic(e, node)], e.raises(node.span));
}
