import {
  async_with,
  coroutine,
  coroutine_methods,
  getattr,
  isinstance,
  KeyError,
  print,
  truthy,
  ValueError,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

class Kettle {
  name: string;

  constructor(name: string) {
    this.name = name;
  }

  *__aenter__(): Coroutine<Kettle> {
    print(`fill ${this.name}`);
    yield* asyncio.sleep(0.01);
    return this;
  }

  *__aexit__(
    kind: unknown,
    error: unknown,
    trace: unknown,
  ): Coroutine<boolean> {
    print(
      `empty ${this.name}`,
      truthy(kind) ? getattr(kind, "__name__") : null,
      error,
    );
    yield* asyncio.sleep(0.01);
    return isinstance(error, ValueError);
  }

  *boil(): Coroutine<string> {
    yield* asyncio.sleep(0.01);
    return `${this.name} boils`;
  }
}
coroutine_methods(Kettle, "__aenter__", "__aexit__", "boil");

function* leave_early(kettle: Kettle): Coroutine<string | null> {
  const kettle$ = async_with(kettle);
  const k = yield* kettle$.enter();
  try {
    return yield* k.boil();
  } catch (error) {
    yield* kettle$.failed(error);
  } finally {
    yield* kettle$.exit();
  }
  return null;
}
coroutine(leave_early);

function* main(): Coroutine<void> {
  const kettle2 = async_with(new Kettle("a"));
  const a = yield* kettle2.enter();
  try {
    const kettle3 = async_with(new Kettle("b"));
    const b = yield* kettle3.enter();
    try {
      print(yield* asyncio.gather(a.boil(), b.boil()));
    } catch (error) {
      yield* kettle3.failed(error);
    } finally {
      yield* kettle3.exit();
    }
  } catch (error) {
    yield* kettle2.failed(error);
  } finally {
    yield* kettle2.exit();
  }
  const kettle4 = async_with(new Kettle("c"));
  yield* kettle4.enter();
  try {
    throw new ValueError("too hot");
  } catch (error) {
    yield* kettle4.failed(error);
  } finally {
    yield* kettle4.exit();
  }
  print("swallowed");
  try {
    const kettle5 = async_with(new Kettle("d"));
    yield* kettle5.enter();
    try {
      throw new KeyError("cold");
    } catch (error) {
      yield* kettle5.failed(error);
    } finally {
      yield* kettle5.exit();
    }
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    print("got through:", error);
  }
  print(yield* leave_early(new Kettle("e")));
}
coroutine(main);

await asyncio.run(main());
