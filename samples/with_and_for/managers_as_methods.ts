/** Methods under `@contextmanager`: each call gets the object besides its arguments. */

import {
  async_generator_methods,
  async_with,
  call,
  call_method,
  class_attributes,
  coroutine,
  decorate,
  discard,
  generator_methods,
  getattr,
  item,
  print,
  str,
  TypeError,
  ValueError,
  with_,
  type Coroutine,
  type PyAsyncGenerator,
  type PyGenerator,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import {
  asynccontextmanager,
  contextmanager,
} from "yieldstar/runtime/contextlib";

class Kettle {
  log: string[];

  constructor() {
    this.log = [];
  }

  *heated(
    degrees: unknown,
    { lid = "on" }: { lid?: unknown } = {},
  ): PyGenerator<Kettle, void, null> {
    this.log.push(`${str(degrees)} with the lid ${str(lid)}`);
    try {
      yield this;
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      this.log.push(`spilt: ${str(error)}`);
    } finally {
      this.log.push("cold");
    }
    return null;
  }

  *filled(cups: unknown = 2): PyAsyncGenerator<unknown> {
    yield* asyncio.sleep(0);
    yield item(cups);
    this.log.push("empty");
  }
}
generator_methods(Kettle, "heated");
async_generator_methods(Kettle, "filled");
class_attributes(Kettle);
decorate(Kettle, "heated", (f$: unknown) => contextmanager(f$));
decorate(Kettle, "filled", (f$: unknown) => asynccontextmanager(f$));

const kettle = new Kettle();
const manager = with_(call_method(kettle, "heated", [90]));
const same = manager.enter();
try {
  print(same === kettle);
} catch (error) {
  manager.failed(error);
} finally {
  manager.exit();
}
const manager2 = with_(
  call_method(kettle, "heated", [], { degrees: 100, lid: "off" }),
);
manager2.enter();
try {
  throw new ValueError("too hot");
} catch (error) {
  manager2.failed(error);
} finally {
  manager2.exit();
}
const manager3 = with_(call(getattr(Kettle, "heated"), [kettle, 40]));
manager3.enter();
try {
} catch (error) {
  manager3.failed(error);
} finally {
  manager3.exit();
}

function* main(): Coroutine<void> {
  const manager4 = async_with(call_method(kettle, "filled", []));
  const two = yield* manager4.enter();
  try {
    const manager5 = async_with(call_method(kettle, "filled", [], { cups: 5 }));
    const five = yield* manager5.enter();
    try {
      print(two, five);
    } catch (error) {
      yield* manager5.failed(error);
    } finally {
      yield* manager5.exit();
    }
  } catch (error) {
    yield* manager4.failed(error);
  } finally {
    yield* manager4.exit();
  }
}
coroutine(main);

await asyncio.run(main());
print(kettle.log);
print(
  getattr(getattr(Kettle, "heated"), "__name__"),
  getattr(getattr(Kettle, "heated"), "__qualname__"),
);
try {
  discard(call_method(kettle, "heated", []));
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print(error);
}
