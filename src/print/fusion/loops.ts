/** The loops over generators, `for` and `async for` alike. */
import type { Expr, RaiseSite, Stmt, Target, VarDecl } from "../../emit/ir.js";
import { isRuntime } from "./generators.js";

export interface Loop {
  readonly isAsync: boolean;
  readonly label: string | undefined;
  readonly declare: VarDecl["keyword"] | null;
  readonly target: Target;
  readonly iterable: Expr;
  readonly body: readonly Stmt[];
  readonly raises: RaiseSite | undefined;
}

/** `for (const x of xs) …`, or `for (const each = async_iterate(xs); yield* each.advance(); ) { const x = each.value; … }`; null for other statements. */
export function loopOf(stmt: Stmt): Loop | null {
  if (stmt.kind === "ForOf") return { isAsync: false, label: stmt.label, declare: stmt.declare, target: stmt.target, iterable: stmt.iterable, body: stmt.body, raises: stmt.raises };
  if (stmt.kind !== "For" || stmt.init?.kind !== "VarDecl" || stmt.update !== null || stmt.test?.kind !== "Yield") return null;
  const over = asyncIterable(stmt.init);
  const [first, ...body] = stmt.body;
  const bound = first === undefined ? null : boundToValue(first);
  if (over === null || bound === null) return null;
  return { isAsync: true, label: stmt.label, ...bound, iterable: over, body, raises: stmt.test.raises };
}

/** `const each = async_iterate(xs)` */
function asyncIterable({ declarations }: VarDecl): Expr | null {
  const value = declarations.length === 1 ? declarations[0]!.value : undefined;
  return value?.kind === "Call" && isRuntime(value.callee, "async_iterate") && value.args.length === 1 ? value.args[0]! : null;
}

/** `const x = each.value;` or `x = each.value;` */
function boundToValue(stmt: Stmt): Pick<Loop, "declare" | "target"> | null {
  const isValue = (e: Expr | undefined): boolean => e?.kind === "Member" && e.name === "value" && e.object.kind === "Identifier";
  if (stmt.kind === "VarDecl") {
    const [only] = stmt.declarations;
    return stmt.declarations.length === 1 && only !== undefined && isValue(only.value) ? { declare: stmt.keyword, target: only.target } : null;
  }
  if (stmt.kind !== "ExprStmt" || stmt.value.kind !== "Assign" || stmt.value.op !== "=" || !isValue(stmt.value.value)) return null;
  return { declare: null, target: stmt.value.target };
}

/** What a statement of a generator's body yields: `yield v;`, in an async generator `yield item(v);`. */
export function yieldedBy(stmt: Stmt, isAsync: boolean): { readonly star: boolean; readonly value: Expr; readonly raises: RaiseSite | undefined } | null {
  if (stmt.kind !== "ExprStmt" || stmt.value.kind !== "Yield") return null;
  const { star, value, raises } = stmt.value;
  if (!isAsync) return { star, value, raises };
  return !star && value.kind === "Call" && isRuntime(value.callee, "item") && value.args.length === 1 ? { star, value: value.args[0]!, raises } : null;
}
