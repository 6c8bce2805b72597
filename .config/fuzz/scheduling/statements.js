/** The single statements of random asyncio programs, each with how often it comes, by topic. */

export const DELAYS = ["0", "0.1", "0.2", "0.3", "0.5"];
const LIMITS = ["0", "0.05", "0.15", "0.25", "0.4", "1", "None"];
const LOOP = "asyncio.get_running_loop()";
const ME = "asyncio.current_task()";

/** @param {{ r: import("../random.js").Random, name(): string, coroutine(): string, several(): string, eager: boolean }} making @returns {[number, () => string][]} */
export function statements(making) {
  return [...basic(making), ...tasks(making), ...futures(making), ...gathering(making), ...primitives(making), ...queues(making), ...generators(making), ...contexts(making), ...loops(making)];
}

function basic({ r, name }) {
  return [
    [5, () => `say(${name()})`],
    [5, () => `await asyncio.sleep(${r.pick(DELAYS)})`],
    [1, () => "await asyncio.sleep(0)"],
    [1, () => `raise ${r.pick(["ValueError", "ValueError", "KeyError", "asyncio.TimeoutError", "asyncio.CancelledError", "asyncio.QueueEmpty"])}(${name()})`],
    [0.1, () => `raise ${r.pick(["KeyboardInterrupt", "SystemExit", "GeneratorExit", "BaseException"])}(${name()})`],
    [0.5, () => `return ${name()}`],
    [0.3, () => `time.sleep(${r.pick(["0.1", "0.25"])})`],
  ];
}

function tasks({ r, name, coroutine, eager }) {
  const one = () => `task(${r.int(-3, 2)})`;
  return [
    [4, () => `tasks.append(asyncio.create_task(${coroutine()}))`],
    [1, () => `tasks.append(asyncio.create_task(${coroutine()}, name=${name()}))`],
    [0.5, () => `tasks.append(${LOOP}.create_task(${coroutine()}, name=${name()}))`],
    [0.5, () => `tasks.append(asyncio.ensure_future(${coroutine()}))`],
    [eager ? 0.5 : 0, () => `tasks.append(asyncio.eager_task_factory(${LOOP}, ${coroutine()}))`],
    [2, () => `show(${name()}, await ${one()})`],
    [2, () => `show(${name()}, ${one()}.cancel(${r.chance(0.4) ? name() : ""}))`],
    [1, () => `${ME}.cancel(${r.chance(0.3) ? name() : ""})`],
    [1, () => `show(${name()}, (${ME}.cancelling(), ${ME}.uncancel()))`],
    [0.5, () => `show(${name()}, (${one()} is ${ME}, ${ME}.get_name().startswith('Task-'), len(asyncio.all_tasks())))`],
    [0.5, () => `${ME}.set_name(${name()})`],
    [1, () => `show(${name()}, [each.done() for each in tasks])`],
    // Of a coroutine that runs we know where it waited last, not where it is.
    [eager ? 0 : 1, () => ((which) => `show(${name()}, ${which} is ${ME} or ${which})`)(one())],
    [1, () => `${one()}.add_done_callback(lambda done: (say(${name()}), show('done', done.cancelled() or done.exception())))`],
    [0.5, () => `(${one()}.add_done_callback(print), show(${name()}, ${one()}.remove_done_callback(print)))`],
    [0.5, () => `show(${name()}, ${one()}.${r.pick(["result()", "exception()", "cancelled()", "cancelling()", "get_coro() is None"])})`],
    [1, () => `show(${name()}, await asyncio.shield(${r.chance(0.5) ? coroutine() : one()}))`],
    [1, () => `show(${name()}, await asyncio.wait_for(${r.chance(0.7) ? coroutine() : one()}, ${r.pick(LIMITS)}))`],
    [0.5, () => `show(${name()}, await asyncio.wait_for(asyncio.shield(${one()}), ${r.pick(LIMITS)}))`],
    [1, () => `show(${name()}, await ${coroutine()})`],
  ];
}

