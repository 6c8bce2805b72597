/** A server: sockets that listen, and the connections that came through them. The page is CPython's `base_events.py`. */
import type { ListeningDescriptor } from "../network/descriptor.js";
import { invoke } from "../objects/calls.js";
import { coroutine, coroutine_methods, type Coroutine } from "../objects/coroutine.js";
import { KeyboardInterrupt, NotImplementedError, RuntimeError, SystemExit } from "../objects/exceptions.js";
import { libraryMethods } from "../objects/library_functions.js";
import { repr } from "../objects/repr.js";
import { tuple, type PyTuple } from "../objects/tuple.js";
import { className, registerType } from "../objects/type_registry.js";
import type { BaseEventLoop } from "./base_events.js";
import { CancelledError } from "./exceptions.js";
import type { Future } from "./futures.js";
import { sleep } from "./sleeping.js";
import type { ConnectionOwner, StreamTransport } from "./stream_transport.js";
import { type Encryption, transportFor } from "./tls_connections.js";
import { pythonAddress, TransportSocket } from "./transport_socket.js";

/** What servers can do, for `isinstance` and for subclasses. */
export abstract class AbstractServer {
  close(): unknown {
    throw new NotImplementedError();
  }

  get_loop(): BaseEventLoop {
    throw new NotImplementedError();
  }

  is_serving(): boolean {
    throw new NotImplementedError();
  }

  *start_serving(): Coroutine<null> {
    throw new NotImplementedError();
  }

  *serve_forever(): Coroutine<null> {
    throw new NotImplementedError();
  }

  *wait_closed(): Coroutine<null> {
    throw new NotImplementedError();
  }

  *__aenter__(): Coroutine<this> {
    return this;
  }

  *__aexit__(_exc_type: unknown, _exc: unknown, _tb: unknown): Coroutine<null> {
    this.close();
    yield* this.wait_closed();
    return null;
  }
}

export class Server extends AbstractServer implements ConnectionOwner {
  readonly #loop: BaseEventLoop;
  readonly #factory: unknown;
  readonly #backlog: number;
  #listening: readonly ListeningDescriptor[] | null;
  readonly #connections = new Set<StreamTransport>();
  readonly #encryption: Encryption | null;
  #serving = false;
  #forever: Future<null> | null = null;
  /** Who waits for the end; null when it has come. */
  #waiters: Future<null>[] | null = [];

  constructor(loop: BaseEventLoop, listening: readonly ListeningDescriptor[], factory: unknown, backlog: number, encryption: Encryption | null = null) {
    super();
    this.#loop = loop;
    this.#listening = listening;
    this.#factory = factory;
    this.#backlog = backlog;
    this.#encryption = encryption;
  }

  $attach(transport: StreamTransport): void {
    this.#connections.add(transport);
  }

  $detach(transport: StreamTransport): void {
    this.#connections.delete(transport);
    if (this.#connections.size === 0 && this.#listening === null) this.#wakeUp();
  }

  #wakeUp(): void {
    const waiters = this.#waiters;
    if (waiters === null) return;
    this.#waiters = null;
    for (const waiter of waiters) if (!waiter.done()) waiter.set_result(null);
  }

  /** Watches the sockets, when that is not done yet. */
  $startServing(): void {
    if (this.#serving || this.#listening === null) return;
    this.#serving = true;
    for (const descriptor of this.#listening) this.#loop.$watch().addReader(descriptor, () => this.#accept(descriptor));
  }

  #accept(descriptor: ListeningDescriptor): void {
    for (let i = 0; i <= this.#backlog; i++) {
      const stream = descriptor.accept();
      if (stream === null) return;
      const extra = [["peername", pythonAddress(stream.remote)]] as const;
      this.#loop.create_task(connected(this.#factory, (protocol) => transportFor(this.#loop, stream, protocol, this.#encryption, this, extra)));
    }
  }

  /** The sockets that listen. */
  get sockets(): PyTuple<TransportSocket> {
    return tuple((this.#listening ?? []).map((descriptor) => new TransportSocket(descriptor)));
  }

  override get_loop(): BaseEventLoop {
    return this.#loop;
  }

  override is_serving(): boolean {
    return this.#serving;
  }

  /** Stops listening; connections that are open stay open. */
  override close(): null {
    const listening = this.#listening;
    const forever = this.#forever;
    if (listening === null) return null;
    this.#listening = null;
    for (const descriptor of listening) {
      this.#loop.$watch().removeReader(descriptor);
      descriptor.close();
    }
    this.#serving = false;
    if (forever !== null && !forever.done()) {
      forever.cancel();
      this.#forever = null;
    }
    if (this.#connections.size === 0) this.#wakeUp();
    return null;
  }

  /** Closes the connections that are open. */
  close_clients(): null {
    for (const transport of [...this.#connections]) transport.close();
    return null;
  }

  /** Ends the connections that are open, whatever they still have to send. */
  abort_clients(): null {
    for (const transport of [...this.#connections]) transport.abort();
    return null;
  }

  override *start_serving(): Coroutine<null> {
    this.$startServing();
    // the caller's next statement finds the loop watching
    yield* sleep(0);
    return null;
  }

  override *serve_forever(): Coroutine<null> {
    if (this.#forever !== null) throw new RuntimeError(`server ${repr(this)} is already being awaited on serve_forever()`);
    if (this.#listening === null) throw new RuntimeError(`server ${repr(this)} is closed`);
    this.$startServing();
    this.#forever = this.#loop.create_future<null>();
    try {
      yield* this.#forever;
    } catch (error) {
      if (error instanceof CancelledError) {
        this.close();
        yield* this.wait_closed();
      }
      throw error;
    } finally {
      this.#forever = null;
    }
    return null;
  }

  /** Waits until the server is closed and its last connection has ended. */
  override *wait_closed(): Coroutine<null> {
    if (this.#waiters === null) return null;
    const waiter = this.#loop.create_future<null>();
    this.#waiters.push(waiter);
    yield* waiter;
    return null;
  }

  __repr__(): string {
    return `<${className(this.constructor)} sockets=${repr(this.sockets)}>`;
  }
}

/** `_accept_connection2`: makes the protocol and its transport, and waits until they know of each other. */
const connected = coroutine(function* _accept_connection2(factory: unknown, connect: (protocol: unknown) => Coroutine<StreamTransport>): Coroutine<null> {
  try {
    yield* connect(invoke(factory));
  } catch (error) {
    // as in CPython, only debug mode tells of a factory that fails
    if (error instanceof SystemExit || error instanceof KeyboardInterrupt) throw error;
  }
  return null;
});

registerType(AbstractServer, { name: "AbstractServer", module: "asyncio.events", sealed: false });
registerType(Server, { name: "Server", module: "asyncio.base_events", bases: [AbstractServer], sealed: false });
coroutine_methods(AbstractServer, "start_serving", "serve_forever", "wait_closed", "__aenter__", ["__aexit__", "exc_type, exc, tb"]);
coroutine_methods(Server, "start_serving", "serve_forever", "wait_closed");
libraryMethods(Server, { close: "", close_clients: "", abort_clients: "", get_loop: "", is_serving: "" });
