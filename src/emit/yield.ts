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

/** What the program gives to `types.coroutine`, or `asyncio.coroutine`. */
interface Given {
  /** The program mentions it. */
  readonly mentioned: boolean;
  /** It may get any function. */
  readonly any: boolean;
  /** Those that it gets by their names. */
  readonly names: ReadonlySet<string>;
}

const given = new WeakMap<ast.Module, Given>();

function givenToCoroutine(module: ast.Module): Given {
  const known = given.get(module);
  if (known !== undefined) return known;
  const names = new Set<string>();
  let any = false;
  let mentioned = false;
  const isCoroutine = (node: ast.Node): boolean => (node.kind === "Name" && node.id === "coroutine") || (node.kind === "Attribute" && node.attr === "coroutine");
  const visit = (node: ast.Node): void => {
    if (childrenOf(node).some((child) => child !== null && isCoroutine(child))) mentioned = true;
    if (isCoroutine(node) || (node.kind === "Alias" && node.name === "coroutine" && node.asname !== null)) any = true;
    const direct = node.kind === "Call" && isCoroutine(node.func) ? node.func : null;
    if (node.kind === "Call" && direct !== null) for (const arg of node.args) if (arg.kind === "Name") names.add(arg.id);
    const decorators = node.kind === "FunctionDef" ? node.decorators : [];
    for (const child of childrenOf(node)) if (child !== null && child !== direct && !(isCoroutine(child) && decorators.includes(child as ast.Expr))) visit(child);
  };
  visit(module);
  const result = { mentioned: mentioned || any, any, names };
  given.set(module, result);
  return result;
}

/** Whether `yield from` in this function may stand for `await`. */
function mayAwait(e: Emitter): boolean {
  const node = e.unit?.node;
  const { mentioned, any, names } = givenToCoroutine(e.facts.module);
  if (!mentioned) return false;
  return any || node?.kind !== "FunctionDef" || node.decorators.length > 0 || names.has(node.name);
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
