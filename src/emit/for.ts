/** `for x in xs: …` → `for (const x of xs) { … }`; `for i in range(n)` → `for (let i = 0; i < n; i++)`; `async for` → a `for` over `async_iterate(xs)`. */
import type * as ast from "../syntax/ast.js";
import type { Variable } from "../analysis/scopes.js";
import { calledUnits } from "../analysis/effects.js";
import { childrenOf, someInScope } from "../analysis/walk.js";
import { isSmallInt, onlyAtom } from "../analysis/types.js";
import { unpackedTypes } from "../analysis/infer/targets.js";
import { arrayPattern, binary, call, declare, help, ident, member, namedOnce, num, yieldStar } from "./build.js";
import type { Emitter } from "./emitter.js";
import { emitDynamic, emitExpr } from "./expression.js";
import type * as ir from "./ir.js";
import { siteOf } from "./raise_site.js";
import { nativeIterable } from "./iterate.js";
import { assignTo } from "./assign.js";
import { withElse } from "./loop_else.js";
import { turnOf } from "./turn.js";
import { scalarText } from "./type_text.js";

export function emitFor(e: Emitter, node: ast.For): void {
  withElse(e, node.body, node.orelse, (emitBody) => {
    forLoop(e, { target: node.target, iter: node.iter, isAsync: node.isAsync, source: null, leaves: node.isAsync && mayLeave(node), declared: (v) => e.placement.declaredBy.get(node)?.has(v) ?? false, span: node.span, whole: node.span }, () => e.sink.push(...turnOf(e, node), ...emitBody()));
  });
}

/** Whether the body leaves the loop before its end, or may raise: waiting may, since whoever waits can be cancelled. */
function mayLeave(node: ast.For): boolean {
  return node.body.some((s) => someInScope(s, (n) => n.kind === "Break" || n.kind === "Return" || n.kind === "Raise" || n.kind === "Await" || n.kind === "Assert" || (n.kind === "Call" && !(n.func.kind === "Name" && n.func.id === "print"))));
}

interface ForLoop {
  readonly target: ast.Expr;
  readonly iter: ast.Expr;
  readonly isAsync: boolean;
  /** The body may leave the loop before its end. */
  readonly leaves?: boolean;
  /** Stands for the iterable when that was evaluated elsewhere. */
  readonly source: ir.Expr | null;
  /** Whether the loop declares the variable itself. */
  readonly declared: (variable: Variable) => boolean;
  readonly span: ast.Span;
  /** The whole statement or comprehension: where an asynchronous loop waits for the next item. */
  readonly whole: ast.Span;
}

/** A loop over an iterable; `body` fills its block. */
export function forLoop(e: Emitter, loop: ForLoop, body: () => void): void {
  if (loop.isAsync) {
    asyncLoop(e, loop, body);
    return;
  }
  const counted = loop.source === null ? countedLoop(e, loop, body) : false;
  if (counted) return;
  const iterable = { ...(loop.source ?? nativeIterable(e, loop.iter)), raises: siteOf(e, loop.iter) };
  const pattern = bindingOf(e, loop, loop.target);
  if (pattern !== null) {
    hoistUndeclared(e, loop);
    const declares = pattern.declares;
    e.sink.push({ kind: "ForOf", declare: declares === "none" ? null : declares, target: pattern.target, iterable, body: e.into(body) });
    return;
  }
  e.scoped("each", (name) => {
    const each = ident(name);
    const inner = e.into(() => {
      assignTo(e, loop.target, each, e.type(loop.target), { declare: (v) => loop.declared(v), origin: loop.span });
      body();
    });
    e.sink.push({ kind: "ForOf", declare: "const", target: each, iterable, body: inner });
  });
}

/** Variables of a comprehension that a closure keeps are declared before the loop; those that may be read before it has bound them are already. */
function hoistUndeclared(e: Emitter, loop: ForLoop): void {
  for (const variable of namesOf(e, loop.target)) if (variable.scope.kind === "comprehension" && !loop.declared(variable) && !e.maybeUnbound(variable)) e.sink.push(declare("let", e.variable(variable), undefined, scalarText(e, e.variableType(variable))));
}

function namesOf(e: Emitter, target: ast.Expr): Variable[] {
  if (target.kind === "Name") {
    const variable = e.facts.scopes.bound.get(target);
    return variable === undefined ? [] : [variable];
  }
  return childrenOf(target).flatMap((c) => (c === null ? [] : namesOf(e, c as ast.Expr)));
}

/** The loop variable as a binding: all of it declared here, or none of it. */
function bindingOf(e: Emitter, loop: ForLoop, target: ast.Expr): { target: ir.Target; declares: "const" | "let" | "none" } | null {
  const variables = namesOf(e, target);
  const found = shapeOf(e, target);
  if (found === null) return null;
  const shape = namedOnce(found);
  const here = variables.filter((v) => loop.declared(v));
  if (here.length !== 0 && here.length !== variables.length) return null;
  if (here.length === 0) return { target: shape, declares: "none" };
  return { target: shape, declares: variables.every((v) => v.bindings === 1) ? "const" : "let" };
}

function shapeOf(e: Emitter, target: ast.Expr): ir.Target | null {
  if (target.kind === "Name") return e.variable(e.facts.scopes.bound.get(target)!, target.span);
  if (target.kind !== "Tuple" && target.kind !== "List") return null;
  if (unpackedTypes(e.type(target), target.elts.length) === null) return null;
  const items = target.elts.map((item) => shapeOf(e, item));
  return items.every((item) => item !== null) ? arrayPattern(items) : null;
}

