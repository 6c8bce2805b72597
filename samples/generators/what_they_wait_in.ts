import {
  asend,
  async_generator,
  awaitable,
  awaiting,
  bound,
  call,
  call_method,
  close,
  coroutine,
  delegating,
  discard,
  generator as generator$,
  getattr,
  item as item$,
  iter,
  iterate,
  KeyError,
  next,
  print,
  send,
  StopIteration,
  throw_,
  track_delegation,
  truthy,
  type_name,
  type Coroutine,
  type PyAsyncGenerator,
  type PyGenerator,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import * as types from "yieldstar/runtime/types";

track_delegation();
/** gi_yieldfrom, cr_await and ag_await: what a suspended generator or coroutine is in. */

function* inner(): PyGenerator<number, void, null> {
  yield 1;
  yield 2;
  return null;
}
generator$(inner);

function* outer(): PyGenerator<number, void, null> {
  yield 0;
  yield* delegating(inner());
  yield* delegating([3]);
  yield 4;
  return null;
}
generator$(outer);

function shown(value: unknown): unknown {
  let value$: unknown;
  return truthy((value$ = getattr(value, "__qualname__", null)))
    ? value$
    : type_name(value);
}

const generator = outer();
print(getattr(generator, "gi_yieldfrom"));
for (const item of iterate(generator)) {
  const delegate = getattr(generator, "gi_yieldfrom");
  print(item, delegate !== null && shown(delegate));
}
print(getattr(generator, "gi_yieldfrom"));

function* middle(): PyGenerator<number, void, null> {
  yield* delegating(inner());
  return null;
}
generator$(middle);

function* outermost(): PyGenerator<number, void, null> {
  yield* delegating(middle());
  return null;
}
generator$(outermost);

const chain = outermost();
next(chain);
print(
  shown(getattr(chain, "gi_yieldfrom")),
  shown(getattr(getattr(chain, "gi_yieldfrom"), "gi_yieldfrom")),
  getattr(
    getattr(getattr(chain, "gi_yieldfrom"), "gi_yieldfrom"),
    "gi_yieldfrom",
  ),
);
try {
  throw_(chain, new KeyError("thrown"));
} catch (error) {
  if (!(error instanceof KeyError)) throw error;
  print("thrown", getattr(chain, "gi_yieldfrom"));
}

const bare = types.coroutine(
  generator$(function* bare(): PyGenerator<string, void, null> {
    yield "bare";
    return null;
  }),
);

let top_object: Coroutine<void | null> | undefined;
function* lowest(): Coroutine<void> {
  print("running:", getattr(bound(top_object, "top_object"), "cr_await"));
  yield* awaiting(awaitable(call(bare, [])));
}
coroutine(lowest);

function* top(): Coroutine<void> {
  yield* awaiting(lowest());
  yield* awaiting(asyncio.sleep(0));
}
coroutine(top);

top_object = top();
print(getattr(top_object, "cr_await"), send(top_object, null));
print(
  shown(getattr(top_object, "cr_await")),
  shown(getattr(getattr(top_object, "cr_await"), "cr_await")),
  getattr(getattr(getattr(top_object, "cr_await"), "cr_await"), "gi_yieldfrom"),
);
send(top_object, null);
print(shown(getattr(top_object, "cr_await")));
close(top_object);
print(getattr(top_object, "cr_await"));

class Waiter {
  __await__(): Iterable<string> {
    return iter(["one", "two"]);
  }
}

function* numbers(): PyAsyncGenerator<number> {
  yield* awaiting(awaitable(new Waiter()));
  yield item$(1);
  yield* awaiting(lowest());
}
async_generator(numbers);

const steps = numbers();
const step = asend(steps, null);
print(
  getattr(steps, "ag_await"),
  call_method(step, "send", [null]),
  shown(getattr(steps, "ag_await")),
);
discard(call_method(step, "send", [null]));
try {
  discard(call_method(step, "send", [null]));
} catch (stop) {
  if (!(stop instanceof StopIteration)) throw stop;
  print("item", stop.value, getattr(steps, "ag_await"));
}
