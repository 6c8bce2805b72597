import type { Expr, MatchCase, Pattern, Span } from "../ast.js";
import { refuseDebugStore } from "./debug_name.js";
import { constantKey, constantRepr } from "./constants.js";
import { refuse } from "./refused.js";

/** Names bound so far in a pattern, and whether a pattern that always matches may stand here. */
interface State {
  readonly stores: Set<string>;
  readonly irrefutable: boolean;
}

/** What visits the expressions in patterns. */
export type VisitExpression = (e: Expr) => void;

function isWildcard(pattern: Pattern): boolean {
  return pattern.kind === "MatchAs" && pattern.pattern === null && pattern.name === null;
}

/** Checks the pattern of the case at `index` as the code generator compiles it (`compiler_match_inner`). */
export function checkCasePattern(cases: readonly MatchCase[], index: number, visit: VisitExpression): void {
  const c = cases[index];
  if (c === undefined) return;
  const last = index === cases.length - 1;
  // a final `case _` is never compiled
  if (last && cases.length > 1 && isWildcard(c.pattern)) return;
  check(c.pattern, { stores: new Set(), irrefutable: c.guard !== null || last }, visit);
}

function store(name: string | null, span: Span, state: State): void {
  if (name === null) return;
  refuseDebugStore(name, span);
  if (state.stores.has(name)) refuse(`multiple assignments to name '${name}' in pattern`, span);
  state.stores.add(name);
}

function checkInner(pattern: Pattern, state: State, visit: VisitExpression): void {
  check(pattern, { stores: state.stores, irrefutable: true }, visit);
}

function check(p: Pattern, state: State, visit: VisitExpression): void {
  switch (p.kind) {
    case "MatchValue":
      if (!isMatchable(p.value)) refuse("patterns may only match literals and attribute lookups", p.span);
      visit(p.value);
      return;
    case "MatchSingleton":
      return;
    case "MatchSequence": {
      const stars = p.patterns.filter((inner) => inner.kind === "MatchStar").length;
      if (stars > 1) refuse("multiple starred names in sequence pattern", p.span);
      for (const inner of p.patterns) checkInner(inner, state, visit);
      return;
    }
    case "MatchMapping": {
      const seen = new Set<string>();
      for (const key of p.keys) {
        const same = constantKey(key);
        if (same !== null) {
          if (seen.has(same)) refuse(`mapping pattern checks duplicate key (${constantRepr(key)})`, p.span);
          seen.add(same);
        } else if (key.kind !== "Attribute") {
          refuse("mapping pattern keys may only match literals and attribute lookups", p.span);
        }
        visit(key);
      }
      for (const inner of p.patterns) checkInner(inner, state, visit);
      store(p.rest, p.span, state);
      return;
    }
    case "MatchClass":
      for (const [i, name] of p.kwdAttrs.entries()) {
        const at = p.kwdPatterns[i];
        if (at !== undefined) refuseDebugStore(name, at.span);
        const again = p.kwdAttrs.indexOf(name, i + 1);
        const repeated = p.kwdPatterns[again];
        if (again >= 0 && repeated !== undefined) refuse(`attribute name repeated in class pattern: ${name}`, repeated.span);
      }
      visit(p.cls);
      for (const inner of p.patterns) checkInner(inner, state, visit);
      for (const inner of p.kwdPatterns) checkInner(inner, state, visit);
      return;
    case "MatchStar":
      store(p.name, p.span, state);
      return;
    case "MatchAs":
      if (p.pattern === null) {
        if (!state.irrefutable) {
          const what = p.name === null ? "wildcard" : `name capture '${p.name}'`;
          refuse(`${what} makes remaining patterns unreachable`, p.span);
        }
      } else check(p.pattern, state, visit);
      store(p.name, p.span, state);
      return;
    case "MatchOr":
      checkAlternatives(p.patterns, p.span, state, visit);
  }
}

function checkAlternatives(patterns: readonly Pattern[], span: Span, state: State, visit: VisitExpression): void {
  let control: Set<string> | null = null;
  for (const [i, pattern] of patterns.entries()) {
    const stores = new Set<string>();
    check(pattern, { stores, irrefutable: state.irrefutable && i === patterns.length - 1 }, visit);
    if (control === null) control = stores;
    else {
      const names = control;
      if (names.size !== stores.size || ![...stores].every((name) => names.has(name))) {
        refuse("alternative patterns bind different names", span);
      }
    }
  }
  for (const name of control ?? []) store(name, span, state);
}

function isMatchable(e: Expr): boolean {
  return e.kind === "Attribute" || constantKey(e) !== null;
}