function futures({ r, name, several, eager }) {
  const one = () => `future(${r.int(-2, 1)})`;
  return [
    [1, () => `futures.append(later(${r.pick(DELAYS)}, ${name()}))`],
    [0.7, () => `futures.append(asyncio.gather(${several()}${r.chance(0.5) ? ", return_exceptions=True" : ""}))`],
    [0.5, () => `futures.append(asyncio.shield(${one()}))`],
    [1, () => `show(${name()}, await ${one()})`],
    [0.5, () => `show(${name()}, await Twice(${one()}))`],
    [1, () => `show(${name()}, ${one()}.${r.pick([`cancel(${r.chance(0.5) ? name() : ""})`, "done()", "cancelled()", "result()", "exception()"])})`],
    [0.5, () => `show(${name()}, ${one()}.set_exception(${r.pick(["ValueError(1)", "KeyError", "StopIteration()", "asyncio.CancelledError('set')"])}))`],
    [0.5, () => `show(${name()}, ${one()}.set_result(${name()}))`],
    [eager ? 0 : 0.5, () => `show(${name()}, ${one()})`],
    [0.5, () => `${one()}.add_done_callback(lambda done: say(${name()}))`],
  ];
}

function gathering({ r, name, coroutine, several, eager }) {
  const quiet = () => (r.chance(0.5) ? ", return_exceptions=True" : "");
  const how = () => `timeout=${r.pick(["None", "0", "0.1", "0.25"])}, return_when=asyncio.${r.pick(["FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"])}`;
  return [
    [2, () => `show(${name()}, await asyncio.gather(${several()}${quiet()}))`],
    [1, () => `show(${name()}, await asyncio.gather(asyncio.gather(${several()}${quiet()}), ${coroutine()}, return_exceptions=True))`],
    [0.7, () => `show(${name()}, await asyncio.gather(task(${r.int(-2, 1)}), task(${r.int(-2, 1)}), ${several()}${quiet()}))`],
    [1, () => `await waited(${name()}, [asyncio.ensure_future(c) for c in [${several()}]], ${how()})`],
    [0.5, () => `await waited(${name()}, [task(0), task(1), later(0.1, ${name()})], ${how()})`],
    [0.5, () => `show(${name()}, [await each for each in [${several()}]])`],
    // Tasks that are done already are told of in the order of a set.
    [eager ? 0 : 0.7, () => `show(${name()}, [await each for each in asyncio.as_completed([asyncio.ensure_future(c) for c in [${several()}]]${r.chance(0.4) ? `, timeout=${r.pick(["0.1", "0.25"])}` : ""})])`],
  ];
}

function primitives({ r, name }) {
  const lock = () => `locks[${r.int(0, 1)}]`;
  const limit = () => `limits[${r.int(0, 1)}]`;
  const event = () => `events[${r.int(0, 1)}]`;
  const barrier = () => `barriers[${r.int(0, 1)}]`;
  const condition = () => `conditions[${r.int(0, 1)}]`;
  const soon = () => r.pick(["0", "0.15", "0.4"]);
  return [
    [1, () => `${event()}.${r.pick(["set", "clear"])}()`],
    [0.5, () => `show(${name()}, await asyncio.wait_for(${event()}.wait(), ${soon()}))`],
    [1, () => `show(${name()}, await asyncio.wait_for(${limit()}.acquire(), ${soon()}))`],
    [1, () => `${limit()}.release()`],
    [0.5, () => `show(${name()}, await asyncio.wait_for(${lock()}.acquire(), ${soon()}))`],
    [0.5, () => `${lock()}.release()`],
    [1, () => `show(${name()}, (locks[0].locked(), limits[0].locked(), queues[1].full(), events[0].is_set()))`],
    [1, () => `show(${name()}, await asyncio.wait_for(${barrier()}.wait(), ${soon()}))`],
    [0.7, () => `${r.pick([`await ${barrier()}.reset()`, `await ${barrier()}.abort()`, `show('barrier', (${barrier()}.n_waiting, ${barrier()}.broken))`])}`],
    [0.7, () => `${condition()}.${r.pick(["notify()", "notify(2)", "notify_all()", "release()"])}`],
    [0.5, () => `await asyncio.wait_for(${condition()}.acquire(), ${soon()})`],
    [1, () => `show(${name()}, [repr(each) for each in (locks[0], limits[0], events[0], queues[1], conditions[0], barriers[0])])`],
  ];
}

