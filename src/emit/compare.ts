/** `a < b <= c` → `a < b && b <= c`; `==` → `===`, `eq`, or `rich.eq` where an answer that is no bool counts; `in` → `has`, `includes` or `contains`; `is` → `===`. */
import type * as ast from "../syntax/ast.js";
import { operators } from "../../grammar-maps/operators.js";
import { planCompare } from "../analysis/arithmetic.js";
import type { Variable } from "../analysis/scopes.js";
import { every, only, onlyAtom, type Type } from "../analysis/types.js";
import { childrenOf } from "../analysis/walk.js";
import { and, assign, binary, call, conditional, declare, help, ident, member, method, not, runtime } from "./build.js";
import type { Emitter } from "./emitter.js";
import { emitDynamic, emitExpr } from "./expression.js";
import { hasEffect, isRepeatable, mayAct } from "./purity.js";
import { typeText } from "./type_text.js";
import type * as ir from "./ir.js";

export function emitCompare(e: Emitter, node: ast.Compare): ir.Expr {
  return compared(e, node, answersBool(e.type(node)) ? "truth" : "answer");
}

/** A comparison of which only the truth matters. */
export function emitComparisonTruth(e: Emitter, node: ast.Compare): ir.Expr {
  const made = compared(e, node, "truth");
  if (e.hoistable && (made.raises !== undefined || hasEffect(node))) e.hoistable = false;
  return { ...made, origin: node.span };
}

/** Whether the methods that are asked give bools, so that truth and answer are the same. */
export const answersBool = (type: Type): boolean => !type.unknown && [...type.atoms.values()].every((atom) => atom.k === "bool");

type Wanted = "truth" | "answer";

function compared(e: Emitter, node: ast.Compare, wanted: Wanted): ir.Expr {
  if (isMainTest(e, node)) return help("is_main", [{ kind: "ImportMeta" }]);
  let left = node.left;
  let emitted: ir.Expr | null = null;
  let made: ir.Expr | null = null;
  node.comparators.forEach((right, i) => {
    const op = node.ops[i]!;
    const last = i === node.comparators.length - 1;
    const one = (): ir.Expr => {
      const a = emitted ?? emitOperand(e, op, left, right);
      let b = emitOperand(e, op, right, left);
      if (!last) {
        if (!isRepeatable(right)) {
          const temp = ident(e.fresh("middle"));
          e.sink.push(declare("let", temp, undefined, typeText(e, e.type(right))));
          b = assign(temp, b);
          emitted = temp;
        } else emitted = b;
      }
      return comparison(e, op, a, b, e.type(left), e.type(right), { start: left.span.start, end: right.span.end }, node, (isActive(e, left) && !isRepeatable(right) && (isActive(e, right) || mayAct(e, left))) || (hasEffect(left) && hasEffect(right)) ? "matters" : "is free", wanted);
    };
    if (made === null) made = one();
    else if (wanted === "truth") made = and(made, e.inPlace(one));
    else {
      const answer = ident(e.fresh("answer"));
      e.sink.push(declare("let", answer, undefined, "unknown"));
      made = conditional(help("truthy", [assign(answer, made)], e.raises(node.span)), e.inPlace(one), answer);
    }
    left = right;
  });
  return made!;
}

/** `__name__ == "__main__"` */
function isMainTest(e: Emitter, node: ast.Compare): boolean {
  const [right] = node.comparators;
  return node.left.kind === "Name" && node.left.id === "__name__" && !e.facts.scopes.resolution.has(node.left) && node.comparators.length === 1 && node.ops[0] === "==" && right!.kind === "Str" && right!.value === "__main__";
}

function emitOperand(e: Emitter, op: ast.CompareOperator, node: ast.Expr, other: ast.Expr): ir.Expr {
  return planCompare(op, e.type(node), e.type(other)) === "native" || planCompare(op, e.type(other), e.type(node)) === "native" ? emitExpr(e, node) : emitDynamic(e, node);
}

const NATIVE: Readonly<Partial<Record<ast.CompareOperator, ir.BinaryOp>>> = { "==": "===", "!=": "!==", "<": "<", "<=": "<=", ">": ">", ">=": ">=", is: "===", "is not": "!==" };

