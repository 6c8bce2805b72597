/**
 * Coroutines that never wait: where a program awaits at once the call of a coroutine function whose body awaits nothing but such
 * calls, `run` calls a plain function with the same statements. No coroutine is made that nobody could hold.
 *
 *   return (yield* fib(n - 1)) + (yield* fib(n - 2));      return fib$now(n - 1) + fib$now(n - 2);
 *
 * Places keep their frames and calls count against the recursion limit, so that tracebacks are the same. Only `run` does this.
 */
import type { Expr, Func, Stmt } from "../../emit/ir.js";
import { call, name } from "../build_ir.js";
import { Copier } from "./copy.js";
import { isPlainCall, registeredBy } from "./generators.js";
import { namesInside } from "./names.js";

/** The module's statements, with a plain function beside each coroutine function that never waits and is awaited somewhere. */
export function awaitAtOnce(body: readonly Stmt[]): readonly Stmt[] {
  const prompt = promptCoroutines(body);
  if (prompt.size === 0) return body;
  const used = new Set<string>();
  const copier: Copier = new Copier({
    expression: (e) => {
      const awaited = awaitedCall(e);
      if (awaited === null || !prompt.has(awaited.callee)) return null;
      used.add(awaited.callee);
      return { ...call(name(nowName(awaited.callee)), ...awaited.args.map((arg) => copier.expression(arg))), ...(awaited.raises !== undefined && { raises: awaited.raises }) };
    },
  });
  const changed = copier.body(body);
  if (used.size === 0) return body;
  return changed.flatMap((stmt) => {
    const own = stmt.kind === "FunctionDecl" && stmt.func.name !== null && used.has(stmt.func.name) ? stmt.func : null;
    return own === null ? [stmt] : [stmt, { kind: "FunctionDecl", func: { ...own, name: nowName(own.name!), generator: false, countsDepth: true, atOnce: true }, exported: false, layout: {} }];
  });
}

const nowName = (coroutine: string): string => `${coroutine}$now`;

/** `yield* f(a, b)`: what is called with what; null for any other expression. */
function awaitedCall(e: Expr): { readonly callee: string; readonly args: readonly Expr[]; readonly raises: Expr["raises"] } | null {
  if (e.kind !== "Yield" || !e.star || !isPlainCall(e.value) || e.value.callee.kind !== "Identifier") return null;
  return { callee: e.value.callee.name, args: e.value.args, raises: e.value.raises ?? e.raises };
}

/** The module's coroutine functions that never wait, by their names. */
function promptCoroutines(body: readonly Stmt[]): ReadonlySet<string> {
  const registered = new Set(registeredBy("coroutine", body));
  const candidates = new Map<string, readonly string[]>();
  const declared = new Set<string>();
  for (const stmt of body) {
    if (stmt.kind !== "FunctionDecl" || stmt.func.name === null || !registered.has(stmt.func.name)) continue;
    const { func } = stmt;
    if (declared.has(func.name!)) candidates.delete(func.name!);
    else if (func.generator && func.async !== true && func.code !== undefined) {
      const awaits = awaitsOf(func);
      if (awaits !== null) candidates.set(func.name!, awaits);
    }
    declared.add(func.name!);
  }
  if (candidates.size === 0) return new Set();
  const { local, assigned } = namesInside(body);
  for (const each of candidates.keys()) if (local.has(each) || assigned.has(each)) candidates.delete(each);
  for (let changed = true; changed; ) {
    changed = false;
    for (const [each, awaits] of candidates) {
      if (awaits.every((callee) => candidates.has(callee))) continue;
      candidates.delete(each);
      changed = true;
    }
  }
  return new Set(candidates.keys());
}

/** The functions whose calls a coroutine function awaits; null when it waits for anything else, or makes functions or classes of its own. */
function awaitsOf(func: Func): string[] | null {
  const awaits: string[] = [];
  let fits = true;
  const copier = new Copier({
    statement: (stmt) => {
      if (stmt.kind === "FunctionDecl" || stmt.kind === "ClassDecl") fits = false;
      return null;
    },
    expression: (e) => {
      if (e.kind === "FunctionExpr" || e.kind === "ClassExpr" || e.kind === "Await") fits = false;
      else if (e.kind === "Yield") {
        const awaited = awaitedCall(e);
        if (awaited === null) fits = false;
        else awaits.push(awaited.callee);
      }
      return null;
    },
  });
  copier.body(func.body);
  return fits ? awaits : null;
}
