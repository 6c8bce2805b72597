/** `x = v` → `const x = v` or `x = v`; `a, b = t` → `const [a, b] = t`; `o.x = v`, `xs[i] = v`. */
import { ClassInfo } from "../analysis/program.js";
import type * as ast from "../syntax/ast.js";
import type { Variable } from "../analysis/scopes.js";
import { unpackedTypes } from "../analysis/infer/targets.js";
import { isFloat, emitFor as emitForSlot, isSafeFloat } from "./float.js";
import { every, is, isSmallInt, only, UNKNOWN, type Type } from "../analysis/types.js";
import { annotationValue, checkAnnotations } from "./annotations.js";
import { array, arrayPattern, assign, declare, help, ident, member, method, num, statement, str } from "./build.js";
import type { Emitter } from "./emitter.js";
import { emitDynamic, emitExpr } from "./expression.js";
import { siteOf } from "./raise_site.js";
import type * as ir from "./ir.js";
import { attributeName, staticName } from "./names.js";
import { isRepeatable } from "./purity.js";
import { emitSlice } from "./subscript.js";
import { inferredText } from "./inferred_text.js";
import { orUndefined, scalarText, typeText } from "./type_text.js";

export function emitAssign(e: Emitter, node: ast.Assign): void {
  const declares = (v: Variable): boolean => e.placement.declaredBy.get(node)?.has(v) ?? false;
  if (node.targets.length === 1) {
    assignOne(e, node.targets[0]!, node.value, declares, node.span);
    return;
  }
  // `a = b = v`: v once, then the targets from left to right
  const first = node.targets[0]!;
  const rest = node.targets.slice(1);
  if (isRepeatable(node.value)) {
    for (const target of node.targets) assignOne(e, target, node.value, declares, node.span);
    return;
  }
  if (first.kind === "Name") {
    assignOne(e, first, node.value, declares, node.span);
    const value = e.variable(e.facts.scopes.bound.get(first)!);
    for (const target of rest) assignTo(e, target, value, e.type(node.value), { declare: declares, origin: node.span });
    return;
  }
  const temp = ident(e.fresh("value"));
  e.sink.push(declare("const", temp, emitDynamic(e, node.value)));
  for (const target of node.targets) assignTo(e, target, temp, e.type(node.value), { declare: declares, origin: node.span });
}

export function emitAnnAssign(e: Emitter, node: ast.AnnAssign): void {
  if (node.value !== null) assignOne(e, node.target, node.value, (v) => e.placement.declaredBy.get(node)?.has(v) ?? false, node.span);
  if (e.unit !== null || e.cls !== null) return;
  if (!e.facts.annotations.module || node.target.kind !== "Name") checkAnnotations(e, [node.annotation]);
  else e.sink.push(statement(method(help("module_annotations", [{ kind: "ImportMeta" }]), "set", [str(node.target.id), annotationValue(e, node.annotation)])));
}

function assignOne(e: Emitter, target: ast.Expr, value: ast.Expr, declares: (v: Variable) => boolean, span: ast.Span): void {
  if (target.kind === "Name") {
    const variable = e.facts.scopes.bound.get(target)!;
    if (declares(variable)) {
      declareVariable(e, variable, target, value, span);
      return;
    }
    const slot = e.variableType(variable);
    e.sink.push(statement(assign(e.variable(variable, target.span), kept(e, variable, value, emitForSlot(e, value, slot))), span));
    return;
  }
  if ((target.kind === "Tuple" || target.kind === "List") && (value.kind === "Tuple" || value.kind === "List") && unpackDisplay(e, target, value, declares, span)) return;
  if (target.kind === "Attribute" || target.kind === "Subscript") {
    assignPlace(e, target, () => valueFor(e, target, value), span);
    return;
  }
  assignTo(e, target, emitExpr(e, value), e.type(value), { declare: declares, origin: span, value });
}

/** A coroutine in a variable of the module: whether somebody awaited it shows at the program's end. */
function kept(e: Emitter, variable: Variable, value: ast.Expr, emitted: ir.Expr): ir.Expr {
  const isCoroutine = variable.scope.kind === "module" && value.kind === "Call" && emitted.kind === "Call" && every(e.type(value), (a) => a.k === "coroutine");
  return isCoroutine ? { ...emitted, fate: "kept" } : emitted;
}

