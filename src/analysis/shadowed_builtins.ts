/**
 * A module's own name that is a builtin's too: until it is bound, and after `del`, the builtin is seen. Where a read may come that early, the
 * variable begins with the builtin's value, `sum = sum$`, and `del sum` gives it that value again. All other stages see an ordinary variable.
 */
import type * as ast from "../syntax/ast.js";
import { builtinEntry } from "./api.js";
import { name } from "./made_nodes.js";
import type { Facts } from "./program.js";
import { withChanges } from "./rewriting.js";
import type { Variable } from "./scopes.js";

/** The builtin that a name with `$` at its end stands for, and a variable of the program does not hide; else null. */
export function builtinBehind(id: string): string | null {
  if (!id.endsWith("$")) return null;
  const entry = builtinEntry(id.slice(0, -1));
  return entry === null || entry.kind === "unsupported" ? null : id.slice(0, -1);
}

/** The module with such variables beginning as the builtins they hide; as it is where no read comes before they are bound. */
export function withShadowedBuiltins(module: ast.Module, facts: Facts): ast.Module {
  const shadowing = [...seenThrough(facts)];
  if (shadowing.length === 0) return module;
  const names = shadowing.map((variable) => variable.name).sort();
  const restoring = new Restorer(new Set(shadowing), facts).module(module);
  const at = restoring.body.findIndex((stmt) => !isPreamble(stmt));
  const { start } = restoring.body[at]!.span;
  const span = { start, end: start };
  const begun = names.map((id): ast.Assign => ({ kind: "Assign", targets: [name(id, span)], value: name(`${id}$`, span), span }));
  return { ...restoring, body: [...restoring.body.slice(0, at), ...begun, ...restoring.body.slice(at)] };
}

/** Variables of the module through which a builtin may be seen. */
function seenThrough(facts: Facts): Set<Variable> {
  const found = new Set<Variable>();
  const hides = ({ scope, name: id }: Variable): boolean => scope.kind === "module" && builtinBehind(`${id}$`) !== null;
  for (const [node, variable] of facts.scopes.resolution) {
    if (node.kind !== "Name" || !hides(variable)) continue;
    const state = facts.boundStates.get(node);
    if (variable.deleted || facts.late.has(variable) || state === "maybe" || state === "no") found.add(variable);
  }
  return found;
}

class Restorer {
  readonly #shadowing: ReadonlySet<Variable>;
  readonly #facts: Facts;

  constructor(shadowing: ReadonlySet<Variable>, facts: Facts) {
    this.#shadowing = shadowing;
    this.#facts = facts;
  }

  module(module: ast.Module): ast.Module {
    return { ...module, body: module.body.flatMap((stmt) => this.#statement(stmt)) };
  }

  #statement(stmt: ast.Stmt): ast.Stmt[] {
    if (stmt.kind === "Delete") return stmt.targets.flatMap((target) => this.#deleted(target, stmt.span));
    return "body" in stmt || stmt.kind === "Match" ? [this.#inside(stmt)] : [stmt];
  }

  #inside<N extends ast.Node>(node: N): N {
    return withChanges(node, { expression: (inner) => inner, statement: (inner) => this.#statement(inner), part: (inner) => ("body" in inner ? this.#inside(inner) : inner) });
  }

  #deleted(target: ast.Expr, span: ast.Span): ast.Stmt[] {
    if (target.kind === "Tuple" || target.kind === "List") return target.elts.flatMap((each) => this.#deleted(each, span));
    const variable = target.kind === "Name" ? this.#facts.scopes.bound.get(target) : undefined;
    if (target.kind !== "Name" || variable === undefined || !this.#shadowing.has(variable)) return [{ kind: "Delete", targets: [target], span }];
    return [{ kind: "Assign", targets: [target], value: name(`${target.id}$`, span), span }];
  }
}

/** What must stay first: the docstring and `from __future__`. */
const isPreamble = (stmt: ast.Stmt): boolean => (stmt.kind === "ExprStmt" && stmt.value.kind === "Str") || (stmt.kind === "ImportFrom" && stmt.module === "__future__");