function comparison(e: Emitter, op: ast.CompareOperator, left: ir.Expr, right: ir.Expr, leftType: Type, rightType: Type, span: ast.Span, node: ast.Compare, inOrder: "matters" | "is free", wanted: Wanted): ir.Expr {
  const raises = e.raises(node.ops.length === 1 ? node.span : span);
  if (op === "in" || op === "not in") {
    const found = inOrder === "matters" ? help("is_in", [left, right], raises) : membership(e, left, right, leftType, rightType, raises);
    return op === "in" ? found : not(found);
  }
  if (planCompare(op, leftType, rightType) === "native" && overlaps(op, leftType, rightType) && !differentLiterals(e, op, node)) return binary(NATIVE[op]!, left, right);
  if (op === "is") return help("is_same", [left, right]);
  if (op === "is not") return not(help("is_same", [left, right]));
  const { helper } = operators.compare[op];
  return wanted === "answer" ? call(member(runtime("rich"), helper), [left, right], raises) : help(helper, [left, right], raises);
}

/** TypeScript refuses `===` between types that can't be equal. */
function overlaps(op: ast.CompareOperator, left: Type, right: Type): boolean {
  if (op === "<" || op === "<=" || op === ">" || op === ">=") return true;
  if (left.unknown || right.unknown) return true;
  const hasNone = (t: Type) => t.atoms.has("none");
  if (only(right)?.k === "none" || only(left)?.k === "none") return hasNone(left) || hasNone(right);
  return [...left.atoms.values()].some((a) => [...right.atoms.values()].some((b) => a.k === b.k));
}

/** TypeScript knows the value of a literal and of a `const` made from one, and refuses to compare two different ones. */
function differentLiterals(e: Emitter, op: ast.CompareOperator, node: ast.Compare): boolean {
  if (op === "<" || op === "<=" || op === ">" || op === ">=") return false;
  const values = [node.left, ...node.comparators].map((operand) => literalValue(e, operand));
  return values.some((value, i) => i > 0 && value !== null && values[i - 1] !== null && value !== values[i - 1]);
}

function literalValue(e: Emitter, node: ast.Expr): string | null {
  if (node.kind === "Int" || node.kind === "Str" || node.kind === "NameConstant") return `${node.kind} ${String(node.value)}`;
  const variable = node.kind === "Name" ? e.facts.scopes.resolution.get(node) : undefined;
  return variable === undefined || variable.bindings !== 1 ? null : literalOf(e, variable);
}

/** The literal that a variable is bound to, once and for all. */
function literalOf(e: Emitter, variable: Variable): string | null {
  const statement = variable.scope.node.kind === "Module" || variable.scope.node.kind === "FunctionDef" ? assignmentTo(variable.scope.node.body, variable.binders[0]) : null;
  return statement === null || statement.value === null || statement.value.kind === "Name" ? null : literalValue(e, statement.value);
}

function assignmentTo(body: readonly ast.Stmt[], target: ast.Node | undefined): ast.Assign | ast.AnnAssign | null {
  for (const stmt of body) {
    if (stmt.kind === "Assign" && stmt.targets.length === 1 && stmt.targets[0] === target) return stmt;
    if (stmt.kind === "AnnAssign" && stmt.target === target) return stmt;
  }
  return null;
}

/** Whether evaluating it may do something, or raise for reasons that types don't tell: then it must not trade places with another such. */
function isActive(e: Emitter, node: ast.Expr): boolean {
  if (mayAct(e, node)) return true;
  const operands = node.kind === "BinOp" || node.kind === "Compare" ? [node.left, ...(node.kind === "BinOp" ? [node.right] : node.comparators)] : node.kind === "UnaryOp" ? [node.operand] : [];
  if (node.kind === "Subscript" || operands.some((operand) => !every(e.type(operand), (a) => a.k !== "inst" && a.k !== "obj"))) return true;
  return childrenOf(node).some((child) => child !== null && isActive(e, child as ast.Expr));
}

/** A method of the container, where there is one; the item may be evaluated after the container. */
function membership(e: Emitter, item: ir.Expr, container: ir.Expr, itemType: Type, containerType: Type, raises: ir.RaiseSite): ir.Expr {
  const atom = only(containerType);
  const one = only(itemType);
  if (atom?.k === "str" && one?.k === "str") return method(container, "includes", [item]);
  if ((atom?.k === "dict" || atom?.k === "set") && one !== null) {
    const key = only(atom.k === "dict" ? atom.key.type : atom.elem.type);
    if (key !== null && key.k === one.k && (one.k === "str" || one.k === "int" || one.k === "tuple")) return atom?.k === "dict" ? { ...method(container, "has", [item], raises), ofPair: "$hasPair" } : method(container, "has", [item], raises);
  }
  if (atom?.k === "list" && one !== null) {
    const elem = onlyAtom(atom.elem.type, one.k);
    if (elem !== null && (one.k === "str" || one.k === "int")) return method(container, "includes", [item]);
  }
  return help("contains", [container, item], raises);
}
