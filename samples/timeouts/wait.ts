import {
  awaitable,
  call,
  call_method,
  coroutine,
  discard,
  getitem,
  lazily,
  print,
  repr,
  sorted,
  TimeoutError,
  truthy,
  tuple,
  ValueError,
  type Coroutine,
  type Float,
  type PyGenerator,
  type PySet,
  type Tuple,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* job(
  name: string | Float | boolean,
  seconds: number | string | boolean,
  fail: boolean | string | Float = false,
): Coroutine<string | Float | boolean> {
  yield* awaitable(call(asyncio.sleep, [seconds]));
  if (truthy(fail)) {
    throw new ValueError(name);
  }
  return name;
}
coroutine(job, "name, seconds, fail=False");

function names(tasks: PySet<unknown>): unknown[] {
  return sorted(
    lazily(function* (
      source: Iterable<unknown>,
    ): PyGenerator<unknown, void, null> {
      for (const task of source) {
        yield call_method(task, "get_name", []);
      }
      return null;
    }, tasks),
  );
}

function start(
  ...jobs$: (Tuple<[string, Float]> | Tuple<[string, Float, boolean]>)[]
): unknown[] {
  const jobs = tuple(jobs$);
  return Array.from(jobs, (arguments$) =>
    call(
      asyncio.create_task,
      [call<Coroutine<string | Float | boolean>>(job, [...arguments$])],
      { name: getitem(arguments$, 0) },
    ),
  );
}

function* main(): Coroutine<null> {
  let tasks = start(tuple(["a", 0.03]), tuple(["b", 0.01]), tuple(["c", 0.02]));
  let [done, pending] = yield* asyncio.wait(tasks, {
    return_when: asyncio.FIRST_COMPLETED,
  });
  print("first:", names(done), names(pending));
  [done, pending] = yield* asyncio.wait(pending, { timeout: 0.015 });
  print("in time:", names(done), names(pending));
  [done, pending] = yield* asyncio.wait(tasks);
  print("all:", names(done), pending.size);

  tasks = start(tuple(["slow", 0.05]), tuple(["bad", 0.01, true]));
  [done, pending] = yield* asyncio.wait(tasks, {
    return_when: asyncio.FIRST_EXCEPTION,
  });
  let task: unknown;
  for (task of done) {
    print(
      call_method(task, "get_name", []),
      repr(call_method(task, "exception", [])),
    );
  }
  for (task of pending) {
    discard(call_method(task, "cancel", []));
  }

  let each: Coroutine<string | Float | boolean>;
  for (each of asyncio.as_completed([
    job("x", 0.03),
    job("y", 0.01),
    job("z", 0.02),
  ])) {
    print(yield* each);
  }
  try {
    for (each of asyncio.as_completed([job("quick", 0), job("never", 9)], {
      timeout: 0.05,
    })) {
      print(yield* each);
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print("too late");
  }
  return null;
}
coroutine(main);

await asyncio.run(main());
