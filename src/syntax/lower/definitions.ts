import type { ClassDef, Expr, FunctionDef, Stmt } from "../ast.js";
import type { CstNode } from "../cst.js";
import { field, identifierName, lastTokenEnd, type Lowering, optionalField, part, parts, spanOf, token, unsupported } from "./context.js";
import { lowerParameters } from "./parameters.js";
import { lowerArguments } from "./primaries.js";
import { lowerTypeParameters } from "./types.js";

/** `@decorator` lines belong to the definition, but its span starts at `def`, `async` or `class`. */
export function lowerDecorated(cx: Lowering, node: CstNode): Stmt {
  const decorators = parts(node)
    .filter((child) => child.type === "decorator")
    .map((decorator) => cx.expression(part(decorator)));
  const definition = field(node, "definition");
  return definition.type === "class_definition" ? classDef(cx, definition, decorators) : functionDef(cx, definition, decorators);
}

export const lowerFunction = (cx: Lowering, node: CstNode): Stmt => functionDef(cx, node, []);
export const lowerClass = (cx: Lowering, node: CstNode): Stmt => classDef(cx, node, []);

function functionDef(cx: Lowering, node: CstNode, decorators: Expr[]): FunctionDef {
  if (node.type !== "function_definition") throw unsupported(node);
  const name = field(node, "name");
  const returns = optionalField(node, "return_type");
  const typeParameters = optionalField(node, "type_parameters");
  return {
    kind: "FunctionDef",
    isAsync: token(node, "async") !== null,
    name: identifierName(cx, name),
    nameSpan: spanOf(name),
    args: lowerParameters(cx, field(node, "parameters")),
    body: cx.block(field(node, "body")),
    decorators,
    returns: returns === null ? null : cx.expression(returns),
    typeParams: typeParameters === null ? [] : lowerTypeParameters(cx, typeParameters),
    span: { start: node.start, end: lastTokenEnd(node) },
  };
}

function classDef(cx: Lowering, node: CstNode, decorators: Expr[]): ClassDef {
  const name = field(node, "name");
  const superclasses = optionalField(node, "superclasses");
  const typeParameters = optionalField(node, "type_parameters");
  const { args, keywords } = superclasses === null ? { args: [], keywords: [] } : lowerArguments(cx, superclasses);
  return {
    kind: "ClassDef",
    name: identifierName(cx, name),
    nameSpan: spanOf(name),
    bases: args,
    keywords,
    body: cx.block(field(node, "body")),
    decorators,
    typeParams: typeParameters === null ? [] : lowerTypeParameters(cx, typeParameters),
    span: { start: node.start, end: lastTokenEnd(node) },
  };
}
