/** `graphlib`: the order in which things that depend on each other can be done. */
import { call_method } from "../objects/calls.js";
import { dict, type Dict } from "../objects/dict.js";
import { ValueError } from "../objects/exceptions.js";
import { iterate } from "../objects/iteration.js";
import { libraryClass } from "../objects/library_functions.js";
import { DONE, PyIterator } from "../objects/py_iterator.js";
import { repr } from "../objects/repr.js";
import { registerType } from "../objects/type_registry.js";
import { type PyTuple, tupleOf } from "../objects/tuple.js";

/** The graph goes round in a circle: the nodes of one are `args[1]`. */
export class CycleError extends ValueError {}
libraryClass(CycleError, { name: "CycleError", module: "graphlib", bases: [ValueError] });

interface Node {
  readonly value: unknown;
  /** How many of those before it are not done yet. */
  waitsFor: number;
  state: "waiting" | "given out" | "done";
  readonly successors: Node[];
}

export class TopologicalSorter {
  $nodes: Dict<unknown, Node> = dict();
  $ready: Node[] | null = null;
  $givenOut = 0;
  $finished = 0;

  constructor(graph: unknown = null) {
    if (graph === null) return;
    for (const entry of iterate(call_method(graph, "items"))) {
      const [node, predecessors] = Array.from(iterate(entry));
      this.add(node, ...iterate(predecessors));
    }
  }

  $node(value: unknown): Node {
    const known: Node | null = this.$nodes.get(value);
    if (known !== null) return known;
    const made: Node = { value, waitsFor: 0, state: "waiting", successors: [] };
    this.$nodes.set(value, made);
    return made;
  }

  add(node: unknown, ...predecessors: readonly unknown[]): void {
    if (this.$ready !== null) throw new ValueError("Nodes cannot be added after a call to prepare()");
    const it = this.$node(node);
    it.waitsFor += predecessors.length;
    for (const before of predecessors) this.$node(before).successors.push(it);
  }

  prepare(): void {
    if (this.$ready !== null) throw new ValueError("cannot prepare() more than once");
    this.$ready = [...this.$nodes.values()].filter(({ waitsFor }) => waitsFor === 0);
    const cycle = findCycle([...this.$nodes.values()]);
    if (cycle !== null) throw new CycleError("nodes are in a cycle", cycle);
  }

  get_ready(): PyTuple {
    if (this.$ready === null) throw notPrepared();
    const given = this.$ready;
    for (const node of given) node.state = "given out";
    this.$ready = [];
    this.$givenOut += given.length;
    return tupleOf(given.map(({ value }) => value));
  }

  is_active(): boolean {
    if (this.$ready === null) throw notPrepared();
    return this.$finished < this.$givenOut || this.$ready.length > 0;
  }

  __bool__(): boolean {
    return this.is_active();
  }

  done(...nodes: readonly unknown[]): void {
    if (this.$ready === null) throw notPrepared();
    for (const value of nodes) {
      const node: Node | null = this.$nodes.get(value);
      if (node === null) throw new ValueError(`node ${repr(value)} was not added using add()`);
      if (node.state === "waiting") throw new ValueError(`node ${repr(value)} was not passed out (still not ready)`);
      if (node.state === "done") throw new ValueError(`node ${repr(value)} was already marked done`);
      node.state = "done";
      for (const after of node.successors) if (--after.waitsFor === 0) this.$ready.push(after);
      this.$finished++;
    }
  }

  static_order(): PyIterator<unknown> {
    return new StaticOrder(this);
  }
}
libraryClass(
  TopologicalSorter,
  { name: "TopologicalSorter", module: "graphlib", signature: "graph=None" },
  { add: "node, *predecessors", prepare: "", get_ready: "", is_active: "", __bool__: "", done: "*nodes", static_order: "" },
);

/** All nodes, each after those it depends on; the sorter is prepared when the first is asked for. */
class StaticOrder extends PyIterator<unknown> {
  readonly $sorter: TopologicalSorter;
  $batch: readonly unknown[] | null = null;
  $at = 0;

  constructor(sorter: TopologicalSorter) {
    super();
    this.$sorter = sorter;
  }

  next(): IteratorResult<unknown, undefined> {
    const sorter = this.$sorter;
    if (this.$batch === null) {
      sorter.prepare();
      this.$batch = sorter.is_active() ? sorter.get_ready() : [];
    }
    if (this.$at === this.$batch.length) {
      sorter.done(...this.$batch);
      this.$at = 0;
      this.$batch = sorter.is_active() ? sorter.get_ready() : [];
    }
    return this.$at < this.$batch.length ? { done: false, value: this.$batch[this.$at++] } : DONE;
  }
}
registerType(StaticOrder, { name: "generator" });

const notPrepared = (): ValueError => new ValueError("prepare() must be called first");

/** The nodes of a circle, the first of them again at the end; null when there is none. Goes without recursion: chains may be long. */
function findCycle(nodes: readonly Node[]): unknown[] | null {
  const seen = new Set<Node>();
  const depth = new Map<Node, number>();
  for (const start of nodes) {
    if (seen.has(start)) continue;
    const path: { readonly node: Node; next: number }[] = [];
    const enter = (node: Node): void => {
      seen.add(node);
      depth.set(node, path.length);
      path.push({ node, next: 0 });
    };
    enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const after = top.node.successors[top.next++];
      if (after === undefined) {
        depth.delete(top.node);
        path.pop();
      } else if (depth.has(after)) {
        return [...path.slice(depth.get(after)!).map(({ node }) => node.value), after.value];
      } else if (!seen.has(after)) enter(after);
    }
  }
  return null;
}
