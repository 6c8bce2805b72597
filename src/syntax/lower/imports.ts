import type { Alias, Stmt } from "../ast.js";
import type { CstNode } from "../cst.js";
import { field, fields, identifierName, type Lowering, parts, spanOf, textOf } from "./context.js";

const dottedName = (cx: Lowering, node: CstNode): string => parts(node).map((name) => identifierName(cx, name)).join(".");

function lowerAlias(cx: Lowering, node: CstNode): Alias {
  if (node.type !== "aliased_import") return { kind: "Alias", name: dottedName(cx, node), asname: null, span: spanOf(node) };
  const asname = identifierName(cx, field(node, "alias"));
  return { kind: "Alias", name: dottedName(cx, field(node, "name")), asname, span: spanOf(node) };
}

const aliases = (cx: Lowering, node: CstNode): Alias[] => fields(node, "name").map((name) => lowerAlias(cx, name));

/** `import a.b, c as d` */
export function lowerImport(cx: Lowering, node: CstNode): Stmt {
  return { kind: "Import", names: aliases(cx, node), span: spanOf(node) };
}

/** `from ..package import name` */
export function lowerImportFrom(cx: Lowering, node: CstNode): Stmt {
  const source = field(node, "module_name");
  const wildcard = parts(node).find((child) => child.type === "wildcard_import");
  const names: Alias[] = wildcard === undefined ? aliases(cx, node) : [{ kind: "Alias", name: "*", asname: null, span: spanOf(wildcard) }];
  let module: string | null = null;
  let level = 0;
  for (const piece of source.type === "relative_import" ? parts(source) : [source]) {
    if (piece.type === "import_prefix") level = textOf(cx, piece).replace(/[^.]/g, "").length;
    else module = dottedName(cx, piece);
  }
  return { kind: "ImportFrom", module, names, level, span: spanOf(node) };
}

/** `from __future__ import annotations` */
export function lowerFutureImport(cx: Lowering, node: CstNode): Stmt {
  return { kind: "ImportFrom", module: "__future__", names: aliases(cx, node), level: 0, span: spanOf(node) };
}
