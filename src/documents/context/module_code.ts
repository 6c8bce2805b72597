/** A session of a docstring, run behind the code of the module that it is in: what doctest does with the module's names. */
import type { Claim, Example } from "../example.js";

/** The session with the module's lines before it: its own code stands as many lines further down as the module has. */
export function behindModule(session: Example, module: readonly string[]): Example {
  const shift = module.length;
  const gap = Array.from({ length: session.line - 1 }, () => "");
  const shifted = (claim: Claim): Claim => (claim.extent === "prompt" ? { ...claim, statement: claim.statement + shift } : claim);
  return {
    ...session,
    line: 1,
    code: [...module, ...gap, ...session.code],
    columns: [...module.map(() => 0), ...gap.map(() => 0), ...session.columns],
    lineNumbers: [...module.map((_, i) => i + 1), ...gap.map((_, i) => i + 1), ...session.code.map((_, i) => session.line + i)],
    claims: session.claims.map(shifted),
  };
}