function declareVariable(e: Emitter, variable: Variable, target: ast.Name, value: ast.Expr, span: ast.Span): void {
  const keyword = variable.bindings === 1 && !variable.deleted ? "const" : "let";
  const slot = e.variableType(variable);
  const name = e.variable(variable, target.span);
  // a comprehension that needs a loop fills the variable itself
  e.fillInto = keyword === "const" && name.kind === "Identifier" && (value.kind === "ListComp" || value.kind === "SetComp" || value.kind === "DictComp") ? name : null;
  const filling = e.fillInto;
  const emitted = kept(e, variable, value, emitForSlot(e, value, slot));
  e.fillInto = null;
  if (filling !== null && emitted.kind === "Identifier" && emitted.name === filling.name) return;
  const text = scalarText(e, slot);
  const said = slotText(e, variable);
  const inferred = inferredText(e, value);
  // TypeScript may know more of an attribute at this point, and would give the variable that type for good
  // or ask for its type while it looks for that type, or take it for the type of `this`
  const narrowed = keyword === "let" && ((value.kind === "Attribute" && text.endsWith("| null")) || (value.kind === "Name" && (/\||^Int$|^unknown$/.test(text) || e.selfVariables.has(e.facts.scopes.resolution.get(value)!))));
  const needed = said !== text || narrowed || (keyword === "let" ? (inferred === null ? text !== scalarText(e, e.type(value)) : inferred !== text) : inferred !== null && inferred !== text);
  e.sink.push({ kind: "VarDecl", keyword, declarations: [{ target: name, value: emitted, ...(needed && { type: said }) }], exported: e.options.exported && variable.scope.kind === "module" && e.unit === null, origin: span });
}

/** `a, b = 1, 2` → `const [a, b] = [1, 2]`. */
function unpackDisplay(e: Emitter, target: ast.Tuple | ast.List, value: ast.Tuple | ast.List, declares: (v: Variable) => boolean, span: ast.Span): boolean {
  if (target.elts.length !== value.elts.length || target.elts.some((t) => t.kind !== "Name") || value.elts.some((v) => v.kind === "Starred")) return false;
  const variables = target.elts.map((t) => e.facts.scopes.bound.get(t)!);
  if (new Set(variables).size !== variables.length) return false;
  const here = variables.filter(declares);
  if (here.length !== 0 && here.length !== variables.length) return false;
  const values = value.elts.map((v, i) => emitForSlot(e, v, e.variableType(variables[i]!)));
  const pattern = arrayPattern(variables.map((v, i) => e.variable(v, target.elts[i]!.span)));
  if (here.length === 0) {
    e.sink.push(statement(assign(pattern, array(values)), span));
    return true;
  }
  const keyword = variables.every((v) => v.bindings === 1 && !v.deleted) ? "const" : "let";
  const texts = variables.map((v) => scalarText(e, e.variableType(v)));
  const inferred = value.elts.map((v) => inferredText(e, v) ?? scalarText(e, e.type(v)));
  const needed = texts.some((t, i) => t !== inferred[i]);
  e.sink.push({ kind: "VarDecl", keyword, declarations: [{ target: pattern, value: array(values), ...(needed && { type: `[${texts.join(", ")}]` }) }], origin: span });
  return true;
}

interface AssignOptions {
  readonly declare: (variable: Variable) => boolean;
  readonly origin: ast.Span;
  /** The expression that was emitted as the value, when it is one. */
  readonly value?: ast.Expr;
}

/** Assign an emitted value of a known type to any target. */
export function assignTo(e: Emitter, target: ast.Expr, value: ir.Expr, type: Type, options: AssignOptions): void {
  const { origin } = options;
  switch (target.kind) {
    case "Name": {
      const variable = e.facts.scopes.bound.get(target)!;
      const slot = e.variableType(variable);
      const boxed = isFloat(type) && !isFloat(slot) && !(options.value !== undefined && isSafeFloat(e, options.value)) ? help("float", [value]) : value;
      const name = e.variable(variable, target.span);
      if (options.declare(variable)) {
        const keyword = variable.bindings === 1 && !variable.deleted ? "const" : "let";
        const said = slotText(e, variable);
        e.sink.push({ kind: "VarDecl", keyword, declarations: [{ target: name, value: boxed, ...(keyword === "let" && said !== scalarText(e, type) && { type: said }) }], origin });
      } else e.sink.push(statement(assign(name, boxed), origin));
      return;
    }
    case "Attribute":
    case "Subscript":
      assignPlace(e, target, () => (isFloat(type) ? help("float", [value]) : value), origin);
      return;
    case "Tuple":
    case "List":
      unpackTo(e, target.elts, value, type, options, target);
      return;
    case "Starred":
      assignTo(e, target.value, value, type, options);
      return;
    default:
      return;
  }
}

/** Whether a variable may be unbound again: by `del`, or at the end of an `except` clause that has its name. */
const losesValue = (e: Emitter, variable: Variable): boolean => variable.deleted || (variable.binders.some(({ kind }) => kind === "ExceptHandler") && e.maybeUnbound(variable));

/** The type of a variable that is declared here: what its whole life needs. */
function slotText(e: Emitter, variable: Variable): string {
  const text = scalarText(e, e.variableType(variable));
  return losesValue(e, variable) ? orUndefined(text) : text;
}

