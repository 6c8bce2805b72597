/** `def f(a: int, b="x") -> str` in a program that looks at annotations → `function_info(f, { annotations: dict({ a: int, return: str }), defaults: { b: "x" } })`. */
import type * as ast from "../syntax/ast.js";
import type { FunctionUnit } from "../analysis/program.js";
import { namesRead } from "../analysis/annotation_names.js";
import { allArgs } from "../analysis/scopes.js";
import { help, num, object, statement, str } from "./build.js";
import type { Emitter } from "./emitter.js";
import { emitDynamic } from "./expression.js";
import type * as ir from "./ir.js";
import { emitName } from "./name.js";

/** An annotation as a value; its text under `from __future__ import annotations`. */
export function annotationValue(e: Emitter, node: ast.Expr): ir.Expr {
  if (e.facts.annotations.texts) return str(annotationText(e, node));
  if (node.kind !== "Starred") return emitDynamic(e, node);
  // `*args: *Ts` is the one thing that unpacking gives
  return help("getitem", [emitDynamic(e, { kind: "Tuple", elts: [node], parenthesized: true, span: node.span }), num(0)], e.raises(node.span));
}

/** `x: Nope` → `unknown_name("Nope")`: the names in annotations that are not bound where these stand; nothing else of them is seen. */
export function checkAnnotations(e: Emitter, annotations: readonly ast.Expr[]): void {
  if (e.facts.annotations.texts) return;
  for (const name of annotations.flatMap(namesRead)) {
    const value = emitName(e, name);
    if (value.kind === "Call" && value.callee.kind === "RuntimeName" && (value.callee.name === "bound" || value.callee.name === "unknown_name")) e.sink.push(statement(value, name.span));
  }
}

/** As written, on one line; a text alone with Python's usual quotes. */
function annotationText(e: Emitter, node: ast.Expr): string {
  const text = e.source.text.slice(node.span.start, node.span.end).replace(/\s+/g, " ");
  return node.kind === "Str" && !/['\\]/.test(node.value) ? `'${node.value}'` : text;
}

/** Whether parameters say more than the JavaScript ones show. */
export const saysMore = (unit: FunctionUnit): boolean => unit.params.some((p) => p.kind !== "positional or keyword" || p.default !== null);

/** What `function_info` is told of a function's annotations and of the values of its defaults. */
export function functionAnnotations(e: Emitter, unit: FunctionUnit, defaults: readonly ir.ObjectEntry[]): ir.ObjectEntry[] {
  if (!e.facts.annotations.functions) return [];
  const info: ir.ObjectEntry[] = [];
  const { node } = unit;
  // CPython evaluates those of positional-only parameters after the others'
  const { args } = node;
  const inOrder = allArgs(args).slice(args.posonly.length);
  inOrder.splice(args.args.length, 0, ...args.posonly);
  const annotated: ir.ObjectEntry[] = inOrder.flatMap((arg) => (arg.annotation === null ? [] : [{ key: e.attribute(arg.name), value: annotationValue(e, arg.annotation) }]));
  if (node.kind === "FunctionDef" && node.returns !== null) annotated.push({ key: "return", value: annotationValue(e, node.returns) });
  if (annotated.length > 0) info.push({ key: "annotations", value: help("dict", [object(annotated)]) });
  if (defaults.length > 0) info.push({ key: "defaults", value: object([...defaults]) });
  return info;
}
