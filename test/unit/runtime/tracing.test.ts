/** What is written down of tasks and threads. Each story was read against the program above it. */
import { describe, expect, it } from "vitest";
import type { Room } from "../../../src/runtime/tracing/recorder.js";
import { story, traced } from "./traced.js";

const told = async (source: string, room?: Room) => story((await traced(source, room)).timeline);

describe("a timeline", () => {
  it("has the steps of tasks, what they wait for in between, and what they return", async () => {
    const source = `import asyncio

async def brew(n):
    await asyncio.sleep(n)
    return n * 10

async def main():
    print(await asyncio.gather(brew(1), brew(2.5)))
    await asyncio.sleep(0)

asyncio.run(main())
`;
    expect(await told(source)).toEqual([
      'Task-1 main line 7: 0 runs, 0–2.5 gather "await asyncio.gather(brew(1), brew(2.5))" line 8, 2.5 runs, 2.5 turn "await asyncio.sleep(0)" line 9, 2.5 runs, returned at 2.5',
      'Task-2 brew line 3 by Task-1: 0 runs, 0–1 sleep "await asyncio.sleep(n)" line 4, 1 runs, returned 10 at 1',
      'Task-3 brew line 3 by Task-1: 0 runs, 0–2.5 sleep "await asyncio.sleep(n)" line 4, 2.5 runs, returned 25.0 at 2.5',
    ]);
  });

  it("has tasks that fail, and those that are cancelled for it", async () => {
    const source = `import asyncio

async def fails():
    await asyncio.sleep(1)
    raise ValueError("no tea")

async def waits():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(1)

async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(fails())
        tg.create_task(waits(), name="patient")

asyncio.run(main())
`;
    expect(await told(source)).toEqual([
      'Task-1 main line 13: 0 runs, 0–1 future "asyncio.TaskGroup()" line 14, 1 runs, 1–2 future "asyncio.TaskGroup()" line 14, 2 runs, raised ExceptionGroup: unhandled errors in a TaskGroup at 2',
      'Task-2 fails line 3 by Task-1: 0 runs, 0–1 sleep "await asyncio.sleep(1)" line 4, 1 runs, raised ValueError: no tea at 1',
      'patient waits line 7 by Task-1: 0 runs, 0–1 sleep "await asyncio.sleep(10)" line 9, 1 runs, 1–2 sleep "await asyncio.sleep(1)" line 11, 2 runs, cancelled at 2',
    ]);
  });

  it("has timeouts, awaited tasks, and locks that another task holds", async () => {
    const source = `import asyncio

lock = asyncio.Lock()

async def user():
    async with lock:
        await asyncio.sleep(1)

async def main():
    try:
        async with asyncio.timeout(1):
            await asyncio.Event().wait()
    except TimeoutError:
        pass
    first = asyncio.create_task(user())
    second = asyncio.create_task(user())
    await first
    await second

asyncio.run(main())
`;
    expect(await told(source)).toEqual([
      'Task-1 main line 9: 0 runs, 0–1 future "await asyncio.Event().wait()" line 12, 1 runs, 1–2 task Task-2 "await first" line 17, 2 runs, 2–3 task Task-3 "await second" line 18, 3 runs, returned at 3',
      'Task-2 user line 5 by Task-1: 1 runs, 1–2 sleep "await asyncio.sleep(1)" line 7, 2 runs, returned at 2',
      'Task-3 user line 5 by Task-1: 1 runs, 1–2 future "lock" line 6, 2 runs, 2–3 sleep "await asyncio.sleep(1)" line 7, 3 runs, returned at 3',
    ]);
  });

  it("has workers at a queue, and tasks of the library's own coroutines", async () => {
    const source = `import asyncio

async def worker(queue):
    while True:
        await queue.get()
        await asyncio.sleep(0.5)
        queue.task_done()

async def main():
    queue = asyncio.Queue()
    for i in range(3):
        queue.put_nowait(i)
    workers = [asyncio.create_task(worker(queue)) for i in range(2)]
    await queue.join()
    for each in workers:
        each.cancel()
    asyncio.create_task(asyncio.sleep(60))
    await asyncio.wait(workers)

asyncio.run(main())
`;
    expect(await told(source)).toEqual([
      'Task-1 main line 9: 0 runs, 0–1 future "await queue.join()" line 14, 1 runs, 1 future "await asyncio.wait(workers)" line 18, 1 runs, returned at 1',
      'Task-2 worker line 3 by Task-1: 0 runs, 0–0.5 sleep "await asyncio.sleep(0.5)" line 6, 0.5 runs, 0.5–1 sleep "await asyncio.sleep(0.5)" line 6, 1 runs, 1 future "await queue.get()" line 5, 1 runs, cancelled at 1',
      'Task-3 worker line 3 by Task-1: 0 runs, 0–0.5 sleep "await asyncio.sleep(0.5)" line 6, 0.5 runs, 0.5–1 future "await queue.get()" line 5, 1 runs, cancelled at 1',
      'Task-4 sleep by Task-1: 1 runs, 1 sleep "sleep", 1 runs, cancelled at 1',
    ]);
  });

  it("has threads with what they were given, and calls that block the loop", async () => {
    const source = `import asyncio, threading, time

def work(n):
    time.sleep(n)
    return n

def fails():
    raise ValueError("tired")

async def main():
    await asyncio.to_thread(work, 2)
    time.sleep(3)
    threading.Thread(target=fails, name="helper").start()
    await asyncio.get_running_loop().run_in_executor(None, lambda: 1)

asyncio.run(main())
`;
    expect(await told(source)).toEqual([
      'Task-1 main line 10: 0 runs, 0–2 future "await asyncio.to_thread(work, 2)" line 11, 2–5 runs, 5 future "await asyncio.get_running_loop().run_in_executor(None, lambda: 1)" line 14, 5 runs, returned at 5',
      "thread asyncio_0 work by Task-1: 0 runs, 0–2 blocked, 2 runs, returned 2 at 2",
      "thread helper fails by Task-1: 5 runs, raised ValueError: tired at 5",
      "thread asyncio_0 main.<locals>.<lambda> by Task-1: 5 runs, returned 1 at 5",
    ]);
  });

  it("has eager tasks, for which whoever makes them makes way", async () => {
    const source = `import asyncio

async def child(n):
    if n:
        await asyncio.sleep(n)

async def main():
    loop = asyncio.get_running_loop()
    at_once = asyncio.eager_task_factory(loop, child(0), name="at once")
    later = asyncio.eager_task_factory(loop, child(1), name="later")
    await later

asyncio.run(main())
`;
    expect(await told(source)).toEqual([
      'Task-1 main line 7: 0 runs, 0 child, 0 runs, 0 child, 0 runs, 0–1 task later "await later" line 11, 1 runs, returned at 1',
      "at once child line 3 by Task-1: 0 runs, returned at 0",
      'later child line 3 by Task-1: 0 runs, 0–1 sleep "await asyncio.sleep(n)" line 5, 1 runs, returned at 1',
    ]);
  });

  it("tells of a loop that is stopped what nobody finishes", async () => {
    const source = `import asyncio

loop = asyncio.new_event_loop()
task = loop.create_task(asyncio.sleep(5))
loop.call_later(1, loop.stop)
loop.run_forever()
loop.close()
`;
    expect(await told(source)).toEqual(['Task-1 sleep: 0 runs, 0– sleep "sleep", unfinished']);
  });

  it("has what was printed by whom, a line at a time", async () => {
    const { timeline, stdout } = await traced(`import asyncio, sys

async def main():
    print("a", 1)
    print("b", end="")
    print("c")
    await asyncio.sleep(1)
    print("late", file=sys.stderr)

print("first")
asyncio.run(main())
`);
    expect(stdout).toBe("first\na 1\nbc\n");
    expect(timeline.prints.map(({ row, at, ...rest }) => [row, Math.round(timeline.moments[at]!), rest])).toEqual([
      [null, 0, { stream: "stdout", text: "first\n" }],
      [0, 0, { stream: "stdout", text: "a 1\n" }],
      [0, 0, { stream: "stdout", text: "bc\n" }],
      [0, 1, { stream: "stderr", text: "late\n" }],
    ]);
  });

  it("has an order for all that happens at the same time", async () => {
    const { timeline } = await traced(`import asyncio

async def step(n):
    await asyncio.sleep(0)

async def main():
    await asyncio.gather(step(1), step(2))

asyncio.run(main())
`);
    const runs = timeline.rows.flatMap(({ runs: each }, i) => each.map(({ from, to }) => ({ from, to, row: i }))).sort((a, b) => a.from - b.from);
    expect(runs.map(({ row }) => row)).toEqual([0, 1, 2, 1, 2, 0]);
    expect(runs.every(({ from, to }, i) => to !== null && from < to && (i === 0 || runs[i - 1]!.to! < from))).toBe(true);
    expect(timeline.moments.every((moment, i) => i === 0 || moment >= timeline.moments[i - 1]!)).toBe(true);
  });

  it("ends where there is no more room, and says how much it leaves out", async () => {
    const source = `import asyncio

async def ping(n):
    for i in range(n):
        await asyncio.sleep(1)
        print("ping")
    return n

async def main():
    await asyncio.gather(*[ping(i) for i in range(1, 6)])

asyncio.run(main())
`;
    const { timeline } = await traced(source, { moments: 20, rows: 4, prints: 2, characters: 3 });
    expect([timeline.moments.length, timeline.rows.length, timeline.prints.map(({ text }) => text), timeline.rowsLeft]).toEqual([20, 4, ["pin", "pin"], 2]);
    expect(timeline.stepsLeft).toBeGreaterThan(0);
    expect(timeline.rows.map(({ ending }) => ending)).toEqual([
      { how: "returned", what: "", at: null },
      { how: "returned", what: "1", at: expect.any(Number) },
      { how: "returned", what: "2", at: null },
      { how: "returned", what: "3", at: null },
    ]);
    // who has no row has said nothing either
    expect((await traced(source, { moments: 100, rows: 1, prints: 9, characters: 9 })).timeline).toMatchObject({ rows: [{ does: "main" }], prints: [], rowsLeft: 5 });
    const whole = await traced(source);
    const steps = ({ rows }: typeof timeline): number => rows.reduce((sum, { runs }) => sum + runs.length, 0);
    // tasks without a row are counted as tasks, their steps are not
    expect(steps(timeline) + timeline.stepsLeft).toBe(steps({ ...whole.timeline, rows: whole.timeline.rows.slice(0, 4) }));
    expect([whole.timeline.stepsLeft, whole.timeline.rowsLeft]).toEqual([0, 0]);
  });
});