/** Destructure: directly when the tuple's length is proven, else through `unpack`. */
function unpackTo(e: Emitter, targets: readonly ast.Expr[], value: ir.Expr, type: Type, options: AssignOptions, node: ast.Expr): void {
  const starred = targets.findIndex((t) => t.kind === "Starred");
  const exact = starred < 0 ? unpackedTypes(type, targets.length) : null;
  const raises = e.raises(node.span);
  const whole = isFloat(type) ? help("float", [value]) : value;
  const source = exact !== null ? value : starred < 0 ? { ...help("unpack", [whole, num(targets.length)], raises), ...itemTypeArguments(e, targets, type) } : help("unpack_starred", [whole, num(starred), num(targets.length - starred - 1)], raises);
  const inner = targets.map((t) => (t.kind === "Starred" ? t.value : t));
  const variables = inner.map((t) => (t.kind === "Name" ? e.facts.scopes.bound.get(t)! : null));
  const declared = variables.map((v) => v !== null && options.declare(v));
  const allNames = variables.every((v) => v !== null) && new Set(variables).size === variables.length;
  if (allNames && (declared.every(Boolean) || !declared.some(Boolean))) {
    const pattern = arrayPattern(variables.map((v, i) => e.variable(v!, inner[i]!.span)));
    if (!declared[0]) {
      e.sink.push(statement(assign(pattern, source), options.origin));
      return;
    }
    const keyword = variables.every((v) => v!.bindings === 1 && !v!.deleted) ? "const" : "let";
    const texts = variables.map((v) => slotText(e, v!));
    const given = exact?.map((t) => scalarText(e, t)) ?? inner.map((t) => scalarText(e, e.type(t)));
    const needed = keyword === "let" && texts.some((t, i) => t !== given[i]);
    e.sink.push({ kind: "VarDecl", keyword, declarations: [{ target: pattern, value: source, ...(needed && { type: `readonly [${texts.join(", ")}]` }) }], origin: options.origin });
    return;
  }
  const parts = targets.map((_, i) => ident(e.fresh(`part${i + 1}`)));
  // TypeScript would look for the types of items in the loop that these variables belong to
  const annotated = exact !== null && exact.every((t) => !t.unknown) ? `readonly [${exact.map((t) => typeText(e, t)).join(", ")}]` : undefined;
  e.sink.push({ kind: "VarDecl", keyword: "const", declarations: [{ target: arrayPattern(parts), value: source, ...(annotated !== undefined && exact!.some((t) => [...t.atoms.values()].some((atom) => atom.k === "inst")) && { type: annotated }) }] });
  const item = exact === null ? UNKNOWN : null;
  targets.forEach((t, i) => {
    // a name that stands here twice is declared by the first
    const before = new Set(targets.slice(0, i).flatMap((other) => variablesIn(e, other)));
    assignTo(e, t, parts[i]!, item ?? exact![i]!, { declare: (v) => !before.has(v) && options.declare(v), origin: options.origin });
  });
}

/** The variables that a target binds. */
function variablesIn(e: Emitter, target: ast.Expr): Variable[] {
  if (target.kind === "Name") return [e.facts.scopes.bound.get(target)!];
  if (target.kind === "Starred") return variablesIn(e, target.value);
  return target.kind === "Tuple" || target.kind === "List" ? target.elts.flatMap((item) => variablesIn(e, item)) : [];
}

/** `unpack<number | string, 2>(…)`: one of several iterables, of which TypeScript doesn't find the items by itself. */
function itemTypeArguments(e: Emitter, targets: readonly ast.Expr[], type: Type): { typeArgs?: string[] } {
  const name = targets.find((t) => t.kind === "Name");
  if (type.unknown || type.atoms.size < 2 || name === undefined) return {};
  const item = typeText(e, e.type(name));
  return item === "unknown" || item === "null" ? {} : { typeArgs: [item, String(targets.length)] };
}

/** `o.x = v`, `xs[i] = v`: Python evaluates the value first, then the place. */
function assignPlace(e: Emitter, target: ast.Attribute | ast.Subscript, emitValue: () => ir.Expr, origin: ast.Span): void {
  const place = target.value;
  const isUnbound = place.kind === "Name" && (e.facts.boundStates.get(place) ?? "yes") !== "yes";
  const simple = (isRepeatable(place) && !isUnbound) || (place.kind === "Attribute" && isRepeatable(place.value));
  const index = target.kind === "Subscript" ? target.slice : null;
  const emitted = emitValue();
  let value = emitted;
  if (!(simple && (index === null || isRepeatable(index) || (index.kind === "Slice" && [index.lower, index.upper, index.step].every(isQuiet)))) && !isPureValue(emitted)) {
    const temp = ident(e.fresh("value"));
    e.sink.push(declare("const", temp, emitted));
    value = temp;
  }
  e.sink.push(statement(placeAssignment(e, target, value), origin));
}

