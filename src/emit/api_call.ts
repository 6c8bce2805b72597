/** Calls of the runtime's functions and classes: positional parameters in place, keyword-only ones in an options object. */
import type * as ast from "../syntax/ast.js";
import type { ApiClass, ApiFunction } from "../analysis/api.js";
import { derivesFrom } from "../analysis/api.js";
import { bindStub } from "../analysis/infer/calls.js";
import type { StubParameter, StubSignature, StubType } from "../analysis/stub.js";
import { only } from "../analysis/types.js";
import { call, make, object, spread, UNDEFINED } from "./build.js";
import { apiTypeArguments } from "./call.js";
import type { Emitter } from "./emitter.js";
import { emitDynamic, emitExpr } from "./expression.js";
import type * as ir from "./ir.js";
import { nativeIterable } from "./iterate.js";
import { emitLambda } from "./lambda.js";
import { endsWithName, keepsOrder } from "./user_arguments.js";

/** A direct call, or null when `call` has to bind. */
export function emitApiCall(e: Emitter, node: ast.Call, fn: ApiFunction, raises: ir.RaiseSite): ir.Expr | null {
  if (!(e.facts.fits.get(node) ?? false)) return null;
  const callee = emitExpr(e, node.func);
  if (callee.kind !== "RuntimeName" && callee.kind !== "Member") return null;
  const args = emitApiArguments(e, fn.signature, node);
  return args === null ? null : { ...call(callee, args, apiMayRaise(fn, raises)), ...apiTypeArguments(e, node, fn) };
}

/** A coroutine function of the library, too, runs nothing before it is awaited. */
export const apiMayRaise = (fn: ApiFunction, raises: ir.RaiseSite): ir.RaiseSite | undefined => (fn.signature.result.k === "name" && fn.signature.result.name === "Coroutine" ? undefined : raises);

/** `new Queue<T>(…)`; types that are callable objects, as `int`, without `new`. */
export function emitApiConstruction(e: Emitter, node: ast.Call, cls: ApiClass, raises: ir.RaiseSite): ir.Expr | null {
  if (cls.init === null || !(e.facts.fits.get(node) ?? false)) return null;
  const callee = emitExpr(e, node.func);
  if (callee.kind !== "RuntimeName" && callee.kind !== "Member") return null;
  const args = emitApiArguments(e, cls.init, node);
  if (args === null) return null;
  if (cls.module === "builtins" && !derivesFrom(cls, "builtins.BaseException")) return call(callee, args, raises);
  const atom = only(e.type(node));
  const typeArgs = atom?.k === "obj" && atom.args.length > 0 ? atom.args.map((cell) => e.typeOfCell(cell)) : undefined;
  return make(callee, args, raises, typeArgs);
}

/** Arguments in the places of a stub signature's parameters; null when they don't bind or their order can't be kept. */
export function emitApiArguments(e: Emitter, signature: StubSignature, node: { readonly args: readonly ast.Expr[]; readonly keywords: readonly ast.Keyword[] }): ir.Expr[] | null {
  const binding = bindStub(signature, { positional: node.args.map((a) => ({ starred: a.kind === "Starred" })), keywords: node.keywords });
  if (binding === null) return null;
  const args: ir.Expr[] = [];
  const options: ir.ObjectEntry[] = [];
  const order: ast.Expr[] = [];
  let gaps = 0;
  for (const slot of binding.slots) {
    const { param } = slot;
    if (param.kind === "keyword" || param.kind === "keywords") continue;
    if (param.kind === "variadic") {
      for (const i of slot.positional) order.push(node.args[i]!);
      for (const i of slot.positional) {
        const arg = node.args[i]!;
        args.push(arg.kind === "Starred" ? spread(nativeIterable(e, arg.value)) : emitArgument(e, arg, param));
      }
      continue;
    }
    const expr = slot.keyword !== null ? node.keywords[slot.keyword]!.value : slot.positional.length > 0 ? node.args[slot.positional[0]!]! : null;
    if (expr === null) {
      gaps++;
      continue;
    }
    for (; gaps > 0; gaps--) args.push(UNDEFINED);
    order.push(expr);
    const value = emitArgument(e, expr, param);
    args.push(slot.keyword !== null && !endsWithName(e, expr, param.name) ? { kind: "Labelled", label: param.name, value } : value);
  }
  for (const keyword of node.keywords) {
    if (order.includes(keyword.value)) continue;
    const slot = binding.slots.find((s) => s.param.name === keyword.name);
    order.push(keyword.value);
    options.push({ key: keyword.name!, value: emitArgument(e, keyword.value, slot?.param ?? null) });
  }
  if (!keepsOrder({ args: node.args, keywords: node.keywords } as ast.Call, order)) return null;
  if (options.length > 0) {
    // the options object stands after every positional parameter
    if (!binding.slots.some((s) => s.param.kind === "variadic")) for (; gaps > 0; gaps--) args.push(UNDEFINED);
    args.push(object(options));
  }
  return args;
}

/** TypeScript gives a key function its parameter's type from the items. */
const CONTEXTUAL = new Set(["key"]);

function emitArgument(e: Emitter, expr: ast.Expr, param: StubParameter | null): ir.Expr {
  if (expr.kind === "Lambda") return emitLambda(e, expr, param !== null && CONTEXTUAL.has(param.name), param?.type.k === "callable");
  return param !== null && takesRawFloat(param.type) ? emitExpr(e, expr) : emitDynamic(e, expr);
}

/** A parameter that is a float for certain takes a raw number; anything that is stored or shown takes the box. */
function takesRawFloat(type: StubType): boolean {
  if (type.k === "union") return type.items.every((item) => takesRawFloat(item) || (item.k === "name" && (item.name === "None" || item.name === "int")));
  return type.k === "name" && type.name === "float";
}