function queues({ r, name }) {
  const queue = () => `queues[${r.int(0, 3)}]`;
  return [
    [1, () => `${queue()}.put_nowait((${r.int(0, 3)}, ${name()}))`],
    [1, () => `await ${queue()}.put((${r.int(0, 3)}, ${name()}))`],
    [0.5, () => `await asyncio.wait_for(${queue()}.put((${r.int(0, 3)}, ${name()})), ${r.pick(["0.15", "0.4"])})`],
    [1, () => `show(${name()}, await asyncio.wait_for(${queue()}.get(), ${r.pick(["0", "0.15", "0.4"])}))`],
    [0.5, () => `show(${name()}, ${queue()}.${r.pick(["get_nowait()", "task_done()", "qsize()", "empty()", "full()"])})`],
    [0.5, () => `await asyncio.wait_for(${queue()}.join(), 0.3)`],
    [0.3, () => `${queue()}.shutdown(${r.pick(["", "immediate=True"])})`],
    [0.7, () => `await jobs.put((${r.int(0, 3)}, ${name()}))`],
    [0.7, () => `show(${name()}, jobs.empty() or (jobs.get_nowait(), jobs.task_done()))`],
    [0.5, () => `await asyncio.wait_for(jobs.join(), 0.3)`],
  ];
}

function generators({ r, name }) {
  const one = () => `generators[${r.int(0, 1)}]`;
  const step = () => r.pick(["asend(1)", "asend(None)", "athrow(ValueError('thrown'))", "athrow(asyncio.CancelledError('thrown'))", "aclose()"]);
  return [
    [1, () => `show(${name()}, await anext(${one()}, 'end'))`],
    [1, () => `show(${name()}, await ${one()}.${step()})`],
    [0.5, () => `tasks.append(asyncio.ensure_future(${one()}.${step()}))`],
    [0.5, () => `show(${name()}, await asyncio.wait_for(anext(${one()}), ${r.pick(["0.05", "0.15"])}))`],
    [1, () => `generators[${r.int(0, 1)}] = keep(${r.pick([`echoing(${r.pick(DELAYS)})`, `counting(3, ${r.pick(DELAYS)})`])})`],
    [0.5, () => `generators[1] = keep(relaying(generators[0], ${r.pick(DELAYS)}))`],
    [0.7, () => `show(${name()}, [item async for item in counting(${r.int(1, 3)}, ${r.pick(DELAYS)})])`],
    [0.5, () => `show(${name()}, sorted({item: await asyncio.sleep(0, item) async for item in counting(2, ${r.pick(DELAYS)}) if item is not await asyncio.sleep(${r.pick(DELAYS)}, 0)}))`],
  ];
}

function contexts({ name, coroutine }) {
  return [
    [1, () => `token = variable.set(${name()})`],
    [2, () => `show(${name()}, variable.get())`],
    [1, () => `tasks.append(asyncio.create_task(${coroutine()}, context=contextvars.copy_context()))`],
    [0.5, () => `(lambda token: show(${name()}, (variable.get(), variable.reset(token), variable.get())))(variable.set(${name()}))`],
    [0.5, () => `show(${name()}, contextvars.copy_context().run(lambda: (variable.set(${name()}), variable.get())[1]))`],
    [0.5, () => `${LOOP}.call_soon(lambda: show(${name()}, variable.get()), context=contextvars.copy_context())`],
    [1, () => `${LOOP}.call_soon(lambda: show(${name()}, variable.get()))`],
  ];
}

function loops({ r, name }) {
  const handle = () => `handles[${r.int(-1, 0)}]`;
  return [
    [1, () => `${LOOP}.call_later(${r.pick(DELAYS)}, say, ${name()})`],
    [1, () => `${LOOP}.call_soon(say, ${name()})`],
    [0.5, () => `${LOOP}.call_soon_threadsafe(say, ${name()})`],
    [1, () => `handles.append(${LOOP}.call_later(${r.pick(DELAYS)}, ${r.pick(["say", "explode"])}, ${name()}))`],
    [0.5, () => `handles.append(${LOOP}.call_at(${LOOP}.time() + ${r.pick(DELAYS)}, say, ${name()}))`],
    [1, () => `show(${name()}, handles and (${handle()}.cancel(), ${handle()}.cancelled(), round(${handle()}.when() - start[0], 1)))`],
    [0.5, () => `${LOOP}.call_later(${r.pick(DELAYS)}, lambda: [each.cancel(${name()}) for each in tasks])`],
    [0.05, () => `${LOOP}.call_later(${r.pick(DELAYS)}, ${LOOP}.stop)`],
  ];
}
