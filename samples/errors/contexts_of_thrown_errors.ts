/** What is thrown into a coroutine or generator has what that one handles itself as its context, and nothing that those handle who wait for it; on its way out it is thrown into each of them, too. */

import {
  anext,
  async_generator,
  async_iterate,
  athrow,
  awaitable as awaitable$,
  BaseException,
  bound_method,
  call_method,
  coroutine as coroutine$,
  generator as generator$,
  generator_methods,
  getattr,
  IndexError,
  item as item$,
  KeyError,
  LookupError,
  next,
  print,
  raise_,
  raised_during,
  repr,
  throw_,
  tuple,
  TypeError,
  ValueError,
  yield_from,
  type Coroutine,
  type PyAsyncGenerator,
  type PyGenerator,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function chain(
  error:
    | IndexError
    | ValueError
    | BaseException
    | LookupError
    | KeyError
    | asyncio.CancelledError
    | null,
): string {
  const links: string[] = [];
  while (error !== null) {
    links.push(repr(error));
    error = getattr<BaseException | null>(error, "__context__");
  }
  return links.join(" <- ");
}

function* innermost(): Coroutine<void> {
  try {
    yield* asyncio.sleep(1);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("innermost:", chain(error));
    throw raised_during(new KeyError("innermost"), error);
  }
}
coroutine$(innermost);

function* between(): Coroutine<void> {
  yield* innermost();
}
coroutine$(between);

function* handling(): Coroutine<void> {
  try {
    throw new ValueError("handled");
  } catch (error$) {
    if (!(error$ instanceof ValueError)) throw error$;
    try {
      yield* between();
    } catch (error) {
      if (!(error instanceof KeyError)) throw error;
      print("handling:", chain(error));
      throw error;
    }
  }
}
coroutine$(handling);

function* around(): Coroutine<void> {
  try {
    throw new TypeError("around");
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    yield* handling();
  }
}
coroutine$(around);

function* waits_for(future: asyncio.Future<unknown>): Coroutine<void> {
  try {
    yield* future;
  } catch (error) {
    if (!(error instanceof LookupError)) throw error;
    print("woken by it:", chain(error));
    throw error;
  }
}
coroutine$(waits_for);

function* amid(awaitable: Coroutine<void | null>): Coroutine<void> {
  try {
    throw new ValueError("amid");
  } catch (error$) {
    if (!(error$ instanceof ValueError)) throw error$;
    try {
      yield* awaitable;
    } catch (error) {
      if (!(error instanceof LookupError)) throw error;
      print("amid:", chain(error));
    }
  }
}
coroutine$(amid);

class Delegating {
  *__await__(): PyGenerator<unknown, void, null> {
    try {
      yield* yield_from(call_method(asyncio.sleep(1), "__await__", []));
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      print("delegating:", chain(error));
      throw error;
    }
    return null;
  }
}
generator_methods(Delegating, "__await__");

function* cancelled_amid(): Coroutine<void> {
  try {
    throw new ValueError("amid");
  } catch (error$) {
    if (!(error$ instanceof ValueError)) throw error$;
    try {
      yield* awaitable$(new Delegating());
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      print("left it:", chain(error));
      throw error;
    }
  }
}
coroutine$(cancelled_amid);

function* items(amid_one: boolean): PyAsyncGenerator<number> {
  try {
    if (amid_one) {
      throw new ValueError("in the generator");
    }
    yield item$(0);
  } catch (error$) {
    if (!(error$ instanceof ValueError)) throw error$;
    try {
      yield item$(1);
      yield* innermost();
    } catch (error) {
      if (!(error instanceof KeyError)) throw error;
      print("generator:", chain(error));
      throw error;
    }
  }
}
async_generator(items);

function* pauses(): Coroutine<void> {
  try {
    throw new ValueError("paused");
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    yield* asyncio.sleep(0);
  }
}
coroutine$(pauses);

function* fails_later(): PyAsyncGenerator<number> {
  yield* pauses();
  try {
    throw new KeyError("later");
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    print("after the pause:", chain(error));
  }
  yield item$(0);
}
async_generator(fails_later);

function* loops(generator: PyAsyncGenerator<number>): Coroutine<void> {
  for (const each = async_iterate(generator); yield* each.advance();) {
    const item = each.value;
    print("item", item);
  }
}
coroutine$(loops);

function* cancelled(coroutine: Coroutine<void | null>): Coroutine<void> {
  const task = asyncio.create_task(coroutine);
  yield* asyncio.sleep(0);
  task.cancel("now");
  try {
    yield* task;
  } catch (error) {
    if (!(error instanceof BaseException)) throw error;
    print("outside:", chain(error));
  }
}
coroutine$(cancelled);

function again(error: ValueError): void {
  throw error;
}

function* main(): Coroutine<void> {
  yield* cancelled(handling());
  yield* cancelled(around());
  yield* cancelled(cancelled_amid());
  yield* cancelled(loops(items(true)));
  yield* loops(fails_later());

  const future = asyncio.get_running_loop().create_future<unknown>();
  asyncio
    .get_running_loop()
    .call_soon(bound_method(future, "set_exception"), new LookupError("set"));
  yield* amid(waits_for(future));
  // now it is done: its exception is raised where it is awaited
  yield* amid(waits_for(future));

  const generator = items(true);
  yield* anext(generator);
  try {
    throw new TypeError("thrower");
  } catch (error$) {
    if (!(error$ instanceof TypeError)) throw error$;
    try {
      yield* athrow(generator, new LookupError("thrown"));
    } catch (error) {
      if (!(error instanceof LookupError)) throw error;
      print("thrower:", chain(error));
    }
    try {
      yield* athrow(items(false), new LookupError("too early"));
    } catch (error) {
      if (!(error instanceof LookupError)) throw error;
      print("not begun:", chain(error));
    }
  }
}
coroutine$(main);

function* plain(): PyGenerator<number, void, null> {
  try {
    yield 1;
  } catch (error) {
    if (!(error instanceof LookupError)) throw error;
    print("plain:", chain(error));
    yield 2;
    throw raised_during(new IndexError("plain"), error);
  }
  return null;
}
generator$(plain);

function* delegates(): PyGenerator<number, void, null> {
  try {
    throw new ValueError("delegates");
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    yield* plain();
  }
  return null;
}
generator$(delegates);

await asyncio.run(main());

const generator = delegates();
next(generator);
try {
  throw new TypeError("thrower");
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  throw_(generator, new LookupError("thrown"));
}
try {
  try {
    throw new TypeError("nexter");
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    next(generator);
  }
} catch (error) {
  if (!(error instanceof IndexError)) throw error;
  print("nexter:", chain(error));
}

let stored: ValueError | null = null;
try {
  throw new ValueError("stored");
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  stored = error;
}
for (const kind of tuple([KeyError, IndexError])) {
  try {
    try {
      throw raise_(kind);
    } catch (error) {
      if (!(error instanceof LookupError)) throw error;
      again(stored);
    }
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print("again:", chain(error));
  }
}
