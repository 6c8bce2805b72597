/** `def f(a, b=2): …` → `function f(a: T, b = 2): R { … }`; `async def` → `function*` + `coroutine(f)`; decorated → `const f = deco(function f() {…})`. */
import type * as ast from "../syntax/ast.js";
import { docstring } from "../syntax/docstrings.js";
import type { FunctionUnit } from "../analysis/program.js";
import type { Variable } from "../analysis/scopes.js";
import { childrenOf } from "../analysis/walk.js";
import { only, UNKNOWN, type Type } from "../analysis/types.js";
import { annotationsOf } from "../analysis/annotation_names.js";
import { checkAnnotations, functionAnnotations } from "./annotations.js";
import { assign, call, declare, help, ident, NULL, runtime, statement, str, THIS } from "./build.js";
import type { Emitter, Waiting } from "./emitter.js";
import { emitDynamic, emitExpr } from "./expression.js";
import type * as ir from "./ir.js";
import { endIsReachable } from "./leaves.js";
import { emitParameters } from "./parameters.js";
import { siteOf } from "./raise_site.js";
import { returnsNothing } from "./return.js";
import { emitInto } from "./statement.js";
import { besideName, variableName } from "./names.js";
import { typeText } from "./type_text.js";

export function emitFunctionDef(e: Emitter, node: ast.FunctionDef): void {
  const unit = e.facts.units.get(node)!;
  const variable = e.facts.scopes.bound.get(node)!;
  const decorators = node.decorators.map((d, i) => emitDecorator(e, d, i === 0 ? e.variableType(variable) : UNKNOWN));
  const parameters = emitParameters(e, unit, { annotate: true, asMethod: false });
  e.sink.push(...parameters.before);
  if (!e.facts.annotations.functions) checkAnnotations(e, annotationsOf(node));
  const func = emitFunction(e, unit, parameters, variableName(node.name));
  const doc = docstring(node);
  const layout = doc === null ? {} : { layout: { doc } };
  const declared = e.placement.declaredBy.get(node)?.has(variable) ?? false;
  if (decorators.length === 0 && declared) {
    e.sink.push({ kind: "FunctionDecl", func, origin: node.span, ...layout, exported: e.options.exported && variable.scope.kind === "module" });
    const line = registration(e, unit, ident(variableName(node.name)), doc, func.code!, parameters.defaults);
    if (line !== null) e.sink.push(statement(line));
    return;
  }
  // a function expression's own name would hide the variable, which may hold something else by then
  const recursive = node.body.some((s) => mentions(e, s, variable));
  let value: ir.Expr = { kind: "FunctionExpr", func: recursive ? { ...func, name: besideName(func.name!) } : func };
  value = registration(e, unit, value, doc, func.code!, parameters.defaults) ?? value;
  for (let i = decorators.length - 1; i >= 0; i--) value = decorators[i]!(value);
  if (variable.scope.kind === "class") {
    // below an `if` or a `for` of a class body: the class makes a method of it
    e.sink.push({ ...statement(help("setattr", [THIS, str(e.attribute(node.name)), value]), node.span), ...layout });
    return;
  }
  const name = e.variable(variable, node.nameSpan);
  if (declared) e.sink.push({ ...declare("const", name, value), origin: node.span, ...layout });
  else e.sink.push({ ...statement(assign(name, value), node.span), ...layout });
}

/** Whether code below a node, nested functions included, names a variable. */
function mentions(e: Emitter, root: ast.Node, variable: Variable): boolean {
  const stack: ast.Node[] = [root];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (e.facts.scopes.resolution.get(node) === variable) return true;
    for (const child of childrenOf(node)) if (child !== null) stack.push(child);
  }
  return false;
}

/** A decorator as a function of the expression it decorates; evaluated before the function is made. */
export function emitDecorator(e: Emitter, decorator: ast.Expr, result: Type = UNKNOWN): (value: ir.Expr) => ir.Expr {
  const type = e.type(decorator);
  const atom = only(type);
  const raises = siteOf(e, decorator);
  if (decorator.kind === "Call" && isWraps(e, decorator)) {
    // the wrapper keeps its own type: what `wraps` does is copy metadata
    const made = call(emitExpr(e, decorator.func), decorator.args.map((a) => emitDynamic(e, a)), raises);
    return (value) => call(made, [value], raises);
  }
  const known = atom?.k === "func" || atom?.k === "api";
  const emitted = known ? emitExpr(e, decorator) : emitDynamic(e, decorator);
  const simple = emitted.kind === "Identifier" || emitted.kind === "RuntimeName" || emitted.kind === "Member";
  let callee = emitted;
  if (!simple && decorator.kind !== "Call") {
    callee = ident(e.fresh("decorator"));
    e.sink.push(declare("const", callee, emitted));
  }
  const text = typeText(e, result);
  return (value) => (known && atom?.k === "func" && atom.unit.params.length === 1 ? call(callee, [value], raises) : known && atom?.k === "api" ? call(callee, [value], raises) : { ...help("call", [callee, { kind: "Array", items: [value] }], raises), ...(text !== "unknown" && { typeArgs: [text] }) });
}

/** `functools.wraps(f)` with positional arguments. */
function isWraps(e: Emitter, node: ast.Call): boolean {
  const atom = only(e.type(node.func));
  return atom?.k === "api" && atom.fn.path === "functools.wraps" && node.keywords.length === 0 && node.args.every((a) => a.kind !== "Starred");
}

