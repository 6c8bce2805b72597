/** A coroutine driven without a loop: `send` starts it, and what it awaits decides where it stops. */

import {
  add,
  awaitable,
  close,
  coroutine,
  generator_methods,
  KeyError,
  len,
  print,
  repr,
  RuntimeError,
  send,
  StopIteration,
  throw_,
  TypeError,
  type Coroutine,
  type PyGenerator,
} from "yieldstar/runtime";

class Bell {
  name: string;

  constructor(name: string) {
    this.name = name;
  }

  *__await__(): PyGenerator<string, null, number> {
    print(`  ${this.name} waits to be rung`);
    const answer = yield this.name;
    print(`  ${this.name} heard ${repr(answer)}`);
    return len(answer);
  }
}
generator_methods(Bell, "__await__");

function* doorman(): Coroutine<unknown> {
  const first = yield* awaitable(new Bell("front door"));
  const second = yield* awaitable(new Bell("back door"));
  return add(first, second);
}
coroutine(doorman);

const coro = doorman();
print("rings at", send(coro, null));
print("rings at", send(coro, "ding"));
try {
  send(coro, "dong!");
} catch (stop) {
  if (!(stop instanceof StopIteration)) throw stop;
  print("sum of lengths:", stop.value);
}

try {
  send(coro, null);
} catch (error) {
  if (!(error instanceof RuntimeError)) throw error;
  print("RuntimeError:", error);
}

const fresh = doorman();
try {
  send(fresh, "too early");
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print("TypeError:", error);
}
close(fresh);

const thrown = doorman();
send(thrown, null);
try {
  throw_(thrown, new KeyError("no key"));
} catch (error) {
  if (!(error instanceof KeyError)) throw error;
  print("KeyError:", error);
}
