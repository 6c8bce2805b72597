import {
  add,
  async_generator,
  async_with,
  call,
  call_method,
  coroutine,
  dict,
  generator,
  item,
  KeyError,
  mul,
  print,
  repr,
  RuntimeError,
  str,
  tuple,
  ValueError,
  with_,
  type Coroutine,
  type Dict,
  type PyAsyncGenerator,
  type PyGenerator,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import {
  asynccontextmanager,
  contextmanager,
  suppress,
} from "yieldstar/runtime/contextlib";

class Indent {
  static depth = 0;

  __enter__(): Indent {
    Indent.depth += 1;
    return this;
  }

  __exit__(...details$: unknown[]): null {
    const details = tuple(details$);
    Indent.depth -= 1;
    return null;
  }

  say(text: string): void {
    print(add(mul("  ", Indent.depth), text));
  }
}

const tag = contextmanager(
  generator(function* tag(name: unknown): PyGenerator<unknown, void, null> {
    print(`<${str(name)}>`);
    try {
      yield call_method(name, "upper", []);
    } finally {
      print(`</${str(name)}>`);
    }
    return null;
  }),
);

const connection = asynccontextmanager(
  async_generator(function* connection(
    host: unknown,
  ): PyAsyncGenerator<Dict<string, unknown>> {
    print("connect", host);
    yield* asyncio.sleep(0);
    try {
      yield item(dict({ host }));
    } finally {
      print("disconnect", host);
    }
  }),
);

const indent = with_(new Indent());
const outer = indent.enter();
try {
  outer.say("one");
  const indent2 = with_(new Indent());
  const inner = indent2.enter();
  try {
    inner.say("two");
  } catch (error) {
    indent2.failed(error);
  } finally {
    indent2.exit();
  }
  outer.say("one again");
} catch (error) {
  indent.failed(error);
} finally {
  indent.exit();
}

const manager = with_(call(tag, ["p"]));
const name = manager.enter();
try {
  print(name);
} catch (error) {
  manager.failed(error);
} finally {
  manager.exit();
}
try {
  const manager2 = with_(call(tag, ["b"]));
  manager2.enter();
  try {
    throw new ValueError("inside");
  } catch (error) {
    manager2.failed(error);
  } finally {
    manager2.exit();
  }
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  print("caught", error);
}
const manager3 = with_(new suppress(KeyError));
manager3.enter();
try {
  dict().at("missing");
} catch (error) {
  manager3.failed(error);
} finally {
  manager3.exit();
}
print("suppressed");

function* main(): Coroutine<void> {
  const manager4 = async_with(call(connection, ["example"]));
  const c = yield* manager4.enter();
  try {
    print(c);
  } catch (error) {
    yield* manager4.failed(error);
  } finally {
    yield* manager4.exit();
  }
}
coroutine(main);

await asyncio.run(main());

const empty = contextmanager(
  generator(function* empty(): PyGenerator<null, void, null> {
    if (false) {
      yield null;
    }
    return null;
  }),
);

try {
  const manager5 = with_(call(empty, []));
  manager5.enter();
  try {
    print("not reached");
  } catch (error) {
    manager5.failed(error);
  } finally {
    manager5.exit();
  }
} catch (error) {
  if (!(error instanceof RuntimeError)) throw error;
  print(
    error,
    repr(error.__cause__),
    repr(error.__context__),
    error.__suppress_context__,
  );
}