/** The function itself: parameters, result, body. */
export function emitFunction(e: Emitter, unit: FunctionUnit, parameters: { params: ir.Param[]; prologue: ir.Stmt[] }, name: string | null, self: "this" | "none" = "none", constructing = false): ir.Func {
  const node = unit.node as ast.FunctionDef;
  const first = unit.params[0]?.variable ?? null;
  const usesThis = self === "this" && first !== null && first.bindings === 1;
  if (usesThis) e.selfVariables.add(first);
  const body = e.within(
    { unit, scope: unit.scope, thisVariable: usesThis ? first : null, waiting: waitingIn(unit), breakLabels: [], continueLabels: [], handling: null, hoistable: false, constructing },
    () =>
      e.into(() => {
        e.sink.push(...parameters.prologue);
        emitInto(e, node.body);
        if (!constructing && endIsReachable(e.sink) && !returnsNothing(unit) && unit.flavour !== "async generator") e.sink.push({ kind: "Return", value: NULL });
      }),
  );
  if (self === "this" && first !== null && (!usesThis || e.namedSelves.has(first))) {
    const at = constructing ? body.findIndex((s) => s.kind === "ExprStmt" && s.value.kind === "Call" && s.value.callee.kind === "Literal" && s.value.callee.text === "super") + 1 : 0;
    body.splice(at, 0, declare(usesThis ? "const" : "let", ident(variableName(first.name)), THIS));
  }
  const code = { name: unit.name, qualname: unit.qualname, firstLine: e.source.position(node.decorators[0]?.span.start ?? node.span.start).line, ...(unit.flavour === "coroutine" && { waits: true }), ...(unit.flavour === "plain" && !unit.blocking && (unit.usedAsValue || unit.escaped || e.facts.annotations.places) && { shown: true }) };
  return { name, generator: unit.flavour !== "plain" || unit.blocking, params: parameters.params, ...(!constructing && { returns: e.resultType(unit) }), body, code, nameOrigin: node.nameSpan, ...(unit.flavour === "plain" && !unit.blocking && mayRecurse(unit) && { countsDepth: true }) };
}

const recursive = new WeakMap<FunctionUnit, boolean | "asking">();

/** Whether calling it may lead to a function that calls itself: only there CPython's recursion limit can be met. */
function mayRecurse(unit: FunctionUnit): boolean {
  const known = recursive.get(unit);
  if (known !== undefined) return known !== false;
  recursive.set(unit, "asking");
  let found = false;
  for (const callee of unit.callees) if (mayRecurse(callee)) found = true;
  recursive.set(unit, found);
  return found;
}

function waitingIn(unit: FunctionUnit): Waiting {
  if (unit.flavour === "coroutine" || unit.flavour === "async generator") return "coroutine";
  return unit.blocking ? "blocking" : "none";
}

/** `coroutine(f)`, `generator(f)`, `blocking(f)`, `named("f", f, "a, b=2")`; null when nothing of it can be observed. */
export function registration(e: Emitter, unit: FunctionUnit, target: ir.Expr, doc: string | null, code: ir.CodeInfo, defaults: readonly ir.ObjectEntry[]): ir.Expr | null {
  const observed = unit.usedAsValue || unit.escaped;
  const observations = functionAnnotations(e, unit, defaults);
  const args: ir.Expr[] = [target];
  if (unit.escaped || unit.signatureObserved || (observed && unit.params.some((p) => p.kind !== "positional or keyword" || p.default !== null))) args.push(str(signatureText(e, unit)));
  let made: ir.Expr;
  switch (unit.flavour) {
    case "coroutine":
      made = help("coroutine", args);
      break;
    case "generator":
      made = help("generator", args);
      break;
    case "async generator":
      made = help("async_generator", args);
      break;
    case "plain":
      if (unit.blocking) made = help("blocking", args);
      else if ((observed || unit.signatureObserved) && (args.length > 1 || unit.qualname !== unit.name)) made = help("named", [str(unit.qualname), ...args]);
      else if ((doc !== null && e.observesDocs) || observations.length > 0) made = target;
      else return null;
  }
  if (made.kind === "Call" && unit.flavour !== "plain") made = { ...made, located: code };
  const info: ir.ObjectEntry[] = [...observations];
  if (unit.qualname !== unit.name && (unit.flavour !== "plain" || unit.blocking)) info.push({ key: "qualname", value: str(unit.qualname) });
  if (doc !== null && e.observesDocs) info.push({ key: "doc", value: str(doc) });
  return info.length > 0 ? call(runtime("function_info"), [made, { kind: "Object", entries: info }]) : made;
}

/** Python's own text of a signature, without annotations and `self`. */
export function signatureText(e: Emitter, unit: FunctionUnit): string {
  const parts: string[] = [];
  const source = (node: ast.Expr): string => e.source.text.slice(node.span.start, node.span.end);
  const params = unit.cls !== null && unit.methodKind !== "static" ? unit.params.slice(1) : unit.params;
  let starred = false;
  params.forEach((p, i) => {
    if (p.kind === "variadic") {
      parts.push(`*${p.name}`);
      starred = true;
    } else if (p.kind === "keywords") parts.push(`**${p.name}`);
    else {
      if (p.kind === "keyword" && !starred) {
        parts.push("*");
        starred = true;
      }
      parts.push(p.default === null ? p.name : `${p.name}=${source(p.default)}`);
      if (p.kind === "positional" && params[i + 1]?.kind !== "positional") parts.push("/");
    }
  });
  return parts.join(", ");
}
