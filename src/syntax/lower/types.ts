import type { Expr, TypeParam } from "../ast.js";
import type { CstNode } from "../cst.js";
import { identifierName, type Lowering, part, parts, spanOf, token, unsupported } from "./context.js";
import { lowerIndex } from "./primaries.js";

/** An annotation is an ordinary expression; the grammar only wraps it. */
export function lowerType(cx: Lowering, node: CstNode): Expr {
  return cx.expression(part(node));
}

/** `list[int]` */
export function lowerGenericType(cx: Lowering, node: CstNode): Expr {
  const [base, parameters] = parts(node);
  if (base === undefined || parameters === undefined) throw unsupported(node);
  return { kind: "Subscript", value: cx.expression(base), slice: lowerIndex(cx, parameters, parts(parameters)), span: spanOf(node) };
}

/** `list[int].item` */
export function lowerMemberType(cx: Lowering, node: CstNode): Expr {
  const [value, name] = parts(node);
  if (value === undefined || name === undefined) throw unsupported(node);
  return { kind: "Attribute", value: cx.expression(value), attr: identifierName(cx, name), attrSpan: spanOf(name), span: spanOf(node) };
}

/** `*Ts` in an annotation. */
export function lowerSplatType(cx: Lowering, node: CstNode): Expr {
  if (node.children[0]?.type !== "*") throw unsupported(node);
  return { kind: "Starred", value: cx.expression(part(node)), span: spanOf(node) };
}

/** Outside a list of type parameters, `a: b` between brackets is a slice. */
export function lowerConstrainedType(cx: Lowering, node: CstNode): Expr {
  const [lower, rest] = parts(node).map(unwrapped);
  if (lower === undefined || rest === undefined) throw unsupported(node);
  const [upper, step] = rest.type === "constrained_type" ? parts(rest) : [rest];
  return {
    kind: "Slice",
    lower: cx.expression(lower),
    upper: upper === undefined ? null : cx.expression(upper),
    step: step === undefined ? null : cx.expression(step),
    span: spanOf(node),
  };
}

const unwrapped = (node: CstNode): CstNode => (node.type === "type" ? part(node) : node);

/** `[T: int = bool, *Ts, **P]` behind the name of a function, class or type alias. */
export function lowerTypeParameters(cx: Lowering, node: CstNode): TypeParam[] {
  return parts(node).map((parameter) => {
    const given: Record<":" | "=", Expr | null> = { ":": null, "=": null };
    let name = unwrapped(parameter);
    for (let rest = name; rest.type === "constrained_type"; ) {
      const [left, right] = parts(rest);
      const colon = token(rest, ":");
      if (left === undefined || right === undefined || colon === null) throw unsupported(rest);
      if (rest === name) name = unwrapped(left);
      const next = unwrapped(right);
      // the default's `=` was given to the grammar as another colon (see grammar_gaps.ts)
      given[cx.text.charAt(colon.start) === "=" ? "=" : ":"] = cx.expression(next.type === "constrained_type" ? parts(next)[0]! : next);
      rest = next;
    }
    let flavour: TypeParam["flavour"] = "TypeVar";
    if (name.type === "splat_type" || name.type === "list_splat") {
      flavour = name.children[0]?.type === "**" ? "ParamSpec" : "TypeVarTuple";
      name = part(name);
    }
    if (name.type !== "identifier") throw unsupported(name);
    return { kind: "TypeParam", flavour, name: identifierName(cx, name), bound: given[":"], default: given["="], span: spanOf(parameter) };
  });
}
