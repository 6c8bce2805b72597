import asyncio


async def paint(colour):
    await asyncio.sleep(0.01)
    return f"{colour} wall"


async def main():
    coro = paint("blue")
    task = asyncio.create_task(coro, name="painter")
    print(issubclass(asyncio.Task, asyncio.Future), isinstance(task, asyncio.Future))
    print(task.get_coro() is coro, task._coro is coro)
    print(task.get_name(), task.done())
    print(task in asyncio.all_tasks(), asyncio.current_task() is task, len(asyncio.all_tasks()))
    for wrong in (task.set_result, task.set_exception):
        try:
            wrong(ValueError("by hand"))
        except RuntimeError as error:
            print("RuntimeError:", error)
    print(await task, task.result())
    task.set_name("retired painter")
    print(repr(task).split(" coro")[0])

    unnamed = [asyncio.create_task(paint(colour)) for colour in ("red", "green")]
    names = [task.get_name() for task in unnamed]
    print(all(name.startswith("Task-") for name in names), names[0] != names[1])
    await asyncio.wait(unnamed)
    print(sorted(task.result() for task in unnamed))


asyncio.run(main())
