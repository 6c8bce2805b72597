"""Tasks of another kind, as implementers of task types make them known: `_register_task`, `_enter_task`, `_leave_task`; a loop of another kind has them too."""
import asyncio
from asyncio import _enter_task, _leave_task, _register_task, _unregister_task


class OtherTask:
    def __init__(self, loop):
        self.loop = loop
        self.finished = False

    def get_loop(self):
        return self.loop

    def done(self):
        return self.finished

    def __repr__(self):
        return "<other task>"


async def main():
    loop = asyncio.get_running_loop()
    mine = asyncio.current_task()
    other = OtherTask(loop)
    _register_task(other)
    print(asyncio.all_tasks() == {mine, other})
    other.finished = True
    print(asyncio.all_tasks() == {mine})
    other.finished = False
    _unregister_task(other)
    _unregister_task(other)
    print(asyncio.all_tasks() == {mine})
    try:
        _enter_task(loop, other)
    except RuntimeError as error:
        print(str(error).startswith("Cannot enter into task <other task> while another task <Task pending name='main'"))
    _leave_task(loop, mine)
    print(asyncio.current_task())
    _enter_task(loop, other)
    print(asyncio.current_task())
    try:
        _leave_task(loop, mine)
    except RuntimeError as error:
        print(str(error).endswith("does not match the current task <other task>."))
    _leave_task(loop, other)
    _enter_task(loop, mine)


class OtherLoop:
    pass


with asyncio.Runner() as runner:
    loop = runner.get_loop()
    loop.run_until_complete(loop.create_task(main(), name="main"))

elsewhere = OtherLoop()
task = OtherTask(elsewhere)
print(asyncio.all_tasks(elsewhere), asyncio.current_task(elsewhere))
_register_task(task)
_enter_task(elsewhere, task)
print(asyncio.all_tasks(elsewhere), asyncio.current_task(elsewhere))
_leave_task(elsewhere, task)
_unregister_task(task)
print(asyncio.all_tasks(elsewhere), asyncio.current_task(elsewhere))
