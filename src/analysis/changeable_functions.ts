/**
 * Programs that give functions other defaults or other code (`f.__defaults__ = (1,)`): each of their functions becomes one that asks at
 * every call, `@changeable$` on `def f`. All other stages see an ordinary decorator; programs that change nothing are left as they are.
 */
import type * as ast from "../syntax/ast.js";
import { helper, name } from "./made_nodes.js";
import { withChanges } from "./rewriting.js";
import { placesOf, someBelow } from "./walk.js";

const CHANGED: ReadonlySet<string> = new Set(["__defaults__", "__kwdefaults__", "__code__"]);

/** The module with functions that can be changed, where it changes some. */
export function withChangeableFunctions(module: ast.Module): ast.Module {
  return changesFunctions(module) ? changeable(module) : module;
}

/** Whether the module sets or deletes what a call of a function depends on. */
export const changesFunctions = (module: ast.Node): boolean => someBelow(module, (node) => placesOf(node).some((place) => place.kind === "Attribute" && CHANGED.has(place.attr)) || isSetattr(node));

/** `setattr(f, "__defaults__", …)` */
function isSetattr(node: ast.Node): boolean {
  if (node.kind !== "Call" || node.func.kind !== "Name" || (node.func.id !== "setattr" && node.func.id !== "delattr")) return false;
  const named = node.args[1];
  return named?.kind === "Str" && CHANGED.has(named.value);
}

function changeable<N extends ast.Node>(node: N): N {
  return withChanges(node, {
    expression: (each) => (each.kind === "Lambda" ? helper("changeable$", [changeable(each)], each.span) : changeable(each)),
    statement: (each) => [each.kind === "FunctionDef" && !isSpecial(each.name) ? { ...changeable(each), decorators: [...each.decorators.map(changeable), name("changeable$", each.nameSpan)] } : changeable(each)],
    part: changeable,
  });
}

/** What operators and class statements call stays as it is written. */
const isSpecial = (id: string): boolean => id.startsWith("__") && id.endsWith("__");
