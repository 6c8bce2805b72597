/** PENDING, CANCELLED, FINISHED: the three states of a Future. An exception finishes it too. */

import {
  BaseException,
  coroutine,
  getattr,
  lazily,
  print,
  range,
  repr,
  str,
  tuple,
  type_name,
  unpack,
  ValueError,
  type Coroutine,
  type PyGenerator,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function show(name: string, future: asyncio.Future<string>): void {
  print(
    `${name}: done=${str(future.done())} cancelled=${str(future.cancelled())} state=${str(getattr(future, "_state"))}`,
  );
}

function* main(): Coroutine<void> {
  const loop = asyncio.get_running_loop();
  const [waiting, given, broken, dropped] = unpack(
    lazily(function* (
      source: Iterable<number>,
    ): PyGenerator<asyncio.Future<string>, void, null> {
      for (const _ of source) {
        yield loop.create_future<string>();
      }
      return null;
    }, range(4)),
    4,
  );
  given.set_result("tea");
  broken.set_exception(new ValueError("the cup fell"));
  dropped.cancel("changed my mind");

  show("waiting", waiting);
  show("given", given);
  show("broken", broken);
  show("dropped", dropped);

  print(given.result(), given.exception());
  print(repr(broken.exception()));
  for (const future of tuple([waiting, broken, dropped])) {
    try {
      print(future.result());
    } catch (error) {
      if (!(error instanceof BaseException)) throw error;
      print(type_name(error), error);
    }
  }

  try {
    given.set_result("coffee");
  } catch (error) {
    if (!(error instanceof asyncio.InvalidStateError)) throw error;
    print("InvalidStateError:", error);
  }
  print(given.cancel(), waiting.cancel(), dropped.cancel());
  print(waiting);
  print(given);
}
coroutine(main);

await asyncio.run(main());
