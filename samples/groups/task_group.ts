import {
  async_with,
  coroutine,
  print,
  tuple,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* fetch(name: string, seconds: number): Coroutine<string> {
  print("start", name);
  yield* asyncio.sleep(seconds);
  print("end", name);
  return name.toUpperCase();
}
coroutine(fetch);

function* main(): Coroutine<void> {
  let first: asyncio.Task<string>;
  let second: asyncio.Task<string>;
  const group$ = async_with(new asyncio.TaskGroup());
  let group = yield* group$.enter();
  try {
    first = group.create_task(fetch("one", 0.02));
    second = group.create_task(fetch("two", 0.01), { name: "second" });
    print("both are scheduled", second.get_name());
  } catch (error) {
    throw yield* group$.failed(error);
  } finally {
    yield* group$.exit();
  }
  print(first.result(), second.result());

  const results: asyncio.Task<string>[] = [];
  const group2 = async_with(new asyncio.TaskGroup());
  group = yield* group2.enter();
  try {
    for (const name of tuple(["a", "b"])) {
      results.push(group.create_task(fetch(name, 0)));
    }
  } catch (error) {
    yield* group2.failed(error);
  } finally {
    yield* group2.exit();
  }
  print(results.map((task) => task.result()));
}
coroutine(main);

await asyncio.run(main());
