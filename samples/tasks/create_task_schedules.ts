/** `create_task` puts a coroutine on the list; it runs when the current one lets go. */

import { coroutine, print, type Coroutine } from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* worker(name: string, turns: number): Coroutine<string> {
  print(`${name} starts`);
  for (let turn = 0; turn < turns; turn++) {
    print(`${name} ${turn}`);
    yield* asyncio.sleep(0);
  }
  print(`${name} ends`);
  return name;
}
coroutine(worker);

function* main(): Coroutine<void> {
  print("main creates");
  const a = asyncio.create_task(worker("a", 3));
  const b = asyncio.create_task(worker("b", 2));
  print("main still has the floor");
  yield* asyncio.sleep(0);
  print("main is back");
  print(yield* b);
  print(yield* a);
}
coroutine(main);

await asyncio.run(main());
