/** What every random asyncio program begins with: how it tells what happens, and the coroutines, generators and callbacks that its statements use. */

const define = (header, ...body) => ({ header, body });
const attempt = (body, ...clauses) => ({ header: "try:", body, clauses });

export const PRELUDE = [
  "import asyncio",
  "import contextlib",
  "import contextvars",
  "import time",
  "variable = contextvars.ContextVar('variable', default='nothing')",
  "start = [0.0]",
  // A generator that nobody has any more is closed at once by CPython; here somebody has it.
  "kept = []",
  define("def keep(generator):", "kept.append(generator)", "return generator"),
  define("def say(label):", "print(f'{asyncio.get_running_loop().time() - start[0]:.1f}', label)"),
  // What an error came from is part of what it is.
  define(
    "def told_of(value, depth=0):",
    define("if isinstance(value, BaseExceptionGroup):", "return (type(value).__name__, str(value), [told_of(error, depth + 1) for error in value.exceptions])"),
    define("if isinstance(value, BaseException):", "origin = None if depth > 2 else told_of(value.__cause__ or value.__context__, depth + 1)", "args = tuple(told_of(each, 3) for each in value.args)", "return (type(value).__name__, args) if origin is None else (type(value).__name__, args, origin)"),
    define("if isinstance(value, (list, tuple)):", "return [told_of(each, depth) for each in value]"),
    // Who waits for a task that runs shows the line that it is at, which only that task knows here.
    define("if isinstance(value, asyncio.Future):", "return repr(value).partition(' wait_for=<Task')[0]"),
    "return value",
  ),
  define("def show(label, value):", "print(label, told_of(value))"),
  define("async def failing(delay, label):", "await asyncio.sleep(delay)", "raise ValueError(label)"),
  define("async def stubborn(delay, label):", attempt(["await asyncio.sleep(delay)"], define("except asyncio.CancelledError as error:", "show(label, error)", "await asyncio.sleep(delay)")), "return label"),
  define("async def thorough(delay, label):", attempt(["await asyncio.sleep(delay)"], define("finally:", "say(label)", "await asyncio.sleep(delay)", "say(label)")), "return label"),
  define("async def holding(lock, delay, label):", define("async with lock:", "say(label)", "await asyncio.sleep(delay)"), "return label"),
  define("async def meeting(barrier):", "return await barrier.wait()"),
  define("async def producing(queue, label):", define("for i in range(3):", "await queue.put((i, label))", "say(label)"), "return label"),
  define("async def consuming(queue, label):", define("for i in range(2):", "show(label, await queue.get())", "queue.task_done()", "await asyncio.sleep(0.1)"), "return label"),
  define("async def counting(n, delay):", attempt([define("for i in range(n):", "await asyncio.sleep(delay)", "yield i")], define("finally:", "say('counted')"))),
  define("async def echoing(delay):", define("for i in range(4):", attempt(["got = yield i", "show('echo', got)"], define("except ValueError as error:", "show('echo', error)"), define("finally:", "await asyncio.sleep(delay)")))),
  define("async def relaying(source, delay):", define("async for item in source:", "await asyncio.sleep(delay)", "yield ('relayed', item)")),
  { header: "@contextlib.asynccontextmanager\nasync def managed(label):", body: ["say(label)", attempt(["yield label"], define("except ValueError as error:", "show(label, error)"), define("finally:", "await asyncio.sleep(0.1)", "say(label)"))] },
  define("class Suppressing:", define("def __init__(self, label):", "self.label = label"), define("async def __aenter__(self):", "await asyncio.sleep(0)", "return self.label"), define("async def __aexit__(self, kind, error, traceback):", "show(self.label, error)", "await asyncio.sleep(0.1)", "return kind is not None and issubclass(kind, ValueError)")),
  define("class Twice:", define("def __init__(self, future):", "self.future = future"), define("def __await__(self):", "yield", "got = yield from self.future", "yield", "return ('twice', got)")),
  define("def explode(label):", "say(label)", "raise ValueError(label)"),
  // What is said of tasks that nobody looked at depends on when they are collected.
  define("def told(loop, context):", define("if 'handle' in context:", "show('told', (context['message'], context['exception'].args))")),
  define("async def waited(label, started, **how):", "done, pending = await asyncio.wait(started, **how)", "show(label, (len(done), len(pending)))", define("for task in pending:", "task.cancel()"), "show(label, await asyncio.gather(*started, return_exceptions=True))"),
  define("def later(delay, label):", "future = asyncio.get_running_loop().create_future()", "asyncio.get_running_loop().call_later(delay, lambda: future.done() or future.set_result(label))", "return future"),
  define("def task(i):", "return tasks[i % len(tasks)] if tasks else later(0.1, 'none')"),
  define("def future(i):", "return futures[i % len(futures)] if futures else later(0, 'none')"),
  // Whoever waits for ever is woken; so programs rarely end because nothing can happen any more.
  define(
    "def watch(rounds):",
    define("for each in sorted(asyncio.all_tasks(), key=lambda each: (len(each.get_name()), each.get_name())):", "each.cancel('watched')"),
    "rounds and asyncio.get_running_loop().call_later(20, watch, rounds - 1)",
  ),
];

/** Made inside the loop that uses them. */
export const SHARED = [
  "global tasks, futures, locks, limits, events, queues, conditions, handles, jobs, barriers, generators",
  "asyncio.get_running_loop().set_exception_handler(told)",
  "asyncio.get_running_loop().call_later(20, watch, 5)",
  "start[0] = asyncio.get_running_loop().time()",
  "tasks, futures, handles = [], [], []",
  "locks = [asyncio.Lock(), asyncio.Lock()]",
  "limits = [asyncio.Semaphore(2), asyncio.BoundedSemaphore(1)]",
  "events = [asyncio.Event(), asyncio.Event()]",
  "queues = [asyncio.Queue(), asyncio.Queue(1), asyncio.LifoQueue(2), asyncio.PriorityQueue(2)]",
  "jobs = asyncio.PriorityQueue()",
  "conditions = [asyncio.Condition(), asyncio.Condition(locks[1])]",
  "barriers = [asyncio.Barrier(2), asyncio.Barrier(3)]",
  "generators = [echoing(0), counting(3, 0.1)]",
  "kept.extend(generators)",
];
