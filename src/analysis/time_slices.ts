/**
 * `for number in range(limit): …` in a thread. CPython takes the interpreter from a thread that computes when its time slice is over;
 * our threads go on until they wait, and so their loops ask. Only loops that may take long ask, and only in programs where a thread
 * computes: there in the functions that threads begin with, in those they call, and in what the main thread does meanwhile.
 */
import type * as ast from "../syntax/ast.js";
import { apiMethod } from "./api.js";
import { apiCallee, calledUnits, callBlocks, canBlock, managerBlocks } from "./effects.js";
import type { Facts, FunctionUnit } from "./program.js";
import { startsThread, threadBodies } from "./thread_bodies.js";
import type { Type } from "./types.js";
import { childrenOf, ownNodes } from "./walk.js";

export type Loop = ast.For | ast.While;

/** The most turns that a loop may have without asking. */
const FEW = 1000;

/** Finds the loops in which threads ask whether their time slice is over; gives the functions that they are in. */
export function markSlices(facts: Facts): ReadonlySet<FunctionUnit> {
  const found = new Set<FunctionUnit>();
  const note = (unit: FunctionUnit, loops: readonly Loop[]): void => {
    if (loops.length > 0) found.add(unit);
    for (const loop of loops) facts.slices.add(loop);
  };
  const seen = new Set<FunctionUnit>();
  const follow = (bodies: Iterable<FunctionUnit>, isLong: (loop: Loop) => boolean): void => {
    const queue = [...bodies];
    for (let unit = queue.pop(); unit !== undefined; unit = queue.pop()) {
      if (seen.has(unit) || !(canBlock(unit) || unit.flavour === "coroutine")) continue;
      seen.add(unit);
      const { loops, callees } = lookThrough(facts, unit.node, isLong);
      note(unit, loops);
      queue.push(...callees);
    }
  };
  follow(threadBodies(facts), (loop) => mayTakeLong(facts, loop));
  if (found.size === 0) return found;
  const counts = (loop: Loop): boolean => (loop.kind === "While" || isRange(facts, loop.iter)) && mayTakeLong(facts, loop);
  const { loops, callees } = lookThrough(facts, facts.module, counts);
  for (const loop of loops) facts.slices.add(loop);
  follow([...callees, ...[...facts.units.values()].filter((unit) => unit.flavour === "coroutine")], counts);
  return found;
}

/** The loops of one function that ask, and the program's functions that it calls where it does not ask itself soon enough. */
function lookThrough(facts: Facts, root: ast.Node, isLong: (loop: Loop) => boolean): { loops: Loop[]; callees: FunctionUnit[] } {
  const loops: Loop[] = [];
  const callees: FunctionUnit[] = [];
  // in a loop that asks, a call inside of an expression (`if is_prime(number)`) is taken for a short one: it stays a plain call
  const visit = (node: ast.Node, inLoop: boolean, isStatement: boolean): void => {
    if (node !== root && (node.kind === "FunctionDef" || node.kind === "Lambda" || node.kind === "ClassDef" || COMPREHENSIONS.has(node.kind))) return;
    if (node.kind === "Call" && (isStatement || !inLoop)) callees.push(...calledUnits(facts, node), ...methodsNamed(facts, node));
    let inside = inLoop;
    if ((node.kind === "For" || node.kind === "While") && !facts.polls.has(node as ast.While) && isLong(node) && !waitsInEachTurn(facts, node)) {
      loops.push(node);
      inside = true;
    }
    const whole = wholeValue(node);
    for (const child of childrenOf(node)) if (child !== null) visit(child, inside, child === whole);
  };
  visit(root, false, false);
  return { loops, callees };
}

const COMPREHENSIONS: ReadonlySet<ast.Node["kind"]> = new Set<ast.Node["kind"]>(["ListComp", "SetComp", "DictComp", "GeneratorExp"]);

/** The expression that a statement is for: `f()`, `x = f()`, `x += f()`, `return f()`. */
function wholeValue(node: ast.Node): ast.Node | null {
  return node.kind === "ExprStmt" || node.kind === "Assign" || node.kind === "AugAssign" || node.kind === "AnnAssign" || node.kind === "Return" ? node.value : null;
}

/** Methods of this name, when nobody knows whose it is. */
function methodsNamed(facts: Facts, { func }: ast.Call): FunctionUnit[] {
  if (func.kind !== "Attribute" || facts.types.get(func)?.unknown !== true) return [];
  return [...facts.units.values()].filter((unit) => unit.cls !== null && unit.name === func.attr);
}

