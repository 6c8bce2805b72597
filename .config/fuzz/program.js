/**
 * A random program as a tree, so that it can be made smaller: a statement is a line, or a header with a body and clauses.
 *
 * @typedef {string | { readonly header: string, readonly body: readonly Statement[], readonly clauses?: readonly Statement[] }} Statement
 */

/** The text of statements. */
export const textOf = (statements, indent = "") =>
  statements
    .map((each) => {
      if (typeof each === "string") return each.replace(/^/gm, indent);
      const body = each.body.length === 0 ? `${indent}    pass` : textOf(each.body, `${indent}    `);
      return [`${indent}${each.header}`, body, ...(each.clauses ?? []).map((clause) => textOf([clause], indent))].join("\n");
    })
    .join("\n");

/** Every program that is one step smaller: a statement left out, or a block replaced by its body. */
export function* smaller(statements) {
  // Large pieces first: most of a program has nothing to do with a difference.
  for (let size = statements.length >> 1; size > 1; size >>= 1) {
    for (let at = 0; at + size <= statements.length; at += size) yield [...statements.slice(0, at), ...statements.slice(at + size)];
  }
  for (const [i, each] of statements.entries()) {
    const replaced = (...by) => [...statements.slice(0, i), ...by, ...statements.slice(i + 1)];
    yield replaced();
    if (typeof each === "string") continue;
    if (!/^(?:async )?(?:def|class) /.test(each.header)) yield replaced(...each.body);
    for (const body of smaller(each.body)) yield replaced({ ...each, body });
    for (const [j, clause] of (each.clauses ?? []).entries()) {
      const clauses = (...by) => [...each.clauses.slice(0, j), ...by, ...each.clauses.slice(j + 1)];
      if (each.clauses.length > 1 || !each.header.startsWith("try")) yield replaced({ ...each, clauses: clauses() });
      for (const body of smaller(clause.body)) yield replaced({ ...each, clauses: clauses({ ...clause, body }) });
    }
  }
}

/** The smallest program found for which `differs` still holds. */
export async function shrink(statements, differs, tries = 400) {
  let best = statements;
  for (let improved = true; improved && tries > 0; ) {
    improved = false;
    for (const candidate of smaller(best)) {
      if (--tries <= 0) break;
      if (await differs(candidate)) {
        best = candidate;
        improved = true;
        break;
      }
    }
  }
  return best;
}
