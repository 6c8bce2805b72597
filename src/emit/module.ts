/** A whole module: facts in, the emitter's tree and diagnostics out. */
import type * as ast from "../syntax/ast.js";
import type { SourceText } from "../syntax/source.js";
import { apiModule } from "../analysis/api.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { shareResultUse } from "../analysis/infer/overrides.js";
import type { Facts, FunctionUnit } from "../analysis/program.js";
import { startsInterpreters } from "../analysis/shown_names.js";
import { only, UNKNOWN } from "../analysis/types.js";
import { childrenOf } from "../analysis/walk.js";
import { GLOBALS, NAMES } from "../analysis/dynamic_names.js";
import { saysMore } from "./annotations.js";
import { declare, help, ident, statement, str } from "./build.js";
import { seesDelegation } from "./delegation.js";
import { Emitter, type EmitterOptions } from "./emitter.js";
import type * as ir from "./ir.js";
import { CommentFeed } from "./layout.js";
import { placeVariables } from "./placement.js";
import { emitInto } from "./statement.js";
import { docstring } from "../syntax/docstrings.js";
import { variableName } from "./names.js";
import { matchArguments } from "./user_arguments.js";

/** Emit a module. */
export function emitModule(facts: Facts, source: SourceText, options: EmitterOptions): { program: ir.Program; diagnostics: Diagnostic[] } {
  markUses(facts);
  const comments = new CommentFeed(facts.module.comments, source);
  const e = new Emitter(facts, source, options, placeVariables(facts, options.exported), comments);
  const body = e.into(() => {
    e.moduleSink = e.sink;
    const doc = docstring(facts.module);
    if (doc !== null) e.sink.push({ kind: "Comment", layout: { ...comments.before(facts.module.body[0]!.span.start), doc } });
    emitInto(e, facts.module.body);
  });
  if (/\bimport_module\b|__import__/.test(source.text)) loadNamed(e, facts.module);
  placeInnerImports(e.innerImports, body, e.classesImport);
  if (options.exported) exportVariables(body, new Set([...facts.scopes.module.variables.values()].map(({ name }) => variableName(name))));
  const doc = docstring(facts.module);
  const names = [help("module_names", [{ kind: "ImportMeta" }, ...(doc === null ? [] : [str(doc)])]), help("module_globals", [{ kind: "ImportMeta" }])];
  body.unshift(...[NAMES, GLOBALS].flatMap((name, i) => (facts.scopes.free.has(name) ? [declare("const", ident(name), names[i])] : [])));
  if (seesDelegation(facts.module)) body.unshift(statement(help("track_delegation", [])));
  for (const { layout } of comments.atEnd(0, Infinity)) body.push({ kind: "Comment", layout });
  if (options.exported && doc !== null) e.passedOn.push({ name: "__doc__", value: str(doc) });
  const program: ir.Program = { path: options.path, body, userNames: e.userNames, typeImports: e.typeImports, usesTopLevelAwait: e.usesTopLevelAwait, passedOn: e.passedOn, ...(!options.exported && !options.isText && startsInterpreters(facts.module) && { copied: true }) };
  return { program, diagnostics: e.diagnostics };
}

/** `import_module("helpers")`: the user's module runs before anything may ask for it. */
function loadNamed(e: Emitter, root: ast.Node): void {
  const stack: ast.Node[] = [root];
  while (stack.length > 0) {
    const node = stack.pop()!;
    for (const child of childrenOf(node)) if (child !== null) stack.push(child);
    if (node.kind !== "Call" || node.args[0]?.kind !== "Str") continue;
    const called = node.func.kind === "Name" ? node.func.id : node.func.kind === "Attribute" ? node.func.attr : "";
    if (called !== "import_module" && called !== "__import__") continue;
    const name = node.args[0].value;
    const level = /^\.*/.exec(name)![0].length;
    const from = apiModule(name) === null && !e.options.isText ? e.options.findUserModule(name.slice(level), level) : null;
    if (from === null) continue;
    e.innerImports.push({ kind: "Import", from, stage: "loaded" });
    if (!e.options.compiles) e.diagnostics.push(diagnose("unsupported-api", e.options.path, node.span, called, "converted modules are imported where the text says so", "an import statement"));
  }
}

/** Whatever declared it, a variable of the module is there for others. */
function exportVariables(body: ir.Stmt[], variables: ReadonlySet<string>): void {
  const binds = (target: ir.Target): boolean => {
    if (target.kind === "Identifier") return variables.has(target.name);
    if (target.kind === "ObjectPattern") return target.entries.some((entry) => binds(entry.target));
    return target.kind === "ArrayPattern" && [...target.items, target.rest ?? null].some((item) => item !== null && binds(item));
  };
  body.forEach((stmt, i) => {
    if (stmt.kind === "VarDecl" && stmt.exported !== true && stmt.declarations.some(({ target }) => binds(target))) body[i] = { ...stmt, exported: true };
  });
}

/**
 * Imports that stand inside of functions and blocks: declared at the top; what functions import is loaded before the first
 * statement that may call one, so that modules which import each other find what the other has defined.
 */
