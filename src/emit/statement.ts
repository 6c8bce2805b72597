/** Every statement kind and the file that emits it; comments and blank lines around each. */
import type * as ast from "../syntax/ast.js";
import { diagnose } from "../diagnostics/catalogue.js";
import { emitAnnAssign, emitAssign } from "./assign.js";
import { emitAssert } from "./assert.js";
import { emitAugAssign } from "./augmented.js";
import { declare } from "./build.js";
import { emitClassDef } from "./class.js";
import { emitCondition } from "./condition.js";
import { emitDelete } from "./delete.js";
import type { Emitter } from "./emitter.js";
import { emitExprStmt } from "./expression_statement.js";
import { emitFor } from "./for.js";
import { emitFunctionDef } from "./function.js";
import { emitImport, emitImportFrom, importedBinding } from "./import.js";
import type * as ir from "./ir.js";
import { withElse } from "./loop_else.js";
import { emitMatch } from "./match.js";
import { emitRaise } from "./raise.js";
import { emitReturn } from "./return.js";
import { emitTry } from "./try.js";
import { turnOf } from "./turn.js";
import { orUndefined, scalarText } from "./type_text.js";
import { emitWith } from "./with.js";

type Emit<K extends ast.Stmt["kind"]> = (e: Emitter, node: ast.NodeOfKind<K>) => void;

const statements: { readonly [K in ast.Stmt["kind"]]: Emit<K> } = {
  FunctionDef: emitFunctionDef,
  ClassDef: emitClassDef,
  Return: emitReturn,
  Delete: emitDelete,
  Assign: emitAssign,
  TypeAlias(e, node) {
    e.diagnostics.push(diagnose("unsupported-syntax", e.options.path, node.span, "a `type` statement"));
  },
  AugAssign: emitAugAssign,
  AnnAssign: emitAnnAssign,
  For: emitFor,
  While: emitWhile,
  If: emitIf,
  With: emitWith,
  Match: emitMatch,
  Raise: emitRaise,
  Try: emitTry,
  Assert: emitAssert,
  Import: emitImport,
  ImportFrom: emitImportFrom,
  Global() {},
  Nonlocal() {},
  ExprStmt: emitExprStmt,
  Pass() {},
  Break(e) {
    const label = e.breakLabels[e.breakLabels.length - 1];
    e.sink.push({ kind: "Break", ...(label !== null && label !== undefined && { label }) });
  },
  Continue(e) {
    const label = e.continueLabels[e.continueLabels.length - 1];
    e.sink.push({ kind: "Continue", ...(label !== null && label !== undefined && { label }) });
  },
};

/** Emit statements into a new list. */
export function emitBlock(e: Emitter, body: readonly ast.Stmt[], limit?: number): ir.Stmt[] {
  return e.into(() => emitInto(e, body, limit));
}

/** Emit statements at the end of the current list. */
export function emitInto(e: Emitter, body: readonly ast.Stmt[], limit?: number): void {
  body.forEach((node, i) => emitStatement(e, node, i === 0 && e.sink !== e.moduleSink));
  const last = body[body.length - 1];
  if (last === undefined) return;
  const column = e.source.position(body[0]!.span.start).column;
  for (const { layout } of e.comments.atEnd(column, limit ?? Infinity)) e.sink.push({ kind: "Comment", layout });
}

function emitStatement(e: Emitter, node: ast.Stmt, firstOfBlock: boolean): void {
  const found = e.comments.before(startOf(node));
  const layout = firstOfBlock ? { ...found, blankBefore: false } : found;
  const first = e.sink.length;
  for (const variable of e.placement.declaredBefore.get(node) ?? []) {
    if (importedBinding(e, variable) !== null) continue;
    // a name that may be read before it is bound holds `undefined` until then
    const maybe = e.maybeUnbound(variable);
    const text = scalarText(e, e.variableType(variable));
    e.sink.push(declare("let", e.variable(variable), undefined, maybe ? orUndefined(text) : text));
  }
  e.hoistable = true;
  (statements[node.kind] as (e: Emitter, node: ast.Stmt) => void)(e, node);
  e.hoistable = false;
  const { trailing, inside } = e.comments.after(node.span);
  attach(e, first, { ...layout, leading: [...(layout.leading ?? []), ...inside] }, trailing);
}

const startOf = (node: ast.Stmt): number => (node.kind === "FunctionDef" || node.kind === "ClassDef" ? (node.decorators[0]?.span.start ?? node.span.start) : node.span.start);

function attach(e: Emitter, first: number, layout: ir.Layout, trailing: string | undefined): void {
  const leading = layout.leading?.length ? { leading: layout.leading } : {};
  const blank = layout.blankBefore ? { blankBefore: true } : {};
  const made = e.sink[first];
  if (made === undefined) {
    const texts = [...(layout.leading ?? []), ...(trailing === undefined ? [] : [trailing])];
    if (texts.length > 0) e.sink.push({ kind: "Comment", layout: { ...blank, leading: texts } });
    return;
  }
  const merged = [...(layout.leading ?? []), ...(made.layout?.leading ?? [])];
  e.sink[first] = { ...made, layout: { ...made.layout, ...leading, ...(merged.length > 0 && { leading: merged }), ...blank } };
  if (trailing === undefined) return;
  const last = e.sink[e.sink.length - 1]!;
  e.sink[e.sink.length - 1] = { ...last, layout: { ...last.layout, trailing } };
}

function emitIf(e: Emitter, node: ast.If): void {
  const test = emitCondition(e, node.test);
  const then = emitBlock(e, node.body, node.orelse[0]?.span.start);
  e.sink.push({ kind: "If", test, then, ...(node.orelse.length > 0 && { otherwise: emitBlock(e, node.orelse) }), origin: node.span });
}

function emitWhile(e: Emitter, node: ast.While): void {
  withElse(e, node.body, node.orelse, (emitBody) => {
    const test = e.inPlace(() => emitCondition(e, node.test));
    e.sink.push({ kind: "While", test, body: [...turnOf(e, node), ...emitBody()], origin: node.span });
  });
}

