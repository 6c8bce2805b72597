/**
 * `while not event.is_set(): …`: loops that only others can end, and that do not wait. CPython's threads have time slices; ours run
 * until they wait. So `run` and conversions let others have their turn in such a loop.
 */
import type * as ast from "../syntax/ast.js";
import type { Facts } from "./program.js";
import { childrenOf, ownNodes } from "./walk.js";

/** The `while` loops below `root` whose end depends on others alone, without those of functions inside of it. `waits`: whether a call waits. */
export function pollingLoops(facts: Facts, root: ast.Node, waits: (call: ast.Call) => boolean): ast.While[] {
  const found: ast.While[] = [];
  for (const node of ownNodes(root)) if (node.kind === "While" && isPolling(facts, node) && ![...ownNodes(node)].some((each) => each.kind === "Call" && waits(each))) found.push(node);
  return found;
}

function isPolling(facts: Facts, loop: ast.While): boolean {
  const tests = isAlways(loop.test) ? endsOf(loop.body) : [loop.test];
  const asked = tests.flatMap((test) => questionsIn(facts, test));
  if (!asked.some(({ others }) => others)) return false;
  const moved = movedBy(loop);
  return asked.every(({ path }) => !moved.has(path));
}

const isAlways = (test: ast.Expr): boolean => (test.kind === "NameConstant" && test.value === true) || (test.kind === "Int" && test.value !== 0n);

/** What decides about leaving a `while True`: the tests of `if … : break` and `if … : return`. */
function endsOf(body: readonly ast.Stmt[]): ast.Expr[] {
  return body.flatMap((stmt) => (stmt.kind === "If" ? [...([...stmt.body, ...stmt.orelse].some((each) => each.kind === "Break" || each.kind === "Return") ? [stmt.test] : []), ...endsOf(stmt.body), ...endsOf(stmt.orelse)] : []));
}

interface Question {
  /** A name, or names with dots: of a method, whose it is. */
  readonly path: string;
  /** Others may change the answer. */
  readonly others: boolean;
}

function questionsIn(facts: Facts, test: ast.Node, shared = false): Question[] {
  if (test.kind === "Name") return [{ path: test.id, others: shared || !isOwn(facts, test) }];
  if (test.kind === "Attribute") {
    const path = pathOf(test);
    return path === null ? questionsIn(facts, test.value, true) : [{ path, others: true }];
  }
  if (test.kind === "Call") {
    const path = test.func.kind === "Attribute" ? pathOf(test.func.value) : null;
    const method = path === null ? (test.func.kind === "Name" ? [] : questionsIn(facts, test.func, true)) : [{ path, others: true }];
    return [...method, ...[...test.args, ...test.keywords.map((keyword) => keyword.value)].flatMap((arg) => questionsIn(facts, arg, true))];
  }
  return [...childrenOf(test)].flatMap((child) => (child === null ? [] : questionsIn(facts, child, shared || test.kind === "Subscript")));
}

/** A variable of the function that no other function has. */
function isOwn(facts: Facts, name: ast.Name): boolean {
  const variable = facts.scopes.bound.get(name);
  return variable !== undefined && variable.scope !== facts.scopes.module && !variable.captured;
}

/** `a`, `a.b.c`; null for what is no such chain. */
function pathOf(node: ast.Node): string | null {
  if (node.kind === "Name") return node.id;
  const before = node.kind === "Attribute" ? pathOf(node.value) : null;
  return before === null ? null : `${before}.${(node as ast.Attribute).attr}`;
}

/** What the loop itself assigns, and the objects whose methods it calls. */
function movedBy(loop: ast.While): ReadonlySet<string> {
  const moved = new Set<string>();
  const move = (target: ast.Node): void => {
    const path = pathOf(target);
    if (path !== null) moved.add(path);
    else for (const child of childrenOf(target)) if (child !== null) move(child);
  };
  for (const node of loop.body.flatMap((stmt) => (stmt.kind === "FunctionDef" || stmt.kind === "ClassDef" ? [] : [...ownNodes(stmt)]))) {
    if (node.kind === "Assign") node.targets.forEach(move);
    else if (node.kind === "AugAssign" || node.kind === "AnnAssign" || node.kind === "For" || node.kind === "NamedExpr") move(node.target);
    else if (node.kind === "Delete") node.targets.forEach(move);
    else if (node.kind === "ExprStmt" && node.value.kind === "Call" && node.value.func.kind === "Attribute") move(node.value.func.value);
  }
  for (const node of ownNodes(loop.test)) if (node.kind === "NamedExpr") move(node.target);
  return moved;
}
