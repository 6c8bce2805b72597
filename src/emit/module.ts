/** A whole module: facts in, the emitter's tree and diagnostics out. */
import { shareResultUse } from "../analysis/infer/overrides.js";
import type * as ast from "../syntax/ast.js";
import type { SourceText } from "../syntax/source.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Facts, FunctionUnit } from "../analysis/program.js";
import { only, UNKNOWN } from "../analysis/types.js";
import { childrenOf } from "../analysis/walk.js";
import { GLOBALS, NAMES } from "../analysis/dynamic_names.js";
import { declare, help, ident, str } from "./build.js";
import { Emitter, type EmitterOptions } from "./emitter.js";
import type * as ir from "./ir.js";
import { CommentFeed } from "./layout.js";
import { placeVariables } from "./placement.js";
import { emitInto } from "./statement.js";
import { docstring } from "./function.js";
import { matchArguments } from "./user_arguments.js";

/** Emit a module. */
export function emitModule(facts: Facts, source: SourceText, options: EmitterOptions): { program: ir.Program; diagnostics: Diagnostic[] } {
  markUses(facts);
  const comments = new CommentFeed(facts.module.comments, source);
  const e = new Emitter(facts, source, options, placeVariables(facts.module, facts.scopes, facts.late), comments);
  const body = e.into(() => {
    e.moduleSink = e.sink;
    const doc = docstring(facts.module);
    if (doc !== null) e.sink.push({ kind: "Comment", layout: { ...comments.before(facts.module.body[0]!.span.start), doc } });
    emitInto(e, facts.module.body);
  });
  if (e.innerImports.length > 0) body.unshift(...e.innerImports);
  const doc = docstring(facts.module);
  const names = [help("module_names", [{ kind: "ImportMeta" }, ...(doc === null ? [] : [str(doc)])]), help("module_globals", [{ kind: "ImportMeta" }])];
  body.unshift(...[NAMES, GLOBALS].flatMap((name, i) => (facts.scopes.free.has(name) ? [declare("const", ident(name), names[i])] : [])));
  for (const { layout } of comments.atEnd(0, Infinity)) body.push({ kind: "Comment", layout });
  const program: ir.Program = { path: options.path, body, userNames: e.userNames, typeImports: e.typeImports, usesTopLevelAwait: e.usesTopLevelAwait };
  return { program, diagnostics: e.diagnostics };
}

/** Which arguments go where doesn't depend on types. */
const anySlot = { parameterSlot: () => UNKNOWN };

/** How many parameters the receiver fills. */
function boundSkip(facts: Facts, node: ast.Call, unit: FunctionUnit): number {
  const type = facts.types.get(node.func);
  const bound = type !== undefined && [...type.atoms.values()].some((a) => a.k === "func" && a.unit === unit && a.self !== null);
  return bound && unit.methodKind !== "static" ? 1 : 0;
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
    if (node.kind === "Call") for (const unit of unitsOf(node.func)) if (matchArguments(anySlot, unit, node, boundSkip(facts, node, unit)) === null) unit.signatureObserved = true;
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
    if (unit.escaped) {
      unit.usedAsValue = true;
      unit.resultUsed = true;
    }
    // the runtime calls special methods and may look at what they give
    if (unit.cls !== null && unit.name.startsWith("__") && unit.name !== "__init__") unit.resultUsed = true;
  }
  shareResultUse([...facts.classes.values()]);
}
