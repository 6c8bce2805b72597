/** What each statement of a module's top level binds and needs: how a document's blocks hang together. */
import type * as ast from "../syntax/ast.js";
import type { SourceText } from "../syntax/source.js";
import { allArgs, resolveScopes } from "./scopes.js";
import { placesOf, someBelow, someInScope } from "./walk.js";

export interface OutlineStatement {
  /** Lines from 1, both included. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly binds: readonly string[];
  /** Names that must be there before it, builtins among them. */
  readonly needs: readonly string[];
  /** Names whose objects it changes: `items.append(1)`, `d["k"] = 1`. */
  readonly changes: readonly string[];
  /** Names of modules, or of their functions, by which it sets what a module remembers: `random.seed(7)`, `seed(7)`. */
  readonly sets: readonly string[];
  /** It may leave what it binds as it was: a branch, `x += 1`. */
  readonly mayKeep: boolean;
  readonly isImport: boolean;
  /** It binds names that nobody can tell from its text: `from decimal import *`. */
  readonly bindsMore: boolean;
  /** The coroutine function without required parameters that it defines. */
  readonly defines: string | null;
}

/** The statements of the module's top level, in order. */
export function outline(module: ast.Module, source: SourceText): OutlineStatement[] {
  return module.body.map((statement) => {
    const scopes = resolveScopes({ ...module, body: [statement] });
    const own = new Set([...scopes.module.variables.values()].filter((each) => each.bindings > 0).map((each) => each.name));
    const readsOwn = namesReadBefore(statement);
    return {
      firstLine: source.position(firstOf(statement)).line,
      lastLine: source.position(Math.max(statement.span.start, statement.span.end - 1)).line,
      binds: [...own],
      needs: [...new Set([...scopes.free.keys(), ...readsOwn])],
      changes: [...new Set(changedBy(statement))],
      sets: settersIn(statement),
      mayKeep: !["FunctionDef", "ClassDef", "Import", "ImportFrom", "Assign", "AnnAssign", "TypeAlias"].includes(statement.kind),
      defines: statement.kind === "FunctionDef" && statement.isAsync && allArgs(statement.args).every((each) => each.default !== null || each === statement.args.vararg || each === statement.args.kwarg) ? statement.name : null,
      bindsMore: statement.kind === "ImportFrom" && statement.names.some((each) => each.name === "*"),
      isImport: statement.kind === "Import" || statement.kind === "ImportFrom",
    };
  });
}

/** Decorators stand above what they decorate. */
function firstOf(statement: ast.Stmt): number {
  const decorators = statement.kind === "FunctionDef" || statement.kind === "ClassDef" ? statement.decorators : [];
  return Math.min(statement.span.start, ...decorators.map((each) => each.span.start));
}

/** Names that the statement reads before it binds them: `x = x + 1`. */
function namesReadBefore(statement: ast.Stmt): string[] {
  if (statement.kind === "AugAssign") return statement.target.kind === "Name" ? [statement.target.id] : [];
  if (statement.kind !== "Assign" && statement.kind !== "AnnAssign") return [];
  const names: string[] = [];
  if (statement.value !== null) someBelow(statement.value, (node) => (node.kind === "Name" && names.push(node.id), false));
  return names;
}

/** The variable at the bottom of `a.b[c].d`. */
function baseOf(node: ast.Node): string | null {
  if (node.kind === "Name") return node.id;
  return node.kind === "Attribute" || node.kind === "Subscript" ? baseOf(node.value) : null;
}

function changedBy(statement: ast.Stmt): string[] {
  const names: string[] = [];
  // `@shape.register` is there for what it does to `shape`
  if (statement.kind === "FunctionDef" || statement.kind === "ClassDef") {
    for (const decorator of statement.decorators) {
      const called = decorator.kind === "Call" ? decorator.func : decorator;
      if (called.kind === "Attribute") names.push(...[baseOf(called) ?? []].flat());
    }
    return names;
  }
  someInScope(statement, (node) => {
    for (const place of placesOf(node)) if (place.kind === "Attribute" || place.kind === "Subscript") names.push(...[baseOf(place) ?? []].flat());
    // A call whose value nobody takes is there for what it does to something.
    const call = node.kind === "ExprStmt" ? (node.value.kind === "Await" ? node.value.value : node.value) : null;
    if (call?.kind === "Call" && call.func.kind === "Attribute") names.push(...[baseOf(call.func) ?? []].flat());
    return false;
  });
  return names;
}

/** Functions that are called for what their module remembers of it. */
const setter = /^(?:seed|setstate|basicConfig|disable|filterwarnings|simplefilter|chdir|setcontext|setlocale|set_(?!trace)\w+|setrecursionlimit)$/;

/** The names at the bottom of such calls whose value nobody takes. */
function settersIn(statement: ast.Stmt): string[] {
  if (statement.kind !== "ExprStmt" || statement.value.kind !== "Call") return [];
  const { func } = statement.value;
  const name = func.kind === "Name" ? func.id : func.kind === "Attribute" ? func.attr : "";
  return setter.test(name) ? [baseOf(func) ?? []].flat() : [];
}
