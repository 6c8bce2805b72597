/** Documents for `npm run bench`: the same ones every time, with programs whose outputs are known beforehand. */
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const head = "import asyncio\n\n\n";
const start = "\n\n\nasyncio.run(main())";
const upTo = (n, make) => Array.from({ length: n }, (_, i) => make(i));

/** Programs of the kinds that notes have, as functions of a number that makes each another one: their code, and what they print. */
const kinds = [
  (n) => ({ code: `${head}async def brew(cups):\n    return cups * ${n}\n\n\nasync def main():\n    print(await brew(3))${start}`, prints: [String(3 * n)] }),
  (n) => ({ code: `${head}async def fetch(shelf):\n    await asyncio.sleep(0)\n    return shelf + ${n}\n\n\nasync def main():\n    results = await asyncio.gather(*(fetch(shelf) for shelf in range(5)))\n    print(results)${start}`, prints: [`[${upTo(5, (i) => i + n).join(", ")}]`] }),
  (n) => ({ code: `${head}async def pack(queue):\n    for box in range(4):\n        await queue.put(box + ${n})\n    await queue.put(None)\n\n\nasync def ship(queue):\n    while (box := await queue.get()) is not None:\n        print(f"shipped {box:05d}")\n\n\nasync def main():\n    queue = asyncio.Queue(maxsize=2)\n    await asyncio.gather(pack(queue), ship(queue))${start}`, prints: upTo(4, (i) => `shipped ${String(i + n).padStart(5, "0")}`) }),
  (n) => ({ code: `${head}async def guest(name, table):\n    async with table:\n        print(name, "sits")\n        await asyncio.sleep(0)\n        print(name, "leaves")\n\n\nasync def main():\n    table = asyncio.Lock()\n    async with asyncio.TaskGroup() as group:\n        for i in range(2):\n            group.create_task(guest(f"guest {i + ${n}}", table))${start}`, prints: upTo(2, (i) => [`guest ${i + n} sits`, `guest ${i + n} leaves`]).flat() }),
  (n) => ({ code: `${head}async def ferry():\n    try:\n        await asyncio.Event().wait()\n    except asyncio.CancelledError:\n        print("ferry ${n} turns back")\n        raise\n\n\nasync def main():\n    task = asyncio.create_task(ferry())\n    await asyncio.sleep(0)\n    task.cancel()\n    try:\n        await task\n    except asyncio.CancelledError:\n        print("cancelled:", task.cancelled())${start}`, prints: [`ferry ${n} turns back`, "cancelled: True"] }),
  (n) => ({ code: `${head}async def countdown(start):\n    while start > ${n}:\n        yield start\n        await asyncio.sleep(0)\n        start -= 1\n\n\nasync def main():\n    async for second in countdown(${n + 3}):\n        print(second)\n    print([second async for second in countdown(${n + 2})])${start}`, prints: [n + 3, n + 2, n + 1, `[${n + 2}, ${n + 1}]`].map(String) }),
  (n) => ({ code: `${head}async def bake(oven):\n    raise ValueError(f"oven {oven} is cold")\n\n\nasync def main():\n    results = await asyncio.gather(bake(${n}), asyncio.sleep(0, "warm"), return_exceptions=True)\n    for result in results:\n        print(repr(result))${start}`, prints: [`ValueError('oven ${n} is cold')`, "'warm'"] }),
  (n) => ({ code: `${head}async def worker(gate, label):\n    async with gate:\n        print("in", label)\n        await asyncio.sleep(0)\n    return label\n\n\nasync def main():\n    gate = asyncio.Semaphore(2)\n    tasks = [asyncio.create_task(worker(gate, ${n} + i)) for i in range(3)]\n    done, pending = await asyncio.wait(tasks)\n    print(sorted(task.result() for task in done), len(pending))${start}`, prints: [...upTo(3, (i) => `in ${n + i}`), `[${upTo(3, (i) => n + i).join(", ")}] 0`] }),
  (n) => ({ code: `${head}class Room:\n    async def __aenter__(self):\n        print("light ${n} on")\n        return self\n\n    async def __aexit__(self, kind, error, trace):\n        print("light ${n} off")\n        return kind is KeyError\n\n\nasync def main():\n    async with Room():\n        raise KeyError("door")\n    print("quiet")${start}`, prints: [`light ${n} on`, `light ${n} off`, "quiet"] }),
  (n) => ({ code: `${head}async def main():\n    loop = asyncio.get_running_loop()\n    answer = loop.create_future()\n    loop.call_soon(answer.set_result, ${n})\n    print("asked")\n    print("answer:", await answer)${start}`, prints: ["asked", `answer: ${n}`] }),
  (n) => ({ code: `from dataclasses import dataclass, field\n\n\n@dataclass\nclass Basket:\n    owner: str\n    items: list[int] = field(default_factory=list)\n\n    def total(self):\n        return sum(self.items)\n\n\nbasket = Basket("Mina")\nbasket.items.append(${n})\nbasket.items.append(7)\nprint(basket)\nprint(f"{basket.total():,}")`, prints: [`Basket(owner='Mina', items=[${n}, 7])`, (n + 7).toLocaleString("en-US")] }),
  (n) => ({ code: `def squares(limit):\n    for i in range(limit):\n        yield i * i + ${n}\n\n\nby_parity = {}\nfor square in squares(6):\n    by_parity.setdefault("even" if square % 2 == 0 else "odd", []).append(square)\nfor parity in sorted(by_parity):\n    print(parity, by_parity[parity])`, prints: ["even", "odd"].map((parity) => `${parity} [${upTo(6, (i) => i * i + n).filter((x) => (x % 2 === 0) === (parity === "even")).join(", ")}]`) }),
];

