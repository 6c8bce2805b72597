/** Unlike a promise in JavaScript, a coroutine that is only called never begins. */

import {
  close,
  coroutine,
  print,
  repr,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

const log: string[] = [];

function* note(text: string): Coroutine<void> {
  log.push(text);
}
coroutine(note);

function* main(): Coroutine<void> {
  const first = note("first");
  print("after the call:", log);
  print(repr(first));
  yield* first;
  print("after await:", log);

  const second = note("second");
  const task = asyncio.create_task(second);
  print("after create_task:", log);
  yield* asyncio.sleep(0);
  print("after one turn of the loop:", log, task.done());

  const third = note("third");
  close(third);
  print("closed:", log);
}
coroutine(main);

await asyncio.run(main());
