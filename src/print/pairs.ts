/** Tuples of two that are made on the spot: `run` makes them without an array between, or not at all. */
import type { Call, Expr } from "../emit/ir.js";

/** The items of `tuple([a, b])`; null for anything else. */
export const pairIn = (e: Expr): Expr[] | null => {
  if (e.kind !== "Call" || e.callee.kind !== "RuntimeName" || e.callee.module !== "" || e.callee.name !== "tuple" || e.args.length !== 1) return null;
  const [list] = e.args;
  return list?.kind === "Array" && list.items.length === 2 && list.items.every((item) => item.kind !== "Spread") ? list.items : null;
};

/** `grid.at(tuple([x, y]))` → `grid.$atPair(x, y)` */
export const withoutPair = ({ ofPair: name, ...e }: Call): Call => {
  const [first, ...rest] = e.args;
  const pair = first === undefined ? null : pairIn(first);
  return pair === null || name === undefined || e.callee.kind !== "Member" ? e : { ...e, callee: { ...e.callee, name }, args: [...pair, ...rest] };
};
