/** Every expression kind and the file that emits it. */
import type * as ast from "../syntax/ast.js";
import type { Emitter } from "./emitter.js";
import type * as ir from "./ir.js";
import { emitAttribute } from "./attribute.js";
import { emitAwait } from "./await.js";
import { emitBinOp, emitUnaryOp } from "./operator.js";
import { emitBoolOp, emitIfExp } from "./boolean.js";
import { emitCall } from "./call.js";
import { emitCompare } from "./compare.js";
import { emitDictComp, emitGeneratorExp, emitListComp, emitSetComp } from "./comprehension.js";
import { emitBytes, emitEllipsis, emitFloat, emitImag, emitInt, emitNameConstant, emitStr } from "./constant.js";
import { emitDict, emitList, emitSet, emitStarred, emitTuple } from "./display.js";
import { emitFormattedValue, emitJoinedStr } from "./fstring.js";
import { emitLambda } from "./lambda.js";
import { emitName, emitNamedExpr } from "./name.js";
import { emitSlice, emitSubscript } from "./subscript.js";
import { emitYield, emitYieldFrom } from "./yield.js";
import { hasEffect } from "./purity.js";
import { isFloat, isSafeFloat } from "./float.js";
import { help, NULL } from "./build.js";
import { is, only } from "../analysis/types.js";

type Emit<K extends ast.Expr["kind"]> = (e: Emitter, node: ast.NodeOfKind<K>) => ir.Expr;

const expressions: { readonly [K in ast.Expr["kind"]]: Emit<K> } = {
  BoolOp: emitBoolOp,
  NamedExpr: emitNamedExpr,
  BinOp: emitBinOp,
  UnaryOp: emitUnaryOp,
  Lambda: emitLambda,
  IfExp: emitIfExp,
  Dict: emitDict,
  Set: emitSet,
  ListComp: emitListComp,
  SetComp: emitSetComp,
  DictComp: emitDictComp,
  GeneratorExp: emitGeneratorExp,
  Await: emitAwait,
  Yield: emitYield,
  YieldFrom: emitYieldFrom,
  Compare: emitCompare,
  Call: emitCall,
  JoinedStr: emitJoinedStr,
  FormattedValue: emitFormattedValue,
  Str: emitStr,
  Bytes: emitBytes,
  Int: emitInt,
  Float: emitFloat,
  Imag: emitImag,
  NameConstant: emitNameConstant,
  Ellipsis: emitEllipsis,
  Attribute: emitAttribute,
  Subscript: emitSubscript,
  Starred: emitStarred,
  Name: emitName,
  List: emitList,
  Tuple: emitTuple,
  Slice: emitSlice,
};

/** Emit an expression in its natural form: a proven float is a raw number. */
export function emitExpr(e: Emitter, node: ast.Expr): ir.Expr {
  const isDropped = e.dropped === node;
  const emitted = (expressions[node.kind] as (e: Emitter, node: ast.Expr) => ir.Expr)(e, node);
  const made = isDropped ? emitted : visible(e, node, emitted);
  if (e.hoistable && (made.raises !== undefined || hasEffect(node))) e.hoistable = false;
  return made.origin === undefined ? { ...made, origin: node.span } : made;
}

/** Emit an expression whose value nobody looks at. */
export function emitDropped(e: Emitter, node: ast.Expr): ir.Expr {
  e.dropped = node;
  return emitExpr(e, node);
}

/** The value of `xs.append(x)` is None, where somebody looks at it: JavaScript's method gives something else, or `undefined`. */
function visible(e: Emitter, node: ast.Expr, made: ir.Expr): ir.Expr {
  if (node.kind !== "Call" || made.kind !== "Call" || !is(e.type(node), "none") || only(e.type(node.func))?.k !== "api") return made;
  if (made.callee.kind === "RuntimeName" && (made.callee.name === "call" || made.callee.name === "call_method")) return made;
  return { kind: "Sequence", items: [made, NULL], origin: node.span };
}

/** Emit an expression for a slot that a program may look at: a float there says that it is one. */
export function emitDynamic(e: Emitter, node: ast.Expr): ir.Expr {
  const made = emitExpr(e, node);
  return isFloat(e.type(node)) && !isSafeFloat(e, node) ? { ...help("float", [made]), origin: node.span } : made;
}
