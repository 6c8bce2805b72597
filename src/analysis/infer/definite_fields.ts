/** What a method assigns to its instance on every path. */
import type * as ast from "../../syntax/ast.js";

/** The attributes of `self` that a body assigns whatever happens: at its top, or in both branches of an `if`. */
export function assignedAlways(body: readonly ast.Stmt[], self: string): Set<string> {
  const names = new Set<string>();
  const target = (t: ast.Expr): void => {
    if (t.kind === "Attribute" && t.value.kind === "Name" && t.value.id === self) names.add(t.attr);
    else if (t.kind === "Tuple" || t.kind === "List") for (const item of t.elts) target(item);
    else if (t.kind === "Starred") target(t.value);
  };
  for (const stmt of body) {
    if (stmt.kind === "Assign") for (const t of stmt.targets) target(t);
    else if (stmt.kind === "AnnAssign" && stmt.value !== null) target(stmt.target);
    else if (stmt.kind === "If") {
      const then = assignedAlways(stmt.body, self);
      const otherwise = assignedAlways(stmt.orelse, self);
      for (const name of then) if (otherwise.has(name) || leaves(stmt.orelse)) names.add(name);
      for (const name of otherwise) if (leaves(stmt.body)) names.add(name);
    } else if (stmt.kind === "With" || (stmt.kind === "Try" && stmt.handlers.length === 0)) for (const name of assignedAlways(stmt.body, self)) names.add(name);
    else if (stmt.kind === "Return") break;
  }
  return names;
}

/** Whether a body ends by raising. */
export const leaves = (body: readonly ast.Stmt[]): boolean => body.length > 0 && body[body.length - 1]!.kind === "Raise";
