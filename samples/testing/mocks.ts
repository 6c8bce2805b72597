/** Mocks, asynchronous ones too, and patches of classes and dicts. */

import {
  add,
  AssertionError,
  async_with,
  AttributeError,
  awaitable,
  bool,
  bound,
  call,
  call_method,
  class_attributes,
  contains,
  coroutine,
  coroutine_methods,
  decorate,
  delattr,
  dict,
  discard,
  eq,
  float,
  getattr,
  getitem,
  hasattr,
  int,
  is_main,
  is_same,
  iter,
  lazily,
  len,
  list,
  mul,
  ne,
  print,
  range,
  setattr,
  show_names,
  star_args,
  StopAsyncIteration,
  StopIteration,
  str,
  TimeoutError,
  tuple,
  type_name,
  TypeError,
  ValueError,
  with_,
  type Coroutine,
  type Dict,
  type PyGenerator,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import * as unittest from "yieldstar/runtime/unittest";
import {
  ANY,
  AsyncMock,
  call as call$,
  MagicMock,
  Mock,
  patch,
  sentinel,
} from "yieldstar/runtime/unittest.mock";

class Api {
  static base: unknown = "https://example.org";

  *fetch(path: unknown): Coroutine<Dict<string, unknown>> {
    yield* asyncio.sleep(10);
    return dict({ path });
  }

  log(text: unknown): null {
    print("log", text);
    return null;
  }
}
coroutine_methods(Api, "fetch");
class_attributes(Api);

class Shop {
  declare api: unknown;

  constructor(api: unknown) {
    this.api = api;
  }

  *price(name: unknown): Coroutine<unknown> {
    const answer = yield* awaitable(
      call_method(this.api, "fetch", [add("/price/", name)]),
    );
    discard(call_method(this.api, "log", [`got ${str(answer)}`]));
    return mul(getitem(answer, "price"), 2);
  }
}
coroutine_methods(Shop, "price");

function show(f: () => unknown): void {
  try {
    print(f());
  } catch (e) {
    if (!(
      e instanceof AssertionError ||
      e instanceof AttributeError ||
      e instanceof TypeError ||
      e instanceof ValueError ||
      e instanceof StopIteration
    ))
      throw e;
    print(type_name(e), str(e));
  }
}

const m = call(Mock, [], { return_value: 3, name: "m" });
print(
  call(m, [1], { a: 2 }),
  getattr(m, "called"),
  getattr(m, "call_count"),
  getattr(m, "call_args"),
  getattr(getattr(m, "call_args"), "args"),
  getattr(getattr(m, "call_args"), "kwargs"),
  getattr(m, "mock_calls"),
);
setattr(getattr(m, "method"), "return_value", 4);
print(
  call_method(m, "method", [5]),
  getattr(getattr(m, "method"), "call_args_list"),
  getattr(m, "mock_calls"),
  getattr(m, "method_calls"),
);
discard(call_method(getattr(getattr(m, "a"), "b"), "c", [1]));
discard(call_method(call_method(m, "a", []), "b", [2]));
print(
  eq(getattr(m, "mock_calls"), [
    call(call$, [1], { a: 2 }),
    call_method(call$, "method", [5]),
    call_method(getattr(getattr(call$, "a"), "b"), "c", [1]),
    call_method(call$, "a", []),
    call_method(call_method(call$, "a", []), "b", [2]),
  ]),
);
discard(call_method(m, "assert_any_call", [1], { a: ANY }));
discard(call_method(getattr(m, "method"), "assert_called_once_with", [5]));
for (const f of tuple([
  () => call_method(bound(m, "m"), "assert_called_with", [2]),
  () => call_method(getattr(bound(m, "m"), "method"), "assert_not_called", []),
  () => call_method(getattr(bound(m, "m"), "other"), "assert_called_once", []),
  () => call_method(getattr(bound(m, "m"), "other"), "assert_called", []),
  () =>
    call_method(getattr(bound(m, "m"), "other"), "assert_called_with", [1], {
      b: 2,
    }),
  () => call_method(bound(m, "m"), "assert_any_call", [9]),
  () => call_method(bound(m, "m"), "assert_has_calls", [[call(call$, [9])]]),
  () => getattr(bound(m, "m"), "asert_called"),
  () => getattr(call(Mock, [], { spec: ["x"] }), "y"),
  () => getattr(call(Mock, [], { spec: Api }), "nothing"),
])) {
  show(f);
}
setattr(m, "side_effect", [1, new ValueError("second"), 3]);
for (let _ = 0; _ < 4; _++) {
  show(() => call(bound(m, "m"), ["q"]));
}
setattr(m, "side_effect", (...params$: unknown[]) => {
  const { args: a, kwargs: k } = star_args(params$);
  return tuple([a, k]);
});
print(call(m, [1], { b: 2 }));
discard(call_method(m, "reset_mock", []));
print(
  getattr(m, "called"),
  getattr(m, "mock_calls"),
  getattr(getattr(m, "method"), "call_count"),
);
print(
  call(call$, [1], { a: 2 }),
  call_method(getattr(call$, "x"), "y", [3]),
  call$,
  eq(call(call$, [1]), call(call$, [1])),
  eq(call(call$, [1]), tuple([tuple([1]), dict()])),
  ne(call(call$, [1]), call(call$, [2])),
  getattr(sentinel, "token"),
  eq(ANY, 5),
  is_same(getattr(sentinel, "a"), getattr(sentinel, "a")),
);
const [args, kwargs] = [
  getattr(call(call$, [1, 2], { z: 3 }), "args"),
  getattr(call(call$, [1, 2], { z: 3 }), "kwargs"),
];
print(args, kwargs);
const mm = call(MagicMock, []);
print(
  len(mm),
  bool(mm),
  int(mm),
  call(list, [mm]),
  contains(mm, 3),
  float(float(mm)),
  eq(mm, mm),
  ne(mm, 3),
);
setattr(getattr(mm, "__len__"), "return_value", 5);
setattr(getattr(mm, "__getitem__"), "side_effect", (k: unknown) => mul(k, 2));
setattr(getattr(mm, "__iter__"), "return_value", iter([1, 2]));
setattr(getattr(mm, "__str__"), "return_value", "shown");
print(len(mm), getitem(mm, 4), call(list, [mm]), str(mm), `${str(mm)}`);
const manager = with_(mm);
const entered = manager.enter();
try {
  print(is_same(entered, getattr(getattr(mm, "__enter__"), "return_value")));
} catch (error) {
  manager.failed(error);
} finally {
  manager.exit();
}
discard(
  call_method(getattr(mm, "__exit__"), "assert_called_once_with", [
    null,
    null,
    null,
  ]),
);
discard(
  call_method(mm, "configure_mock", [], dict({ "x.y.return_value": 7, z: 8 })),
);
print(
  call_method(getattr(mm, "x"), "y", []),
  getattr(mm, "z"),
  hasattr(mm, "anything"),
  hasattr(call(Mock, [], { spec: ["a"] }), "b"),
);
delattr(mm, "z");
show(() => getattr(bound(mm, "mm"), "z"));

class PriceTest extends unittest.IsolatedAsyncioTestCase {
  *test_mocked(): Coroutine<null> {
    const api = call(AsyncMock, []);
    setattr(api, "log", call(Mock, []));
    setattr(getattr(api, "fetch"), "return_value", dict({ price: 5 }));
    this.assertEqual(
      yield* awaitable(call_method(new Shop(api), "price", ["tea"])),
      10,
    );
    discard(
      call_method(getattr(api, "fetch"), "assert_awaited_once_with", [
        "/price/tea",
      ]),
    );
    discard(
      call_method(getattr(api, "log"), "assert_called_once_with", [
        "got {'price': 5}",
      ]),
    );
    return null;
  }

  *test_error(): Coroutine<null> {
    const api = call(AsyncMock, []);
    setattr(getattr(api, "fetch"), "side_effect", new TimeoutError("late"));
    const manager2 = with_(this.assertRaises(TimeoutError));
    manager2.enter();
    try {
      yield* awaitable(call_method(new Shop(api), "price", ["tea"]));
    } catch (error) {
      manager2.failed(error);
    } finally {
      manager2.exit();
    }
    this.assertEqual(getattr(getattr(api, "fetch"), "await_count"), 1);
    return null;
  }

  *test_patched(): Coroutine<null> {
    const manager3 = with_(
      call_method(patch, "object", [Api, "fetch"], { new_callable: AsyncMock }),
    );
    const fetch = manager3.enter();
    try {
      const manager4 = with_(
        call_method(patch, "object", [Api, "base", "local"]),
      );
      manager4.enter();
      try {
        setattr(fetch, "return_value", dict({ price: 1 }));
        this.assertEqual(
          yield* awaitable(call_method(new Shop(new Api()), "price", ["x"])),
          2,
        );
        this.assertEqual(Api.base, "local");
      } catch (error) {
        manager4.failed(error);
      } finally {
        manager4.exit();
      }
    } catch (error) {
      manager3.failed(error);
    } finally {
      manager3.exit();
    }
    this.assertEqual(Api.base, "https://example.org");
    return null;
  }

  *test_decorated(fetch: unknown, log: unknown): Coroutine<null> {
    this.assertEqual(
      yield* awaitable(call_method(new Shop(new Api()), "price", ["x"])),
      6,
    );
    discard(call_method(fetch, "assert_awaited_once", []));
    discard(call_method(log, "assert_called_once", []));
    return null;
  }

  test_dict(): null {
    const settings: Dict<unknown, unknown> = dict({ a: 1 });
    const manager5 = with_(
      call_method(patch, "dict", [settings, dict({ b: 2 })], { clear: true }),
    );
    manager5.enter();
    try {
      this.assertEqual(settings, dict({ b: 2 }));
    } catch (error) {
      manager5.failed(error);
    } finally {
      manager5.exit();
    }
    this.assertEqual(settings, dict({ a: 1 }));
    return null;
  }

  *test_not_awaited(): Coroutine<null> {
    const mock = call(AsyncMock, [], { name: "job" });
    const manager6 = with_(
      this.assertRaisesRegex(
        AssertionError,
        "Expected job to have been awaited once. Awaited 0 times.",
      ),
    );
    manager6.enter();
    try {
      discard(call_method(mock, "assert_awaited_once", []));
    } catch (error) {
      manager6.failed(error);
    } finally {
      manager6.exit();
    }
    return null;
  }
}
coroutine_methods(
  PriceTest,
  "test_mocked",
  "test_error",
  "test_patched",
  "test_decorated",
  "test_not_awaited",
);
const decorator = (f$: unknown) =>
  call(call_method(patch, "object", [Api, "log"]), [f$]);
const decorator2 = (f$: unknown) =>
  call(
    call_method(patch, "object", [Api, "fetch"], {
      return_value: dict({ price: 3 }),
    }),
    [f$],
  );
decorate(PriceTest, "test_decorated", decorator2);
decorate(PriceTest, "test_decorated", decorator);

function* main(): Coroutine<void> {
  const mock = call(AsyncMock, [], { side_effect: [1, 2] });
  print(
    yield* awaitable(call(mock, ["a"])),
    yield* awaitable(call(mock, ["b"], { k: 1 })),
    getattr(mock, "await_args_list"),
    getattr(mock, "await_count"),
  );
  try {
    yield* awaitable(call(mock, []));
  } catch (error) {
    if (!(error instanceof StopAsyncIteration)) throw error;
    print("no more");
  }
  const manager7 = async_with(call(MagicMock, []));
  const entered = yield* manager7.enter();
  try {
    print(type_name(entered));
  } catch (error) {
    yield* manager7.failed(error);
  } finally {
    yield* manager7.exit();
  }
  const slow = call(AsyncMock, [], { side_effect: (x: unknown) => add(x, 1) });
  print(
    yield* awaitable(
      call(asyncio.gather, [
        ...lazily(function* (
          source: Iterable<number>,
        ): PyGenerator<unknown, void, null> {
          for (const i of source) {
            yield call(slow, [i]);
          }
          return null;
        }, range(3)),
      ]),
    ),
  );
}
coroutine(main);

await asyncio.run(main());
show_names(import.meta, {
  m: () => m,
  mm: () => mm,
  PriceTest: () => PriceTest,
});
if (is_main(import.meta)) {
  await unittest.main();
}
