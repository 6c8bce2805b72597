/** Classes below those of the library: `__init__` decides when, and with what, the library's is called. */

import {
  async_with,
  bound_method,
  call,
  call_method,
  Complex,
  coroutine,
  coroutine_methods,
  dict,
  discard,
  getattr,
  getitem,
  int,
  isinstance,
  list,
  merged_keywords,
  mix,
  object,
  print,
  PyObject,
  range,
  setattr,
  star_args,
  str,
  super_of,
  tuple,
  type_name,
  with_init,
  type Coroutine,
} from "yieldstar/runtime";
import * as argparse from "yieldstar/runtime/argparse";
import * as asyncio from "yieldstar/runtime/asyncio";
import * as collections from "yieldstar/runtime/collections";
import * as json from "yieldstar/runtime/json";
import * as logging from "yieldstar/runtime/logging";
import * as queue from "yieldstar/runtime/queue";
import * as random from "yieldstar/runtime/random";
import * as string from "yieldstar/runtime/string";
import * as textwrap from "yieldstar/runtime/textwrap";
import * as threading from "yieldstar/runtime/threading";
import * as types from "yieldstar/runtime/types";

class Jobs extends with_init(queue.Queue) {
  declare name: string;
  declare done: unknown[];

  __init__(name: string, ...params$: unknown[]): void {
    const { args, kwargs } = star_args(params$);
    this.name = name;
    call_method(super_of(Jobs, this), "__init__", [...args], kwargs);
    this.done = [];
  }
}

const jobs = new Jobs("jobs", 2);
await jobs.put("a");
await jobs.put("b");
print(jobs.name, jobs.maxsize, jobs.full(), jobs.done);
print(
  new Jobs("more", { maxsize: 5 }).maxsize,
  isinstance(jobs, queue.Queue),
  getitem(getattr(Jobs, "__mro__"), 1),
  getattr(Jobs, "__bases__"),
);

class Named extends Jobs {
  declare level: number;

  __init__(name: string, ...params$: unknown[]): void {
    const { args, kwargs } = star_args(params$);
    call_method(
      super_of(Named, this),
      "__init__",
      [name + "!", ...args],
      kwargs,
    );
    this.level = 2;
  }
}

print(
  new Named("a", { maxsize: 3 }).maxsize,
  new Named("b").name,
  new Named("c").level,
);

class Tagged extends PyObject {
  declare tag: unknown;

  __init__(...params$: unknown[]): void {
    const { args, kwargs } = star_args(params$);
    let tag: unknown = kwargs.take_keyword("tag", "none");
    call_method(super_of(Tagged, this), "__init__", [...args], kwargs);
    this.tag = tag;
  }
}

class Stack extends mix(Tagged, queue.LifoQueue) {}

const stack = new Stack(4, { tag: "red" });
print(stack.maxsize, stack.tag, stack.empty());

class Encoder extends with_init(json.JSONEncoder) {
  declare seen: number;

  __init__(...params$: unknown[]): void {
    const { args, kwargs } = star_args(params$);
    this.seen = 0;
    discard(
      call(getattr(json.JSONEncoder, "__init__"), [this, ...args], kwargs),
    );
  }

  override default(o: unknown): string {
    this.seen += 1;
    return `<${str(type_name(o))} ${this.seen}>`;
  }
}

print(
  new Encoder({ indent: 2, sort_keys: true }).encode(
    dict({ b: object(), a: [new Complex(0, 1)] }),
  ),
);
print(json.dumps(dict({ x: object() }), { cls: Encoder }));

class Decoder extends with_init(json.JSONDecoder) {
  __init__(...params$: unknown[]): null {
    const { args, kwargs } = star_args(params$);
    call_method(
      super_of(Decoder, this),
      "__init__",
      [...args],
      merged_keywords({ object_hook: bound_method(this, "hook") }, kwargs),
    );
    return null;
  }

  hook(found: unknown): unknown {
    return call(types.SimpleNamespace, [], merged_keywords(found));
  }
}

print(json.loads('{"a": {"b": 1}}', { cls: Decoder }));

class Upper extends with_init(logging.Formatter) {
  declare mark: unknown;

  __init__(...params$: unknown[]): void {
    const { args, kwargs } = star_args(params$);
    let mark: unknown = kwargs.take_keyword("mark", "!");
    call_method(super_of(Upper, this), "__init__", [...args], kwargs);
    this.mark = mark;
  }
}

class Kept extends with_init(logging.Handler) {
  declare lines: unknown[];

  __init__(...params$: unknown[]): void {
    const { args, kwargs } = star_args(params$);
    discard(
      call(getattr(logging.Handler, "__init__"), [this, ...args], kwargs),
    );
    this.lines = [];
  }

