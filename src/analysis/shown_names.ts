/**
 * `unittest.main()` looks for tests in the module that called it, and `pickle` for classes and functions by their names. A converted
 * module's names are bindings that nobody else can see, so it hands them out before it asks: `show_names$(TestSums=lambda: TestSums)`.
 * All other stages see an ordinary call.
 */
import type * as ast from "../syntax/ast.js";
import { apiModule } from "./api.js";
import { childrenOf, someBelow } from "./walk.js";
import { helper, lazy, name } from "./made_nodes.js";

const FIXTURES: ReadonlySet<string> = new Set(["setUpModule", "tearDownModule", "load_tests"]);

/** The module with its names handed out where it runs tests, or as soon as they are bound where `pickle` may ask for them; else as it is. */
export function withShownNames(module: ast.Module): ast.Module {
  if (namesOf(module, PICKLE).size > 0 || startsInterpreters(module)) return { ...module, body: shownAsTheyAreBound(module.body) };
  const ours = namesOf(module, UNITTEST);
  const at = ours.size === 0 ? -1 : module.body.findIndex((stmt) => !isDefinition(stmt) && mentions(stmt, ours));
  if (at < 0) return module;
  return { ...module, body: [...module.body.slice(0, at), showing(module.body.flatMap(shownBy), module.body[at]!.span), ...module.body.slice(at)] };
}

/** Names are shown before the first statement that is no definition: nothing runs earlier. The module itself is, even with no names yet. */
function shownAsTheyAreBound(body: readonly ast.Stmt[]): ast.Stmt[] {
  const out: ast.Stmt[] = [];
  let bound: string[] = [];
  let isShown = false;
  for (const stmt of body) {
    if (!isDefinition(stmt) && (bound.length > 0 || !isShown)) {
      out.push(showing(bound, stmt.span));
      bound = [];
      isShown = true;
    }
    out.push(stmt);
    bound.push(...boundBy(stmt));
  }
  return out;
}

/** `show_names$(Point=lambda: Point)` */
function showing(names: readonly string[], span: ast.Span): ast.ExprStmt {
  const keywords = [...new Set(names)].map((id): ast.Keyword => ({ kind: "Keyword", name: id, value: lazy(name(id, span)), span }));
  return { kind: "ExprStmt", value: helper("show_names$", [], span, keywords), span };
}

const UNITTEST: ReadonlySet<string> = new Set(["unittest"]);
const PICKLE: ReadonlySet<string> = new Set(["pickle"]);
const PROCESSES: ReadonlySet<string> = new Set(["multiprocessing", "multiprocessing.context", "multiprocessing.pool", "multiprocessing.process", "multiprocessing.queues", "multiprocessing.connection", "multiprocessing.synchronize", "multiprocessing.sharedctypes", "multiprocessing.managers"]);

/** Whether the module may start other interpreters; functions that those call are looked up there by their names. */
export const startsInterpreters = (module: ast.Module): boolean => namesOf(module, PROCESSES).size > 0 || someBelow(module, startsPool);

const startsPool = (node: ast.Node): boolean => (node.kind === "Attribute" && node.attr === "ProcessPoolExecutor") || (node.kind === "Alias" && node.name === "ProcessPoolExecutor");

/** The names by which the module knows one of these modules, or something of it. */
function namesOf(module: ast.Module, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ast.Node): void => {
    if (node.kind === "Import") for (const { name, asname } of node.names) if (wanted.has(name.split(".")[0]!)) names.add(asname ?? name.split(".")[0]!);
    if (node.kind === "ImportFrom" && node.level === 0 && node.module !== null && wanted.has(node.module)) for (const { name, asname } of node.names) names.add(asname ?? name);
    for (const child of childrenOf(node)) if (child !== null) visit(child);
  };
  visit(module);
  return names;
}

const isDefinition = (stmt: ast.Stmt): boolean => stmt.kind === "ClassDef" || stmt.kind === "FunctionDef" || stmt.kind === "Import" || stmt.kind === "ImportFrom";

const mentions = (stmt: ast.Node, names: ReadonlySet<string>): boolean => someBelow(stmt, (node) => node.kind === "Name" && names.has(node.id));

/** The names that may hold tests, or what belongs to them: derived classes, what is made by a call, what comes from the program's other modules. */
function shownBy(stmt: ast.Stmt): string[] {
  switch (stmt.kind) {
    case "ClassDef":
      return stmt.bases.length > 0 ? [stmt.name] : [];
    case "FunctionDef":
      return FIXTURES.has(stmt.name) ? [stmt.name] : [];
    case "Assign":
      return stmt.value.kind === "Call" || stmt.value.kind === "Name" ? stmt.targets.flatMap((target) => (target.kind === "Name" ? [target.id] : [])) : [];
    case "ImportFrom":
      return stmt.level > 0 || (stmt.module !== null && apiModule(stmt.module) === null) ? stmt.names.flatMap(({ name, asname }) => (name === "*" ? [] : [asname ?? name])) : [];
    default:
      return [];
  }
}

/** Every name that a statement of the module binds to a class, a function, or what may have become one. */
function boundBy(stmt: ast.Stmt): string[] {
  if (stmt.kind === "ClassDef" || stmt.kind === "FunctionDef") return [stmt.name];
  if (stmt.kind === "If" || stmt.kind === "Try" || stmt.kind === "With") return childrenOf(stmt).flatMap((child) => (child !== null && isStatement(child) ? boundBy(child) : []));
  if (stmt.kind === "ImportFrom") return shownBy(stmt);
  // `Point = namedtuple("Point", "x y")`: a class is asked for by the name that it was given
  if (stmt.kind !== "Assign" || stmt.value.kind !== "Call") return [];
  const given = stmt.value.args.flatMap((arg) => (arg.kind === "Str" ? [arg.value] : []));
  return stmt.targets.flatMap((target) => (target.kind === "Name" && given.includes(target.id) ? [target.id] : []));
}

const isStatement = (node: ast.Node): node is ast.Stmt => ["ClassDef", "FunctionDef", "If", "Try", "With", "Assign", "ImportFrom"].includes(node.kind);
