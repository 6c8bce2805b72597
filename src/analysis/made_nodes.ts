/** Nodes that the rewriting passes put into a tree: names, calls of our own functions, expressions that are evaluated later. */
import type * as ast from "../syntax/ast.js";

export const name = (id: string, span: ast.Span): ast.Name => ({ kind: "Name", id, span });

/** A call of one of our own functions: `cell$(…)`. */
export const helper = (id: string, args: ast.Expr[], span: ast.Span, keywords: ast.Keyword[] = []): ast.Call => ({ kind: "Call", func: name(id, span), args, keywords, span });

/** `lambda: body` */
export const lazy = (body: ast.Expr): ast.Lambda => ({
  kind: "Lambda",
  args: { kind: "Arguments", posonly: [], args: [], vararg: null, kwonly: [], kwarg: null, span: body.span },
  body,
  span: body.span,
});
