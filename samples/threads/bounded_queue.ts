import {
  blocked_method,
  blocking,
  call_method,
  dict,
  discard,
  iterate,
  le,
  print,
  range,
  repr,
  tuple,
  type,
  ValueError,
  type Blocking,
  type Tuple,
} from "yieldstar/runtime";
import * as queue from "yieldstar/runtime/queue";
import * as threading from "yieldstar/runtime/threading";
import * as time from "yieldstar/runtime/time";

function* producer(q: unknown, n: unknown): Blocking<null> {
  for (const i of iterate(range(n))) {
    yield* time.sleep(0.05);
    discard(yield* blocked_method(q, "put", [i]));
    print("put", i, le(call_method(q, "qsize", []), 2));
  }
  discard(yield* blocked_method(q, "put", [null]));
  return null;
}
blocking(producer, "q, n");

function* consumer(q: unknown, name: unknown): Blocking<null> {
  while (true) {
    const item = yield* blocked_method(q, "get", []);
    if (item === null) {
      discard(call_method(q, "task_done", []));
      print(name, "done");
      break;
    }
    yield* time.sleep(0.12);
    print(name, "got", item);
    discard(call_method(q, "task_done", []));
  }
  return null;
}
blocking(consumer, "q, name");

const q = new queue.Queue<unknown>(/* maxsize= */ 2);
const t1 = new threading.Thread(
  undefined,
  /* target= */ producer,
  /* name= */ "prod",
  /* args= */ tuple([q, 5]),
);
const t2 = new threading.Thread(
  undefined,
  /* target= */ consumer,
  undefined,
  /* args= */ tuple([q]),
  /* kwargs= */ dict({ name: "cons" }),
);
t1.start();
t2.start();
await t1.join();
await t2.join();
await q.join();
print(q.empty(), q.full(), t1.is_alive(), t1.name);
try {
  await q.get(undefined, /* timeout= */ 0.1);
} catch (e) {
  if (!(e instanceof queue.Empty)) throw e;
  print("empty", type(e), e.args);
}
try {
  q.get_nowait();
} catch (error) {
  if (!(error instanceof queue.Empty)) throw error;
  print("empty2");
}
await q.put(1);
await q.put(2);
try {
  await q.put(3, undefined, /* timeout= */ 0.05);
} catch (e) {
  if (!(e instanceof queue.Full)) throw e;
  print("full", repr(e));
}
try {
  q.put_nowait(3);
} catch (error) {
  if (!(error instanceof queue.Full)) throw error;
  print("full2");
}
const pq = new queue.PriorityQueue<Tuple<[number, string]>>();
let x: Tuple<[number, string]> | number;
for (x of [tuple([2, "b"]), tuple([1, "a"]), tuple([3, "c"])]) {
  await pq.put(x);
}
const items: Tuple<[number, string]>[] = [];
for (let _ = 0; _ < 3; _++) {
  items.push(await pq.get());
}
print(items);
const lq = new queue.LifoQueue<number>();
for (x of range(3)) {
  await lq.put(x);
}
const items2: number[] = [];
for (let _ = 0, stop = lq.qsize(); _ < stop; _++) {
  items2.push(await lq.get());
}
print(items2);
const sq = new queue.SimpleQueue<number>();
await sq.put(1);
print(await sq.get(), sq.empty());
try {
  q.task_done();
  q.task_done();
  q.task_done();
} catch (e) {
  if (!(e instanceof ValueError)) throw e;
  print(e);
}
