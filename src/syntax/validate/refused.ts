import type { Span } from "../ast.js";
import type { SyntaxProblem } from "../problem.js";

/** Thrown at the first thing that CPython's compiler would refuse; caught in `validate`. */
export class Refused {
  readonly problem: SyntaxProblem;
  constructor(problem: SyntaxProblem) {
    this.problem = problem;
  }
}

export function refuse(message: string, span: Span): never {
  throw new Refused({ type: "SyntaxError", message, span: { start: span.start, end: span.end } });
}
