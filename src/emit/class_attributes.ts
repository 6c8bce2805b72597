/** Which attribute names the program reads from instances, or from objects it doesn't know. */
import type { Facts } from "../analysis/program.js";
import { only } from "../analysis/types.js";
import { childrenOf } from "../analysis/walk.js";
import type * as ast from "../syntax/ast.js";

const known = new WeakMap<Facts, ReadonlySet<string>>();
const ofClasses = new WeakMap<Facts, ReadonlySet<string>>();

const namespaces = new WeakMap<Facts, boolean>();
const OF_NAMESPACES = new Set(["__dict__", "__firstlineno__", "__static_attributes__"]);

/** Whether the program looks at the namespaces of classes, or of what may be one: `C.__dict__`, `vars(x)`, `dir(x)`; `getsource(C)` asks for its line. */
export function looksAtNamespaces(facts: Facts): boolean {
  let found = namespaces.get(facts);
  if (found !== undefined) return found;
  const mayBeClass = (node: ast.Expr): boolean => {
    const atom = only(facts.types.get(node) ?? { unknown: true, atoms: new Map() });
    return atom === null || atom.k === "class" || atom.k === "api class";
  };
  const looks = (node: ast.Node): boolean => {
    if (node.kind === "Attribute" && OF_NAMESPACES.has(node.attr) && mayBeClass(node.value)) return true;
    if (node.kind === "Call" && node.func.kind === "Name" && node.func.id === "dir" && node.args.length > 0) return true;
    if (node.kind === "Call" && node.func.kind === "Name" && node.func.id === "vars" && node.args.some(mayBeClass)) return true;
    return childrenOf(node).some((child) => child !== null && looks(child));
  };
  namespaces.set(facts, (found = facts.annotations.places || looks(facts.module)));
  return found;
}

/** Names of attributes that are read from classes: defaults of dataclass fields among them have to be there. */
export function readFromClasses(facts: Facts): ReadonlySet<string> {
  const before = ofClasses.get(facts);
  if (before !== undefined) return before;
  const names = new Set<string>();
  const stack: ast.Node[] = [facts.module];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (node.kind === "Attribute" && only(facts.types.get(node.value) ?? { unknown: true, atoms: new Map() })?.k === "class") names.add(node.attr);
    for (const child of childrenOf(node)) if (child !== null) stack.push(child);
  }
  ofClasses.set(facts, names);
  return names;
}

/** Names of attributes that are read through something that isn't a class or module. */
export function seenThroughInstances(facts: Facts): ReadonlySet<string> {
  const before = known.get(facts);
  if (before !== undefined) return before;
  const names = new Set<string>();
  const stack: ast.Node[] = [facts.module];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (node.kind === "Attribute") {
      const atom = only(facts.types.get(node.value) ?? { unknown: true, atoms: new Map() });
      if (atom === null || atom.k === "inst") names.add(node.attr);
    }
    for (const child of childrenOf(node)) if (child !== null) stack.push(child);
  }
  known.set(facts, names);
  return names;
}

const takenAsValues = new WeakMap<Facts, ReadonlySet<string>>();

/** Whether a method of that name may be read and not called: what it is then shows. */
export function isTakenAsValue(facts: Facts, name: string): boolean {
  if (looksAtNamespaces(facts)) return true;
  let names = takenAsValues.get(facts);
  if (names === undefined) {
    const found = new Set<string>();
    const visit = (node: ast.Node, isCallee: boolean): void => {
      if (node.kind === "Attribute" && !isCallee) found.add(node.attr);
      if (node.kind === "Str") found.add(node.value);
      for (const child of childrenOf(node)) if (child !== null) visit(child, node.kind === "Call" && child === node.func);
    };
    visit(facts.module, false);
    takenAsValues.set(facts, (names = found));
  }
  return names.has(name);
}
