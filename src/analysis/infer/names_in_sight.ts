/** The names that are bound where another one is not, and look like it: "Did you mean" is chosen from them. */
import { nearestName } from "../../runtime/objects/suggestions.js";
import type * as ast from "../../syntax/ast.js";
import type { Scope, Scopes, Variable } from "../scopes.js";
import type { Frame } from "./frame.js";

/** Notes for an unbound name the similar ones of its function and of the module; where it is reached twice, those of both times. */
export function noteNamesInSight(frame: Frame, node: ast.Name): void {
  const { env } = frame;
  if (env === null) return;
  const { namesInSight, scopes } = frame.inference;
  const own = frame.scope.frame;
  const isBound = (variable: Variable): boolean => {
    const binding = env.get(variable);
    return binding === undefined ? variable.isParameter : !binding.maybe;
  };
  const near = [...own.variables.values()].filter((variable) => isNear(node.id, variable.name) && isBound(variable));
  // what the code around has bound when a function runs is known only as far as no function is too early (see `late`)
  const around = [...variablesFromAround(scopes, own), ...(own === scopes.module ? [] : scopes.module.variables.values())];
  for (const variable of around) if (variable.bindings > 0 && !variable.deleted && isNear(node.id, variable.name)) near.push(variable);
  const before = namesInSight.get(node);
  namesInSight.set(node, before === undefined ? near : before.filter((variable) => near.includes(variable)));
}

/** The variables of functions around that a function reads: no others are its own as well. */
function variablesFromAround(scopes: Scopes, own: Scope): Variable[] {
  const found = new Set<Variable>();
  if (own.kind === "module") return [];
  for (const [name, scope] of scopes.readIn) {
    const variable = scope.frame === own ? scopes.resolution.get(name) : undefined;
    if (variable !== undefined && variable.scope.frame !== own && variable.scope.kind !== "module") found.add(variable);
  }
  return [...found];
}

/** Whether Python takes one for the other; which of several comes nearest is decided when the program runs, with the builtins. */
const isNear = (wrong: string, name: string): boolean => nearestName(wrong, [name]) !== null;
