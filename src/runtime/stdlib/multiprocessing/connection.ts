/** Pipes between processes. The page is CPython's `multiprocessing/connection.py`. */
import { whenHostChanges } from "../../host.js";
import { placeOfStarting } from "../../interpreters/child.js";
import { firstLength, newChannel, receive, send } from "../../interpreters/shared/channel.js";
import { type Address, sharedMemory } from "../../interpreters/shared/memory.js";
import { closeEnd, noteOpen, openEnd } from "../../interpreters/shared/open_ends.js";
import { ownPlace } from "../../interpreters/shared/table.js";
import { NOT_AT_ALL, untilTaken } from "../../interpreters/waiting_threads.js";
import { getattr, hasattr } from "../../objects/attributes.js";
import { Bytes } from "../../objects/bytes.js";
import { AnyBytes } from "../../objects/bytes/objects.js";
import { call } from "../../objects/calls.js";
import { BrokenPipeError, EOFError, OSError, TypeError, ValueError } from "../../objects/exceptions.js";
import { iterate } from "../../objects/iteration.js";
import { blockingFunctions, libraryFunctions, libraryMethods } from "../../objects/library_functions.js";
import { tuple, type PyTuple } from "../../objects/tuple.js";
import { registerType } from "../../objects/type_registry.js";
import { type_name } from "../../objects/types.js";
import { type Blocking, blocking, blocking_methods, type BlockingCall } from "../../threads/blocking.js";
import { sleepUntil } from "../../threads/sleeping.js";
import { dumps } from "../pickle/pickler.js";
import { loads } from "../pickle/unpickler.js";
import { sharedBy } from "./inheritance.js";
import { processOfSentinel } from "./process.js";

const MODULE = "multiprocessing.connection";

/** The cells of a pipe: the channels to its first and to its second end, and how often each end is open. */
const TO = [0, 1] as const;
const OPEN = [2, 3] as const;
type Side = 0 | 1;

/** Numbers for `fileno()` that no descriptor of the program has. */
const FIRST_NUMBER = 2_000_000;
let numbers = 0;
whenHostChanges(() => (numbers = 0));

export class Connection {
  readonly $pipe: Address;
  readonly $side: Side;
  readonly $readable: boolean;
  readonly $writable: boolean;
  #number: number | null = FIRST_NUMBER + numbers++;

  /** The end is counted as open already. */
  constructor(pipe: Address, side: Side, readable: boolean, writable: boolean) {
    this.$pipe = pipe;
    this.$side = side;
    this.$readable = readable;
    this.$writable = writable;
  }

  get closed(): boolean {
    return this.#number === null;
  }

  get readable(): boolean {
    return this.$readable;
  }

  get writable(): boolean {
    return this.$writable;
  }

