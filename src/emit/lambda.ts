/** `lambda p: p[1]` → `(p) => p[1]`. */
import type * as ast from "../syntax/ast.js";
import { is } from "../analysis/types.js";
import { functionAnnotations, saysMore } from "./annotations.js";
import { arrow, call, declare, help, NULL, object, str } from "./build.js";
import type { Emitter } from "./emitter.js";
import { emitDropped, emitDynamic, emitExpr } from "./expression.js";
import { signatureText } from "./function.js";
import { emitParameters } from "./parameters.js";
import type * as ir from "./ir.js";
import { scalarText } from "./type_text.js";

export function emitLambda(e: Emitter, node: ast.Lambda, contextual = false, forRuntime = contextual): ir.Expr {
  const unit = e.facts.units.get(node)!;
  const { params, prologue, before: defaults, defaults: values } = emitParameters(e, unit, { annotate: !contextual, asMethod: false });
  const scope = e.facts.scopes.of.get(node)!;
  const code = { name: "<lambda>", qualname: unit.qualname, firstLine: e.source.position(node.span.start).line, shown: true };
  const raw = e.returnsRaw(unit);
  // `lambda q: (w := q) + w`
  for (const variable of scope.variables.values()) if (!variable.isParameter) prologue.push(declare("let", e.variable(variable), undefined, scalarText(e, e.variableType(variable))));
  const waits = unit.flavour === "generator" || unit.blocking;
  const made = e.within<ir.Expr>({ unit, scope, waiting: unit.blocking ? "blocking" : "none", hoistable: false, breakLabels: [], continueLabels: [], ...(waits && { thisVariable: null }) }, () => {
    if (waits) {
      const body = e.into(() => {
        e.sink.push(...prologue);
        if (unit.blocking && is(e.type(node.body), "none")) e.sink.push({ kind: "ExprStmt", value: emitDropped(e, node.body) }, { kind: "Return", value: NULL });
        else e.sink.push({ kind: "Return", value: emitDynamic(e, node.body) });
      });
      return help(unit.blocking ? "blocking" : "generator", [{ kind: "FunctionExpr", func: { name: null, generator: true, params, returns: e.resultType(unit), body, code } }]);
    }
    let body: ir.Expr | ir.Stmt[] = [];
    const before = e.into(() => {
      // The runtime takes what a callback gives as None when it is `undefined`.
      const value = raw ? emitExpr(e, node.body) : forRuntime && is(e.type(node.body), "none") ? emitDropped(e, node.body) : emitDynamic(e, node.body);
      body = value;
    });
    if (before.length > 0 || prologue.length > 0) body = [...prologue, ...before, { kind: "Return", value: body as unknown as ir.Expr }];
    return { ...arrow(params, body), code };
  });
  const entries: ir.ObjectEntry[] = [];
  if (!contextual && e.observesQualnames && unit.qualname !== unit.name) entries.push({ key: "qualname", value: str(unit.qualname) });
  // One that is called with too few arguments says by its length what it needs.
  const isInspected = e.facts.annotations.functions && saysMore(unit);
  if (!contextual && (isInspected || unit.overfilled)) entries.push({ key: "signature", value: str(signatureText(e, unit)) });
  if (!contextual && isInspected) entries.push(...functionAnnotations(e, unit, values));
  const seen = entries.length === 0 ? made : help("function_info", [made, object(entries)]);
  return defaults.length === 0 ? seen : withDefaults(seen, defaults);
}

/** `lambda i=i: i` → `((lambda$i) => (i = lambda$i) => i)(i)`: the default is evaluated where the lambda stands, and only once. */
function withDefaults(made: ir.Expr, defaults: readonly ir.Stmt[]): ir.Expr {
  const declared = defaults.flatMap((stmt) => (stmt.kind === "VarDecl" ? stmt.declarations : []));
  const params = declared.map(({ target, type }): ir.Param => ({ target, ...(type === undefined ? {} : { type }) }));
  return call(arrow(params, made), declared.flatMap(({ value }) => (value === undefined ? [] : [value])));
}
