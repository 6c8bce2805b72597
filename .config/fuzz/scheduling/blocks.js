/** The statements of random asyncio programs that have statements in them. */
import { DELAYS } from "./statements.js";

const HANDLED = ["ValueError", "asyncio.TimeoutError", "asyncio.CancelledError", "Exception", "(ValueError, asyncio.TimeoutError)", "BaseException", "ExceptionGroup"];

/** @param {{ r: import("../random.js").Random, name(): string, coroutine(): string, several(): string, block(): import("../program.js").Statement[], eager: boolean }} making @returns {[number, () => import("../program.js").Statement][]} */
export function blocks(making) {
  return [...guards(making), ...managers(making), ...groups(making), ...loops(making)];
}

function guards({ r, name, block }) {
  const handler = () => ({ header: `except ${r.pick(HANDLED)} as error:`, body: [`show(${name()}, error)`, ...(r.chance(0.3) ? [r.pick(["raise", "raise", `raise KeyError(${name()})`, `raise KeyError(${name()}) from error`, `await asyncio.sleep(${r.pick(DELAYS)})`, "show('left', asyncio.current_task().uncancel())"])] : [])] });
  const last = () => ({ header: "finally:", body: [`say(${name()})`, ...(r.chance(0.3) ? [`await asyncio.sleep(${r.pick(DELAYS)})`] : [])] });
  return [
    [5, () => ({ header: "try:", body: block(), clauses: [handler(), ...(r.chance(0.2) ? [handler()] : []), ...(r.chance(0.15) ? [{ header: "else:", body: block() }] : []), ...(r.chance(0.3) ? [last()] : [])] })],
    [1, () => ({ header: "try:", body: block(), clauses: [last()] })],
    [0.5, () => ({ header: `with contextlib.suppress(${r.pick(HANDLED)}):`, body: block() })],
  ];
}

function managers({ r, name, block }) {
  const limit = () => r.pick(["0", "0.05", "0.15", "0.25", "None"]);
  return [
    [2, () => ({ header: `async with locks[${r.int(0, 1)}]:`, body: block() })],
    [1, () => ({ header: `async with limits[${r.int(0, 1)}]:`, body: block() })],
    [2, () => ({ header: `async with asyncio.timeout(${limit()}):`, body: block() })],
    [0.5, () => ({ header: `async with asyncio.timeout_at(asyncio.get_running_loop().time() + ${r.pick(["0.1", "0.25"])}) as limit:`, body: [...block(), `show(${name()}, (limit.expired(), round(limit.when() - start[0], 1)))`] })],
    [0.5, () => ({ header: `async with asyncio.timeout(${limit()}), asyncio.timeout(${limit()}):`, body: block() })],
    [1, () => ({ header: `async with asyncio.timeout(${r.pick(["0.1", "0.3"])}) as limit:`, body: [...block(), `limit.reschedule(${r.pick(["None", "asyncio.get_running_loop().time() + 0.2", "asyncio.get_running_loop().time()"])})`, ...block(), `show(${name()}, limit.expired())`] })],
    [1, () => ({ header: `async with conditions[${r.int(0, 1)}] as condition:`, body: [r.pick(["conditions[0].notify()", "conditions[0].notify_all()", "await asyncio.wait_for(conditions[0].wait(), 0.3)", "await asyncio.wait_for(conditions[0].wait_for(lambda: len(tasks) > 2), 0.3)", "show('woken', await conditions[0].wait())"]), ...block()] })],
    [0.7, () => ({ header: `async with barriers[${r.int(0, 1)}] as position:`, body: [`show(${name()}, position)`, ...block()] })],
    [1, () => ({ header: `async with managed(${name()}):`, body: block() })],
    [0.7, () => ({ header: `async with Suppressing(${name()}) as label:`, body: block() })],
    [1, () => ({ header: "async with contextlib.AsyncExitStack() as stack:", body: [`show(${name()}, await stack.enter_async_context(managed(${name()})))`, `stack.push_async_callback(asyncio.sleep, ${r.pick(DELAYS)})`, ...block()] })],
  ];
}

function groups({ r, name, coroutine, block }) {
  const member = () => r.pick([`group.create_task(${coroutine()})`, `tasks.append(group.create_task(${coroutine()}, name=${name()}))`]);
  const group = () => ({ header: "async with asyncio.TaskGroup() as group:", body: [member(), ...(r.chance(0.6) ? [member()] : []), ...(r.chance(0.2) ? [member()] : []), ...(r.chance(0.4) ? block() : [])] });
  const kinds = ["ValueError", "Exception", "(ValueError, TimeoutError)", "KeyError", "BaseException"];
  const handler = () => ({ header: `except* ${r.pick(kinds)} as group:`, body: [`show(${name()}, group)`, ...(r.chance(0.2) ? block() : []), ...(r.chance(0.2) ? [r.pick(["raise", `raise KeyError(${name()})`])] : [])] });
  return [
    [2, group],
    [1, () => ({ header: "async with asyncio.TaskGroup() as outer:", body: [`outer.create_task(${coroutine()})`, group(), ...block()] })],
    [2, () => ({ header: "try:", body: [group(), ...(r.chance(0.3) ? block() : [])], clauses: [handler(), ...(r.chance(0.3) ? [handler()] : []), ...(r.chance(0.2) ? [{ header: "finally:", body: [`say(${name()})`] }] : [])] })],
  ];
}

function loops({ r, name, several, block, eager }) {
  const leaving = () => (r.chance(0.3) ? [r.pick(["break", "continue"])] : block());
  return [
    [1, () => ({ header: `for _ in range(${r.int(1, 3)}):`, body: block() })],
    [0.7, () => ({ header: `for i in range(${r.int(2, 3)}):`, body: [{ header: "try:", body: block(), clauses: [{ header: `except ${r.pick(HANDLED)} as error:`, body: [`show(${name()}, error)`, r.pick(["break", "continue", "pass"])] }, { header: "finally:", body: [`say(${name()})`] }] }] })],
    [eager ? 0 : 1, () => ({ header: `async for item in counting(${r.int(1, 3)}, ${r.pick(DELAYS)}):`, body: [`show(${name()}, item)`, ...leaving()] })],
    [0.5, () => ({ header: `async for item in generators[${r.int(0, 1)}]:`, body: [`show(${name()}, item)`, ...leaving()] })],
    [eager ? 0 : 1, () => ({ header: `${r.pick(["for", "async for"])} waiting in asyncio.as_completed([asyncio.ensure_future(c) for c in [${several()}]]${r.chance(0.4) ? `, timeout=${r.pick(["0.1", "0.25"])}` : ""}):`, body: [`show(${name()}, await waiting)`, ...(r.chance(0.3) ? leaving() : [])] })],
    [0.5, () => ({ header: `while len(tasks) < ${r.int(1, 3)}:`, body: [`tasks.append(asyncio.create_task(failing(${r.pick(DELAYS)}, ${name()})))`, ...block()] })],
  ];
}
