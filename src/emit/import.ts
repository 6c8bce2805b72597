/**
 * Imports: `import asyncio` → `import * as asyncio from "yieldstar/runtime/asyncio"`, `from time import sleep` → a named import.
 * A module or name that the program binds again is an ordinary variable: `let json = module("json")`.
 */
import { differsIn } from "../../grammar-maps/versions.js";
import type * as ast from "../syntax/ast.js";
import { apiEntry, apiModule, homeOf, type ApiModule } from "../analysis/api.js";
import type { Variable } from "../analysis/scopes.js";
import { childrenOf } from "../analysis/walk.js";
import { diagnose } from "../diagnostics/catalogue.js";
import { isStandardModule, missingModule, thirdPartyHint, type MissingModule } from "../../grammar-maps/module_names.js";
import { assign, declare, help, runtime, statement, str } from "./build.js";
import type { Emitter } from "./emitter.js";
import type * as ir from "./ir.js";
import { unavailableValue } from "./unavailable.js";
import { variableName } from "./names.js";

interface ImportedBinding {
  readonly module: ApiModule;
  /** Null for the module itself. */
  readonly name: string | null;
}

/** What a variable means when all that binds it is an import from the runtime; `import os` and `import os.path` both bind `os`. */
export function importedBinding(e: Emitter, variable: Variable): ImportedBinding | null {
  if ((variable.bindings !== 1 && !bindsOneModule(e, variable)) || variable.boundElsewhere || variable.deleted || variable.scope.kind === "class" || isHiddenOutside(variable)) return null;
  const alias = variable.binders[0]!;
  if (alias.kind !== "Alias") return null;
  const from = e.placement.importOf.get(alias);
  if (from === undefined) return null;
  if (from.kind === "Import") {
    const module = apiModule(alias.asname === null ? alias.name.split(".")[0]! : alias.name);
    return module === null ? null : { module, name: null };
  }
  if (from.level > 0 || from.module === null) return null;
  const module = apiModule(from.module);
  if (module === null || differsIn(e.facts.python, from.module, alias.name)) return null;
  const entry = apiEntry(module, alias.name);
  if (entry !== null && entry.kind !== "unsupported") return { module: homeOf(module, alias.name), name: alias.name };
  const sub = apiModule(`${from.module}.${alias.name}`);
  return sub === null ? null : { module: sub, name: null };
}

/** Whether every binding of a variable is an `import` of the same package, or of modules in it. */
function bindsOneModule(e: Emitter, { binders, bindings, name }: Variable): boolean {
  return bindings > 1 && binders.length === bindings && binders.every((binder) => binder.kind === "Alias" && binder.asname === null && binder.name.split(".")[0] === name && e.placement.importOf.get(binder)?.kind === "Import");
}

/** Whether a function around the import's own has a variable of that name: an import at the top could not be seen past it. */
function isHiddenOutside({ name, scope }: Variable): boolean {
  for (let outer = scope.parent; outer !== null && outer.kind !== "module"; outer = outer.parent) if (outer.kind !== "class" && outer.variables.has(name)) return true;
  return false;
}

/** The expression for a variable that is an import; null when it is an ordinary variable. A module is its namespace: `asValue` makes a Python value of it. */
export function importedName(e: Emitter, variable: Variable, origin: ast.Span): ir.Expr | null {
  const binding = importedBinding(e, variable);
  if (binding === null) return null;
  if (binding.name === null) return { kind: "RuntimeNamespace", module: binding.module.name, local: variableName(variable.name), origin };
  return runtime(binding.name, binding.module.name === "builtins" ? "" : binding.module.name, origin);
}

/** A namespace where Python has the module itself: `f(json)` → `f(module("json", json))`. */
export const asValue = (found: ir.Expr): ir.Expr => (found.kind === "RuntimeNamespace" ? { ...help("module", [str(found.module), found]), origin: found.origin } : found);

