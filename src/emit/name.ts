/** Names: `x` → `x`, maybe unbound → `bound(x, "x")`, bound by nothing → `unknown_name("x")`; `(n := f())` → `(n = f())`. */
import type * as ast from "../syntax/ast.js";
import { diagnose } from "../diagnostics/catalogue.js";
import { GLOBALS, isScopeCall, NAMES } from "../analysis/dynamic_names.js";
import { outerVariable, type Scope, type Variable } from "../analysis/scopes.js";
import { builtinEntry } from "../analysis/api.js";
import { builtinBehind } from "../analysis/shadowed_builtins.js";
import { array, assign, help, ident, literal, runtime, str, UNDEFINED } from "./build.js";
import type { Emitter } from "./emitter.js";
import type * as ir from "./ir.js";
import { emitFor } from "./float.js";
import { docstring } from "../syntax/docstrings.js";
import { asValue, importedName } from "./import.js";
import { variableName } from "./names.js";
import { enclosingClass } from "./call.js";
import { unavailable } from "./unavailable.js";

export function emitName(e: Emitter, node: ast.Name): ir.Expr {
  if (e.isAdopted(node)) return ident(node.id);
  const variable = e.facts.scopes.resolution.get(node);
  if (variable === undefined) return emitFreeName(e, node);
  const imported = importedName(e, variable, node.span);
  if (imported !== null) return asValue(imported);
  const cls = variable.scope.kind === "class" ? e.facts.classes.get(variable.scope.node) : undefined;
  if (cls !== undefined) {
    const state = e.facts.boundStates.get(node);
    if (state === "no") return outside(e, node, variable.scope);
    if (state === "maybe") e.diagnostics.push(diagnose("unsupported-syntax", e.options.path, node.span, `a class body's \`${node.id}\` that is not always bound here`));
    // a class body reads its own attribute; of a method, the function
    const unit = cls.methods.get(node.id);
    if (unit !== undefined && unit.methodKind !== "static" && unit.methodKind !== "class") return help("getattr", [e.classObject ?? literal("this"), str(e.attribute(node.id))], e.raises(node.span));
    return e.variable(variable, node.span);
  }
  const access = e.variable(variable, node.span);
  const state = e.facts.boundStates.get(node);
  const deletedElsewhere = variable.deleted && (variable.boundElsewhere || variable.scope.frame !== e.scope.frame);
  if (state === "maybe" || state === "no" || deletedElsewhere || (e.facts.late.has(variable) && variable.scope !== e.scope)) {
    return boundName(e, node, variable);
  }
  return access;
}

/** `bound(x, "x")`: raises NameError or UnboundLocalError, as Python words it for a global, a local or a closure's variable. */
export function boundName(e: Emitter, node: ast.Name, variable: Variable): ir.Expr {
  const inClass = e.cls !== null && enclosingClass(e) !== e.cls;
  const kind = variable.scope.kind === "module" ? "global" : variable.scope.frame === e.scope.frame && (!inClass || variable.scope.kind === "comprehension") ? "local" : "free";
  // the class that is being made has a binding of its own inside, which is no Python variable
  const value = inClass && variable.binders.some((binder) => binder === e.cls?.node) && e.facts.boundStates.get(node) === "no" ? UNDEFINED : e.variable(variable, node.span);
  // what may well be bound needs no suggestion
  const similar = kind === "global" && e.facts.boundStates.get(node) === "no" ? similarNames(e, node) : [];
  return help("bound", [value, str(node.id), ...(kind === "global" && similar.length === 0 ? [] : [str(kind)]), ...(similar.length === 0 ? [] : [array(similar)])], e.raises(node.span));
}

/** Names that Python may suggest for one that is not bound. */
function similarNames(e: Emitter, node: ast.Name): ir.Expr[] {
  const similar = e.facts.namesInSight.get(node)?.filter((variable) => !e.facts.late.has(variable)) ?? [];
  return [...new Set(similar.map(({ name }) => name))].map((name) => str(name));
}

