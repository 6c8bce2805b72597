import { expect, test } from "vitest";
import * as asyncio from "../../../src/runtime/asyncio/index.js";
import { coroutine, type Coroutine } from "../../../src/runtime/objects/coroutine.js";

test("sleep", async () => {
  const out: unknown[] = [];
  function* job(n: string, d: number): Coroutine<string> { out.push(n); yield* asyncio.sleep(d); out.push(n + "!"); return n.toUpperCase(); }
  coroutine(job);
  function* main(): Coroutine<void> {
    out.push(yield* asyncio.gather(job("a", 0.02), job("b", 0.01)));
    for (let i = 0; i < 3; i++) yield* asyncio.sleep(0);
  }
  coroutine(main);
  await asyncio.run(main());
  expect(out).toEqual(["a", "b", "b!", "a!", ["A", "B"]]);
});