export function emitImport(e: Emitter, node: ast.Import): void {
  for (const alias of node.names) {
    const variable = e.facts.scopes.bound.get(alias);
    if (variable === undefined) continue;
    checkSubmodules(e, alias);
    if (importedBinding(e, variable) !== null) {
      passOn(e, variable, alias.span);
      continue;
    }
    const from = apiModule(alias.name) === null ? e.options.findUserModule(alias.name, 0) : null;
    if (from !== null && (alias.asname !== null || !alias.name.includes("."))) {
      importUserModule(e, node, variable, from, null);
      continue;
    }
    const top = from === null ? null : e.options.findUserModule(alias.name.split(".")[0]!, 0);
    if (from !== null && top !== null) {
      // `import a.b` runs both and binds `a`
      importUserModule(e, node, variable, top, null);
      importHere(e, { kind: "Import", from, namespace: e.fresh(`${variableName(alias.name.replaceAll(".", "_"))}$`), origin: node.span }, e.raises(node.span));
      continue;
    }
    bind(e, node, variable, moduleValue(e, alias.asname === null ? alias.name.split(".")[0]! : alias.name, alias.name, alias.span, e.raises(node.span)));
  }
}

export function emitImportFrom(e: Emitter, node: ast.ImportFrom): void {
  for (const alias of node.names) {
    const variable = e.facts.scopes.bound.get(alias);
    // the names of features are told to the compiler; hardly anybody looks at what they are bound to
    if (node.level === 0 && node.module === "__future__" && !(variable !== undefined && isMentioned(e, variable))) continue;
    if (alias.name === "*") {
      // spelled out before (analysis/star_imports.ts) unless nobody knows what it gives
      if (e.options.findUserModule(node.module ?? "", node.level) === null) e.sink.push(statement(userImport(e, node, alias)));
      else e.diagnostics.push(diagnose("unsupported-syntax", e.options.path, alias.span, "`from … import *` of a module whose `__all__` is computed", "import the names that are used"));
      continue;
    }
    if (variable === undefined) continue;
    const module = node.level > 0 || node.module === null ? null : apiModule(node.module);
    if (module !== null) {
      const entry = apiEntry(module, alias.name);
      if (entry?.kind === "unsupported") {
        bind(e, node, variable, unavailableValue(e, alias.span, `${module.name}.${alias.name}`, entry));
        continue;
      }
    }
    if (importedBinding(e, variable) !== null) {
      passOn(e, variable, alias.span);
      continue;
    }
    const from = module === null ? userSource(e, node, alias) : null;
    if (from !== null) {
      importUserModule(e, node, variable, from.specifier, from.name);
      continue;
    }
    const value = module === null ? userImport(e, node, alias) : help("import_from", [str(module.name), str(alias.name)], e.raises(node.span));
    bind(e, node, variable, value);
  }
}

function isMentioned(e: Emitter, variable: Variable): boolean {
  for (const found of e.facts.scopes.resolution.values()) if (found === variable) return true;
  return false;
}

/** `from helpers import math`, where helpers imported it. */
function passOn(e: Emitter, variable: Variable, span: ast.Span): void {
  const value = importedName(e, variable, span);
  if (e.options.exported && variable.scope.kind === "module" && value !== null) e.passedOn.push({ name: variableName(variable.name), value });
}

function checkSubmodules(e: Emitter, alias: ast.Alias): void {
  if (!alias.name.includes(".") || apiModule(alias.name) !== null || apiModule(alias.name.split(".")[0]!) === null) return;
  const { why, instead } = missing(alias.name);
  e.diagnostics.push(diagnose("unsupported-api", e.options.path, alias.span, alias.name, why, instead));
}

/** A module as a value: the runtime's, the user's own, or one that isn't there (CPython's ModuleNotFoundError). */
function moduleValue(e: Emitter, name: string, full: string, span: ast.Span, raises: ir.RaiseSite): ir.Expr {
  if (apiModule(name) !== null) return help("module", [str(name)], raises);
  if (isInPackage(e, full)) return help("missing_module", [str(full)], raises);
  if (isStandardModule(full)) return unavailableValue(e, span, full, missing(full));
  reportUnknown(e, full, span);
  return help("import_module", [str(full)], raises);
}