/** Whether a loop may have many turns, and is not the one that starts the threads. */
function mayTakeLong(facts: Facts, loop: Loop): boolean {
  if (loop.kind === "For" && (loop.isAsync || turnsOf(facts, loop.iter) <= FEW)) return false;
  return ![...ownNodes(loop)].some((node) => node.kind === "Call" && (startsThread(facts, node) || (node.func.kind === "Attribute" && node.func.attr === "start")));
}

/** How many turns a loop over this has at most, as far as the text says. */
function turnsOf(facts: Facts, iter: ast.Expr): number {
  if (iter.kind === "List" || iter.kind === "Tuple" || iter.kind === "Set") return iter.elts.some((each) => each.kind === "Starred") ? Infinity : iter.elts.length;
  if (iter.kind === "Str") return iter.value.length;
  const only = onlyAtomOf(facts.types.get(iter));
  if (only?.k === "tuple") return only.items.length;
  if (iter.kind !== "Call" || iter.func.kind !== "Name") return Infinity;
  if (iter.func.id === "enumerate" || iter.func.id === "reversed" || iter.func.id === "sorted") return iter.args.length === 0 ? Infinity : turnsOf(facts, iter.args[0]!);
  if (iter.func.id === "zip") return Math.min(...iter.args.map((arg) => turnsOf(facts, arg)));
  if (!isRange(facts, iter)) return Infinity;
  const bounds = iter.args.map((arg) => onlyAtomOf(facts.types.get(arg)));
  if (!bounds.every((bound) => bound?.k === "int")) return Infinity;
  const [low, high] = bounds.length === 1 ? [0, bounds[0]!.hi] : [bounds[0]!.lo, bounds[1]!.hi];
  const step = bounds[2];
  return step === undefined ? Math.max(0, high - low) : step.lo > 0 ? Math.max(0, high - low) / step.lo : Math.max(0, bounds[0]!.hi - bounds[1]!.lo);
}

const isRange = (facts: Facts, iter: ast.Expr): iter is ast.Call => iter.kind === "Call" && iter.func.kind === "Name" && iter.func.id === "range" && !facts.scopes.resolution.has(iter.func);

function onlyAtomOf(type: Type | undefined) {
  return type === undefined || type.unknown || type.atoms.size !== 1 ? undefined : type.atoms.values().next().value;
}

/** Whether somebody else has a turn in each of the loop's own, since it waits: for time, a queue, input. A lock that is free takes no time. */
function waitsInEachTurn(facts: Facts, loop: Loop): boolean {
  const visit = (node: ast.Node): boolean => {
    switch (node.kind) {
      case "FunctionDef":
      case "Lambda":
      case "ClassDef":
      case "If":
        return node.kind === "If" && visit(node.test);
      case "Await":
        return true;
      case "For":
        if (node.isAsync) return true;
        break;
      case "With":
        if (node.isAsync || node.items.some((item) => managerBlocks(facts, item) && !isLock(facts, item.contextExpr))) return true;
        break;
      case "Call":
        if ((callBlocks(facts, node) && !takesLock(facts, node)) || (facts.mayBlock.has(node) && !MAY_BE_AT_ONCE.has(nameOf(node)))) return true;
    }
    return childrenOf(node).some((child) => child !== null && visit(child));
  };
  // `while not lock.acquire(False): …` lets others have their turn by itself
  const asks = loop.kind === "While" && [...ownNodes(loop.test)].some((node) => node.kind === "Call" && callBlocks(facts, node));
  return asks || loop.body.some(visit);
}

/** What takes no time where a lock is free, and where an object nobody knows is a dict and no queue. */
const MAY_BE_AT_ONCE: ReadonlySet<string> = new Set(["acquire", "get"]);
const nameOf = ({ func }: ast.Call): string => (func.kind === "Attribute" ? func.attr : "");

function isLock(facts: Facts, node: ast.Expr): boolean {
  const only = onlyAtomOf(facts.types.get(node));
  return only === undefined || (only.k === "obj" && apiMethod(only.cls, "acquire") !== null);
}

function takesLock(facts: Facts, call: ast.Call): boolean {
  const callee = apiCallee(facts, call);
  return callee !== null && callee.owner !== null && callee.name === "acquire";
}