function placeInnerImports(imports: readonly ir.Import[], body: ir.Stmt[], classesImport: boolean): void {
  if (imports.length === 0) return;
  const acts = body.findIndex((stmt) => !(stmt.kind === "Import" || stmt.kind === "Comment" || stmt.kind === "FunctionDecl" || (stmt.kind === "ClassDecl" && !classesImport) || isRegistration(stmt) || isPlainValue(stmt)));
  const seen = new Set<string>();
  const loaded = imports.filter((one) => one.stage === "loaded" && !seen.has(one.from) && seen.add(one.from));
  body.splice(acts < 0 ? body.length : acts, 0, ...loaded);
  const names = new Set<string>();
  const declared = imports.filter((one) => one.stage === "declared" && isNew(names, `${one.from} ${one.namespace ?? "*"} ${(one.names ?? []).map(({ name, as }) => `${name} ${as}`).join()}`));
  body.unshift(...declared);
}

const isNew = (known: Set<string>, text: string): boolean => !known.has(text) && known.add(text).size > 0;

/** `coroutine(f)` and its relatives call nothing of the program's. */
const isRegistration = (stmt: ir.Stmt): boolean => stmt.kind === "ExprStmt" && stmt.value.kind === "Call" && stmt.value.callee.kind === "RuntimeName" && stmt.value.callee.name !== "call" && stmt.value.args.every((arg) => arg.kind === "Identifier" || arg.kind === "String");

const isPlainValue = (stmt: ir.Stmt): boolean => stmt.kind === "VarDecl" && stmt.declarations.every(({ value }) => value === undefined || value.kind === "Number" || value.kind === "String" || value.kind === "Literal");

/** Which arguments go where doesn't depend on types. */
const anySlot = { parameterSlot: () => UNKNOWN };

/** How many parameters the receiver fills. */
function boundSkip(facts: Facts, node: ast.Call, unit: FunctionUnit): number {
  const type = facts.types.get(node.func);
  const bound = type !== undefined && [...type.atoms.values()].some((a) => a.k === "func" && a.unit === unit && a.self !== null);
  return bound && unit.methodKind !== "static" ? 1 : 0;
}

/** Whether the call has more arguments in their places than the function takes. */
function isTooMuch({ params }: FunctionUnit, { args }: ast.Call, skip: number): boolean {
  if (params.some(({ kind }) => kind === "variadic")) return false;
  return args.filter(({ kind }) => kind !== "Starred").length > params.filter(({ kind }) => kind === "positional" || kind === "positional or keyword").length - skip;
}

/** Which functions are used as values, and whose results somebody looks at. */
function markUses(facts: Facts): void {
  const unitsOf = (node: ast.Expr): FunctionUnit[] => {
    const type = facts.types.get(node);
    if (type === undefined || type.unknown) return [];
    return [...type.atoms.values()].flatMap((a) => (a.k === "func" ? [a.unit] : []));
  };
  const visit = (node: ast.Node, parent: ast.Node | null): void => {
    if ((node.kind === "Name" || node.kind === "Attribute" || node.kind === "Lambda") && !(parent?.kind === "Call" && parent.func === node)) for (const unit of unitsOf(node)) unit.usedAsValue = true;
    // a call that doesn't fit is bound at run time, by the registered signature
    if (node.kind === "Call") {
      for (const unit of unitsOf(node.func)) {
        const skip = boundSkip(facts, node, unit);
        if (matchArguments(anySlot, unit, node, skip) === null) unit.signatureObserved = true;
        if (isTooMuch(unit, node, skip)) unit.overfilled = true;
      }
    }
    if (node.kind === "Call" && parent?.kind !== "ExprStmt") {
      const units = unitsOf(node.func);
      for (const unit of units) {
        // what a coroutine gives is looked at where it is awaited, not where it is made
        if (unit.flavour !== "coroutine" || parent?.kind === "Return") unit.resultUsed = true;
      }
    }
    if (node.kind === "Await" && parent?.kind !== "ExprStmt") {
      const inner = node.value;
      const direct = inner.kind === "Call" ? unitsOf(inner.func) : [];
      for (const unit of direct) unit.resultUsed = true;
      if (inner.kind !== "Call" && only(facts.types.get(inner) ?? { unknown: true, atoms: new Map() })?.k === "coroutine") for (const unit of facts.units.values()) if (unit.flavour === "coroutine") unit.resultUsed = true;
      const type = facts.types.get(inner);
      if (type?.unknown) for (const unit of facts.units.values()) if (unit.flavour === "coroutine" && (unit.escaped || unit.usedAsValue)) unit.resultUsed = true;
    }
    if (node.kind === "FunctionDef" && node.decorators.length > 0) {
      const unit = facts.units.get(node)!;
      if (unit.methodKind === null || unit.methodKind === "method") {
        unit.usedAsValue = true;
        unit.resultUsed = true;
      }
      if (unit.methodKind === "property") unit.resultUsed = true;
    }
    for (const child of childrenOf(node)) if (child !== null) visit(child, node);
  };
  visit(facts.module, null);
  for (const unit of facts.units.values()) {
    if (facts.annotations.functions && saysMore(unit)) unit.signatureObserved = true;
    if (unit.escaped) {
      unit.usedAsValue = true;
      unit.resultUsed = true;
    }
    // the runtime calls special methods and may look at what they give
    if (unit.cls !== null && unit.name.startsWith("__") && unit.name !== "__init__") unit.resultUsed = true;
  }
  shareResultUse([...facts.classes.values()]);
}
