import type { Comprehension, Expr, Stmt } from "../ast.js";
import { expressionsOf, subexpressions } from "./subexpressions.js";

/** Which functions are generators, and which comprehensions are asynchronous. */
export class Coroutines {
  /** A `yield` stands in the function's own body. */
  isGenerator(body: readonly Stmt[]): boolean {
    return body.some((s) => expressionsOf(s).some(hasYield) || blocksOf(s).some((block) => this.isGenerator(block)));
  }

  /** The comprehension itself awaits: `async for`, `await`, or an asynchronous comprehension inside it. */
  isAsync(e: Expr): boolean {
    if (e.kind !== "ListComp" && e.kind !== "SetComp" && e.kind !== "DictComp" && e.kind !== "GeneratorExp") return false;
    if (e.generators.some((generator) => generator.isAsync)) return true;
    return inOwnScope(e, e.generators).some((part) => this.#awaits(part));
  }

  #awaits(e: Expr): boolean {
    switch (e.kind) {
      case "Await":
        return true;
      case "Lambda":
        return subexpressions(e).some((part) => part !== e.body && this.#awaits(part));
      case "ListComp":
      case "SetComp":
      case "DictComp":
        return this.isAsync(e) || this.#awaitsInFirstIterable(e.generators);
      case "GeneratorExp":
        return this.#awaitsInFirstIterable(e.generators);
      default:
        return subexpressions(e).some((part) => this.#awaits(part));
    }
  }

  /** The first iterable belongs to the scope around the comprehension. */
  #awaitsInFirstIterable(generators: readonly Comprehension[]): boolean {
    const first = generators[0];
    return first !== undefined && this.#awaits(first.iter);
  }
}

/** The parts of a comprehension that are evaluated in its own scope. */
function inOwnScope(e: Expr, generators: readonly Comprehension[]): Expr[] {
  const outer = generators[0]?.iter;
  return subexpressions(e).filter((part) => part !== outer);
}

function hasYield(e: Expr): boolean {
  if (e.kind === "Yield" || e.kind === "YieldFrom") return true;
  if (e.kind === "Lambda") return subexpressions(e).some((part) => part !== e.body && hasYield(part));
  return subexpressions(e).some(hasYield);
}

/** The blocks of a statement that belong to the same function. */
function blocksOf(s: Stmt): readonly (readonly Stmt[])[] {
  switch (s.kind) {
    case "For":
    case "While":
    case "If":
      return [s.body, s.orelse];
    case "With":
      return [s.body];
    case "Match":
      return s.cases.map((c) => c.body);
    case "Try":
      return [s.body, s.orelse, s.finalbody, ...s.handlers.map((handler) => handler.body)];
    default:
      return [];
  }
}
