/** Queues between processes. The page is CPython's `multiprocessing/queues.py`. */
import { writeError } from "../../objects/error_output.js";
import { countOf, newChannel, receive, send } from "../../interpreters/shared/channel.js";
import { type Address, sharedMemory } from "../../interpreters/shared/memory.js";
import { NOT_AT_ALL, untilTaken } from "../../interpreters/waiting_threads.js";
import { Bytes } from "../../objects/bytes.js";
import { as_python_error, AssertionError, Exception, ValueError } from "../../objects/exceptions.js";
import { libraryMethods } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { format_exception, libraryFrame } from "../../objects/traceback.js";
import { truthy } from "../../objects/truth.js";
import { registerType } from "../../objects/type_registry.js";
import { type Blocking, blocking_methods, type BlockingCall } from "../../threads/blocking.js";
import { sleepUntil } from "../../threads/sleeping.js";
import { dumps } from "../pickle/pickler.js";
import { loads } from "../pickle/unpickler.js";
import { Empty, Full } from "../queue.js";
import { inheritedBy } from "./inheritance.js";

const MODULE = "multiprocessing.queues";

const MOST = 2 ** 31 - 1;

/** The cells of a queue: its channel, and how many items `task_done` was not said of. */
const CHANNEL = 0;
const UNFINISHED = 1;

function newQueue(): Address {
  const memory = sharedMemory();
  return memory.alone(() => {
    const at = memory.zeros(8);
    memory.cells[at + CHANNEL] = newChannel(memory);
    return at;
  });
}

const pickled = (obj: unknown): Uint8Array => (dumps(obj) as Bytes).data;

export class Queue {
  readonly $at: Address;
  readonly _maxsize: number;
  #closed = false;

  constructor(maxsize = 0, at?: Address) {
    this._maxsize = maxsize <= 0 ? MOST : maxsize;
    this.$at = at ?? newQueue();
  }

  get $channel(): Address {
    return sharedMemory().cells[this.$at + CHANNEL]!;
  }

