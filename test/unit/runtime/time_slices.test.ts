/** Time slices by a virtual clock: a number of a loop's turns, so that the same program always has the same order. */
import { expect, test } from "vitest";
import { compileForRun } from "../../../src/convert.js";
import { SourceText } from "../../../src/syntax/source.js";
import { parser, runSample } from "../sample_program.js";

const run = async (text: string): Promise<string> => {
  const { stdout, stderr } = await runSample(new SourceText("slices.py", text));
  return stdout + stderr;
};

/** How many loops of a program ask whether their slice is over. */
const asked = (text: string): number =>
  compileForRun(parser, new SourceText("m.py", text), { path: "m.py", main: true, findUserModule: () => null }).javascript.split("slice_is_over(").length - 1;

const WORK = `
def work(name, limit):
    for number in range(limit):
        if number % 50_000 == 25_000:
            print(name, end="")
    print(name.upper(), end="")
`;
const IN_TWO = `
threads = [threading.Thread(target=work, args=(name, LIMIT)) for name in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print()
`;
const inTwo = (limit: number, before = ""): string => `import sys, threading\n${before}\nLIMIT = ${limit}\n${WORK}${IN_TWO}`;

test("a slice has 100,000 turns, and a loop of fewer is through before the other begins", async () => {
  expect(await run(inTwo(420_000))).toBe("aabbaabbaabbaabbAB\n");
  expect(await run(inTwo(90_000))).toBe("aaAbbB\n");
});

test("sys.setswitchinterval says how long a slice is", async () => {
  expect(await run(inTwo(220_000, "sys.setswitchinterval(0.0025)"))).toBe("ababababAB\n");
  expect(await run(inTwo(400_000, "sys.setswitchinterval(1)"))).toBe("aaaaaaaaAbbbbbbbbB\n");
});

test("a slice takes its length of virtual time, so that the loop ticks while an executor computes", async () => {
  const text = `
import asyncio

def compute(limit):
    total = 0
    for number in range(limit):
        total += number
    return total

async def tick():
    for number in range(3):
        print("tick", number)
        await asyncio.sleep(0.1)

async def main():
    ticking = asyncio.create_task(tick())
    print(await asyncio.to_thread(compute, 5_000_000))
    await ticking

asyncio.run(main())
`;
  expect(await run(text)).toBe("tick 0\ntick 1\ntick 2\n12499997500000\n");
});

test("who polls lets virtual time pass as well", async () => {
  const text = `
import threading, time
done = False

def finish():
    global done
    time.sleep(30)
    done = True

threading.Thread(target=finish).start()
start = time.monotonic()
while not done:
    pass
print(30 <= time.monotonic() - start < 31)
`;
  expect(await run(text)).toBe("True\n");
});

const THREAD = "import threading\nthreading.Thread(target=f, args=(n,)).start()\n";

test("only programs whose threads compute have slices", () => {
  const loop = "def f(n):\n    for i in range(n):\n        print(i)\nn = int(input())\n";
  expect(asked(`${loop}${THREAD}`)).toBe(1);
  expect(asked(`import threading\n${loop}f(n)\n`)).toBe(0);
  expect(asked(`${loop}import concurrent.futures\nwith concurrent.futures.ThreadPoolExecutor() as pool:\n    pool.submit(f, n)\n`)).toBe(1);
  expect(asked(`${loop}import concurrent.futures\nwith concurrent.futures.ProcessPoolExecutor() as pool:\n    pool.submit(f, n)\n`)).toBe(0);
});

test("loops that wait, or have few turns, do not ask", () => {
  expect(asked(`import time\ndef f(n):\n    for i in range(n):\n        time.sleep(1)\nn = int(input())\n${THREAD}`)).toBe(0);
  expect(asked(`def f(n):\n    for i in range(100):\n        print(i)\nn = 1\n${THREAD}`)).toBe(0);
});

test("what a thread calls as a statement asks itself; what it calls inside of an expression in a loop stays a plain function", () => {
  const prime = "def is_prime(n):\n    d = 2\n    while d * d <= n:\n        if n % d == 0:\n            return False\n        d += 1\n    return True\n";
  expect(asked(`${prime}def f(n):\n    count = 0\n    for i in range(n):\n        if is_prime(i):\n            count += 1\nn = int(input())\n${THREAD}`)).toBe(1);
  expect(asked(`${prime}def f(n):\n    for i in range(n):\n        answer = is_prime(i)\nn = int(input())\n${THREAD}`)).toBe(2);
});
