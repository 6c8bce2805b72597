/**
 * Random programs of tasks that sleep, wait for one another, cancel, fail and share locks, queues and groups; each prints what happens when.
 *
 * Threads and executors are left out: in how many turns of the loop a thread's result arrives is the operating system's choice on CPython,
 * and a clock that moves by turns and waits (virtual_time.py) can't tell a thread that is about to finish from one that never will. An order
 * imposed on CPython's threads from outside would be the answer to another question. `call_soon_threadsafe` is there, from the loop's own thread.
 */
import { textOf } from "./program.js";
import { blocks } from "./scheduling/blocks.js";
import { PRELUDE, SHARED } from "./scheduling/prelude.js";
import { DELAYS, statements } from "./scheduling/statements.js";

export class SchedulingFuzzer {
  #random;
  #workers;
  #label = 0;
  /** With eager tasks it depends on CPython's collector when a generator that was left behind ends. */
  #eager;
  /** The statements that a worker of this level may have; those of later ones may start fewer workers. */
  #level = -1;

  /** @param {import("./random.js").Random} random */
  constructor(random) {
    this.#random = random;
    this.#workers = random.int(2, 5);
    this.#eager = random.chance(0.2);
  }

  /** @returns {import("./program.js").Statement[]} */
  program() {
    const r = this.#random;
    const out = [];
    for (let i = 0; i < this.#workers; i++) out.push({ header: `async def worker${i}(me):`, body: [...this.#body(i, 3), "return me"] });
    const eager = this.#eager ? [`asyncio.get_running_loop().set_task_factory(${r.pick(["asyncio.eager_task_factory", "asyncio.create_eager_task_factory(asyncio.Task)"])})`] : [];
    out.push({ header: "async def main():", body: [...SHARED, ...eager, ...this.#body(-1, 4), "print('left', len(asyncio.all_tasks()))"] });
    if (r.chance(0.1)) out.push({ header: `with asyncio.Runner(${r.pick(["", "debug=False", "loop_factory=asyncio.new_event_loop"])}) as runner:`, body: ["runner.run(main())", ...(r.chance(0.5) ? ["runner.run(main())"] : [])] });
    else out.push("asyncio.run(main())");
    return [...needed(PRELUDE, out), ...out];
  }

  #body(level, most) {
    this.#level = level;
    return this.#several(1, most, () => this.#statement(2));
  }

  #several(least, most, make) {
    return Array.from({ length: this.#random.int(least, most) }, make);
  }

  #name() {
    return `'${String.fromCharCode(97 + (this.#label % 26))}${this.#label++}'`;
  }

  /** A coroutine of a later worker, so that nothing starts itself; or one that sleeps or waits. */
  #coroutine() {
    const r = this.#random;
    const level = this.#level;
    if (level < this.#workers - 1 && !r.chance(0.35)) return `worker${r.int(level + 1, this.#workers - 1)}(${this.#name()})`;
    const delayed = (f) => `${f}(${r.pick(DELAYS)}, ${this.#name()})`;
    return r.weighted([
      [4, () => delayed("asyncio.sleep")],
      [3, () => delayed("failing")],
      [1, () => delayed("stubborn")],
      [1, () => delayed("thorough")],
      [1, () => `holding(locks[${r.int(0, 1)}], ${r.pick(DELAYS)}, ${this.#name()})`],
      [1, () => `producing(queues[${r.int(0, 3)}], ${this.#name()})`],
      [1, () => `consuming(queues[${r.int(0, 3)}], ${this.#name()})`],
      [1, () => `queues[${r.int(0, 3)}].get()`],
      [1, () => `events[${r.int(0, 1)}].wait()`],
      [0.5, () => `locks[${r.int(0, 1)}].acquire()`],
      [0.5, () => `meeting(barriers[${r.int(0, 1)}])`],
      [0.5, () => `queues[${r.int(0, 3)}].join()`],
    ])();
  }

  #statement(depth) {
    const making = {
      r: this.#random,
      eager: this.#eager,
      name: () => this.#name(),
      coroutine: () => this.#coroutine(),
      several: () => this.#several(1, 3, () => this.#coroutine()).join(", "),
      block: () => this.#several(1, 2, () => this.#statement(depth - 1)),
    };
    const simple = statements(making);
    return this.#random.weighted(depth <= 0 ? simple : [...simple, ...blocks(making)])();
  }
}

/** Those definitions that the statements use, or that such a definition uses: compiling the others would take longer than all else. */
function needed(definitions, statements) {
  let text = textOf(statements);
  const found = [];
  for (const each of definitions.toReversed()) {
    const name = typeof each === "string" ? null : each.header.match(/(?:def|class) (\w+)/)[1];
    if (name !== null && !text.includes(name)) continue;
    found.unshift(each);
    text = `${textOf([each])}\n${text}`;
  }
  return found;
}
