/** What runs in other threads than the main one: targets of `Thread`, `run` of its subclasses, what executors are given. */
import type * as ast from "../syntax/ast.js";
import { apiMethod, type ApiClass } from "./api.js";
import { ClassInfo, type Facts, type FunctionUnit } from "./program.js";
import type { StubType } from "./stub.js";
import { childrenOf } from "./walk.js";

/** What hands a function to a thread, whoever is asked. */
const BY_NAME: ReadonlySet<string> = new Set(["submit", "to_thread", "run_in_executor"]);

/** The program's functions that threads begin with. */
export function threadBodies(facts: Facts): ReadonlySet<FunctionUnit> {
  const found = new Set<FunctionUnit>();
  for (const cls of facts.classes.values()) {
    const run = isThread(cls) ? cls.method("run") : null;
    if (run !== null) found.add(run);
  }
  const visit = (node: ast.Node): void => {
    if (node.kind === "Call" && startsThread(facts, node)) {
      for (const arg of [...node.args, ...node.keywords]) addFunctions(facts, arg, found);
      if (isUnknown(facts, functionOf(facts, node))) for (const unit of facts.units.values()) if (unit.usedAsValue || unit.escaped) found.add(unit);
    }
    for (const child of childrenOf(node)) if (child !== null) visit(child);
  };
  visit(facts.module);
  return found;
}

const isThread = (cls: ClassInfo | ApiClass): boolean => (cls instanceof ClassInfo ? [...cls.lineage()].some((each) => !(each instanceof ClassInfo) && isThread(each)) : cls.entry.threaded === true);

/** Whether a call gives a function to another thread, or makes the thread. */
export function startsThread(facts: Facts, call: ast.Call): boolean {
  const type = facts.types.get(call.func);
  if (type === undefined || type.unknown) return call.func.kind === "Attribute" && BY_NAME.has(call.func.attr);
  if (call.args.some((arg) => isExecutorOfProcesses(facts, arg))) return false;
  return [...type.atoms.values()].some((atom) => (atom.k === "api" ? atom.fn.entry.threaded === true : (atom.k === "api class" || atom.k === "class") && isThread(atom.cls)));
}

/** `loop.run_in_executor(processes, f)` */
function isExecutorOfProcesses(facts: Facts, arg: ast.Expr): boolean {
  const type = facts.types.get(arg);
  if (type === undefined || type.unknown) return false;
  const submits = [...type.atoms.values()].flatMap((atom) => (atom.k === "obj" ? [apiMethod(atom.cls, "submit")] : []));
  return submits.some((submit) => submit !== null) && submits.every((submit) => submit?.entry.threaded !== true);
}

/** The functions that an argument mentions: `f`, `self.f`, `partial(f, 1)`, `lambda: f(1)`. */
function addFunctions(facts: Facts, node: ast.Node, found: Set<FunctionUnit>): void {
  const own = facts.units.get(node);
  if (own !== undefined) {
    found.add(own);
    return;
  }
  for (const atom of facts.types.get(node as ast.Expr)?.atoms.values() ?? []) if (atom.k === "func") found.add(atom.unit);
  for (const child of childrenOf(node)) if (child !== null) addFunctions(facts, child, found);
}

/** What stands where the runtime's function takes something to call; null when nothing does. */
function functionOf(facts: Facts, call: ast.Call): ast.Expr | null {
  for (const atom of facts.types.get(call.func)?.atoms.values() ?? []) {
    const params = atom.k === "api" ? atom.fn.signature.params : atom.k === "api class" ? (atom.cls.init?.params ?? []) : [];
    const at = params.findIndex(({ type }) => isCallable(type));
    if (at >= 0) return call.keywords.find(({ name }) => name === params[at]!.name)?.value ?? call.args[at] ?? null;
  }
  return null;
}

const isCallable = (type: StubType): boolean => type.k === "callable" || (type.k === "union" && type.items.some(isCallable));
const isUnknown = (facts: Facts, node: ast.Expr | null): boolean => node !== null && facts.types.get(node)?.unknown === true;

