/** `del d[k]` → `d.delete(k)`, `del o.x` → `delattr(o, "x")`, `del x` → `x = undefined`. */
import type * as ast from "../syntax/ast.js";
import { only } from "../analysis/types.js";
import { assign, help, method, statement, str, THIS, UNDEFINED } from "./build.js";
import type { Emitter } from "./emitter.js";
import { emitDynamic, emitExpr } from "./expression.js";
import { siteOf } from "./raise_site.js";
import { boundName } from "./name.js";
import { emitSlice } from "./subscript.js";

export function emitDelete(e: Emitter, node: ast.Delete): void {
  for (const target of node.targets) emitOne(e, target, node.span);
}

function emitOne(e: Emitter, target: ast.Expr, span: ast.Span): void {
  switch (target.kind) {
    case "Name": {
      const variable = e.facts.scopes.bound.get(target)!;
      e.sink.push(statement({ ...boundName(e, target, variable), raises: e.raises(span) }));
      if (variable.scope.kind === "class") e.sink.push(statement(help("delattr", [THIS, str(e.attribute(target.id))]), span));
      else e.sink.push(statement(assign(e.variable(variable, target.span), UNDEFINED), span));
      return;
    }
    case "Attribute":
      e.sink.push(statement(help("delattr", [emitDynamic(e, target.value), str(e.attribute(target.attr))], e.raises(target.span)), span));
      return;
    case "Subscript": {
      const container = only(e.type(target.value));
      const raises = siteOf(e, target);
      if (container?.k === "dict" && target.slice.kind !== "Slice") e.sink.push(statement(method(emitExpr(e, target.value), "delete", [emitDynamic(e, target.slice)], raises), span));
      else e.sink.push(statement(help("delitem", [emitDynamic(e, target.value), target.slice.kind === "Slice" ? emitSlice(e, target.slice) : emitDynamic(e, target.slice)], raises), span));
      return;
    }
    case "Tuple":
    case "List":
      for (const item of target.elts) emitOne(e, item, span);
      return;
    default:
      return;
  }
}