  private checkOpen(): void {
    if (this.#closed) throw new ValueError(`Queue ${repr(this)} is closed`);
  }

  /** Puts an item; waits for room unless told otherwise. What can't be pickled is told on stderr, and lost. */
  put(obj: unknown, block?: boolean, timeout?: number | null): BlockingCall<null>;
  *put(obj: unknown, block = true, timeout: number | null = null): Blocking<null> {
    this.checkOpen();
    const memory = sharedMemory();
    const channel = this.$channel;
    const data = this.pickledOrTold(obj);
    const done = yield* untilTaken(
      () => {
        if (countOf(memory, channel) >= this._maxsize) return null;
        if (data !== null) this.$add(data);
        return true;
      },
      truthy(block) ? sleepUntil(timeout) : NOT_AT_ALL,
    );
    if (done === null) throw new Full();
    return null;
  }

  /** To be called alone. */
  protected $add(data: Uint8Array): void {
    send(sharedMemory(), this.$channel, data);
  }

  /** CPython pickles in a thread, where nobody catches an exception. */
  private pickledOrTold(obj: unknown): Uint8Array | null {
    try {
      return pickled(obj);
    } catch (thrown) {
      const error = as_python_error(thrown);
      if (!(error instanceof Exception)) throw error;
      libraryFrame(error, "multiprocessing/reduction.py", 51, "dumps");
      libraryFrame(error, "multiprocessing/queues.py", 262, "_feed");
      writeError(format_exception(error));
      return null;
    }
  }

  put_nowait(obj: unknown): BlockingCall<null>;
  *put_nowait(obj: unknown): Blocking<null> {
    return yield* this.put(obj, false);
  }

  /** Takes an item; waits for one unless told otherwise. */
  get(block?: boolean, timeout?: number | null): BlockingCall<unknown>;
  *get(block = true, timeout: number | null = null): Blocking<unknown> {
    this.checkOpen();
    const memory = sharedMemory();
    const channel = this.$channel;
    const data = yield* untilTaken(() => receive(memory, channel), truthy(block) ? sleepUntil(timeout) : NOT_AT_ALL);
    if (data === null) throw new Empty();
    return loads(new Bytes(data));
  }

  get_nowait(): BlockingCall<unknown>;
  *get_nowait(): Blocking<unknown> {
    return yield* this.get(false);
  }

  qsize(): number {
    return countOf(sharedMemory(), this.$channel);
  }

  empty(): boolean {
    return this.qsize() === 0;
  }

  full(): boolean {
    return this.qsize() >= this._maxsize;
  }

  close(): null {
    this.#closed = true;
    return null;
  }

  join_thread(): null {
    if (!this.#closed) throw new AssertionError(`Queue ${repr(this)} not closed`);
    return null;
  }

  cancel_join_thread(): null {
    return null;
  }
}

export class JoinableQueue extends Queue {
  protected override $add(data: Uint8Array): void {
    super.$add(data);
    sharedMemory().cells[this.$at + UNFINISHED]!++;
  }

  task_done(): null {
    const memory = sharedMemory();
    memory.alone(() => {
      if (memory.cells[this.$at + UNFINISHED]! <= 0) throw new ValueError("task_done() called too many times");
      memory.cells[this.$at + UNFINISHED]!--;
      memory.changed();
    });
    return null;
  }

  /** Waits until every item is done with. */
  join(): BlockingCall<null>;
  *join(): Blocking<null> {
    const { cells } = sharedMemory();
    yield* untilTaken(() => (cells[this.$at + UNFINISHED] === 0 ? true : null), Infinity);
    return null;
  }
}

/** A queue without a limit, which pickles where it is called. */
export class SimpleQueue {
  readonly $at: Address;

  constructor(at?: Address) {
    this.$at = at ?? newQueue();
  }

  get $channel(): Address {
    return sharedMemory().cells[this.$at + CHANNEL]!;
  }

  put(obj: unknown): null {
    const data = pickled(obj);
    const memory = sharedMemory();
    memory.alone(() => send(memory, this.$channel, data));
    return null;
  }

  get(): BlockingCall<unknown>;
  *get(): Blocking<unknown> {
    const memory = sharedMemory();
    const channel = this.$channel;
    const data = yield* untilTaken(() => receive(memory, channel), Infinity);
    return loads(new Bytes(data!));
  }

  empty(): boolean {
    return countOf(sharedMemory(), this.$channel) === 0;
  }

  close(): null {
    return null;
  }
}

blocking_methods(Queue, ["put", "obj, block=True, timeout=None"], ["put_nowait", "obj"], ["get", "block=True, timeout=None"], ["get_nowait", ""]);
blocking_methods(JoinableQueue, ["join", ""]);
blocking_methods(SimpleQueue, ["get", ""]);
registerType(Queue, { name: "Queue", module: MODULE, sealed: false, signature: "maxsize=0" });
registerType(JoinableQueue, { name: "JoinableQueue", module: MODULE, bases: [Queue], sealed: false, signature: "maxsize=0" });
registerType(SimpleQueue, { name: "SimpleQueue", module: MODULE, sealed: false, signature: "" });
libraryMethods(Queue, { qsize: "", empty: "", full: "", close: "", join_thread: "", cancel_join_thread: "" });
libraryMethods(JoinableQueue, { task_done: "" });
libraryMethods(SimpleQueue, { put: "obj", empty: "", close: "" });
inheritedBy(JoinableQueue, MODULE, (x) => [x._maxsize, x.$at], (maxsize: number, at: Address) => new JoinableQueue(maxsize, at));
inheritedBy(Queue, MODULE, (x) => [x._maxsize, x.$at], (maxsize: number, at: Address) => new Queue(maxsize, at));
inheritedBy(SimpleQueue, MODULE, (x) => [x.$at], (at: Address) => new SimpleQueue(at));
