/** Eager tasks: what has finished at once keeps no coroutine, a factory's tasks are named after None, and a first step that blocks its thread blocks whoever made the task. */

import {
  asend,
  async_generator,
  call,
  call_method,
  coroutine,
  dict,
  item,
  merged_keywords,
  named,
  print,
  repr,
  tuple,
  type Coroutine,
  type PyAsyncGenerator,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import * as re from "yieldstar/runtime/re";
import * as time from "yieldstar/runtime/time";

function* quick(x: number): Coroutine<number> {
  return x;
}
coroutine(quick);

function* slow(x: number): Coroutine<number> {
  yield* asyncio.sleep(0.1);
  return x;
}
coroutine(slow);

function* blocking(): Coroutine<void> {
  yield* time.sleep(0.2);
  print(
    "blocked",
    call_method<string>(asyncio.current_task(), "get_name", []) === "None",
  );
  yield* asyncio.sleep(0);
  print("after a turn");
}
coroutine(blocking);

function plain(
  loop: unknown,
  coro: unknown,
  options$: Record<string, unknown> = {},
): unknown {
  const options = dict(options$);
  return call(asyncio.Task, [coro], merged_keywords({ loop }, options));
}
named("plain", plain, "loop, coro, **options");

function* numbers(): PyAsyncGenerator<number> {
  yield item(1);
}
async_generator(numbers);

function* main(): Coroutine<void> {
  const loop = asyncio.get_running_loop();
  for (const factory of tuple([
    asyncio.eager_task_factory,
    asyncio.create_eager_task_factory(asyncio.Task),
    plain,
  ])) {
    call_method(loop, "set_task_factory", [factory]);
    for (const task of tuple([
      asyncio.create_task(quick(1)),
      loop.create_task(quick(2), { name: "two" }),
      asyncio.ensure_future(slow(3)),
    ])) {
      tell(repr(task), call_method(task, "get_coro", []) === null);
      yield* task;
      tell(repr(task), call_method(task, "get_coro", []) === null);
    }
    const waits = asyncio.create_task(blocking());
    print("made");
    yield* waits;
  }
  loop.set_task_factory(null);
  tell(
    repr(
      new asyncio.Task<number>(quick(4), {
        loop,
        eager_start: true,
        name: "four",
      }),
    ),
  );
  const stepping = asyncio.ensure_future(asend(numbers(), null));
  tell(repr(stepping));
  print(yield* stepping);
  tell(repr(stepping));
}
coroutine(main);

function tell(text: string, ...rest$: boolean[]): void {
  const rest = tuple(rest$);
  print(
    re.sub(
      "coro=<(\\w+)\\(\\) .*?>( |>)",
      "coro=\\1\\2",
      re.sub("Task-\\d+|wait_for=.*", "…", text),
    ),
    ...rest,
  );
}

await asyncio.run(main());
