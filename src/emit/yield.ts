/** `yield v` → `yield v`, in an async generator `yield item(v)`; `yield from xs` → `yield* …`. */
import type * as ast from "../syntax/ast.js";
import { every, is, isNever, onlyAtom, some } from "../analysis/types.js";
import { childrenOf } from "../analysis/walk.js";
import { help, literal, NULL, yieldStar } from "./build.js";
import { seesDelegation } from "./delegation.js";
import type { Emitter } from "./emitter.js";
import { emitDynamic, emitExpr } from "./expression.js";
import type * as ir from "./ir.js";
import { typeText } from "./type_text.js";

export function emitYield(e: Emitter, node: ast.Yield): ir.Expr {
  const value = node.value === null ? NULL : emitDynamic(e, node.value);
  const item = e.unit?.flavour === "async generator" ? help("item", [value]) : value;
  return { kind: "Yield", star: false, value: item, raises: e.raises(node.span), origin: node.span };
}

/** The functions that `types.coroutine` gets by name; null when it may get any. */
type GivenNames = ReadonlySet<string> | null;

const given = new WeakMap<ast.Module, GivenNames>();

/** What the program gives to `types.coroutine`, or `asyncio.coroutine`, other than by decorating. */
function givenToCoroutine(module: ast.Module): GivenNames {
  const known = given.get(module);
  if (known !== undefined) return known;
  const names = new Set<string>();
  let any = false;
  const isCoroutine = (node: ast.Node): boolean => (node.kind === "Name" && node.id === "coroutine") || (node.kind === "Attribute" && node.attr === "coroutine");
  const visit = (node: ast.Node): void => {
    if (isCoroutine(node) || (node.kind === "Alias" && node.name === "coroutine" && node.asname !== null)) any = true;
    const direct = node.kind === "Call" && isCoroutine(node.func) ? node.func : null;
    if (node.kind === "Call" && direct !== null) for (const arg of node.args) if (arg.kind === "Name") names.add(arg.id);
    const decorators = node.kind === "FunctionDef" ? node.decorators : [];
    for (const child of childrenOf(node)) if (child !== null && child !== direct && !(isCoroutine(child) && decorators.includes(child as ast.Expr))) visit(child);
  };
  visit(module);
  const result = any ? null : names;
  given.set(module, result);
  return result;
}

/** Whether `yield from` in this function may stand for `await`. */
function mayAwait(e: Emitter): boolean {
  const node = e.unit?.node;
  if (node?.kind !== "FunctionDef" || node.decorators.length > 0) return true;
  return givenToCoroutine(e.facts.module)?.has(node.name) ?? true;
}

export function emitYieldFrom(e: Emitter, node: ast.YieldFrom): ir.Expr {
  const type = e.type(node.value);
  const noted = seesDelegation(e.facts.module);
  // directly when neither side is sent anything
  const inner = noted ? null : onlyAtom(type, "generator");
  if (inner !== null && (isNever(inner.sends.type) || is(inner.sends.type, "none")) && e.unit !== null && (isNever(e.unit.sends.type) || is(e.unit.sends.type, "none"))) return yieldStar(emitExpr(e, node.value), e.raises(node.span), node.span);
  const plain = every(type, (a) => a.k === "list" || a.k === "tuple" || a.k === "tuples" || a.k === "range" || a.k === "iterator");
  const awaits = some(type, (a) => a.k === "coroutine") && mayAwait(e);
  const source = plain ? emitExpr(e, node.value) : emitDynamic(e, node.value);
  const from = noted ? help("delegating", awaits ? [source, literal("true")] : [source]) : help(awaits ? "yield_from_awaitable" : "yield_from", [source]);
  // one of several iterables: TypeScript doesn't find out by itself what they all yield
  // by hand: what its end gives is in none of its types
  const result = every(type, (a) => a.k === "inst") && e.unit !== null ? typeText(e, e.type(node)) : "unknown";
  if (result !== "unknown") return yieldStar({ ...from, typeArgs: [typeText(e, e.unit!.yields.type), result] }, e.raises(node.span), node.span);
  const item = !type.unknown && type.atoms.size > 1 && e.unit !== null ? typeText(e, e.unit.yields.type) : "unknown";
  return yieldStar(item === "unknown" ? from : { ...from, typeArgs: [item] }, e.raises(node.span), node.span);
}