/** Where `from m import name` finds its name: a name of the user's module, or a module of the user's package. */
function userSource(e: Emitter, node: ast.ImportFrom, alias: ast.Alias): { specifier: string; name: string | null } | null {
  const base = node.module ?? "";
  const submodule = e.options.findUserModule(base === "" ? alias.name : `${base}.${alias.name}`, node.level);
  const specifier = e.options.findUserModule(base, node.level);
  if (submodule !== null) return { specifier: submodule, name: null };
  return specifier === null ? null : { specifier, name: alias.name };
}

/** `import helpers` → `import * as helpers from "./helpers.js"`; `from helpers import f` → `import { f } from "./helpers.js"`. */
function importUserModule(e: Emitter, node: ast.Stmt, variable: Variable, from: string, name: string | null): void {
  const own = variable.bindings === 1 && !variable.deleted && variable.scope.kind !== "class" && !(variable.scope.kind !== "module" && isTaken(e, variable, `${from} ${name ?? "*"}`));
  const local = own ? variableName(variable.name) : e.fresh(`${variable.name}$`);
  const imported: ir.Import = { kind: "Import", from, ...(name === null ? { namespace: local } : { names: [{ name: variableName(name), as: local }] }), exported: e.options.exported && own && variable.scope.kind === "module", origin: node.span };
  importHere(e, imported, e.raises(node.span));
  if (!own) bind(e, node, variable, { kind: "Identifier", name: local });
}

/** The import where it stands, or at the top with what it takes from there: functions and the bodies of classes can't wait. */
function importHere(e: Emitter, imported: ir.Import, raises: ir.RaiseSite): void {
  if (e.unit === null && e.sink === e.moduleSink) {
    e.sink.push({ ...imported, raises });
    return;
  }
  const waits = e.unit === null && e.scope.kind === "module" && e.cls === null;
  if (e.unit === null && e.cls !== null) e.classesImport = true;
  e.innerImports.push({ ...imported, stage: "declared" });
  if (!waits) e.innerImports.push({ kind: "Import", from: imported.from, stage: "loaded" });
  e.sink.push({ ...imported, exported: false, stage: waits ? "run here" : "taken here", raises });
}

/** Imports of functions stand at the top, where something else may have the name. */
function isTaken(e: Emitter, variable: Variable, imported: string): boolean {
  if (e.facts.scopes.module.variables.has(variable.name)) return true;
  const known = e.importedAs.get(variable.name) ?? imported;
  e.importedAs.set(variable.name, known);
  return known !== imported;
}

/** `pkg.nothing`, where there is a package `pkg` of the user's. */
const isInPackage = (e: Emitter, name: string): boolean => /^\w+\./.test(name) && e.options.findUserModule(name.slice(0, name.indexOf(".")), 0) !== null;

function userImport(e: Emitter, node: ast.ImportFrom, alias: ast.Alias): ir.Expr {
  const name = ".".repeat(node.level) + (node.module ?? "");
  if (isInPackage(e, name)) return help("missing_module", [str(name)], e.raises(node.span));
  if (isStandardModule(name)) return unavailableValue(e, node.span, name, missing(name));
  reportUnknown(e, name, node.span);
  return help("import_from", [str(name), str(alias.name)], e.raises(node.span));
}

function reportUnknown(e: Emitter, name: string, span: ast.Span): void {
  e.diagnostics.push({ ...diagnose("unknown-module", e.options.path, span, name, thirdPartyHint(name)), severity: "warning" });
}

/** Why a module of CPython's library is not there. */
const missing = (name: string): MissingModule => missingModule(name) ?? { why: "the runtime does not have this module yet" };

function bind(e: Emitter, node: ast.Stmt, variable: Variable, value: ir.Expr): void {
  const target = e.variable(variable);
  if (e.placement.declaredBy.get(node)?.has(variable)) e.sink.push(declare(variable.bindings === 1 ? "const" : "let", target, value));
  else e.sink.push(statement(assign(target, value)));
}

/** Every import alias and the statement it belongs to. */
export function collectImports(module: ast.Module): Map<ast.Node, ast.Import | ast.ImportFrom> {
  const found = new Map<ast.Node, ast.Import | ast.ImportFrom>();
  const stack: ast.Node[] = [module];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (node.kind === "Import" || node.kind === "ImportFrom") for (const alias of node.names) found.set(alias, node);
    else for (const child of childrenOf(node)) if (child !== null) stack.push(child);
  }
  return found;
}
