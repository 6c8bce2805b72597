/** Managers: a process that keeps objects for others. The page is CPython's `multiprocessing/managers.py`. */
import { newChannel, receive, send } from "../../interpreters/shared/channel.js";
import { type Address, sharedMemory } from "../../interpreters/shared/memory.js";
import { untilTaken } from "../../interpreters/waiting_threads.js";
import { namedInPickles } from "../../objects/attributes/pickled_names.js";
import { Bytes } from "../../objects/bytes.js";
import { begin_call } from "../../objects/calls.js";
import { type Dict, dict, isPlainObject } from "../../objects/dict.js";
import { as_python_error, AssertionError, AttributeError } from "../../objects/exceptions.js";
import { blockingFunctions, libraryFunctions, libraryMethods } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { tuple } from "../../objects/tuple.js";
import { className, registerType } from "../../objects/type_registry.js";
import { type Blocking, blocking, blocking_methods, type BlockingCall, isBlocking } from "../../threads/blocking.js";
import { GreenThread } from "../../threads/green_thread.js";
import { WaitList } from "../../threads/primitives.js";
import { startStrand } from "../../threads/scheduler.js";
import { dumps } from "../pickle/pickler.js";
import { loads } from "../pickle/unpickler.js";
import { Keeper, type Question } from "./managed.js";
import { type BaseProcess, Process } from "./process.js";
import { asked, type BaseProxy, OVER, proxyOf, QUESTIONS } from "./proxies.js";

const MODULE = "multiprocessing.managers";

/** What classes of managers make, by name: their own, and what `register` gave them. */
const makers = new WeakMap<Function, Map<string, unknown>>();
const STANDARD = "list dict Namespace Value Array Lock RLock Semaphore BoundedSemaphore Condition Event Barrier Queue JoinableQueue".split(" ");

/** What this class and those above it have registered. */
function registeredBy(cls: Function): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (let each: Function | null = cls; typeof each === "function"; each = Object.getPrototypeOf(each) as Function | null) for (const [name, maker] of makers.get(each) ?? []) if (!found.has(name)) found.set(name, maker);
  return found;
}

export class BaseManager {
  #manager: Address | null = null;
  #process: BaseProcess | null = null;

  /** `register(typeid, callable)` */
  static register(typeid: string, callable: unknown = null): null {
    const own = makers.get(this) ?? new Map<string, unknown>();
    makers.set(this, own.set(typeid, callable));
    return null;
  }

