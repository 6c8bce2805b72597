/** `a + b` → `a + b`, `integer.add(a, b)` or `add(a, b)`; `-x`, `~x`, `not x`. The plan is `analysis/arithmetic.ts`. */
import type * as ast from "../syntax/ast.js";
import { operators } from "../../grammar-maps/operators.js";
import { planBinary, planUnary, type BinaryPlan } from "../analysis/arithmetic.js";
import { containerResult, isNonzeroLiteral } from "../analysis/infer/operations.js";
import { is, only, onlyAtom, some, type Type } from "../analysis/types.js";
import { array, binary, call, help, member, method, num, runtime, spread, unary } from "./build.js";
import { combineConstants, intConstant, isBig } from "./big_constant.js";
import { emitCondition } from "./condition.js";
import type { Emitter } from "./emitter.js";
import { emitDynamic, emitExpr } from "./expression.js";
import { not } from "./build.js";
import type * as ir from "./ir.js";

export function emitBinOp(e: Emitter, node: ast.BinOp): ir.Expr {
  const printf = percentFormat(e, node);
  if (printf !== null) return printf;
  // a long chain leans left: emit it from its innermost operand without recursion
  const chain: ast.BinOp[] = [];
  let innermost: ast.Expr = node;
  while (innermost.kind === "BinOp") {
    chain.push(innermost);
    innermost = innermost.left;
  }
  let left: ir.Expr | null = null;
  let constant = intConstant(innermost);
  for (let i = chain.length - 1; i >= 0; i--) {
    const op = chain[i]!;
    constant = constant === null ? null : combineConstants(op.op, constant, intConstant(op.right));
    left = constant !== null && isBig(constant) ? constant.expr : emitOneBinOp(e, op, left);
  }
  return left!;
}

function emitOneBinOp(e: Emitter, node: ast.BinOp, emittedLeft: ir.Expr | null): ir.Expr {
  const leftType = e.type(node.left);
  const rightType = e.type(node.right);
  const plan = planBinary(node.op, leftType, rightType, isNonzeroLiteral(node.right));
  const generic = plan.form === "helper";
  const left = emittedLeft === null ? (generic ? emitDynamic(e, node.left) : emitExpr(e, node.left)) : generic && is(leftType, "float") ? help("float", [emittedLeft]) : emittedLeft;
  const right = generic ? emitDynamic(e, node.right) : emitExpr(e, node.right);
  const made = binaryForm(node.op, plan, left, right, leftType, rightType, e.raises(node.span, node.opSpan), false);
  // `[[]] * 2`: TypeScript takes the items' type from nothing
  if (plan.form !== "times" || made.kind !== "Call" || !holdsEmpty(node.left)) return made;
  return { ...made, typeArgs: [e.typeOfCell(onlyAtom(leftType, "list")!.elem)] };
}

const holdsEmpty = (node: ast.Expr): boolean => node.kind === "List" && node.elts.some((item) => (item.kind === "List" && item.elts.length === 0) || (item.kind === "Dict" && item.keys.length === 0) || holdsEmpty(item));

/** Put operands into the form that was planned. */
export function binaryForm(op: ast.BinaryOperator, plan: BinaryPlan, left: ir.Expr, right: ir.Expr, leftType: Type, rightType: Type, raises: ir.RaiseSite, inPlace: boolean): ir.Expr {
  const number = (x: ir.Expr, t: Type): ir.Expr => (t.atoms.has("bool") ? help("int", [x]) : x);
  switch (plan.form) {
    case "native":
      return binary(op as ir.BinaryOp, number(left, leftType), number(right, rightType));
    case "integer":
      return call(member(runtime("integer"), operators.binary[op].integer!), [number(left, leftType), number(right, rightType)], operators.binary[op].total === true ? undefined : raises);
    case "floats":
      return call(member(runtime("floats"), operators.binary[op].floats!), [left, right], raises);
    case "divide":
      return help("divide", [number(left, leftType), number(right, rightType)], raises);
    case "power":
      return help("power", [left, right], raises);
    case "floor":
      return call(member({ kind: "Identifier", name: "Math" }, "floor"), [binary("/", number(left, leftType), number(right, rightType))]);
    case "concat":
      return array([spread(left), spread(right)]);
    case "truth":
      return op === "^" ? binary("!==", left, right) : binary("!==", binary(op as ir.BinaryOp, help("int", [left]), help("int", [right])), num(0));
    case "repeat":
      return method(left, "repeat", [number(right, rightType)]);
    case "times":
      return help("repeated", [left, number(right, rightType)], raises);
    case "helper": {
      const names = operators.binary[op];
      const container = containerResult(op, leftType, rightType);
      if (container !== null && !inPlace) return containerForm(op, container, left, right);
      return help(inPlace ? names.inPlaceHelper : names.helper, [left, right], raises);
    }
  }
}

const SET_METHODS: Readonly<Partial<Record<ast.BinaryOperator, string>>> = { "|": "union", "&": "intersection", "-": "difference", "^": "symmetric_difference" };

/** `a | b` of sets → `a.union(b)`, of dicts → `merged(a, b)`. */
function containerForm(op: ast.BinaryOperator, type: Type, left: ir.Expr, right: ir.Expr): ir.Expr {
  return only(type)?.k === "dict" ? help("merged", [left, right]) : method(left, SET_METHODS[op]!, [right]);
}

/** Whether a value may be a text of a class that answers `%` itself: a class derived from the left operand's is asked first. */
const mayReflect = (e: Emitter, right: ast.Expr): boolean =>
  [...e.facts.classes.values()].some((cls) => cls.method("__rmod__") !== null && cls.apiBase()?.path === "builtins.str") && some(e.type(right), (a) => a.k === "inst");

/** `"%s is %d" % (name, age)` with a literal on the left is a template. */
function percentFormat(e: Emitter, node: ast.BinOp): ir.Expr | null {
  if (node.op !== "%" || onlyAtom(e.type(node.left), "str") === null || mayReflect(e, node.right)) return null;
  const left = emitExpr(e, node.left);
  return call(member(runtime("str"), "percent"), [left, emitDynamic(e, node.right)], e.raises(node.span, node.opSpan));
}

export function emitUnaryOp(e: Emitter, node: ast.UnaryOp): ir.Expr {
  if (node.op === "not") return not(emitCondition(e, node.operand));
  const type = e.type(node.operand);
  const plan = planUnary(node.op, type);
  if (plan === null) return help(operators.unary[node.op].helper, [emitDynamic(e, node.operand)], e.raises(node.span));
  const operand = emitExpr(e, node.operand);
  if (plan.form === "native") return node.op === "+" ? operand : unary(node.op, operand);
  return call(member(runtime("integer"), node.op === "-" ? "neg" : "invert"), [operand]);
}
