/** Ctrl-C ends a running program as it ends CPython's: the answers are CPython 3.13's, without the library's source lines. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const cli = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "yieldstar-interrupts-"));
afterAll(() => rmSync(folder, { recursive: true }));

const library = "/usr/local/lib/python3.13/asyncio/";

/** Runs a text; each line `ready` is answered with Ctrl-C. */
const interrupted = (program: string): Promise<{ status: unknown; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, "run", "-c", program], { env: { ...process.env, YIELDSTAR_CACHE: folder, NO_COLOR: "1" } });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (data: Buffer) => {
      const text = data.toString();
      stdout += text;
      // what is printed before the program waits is printed while it computes
      if (text.includes("ready\n")) setTimeout(() => child.kill("SIGINT"), 200);
    });
    child.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
    child.on("close", (status) => resolve({ status, stdout, stderr }));
  });

describe.skipIf(!existsSync(cli))("Ctrl-C", { timeout: 60_000 }, () => {
  it("reaches the processes that the program has started, whether they wait or compute", async () => {
    const program = `import multiprocessing, time
def wait():
    try:
        print("ready", flush=True)
        time.sleep(100)
    except KeyboardInterrupt:
        print("the one that waited ends")
def compute():
    while True:
        pass
if __name__ == "__main__":
    busy = multiprocessing.Process(target=compute)
    busy.start()
    process = multiprocessing.Process(target=wait)
    process.start()
    try:
        process.join()
    except KeyboardInterrupt:
        process.join()
        print("the main process goes on")`;
    expect(await interrupted(program)).toEqual({ status: 0, stdout: "ready\nthe one that waited ends\nthe main process goes on\n", stderr: "" });
  });

  it("cancels the main task of asyncio.run, whose finally blocks run", async () => {
    const program = `import asyncio
async def worker():
    try:
        await asyncio.sleep(100)
    finally:
        print("worker ends")
async def main():
    task = asyncio.create_task(worker())
    print("ready", flush=True)
    try:
        await asyncio.sleep(100)
    finally:
        print("main ends")
asyncio.run(main())`;
    expect(await interrupted(program)).toEqual({
      status: 130,
      stdout: "ready\nmain ends\nworker ends\n",
      stderr: `Traceback (most recent call last):
  File "${library}runners.py", line 118, in run
  File "${library}base_events.py", line 721, in run_until_complete
  File "<string>", line 11, in main
    await asyncio.sleep(100)
  File "${library}tasks.py", line 718, in sleep
asyncio.exceptions.CancelledError

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "<string>", line 14, in <module>
    asyncio.run(main())
    ~~~~~~~~~~~^^^^^^^^
  File "${library}runners.py", line 194, in run
  File "${library}runners.py", line 123, in run
KeyboardInterrupt
`,
    });
  });

  it("cancels once; the second raises in the loop, and what is left is cancelled", async () => {
    const program = `import asyncio
async def main():
    try:
        print("ready", flush=True)
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("not yet")
        print("ready", flush=True)
        await asyncio.sleep(100)
try:
    asyncio.run(main())
except KeyboardInterrupt as e:
    print(repr(e), repr(e.__context__))`;
    expect(await interrupted(program)).toEqual({ status: 0, stdout: "ready\nnot yet\nready\nKeyboardInterrupt() None\n", stderr: "" });
  });

  it("raises in time.sleep", async () => {
    const program = `import time
try:
    print("ready", flush=True)
    time.sleep(100)
except KeyboardInterrupt:
    print("stopped")
time.sleep(0.01)
print("goes on")`;
    expect(await interrupted(program)).toEqual({ status: 0, stdout: "ready\nstopped\ngoes on\n", stderr: "" });
  });

  it("stops a task that computes: it is lost, the others end in order, and the module goes on", async () => {
    const program = `import asyncio
async def other():
    try:
        await asyncio.sleep(100)
    finally:
        print("other ends")
async def busy():
    print("ready", flush=True)
    while True:
        pass
async def main():
    await asyncio.gather(other(), busy())
try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("stopped")`;
    expect(await interrupted(program)).toEqual({ status: 0, stdout: "ready\nother ends\nstopped\n", stderr: "" });
  });
});
