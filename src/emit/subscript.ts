/** `xs[i]` → `xs[i]!` or `at(xs, i)`; `d[k]` → `d.at(k)`; `xs[a:b]` → `xs.slice(a, b)` or `slice(xs, a, b, step)`; general `getitem`. */
import type * as ast from "../syntax/ast.js";
import { constantItem } from "../analysis/infer/subscripts.js";
import { isSmallInt, only } from "../analysis/types.js";
import { help, index, method, num, NULL } from "./build.js";
import type { Emitter } from "./emitter.js";
import { emitDynamic, emitExpr } from "./expression.js";
import { typeText } from "./type_text.js";
import type * as ir from "./ir.js";

/** Where the `^` anchor of a subscript is: its brackets. */
export const bracketAnchor = (node: ast.Subscript): ast.Span => ({ start: node.value.span.end, end: node.span.end });

export function emitSubscript(e: Emitter, node: ast.Subscript): ir.Expr {
  const raises = e.raises(node.span, bracketAnchor(node));
  const atom = only(e.type(node.value));
  if (node.slice.kind === "Slice") return emitSliceOf(e, node, node.slice, raises);
  const small = isSmallInt(e.type(node.slice));
  switch (atom?.k) {
    case "tuple": {
      const value = emitExpr(e, node.value);
      const constant = node.slice.kind === "Int" ? Number(node.slice.value) : null;
      if (constant !== null && constant < atom.items.length && constantItem(node.slice, atom.items) !== null) return index(value, num(constant));
      return small ? help("at", [value, emitExpr(e, node.slice)], raises) : help("getitem", [value, emitDynamic(e, node.slice)], raises);
    }
    case "list":
    case "tuples":
    case "str":
      if (small) return help("at", [emitExpr(e, node.value), emitExpr(e, node.slice)], raises);
      break;
    case "dict":
      return { ...method(emitExpr(e, node.value), "at", [emitDynamic(e, node.slice)], raises), ofPair: "$atPair" };
    default:
      break;
  }
  const text = typeText(e, e.type(node));
  return { ...help("getitem", [emitDynamic(e, node.value), emitDynamic(e, node.slice)], raises), ...(text !== "unknown" && { typeArgs: [text] }) };
}

function emitSliceOf(e: Emitter, node: ast.Subscript, slice: ast.Slice, raises: ir.RaiseSite): ir.Expr {
  const type = e.type(node.value);
  const atom = only(type);
  const small = (part: ast.Expr | null): boolean => part === null || isSmallInt(e.type(part));
  if ((atom?.k === "list" || atom?.k === "str" || atom?.k === "tuples" || atom?.k === "tuple" || atom?.k === "bytes") && small(slice.lower) && small(slice.upper) && small(slice.step)) {
    const value = emitExpr(e, node.value);
    if (atom.k === "list" && slice.step === null) {
      const args = [slice.lower === null ? num(0) : emitExpr(e, slice.lower)];
      if (slice.upper !== null) args.push(emitExpr(e, slice.upper));
      else if (slice.lower === null) return method(value, "slice", []);
      return method(value, "slice", args);
    }
    const step = slice.step;
    if (atom.k === "list" && slice.lower === null && slice.upper === null && step?.kind === "UnaryOp" && step.op === "-" && step.operand.kind === "Int" && step.operand.value === 1n) return method(value, "toReversed", []);
    const parts = [slice.lower, slice.upper, step].map((part) => (part === null ? NULL : emitExpr(e, part)));
    if (step === null) parts.pop();
    return help("slice", [value, ...parts], raises);
  }
  return help("getitem", [emitDynamic(e, node.value), emitSlice(e, slice)], raises);
}

/** A slice as a value. */
export function emitSlice(e: Emitter, node: ast.Slice): ir.Expr {
  const parts = [node.lower, node.upper, node.step].map((part) => (part === null ? NULL : emitDynamic(e, part)));
  return { kind: "New", callee: { kind: "RuntimeName", module: "", name: "Slice" }, args: parts };
}

