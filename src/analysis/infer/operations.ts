/** Operators over types: the plan for proven operands, dunder methods for instances, tainting for the rest. */
import type * as ast from "../../syntax/ast.js";
import { operators } from "../../../grammar-maps/operators.js";
import { planBinary, planUnary } from "../arithmetic.js";
import { BOOL, isNever, NEVER, onlyAtom, setOf, dictOf, taint, UNKNOWN, type Type } from "../types.js";
import { callMethod, methodExists } from "./calls.js";
import type { Frame } from "./frame.js";

/** Whether an expression is a number literal other than zero. */
export function isNonzeroLiteral(node: ast.Expr): boolean {
  return (node.kind === "Int" && node.value !== 0n) || (node.kind === "Float" && node.value !== 0);
}

/** The type of `left op right`, or of `left op= right` when `inPlace`. */
export function binaryResult(frame: Frame, node: ast.BinOp | ast.AugAssign, op: ast.BinaryOperator, left: Type, right: Type, inPlace: boolean): Type {
  // an operand that nothing has reached yet
  if (isNever(left) || isNever(right)) return NEVER;
  const value = node.kind === "BinOp" ? node.right : node.value;
  const plan = planBinary(op, left, right, isNonzeroLiteral(value));
  if (plan.form === "concat") {
    const a = onlyAtom(left, "list")!;
    const b = onlyAtom(right, "list")!;
    if (inPlace) {
      a.elem.flow(b.elem.type);
      return left;
    }
    a.elem.unify(b.elem);
    return left;
  }
  // `xs *= n` goes through the general helper, which changes the list itself
  if (plan.form !== "helper" && !(plan.form === "times" && inPlace)) return plan.result;
  frame.inference.lateness.operates(frame, left, right);
  const special = containerResult(op, left, right);
  if (special !== null) return special;
  const names = operators.binary[op];
  const instance = onlyAtom(left, "inst");
  if (instance !== null) {
    if (inPlace && methodExists(instance.cls, names.inPlace)) return general(callMethod(frame, left, names.inPlace, [right], node), left, right);
    if (methodExists(instance.cls, names.dunder)) return general(callMethod(frame, left, names.dunder, [right], node), left, right);
  }
  const other = onlyAtom(right, "inst");
  if (other !== null && methodExists(other.cls, names.reflected)) return general(callMethod(frame, right, names.reflected, [left], node), left, right);
  taint(left);
  taint(right);
  return UNKNOWN;
}

/** What a dunder gives is emitted through the general helper, whose TypeScript type is `unknown`. */
function general(result: Type, left: Type, right: Type): Type {
  taint(left);
  taint(right);
  taint(result);
  return UNKNOWN;
}

/** Set and dict operators keep their container types. */
export function containerResult(op: ast.BinaryOperator, left: Type, right: Type): Type | null {
  const a = onlyAtom(left, "set");
  const b = onlyAtom(right, "set");
  if (a !== null && b !== null && (op === "|" || op === "&" || op === "-" || op === "^")) {
    a.elem.unify(b.elem);
    return setOf(a.elem);
  }
  const c = onlyAtom(left, "dict");
  const d = onlyAtom(right, "dict");
  if (c !== null && d !== null && op === "|") {
    c.key.unify(d.key);
    c.value.unify(d.value);
    return dictOf(c.key, c.value);
  }
  return null;
}

export function unaryResult(frame: Frame, node: ast.UnaryOp, operand: Type): Type {
  if (node.op === "not") {
    frame.inference.lateness.tests(frame, operand);
    return BOOL;
  }
  if (isNever(operand)) return NEVER;
  const plan = planUnary(node.op, operand);
  if (plan !== null) return plan.result;
  frame.inference.lateness.operates(frame, operand);
  const instance = onlyAtom(operand, "inst");
  if (instance !== null) callMethod(frame, operand, operators.unary[node.op].dunder, [], node);
  taint(operand);
  return UNKNOWN;
}

export function compareResult(frame: Frame, node: ast.Compare, op: ast.CompareOperator, left: Type, right: Type): Type {
  if (op === "is" || op === "is not") return BOOL;
  frame.inference.lateness.operates(frame, left, right);
  if (op === "in" || op === "not in") {
    if (onlyAtom(right, "inst") !== null) callMethod(frame, right, "__contains__", [left], node);
    return BOOL;
  }
  const dunder = operators.compare[op];
  for (const [self, other, name] of [[left, right, dunder.dunder], [right, left, dunder.reflected]] as const) {
    if (self.unknown) continue;
    for (const atom of self.atoms.values()) if (atom.k === "inst") callMethod(frame, self, name, [other], node);
  }
  // containers compare their elements by methods we don't follow
  for (const t of [left, right]) if (!t.unknown) for (const atom of t.atoms.values()) if (atom.k === "list" || atom.k === "tuple" || atom.k === "tuples" || atom.k === "dict") taintElements(t);
  return frame.inference.comparisons.answer(left, right);
}

function taintElements(t: Type): void {
  if (t.unknown) return;
  for (const atom of t.atoms.values()) {
    if (atom.k === "list" || atom.k === "set") markInstances(atom.elem.type);
    else if (atom.k === "tuple") for (const item of atom.items) markInstances(item);
    else if (atom.k === "dict") markInstances(atom.value.type);
  }
}

function markInstances(t: Type): void {
  if (t.unknown) return;
  for (const atom of t.atoms.values()) if (atom.k === "inst") taint({ unknown: false, atoms: new Map([["x", atom]]) });
}
