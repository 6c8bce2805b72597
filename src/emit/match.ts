/**
 * `match x:` → an `if` per case, in order; bodies that don't leave end with `break matched`. Never `switch`, which captures `break`.
 * Names are bound when the whole pattern matched: a case that fails half-way leaves no trace.
 */
import type * as ast from "../syntax/ast.js";
import type { Variable } from "../analysis/scopes.js";
import { only } from "../analysis/types.js";
import { someInScope } from "../analysis/walk.js";
import { array, assign, binary, declare, help, ident, iff, index, literal, not, NULL, num, or, statement, str } from "./build.js";
import { emitCondition } from "./condition.js";
import type { Emitter } from "./emitter.js";
import { emitDynamic, emitExpr } from "./expression.js";
import type * as ir from "./ir.js";
import { endIsReachable } from "./leaves.js";
import { isRepeatable, mayAct } from "./purity.js";
import { emitBlock } from "./statement.js";

export function emitMatch(e: Emitter, node: ast.Match): void {
  const label = e.label("matched");
  let needed = false;
  const inside = e.into(() => {
    let subject = emitDynamic(e, node.subject);
    if (!isRepeatable(node.subject) || mayChange(e, node)) {
      const name = ident(e.fresh("subject"));
      e.sink.push(declare("const", name, subject));
      subject = name;
    }
    node.cases.forEach((c, i) => {
      const last = i === node.cases.length - 1;
      const arm = (): void => {
        const run = (): void => {
          const body = emitBlock(e, c.body, node.cases[i + 1]?.span.start);
          if (!last && endIsReachable(body)) {
            needed = true;
            body.push({ kind: "Break", label });
          }
          e.sink.push(...body);
        };
        if (c.guard === null) run();
        else {
          const test = emitCondition(e, c.guard);
          e.sink.push(iff(test, e.into(run)));
        }
      };
      const always = c.pattern.kind === "MatchAs" && c.pattern.pattern === null;
      const made = e.into(() => emitWhole(e, c.pattern, subject, arm));
      if (always && c.guard === null && made.length > 1) e.sink.push({ kind: "Block", body: made });
      else e.sink.push(...made);
    });
  });
  if (needed) e.sink.push({ kind: "Labeled", label, body: inside });
  else e.sink.push(...inside);
}

/** Whether a pattern or a guard may give the subject's name another value before a later case looks at it. */
function mayChange(e: Emitter, node: ast.Match): boolean {
  if (node.subject.kind !== "Name") return false;
  const variable = e.facts.scopes.resolution.get(node.subject);
  if (variable === undefined) return false;
  const binds = (part: ast.Node): boolean => e.facts.scopes.bound.get(part) === variable || (part.kind === "NamedExpr" && e.facts.scopes.resolution.get(part.target) === variable);
  const acting = variable.boundElsewhere || variable.scope.kind === "module";
  return node.cases.some(({ pattern, guard }, i) => (i < node.cases.length - 1 && someInScope(pattern, binds)) || (guard !== null && (someInScope(guard, binds) || (acting && mayAct(e, guard)))));
}

/** What a pattern that is being matched has captured so far. */
type Captures = { readonly variable: Variable; readonly value: ir.Expr }[];

/** Emit a pattern's tests, inside of them its captures, and inside of these `then`. */
function emitWhole(e: Emitter, pattern: ast.Pattern, subject: ir.Expr, then: () => void): void {
  const captures: Captures = [];
  emitPattern(e, pattern, subject, captures, () => {
    for (const { variable, value } of captures.splice(0)) e.sink.push(statement(assign(e.variable(variable), value)));
    then();
  });
}

/** The value of a capture: where tests come behind it, it is taken when its turn comes, and bound at the end. */
function captured(e: Emitter, pattern: ast.Pattern, value: ir.Expr, captures: Captures, isLast: boolean): void {
  const variable = e.facts.scopes.bound.get(pattern);
  if (variable === undefined) return;
  if (isLast || value.kind === "Identifier" || value.kind === "Index") {
    captures.push({ variable, value });
    return;
  }
  const held = ident(e.fresh("part"));
  e.sink.push(declare("const", held, value));
  captures.push({ variable, value: held });
}

/** Patterns that always match, and only capture. */
const onlyCaptures = (patterns: readonly ast.Pattern[]): boolean => patterns.every((p) => p.kind === "MatchStar" || (p.kind === "MatchAs" && p.pattern === null));

