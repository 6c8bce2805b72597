/** What queues of threads keep their items in, and subclasses that keep them in something else. */

import {
  call,
  call_method,
  discard,
  enumerate,
  getattr,
  getitem,
  len,
  list,
  min,
  print,
  PyObject,
  range,
  RuntimeError,
  set,
  setattr,
  super_of,
  tuple,
  type_name,
  with_init,
  type Int,
} from "yieldstar/runtime";
import { dataclass } from "yieldstar/runtime/dataclasses";
import * as queue from "yieldstar/runtime/queue";

class Job extends PyObject {
  priority: Int;
  name: string;

  constructor(priority: Int, name: string) {
    super();
    this.priority = priority;
    this.name = name;
  }
}
dataclass(Job, "priority", "name", {
  order: true,
  fields: { name: { compare: false } },
});

const pq = new queue.PriorityQueue<Job>();
for (const [i, p] of enumerate([3, 1, 1, 2, 1, 3, 1, 2])) {
  await pq.put(new Job(p, `job ${i}`));
}
print(getitem(pq.queue, 0), len(pq.queue), pq.unfinished_tasks, pq.is_shutdown);
const items: string[] = [];
for (let _ = 0, stop = pq.qsize(); _ < stop; _++) {
  items.push((await pq.get()).name);
}
print(items);

const q = new queue.Queue<string | number>(/* maxsize= */ 3);
let x: string | number;
for (x of "abc") {
  await q.put(x);
}
print(q.queue, q.full(), q.maxsize, q.unfinished_tasks);
print(await q.get(), call(list, [q.queue]));
discard(call_method(q.queue, "clear", []));
print(q.empty(), q.qsize());
q.task_done();
print(q.unfinished_tasks);

const stack = new queue.LifoQueue<number>();
for (x of range(3)) {
  await stack.put(x);
}
print(stack.queue, await stack.get(), stack.queue);

/** Each item once, the smallest first. */
class Once extends with_init(queue.Queue) {
  __init__(...args$: unknown[]): void {
    const args = tuple(args$);
    call_method(super_of(Once, this), "__init__", [...args]);
  }

  _init(maxsize: unknown): null {
    setattr(this, "queue", set());
    return null;
  }

  _put(item: unknown): null {
    discard(call_method(this.queue, "add", [item]));
    return null;
  }

  _get(): unknown {
    const item = min(this.queue);
    discard(call_method(this.queue, "remove", [item]));
    return item;
  }
}

const once = new Once();
for (x of [3, 1, 3, 2, 1]) {
  await once.put(x);
}
print(
  once.qsize(),
  await (async function (): Promise<unknown[]> {
    const items2: unknown[] = [];
    for (let _ = 0, stop2 = once.qsize(); _ < stop2; _++) {
      items2.push(await once.get());
    }
    return items2;
  })(),
  once.empty(),
);

class Failing extends with_init(queue.Queue) {
  declare failing: boolean;

  __init__(...args$: number[]): void {
    const args = tuple(args$);
    this.failing = true;
    discard(call(getattr(queue.Queue, "__init__"), [this, ...args]));
  }

  _put(item: unknown): unknown {
    if (this.failing) {
      throw new RuntimeError("not now");
    }
    return call(getattr(queue.Queue, "_put"), [this, item]);
  }
}

const f = new Failing(2);
try {
  await f.put(1);
} catch (e) {
  if (!(e instanceof RuntimeError)) throw e;
  print(e, f.qsize(), f.unfinished_tasks);
}
f.failing = false;
await f.put(1);
print(await f.get(), f.unfinished_tasks);
q.shutdown(/* immediate= */ true);
print(q.is_shutdown);
try {
  await q.put(1);
} catch (e) {
  if (!(e instanceof queue.ShutDown)) throw e;
  print(type_name(e));
}
