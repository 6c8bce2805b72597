/**
 * `from m import *` becomes `from m import a, b`: the names that m gives away (its `__all__`, else those without an underscore),
 * as far as this module mentions them. Where names are asked for by text, or others import from here, all of them.
 */
import type * as ast from "../syntax/ast.js";
import { notGivenByStar } from "../../grammar-maps/module_names.js";
import { apiModule } from "./api.js";
import { resolveScopes } from "./scopes.js";
import { childrenOf } from "./walk.js";

/** A module of the user's own: its tree, and the way to those that it imports itself. */
export interface SeenModule {
  readonly module: ast.Module;
  readonly find: FindModule;
}

/** Finds a module of the user's own by its dotted name and the number of leading dots; null when there is none, or when it can't be read. */
export type FindModule = (name: string, level: number) => SeenModule | null;

/** The module with its star imports spelled out; those of modules that nobody finds stay. */
export function withoutStarImports(module: ast.Module, find: FindModule, needsAll: boolean): ast.Module {
  if (!module.body.some((stmt) => starsIn(stmt))) return module;
  const mentioned = needsAll ? null : mentionedNames(module);
  let unused = 0;
  const spelledOut = (stmt: ast.Stmt): ast.Stmt => {
    if (stmt.kind !== "ImportFrom") return withBlocks(stmt, (block) => block.map(spelledOut));
    const [star] = stmt.names;
    if (star?.name !== "*") return stmt;
    const names = starNames(stmt, find, new Set());
    if (names === null) return stmt;
    const wanted = names.filter((name) => mentioned === null || mentioned.has(name));
    const alias = (name: string, asname: string | null): ast.Alias => ({ kind: "Alias", name, asname, span: star.span });
    if (wanted.length > 0) return { ...stmt, names: wanted.map((name) => alias(name, null)) };
    // the module runs even if nothing of it is used
    return names.length === 0 || isLibrary(stmt) ? { kind: "Pass", span: stmt.span } : { ...stmt, names: [alias(names[0]!, `unused$${++unused}`)] };
  };
  return { ...module, body: module.body.map(spelledOut) };
}

const starsIn = (node: ast.Node): boolean => (node.kind === "ImportFrom" ? node.names[0]?.name === "*" : childrenOf(node).some((child) => child !== null && starsIn(child)));

/** A star import stands at module level only, in `if` and `try` perhaps. */
function withBlocks(stmt: ast.Stmt, change: (block: ast.Stmt[]) => ast.Stmt[]): ast.Stmt {
  switch (stmt.kind) {
    case "If":
    case "For":
    case "While":
      return { ...stmt, body: change(stmt.body), orelse: change(stmt.orelse) };
    case "With":
      return { ...stmt, body: change(stmt.body) };
    case "Try":
      return { ...stmt, body: change(stmt.body), handlers: stmt.handlers.map((each) => ({ ...each, body: change(each.body) })), orelse: change(stmt.orelse), finalbody: change(stmt.finalbody) };
    default:
      return stmt;
  }
}

const isLibrary = (stmt: ast.ImportFrom): boolean => stmt.level === 0 && stmt.module !== null && apiModule(stmt.module) !== null;

/** What a star import binds; null when it can't be known. */
function starNames(stmt: ast.ImportFrom, find: FindModule, onTheWay: Set<ast.Module>): string[] | null {
  const library = stmt.level === 0 && stmt.module !== null ? apiModule(stmt.module) : null;
  if (library !== null) return Object.keys(library.entries).filter((name) => !name.startsWith("_") && !notGivenByStar(library.name, name));
  const found = find(stmt.module ?? "", stmt.level);
  return found === null ? null : publicNames(found, onTheWay);
}

function publicNames({ module, find }: SeenModule, onTheWay: Set<ast.Module>): string[] | null {
  if (onTheWay.has(module)) return [];
  onTheWay.add(module);
  const named = declaredNames(module);
  if (named !== "none") return named;
  const names = [...resolveScopes(module).module.variables.values()].filter((variable) => variable.bindings > 0 && !variable.name.startsWith("_")).map((variable) => variable.name);
  for (const stmt of module.body) {
    if (stmt.kind !== "ImportFrom" || stmt.names[0]?.name !== "*") continue;
    const more = starNames(stmt, find, onTheWay);
    if (more === null) return null;
    names.push(...more.filter((name) => !name.startsWith("_")));
  }
  return [...new Set(names)];
}

/** `__all__ = ["a", "b"]`, and what is added to it; null when that is no list of texts. */
function declaredNames(module: ast.Module): string[] | null | "none" {
  let names: string[] | null | "none" = "none";
  for (const stmt of module.body) {
    const target = stmt.kind === "Assign" ? stmt.targets[0] : stmt.kind === "AugAssign" || stmt.kind === "AnnAssign" ? stmt.target : null;
    if (target?.kind !== "Name" || target.id !== "__all__" || !("value" in stmt) || stmt.value === null) continue;
    const added = texts(stmt.value);
    names = added === null || names === null ? null : stmt.kind === "AugAssign" && names !== "none" ? [...names, ...added] : added;
  }
  return names;
}

function texts(node: ast.Expr): string[] | null {
  if (node.kind === "BinOp" && node.op === "+") {
    const [left, right] = [texts(node.left), texts(node.right)];
    return left === null || right === null ? null : [...left, ...right];
  }
  if (node.kind !== "List" && node.kind !== "Tuple") return null;
  const found = node.elts.flatMap((each) => (each.kind === "Str" ? [each.value] : []));
  return found.length === node.elts.length ? found : null;
}

function mentionedNames(module: ast.Module): ReadonlySet<string> | null {
  const names = new Set<string>();
  const words: string[] = [];
  const stack: ast.Node[] = [module];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === "Name") names.add(node.id);
    else if (node.kind === "Str") words.push(...(node.value.match(/\w+/g) ?? []));
    for (const child of childrenOf(node)) if (child !== null) stack.push(child);
  }
  // which evaluates annotations that are texts
  if (names.has("get_type_hints")) for (const word of words) names.add(word);
  return ["globals", "locals", "vars", "dir", "eval", "exec"].some((name) => names.has(name)) ? null : names;
}
