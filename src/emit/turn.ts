/** `while not event.is_set(): …` → `while (!event.is_set()) { if (turn_is_over()) { yield* next_turn(); } … }`; loops that compute ask `slice_is_over()`. */
import type * as ast from "../syntax/ast.js";
import { help } from "./build.js";
import type { Emitter } from "./emitter.js";
import type * as ir from "./ir.js";

/** What a loop's body begins with where other threads may want to go on. */
export function turnOf(e: Emitter, loop: ast.For | ast.While): ir.Stmt[] {
  const polls = loop.kind === "While" && e.facts.polls.has(loop);
  if (e.waiting === "none" || !(polls || e.facts.slices.has(loop))) return [];
  const span = loop.kind === "While" ? loop.test.span : loop.iter.span;
  return [{ kind: "If", test: help(polls ? "turn_is_over" : "slice_is_over", []), then: [{ kind: "ExprStmt", value: e.wait(help("next_turn", []), e.raises(span), true) }] }];
}
