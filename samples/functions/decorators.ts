import {
  add as add$,
  bound,
  call,
  call_method,
  coroutine,
  format,
  function_info,
  getattr,
  lt,
  mul,
  named,
  print,
  range,
  star_args,
  str,
  sub,
  tuple,
  type AnyFunction,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import * as functools from "yieldstar/runtime/functools";
import * as time from "yieldstar/runtime/time";

function logged(function$: AnyFunction): (...args: unknown[]) => unknown {
  const wrapper = functools.wraps(function$)(
    named(
      "logged.<locals>.wrapper",
      function wrapper(...params$: unknown[]): unknown {
        const { args, kwargs } = star_args(params$);
        print(
          `-> ${getattr(function$, "__name__")}${str(args)}${str(kwargs.size > 0 ? kwargs : "")}`,
        );
        const result = call(function$, [...args], kwargs);
        print(`<- ${str(result)}`);
        return result;
      },
      "*args, **kwargs",
    ),
  );

  return wrapper;
}

function repeat(
  times: number,
): (
  function$: (...args: unknown[]) => unknown,
) => (...args: unknown[]) => unknown[] {
  function decorator(
    function$: (...args: unknown[]) => unknown,
  ): (...args: unknown[]) => unknown[] {
    const wrapper = functools.wraps(function$)(
      named(
        "repeat.<locals>.decorator.<locals>.wrapper",
        function wrapper(...args$: unknown[]): unknown[] {
          const args = tuple(args$);
          return Array.from(range(times), (_) => function$(...args));
        },
        "*args",
      ),
    );

    return wrapper;
  }
  named("repeat.<locals>.decorator", decorator);

  return decorator;
}

function timed(
  function$: (n: unknown) => Coroutine<unknown>,
): (...args: unknown[]) => Coroutine<unknown> {
  const wrapper = functools.wraps(function$)(
    function_info(
      coroutine(function* wrapper(...args$: unknown[]): Coroutine<unknown> {
        const args = tuple(args$);
        const start = time.perf_counter();
        const result = yield* call<Coroutine<unknown>>(function$, [...args]);
        print(
          `${getattr(function$, "__name__")} took ${format(time.perf_counter() - start, ".1f")} s`,
        );
        return result;
      }, "*args"),
      { qualname: "timed.<locals>.wrapper" },
    ),
  );

  return wrapper;
}

/** Add two numbers. */
const add = logged(
  function_info(
    named(
      "add",
      function add(a: unknown, b: unknown = 2): unknown {
        return add$(a, b);
      },
      "a, b=2",
    ),
    { doc: "Add two numbers." },
  ),
);

const hello = repeat(3)(
  logged(
    named(
      "hello",
      function hello(name: unknown): unknown {
        return add$("hello ", name);
      },
      "name",
    ),
  ),
);

const slow = timed(
  coroutine(function* slow(n: unknown): Coroutine<unknown> {
    yield* asyncio.sleep(0.1);
    return n;
  }, "n"),
);

class Register {
  names: string[];

  constructor() {
    this.names = [];
  }

  __call__(function$: () => number): () => number {
    this.names.push(getattr(function$, "__name__"));
    return function$;
  }
}

const register = new Register();

const first = call<() => number>(register, [
  function first(): number {
    return 1;
  },
]);

const second = call<() => number>(register, [
  function second(): number {
    return 2;
  },
]);

const fib = call(functools.lru_cache(/* maxsize= */ null), [
  named(
    "fib",
    function fib$(n: unknown): unknown {
      return lt(n, 2)
        ? n
        : add$(
            call(bound(fib, "fib"), [sub(n, 1)]),
            call(bound(fib, "fib"), [sub(n, 2)]),
          );
    },
    "n",
  ),
]);

print(
  add(1),
  add(1, { b: 5 }),
  getattr(add, "__name__"),
  getattr(add, "__doc__"),
);
print(hello("you"));
print(await asyncio.run(slow(4)));
print(register.names, first() + second());
print(call(fib, [80]), call_method(fib, "cache_info", []));
print(
  functools.reduce((a: unknown, b: unknown) => mul(a, b), range(1, 6)),
  call(new functools.partial<unknown>(add, 10), [5]),
);
