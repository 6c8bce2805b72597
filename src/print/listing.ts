/** List comprehensions: `Array.from(xs, (x) => …)` in TypeScript; `run` has a quicker helper for it, which makes no iterator of lists and ranges. */
import type { Expr } from "../emit/ir.js";

/** `Array.from(xs, f)` */
export const isListing = (e: Expr): boolean =>
  e.kind === "Call" && e.callee.kind === "Member" && e.callee.name === "from" && e.callee.object.kind === "Identifier" && e.callee.object.name === "Array" && e.args.length === 2;