/** A counting loop over `range` with small ints, its variable left alone by the body. */
function countedLoop(e: Emitter, loop: ForLoop, body: () => void): boolean {
  const { iter, target } = loop;
  if (iter.kind !== "Call" || iter.func.kind !== "Name" || iter.func.id !== "range" || e.facts.scopes.resolution.has(iter.func) || iter.keywords.length > 0) return false;
  if (target.kind !== "Name" || iter.args.length === 0 || iter.args.length > 3 || !iter.args.every((a) => a.kind !== "Starred" && isSmallInt(e.type(a)))) return false;
  const variable = e.facts.scopes.bound.get(target);
  if (variable === undefined || !loop.declared(variable) || variable.bindings !== 1) return false;
  const stepNode = iter.args[2];
  const step = stepNode === undefined ? 1 : onlyAtom(e.type(stepNode), "int")!.lo;
  if (step === 0 || (stepNode !== undefined && onlyAtom(e.type(stepNode), "int")!.hi !== step)) return false;
  const startNode = iter.args.length > 1 ? iter.args[0]! : null;
  const stopNode = iter.args.length > 1 ? iter.args[1]! : iter.args[0]!;
  const name = e.variable(variable, target.span);
  const start = startNode === null ? num(0) : emitExpr(e, startNode);
  const declarations: ir.VarDecl["declarations"][number][] = [{ target: name, value: start }];
  let stop: ir.Expr;
  if (isFixed(e, stopNode)) stop = emitExpr(e, stopNode);
  else {
    stop = ident(e.fresh("stop"));
    declarations.push({ target: stop, value: emitExpr(e, stopNode) });
  }
  e.sink.push({
    kind: "For",
    init: { kind: "VarDecl", keyword: "let", declarations },
    test: binary(step > 0 ? "<" : ">", name, stop),
    update: step === 1 ? { kind: "Update", op: "++", target: name } : step === -1 ? { kind: "Update", op: "--", target: name } : { kind: "Assign", op: step > 0 ? "+=" : "-=", target: name, value: num(Math.abs(step)) },
    body: e.into(body),
  });
  return true;
}

/** A value that the loop's body can't change: a literal, a parameter or variable bound once, arithmetic on them. */
function isFixed(e: Emitter, node: ast.Expr): boolean {
  switch (node.kind) {
    case "Int":
      return true;
    case "UnaryOp":
      return node.op === "-" && isFixed(e, node.operand);
    case "BinOp":
      return isFixed(e, node.left) && isFixed(e, node.right);
    case "Name": {
      const variable = e.facts.scopes.resolution.get(node);
      return variable !== undefined && variable.bindings === 1 && !variable.boundElsewhere && e.facts.boundStates.get(node) !== "maybe";
    }
    default:
      return false;
  }
}

function asyncLoop(e: Emitter, loop: ForLoop, body: () => void): void {
  // what is dropped is declared before the loop, where another one may have been
  if (dropsGenerator(e, loop)) emitDroppingLoop(e, loop, ident(e.fresh("each")), body);
  else e.scoped("each", (name) => emitAsyncLoop(e, loop, ident(name), body));
}

/** Whether leaving the loop early drops an async generator that has something to clean up. */
function dropsGenerator(e: Emitter, loop: ForLoop): boolean {
  if (loop.iter.kind !== "Call" || loop.leaves !== true) return false;
  const units = calledUnits(e.facts, loop.iter);
  return units.some((u) => u.flavour === "async generator" && u.node.kind === "FunctionDef" && u.node.body.some((s) => someInScope(s, (n) => n.kind === "Try" || n.kind === "With" || n.kind === "For")));
}

/** `while (yield* each.advance()) { … }`, and in the end `each.drop()`. */
function emitDroppingLoop(e: Emitter, loop: ForLoop, each: ir.Identifier, body: () => void): void {
  e.sink.push(declare("const", each, help("async_iterate", [loop.source ?? emitDynamic(e, loop.iter)], siteOf(e, loop.iter))));
  const advance: ir.Expr = { ...call(member(each, "advance"), []), atOnce: "$advance" };
  const test: ir.Expr = e.waiting === "module" ? ((e.usesTopLevelAwait = true), { kind: "Await", value: help("await_top_level", [advance]) }) : yieldStar(advance, e.raises(loop.whole));
  const inside = e.into(() => {
    assignTo(e, loop.target, member(each, "value"), e.type(loop.target), { declare: (v) => loop.declared(v), origin: loop.target.span });
    body();
  });
  e.sink.push({ kind: "Try", body: [{ kind: "While", test, body: inside }], finalizer: [{ kind: "ExprStmt", value: call(member(each, "drop"), []) }] });
}

function emitAsyncLoop(e: Emitter, loop: ForLoop, each: ir.Identifier, body: () => void): void {
  const source = loop.source ?? emitDynamic(e, loop.iter);
  const advance: ir.Expr = { ...call(member(each, "advance"), []), atOnce: "$advance" };
  const test: ir.Expr = e.waiting === "module" ? ((e.usesTopLevelAwait = true), { kind: "Await", value: help("await_top_level", [advance]) }) : yieldStar(advance, e.raises(loop.whole));
  const declares = (v: Variable): boolean => loop.declared(v);
  e.sink.push({
    kind: "For",
    init: declare("const", each, help("async_iterate", [source], siteOf(e, loop.iter))),
    test,
    update: null,
    body: e.into(() => {
      assignTo(e, loop.target, member(each, "value"), e.type(loop.target), { declare: declares, origin: loop.target.span });
      body();
    }),
  });
}

