/**
 * `@overload`: definitions that only say which types go together. The one behind them is what the name means, so they are left out,
 * unless the program asks for them (`get_overloads`).
 */
import type * as ast from "../syntax/ast.js";
import { withChanges } from "./rewriting.js";
import { childrenOf } from "./walk.js";

/** The module without overloads that another definition follows. */
export function withoutOverloads(module: ast.Module): ast.Module {
  const names = new Set<string>();
  let isAsked = false;
  const visit = (node: ast.Node): void => {
    if (node.kind === "ImportFrom" && node.module === "typing") for (const { name, asname } of node.names) if (name === "overload") names.add(asname ?? name);
    if (node.kind === "ImportFrom" && node.names.some(({ name }) => name === "get_overloads")) isAsked = true;
    if (node.kind === "Import") for (const { name, asname } of node.names) if (name === "typing") names.add(`${asname ?? name}.overload`);
    if (node.kind === "Attribute" && node.attr === "get_overloads") isAsked = true;
    for (const child of childrenOf(node)) if (child !== null) visit(child);
  };
  visit(module);
  return names.size === 0 || isAsked ? module : without(module, names);
}

function without<N extends ast.Node>(node: N, names: ReadonlySet<string>): N {
  const bodies = node.kind === "Module" || node.kind === "ClassDef" || node.kind === "FunctionDef" ? new Set<ast.Stmt>(dispensable(node.body, names)) : new Set<ast.Stmt>();
  return withChanges(node, {
    expression: (each) => each,
    statement: (each) => (bodies.has(each) ? [] : [without(each, names)]),
    part: (each) => without(each, names),
  });
}

/** The overloads of a body that a definition of the same name follows. */
function dispensable(body: readonly ast.Stmt[], names: ReadonlySet<string>): ast.Stmt[] {
  return body.filter((stmt, i) => {
    if (stmt.kind !== "FunctionDef" || !stmt.decorators.some((each) => names.has(pathOf(each)))) return false;
    return body.slice(i + 1).some((other) => other.kind === "FunctionDef" && other.name === stmt.name && !other.decorators.some((each) => names.has(pathOf(each))));
  });
}

const pathOf = (node: ast.Expr): string => (node.kind === "Name" ? node.id : node.kind === "Attribute" && node.value.kind === "Name" ? `${node.value.id}.${node.attr}` : "");