describe("a program that is followed", () => {
  it("is not asked what its values look like", async () => {
    const { timeline, stdout } = await traced(`import asyncio

class Tea:
    def __repr__(self):
        print("asked")
        return "Tea()"

class Sour(Exception):
    def __str__(self):
        print("asked")
        return "sour"

class Named(asyncio.Task):
    def get_name(self):
        print("asked")
        return "named"

async def makes(value):
    return value

async def fails():
    raise Sour("milk")

async def main():
    await asyncio.gather(fails(), *[makes(value) for value in (Tea(), [1, "x"], [Tea()], "a" * 200, 2.0)], return_exceptions=True)
    await Named(makes(None))

asyncio.run(main())
`);
    expect(stdout).toBe("");
    expect(timeline.rows.slice(1).map(({ ending }) => ending.what)).toEqual(["Sour: milk", "Tea object", "[1, 'x']", "list object", `'${"a".repeat(78)}…`, "2.0", ""]);
  });

  it("finds nothing of that, and sees the time that it would see", async () => {
    const source = `import asyncio, time

async def main():
    loop = asyncio.get_running_loop()
    started = loop.time()
    await asyncio.gather(*[asyncio.sleep(i / 10) for i in range(5)])
    print(loop.time() - started, time.monotonic(), time.time())
    print(sorted(name for name in dir(loop) if "ready" in name or "current" in name or "trac" in name), vars(loop))
    print(asyncio.current_task(), loop)

asyncio.run(main())
`;
    const [followed, alone] = [await traced(source), await traced(source, null)];
    expect(followed.stdout.replace(/Task-\d+/g, "Task")).toBe(alone.stdout.replace(/Task-\d+/g, "Task"));
    expect(followed.stdout).toContain("[] {'slow_callback_duration': 0.1}\n");
  });
});
