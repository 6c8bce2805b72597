/** Tasks of another kind, as implementers of task types make them known: `_register_task`, `_enter_task`, `_leave_task`; a loop of another kind has them too. */

import {
  blocking_with,
  call,
  coroutine,
  eq,
  print,
  run_blocking,
  RuntimeError,
  set,
  str,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import {
  _enter_task,
  _leave_task,
  _register_task,
  _unregister_task,
} from "yieldstar/runtime/asyncio";

class OtherTask {
  loop: OtherLoop | asyncio.AbstractEventLoop;
  finished: boolean;

  constructor(loop: OtherLoop | asyncio.AbstractEventLoop) {
    this.loop = loop;
    this.finished = false;
  }

  get_loop(): OtherLoop | asyncio.AbstractEventLoop {
    return this.loop;
  }

  done(): boolean {
    return this.finished;
  }

  __repr__(): string {
    return "<other task>";
  }
}

function* main(): Coroutine<void> {
  const loop = asyncio.get_running_loop();
  const mine = asyncio.current_task();
  const other = new OtherTask(loop);
  call(_register_task, [other]);
  print(eq(asyncio.all_tasks(), set([mine, other])));
  other.finished = true;
  print(eq(asyncio.all_tasks(), set([mine])));
  other.finished = false;
  call(_unregister_task, [other]);
  call(_unregister_task, [other]);
  print(eq(asyncio.all_tasks(), set([mine])));
  try {
    call(_enter_task, [loop, other]);
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print(
      str(error).startsWith(
        "Cannot enter into task <other task> while another task <Task pending name='main'",
      ),
    );
  }
  call(_leave_task, [loop, mine]);
  print(asyncio.current_task());
  call(_enter_task, [loop, other]);
  print(asyncio.current_task());
  try {
    call(_leave_task, [loop, mine]);
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print(str(error).endsWith("does not match the current task <other task>."));
  }
  call(_leave_task, [loop, other]);
  call(_enter_task, [loop, mine]);
}
coroutine(main);

class OtherLoop {}

const runner$ = blocking_with(new asyncio.Runner());
const runner = await run_blocking(runner$.enter());
try {
  const loop = runner.get_loop();
  await loop.run_until_complete(loop.create_task(main(), { name: "main" }));
} catch (error) {
  throw await run_blocking(runner$.failed(error));
} finally {
  await run_blocking(runner$.exit());
}

const elsewhere = new OtherLoop();
const task = new OtherTask(elsewhere);
print(
  call(asyncio.all_tasks, [elsewhere]),
  call(asyncio.current_task, [elsewhere]),
);
call(_register_task, [task]);
call(_enter_task, [elsewhere, task]);
print(
  call(asyncio.all_tasks, [elsewhere]),
  call(asyncio.current_task, [elsewhere]),
);
call(_leave_task, [elsewhere, task]);
call(_unregister_task, [task]);
print(
  call(asyncio.all_tasks, [elsewhere]),
  call(asyncio.current_task, [elsewhere]),
);
