/** `f"{x!r:>10}"` → `` `${format(repr(x), ">10")}` ``. */
import type * as ast from "../syntax/ast.js";
import { methodExists } from "../analysis/infer/calls.js";
import { isSafe, only, some, type Type } from "../analysis/types.js";
import { help } from "./build.js";
import type { Emitter } from "./emitter.js";
import { emitDynamic, emitExpr } from "./expression.js";
import type * as ir from "./ir.js";

export function emitJoinedStr(e: Emitter, node: ast.JoinedStr): ir.Expr {
  const parts: (string | ir.Expr)[] = [];
  for (const value of node.values) parts.push(value.kind === "Str" ? value.value : emitFormattedValue(e, value));
  return { kind: "Template", parts, origin: node.span };
}

export function emitFormattedValue(e: Emitter, node: ast.FormattedValue): ir.Expr {
  const raises = e.raises(node.span);
  const converted = node.conversion === null ? null : help(node.conversion === "r" ? "repr" : node.conversion === "a" ? "ascii" : "str", [emitDynamic(e, node.value)], raises);
  if (node.formatSpec !== null) {
    // `format` knows floats by their format codes too, but an empty or unknown spec needs the box
    return help("format", [converted ?? formatOperand(e, node), emitJoinedSpec(e, node.formatSpec)], raises);
  }
  if (converted !== null) return converted;
  return interpolated(e, node.value, raises);
}

/** A value as text inside a template: str and small ints as they are. */
export function interpolated(e: Emitter, node: ast.Expr, raises: ir.RaiseSite): ir.Expr {
  const type = e.type(node);
  if (printsNatively(type)) return emitExpr(e, node);
  // a class of the program may say how it wants to be formatted; members of enums were formatted as their data before Python 3.11
  const own = e.facts.python < 11 || some(type, (a) => a.k === "inst" && (methodExists(a.cls, "__format__") || a.cls.attribute("__format__") !== null)) && (!type.unknown || [...e.facts.units.values()].some((u) => u.cls !== null && u.name === "__format__"));
  return own ? help("format", [emitDynamic(e, node), { kind: "String", value: "" }], raises) : help("str", [emitDynamic(e, node)], raises);
}

export function printsNatively(type: Type): boolean {
  const atom = only(type);
  return atom?.k === "str" || (atom?.k === "int" && isSafe(atom));
}

const FLOAT_CODES = /[eEfFgG%]$/;

function formatOperand(e: Emitter, node: ast.FormattedValue): ir.Expr {
  const spec = node.formatSpec!.values;
  const literal = spec.length === 1 && spec[0]!.kind === "Str" ? spec[0]!.value : "";
  return FLOAT_CODES.test(literal) ? emitExpr(e, node.value) : emitDynamic(e, node.value);
}

function emitJoinedSpec(e: Emitter, spec: ast.JoinedStr): ir.Expr {
  const only = spec.values.length === 1 ? spec.values[0]! : null;
  if (spec.values.length === 0) return { kind: "String", value: "" };
  return only !== null && only.kind === "Str" ? { kind: "String", value: only.value } : emitJoinedStr(e, spec);
}
