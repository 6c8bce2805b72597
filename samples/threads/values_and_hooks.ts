import {
  add,
  blocked,
  blocking,
  bound,
  float,
  getattr,
  hasattr,
  list,
  map,
  module,
  mul,
  named,
  print,
  range,
  run_sync,
  setattr,
  sorted,
  tuple,
  ValueError,
  type Blocking,
  type Float,
} from "yieldstar/runtime";
import * as threading from "yieldstar/runtime/threading";
import * as time from "yieldstar/runtime/time";

const data = new threading.local();
setattr(data, "x", "main");
function* f(i: unknown): Blocking<null> {
  print(hasattr(data, "x"));
  setattr(data, "x", i);
  yield* blocked(time.sleep, [mul(0.05, add(i, 1))]);
  print(i, getattr(data, "x"));
  return null;
}
blocking(f, "i");
let ts = Array.from(
  range(2),
  (i) =>
    new threading.Thread(
      undefined,
      /* target= */ f,
      undefined,
      /* args= */ tuple([i]),
    ),
);
let t: threading.Thread;
for (t of ts) {
  t.start();
  await t.join();
}
ts = Array.from(
  range(3),
  (i) =>
    new threading.Thread(
      undefined,
      /* target= */ f,
      undefined,
      /* args= */ tuple([i]),
    ),
);
for (t of ts) {
  t.start();
}
for (t of ts) {
  await t.join();
}
print(getattr(data, "x"));

class My extends threading.local {
  declare n: number;

  constructor(n = 0) {
    super(n);
    this.n = n;
  }
}
const m = new My(5);
m.n += 1;
function g(): null {
  bound(m, "m").n += 10;
  print(bound(m, "m").n);
  return null;
}
named("g", g, "");
t = new threading.Thread(undefined, /* target= */ g);
t.start();
await t.join();
print(m.n);

function bad(): void {
  throw new ValueError("in thread");
}
named("bad", bad, "");

function hook(args: unknown): null {
  print(
    getattr(getattr(args, "exc_type"), "__name__"),
    getattr(args, "exc_value"),
    getattr(getattr(args, "thread"), "name"),
  );
  return null;
}
named("hook", hook, "args");

setattr(module("threading", threading), "excepthook", hook);
t = new threading.Thread(undefined, /* target= */ bad, /* name= */ "bad");
t.start();
await t.join();

function* works(n: number): Blocking<Float> {
  yield* time.sleep(n);
  return float(n * 100);
}
blocking(works);

// driven to their end where nobody can wait
print(
  list(map(works, [0.02, 0.01])),
  sorted([3, 1], { key: (n) => float(run_sync(works(n / 100))) }),
);
