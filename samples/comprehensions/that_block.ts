/** Comprehensions whose items take time, also where nothing may be put before them. */

import {
  blocked,
  blocking,
  dict,
  float,
  mul,
  print,
  round,
  run_blocking,
  set,
  tuple,
  type Blocking,
  type Coroutine,
  type Dict,
  type PySet,
  type Tuple,
} from "yieldstar/runtime";
import * as time from "yieldstar/runtime/time";

function* wait(n: number): Blocking<unknown> {
  yield* time.sleep(n);
  return mul(n, 2);
}
blocking(wait);

function now(n: number): number {
  return n;
}

print(
  [1].length,
  await (async function (): Promise<unknown[]> {
    const items: unknown[] = [];
    for (let _ = 0; _ < 2; _++) {
      items.push(await run_blocking(wait(0.1)));
    }
    return items;
  })(),
);
print(
  [1].length,
  await (async function (): Promise<Dict<number, unknown>> {
    const entries: Dict<number, unknown> = dict();
    for (const n of tuple([1, 2])) {
      entries.set(n, await run_blocking(wait(n)));
    }
    return entries;
  })(),
  await (async function (): Promise<PySet<unknown>> {
    const members: PySet<unknown> = set();
    for (let _ = 0; _ < 3; _++) {
      members.add(await run_blocking(wait(0.5)));
    }
    return members;
  })(),
);

function* inside(): Blocking<Tuple<[number, unknown[]]>> {
  return tuple([
    "ab".length,
    yield* (function* (): Coroutine<unknown[]> {
      const items2: unknown[] = [];
      for (const n of tuple([1, 2])) {
        if (now(n) > 1) {
          items2.push(yield* wait(n));
        }
      }
      return items2;
    })(),
  ]);
}
blocking(inside);

const start = time.perf_counter();
print(await run_blocking(inside()), round(float(time.perf_counter() - start)));
const items3: unknown[] = [];
for (const f of tuple([wait, now])) {
  items3.push(await blocked(f, [1]));
}
print(items3);