/** A bound of a slice that calls nothing and takes nothing out of anything. */
function isQuiet(bound: ast.Expr | null): boolean {
  if (bound === null || isRepeatable(bound)) return true;
  if (bound.kind === "BinOp") return (bound.op === "+" || bound.op === "-") && isQuiet(bound.left) && isQuiet(bound.right);
  return bound.kind === "UnaryOp" ? isQuiet(bound.operand) : bound.kind === "Attribute" && isQuiet(bound.value);
}

const isPureValue = (value: ir.Expr): boolean => value.kind === "Identifier" || value.kind === "Number" || value.kind === "String" || value.kind === "Literal";

/** The expression that stores a value in an attribute or item. */
export function placeAssignment(e: Emitter, target: ast.Attribute | ast.Subscript, value: ir.Expr): ir.Expr {
  const type = e.type(target.value);
  const atom = only(type);
  const raises = siteOf(e, target);
  if (target.kind === "Attribute") {
    const name = e.attribute(target.attr);
    const direct = attributePlace(e, target, name);
    if (direct !== null) return assign(direct, value);
    return help("setattr", [emitDynamic(e, target.value), str(name), value], raises);
  }
  if (target.slice.kind === "Slice") return help("setitem", [emitDynamic(e, target.value), emitSlice(e, target.slice), value], raises);
  if (atom?.k === "list" && isSmallInt(e.type(target.slice))) return help("set_at", [emitExpr(e, target.value), emitExpr(e, target.slice), value], raises);
  if (atom?.k === "dict") return { ...method(emitExpr(e, target.value), "set", [emitDynamic(e, target.slice), value], raises), ofPair: "$setPair" };
  return help("setitem", [emitDynamic(e, target.value), emitDynamic(e, target.slice), value], raises);
}

/** What an assignment to an attribute reaches without a lookup: a field, a property's setter, a class attribute; null when `setattr` has to decide. */
export function placeKind(e: Emitter, target: ast.Attribute): "field" | "setter" | "class attribute" | null {
  const atom = only(e.type(target.value));
  if (atom?.k === "inst") {
    const { cls } = atom;
    if (cls.isOpen() || cls.isPatched(target.attr) || cls.hasDescriptor(target.attr) || cls.method("__setattr__") !== null || isNoSlot(cls, target.attr)) return null;
    const property = cls.property(target.attr);
    if (property !== null) return property.setter === null ? null : "setter";
    if (cls.dataclass?.frozen === true || [...cls.lineage()].some((c) => "dataclass" in c && c.dataclass?.frozen === true)) return null;
    const field = cls.field(target.attr);
    return field !== null && field.definite && !field.deleted ? "field" : null;
  }
  return atom?.k === "class" && !atom.cls.isOpen() && atom.cls.attributes.has(target.attr) && !atom.cls.isPatched(target.attr) ? "class attribute" : null;
}

/** `this.x`, `C.x` as an assignment target; null when `setattr` has to decide. */
export function attributePlace(e: Emitter, target: ast.Attribute, name: string): ir.Expr | null {
  const kind = placeKind(e, target);
  if (kind === null) return null;
  const place = member(emitExpr(e, target.value), (kind === "class attribute" ? staticName : attributeName)(name), target.attrSpan);
  return kind === "setter" ? { ...place, raises: e.raises(target.span) } : place;
}

/** Whether a class has `__slots__` without the name: what is not among them may not be set. */
export function isNoSlot(cls: ClassInfo, name: string): boolean {
  const classes = [...cls.lineage()].filter((c) => c instanceof ClassInfo);
  return cls.attributes.has("__slots__") && !classes.some((c) => c.node.body.some((s) => s.kind === "Assign" && s.targets.some((t) => t.kind === "Name" && t.id === "__slots__") && slotsOf(s.value).includes(name)));
}

const slotsOf = (value: ast.Expr): string[] => (value.kind === "Tuple" || value.kind === "List" ? value.elts.flatMap(slotsOf) : value.kind === "Str" ? [value.value] : []);

/** Fields of plain classes hold raw floats; what generated or dynamic code may look at holds boxes. */
function valueFor(e: Emitter, target: ast.Attribute | ast.Subscript, value: ast.Expr): ir.Expr {
  if (target.kind === "Attribute") {
    const atom = only(e.type(target.value));
    const field = atom?.k === "inst" && atom.cls.attribute(target.attr) === null ? atom.cls.field(target.attr) : null;
    if (field !== null && is(field.cell.type, "float") && !field.owner.escaped && !field.owner.dynamic && field.owner.dataclass === null) return emitExpr(e, value);
  }
  return emitDynamic(e, value);
}

