/** Making a changed tree out of a tree: passes that put ordinary Python in the place of what other stages don't know. */
import type * as ast from "../syntax/ast.js";

const statementKinds: ReadonlySet<string> = new Set<ast.Stmt["kind"]>(["FunctionDef", "ClassDef", "Return", "Delete", "Assign", "TypeAlias", "AugAssign", "AnnAssign", "For", "While", "If", "With", "Match", "Raise", "Try", "Assert", "Import", "ImportFrom", "Global", "Nonlocal", "ExprStmt", "Pass", "Break", "Continue"]);
const partKinds: ReadonlySet<string> = new Set<ast.Node["kind"]>(["Module", "Arguments", "Arg", "Keyword", "Alias", "WithItem", "MatchCase", "ExceptHandler", "Comprehension", "TypeParam", "MatchValue", "MatchSingleton", "MatchSequence", "MatchMapping", "MatchClass", "MatchStar", "MatchAs", "MatchOr"]);

const isNode = (value: unknown): value is ast.Node => typeof value === "object" && value !== null && "kind" in value;
const isStatement = (value: unknown): value is ast.Stmt => isNode(value) && statementKinds.has(value.kind);
const isExpression = (node: ast.Node): node is ast.Expr => !statementKinds.has(node.kind) && !partKinds.has(node.kind);

export interface Change {
  expression(node: ast.Expr): ast.Expr;
  /** What stands in the place of a statement. */
  statement(node: ast.Stmt): ast.Stmt[];
  /** What is neither: parameters, patterns, keywords. */
  part(node: ast.Node): ast.Node;
  /** Called before each field; its value stays as it is when this gives false. */
  enter?(value: unknown, field: string): boolean;
}

/** A node whose children went through the change. */
export function withChanges<N extends ast.Node>(node: N, change: Change): N {
  const made: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(node)) made[field] = change.enter?.(value, field) === false ? value : changed(value, change);
  return made as unknown as N;
}

function changed(value: unknown, change: Change): unknown {
  if (Array.isArray(value)) return isStatement(value[0]) ? (value as ast.Stmt[]).flatMap((stmt) => change.statement(stmt)) : value.map((each) => changed(each, change));
  if (!isNode(value)) return value;
  return isExpression(value) ? change.expression(value) : change.part(value);
}