/** Programs that wait, 0.2 to 1 s in all. */
const sleeping = [
  (n) => ({ code: `${head}async def tea(minutes):\n    await asyncio.sleep(minutes)\n    return ${n}\n\n\nasync def main():\n    print(await tea(0.${(n % 7) + 2}))${start}`, prints: [String(n)] }),
  (n) => ({ code: `${head}async def runner(name, pace):\n    await asyncio.sleep(pace)\n    print(name)\n\n\nasync def main():\n    await asyncio.gather(runner("second ${n}", 0.${(n % 4) + 5}), runner("first ${n}", 0.2))${start}`, prints: [`first ${n}`, `second ${n}`] }),
  (n) => ({ code: `import time\n\nfor step in range(2):\n    time.sleep(0.${(n % 4) + 1})\n    print("step", step + ${n})`, prints: [`step ${n}`, `step ${n + 1}`] }),
  (n) => ({ code: `${head}async def main():\n    try:\n        async with asyncio.timeout(0.${(n % 6) + 3}):\n            await asyncio.sleep(${n + 10})\n    except TimeoutError:\n        print("gave up on ${n}")\n    await asyncio.sleep(0.1)\n    print("done")${start}`, prints: [`gave up on ${n}`, "done"] }),
];

/** Writes so many examples as documents of fifty below `folder`, and each one's program beside them; the documents' folder, and the programs with what they print. */
export function writeCorpus(folder, count, sleeps) {
  const notes = join(folder, "notes");
  const programs = join(folder, "programs");
  for (const each of [notes, programs]) mkdirSync(each, { recursive: true });
  const made = sleeps ? sleeping : kinds;
  const examples = upTo(count, (i) => ({ file: join(programs, `${i}.py`), ...made[i % made.length](i) }));
  for (const { file, code } of examples) writeFileSync(file, `${code}\n`);
  for (let first = 0; first < count; first += 50) {
    const sections = examples.slice(first, first + 50).map(({ code, prints }, i) => `## Example ${first + i + 1}\n\nWhat this prints follows it.\n\n\`\`\`python\n${code}\n\`\`\`\n\nOutput:\n\n\`\`\`\n${prints.join("\n")}\n\`\`\`\n`);
    writeFileSync(join(notes, `${String(first / 50 + 1).padStart(3, "0")}.md`), `# Notes ${first / 50 + 1}\n\n${sections.join("\n")}`);
  }
  return { notes, examples: examples.map(({ file, prints }) => ({ file, output: `${prints.join("\n")}\n` })) };
}

/** Runs each program in a process of its own, two at a time; resolves to the milliseconds that all took. */
export async function runEach(command, examples) {
  const began = process.hrtime.bigint();
  let next = 0;
  const work = async () => {
    for (let example = examples[next++]; example !== undefined; example = examples[next++]) {
      const { file, output } = example;
      const printed = await new Promise((resolve, reject) => {
        const child = spawn(command[0], [...command.slice(1), file], { stdio: ["ignore", "pipe", "inherit"] });
        let text = "";
        child.stdout.setEncoding("utf8").on("data", (chunk) => (text += chunk));
        child.on("error", reject).on("close", () => resolve(text));
      });
      if (printed !== output) throw new Error(`${file} prints ${JSON.stringify(printed)}, and not ${JSON.stringify(output)}`);
    }
  };
  await Promise.all([work(), work()]);
  return Number(process.hrtime.bigint() - began) / 1e6;
}
