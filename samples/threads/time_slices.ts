/** Threads that compute have time slices: both are on their way before either is through. */

import {
  add,
  all,
  at,
  blocked_method,
  blocking,
  blocking_methods,
  blocking_with,
  bound,
  call,
  call_method,
  contains,
  coroutine,
  discard,
  eq,
  floordiv,
  function_info,
  getattr,
  getitem,
  integer,
  iterate,
  lazily,
  le,
  list,
  min,
  mod,
  mul,
  next_turn,
  print,
  range,
  run_blocking,
  set,
  slice_is_over,
  sorted,
  str,
  tuple,
  ValueError,
  type Blocking,
  type Coroutine,
  type PyGenerator,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import { ThreadPoolExecutor } from "yieldstar/runtime/concurrent.futures";
import { partial } from "yieldstar/runtime/functools";
import * as threading from "yieldstar/runtime/threading";
import * as time from "yieldstar/runtime/time";

const LONG = 2_000_000;

const steps$limit: unknown = LONG;
function* steps(
  log: unknown,
  name: unknown,
  limit: unknown = steps$limit,
): Blocking<unknown> {
  let total: unknown = 0;
  for (const number of iterate(range(limit))) {
    if (slice_is_over()) {
      yield* next_turn();
    }
    if (eq(mod(number, floordiv(limit, 10)), 0)) {
      discard(call_method(log, "append", [name]));
    }
    total = mod(add(mul(total, 31), number), 1_000_003);
  }
  discard(call_method(log, "append", [call_method(name, "upper", [])]));
  return total;
}
blocking(steps, "log, name, limit=LONG");

/** Whether each of two had done something before the first was through. */
function both_began(log: unknown[]): boolean {
  const first_end = min(list.index(log, "A"), list.index(log, "B"));
  return le(set(["a", "b"]), set(log.slice(0, first_end)));
}

function* in_two(
  first: () => Blocking<unknown> | Blocking<null>,
  second: partial<unknown> | (() => Blocking<unknown> | Blocking<null>),
): Blocking<void> {
  const threads: unknown[] = [
    new threading.Thread(undefined, /* target= */ first),
    call(threading.Thread, [], { target: second }),
  ];
  let thread: unknown;
  for (thread of threads) {
    discard(call_method(thread, "start", []));
  }
  for (thread of threads) {
    discard(yield* blocked_method(thread, "join", []));
  }
}
blocking(in_two);

// lambdas, partial
let log: unknown[] = [];
await run_blocking(
  in_two(
    blocking(function* (): Blocking<unknown> {
      return yield* steps(log, "a");
    }),
    new partial<unknown>(steps, log, "b"),
  ),
);
print("lambda and partial", both_began(log), sorted(set(log)));

// short ones are through before it is the other's turn
log = [];
await run_blocking(
  in_two(
    blocking(function* (): Blocking<unknown> {
      return yield* steps(log, "a", 10);
    }),
    blocking(function* (): Blocking<unknown> {
      return yield* steps(log, "b", 10);
    }),
  ),
);
print("short", call_method("", "join", [log]));

// a method that counts down, and a function inside a function
class Countdown extends threading.Thread {
  log: unknown[];
  label: string;
  left: number;

  constructor(log: unknown[], name: string) {
    super();
    this.log = log;
    this.label = name;
    this.left = LONG;
  }

  override *run(): Blocking<null> {
    while (this.left > 0) {
      if (slice_is_over()) {
        yield* next_turn();
      }
      if (integer.mod(this.left, Math.floor(LONG / 10)) === 0) {
        this.log.push(this.label);
      }
      this.left -= 1;
    }
    this.log.push(this.label.toUpperCase());
    return null;
  }
}
blocking_methods(Countdown, "run");

function* nested(log: unknown, name: unknown): Blocking<null> {
  function* pair(): Blocking<void> {
    for (const half of tuple(["first", "second"])) {
      discard(yield* steps(log, name, Math.floor(LONG / 2)));
    }
  }
  function_info(blocking(pair), { qualname: "nested.<locals>.pair" });

  yield* pair();
  return null;
}
blocking(nested, "log, name");

log = [];
const threads = [
  new Countdown(log, "a"),
  new threading.Thread(
    undefined,
    /* target= */ nested,
    undefined,
    /* args= */ tuple([log, "b"]),
  ),
];
let thread: Countdown | threading.Thread;
for (thread of threads) {
  call_method(thread, "start", []);
}
for (thread of threads) {
  await blocked_method(thread, "join", []);
}
print("methods", both_began(log), getattr(at(threads, 0), "left"));

// nothing is lost where a turn of a loop is what is counted
let counter = 0;

function* increment(): Blocking<null> {
  for (let _ = 0; _ < 200_000; _++) {
    if (slice_is_over()) {
      yield* next_turn();
    }
    counter += 1;
  }
  return null;
}
blocking(increment);

const thread_pool_executor = blocking_with(new ThreadPoolExecutor(4));
let pool = await run_blocking(thread_pool_executor.enter());
try {
  for (let _ = 0; _ < 4; _++) {
    pool.submit(increment);
  }
} catch (error) {
  await run_blocking(thread_pool_executor.failed(error));
} finally {
  await run_blocking(thread_pool_executor.exit());
}
print("counter", counter);

// the main thread has slices, too
log = [];
const worker = new threading.Thread(
  undefined,
  /* target= */ steps,
  undefined,
  /* args= */ tuple([log, "a"]),
);
worker.start();
for (let number = 0; number < LONG; number++) {
  if (slice_is_over()) {
    await run_blocking(next_turn());
  }
  if (number % Math.floor(LONG / 10) === 0) {
    log.push("b");
  }
}
log.push("B");
await worker.join();
print("main thread", both_began(log));

// an exception after a while, and what is left of it
function* fails_late(limit: number): Blocking<null> {
  for (let number = 0; number < limit; number++) {
    if (slice_is_over()) {
      yield* next_turn();
    }
    if (number === limit - 1) {
      throw new ValueError(`at ${number}`);
    }
  }
  return null;
}
blocking(fails_late);

const thread_pool_executor2 = blocking_with(new ThreadPoolExecutor(2));
pool = await run_blocking(thread_pool_executor2.enter());
try {
  const late = [
    pool.submit(fails_late, LONG),
    pool.submit(fails_late, Math.floor(LONG / 2)),
  ];
  const items: string[] = [];
  for (const future of late) {
    items.push(str(await future.exception()));
  }
  print("exceptions", items);
} catch (error) {
  await run_blocking(thread_pool_executor2.failed(error));
} finally {
  await run_blocking(thread_pool_executor2.exit());
}

// a lock that one thread holds through many slices
const lock = new threading.Lock();
const held: string[] = [];

function* hold(name: string): Blocking<null> {
  for (let part = 0; part < 3; part++) {
    const lock$ = blocking_with(bound(lock, "lock"));
    yield* lock$.enter();
    try {
      bound(held, "held").push(name);
      discard(yield* steps([], name, 300_000));
      bound(held, "held").push(name);
    } catch (error) {
      yield* lock$.failed(error);
    } finally {
      yield* lock$.exit();
    }
  }
  return null;
}
blocking(hold);

await run_blocking(
  in_two(
    blocking(function* (): Blocking<null> {
      yield* bound(hold, "hold")("a");
      return null;
    }),
    blocking(function* (): Blocking<null> {
      yield* bound(hold, "hold")("b");
      return null;
    }),
  ),
);
print(
  "lock",
  all(
    lazily(
      function* (source: Iterable<number>): PyGenerator<boolean, void, null> {
        for (const i of source) {
          yield at(bound(held, "held"), i) === at(bound(held, "held"), i + 1);
        }
        return null;
      },
      range(0, held.length, 2),
    ),
  ),
  held.length,
);

// who never ends leaves time to others
function* burn(): Blocking<void> {
  let number = 0;
  while (true) {
    if (slice_is_over()) {
      yield* next_turn();
    }
    number += 1;
  }
}
blocking(burn, "");

new threading.Thread(
  undefined,
  /* target= */ burn,
  undefined,
  undefined,
  undefined,
  { daemon: true },
).start();
await time.sleep(0.05);
print("slept while another computed");

// the loop has its turn while an executor computes
function* main(): Coroutine<void> {
  const loop = asyncio.get_running_loop();
  const log: unknown[] = [];

  function* ticker(): Coroutine<void> {
    while (true) {
      log.push("t");
      yield* asyncio.sleep(0.01);
    }
  }
  function_info(coroutine(ticker), { qualname: "main.<locals>.ticker" });

  const ticking = asyncio.create_task(ticker());
  const total = yield* loop.run_in_executor(null, steps, log, "a");
  ticking.cancel();
  const ended = list.index(log, "A");
  print(
    "ticks meanwhile",
    contains(log.slice(list.index(log, "a"), ended), "t"),
    total,
  );
  const totals = yield* asyncio.gather(
    asyncio.to_thread(steps, log, "a"),
    asyncio.to_thread(steps, log, "b"),
  );
  let middle: unknown;
  print(
    "equal",
    eq(getitem(totals, 0), (middle = getitem(totals, 1))) && eq(middle, total),
  );
}
coroutine(main);

await asyncio.run(main());