  start(initializer: unknown = null, initargs: Iterable<unknown> = []): null {
    if (this.#manager !== null) throw new AssertionError("Already started server");
    const memory = sharedMemory();
    const manager = memory.alone(() => {
      const at = memory.zeros(8);
      memory.cells[at + QUESTIONS] = newChannel(memory);
      return at;
    });
    const process = new Process(null, keep_objects, null, [manager, dict([...registeredBy(this.constructor)].map(([name, maker]): [string, unknown] => [name, maker])), initializer, tuple([...initargs])]);
    process._config.set("daemon", true);
    process.name = `${className(this.constructor)}-${[...process._identity].join(":")}`;
    process.start();
    this.#manager = manager;
    this.#process = process;
    return null;
  }

  shutdown(): BlockingCall<null>;
  *shutdown(): Blocking<null> {
    const memory = sharedMemory();
    const manager = this.#manager;
    const process = this.#process;
    if (manager === null || process === null || memory.cells[manager + OVER] === 1) return null;
    memory.alone(() => {
      memory.cells[manager + OVER] = 1;
      memory.changed();
    });
    yield* process.join();
    return null;
  }

  __enter__(): this {
    if (this.#manager === null) this.start();
    return this;
  }

  __exit__(_exc_type?: unknown, _exc?: unknown, _tb?: unknown): BlockingCall<null>;
  *__exit__(_exc_type?: unknown, _exc?: unknown, _tb?: unknown): Blocking<null> {
    return yield* this.shutdown();
  }

  *$make(typeid: string, args: readonly unknown[], kwds: unknown): Blocking<BaseProxy> {
    if (this.#manager === null) throw new AssertionError("server not yet started");
    const id = yield* asked(this.#manager, null, typeid, args, kwds);
    return proxyOf(this.#manager, Number(id), typeid);
  }

  /** Methods that `register` has named. */
  __getattr__(name: string): unknown {
    if (!registeredBy(this.constructor).has(name)) throw new AttributeError(`${repr(className(this.constructor))} object has no attribute ${repr(name)}`);
    return makerOf(this, name);
  }
}

const makerOf = (manager: BaseManager, name: string): unknown =>
  blocking(function* make(...params: readonly unknown[]): Blocking<BaseProxy> {
    const last = params.at(-1);
    return yield* isPlainObject(last) ? manager.$make(name, params.slice(0, -1), dict(last)) : manager.$make(name, params, null);
  } as (...params: readonly unknown[]) => Blocking<BaseProxy>, "*args, **kwds");

export class SyncManager extends BaseManager {}
for (const name of STANDARD) {
  Object.defineProperty(SyncManager.prototype, name, {
    value: blocking(function* make(this: BaseManager, ...params: readonly unknown[]): Blocking<BaseProxy> {
      const last = params.at(-1);
      return yield* isPlainObject(last) ? this.$make(name, params.slice(0, -1), dict(last)) : this.$make(name, params, null);
    } as (...params: readonly unknown[]) => Blocking<BaseProxy>, "*args, **kwds"),
    writable: true,
    configurable: true,
  });
}
blocking_methods(BaseManager, ["shutdown", ""], ["__exit__", "exc_type, exc_val, exc_tb"]);
registerType(BaseManager, { name: "BaseManager", module: MODULE, sealed: false, signature: "" });
registerType(SyncManager, { name: "SyncManager", module: MODULE, bases: [BaseManager], sealed: false, signature: "" });
libraryMethods(BaseManager, { start: "initializer=None, initargs=()", __enter__: "" });

/** `Manager()`: started. */
export function Manager(): SyncManager {
  const made = new SyncManager();
  made.start();
  return made;
}
libraryFunctions("multiprocessing.context", { Manager: [Manager, ""] });

/** Questions of one thread of another process, which are answered one after the other. */
interface Client {
  readonly questions: Question[];
  readonly waiting: WaitList;
}

/** In the manager's process: answers until it is over. */
const keep_objects = blocking(function* keep_objects(manager: Address, registered: Dict<string, unknown>, initializer: unknown, initargs: Iterable<unknown>): Blocking<null> {
  if (initializer !== null) {
    const made = begin_call(initializer, [...initargs]);
    if (isBlocking(made)) yield* made;
  }
  const memory = sharedMemory();
  const { cells } = memory;
  const keeper = new Keeper(new Map([...registered.items()].map((item) => [item[0] as string, item[1]])));
  const clients = new Map<Address, Client>();
  for (;;) {
    const message = yield* untilTaken(() => receive(memory, cells[manager + QUESTIONS]!) ?? (cells[manager + OVER] === 1 ? STOP : null), Infinity);
    if (message === null || message === STOP) return null;
    const [channel, id, name, args, kwds] = loads(new Bytes(message)) as unknown as readonly [Address, number | null, string, readonly unknown[], unknown];
    let client = clients.get(channel);
    if (client === undefined) {
      clients.set(channel, (client = { questions: [], waiting: new WaitList() }));
      client.questions.push({ id, name, args, kwds });
      startStrand(new GreenThread(`client ${channel}`, true), answering(keeper, channel, client), () => {});
    } else {
      client.questions.push({ id, name, args, kwds });
      client.waiting.wakeAll();
    }
  }
}, "manager, registered, initializer, initargs");
const STOP = new Uint8Array();
namedInPickles(MODULE, "_keep_objects", keep_objects);
blockingFunctions(MODULE, { _keep_objects: [keep_objects, "manager, registered, initializer, initargs"] });

function* answering(keeper: Keeper, channel: Address, { questions, waiting }: Client): Blocking<void> {
  const memory = sharedMemory();
  for (;;) {
    const question = questions.shift();
    if (question === undefined) {
      yield* waiting.wait(Infinity);
      continue;
    }
    const data = answerOf(yield* keeper.answer(question));
    memory.alone(() => send(memory, channel, data));
  }
}

function answerOf(answer: readonly [boolean, unknown]): Uint8Array {
  try {
    return (dumps(tuple(answer)) as Bytes).data;
  } catch (error) {
    return (dumps(tuple([false, as_python_error(error)])) as Bytes).data;
  }
}
