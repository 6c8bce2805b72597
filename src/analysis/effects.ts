/**
 * The third colour: which sync functions may wait in their thread. A function blocks when it calls a runtime function that
 * blocks (`time.sleep`, `asyncio.run`, a thread's `join`) or another function of the program that does.
 */
import type * as ast from "../syntax/ast.js";
import { apiMethod, type ApiFunction } from "./api.js";
import type { Facts, FunctionUnit } from "./program.js";
import { pollingLoops } from "./polling.js";
import { childrenOf, ownNodes } from "./walk.js";
import { overridesOf } from "./infer/attributes.js";

/** Set `blocking` on every unit that may wait, `more` among them. */
export function markBlocking(facts: Facts, more: Iterable<FunctionUnit> = []): void {
  const callers = new Map<FunctionUnit, FunctionUnit[]>();
  const blockingManagers = new Map<FunctionUnit, FunctionUnit[]>();
  const unknownCalls = usesThreads(facts) ? unknownCallsOf(facts) : [];
  const queue: FunctionUnit[] = [];
  const driven = drivenLambdas(facts);
  const mark = (unit: FunctionUnit): void => {
    if (unit.blocking || !canBlock(unit) || driven.has(unit.node)) return;
    unit.blocking = true;
    queue.push(unit);
  };
  for (const unit of more) mark(unit);
  for (const unit of facts.units.values()) {
    for (const item of withItemsOf(unit.node)) {
      if (managerBlocks(facts, item)) mark(unit);
      for (const method of managerUnits(facts, item)) {
        const list = blockingManagers.get(method);
        if (list === undefined) blockingManagers.set(method, [unit]);
        else list.push(unit);
      }
    }
    for (const call of callsOf(unit.node)) {
      if (callBlocks(facts, call)) mark(unit);
      for (const callee of calledUnits(facts, call)) {
        const list = callers.get(callee);
        if (list === undefined) callers.set(callee, [unit]);
        else list.push(unit);
      }
    }
  }
  if (mayPoll(facts)) {
    const waits = (call: ast.Call): boolean => apiCallee(facts, call)?.entry.effect === "blocking";
    for (const loop of pollingLoops(facts, facts.module, waits)) facts.polls.add(loop);
    for (const unit of facts.units.values()) {
      const loops = pollingLoops(facts, unit.node, waits);
      if (loops.length === 0 || !(unit.flavour === "coroutine" || canBlock(unit))) continue;
      for (const loop of loops) facts.polls.add(loop);
      mark(unit);
    }
  }
  const names = new Set([...BLOCKING_METHODS, ...(importsAny(facts, SOCKET_MODULES) ? SOCKET_METHODS : [])]);
  for (const { unit, call } of unknownCalls) {
    if (call.func.kind !== "Attribute" || !names.has(call.func.attr)) continue;
    facts.mayBlock.add(call);
    mark(unit);
  }
  for (let unit = queue.pop(); unit !== undefined; unit = queue.pop()) {
    for (const caller of callers.get(unit) ?? []) mark(caller);
    for (const user of blockingManagers.get(unit) ?? []) mark(user);
    for (const { unit: caller, call } of unknownCalls) {
      const named = call.func.kind === "Attribute" && call.func.attr === unit.name && unit.cls !== null;
      if (!named && (call.func.kind === "Attribute" || !(unit.usedAsValue || unit.escaped))) continue;
      facts.mayBlock.add(call);
      mark(caller);
    }
    // an override and what it overrides are called alike
    if (unit.cls !== null)
      for (const base of unit.cls.lineage()) {
        if (!("methods" in base) || !(base.methods instanceof Map)) continue;
        const overridden = base.methods.get(unit.name);
        if (overridden !== undefined) for (const other of overridesOf(base as NonNullable<FunctionUnit["cls"]>, (c) => c.methods.get(unit!.name), overridden)) mark(other);
      }
  }
}

/** Who waits for what it is given to call. */
const WAITING_CALLERS = /^(?:asyncio|threading|concurrent\.futures|multiprocessing)\b/;

/** Lambdas that the library calls where nothing can wait: keys, predicates. */
function drivenLambdas(facts: Facts): ReadonlySet<ast.Node> {
  const found = new Set<ast.Node>();
  const visit = (node: ast.Node): void => {
    if (node.kind === "Call") {
      const given = [...node.args, ...node.keywords.map((keyword) => keyword.value)].filter((arg) => arg.kind === "Lambda");
      if (given.length > 0 && callsAtOnce(facts, node)) for (const lambda of given) found.add(lambda);
    }
    for (const child of childrenOf(node)) if (child !== null) visit(child);
  };
  visit(facts.module);
  return found;
}

function callsAtOnce(facts: Facts, call: ast.Call): boolean {
  const type = facts.types.get(call.func);
  if (type === undefined || type.unknown) return false;
  for (const atom of type.atoms.values()) {
    const path = atom.k === "api" ? atom.fn.path : atom.k === "api class" ? atom.cls.path : null;
    if (path !== null && !WAITING_CALLERS.test(path)) return true;
  }
  return false;
}