  private checkClosed(): number {
    if (this.#number === null) throw new OSError("handle is closed");
    return this.#number;
  }

  private checkReadable(): void {
    if (!this.$readable) throw new OSError("connection is write-only");
  }

  private checkWritable(): void {
    if (!this.$writable) throw new OSError("connection is read-only");
  }

  fileno(): number {
    return this.checkClosed();
  }

  close(): null {
    if (this.#number !== null) {
      const memory = sharedMemory();
      memory.alone(() => closeEnd(memory, ownPlace(), this.$end));
    }
    this.#number = null;
    return null;
  }

  /** The cell that counts how often this end is open. */
  get $end(): Address {
    return this.$pipe + OPEN[this.$side];
  }

  private get incoming(): Address {
    return sharedMemory().cells[this.$pipe + TO[this.$side]]!;
  }

  private get isPeerOpen(): boolean {
    return sharedMemory().cells[this.$pipe + OPEN[other(this.$side)]]! > 0;
  }

  /** A message or the end of all messages is there. For who is alone in the shared memory. */
  get $isReady(): boolean {
    return firstLength(sharedMemory(), this.incoming) !== null || !this.isPeerOpen;
  }

  send(obj: unknown): null {
    this.checkClosed();
    this.checkWritable();
    this.post((dumps(obj) as Bytes).data);
    return null;
  }

  send_bytes(buf: unknown, offset = 0, size: number | null = null): null {
    this.checkClosed();
    this.checkWritable();
    if (!(buf instanceof AnyBytes)) throw new TypeError(`memoryview: a bytes-like object is required, not '${type_name(buf)}'`);
    const { data } = buf;
    if (offset < 0) throw new ValueError("offset is negative");
    if (data.length < offset) throw new ValueError("buffer length < offset");
    if (size !== null && size < 0) throw new ValueError("size is negative");
    if (size !== null && offset + size > data.length) throw new ValueError("buffer length < offset + size");
    this.post(data.subarray(offset, size === null ? data.length : offset + size));
    return null;
  }

  private post(data: Uint8Array): void {
    const memory = sharedMemory();
    memory.alone(() => {
      if (!this.isPeerOpen) throw new BrokenPipeError(32, "Broken pipe");
      send(memory, memory.cells[this.$pipe + TO[other(this.$side)]]!, data);
    });
  }

  /** Waits for a message; EOFError when nobody is left to send one. */
  private *take(): Blocking<Uint8Array> {
    this.checkClosed();
    this.checkReadable();
    const memory = sharedMemory();
    const { incoming } = this;
    const taken = yield* untilTaken(() => receive(memory, incoming) ?? (this.isPeerOpen ? null : AT_END), Infinity);
    if (taken === null || taken === AT_END) throw new EOFError();
    return taken;
  }

  recv(): BlockingCall<unknown>;
  *recv(): Blocking<unknown> {
    return loads(new Bytes(yield* this.take()));
  }

  recv_bytes(maxlength?: number | null): BlockingCall<Bytes>;
  *recv_bytes(maxlength: number | null = null): Blocking<Bytes> {
    this.checkClosed();
    this.checkReadable();
    if (maxlength !== null && maxlength < 0) throw new ValueError("negative maxlength");
    const data = yield* this.take();
    if (maxlength !== null && data.length > maxlength) throw new OSError("bad message length");
    return new Bytes(data);
  }

  /** Whether a message can be received at once, or comes within `timeout` seconds. */
  poll(timeout?: number | null): BlockingCall<boolean>;
  *poll(timeout: number | null = 0): Blocking<boolean> {
    this.checkClosed();
    this.checkReadable();
    return (yield* untilTaken(() => (this.$isReady ? true : null), timeout === 0 ? NOT_AT_ALL : sleepUntil(timeout))) !== null;
  }

  __enter__(): this {
    return this;
  }

  __exit__(_exc_type?: unknown, _exc?: unknown, _tb?: unknown): null {
    return this.close();
  }
}
const AT_END = new Uint8Array();
const other = (side: Side): Side => (side === 0 ? 1 : 0);
blocking_methods(Connection, ["recv", ""], ["recv_bytes", "maxlength=None"], ["poll", "timeout=0.0"]);
registerType(Connection, { name: "Connection", module: MODULE, sealed: false });
libraryMethods(Connection, { fileno: "", close: "", send: "obj", send_bytes: "buf, offset=0, size=None", __enter__: "", __exit__: "exc_type, exc_value, exc_tb" });

sharedBy(
  Connection,
  MODULE,
  (x) => {
    // it is open for the one that gets it from now on, whatever becomes of this one
    const memory = sharedMemory();
    const place = placeOfStarting();
    memory.alone(() => {
      openEnd(memory, x.$end);
      if (place !== null) noteOpen(memory, place, x.$end);
    });
    return [x.$pipe, x.$side, x.$readable, x.$writable, place !== null];
  },
  (pipe: Address, side: Side, readable: boolean, writable: boolean, isNoted: boolean) => {
    const made = new Connection(pipe, side, readable, writable);
    const memory = sharedMemory();
    if (!isNoted) memory.alone(() => noteOpen(memory, ownPlace(), made.$end));
    return made;
  },
);

/** `Pipe(duplex=True)` */
export function Pipe(duplex = true): PyTuple<Connection> {
  const memory = sharedMemory();
  const pipe = memory.alone(() => {
    const at = memory.zeros(16);
    for (const side of [0, 1] as const) {
      memory.cells[at + TO[side]] = newChannel(memory);
      openEnd(memory, at + OPEN[side]);
      noteOpen(memory, ownPlace(), at + OPEN[side]);
    }
    return at;
  });
  return tuple([new Connection(pipe, 0, true, duplex), new Connection(pipe, 1, duplex, true)]) as PyTuple<Connection>;
}

/** `wait(object_list, timeout=None)`: those of them that are ready. */
export const wait: (object_list: Iterable<unknown>, timeout?: number | null) => BlockingCall<unknown[]> = blocking(function* wait(object_list: Iterable<unknown>, timeout: number | null = null): Blocking<unknown[]> {
  const objects = [...iterate(object_list)];
  const readiness = objects.map(readinessOf);
  const found = (): unknown[] | null => {
    const ready = objects.filter((_, i) => readiness[i]!());
    return ready.length === 0 ? null : ready;
  };
  return (yield* untilTaken(found, sleepUntil(timeout))) ?? [];
}, "object_list, timeout=None");

/** How one looks whether something that may be waited for is ready. */
function readinessOf(x: unknown): () => boolean {
  if (x instanceof Connection) {
    x.fileno();
    return () => x.$isReady;
  }
  const number: unknown = hasattr(x, "fileno") ? call(getattr(x, "fileno"), []) : x;
  const process = typeof number === "number" ? processOfSentinel(number) : null;
  if (process !== null) return () => process.$hasEnded;
  throw new ValueError(`${typeof number === "number" ? "descriptors of the host's" : type_name(x)} can't be waited for with processes and pipes`);
}
libraryFunctions(MODULE, { Pipe: [Pipe, "duplex=True"] });
blockingFunctions(MODULE, { wait: [wait, "object_list, timeout=None"] });
