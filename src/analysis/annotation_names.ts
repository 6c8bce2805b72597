/** Annotations that nobody looks at are not evaluated; what can be seen of them is NameError, for a name that is not bound where they stand. */
import type * as ast from "../syntax/ast.js";
import { allArgs } from "./scopes.js";
import { childrenOf } from "./walk.js";

/** The annotations of a function: of its parameters, then of what it returns. */
export const annotationsOf = (node: ast.FunctionDef): ast.Expr[] => [...allArgs(node.args).map((arg) => arg.annotation), node.returns].filter((one) => one !== null);

/** The names that evaluating an annotation reads, whatever else it does. */
export function namesRead(annotation: ast.Expr): ast.Name[] {
  if (annotation.kind === "Name") return [annotation];
  if (!CERTAIN.has(annotation.kind)) return [];
  return childrenOf(annotation).flatMap((child) => (child === null ? [] : namesRead(child as ast.Expr)));
}

/** Expressions that evaluate all their parts. */
const CERTAIN: ReadonlySet<ast.Node["kind"]> = new Set(["Attribute", "Subscript", "BinOp", "Tuple", "List", "Starred", "Call", "Keyword"]);
