/** Random programs of tasks that sleep, wait for one another, cancel, fail and share locks, queues and groups; each prints what happens when. */

const DELAYS = ["0", "0.1", "0.2", "0.3", "0.5"];

export class SchedulingFuzzer {
  #random;
  #workers;
  #label = 0;
  /** With eager tasks it depends on CPython's collector when a generator that was left behind ends. */
  #eager;

  /** @param {import("./random.js").Random} random */
  constructor(random) {
    this.#random = random;
    this.#workers = random.int(2, 5);
    this.#eager = random.chance(0.2);
  }

  /** @returns {import("./program.js").Statement[]} */
  program() {
    const out = [...PRELUDE];
    for (let i = 0; i < this.#workers; i++) out.push({ header: `async def worker${i}(me):`, body: [...this.#body(i, 3), `return me`] });
    const eager = this.#eager ? ["asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)"] : [];
    out.push({ header: "async def main():", body: [...SHARED, ...eager, ...this.#body(-1, 4), "print('left', len(asyncio.all_tasks()))"] });
    out.push("asyncio.run(main())");
    return out;
  }

  #body(level, most) {
    return Array.from({ length: this.#random.int(1, most) }, () => this.#statement(level, 2));
  }

  #name() {
    return `'${String.fromCharCode(97 + (this.#label % 26))}${this.#label++}'`;
  }

  /** A coroutine of a later worker, so that nothing starts itself; or a sleep. */
  #coroutine(level) {
    const r = this.#random;
    if (level >= this.#workers - 1 || r.chance(0.25)) return r.pick([`asyncio.sleep(${r.pick(DELAYS)}, ${this.#name()})`, `failing(${r.pick(DELAYS)}, ${this.#name()})`, `queues[0].get()`, "events[0].wait()"]);
    return `worker${r.int(level + 1, this.#workers - 1)}(${this.#name()})`;
  }

  #several(level) {
    return Array.from({ length: this.#random.int(1, 3) }, () => this.#coroutine(level)).join(", ");
  }

  #statement(level, depth) {
    const r = this.#random;
    const block = () => Array.from({ length: r.int(1, 2) }, () => this.#statement(level, depth - 1));
    const guard = (body) => ({
      header: "try:",
      body,
      clauses: [
        { header: `except ${r.pick(["ValueError", "asyncio.TimeoutError", "asyncio.CancelledError", "Exception", "(ValueError, asyncio.TimeoutError)", "BaseException"])} as error:`, body: [`show(${this.#name()}, error)`, ...(r.chance(0.3) ? ["raise"] : [])] },
        ...(r.chance(0.3) ? [{ header: "finally:", body: [`say(${this.#name()})`, ...(r.chance(0.3) ? [`await asyncio.sleep(${r.pick(DELAYS)})`] : [])] }] : []),
      ],
    });
    const line = (text) => () => text;
    const simple = [
      [5, () => `say(${this.#name()})`],
      [5, () => `await asyncio.sleep(${r.pick(DELAYS)})`],
      [4, () => `tasks.append(asyncio.create_task(${this.#coroutine(level)}))`],
      [1, line("await asyncio.sleep(0)")],
      [1, () => `raise ValueError(${this.#name()})`],
      [2, () => `show(${this.#name()}, await tasks[${r.int(-2, 1)}] if len(tasks) > 1 and asyncio.current_task() is not tasks[${r.int(-2, 1)}] else None)`],
      [2, () => `show(${this.#name()}, tasks and tasks[-1].cancel(${r.chance(0.3) ? this.#name() : ""}))`],
      [2, () => `show(${this.#name()}, await asyncio.gather(${this.#several(level)}${r.chance(0.5) ? ", return_exceptions=True" : ""}))`],
      [1, () => `show(${this.#name()}, await asyncio.wait_for(${this.#coroutine(level)}, ${r.pick(["0", "0.05", "0.15", "0.25", "1", "None"])}))`],
      [1, () => `await waited(${this.#name()}, [asyncio.ensure_future(c) for c in [${this.#several(level)}]], timeout=${r.pick(["None", "0.1", "0.25"])}, return_when=asyncio.${r.pick(["FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"])})`],
      [1, () => `show(${this.#name()}, await asyncio.shield(${this.#coroutine(level)}))`],
      [1, () => `show(${this.#name()}, await ${this.#coroutine(level)})`],
      [1, line("queues[0].put_nowait(len(tasks))")],
      [1, () => `await queues[1].put(${this.#name()})`],
      [1, () => `show(${this.#name()}, await asyncio.wait_for(queues[${r.int(0, 1)}].get(), 0.4))`],
      [1, () => `events[0].${r.pick(["set", "clear"])}()`],
      [1, () => `asyncio.get_running_loop().call_later(${r.pick(DELAYS)}, say, ${this.#name()})`],
      [1, () => `asyncio.get_running_loop().call_soon(say, ${this.#name()})`],
      [1, () => `tasks and tasks[-1].add_done_callback(lambda task: say(${this.#name()}))`],
      [1, () => `futures.append(later(${r.pick(DELAYS)}, ${this.#name()}))`],
      [1, () => `show(${this.#name()}, futures and await futures[-1])`],
      [1, () => `show(${this.#name()}, (asyncio.current_task().cancelling(), asyncio.current_task().uncancel()))`],
      [1, () => `asyncio.current_task().cancel()`],
      [1, () => `show(${this.#name()}, [task.done() for task in tasks])`],
      [1, () => `show(${this.#name()}, await asyncio.gather(asyncio.gather(${this.#several(level)}), ${this.#coroutine(level)}, return_exceptions=True))`],
      [1, () => `show(${this.#name()}, await asyncio.wait_for(barriers[0].wait(), ${r.pick(["0.15", "0.4"])}))`],
      [1, () => `${r.pick(["await barriers[0].reset()", "await barriers[0].abort()", "show('barrier', (barriers[0].n_waiting, barriers[0].broken))"])}`],
      [1, () => `token = variable.set(${this.#name()})`],
      [2, () => `show(${this.#name()}, variable.get())`],
      [1, () => `tasks.append(asyncio.create_task(${this.#coroutine(level)}, context=contextvars.copy_context()))`],
      [1, () => `asyncio.get_running_loop().call_soon(lambda: show(${this.#name()}, variable.get()))`],
      [1, () => `handles.append(asyncio.get_running_loop().call_later(${r.pick(DELAYS)}, ${r.pick(["say", "explode"])}, ${this.#name()}))`],
      [1, () => `show(${this.#name()}, handles and (handles[-1].cancel(), handles[-1].cancelled()))`],
      [1, () => `show(${this.#name()}, futures and futures[-1].${r.pick(["cancel()", "done()", "cancelled()"])})`],
      [1, () => `show(${this.#name()}, futures and not futures[-1].done() and futures[-1].set_exception(${r.pick(["ValueError(1)", "KeyError", "StopIteration()"])}))`],
      [1, () => `await jobs.put((${r.int(0, 3)}, ${this.#name()}))`],
      [1, () => `show(${this.#name()}, jobs.empty() or (jobs.get_nowait(), jobs.task_done()))`],
      [1, () => `await asyncio.wait_for(jobs.join(), 0.3)`],
      [1, () => `show(${this.#name()}, await asyncio.wait_for(limits[0].acquire(), 0.2))`],
      [1, () => `limits[${r.int(0, 1)}].release()`],
      [1, () => `show(${this.#name()}, (locks[0].locked(), limits[0].locked(), queues[1].full(), events[0].is_set()))`],
      [1, () => `show(${this.#name()}, await anext(generators[0], 'end'))`],
      [1, () => `show(${this.#name()}, await generators[0].${r.pick(["asend(1)", "athrow(ValueError('thrown'))", "aclose()"])})`],
      [1, () => `generators[0] = echoing(${r.pick(DELAYS)})`],
      [1, () => `show(${this.#name()}, tasks and tasks[-1] is not asyncio.current_task() and re.sub('Task-[0-9]+', 'Task', repr(tasks[-1])))`],
      [1, () => `show(${this.#name()}, [repr(each) for each in (locks[0], limits[0], events[0], queues[1], condition, barriers[0])])`],
      [0.3, () => `queues[${r.int(0, 1)}].shutdown(${r.pick(["", "immediate=True"])})`],
    ];
    if (depth <= 0) return r.weighted(simple)();
    return r.weighted([
      ...simple,
      [5, () => guard(block())],
      [2, () => ({ header: `async with locks[${r.int(0, 1)}]:`, body: block() })],
      [1, () => ({ header: "async with limits[0]:", body: block() })],
      [2, () => ({ header: `async with asyncio.timeout(${r.pick(["0.05", "0.15", "0.25", "None"])}):`, body: block() })],
      [2, () => ({ header: "async with asyncio.TaskGroup() as group:", body: [`group.create_task(${this.#coroutine(level)})`, ...(r.chance(0.6) ? [`group.create_task(${this.#coroutine(level)})`] : []), ...(r.chance(0.4) ? block() : [])] })],
      [this.#eager ? 0 : 1, () => ({ header: `async for item in counting(${r.int(1, 3)}, ${r.pick(DELAYS)}):`, body: [`show(${this.#name()}, item)`, ...(r.chance(0.3) ? ["break"] : block())] })],
      // Coroutines would be started in the order of a set, which is that of their addresses; so would tasks that end together be found.
      [1, () => ({ header: `for waiting in asyncio.as_completed([asyncio.ensure_future(c) for c in [asyncio.sleep(0.3, 3), failing(0.1, 'one'), ${r.chance(0.5) ? "asyncio.sleep(0.2, 2)" : "asyncio.sleep(0.4, 4)"}]]):`, body: [`show(${this.#name()}, await waiting)`] })],
      [1, () => ({ header: "async with condition:", body: [r.pick(["condition.notify()", "condition.notify_all()", "await asyncio.wait_for(condition.wait(), 0.3)"]), ...block()] })],
      [1, () => ({ header: `for _ in range(${r.int(1, 3)}):`, body: block() })],
      [2, () => ({
        header: "try:",
        body: [{ header: "async with asyncio.TaskGroup() as group:", body: [`group.create_task(${this.#coroutine(level)})`, `tasks.append(group.create_task(${this.#coroutine(level)}))`, ...block()] }],
        clauses: [{ header: `except* ${r.pick(["ValueError", "Exception", "(ValueError, TimeoutError)"])} as group:`, body: [`show(${this.#name()}, group)`] }],
      })],
      [1, () => ({ header: `async with asyncio.timeout(${r.pick(["0.1", "0.3"])}) as limit:`, body: [...block(), `limit.reschedule(${r.pick(["None", "asyncio.get_running_loop().time() + 0.2", "asyncio.get_running_loop().time()"])})`, ...block(), `show(${this.#name()}, limit.expired())`] })],
      [1, () => ({ header: `async with managed(${this.#name()}):`, body: block() })],
      [1, () => ({ header: `async with contextlib.AsyncExitStack() as stack:`, body: [`show(${this.#name()}, await stack.enter_async_context(managed(${this.#name()})))`, `stack.push_async_callback(asyncio.sleep, ${r.pick(DELAYS)})`, ...block()] })],
      [1, () => ({ header: `async for waiting in asyncio.as_completed([asyncio.ensure_future(c) for c in [asyncio.sleep(0.3, 3), failing(0.1, 'one'), asyncio.sleep(0.2, 2)]], timeout=${r.pick(["None", "0.25"])}):`, body: [`show(${this.#name()}, await waiting)`] })],
    ])();
  }
}

const PRELUDE = [
  "import asyncio",
  "import contextlib",
  "import contextvars",
  "import re",
  "variable = contextvars.ContextVar('variable', default='nothing')",
  { header: "def say(label):", body: ["print(f'{asyncio.get_running_loop().time() - start[0]:.1f}', label)"] },
  {
    header: "def show(label, value):",
    body: [
      { header: "if isinstance(value, BaseExceptionGroup):", body: ["value = (type(value).__name__, str(value), [type(error).__name__ for error in value.exceptions])"] },
      { header: "elif isinstance(value, BaseException):", body: ["value = (type(value).__name__, value.args)"] },
      "print(label, [type(v).__name__ if isinstance(v, BaseException) else v for v in value] if isinstance(value, list) else value)",
    ],
  },
  "start = [0.0]",
  { header: "async def failing(delay, label):", body: ["await asyncio.sleep(delay)", "raise ValueError(label)"] },
  { header: "async def counting(n, delay):", body: [{ header: "try:", body: [{ header: "for i in range(n):", body: ["await asyncio.sleep(delay)", "yield i"] }], clauses: [{ header: "finally:", body: ["say('counted')"] }] }] },
  { header: "def explode(label):", body: ["say(label)", "raise ValueError(label)"] },
  // What is said of tasks that nobody looked at depends on when they are collected.
  { header: "def told(loop, context):", body: [{ header: "if 'handle' in context:", body: ["show('told', (context['message'], context['exception'].args))"] }] },
  { header: "async def echoing(delay):", body: [{ header: "for i in range(4):", body: [{ header: "try:", body: ["got = yield i", "show('echo', got)"], clauses: [{ header: "except ValueError as error:", body: ["show('echo', error)"] }, { header: "finally:", body: ["await asyncio.sleep(delay)"] }] }] }] },
  { header: "@contextlib.asynccontextmanager\nasync def managed(label):", body: ["say(label)", { header: "try:", body: ["yield label"], clauses: [{ header: "except ValueError as error:", body: ["show(label, error)"] }, { header: "finally:", body: ["await asyncio.sleep(0.1)", "say(label)"] }] }] },
  { header: "async def waited(label, started, **how):", body: ["done, pending = await asyncio.wait(started, **how)", "show(label, (len(done), len(pending)))", { header: "for task in pending:", body: ["task.cancel()"] }, "show(label, await asyncio.gather(*started, return_exceptions=True))"] },
  {
    header: "def later(delay, label):",
    body: ["future = asyncio.get_running_loop().create_future()", "asyncio.get_running_loop().call_later(delay, lambda: future.done() or future.set_result(label))", "return future"],
  },
];

/** Made inside the loop that uses them. */
const SHARED = [
  "global tasks, futures, locks, limits, events, queues, condition, handles, jobs, barriers, generators",
  "asyncio.get_running_loop().set_exception_handler(told)",
  "handles = []",
  "jobs = asyncio.PriorityQueue()",
  "barriers = [asyncio.Barrier(2)]",
  "generators = [echoing(0)]",
  "start[0] = asyncio.get_running_loop().time()",
  "tasks = []",
  "futures = []",
  "locks = [asyncio.Lock(), asyncio.Lock()]",
  "limits = [asyncio.Semaphore(2), asyncio.BoundedSemaphore(1)]",
  "events = [asyncio.Event()]",
  "queues = [asyncio.Queue(), asyncio.Queue(1)]",
  "condition = asyncio.Condition()",
];
