/**
 * The third colour: which sync functions may wait in their thread. A function blocks when it calls a runtime function that
 * blocks (`time.sleep`, `asyncio.run`, a thread's `join`) or another function of the program that does.
 */
import type * as ast from "../syntax/ast.js";
import { apiMethod, type ApiFunction } from "./api.js";
import type { Facts, FunctionUnit } from "./program.js";
import { childrenOf } from "./walk.js";
import { overridesOf } from "./infer/attributes.js";

/** Set `blocking` on every unit that may wait. */
export function markBlocking(facts: Facts): void {
  const callers = new Map<FunctionUnit, FunctionUnit[]>();
  const queue: FunctionUnit[] = [];
  const mark = (unit: FunctionUnit): void => {
    if (unit.blocking || !canBlock(unit)) return;
    unit.blocking = true;
    queue.push(unit);
  };
  for (const unit of facts.units.values()) {
    for (const call of callsOf(unit.node)) {
      if (callBlocks(facts, call)) mark(unit);
      for (const callee of calledUnits(facts, call)) {
        const list = callers.get(callee);
        if (list === undefined) callers.set(callee, [unit]);
        else list.push(unit);
      }
    }
  }
  for (let unit = queue.pop(); unit !== undefined; unit = queue.pop()) {
    for (const caller of callers.get(unit) ?? []) mark(caller);
    // an override and what it overrides are called alike
    if (unit.cls !== null)
      for (const base of unit.cls.lineage()) {
        if (!("methods" in base) || !(base.methods instanceof Map)) continue;
        const overridden = base.methods.get(unit.name);
        if (overridden !== undefined) for (const other of overridesOf(base as NonNullable<FunctionUnit["cls"]>, (c) => c.methods.get(unit!.name), overridden)) mark(other);
      }
  }
}

/** Sync functions become generators; coroutines wait as they are; lambdas, generators, properties and dunders are driven synchronously. */
function canBlock(unit: FunctionUnit): boolean {
  if (unit.flavour !== "plain" || unit.node.kind === "Lambda") return false;
  if (unit.node.decorators.length > 0 && unit.methodKind !== "static" && unit.methodKind !== "class") return false;
  if (unit.methodKind === "property" || unit.methodKind === "setter" || unit.methodKind === "deleter") return false;
  return unit.cls === null || !(unit.name.startsWith("__") && unit.name.endsWith("__"));
}

function* callsOf(root: ast.Node): Generator<ast.Call> {
  const stack: ast.Node[] = [root];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (node.kind === "Call") yield node;
    if (node !== root && (node.kind === "FunctionDef" || node.kind === "Lambda" || node.kind === "ClassDef")) continue;
    for (const child of childrenOf(node)) if (child !== null) stack.push(child);
  }
}

/** The runtime function that a call means, when it is exactly one. */
export function apiCallee(facts: Facts, call: ast.Call): ApiFunction | null {
  const type = facts.types.get(call.func);
  if (type === undefined || type.unknown || type.atoms.size !== 1) return null;
  const atom = type.atoms.values().next().value!;
  if (atom.k === "api") return atom.fn;
  return atom.k === "api class" ? apiMethod(atom.cls, "__init__") : null;
}

/** Whether a call waits in its thread. */
export function callBlocks(facts: Facts, call: ast.Call): boolean {
  if (apiCallee(facts, call)?.entry.effect === "blocking") return true;
  return calledUnits(facts, call).some((unit) => unit.blocking);
}

/** The functions of the program that a call may run. */
export function calledUnits(facts: Facts, call: ast.Call): FunctionUnit[] {
  const type = facts.types.get(call.func);
  if (type === undefined || type.unknown) return [];
  const units: FunctionUnit[] = [];
  for (const atom of type.atoms.values()) if (atom.k === "func") units.push(atom.unit);
  return units;
}
