import { coroutine, discard, print, type Coroutine } from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* greet(name: string): Coroutine<void> {
  print("hello", name);
}
coroutine(greet);

function* main(): Coroutine<void> {
  discard(greet("nobody"));
  print("the line above said nothing");
  yield* greet("everybody");
}
coroutine(main);

await asyncio.run(main());