/** Emit the tests of a pattern, nested, with `then` inside all of them; `isLast`: no test comes behind it. */
function emitPattern(e: Emitter, pattern: ast.Pattern, subject: ir.Expr, captures: Captures, then: () => void, isLast = true): void {
  const test = simpleTest(e, pattern, subject);
  if (test !== null) {
    e.sink.push(iff(test, e.into(then)));
    return;
  }
  switch (pattern.kind) {
    case "MatchAs": {
      const bind = (): void => {
        captured(e, pattern, subject, captures, isLast);
        then();
      };
      if (pattern.pattern === null) bind();
      else emitPattern(e, pattern.pattern, subject, captures, bind, isLast);
      return;
    }
    case "MatchSequence": {
      const star = pattern.patterns.findIndex((p) => p.kind === "MatchStar");
      const count = pattern.patterns.length - (star >= 0 ? 1 : 0);
      const sequence = star >= 0 ? binary(">=", help("len", [subject]), num(count)) : binary("===", help("len", [subject]), num(count));
      const inner = (i: number): void => {
        const p = pattern.patterns[i];
        if (p === undefined) {
          then();
          return;
        }
        if (p.kind === "MatchStar") {
          const after = pattern.patterns.length - i - 1;
          captured(e, p, help("match_rest", [subject, num(i), num(after)]), captures, isLast && onlyCaptures(pattern.patterns.slice(i + 1)));
          inner(i + 1);
          return;
        }
        const fromEnd = pattern.patterns.length - i;
        // a sequence of the program's own need not understand negative indices
        const at = star < 0 || i < star ? num(i) : binary("-", help("len", [subject]), num(fromEnd));
        capture(e, p, help("getitem", [subject, at]), captures, () => inner(i + 1), isLast && onlyCaptures(pattern.patterns.slice(i + 1)));
      };
      e.sink.push(iff(binary("&&", help("is_sequence", [subject]), sequence), e.into(() => inner(0))));
      return;
    }
    case "MatchMapping": {
      const keys = pattern.keys.map((key) => emitDynamic(e, key));
      const mayRepeat = pattern.keys.length > 1 && !pattern.keys.every((key) => key.kind !== "Attribute" && key.kind !== "Name");
      const tests = mayRepeat ? [help("match_keys", [subject, array(keys)], e.raises(pattern.span))] : keys.map((key) => help("contains", [subject, key]));
      const all = [help("is_mapping", [subject]) as ir.Expr, ...tests].reduce((a: ir.Expr, b: ir.Expr) => binary("&&", a, b));
      const inner = (i: number): void => {
        const p = pattern.patterns[i];
        if (p !== undefined) {
          capture(e, p, help("getitem", [subject, keys[i]!]), captures, () => inner(i + 1), isLast && onlyCaptures(pattern.patterns.slice(i + 1)));
          return;
        }
        captured(e, pattern, help("match_remaining", [subject, array(keys)]), captures, isLast);
        then();
      };
      e.sink.push(iff(all, e.into(() => inner(0))));
      return;
    }
    case "MatchClass": {
      const cls = emitDynamic(e, pattern.cls);
      const parts = ident(e.fresh("parts"));
      const names = array(pattern.kwdAttrs.map((name) => str(name)));
      e.sink.push(declare("const", parts, help("match_class", [subject, cls, num(pattern.patterns.length), names], e.raises(pattern.span))));
      const all = [...pattern.patterns, ...pattern.kwdPatterns];
      const inner = (i: number): void => {
        const p = all[i];
        if (p === undefined) then();
        else capture(e, p, index(parts, num(i)), captures, () => inner(i + 1), isLast && onlyCaptures(all.slice(i + 1)));
      };
      e.sink.push(iff(binary("!==", parts, NULL), e.into(() => inner(0))));
      return;
    }
    case "MatchOr": {
      const hit = ident(e.fresh("hit"));
      e.sink.push(declare("let", hit, literal("false"), "boolean"));
      pattern.patterns.forEach((p, i) => {
        const attempt = e.into(() => emitWhole(e, p, subject, () => e.sink.push(statement(assign(hit, literal("true"))))));
        if (i === 0) e.sink.push(...attempt);
        else e.sink.push(iff(not(hit), attempt));
      });
      e.sink.push(iff(hit, e.into(then)));
      return;
    }
    default:
      then();
  }
}

/** Match a part: held in a name of its own unless it is only tested once. */
function capture(e: Emitter, pattern: ast.Pattern, value: ir.Expr, captures: Captures, then: () => void, isLast: boolean): void {
  if (pattern.kind === "MatchAs" && pattern.pattern === null && pattern.name === null) {
    then();
    return;
  }
  if (pattern.kind === "MatchAs" || pattern.kind === "MatchValue" || pattern.kind === "MatchSingleton") {
    if (pattern.kind !== "MatchAs" || pattern.pattern === null) {
      emitPattern(e, pattern, value, captures, then, isLast);
      return;
    }
  }
  const part = ident(e.fresh("part"));
  e.sink.push(declare("const", part, value));
  emitPattern(e, pattern, part, captures, then, isLast);
}

/** A pattern without captures as one boolean expression; null when it needs statements. */
function simpleTest(e: Emitter, pattern: ast.Pattern, subject: ir.Expr): ir.Expr | null {
  switch (pattern.kind) {
    case "MatchValue":
      return help("eq", [subject, emitDynamic(e, pattern.value)], e.raises(pattern.span));
    case "MatchSingleton":
      return binary("===", subject, literal(pattern.value === null ? "null" : pattern.value ? "true" : "false"));
    case "MatchClass": {
      if (pattern.patterns.length + pattern.kwdPatterns.length > 0) return null;
      const atom = only(e.type(pattern.cls));
      // what is no class is told by the general form
      if (atom === null || (atom.k !== "class" && atom.k !== "api class")) return null;
      return atom.k === "class" && !atom.cls.isOpen() && !atom.cls.virtual ? binary("instanceof", subject, emitExpr(e, pattern.cls)) : help("isinstance", [subject, emitDynamic(e, pattern.cls)], e.raises(pattern.span));
    }
    case "MatchOr": {
      const tests = pattern.patterns.map((p) => simpleTest(e, p, subject));
      return tests.every((t) => t !== null) ? tests.reduce(or) : null;
    }
    default:
      return null;
  }
}

