import {
  at,
  call,
  contains,
  coroutine,
  discard,
  getattr,
  is_same,
  isinstance,
  issubclass,
  lazily,
  print,
  repr,
  RuntimeError,
  sorted,
  tuple,
  ValueError,
  type Coroutine,
  type PyGenerator,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* paint(colour: string): Coroutine<string> {
  yield* asyncio.sleep(0.01);
  return `${colour} wall`;
}
coroutine(paint);

function* main(): Coroutine<void> {
  const coro = paint("blue");
  const task = asyncio.create_task(coro, { name: "painter" });
  print(
    issubclass(asyncio.Task, asyncio.Future),
    isinstance(task, asyncio.Future),
  );
  print(is_same(task.get_coro(), coro), is_same(getattr(task, "_coro"), coro));
  print(task.get_name(), task.done());
  print(
    contains(asyncio.all_tasks(), task),
    asyncio.current_task() === task,
    asyncio.all_tasks().size,
  );
  for (const wrong of tuple([
    getattr(task, "set_result"),
    getattr(task, "set_exception"),
  ])) {
    try {
      discard(call(wrong, [new ValueError("by hand")]));
    } catch (error) {
      if (!(error instanceof RuntimeError)) throw error;
      print("RuntimeError:", error);
    }
  }
  print(yield* task, task.result());
  task.set_name("retired painter");
  print(at(repr(task).split(" coro"), 0));

  const unnamed = Array.from(tuple(["red", "green"]), (colour) =>
    asyncio.create_task(paint(colour)),
  );
  const names = unnamed.map((task) => task.get_name());
  print(
    names.every((name) => name.startsWith("Task-")),
    at(names, 0) !== at(names, 1),
  );
  yield* asyncio.wait(unnamed);
  print(
    sorted(
      lazily(function* (
        source: Iterable<asyncio.Task<string>>,
      ): PyGenerator<string, void, null> {
        for (const task of source) {
          yield task.result();
        }
        return null;
      }, unnamed),
    ),
  );
}
coroutine(main);

await asyncio.run(main());
