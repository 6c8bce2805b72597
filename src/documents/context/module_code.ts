/** A session of a docstring, run behind the code of the module that it is in: what doctest does with the module's names. */
import type { Claim, Example } from "../example.js";

/** The session with the module's lines before it, which begin with the document's first: its own code stands as many lines further down. */
export function behindModule(session: Example, module: readonly string[], moduleColumns: readonly number[]): Example {
  const shift = module.length;
  const gap = Array.from({ length: session.line - 1 }, () => "");
  const shifted = (claim: Claim): Claim => (claim.extent === "prompt" ? { ...claim, statement: claim.statement + shift } : claim);
  return {
    ...session,
    line: 1,
    code: [...module, ...gap, ...session.code],
    columns: [...moduleColumns, ...gap.map(() => 0), ...session.columns],
    lineNumbers: [...module.map((_, i) => i + 1), ...gap.map((_, i) => i + 1), ...session.code.map((_, i) => session.line + i)],
    claims: session.claims.map(shifted),
  };
}
