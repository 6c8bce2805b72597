/** Callbacks of an ExitStack that fail with exceptions which have a context already: each chain goes on to what failed before. */

import {
  async_with,
  coroutine,
  getattr,
  KeyError,
  LookupError,
  print,
  raise_,
  setattr,
  str,
  tuple,
  ValueError,
  with_,
  type BaseException,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import { AsyncExitStack, ExitStack } from "yieldstar/runtime/contextlib";

function fail_twice(inner: unknown, outer: unknown): void {
  try {
    throw raise_(inner);
  } finally {
    throw raise_(outer);
  }
}

function fail_alone(error: unknown): void {
  try {
    throw raise_(error);
  } finally {
    setattr(error, "__context__", null);
  }
}

function chain(error: LookupError | BaseException | null): string {
  const words: string[] = [];
  while (error !== null) {
    words.push(str(error));
    error = getattr<BaseException | null>(error, "__context__");
  }
  return words.join(" < ");
}

function stacked(): void {
  const exit_stack = with_(new ExitStack());
  const stack = exit_stack.enter();
  try {
    stack.callback(
      fail_twice,
      new KeyError("fourth"),
      new LookupError("fifth"),
    );
    stack.callback(
      fail_twice,
      new KeyError("second"),
      new LookupError("third"),
    );
    throw new ValueError("first");
  } catch (error) {
    exit_stack.failed(error);
  } finally {
    exit_stack.exit();
  }
}

function ended(): void {
  const exit_stack2 = with_(new ExitStack());
  const stack = exit_stack2.enter();
  try {
    stack.callback(
      fail_twice,
      new KeyError("third"),
      new LookupError("fourth"),
    );
    stack.callback(fail_alone, new KeyError("second"));
    throw new ValueError("first");
  } catch (error) {
    exit_stack2.failed(error);
  } finally {
    exit_stack2.exit();
  }
}

function* waited(): Coroutine<void> {
  const async_exit_stack = async_with(new AsyncExitStack());
  const stack = yield* async_exit_stack.enter();
  try {
    stack.callback(
      fail_twice,
      new KeyError("fourth"),
      new LookupError("fifth"),
    );
    stack.callback(
      fail_twice,
      new KeyError("second"),
      new LookupError("third"),
    );
    throw new ValueError("first");
  } catch (error) {
    yield* async_exit_stack.failed(error);
  } finally {
    yield* async_exit_stack.exit();
  }
}
coroutine(waited);

function* main(): Coroutine<void> {
  try {
    yield* waited();
  } catch (error) {
    if (!(error instanceof LookupError)) throw error;
    print(chain(error));
  }
}
coroutine(main);

for (const leave of tuple([stacked, ended])) {
  try {
    leave();
  } catch (error) {
    if (!(error instanceof LookupError)) throw error;
    print(chain(error));
  }
}
await asyncio.run(main());