  override emit(record: unknown): null {
    this.lines.push(call_method(this, "format", [record]));
    return null;
  }
}

const kept = new Kept(logging.WARNING);
kept.setFormatter(new Upper("%(levelname)s %(message)s", { mark: "?" }));
const log = logging.getLogger("bases");
log.addHandler(kept);
setattr(log, "propagate", false);
log.warning("be %s", "careful");
log.info("not shown");
print(kept.lines, kept.level, new Upper({ mark: "." }).mark);

class Dice extends with_init(random.Random) {
  declare throws: number;

  __init__(...args$: number[]): void {
    const args = tuple(args$);
    this.throws = 0;
    call_method(super_of(Dice, this), "__init__", [...args]);
  }

  throw(): number {
    this.throws += 1;
    return this.randint(1, 6);
  }
}

const dice = new Dice(42);
print(
  Array.from(range(5), (_) => dice.throw()),
  dice.throws,
);

class Default extends with_init(collections.defaultdict) {
  declare label: string;

  __init__(...params$: unknown[]): void {
    const { args, kwargs } = star_args(params$);
    call_method(super_of(Default, this), "__init__", [list, ...args], kwargs);
    this.label = "lists";
  }
}

const d = new Default({ a: [1] });
discard(call_method(getitem(d, "b"), "append", [2]));
print(dict(d), d.label);

class Words extends with_init(collections.Counter) {
  declare source: string;

  __init__(text = "", ...args$: unknown[]): void {
    const args = tuple(args$);
    call_method(super_of(Words, this), "__init__", [str.split(text), ...args]);
    this.source = text;
  }
}

print(new Words("a b a"), new Words("a b").source, new Words());

class Wrapper extends with_init(textwrap.TextWrapper) {
  declare count: number;

  __init__(...params$: unknown[]): void {
    const { args, kwargs } = star_args(params$);
    call_method(super_of(Wrapper, this), "__init__", [...args], kwargs);
    this.count = 0;
  }
}

print(new Wrapper(10, { initial_indent: "> " }).fill("some words to wrap"));

class Greeting extends with_init(string.Template) {
  declare used: number;

  __init__(...args$: string[]): void {
    const args = tuple(args$);
    call_method(super_of(Greeting, this), "__init__", [...args]);
    this.used = 0;
  }
}

print(new Greeting("hi $name").substitute(undefined, { name: "you" }));

class Parser extends with_init(argparse.ArgumentParser) {
  __init__(...params$: unknown[]): void {
    const { args, kwargs } = star_args(params$);
    call_method(super_of(Parser, this), "__init__", [...args], kwargs);
    this.add_argument("--size", { type: int, default: 1 });
  }
}

print(new Parser({ prog: "tool" }).parse_args(["--size", "3"]));

class Worker extends with_init(threading.Thread) {
  declare result: number | null;

  __init__(...params$: unknown[]): void {
    const { args, kwargs } = star_args(params$);
    call_method(super_of(Worker, this), "__init__", [...args], kwargs);
    this.result = null;
  }

  override run(): null {
    this.result = 42;
    return null;
  }
}

const worker = new Worker({ name: "w" });
worker.start();
await worker.join();
print(worker.name, worker.result);

class Limited extends with_init(asyncio.Semaphore) {
  declare entered: number;

  __init__(...params$: unknown[]): void {
    const { args, kwargs } = star_args(params$);
    call_method(super_of(Limited, this), "__init__", [...args], kwargs);
    this.entered = 0;
  }
}

class Bounded extends with_init(asyncio.Queue) {
  declare dropped: number;

  __init__(...params$: unknown[]): void {
    const { args, kwargs } = star_args(params$);
    this.dropped = 0;
    call_method(super_of(Bounded, this), "__init__", [...args], kwargs);
  }

  *offer(item: number): Coroutine<void> {
    if (this.full()) {
      this.dropped += 1;
    } else {
      yield* this.put(item);
    }
  }
}
coroutine_methods(Bounded, "offer");

function* main(): Coroutine<void> {
  const limited = new Limited(2);
  const limited$ = async_with(limited);
  yield* limited$.enter();
  try {
    limited.entered += 1;
    print(limited.entered, limited.locked());
  } catch (error) {
    yield* limited$.failed(error);
  } finally {
    yield* limited$.exit();
  }
  const bounded = new Bounded({ maxsize: 2 });
  for (let i = 0; i < 5; i++) {
    yield* bounded.offer(i);
  }
  print(bounded.dropped, bounded.qsize(), bounded.maxsize);
}
coroutine(main);

await asyncio.run(main());