/** Sync functions become generators; coroutines wait as they are; generators, properties and most dunders are driven synchronously. */
export function canBlock(unit: FunctionUnit): boolean {
  if (unit.flavour !== "plain") return false;
  if (unit.methodKind === "property" || unit.methodKind === "setter" || unit.methodKind === "deleter") return false;
  if (unit.name === "__enter__" || unit.name === "__exit__") return true;
  return unit.cls === null || !(unit.name.startsWith("__") && unit.name.endsWith("__"));
}

/** Methods that wait, of locks, conditions, queues, threads, futures and loops: what a call of this name means when nobody knows the object. */
const BLOCKING_METHODS = ["acquire", "wait", "wait_for", "join", "get", "put", "result", "run_until_complete", "run_forever"];

/** The same of sockets, their files, selectors and child processes, in modules that import them. */
const SOCKET_METHODS = ["accept", "bind", "listen", "connect", "connect_ex", "recv", "recv_into", "recvfrom", "recvfrom_into", "send", "sendall", "sendto", "select", "read", "readline", "readlines", "write", "flush", "close", "communicate", "poll"];
const SOCKET_MODULES: ReadonlySet<string> = new Set(["socket", "select", "selectors", "subprocess"]);
const LOOP_MODULES: ReadonlySet<string> = new Set(["asyncio"]);
/** What other threads call to reach a loop. */
const ACROSS_THREADS: ReadonlySet<string> = new Set(["run_coroutine_threadsafe", "call_soon_threadsafe"]);
/** What starts threads without their modules. */
const STARTS_THREADS: ReadonlySet<string> = new Set(["to_thread", "run_in_executor"]);
const THREAD_MODULES: ReadonlySet<string> = new Set(["threading", "concurrent", "queue", ...SOCKET_MODULES]);

/** Whether there can be more than one thread, or something else to wait for. */
const usesThreads = (facts: Facts): boolean => importsAny(facts, THREAD_MODULES) || speaksToLoops(facts);

/** Whether there can be a thread that another one polls. */
function mayPoll(facts: Facts): boolean {
  if (importsAny(facts, THREAD_MODULES)) return true;
  if (!importsAny(facts, LOOP_MODULES)) return false;
  for (const unit of facts.units.values()) for (const { func } of callsOf(unit.node)) if (func.kind === "Attribute" && STARTS_THREADS.has(func.attr)) return true;
  return false;
}

/** Whether another thread than the loop's speaks to it: that one waits while the loop works. */
function speaksToLoops(facts: Facts): boolean {
  if (!importsAny(facts, LOOP_MODULES)) return false;
  for (const unit of facts.units.values()) for (const { func } of callsOf(unit.node)) if (func.kind === "Attribute" ? ACROSS_THREADS.has(func.attr) : func.kind === "Name" && ACROSS_THREADS.has(func.id)) return true;
  return false;
}

function importsAny(facts: Facts, modules: ReadonlySet<string>): boolean {
  return facts.module.body.some((node) => (node.kind === "Import" ? node.names.some((alias) => modules.has(alias.name.split(".")[0]!)) : node.kind === "ImportFrom" && node.module !== null && modules.has(node.module.split(".")[0]!)));
}

/** The calls, in functions that may wait, of which nothing is known. */
function unknownCallsOf(facts: Facts): { unit: FunctionUnit; call: ast.Call }[] {
  const found: { unit: FunctionUnit; call: ast.Call }[] = [];
  for (const unit of facts.units.values()) {
    if (!canBlock(unit)) continue;
    for (const call of callsOf(unit.node)) if (facts.types.get(call.func)?.unknown === true) found.push({ unit, call });
  }
  return found;
}

function* withItemsOf(root: ast.Node): Generator<ast.WithItem> {
  for (const node of ownNodes(root)) if (node.kind === "With" && !node.isAsync) yield* node.items;
}

/** Whether entering or leaving waits in its thread: `with lock:`, `with ThreadPoolExecutor() as pool:`. */
export function managerBlocks(facts: Facts, item: ast.WithItem): boolean {
  const type = facts.types.get(item.contextExpr);
  if (type === undefined) return false;
  if (type.unknown) return usesThreads(facts);
  for (const atom of type.atoms.values()) {
    if (atom.k === "obj" && ["__enter__", "__exit__"].some((name) => apiMethod(atom.cls, name)?.entry.effect === "blocking")) return true;
  }
  return managerUnits(facts, item).some((unit) => unit.blocking);
}

/** `__enter__` and `__exit__` of the program's own managers. */
function managerUnits(facts: Facts, item: ast.WithItem): FunctionUnit[] {
  const type = facts.types.get(item.contextExpr);
  if (type === undefined || type.unknown) return [];
  const units: FunctionUnit[] = [];
  for (const atom of type.atoms.values()) {
    if (atom.k !== "inst") continue;
    for (const name of ["__enter__", "__exit__"]) {
      const method = atom.cls.method(name);
      if (method !== null) units.push(method);
    }
  }
  return units;
}

function* callsOf(root: ast.Node): Generator<ast.Call> {
  for (const node of ownNodes(root)) if (node.kind === "Call") yield node;
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