/** `unknown_name("x", ["y"], this)`: with similar names and `self`, whose attribute may have been meant. */
function unknownName(e: Emitter, node: ast.Name): ir.Expr {
  const similar = similarNames(e, node);
  const self = e.scope.frame.variables.get("self");
  const hasSelf = self?.isParameter === true && !self.deleted;
  return help("unknown_name", [str(node.id), ...(hasSelf || similar.length > 0 ? [array(similar)] : []), ...(hasSelf ? [e.variable(self)] : [])], e.raises(node.span));
}

/** A class body that has not bound a name yet sees the one outside. */
function outside(e: Emitter, node: ast.Name, from: Scope): ir.Expr {
  const outer = outerVariable(from, node.id);
  if (outer === null) return emitFreeName(e, node);
  const imported = importedName(e, outer, node.span);
  return imported !== null ? asValue(imported) : (e.facts.late.has(outer) ? boundName(e, node, outer) : e.variable(outer, node.span));
}

/** Helpers that analysis/type_parameters.ts put there. */
const ofTyping = new Set(["type_alias$", "type_variable$", "set_type_params$", "generic_of$"]);

/** A name that the module never binds: a builtin, a module attribute, or nothing at all. */
function emitFreeName(e: Emitter, node: ast.Name): ir.Expr {
  switch (node.id) {
    case "__name__":
      return help("module_name", [{ kind: "ImportMeta" }]);
    case "__file__":
      return help("module_file", [{ kind: "ImportMeta" }]);
    case "__package__":
      return help("module_package", [{ kind: "ImportMeta" }]);
    case "__annotations__":
      return help("module_annotations", [{ kind: "ImportMeta" }]);
    case "__doc__": {
      const doc = docstring(e.facts.module);
      return doc === null ? literal("null") : str(doc);
    }
    case "__class__": {
      const cls = enclosingClass(e);
      if (cls !== null) return ident(variableName(cls.name), node.span);
      break;
    }
    case "__qualname__":
      if (e.cls !== null && enclosingClass(e) !== e.cls) return str(e.cls.qualname);
      break;
    case "__module__":
      if (e.cls !== null && enclosingClass(e) !== e.cls) return help("module_name", [{ kind: "ImportMeta" }]);
      break;
    case "__debug__":
      return literal("true");
    case NAMES:
    case GLOBALS:
      return ident(node.id, node.span);
    default:
      break;
  }
  const hidden = builtinBehind(node.id);
  if (hidden !== null) return runtime(valueName(hidden), "", node.span);
  // `globals_in$`: a helper that analysis/dynamic_names.ts put there
  if (node.id.endsWith("$")) return runtime(node.id.slice(0, -1), ofTyping.has(node.id) ? "typing" : "", node.span);
  if (e.facts.patched.has(`builtins.${node.id}`) && !isScopeCall(node.id)) return help("getattr", [help("module", [str("builtins")]), str(node.id)], e.raises(node.span));
  const entry = builtinEntry(node.id);
  if (entry === null && e.facts.scopes.free.has(NAMES)) return help("getitem", [ident(NAMES), str(node.id)], e.raises(node.span));
  if (isScopeCall(node.id) && e.options.compiles && node.id !== "compile" && node.id !== "vars" && node.id !== "dir") {
    e.diagnostics.push(diagnose("unsupported-api", e.options.path, node.span, node.id, "it is understood only where it is called by this name"));
    return runtime("unknown_name", "", node.span);
  }
  if (entry === null) {
    e.diagnostics.push(diagnose("never-bound-name", e.options.path, node.span, node.id));
    return unknownName(e, node);
  }
  if (entry.kind === "unsupported") return unavailable(e, node.span, node.id, entry);
  return runtime(valueName(node.id), "", node.span);
}

export function emitNamedExpr(e: Emitter, node: ast.NamedExpr): ir.Expr {
  const variable = e.facts.scopes.resolution.get(node.target) ?? e.facts.scopes.bound.get(node.target)!;
  return assign(e.variable(variable, node.target.span), emitFor(e, node.value, e.variableType(variable)));
}

/** The runtime's `slice(xs, 1, 9)` slices; the type is exported under another name. */
const valueName = (name: string): string => (name === "slice" ? "Slice" : name === "super" ? "superType" : name);
