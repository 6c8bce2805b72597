/**
 * Private names as parameters: `def f(self, __a)` in a class X has the parameter `_X__a`, which is what callers name and what its body reads.
 * Classes with such a parameter get the names that CPython's compiler sees; all other private names are the emitter's.
 */
import type * as ast from "../syntax/ast.js";
import { mangle } from "../syntax/private_names.js";
import { withChanges } from "./rewriting.js";
import { childrenOf } from "./walk.js";

/** The module with private parameters, and what goes by their names, spelt as the compiler spells them. */
export function withPrivateParameters(module: ast.Module): ast.Module {
  return hasPrivateParameter(module, false) ? renamed(module, null) : module;
}

const isPrivate = (name: string): boolean => name.startsWith("__") && !name.endsWith("__");

function hasPrivateParameter(node: ast.Node, inClass: boolean): boolean {
  if (inClass && node.kind === "Arg" && isPrivate(node.name)) return true;
  return childrenOf(node).some((child) => child !== null && hasPrivateParameter(child, inClass || node.kind === "ClassDef"));
}

/** The name as it stands in a class whose private names are spelt out; null outside of one. */
function renamed<N extends ast.Node>(node: N, cls: string | null): N {
  const inner = node.kind === "ClassDef" ? (cls !== null || hasPrivateParameter(node, false) ? node.name : null) : cls;
  const outside = new Set<unknown>(node.kind === "ClassDef" ? [node.bases, node.keywords, node.decorators] : []);
  let current = inner;
  const made = withChanges(node, {
    expression: (each) => renamed(each, current),
    statement: (each) => [renamed(each, current)],
    part: (each) => renamed(each, current),
    enter: (value) => {
      current = outside.has(value) ? cls : inner;
      return true;
    },
  });
  return cls === null ? made : spelt(made, cls);
}

function spelt<N extends ast.Node>(node: N, cls: string): N {
  switch (node.kind) {
    case "Name":
      return { ...node, id: mangle(node.id, cls) };
    case "Arg":
      return { ...node, name: mangle(node.name, cls) };
    case "FunctionDef":
      return isPrivate(node.name) ? { ...node, name: mangle(node.name, cls), shownName: node.shownName ?? node.name } : node;
    case "Keyword":
    case "ExceptHandler":
    case "MatchAs":
    case "MatchStar":
      return node.name === null ? node : { ...node, name: mangle(node.name, cls) };
    case "Global":
    case "Nonlocal":
      return { ...node, names: node.names.map((name) => mangle(name, cls)) };
    default:
      return node;
  }
}
