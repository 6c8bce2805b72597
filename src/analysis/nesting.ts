/** How deep a tree may go: analysis, emission and printing follow it by recursion, on a stack whose size the host decides. */
import type * as ast from "../syntax/ast.js";
import { childrenOf } from "./walk.js";

/** Half of what the smallest host stack (Node's main thread) carries; long chains (`a.b().c()…`, `elif` after `elif`) count by their links. */
export const MAX_NESTING = 500;

/** The first node that lies deeper than `limit`, or null; walked without recursion. */
export function nodeDeeperThan(module: ast.Module, limit: number): ast.Node | null {
  let level: ast.Node[] = [module];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return level[0]!;
    const below: ast.Node[] = [];
    for (const node of level) {
      if (links(node) > limit) return node;
      for (const child of childrenOf(node)) if (child !== null) below.push(child);
    }
    level = below;
  }
  return null;
}

/** Parts of one node that nest in what is made of it: `a and b and c`, decorator upon decorator. */
function links(node: ast.Node): number {
  if (node.kind === "BoolOp") return node.values.length;
  return node.kind === "FunctionDef" || node.kind === "ClassDef" ? node.decorators.length : 0;
}
