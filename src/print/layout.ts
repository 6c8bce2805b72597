import type { Layout } from "../emit/ir.js";
import type { PrintContext } from "./context.js";
import { docComment, lineComment } from "./literals.js";

/** The blank line, comments and docstring above a statement or member. */
export const printLayoutAbove = (p: PrintContext, layout: Layout | undefined, first: boolean): void => {
  if (!p.types || layout === undefined) return;
  if (layout.blankBefore && !first) p.out.endLine();
  for (const comment of layout.leading ?? []) p.out.line(lineComment(comment));
  if (layout.doc !== undefined) for (const line of docComment(layout.doc)) p.out.line(line);
};

/** A comment at the end of a line. */
export const trailingComment = (text: string): string => ` ${lineComment(text)}`;
