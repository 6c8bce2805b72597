/** A generator stops at each `yield` and goes on from there: what coroutines are made of. */

import {
  close,
  generator,
  iterate,
  list,
  next,
  print,
  send,
  StopIteration,
  yield_from,
  type PyGenerator,
} from "yieldstar/runtime";

function* countdown(start: number): PyGenerator<number, number | null, string> {
  print("  counting from", start);
  while (start > 0) {
    const received = yield start;
    if (received !== null) {
      print("  told to go to", received);
      start = received;
    } else {
      start -= 1;
    }
  }
  print("  nothing left");
  return "lift-off";
}
generator(countdown);

let steps = countdown(3);
print("made, not started");
print(next(steps));
print(next(steps));
print(send(steps, 5));
print(next(steps));

for (const number of iterate(steps)) {
  print("loop", number);
}

steps = countdown(1);
next(steps);
try {
  next(steps);
} catch (stop) {
  if (!(stop instanceof StopIteration)) throw stop;
  print("returned", stop.value);
}

function* both(): PyGenerator<number | string, void, null> {
  const result = yield* yield_from(countdown(2));
  yield result.toUpperCase();
  return null;
}
generator(both);

print(list(both()));

const closing = countdown(9);
next(closing);
close(closing);
print(next(closing, "closed for good"));
