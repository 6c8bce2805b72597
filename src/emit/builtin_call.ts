/** Builtins with a form of their own: `isinstance(x, str)` → `typeof x === "string"`, `any(… for …)` → `xs.some(…)`, `"…".format(…)`. */
import type * as ast from "../syntax/ast.js";
import { someDerivesFromStr } from "../analysis/infer/narrowing.js";
import { only } from "../analysis/types.js";
import { array, arrow, binary, call, conditional, help, member, runtime, str, UNDEFINED, unary } from "./build.js";
import { emitSuper } from "./call.js";
import { callSite } from "./raise_site.js";
import { arrayComprehension, elementArrow } from "./comprehension.js";
import type { Emitter } from "./emitter.js";
import { emitDynamic, emitExpr } from "./expression.js";
import { isFloat } from "./float.js";
import { printsNatively } from "./fstring.js";
import { importedName } from "./import.js";
import type * as ir from "./ir.js";
import { nativeIterable } from "./iterate.js";
import { mayAct } from "./purity.js";
import { hasSeveralBases } from "./class_form.js";

/** The special form of a call; null for every other call. */
export function emitBuiltinCall(e: Emitter, node: ast.Call): ir.Expr | null {
  if (node.func.kind !== "Name" || e.facts.scopes.resolution.has(node.func) || !Object.hasOwn(forms, node.func.id)) return null;
  if (node.args.some((a) => a.kind === "Starred") || node.keywords.some((k) => k.name === null)) return null;
  return forms[node.func.id]!(e, node);
}

const forms: Readonly<Record<string, (e: Emitter, node: ast.Call) => ir.Expr | null>> = {
  isinstance(e, node) {
    const [value, type] = node.args;
    if (value === undefined || type === undefined || node.args.length !== 2 || node.keywords.length > 0) return null;
    const atom = only(e.type(type));
    if (atom?.k === "api class" && atom.cls.path === "builtins.str" && !someDerivesFromStr(e.facts.classes.values())) return binary("===", unary("typeof", emitExpr(e, value)), str("string"));
    if (atom?.k === "api class" && atom.cls.path === "builtins.bool") return binary("===", unary("typeof", emitExpr(e, value)), str("boolean"));
    if (atom?.k === "class" && !atom.cls.isOpen() && !atom.cls.virtual && !hasSeveralBases(e.facts) && e.canName(atom.cls)) return binary("instanceof", emitExpr(e, value), emitExpr(e, type));
    return help("isinstance", [emitDynamic(e, value), emitDynamic(e, type)], callSite(e, node));
  },
  len(e, node) {
    const value = node.args[0];
    if (value === undefined || node.args.length !== 1 || node.keywords.length > 0) return null;
    const atom = only(e.type(value));
    if (atom?.k === "list" || atom?.k === "tuple" || atom?.k === "tuples" || (atom?.k === "str" && atom.ascii)) return member(emitExpr(e, value), "length");
    if (atom?.k === "dict" || atom?.k === "set") return member(emitExpr(e, value), "size");
    return help("len", [emitDynamic(e, value)], callSite(e, node));
  },
  super: (e, node) => emitSuper(e, node),
  any: (e, node) => consumed(e, node, "some"),
  all: (e, node) => consumed(e, node, "every"),
  sum: consumer,
  list: consumer,
  tuple: consumer,
  set: consumer,
  frozenset: consumer,
  sorted: consumer,
  min: consumer,
  max: consumer,
  dict: consumer,
  str(e, node) {
    const value = node.args[0];
    if (value === undefined || node.args.length !== 1 || node.keywords.length > 0) return null;
    if (printsNatively(e.type(value)) && only(e.type(value))?.k === "str") return emitExpr(e, value);
    return help("str", [emitDynamic(e, value)], callSite(e, node));
  },
  snapshot$: (e, node) => help("snapshot", [array(node.keywords.map((k) => array([str(k.name!), valueNow(e, k.value)])))]),
  closed_over$: (e, node) => help("closed_over", [{ kind: "Object", entries: node.keywords.map((k) => ({ key: k.name!, value: emitDynamic(e, k.value) })) }]),
  show_names$: (e, node) => help("show_names", [{ kind: "ImportMeta" }, { kind: "Object", entries: node.keywords.map((k) => ({ key: k.name!, value: arrow([], emitDynamic(e, k.value.kind === "Lambda" ? k.value.body : k.value)) })) }]),
  range(e, node) {
    if (node.keywords.length > 0 || node.args.length === 0) return null;
    return help("range", node.args.map((arg) => emitDynamic(e, arg)), callSite(e, node));
  },
};

/** A local variable's value, `undefined` when it has none yet. */
function valueNow(e: Emitter, node: ast.Expr): ir.Expr {
  const variable = node.kind === "Name" ? e.facts.scopes.resolution.get(node) : undefined;
  const state = node.kind === "Name" ? e.facts.boundStates.get(node) : undefined;
  if (variable === undefined || state === undefined || state === "yes" || importedName(e, variable, node.span) !== null) return emitDynamic(e, node);
  const value = e.variable(variable, node.span);
  return isFloat(e.variableType(variable)) ? conditional(binary("===", value, UNDEFINED), UNDEFINED, help("float", [value])) : value;
}

/** `any(f(x) for x in xs)` → `xs.some((x) => f(x))` when the items are at hand and looking further does no harm. */
function consumed(e: Emitter, node: ast.Call, name: "some" | "every"): ir.Expr | null {
  const arg = node.args[0];
  if (arg?.kind !== "GeneratorExp" || node.args.length !== 1 || node.keywords.length > 0) return null;
  const g = arg.generators[0]!;
  if (arg.generators.length !== 1 || g.isAsync || g.ifs.length > 0 || only(e.type(g.iter))?.k !== "list" || mayAct(e, arg.elt)) return null;
  const element = elementArrow(e, arg, g.target, arg.elt, true, callSite(e, node));
  return element === null ? null : call(member(nativeIterable(e, g.iter), name), [element]);
}

/** A generator expression that is consumed at once may be an array. */
function consumer(e: Emitter, node: ast.Call): ir.Expr | null {
  const arg = node.args[0];
  if (arg?.kind !== "GeneratorExp" || node.keywords.length > 0 || node.args.length !== 1 || node.func.kind !== "Name") return null;
  if (mayAct(e, arg.elt) && node.func.id !== "list" && node.func.id !== "tuple" && node.func.id !== "set" && node.func.id !== "frozenset") return null;
  const items = arrayComprehension(e, arg, arg.elt, arg.generators, callSite(e, node));
  if (items === null) return null;
  if (node.func.id === "list") return items;
  return call(runtime(node.func.id), [items], callSite(e, node));
}

