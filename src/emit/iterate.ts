/** What may stand behind `of` or `...`: a list as it is, a dict's keys, `iterate(x)` for anything else. */
import type * as ast from "../syntax/ast.js";
import { every, only } from "../analysis/types.js";
import { help, method } from "./build.js";
import type { Emitter } from "./emitter.js";
import { emitDynamic, emitExpr } from "./expression.js";
import type * as ir from "./ir.js";
import { siteOf } from "./raise_site.js";
import { typeText } from "./type_text.js";

/** Emit an iterable for `for … of`, spread and array methods. */
export function nativeIterable(e: Emitter, node: ast.Expr): ir.Expr {
  const type = e.type(node);
  const atom = only(type);
  if (atom?.k === "dict") return method(emitExpr(e, node), "keys", []);
  if (atom?.k === "str" && !atom.ascii) return emitExpr(e, node);
  if (every(type, (a) => a.k === "list" || a.k === "tuple" || a.k === "tuples" || a.k === "set" || a.k === "frozenset" || a.k === "range" || a.k === "iterator" || a.k === "str")) return emitExpr(e, node);
  // a generator made on the spot has no other owner: leaving the loop closes it, as dropping it does in Python
  if (atom?.k === "generator" && node.kind !== "Name" && node.kind !== "Attribute") return emitExpr(e, node);
  // how an instance is iterated over, TypeScript can't see
  const item = e.facts.itemTypes.get(node);
  const text = item === undefined ? "unknown" : typeText(e, item);
  return { ...help("iterate", [emitDynamic(e, node)], siteOf(e, node)), ...(text !== "unknown" && { typeArgs: [text] }) };
}
