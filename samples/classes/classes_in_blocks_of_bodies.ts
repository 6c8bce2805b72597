/** Classes that stand in a block of another class's body; attributes of subclasses that the library's classes have no business with. */

import {
  async_with,
  AttributeError,
  awaitable,
  call,
  call_method,
  class_attributes,
  class_info,
  coroutine,
  Dict,
  discard,
  getattr,
  hasattr,
  isinstance,
  len,
  print,
  tuple,
  type_name,
  ValueError,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

class Shelf {
  declare static Box: unknown;
  declare static best: unknown;
  declare static Lid: unknown;
  declare static lid: unknown;
  static {
    try {
      /** A dict with a label. */
      const Box$ = class Box extends Dict {
        static label = "box";

        declare label: string;

        weight(): number {
          return len(this);
        }
      };
      class_attributes(Box$);
      class_info(Box$, { qualname: "Shelf.Box", doc: "A dict with a label." });
      this.Box = Box$;

      this.best = this.Box;
    } catch (error) {
      if (!(error instanceof AttributeError)) throw error;
      this.best = null;
    }
  }
  static {
    if (this.best !== null) {
      const Lid$ = class Lid extends asyncio.Event {
        static colour = "red";

        declare colour: string;
      };
      class_attributes(Lid$);
      class_info(Lid$, { qualname: "Shelf.Lid" });
      this.Lid = Lid$;

      this.lid = this.Lid;
    }
  }
}

print(
  Shelf.best,
  getattr(getattr(Shelf, "Box"), "label"),
  getattr(getattr(Shelf, "Lid"), "__qualname__"),
  getattr(getattr(Shelf, "Box"), "__doc__"),
);
const box = call(Shelf.best, [], { a: 1 });
print(
  box,
  call_method(box, "weight", []),
  isinstance(box, getattr(Shelf, "Box")),
  type_name(box),
);

class Group extends asyncio.TaskGroup {
  declare errors: string[];
  declare parent: string;
  declare loop: number;
  declare tasks: number;

  constructor() {
    super();
    this.errors = ["none yet"];
    this.parent = "me";
    this.loop = 7;
    this.tasks = 3;
  }
}

class Gate extends asyncio.Semaphore {
  static waiters = "nobody";
  static value = "gold";

  declare waiters: string;
  declare value: string;
}
class_attributes(Gate);

function* main(): Coroutine<void> {
  const lid = call(getattr(Shelf, "Lid"), []);
  discard(call_method(lid, "set", []));
  print(
    yield* awaitable(call_method(lid, "wait", [])),
    getattr(lid, "colour"),
    isinstance(lid, getattr(Shelf, "Lid")),
    Shelf.lid === getattr(Shelf, "Lid"),
  );
  const group$ = async_with(new Group());
  const group = yield* group$.enter();
  try {
    group.create_task(asyncio.sleep(0.1));
    print(group.errors, group.parent, group.loop, group.tasks);
  } catch (error) {
    yield* group$.failed(error);
  } finally {
    yield* group$.exit();
  }
  const gate$ = async_with(new Gate(1));
  const nothing = yield* gate$.enter();
  try {
    print(nothing);
  } catch (error) {
    yield* gate$.failed(error);
  } finally {
    yield* gate$.exit();
  }
  const gate = new Gate(1);
  yield* gate.acquire();
  print(Gate.waiters, Gate.value, gate.locked());
  for (const thing of tuple([
    new asyncio.Lock(),
    new asyncio.Condition(),
    new asyncio.Event(),
    new asyncio.Barrier(2),
    asyncio.timeout(1),
    new asyncio.Runner(),
    new asyncio.TaskGroup(),
  ])) {
    print(
      type_name(thing),
      [
        ...tuple([
          "waiters",
          "lock",
          "flag",
          "state",
          "count",
          "size",
          "deadline",
          "task",
          "loop",
          "errors",
          "parent",
          "context",
        ]),
      ].filter((name) => hasattr(thing, name)),
    );
  }
  const future = asyncio.get_running_loop().create_future<unknown>();
  const other = asyncio.new_event_loop();
  try {
    asyncio.ensure_future(future, { loop: other });
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(error);
  }
  try {
    asyncio.gather(future, other.create_future<unknown>());
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(error);
  }
  other.close();
}
coroutine(main);

await asyncio.run(main());
