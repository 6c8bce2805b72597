import type { Arg, Arguments, Expr } from "../ast.js";
import type { CstNode } from "../cst.js";
import { field, identifierName, type Lowering, optionalField, part, parts, spanOf, syntaxError, unsupported } from "./context.js";

interface Parameter {
  readonly stars: "" | "*" | "**";
  readonly name: CstNode;
  readonly type: CstNode | null;
  readonly value: CstNode | null;
}

function readParameter(node: CstNode): Parameter {
  switch (node.type) {
    case "identifier":
      return { stars: "", name: node, type: null, value: null };
    case "default_parameter":
    case "typed_default_parameter":
      return { stars: "", name: field(node, "name"), type: optionalField(node, "type"), value: field(node, "value") };
    case "typed_parameter":
      return { ...readParameter(part(node)), type: field(node, "type") };
    case "list_splat_pattern":
      return { stars: "*", name: part(node), type: null, value: null };
    case "dictionary_splat_pattern":
      return { stars: "**", name: part(node), type: null, value: null };
    case "tuple_pattern":
      throw syntaxError(node, "Function parameters cannot be parenthesized");
    default:
      throw unsupported(node);
  }
}

function lowerParameter(cx: Lowering, { name, type, value }: Parameter): Arg {
  if (name.type === "tuple_pattern") throw syntaxError(name, "Function parameters cannot be parenthesized");
  if (name.type !== "identifier") throw unsupported(name);
  const annotation: Expr | null = type === null ? null : cx.expression(type);
  return {
    kind: "Arg",
    name: identifierName(cx, name),
    annotation,
    default: value === null ? null : cx.expression(value),
    span: { start: name.start, end: type?.end ?? name.end },
  };
}

/** The parameters of a `def` or a `lambda`, sorted by how they may be passed. */
export function lowerParameters(cx: Lowering, node: CstNode): Arguments {
  let posonly: Arg[] = [];
  let args: Arg[] = [];
  const kwonly: Arg[] = [];
  let vararg: Arg | null = null;
  let kwarg: Arg | null = null;
  let afterStar = false;
  for (const child of parts(node)) {
    if (child.type === "positional_separator") {
      posonly = args;
      args = [];
    } else if (child.type === "keyword_separator") {
      afterStar = true;
    } else {
      const parameter = readParameter(child);
      const arg = lowerParameter(cx, parameter);
      if (parameter.stars === "**") {
        kwarg = arg;
      } else if (parameter.stars === "*") {
        vararg = arg;
        afterStar = true;
      } else {
        (afterStar ? kwonly : args).push(arg);
      }
    }
  }
  return { kind: "Arguments", posonly, args, vararg, kwonly, kwarg, span: spanOf(node) };
}

/** `lambda x: …` */
export function lowerLambda(cx: Lowering, node: CstNode): Expr {
  const parameters = optionalField(node, "parameters");
  const args: Arguments =
    parameters === null
      ? { kind: "Arguments", posonly: [], args: [], vararg: null, kwonly: [], kwarg: null, span: { start: node.start + 6, end: node.start + 6 } }
      : lowerParameters(cx, parameters);
  return { kind: "Lambda", args, body: cx.expression(field(node, "body")), span: spanOf(node) };
}
