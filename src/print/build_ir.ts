import type { Expr, Identifier, Stmt } from "../emit/ir.js";

/** The few pieces of code that position tracking adds. Names with `$` cannot clash with a program's. */
export const name = (text: string): Identifier => ({ kind: "Identifier", name: text });

/** The frame's current position. */
export const POSITION = name("p$");
/** Holds a value while the position changes. */
export const HELD = name("v$");
/** The depth at which a counted function was entered. */
export const ENTERED = name("d$");
/** What an `except` clause handles. */
export const HANDLED = name("h$");
/** What was being handled before, in the same coroutine or generator. */
export const HANDLED_BEFORE = name("o$");
/** What passes through a `finally` block; null when nothing does. */
export const PASSING = name("f$");
/** What the catch clause of a frame catches. */
export const CAUGHT = name("e$");

const number = (value: number): Expr => ({ kind: "Number", text: String(value) });

export const assign = (target: Expr, value: Expr): Expr => ({ kind: "Assign", op: "=", target, value });
export const statement = (value: Expr): Stmt => ({ kind: "ExprStmt", value });
export const call = (callee: Expr, ...args: Expr[]): Expr => ({ kind: "Call", callee, args });
const sequence = (...items: Expr[]): Expr => ({ kind: "Sequence", items: items.flatMap((item) => (item.kind === "Sequence" ? item.items : [item])) });

/** `p$ = 3`. */
export const setPosition = (index: number): Expr => assign(POSITION, number(index));

/** `(p$ = 3, e)`: the position is set before `e` is evaluated. */
export const positionBefore = (e: Expr, index: number): Expr => within(e, (value) => sequence(setPosition(index), value));

/** `(v$ = e, p$ = 3, v$)`: the position is set after `e` was evaluated. */
export const positionAfter = (e: Expr, index: number): Expr => within(e, (value) => sequence(assign(HELD, value), setPosition(index), HELD));

/** `(v$ = e, <then>, v$)`. */
export const followedBy = (e: Expr, then: Expr): Expr => sequence(assign(HELD, e), then, HELD);

/** A spread is no value that a sequence could hold: what it spreads is. */
const within = (e: Expr, change: (value: Expr) => Expr): Expr => {
  if (e.kind === "Spread" || e.kind === "Labelled") return { ...e, value: within(e.value, change) };
  return change(e);
};
