/** `x += v` → `x += v` where the types are proven, `x = integer.add(x, v)`, `x = iadd(x, v)`; the same on attributes and items. */
import type * as ast from "../syntax/ast.js";
import { containerResult, isNonzeroLiteral } from "../analysis/infer/operations.js";
import { type BinaryPlan, planBinary } from "../analysis/arithmetic.js";
import { is, only, onlyAtom, type Type, UNKNOWN } from "../analysis/types.js";
import { assign, call, declare, help, ident, member, runtime, statement } from "./build.js";
import { attributePlace, placeAssignment, placeKind } from "./assign.js";
import type { Emitter } from "./emitter.js";
import { emitDynamic, emitExpr } from "./expression.js";
import { isFloat } from "./float.js";
import { nativeIterable } from "./iterate.js";
import { boundName } from "./name.js";
import { binaryForm } from "./operator.js";
import { isRepeatable } from "./purity.js";
import { typeText } from "./type_text.js";
import type * as ir from "./ir.js";

export function emitAugAssign(e: Emitter, node: ast.AugAssign): void {
  const { target } = node;
  const leftType = e.type(target);
  const rightType = e.type(node.value);
  const planned = planBinary(node.op, leftType, rightType, isNonzeroLiteral(node.value));
  // `xs *= n` changes the list itself; what is added to a slice, or to a place that may refuse it, is put there again
  const plan: BinaryPlan = planned.form === "times" || (planned.form === "concat" && !keepsItself(e, target)) ? { form: "helper", result: UNKNOWN } : planned;
  const raises = e.raises(node.span);
  if (plan.form === "concat") {
    extend(e, node, target);
    return;
  }
  const container = containerResult(node.op, leftType, rightType);
  if (plan.form === "helper" && container !== null && keepsItself(e, target)) {
    // in place: every alias sees it
    const name = { "|": "update", "&": "intersection_update", "-": "difference_update", "^": "symmetric_difference_update" }[node.op as string]!;
    e.sink.push(statement(call(member(emitExpr(e, target), name), [emitExpr(e, node.value)]), node.span));
    return;
  }
  const operand = (): ir.Expr => (plan.form === "helper" ? emitDynamic(e, node.value) : emitExpr(e, node.value));
  const result = (left: ir.Expr, slot: Type): ir.Expr => {
    const made = binaryForm(node.op, plan, plan.form === "helper" && isFloat(leftType) ? help("float", [left]) : left, operand(), leftType, rightType, raises, true);
    // a container that is changed in place stays of its type
    const text = plan !== planned || container !== null ? typeText(e, leftType) : "unknown";
    if (made.kind === "Call" && made.callee.kind === "RuntimeName" && text !== "unknown" && planned.form !== "times") return { ...made, typeArgs: [text] };
    return isFloat(plan.result) && !isFloat(slot) ? help("float", [made]) : made;
  };
  const compound = plan.form === "native" && ["+", "-", "*", "/", "%"].includes(node.op) && !leftType.atoms.has("bool");
  const native = (place: ir.Expr): ir.Expr => ({ kind: "Assign", op: `${node.op}=` as ir.Assign["op"], target: place, value: operand() });

  if (target.kind === "Name") {
    const variable = e.facts.scopes.bound.get(target)!;
    const slot = e.variableType(variable);
    const maybe = e.maybeUnbound(variable) || e.facts.boundStates.get(target) === "maybe";
    const name = e.variable(variable, target.span);
    const fits = !isFloat(plan.result) || isFloat(slot);
    if (compound && fits && !maybe) e.sink.push(statement(native(name), node.span));
    else e.sink.push(statement(assign(name, result(maybe ? boundName(e, target, variable) : name, slot)), node.span));
    return;
  }
  if (target.kind === "Attribute") {
    const object = repeatable(e, target.value);
    const direct = object === null ? attributePlace(e, target, e.attribute(target.attr)) : null;
    if (compound && direct !== null && (!isFloat(plan.result) || rawField(e, target))) {
      e.sink.push(statement(native(direct), node.span));
      return;
    }
    const read: ast.Attribute = object === null ? target : { ...target, value: object };
    if (object !== null) e.adopt(object, target.value);
    e.adopt(read, target);
    e.sink.push(statement(placeAssignment(e, read, result(emitExpr(e, read), rawField(e, target) ? leftType : dynamicSlot)), node.span));
    return;
  }
  if (target.kind === "Subscript") {
    const container = repeatable(e, target.value);
    const index = target.slice.kind === "Slice" ? repeatableSlice(e, target.slice) : repeatable(e, target.slice);
    const place: ast.Subscript = { ...target, ...(container !== null && { value: container }), ...(index !== null && { slice: index }) };
    if (container !== null) e.adopt(container, target.value);
    if (index !== null) e.adopt(index, target.slice);
    e.adopt(place, target);
    e.sink.push(statement(placeAssignment(e, place, result(emitExpr(e, place), dynamicSlot)), node.span));
  }
}

/** Whether nobody sees that the changed container is put again where it was. */
function keepsItself(e: Emitter, target: ast.Expr): boolean {
  if (target.kind === "Attribute") {
    const kind = placeKind(e, target);
    return kind === "field" || kind === "class attribute";
  }
  if (target.kind !== "Subscript") return true;
  const container = only(e.type(target.value));
  return target.slice.kind !== "Slice" && (container?.k === "list" || container?.k === "dict");
}

/** A slot that is not a raw float's. */
const dynamicSlot: Type = { unknown: true, atoms: new Map() };

function rawField(e: Emitter, target: ast.Attribute): boolean {
  const atom = only(e.type(target.value));
  const field = atom?.k === "inst" ? atom.cls.field(target.attr) : null;
  return field !== null && is(field.cell.type, "float") && !field.owner.escaped && !field.owner.dynamic && field.owner.dataclass === null;
}

/** An expression to be evaluated once: null when it may stand twice as it is, else a name that holds it. */
function repeatable(e: Emitter, node: ast.Expr): ast.Name | null {
  if (isRepeatable(node) || node.kind === "Slice" || (node.kind === "Attribute" && isRepeatable(node.value)) || (node.kind === "Tuple" && node.elts.every(isRepeatable))) return null;
  const name = e.fresh("place");
  e.sink.push(declare("const", ident(name), emitDynamic(e, node)));
  return { kind: "Name", id: name, span: node.span };
}

/** The same for the bounds of a slice. */
function repeatableSlice(e: Emitter, node: ast.Slice): ast.Slice {
  const bound = (part: ast.Expr | null): ast.Expr | null => {
    const name = part === null ? null : repeatable(e, part);
    if (name !== null) e.adopt(name, part!);
    return name ?? part;
  };
  return { ...node, lower: bound(node.lower), upper: bound(node.upper), step: bound(node.step) };
}

/** `xs += ys` extends the list that every alias sees. */
function extend(e: Emitter, node: ast.AugAssign, target: ast.Expr): void {
  if (target.kind === "Name" && (node.value.kind === "List" || onlyAtom(e.type(node.value), "list") !== null)) {
    if (node.value.kind === "List" && node.value.elts.every((x) => x.kind !== "Starred")) {
      e.sink.push(statement(call(member(emitExpr(e, target), "push"), node.value.elts.map((x) => emitDynamic(e, x))), node.span));
      return;
    }
    e.sink.push(statement(call(member(runtime("list"), "extend"), [emitExpr(e, target), nativeIterable(e, node.value)]), node.span));
    return;
  }
  e.sink.push(statement(call(member(runtime("list"), "extend"), [emitExpr(e, target), emitExpr(e, node.value)]), node.span));
}

