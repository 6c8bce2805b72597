/** `f(*xs)` → `f(...starred(xs, f))` where `xs` may be no iterable: CPython's message names the function. */
import type * as ast from "../syntax/ast.js";
import { NAMES } from "../analysis/dynamic_names.js";
import { only } from "../analysis/types.js";
import { runtime, str } from "./build.js";
import type { Emitter } from "./emitter.js";
import { emitDynamic } from "./expression.js";
import type * as ir from "./ir.js";
import { isRepeatable } from "./purity.js";

/** The call with its stars told of as in CPython: one alone with the function, one among others as in a list. */
export function withStarsTold(e: Emitter, node: ast.Call, made: ir.Expr): ir.Expr {
  if (!node.args.some((arg) => arg.kind === "Starred") || (made.kind !== "Call" && made.kind !== "New")) return made;
  // where keywords are merged, that comes before the star is looked at
  const late = node.args.length === 1 && node.keywords.some(({ name }) => name === null) ? toldByCall(made) : made;
  if (late !== made) return late;
  const callee = node.args.length > 1 ? [] : calleeArguments(e, node.func);
  if (callee === null) return toldByCall(made);
  const told = (arg: ir.Expr): ir.Expr => {
    if (arg.kind === "Array") return { ...arg, items: arg.items.map(told) };
    if (arg.kind !== "Spread" || arg.value.kind !== "Call" || arg.value.callee.kind !== "RuntimeName" || arg.value.callee.name !== "iterate") return arg;
    return { ...arg, value: { ...arg.value, callee: runtime("starred"), args: [...arg.value.args, ...callee] } };
  };
  return { ...made, args: made.args.map(told) };
}

/** `call(f(), [...iterate(xs)])` → `call(f(), stars(xs))`: the call itself names the function. */
function toldByCall(made: ir.Call | ir.New): ir.Expr {
  if (made.kind !== "Call" || made.callee.kind !== "RuntimeName" || (made.callee.name !== "call" && made.callee.name !== "call_method")) return made;
  const at = made.callee.name === "call" ? 1 : 2;
  const list = made.args[at];
  const only = list?.kind === "Array" && list.items.length === 1 ? list.items[0] : undefined;
  if (only?.kind !== "Spread" || only.value.kind !== "Call" || only.value.callee.kind !== "RuntimeName" || only.value.callee.name !== "iterate") return made;
  return { ...made, args: made.args.with(at, { ...only.value, callee: runtime("stars") }) };
}

/** A variable of a module that keeps its names in a dict. */
const isNameInDict = (node: ast.Expr): boolean => node.kind === "Subscript" && node.value.kind === "Name" && node.value.id === NAMES;

/** The function, or the object and the method's name; null where they can't be written a second time. */
function calleeArguments(e: Emitter, func: ast.Expr): ir.Expr[] | null {
  if (isRepeatable(func) || isNameInDict(func)) return [emitDynamic(e, func)];
  if (func.kind !== "Attribute") return null;
  const atom = only(e.type(func.value));
  if (atom?.k === "module") return [emitDynamic(e, func)];
  return isRepeatable(func.value) ? [emitDynamic(e, func.value), str(e.attribute(func.attr))] : null;
}
