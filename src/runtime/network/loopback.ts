/**
 * A network in memory: a program's own servers and clients meet here, in the order in which a kernel would wake them. It makes programs with a virtual
 * clock exact and gives isolated programs the loopback device; what leads out of the program goes to the host's network, if there is one.
 */
import {
  type Address,
  AF_INET,
  AF_INET6,
  AF_UNIX,
  ByteQueue,
  type DatagramDescriptor,
  type Descriptor,
  giveNumberBack,
  type ListeningDescriptor,
  type ListenOptions,
  type Network,
  NetworkError,
  type StreamDescriptor,
  takeNumber,
} from "./descriptor.js";

/** How much a connection holds that nobody reads: about what Linux allows on its loopback device. */
const CAPACITY = 2_500_000;
/** Where the ports that a kernel chooses begin. */
const FIRST_PORT = 50_000;

abstract class InMemory implements Descriptor {
  fd = -1;
  readonly live = false;
  changed: (() => void) | null = null;
  protected error: string | null = null;
  closed = false;

  /** Gives it a number: from here on the program knows it. */
  open(): this {
    this.fd = takeNumber();
    return this;
  }

  abstract readable(): boolean;
  abstract writable(): boolean;

  takeError(): string | null {
    const { error } = this;
    this.error = null;
    return error;
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    if (this.fd >= 0) giveNumberBack(this.fd);
    this.leave();
  }

  release(): void {}

  protected abstract leave(): void;
}

class LoopbackStream extends InMemory implements StreamDescriptor {
  readonly local: Address;
  readonly remote: Address;
  peer: LoopbackStream | null = null;
  private readonly received = new ByteQueue();
  /** The other end sends nothing more. */
  private ended = false;
  /** This end sends nothing more. */
  private finished = false;

  constructor(local: Address, remote: Address) {
    super();
    this.local = local;
    this.remote = remote;
  }

  /** The connection is over, both ways; the error is told once. */
  fail(code: string): void {
    this.error = code;
    this.finished = true;
    this.ended = true;
    this.changed?.();
  }

  readable(): boolean {
    return this.received.size > 0 || this.ended || this.error !== null;
  }

  writable(): boolean {
    return this.error !== null || this.peer === null || this.peer.received.size < CAPACITY;
  }

  receive(limit: number): Uint8Array | null {
    if (this.received.size > 0) {
      const wasFull = this.received.size >= CAPACITY;
      const data = this.received.take(limit);
      if (wasFull) this.peer?.changed?.();
      return data;
    }
    const error = this.takeError();
    if (error !== null) throw new NetworkError(error);
    return this.ended ? new Uint8Array() : null;
  }

  send(data: Uint8Array): number {
    const error = this.takeError();
    if (error !== null) throw new NetworkError(error);
    if (this.finished) throw new NetworkError("EPIPE");
    const { peer } = this;
    // the first bytes after the other end has gone still seem to be sent; the answer to them ends the connection
    if (peer === null || peer.closed) {
      if (this.local.family === AF_UNIX) throw new NetworkError("EPIPE");
      this.finished = true;
      if (!this.ended) this.fail("ECONNRESET");
      return data.length;
    }
    const count = Math.min(data.length, CAPACITY - peer.received.size);
    if (count <= 0) return 0;
    peer.received.push(data.slice(0, count));
    peer.changed?.();
    return count;
  }

  shutdown(): void {
    if (this.finished) return;
    this.finished = true;
    const { peer } = this;
    if (peer === null || peer.closed) return;
    peer.ended = true;
    peer.changed?.();
  }

  protected leave(): void {
    const { peer } = this;
    if (peer === null || peer.closed) return;
    if (this.received.size > 0) peer.fail("ECONNRESET");
    else this.shutdown();
  }
}

class LoopbackListener extends InMemory implements ListeningDescriptor {
  readonly local: Address;
  readonly opening = false;
  serving: boolean;
  private readonly waiting: LoopbackStream[] = [];
  private readonly whenClosed: () => void;

  constructor(local: Address, serving: boolean, whenClosed: () => void) {
    super();
    this.local = local;
    this.serving = serving;
    this.whenClosed = whenClosed;
  }

  serve(): void {
    this.serving = true;
  }

  /** Somebody has connected; `stream` is our end. */
  connected(stream: LoopbackStream): void {
    this.waiting.push(stream);
    this.changed?.();
  }

  readable(): boolean {
    return this.waiting.length > 0;
  }

  writable(): boolean {
    return false;
  }

  accept(): StreamDescriptor | null {
    return this.waiting.shift()?.open() ?? null;
  }

  protected leave(): void {
    this.whenClosed();
    for (const stream of this.waiting) stream.close();
  }
}

class LoopbackDatagrams extends InMemory implements DatagramDescriptor {
  readonly local: Address;
  readonly remote: Address | null;
  readonly opening = false;
  private readonly received: (readonly [Uint8Array, Address])[] = [];
  private readonly network: LoopbackNetwork;

  constructor(network: LoopbackNetwork, local: Address, remote: Address | null) {
    super();
    this.network = network;
    this.local = local;
    this.remote = remote;
  }

  arrive(data: Uint8Array, sender: Address): void {
    if (this.remote !== null && !sameAddress(this.remote, sender)) return;
    this.received.push([data, sender]);
    this.changed?.();
  }

  readable(): boolean {
    return this.received.length > 0 || this.error !== null;
  }

  writable(): boolean {
    return true;
  }

  receiveFrom(): readonly [Uint8Array, Address] | null {
    const error = this.takeError();
    if (error !== null) throw new NetworkError(error);
    return this.received.shift() ?? null;
  }

  sendTo(data: Uint8Array, receiver: Address | null): void {
    const to = receiver ?? this.remote;
    if (to === null) throw new NetworkError("EDESTADDRREQ");
    const error = this.takeError();
    if (error !== null) throw new NetworkError(error);
    const found = this.network.datagramsAt(to);
    if (found !== null) found.arrive(data.slice(), { ...this.local, host: isWildcard(this.local) ? to.host : this.local.host });
    else if (this.remote !== null) {
      // the answer "nobody is there" reaches connected sockets only
      this.error = "ECONNREFUSED";
      this.changed?.();
    }
  }

  protected leave(): void {
    this.network.forget(this);
  }
}

export class LoopbackNetwork implements Network {
  private readonly outside: Network | null;
  private readonly listeners = new Map<string, LoopbackListener>();
  private readonly datagrams = new Map<string, LoopbackDatagrams>();
  private nextPort = FIRST_PORT;

  /** `outside`: the host's network, null when the program may use none. */
  constructor(outside: Network | null) {
    this.outside = outside;
  }

  connect(remote: Address, local: Address | null): StreamDescriptor {
    const found = find(this.listeners, remote);
    const listener = found !== null && found.serving ? found : null;
    if (found === null && this.outside !== null) return this.outside.connect(remote, local);
    const from = local === null || local.port === 0 ? { family: remote.family, host: local?.host ?? ownHost(remote), port: remote.family === AF_UNIX ? 0 : this.port() } : local;
    if (listener === null) {
      const lost = new LoopbackStream(from, remote).open();
      lost.fail(remote.family === AF_UNIX ? "ENOENT" : isOwn(remote) ? "ECONNREFUSED" : "ENETUNREACH");
      return lost;
    }
    const [near, far] = connectedPair(from, remote);
    near.open();
    listener.connected(far);
    return near;
  }

  listen(asked: Address, { boundOnly = false }: ListenOptions): ListeningDescriptor {
    if (asked.family !== AF_UNIX && !isOwn(asked) && !isWildcard(asked)) throw new NetworkError("EADDRNOTAVAIL");
    const local = asked.family === AF_UNIX || asked.port !== 0 ? asked : { ...asked, port: this.port() };
    const key = keyOf(local);
    if (this.listeners.has(key) || find(this.listeners, local) !== null) throw new NetworkError("EADDRINUSE");
    const listener = new LoopbackListener(local, !boundOnly, () => this.listeners.delete(key));
    this.listeners.set(key, listener);
    return listener.open();
  }

  datagram(asked: Address | null, remote: Address | null, broadcast: boolean): DatagramDescriptor {
    if (remote !== null && this.outside !== null && find(this.datagrams, remote) === null && !isOwn(remote)) return this.outside.datagram(asked, remote, broadcast);
    const wanted = asked ?? { family: remote?.family ?? AF_INET, host: remote === null ? wildcard(AF_INET) : ownHost(remote), port: 0 };
    const local = wanted.port === 0 ? { ...wanted, port: this.port() } : wanted;
    if (this.datagrams.has(keyOf(local))) throw new NetworkError("EADDRINUSE");
    const made = new LoopbackDatagrams(this, local, remote);
    this.datagrams.set(keyOf(local), made);
    return made.open();
  }

  /** Who receives the datagrams sent there. */
  datagramsAt(address: Address): LoopbackDatagrams | null {
    return find(this.datagrams, address);
  }

  forget(gone: LoopbackDatagrams): void {
    this.datagrams.delete(keyOf(gone.local));
  }

  lookup(name: string, done: (found: readonly Address[] | string) => void): void {
    if (name === "localhost" || name === this.hostName()) done([{ family: AF_INET, host: "127.0.0.1", port: 0 }]);
    else if (this.outside === null) done("EAI_AGAIN");
    else this.outside.lookup(name, done);
  }

  visit(done: () => void): void {
    if (this.outside === null) done();
    else this.outside.visit(done);
  }

  hostName(): string {
    return this.outside?.hostName() ?? "localhost";
  }

  /** A port that nobody uses. */
  private port(): number {
    return this.nextPort++;
  }
}

/** Two ends of a connection, as `socketpair` makes them. */
export function socketPair(): readonly [StreamDescriptor, StreamDescriptor] {
  const nameless = { family: AF_UNIX, host: "", port: 0 };
  const [one, other] = connectedPair(nameless, nameless);
  return [one.open(), other.open()];
}

function connectedPair(from: Address, to: Address): readonly [LoopbackStream, LoopbackStream] {
  const near = new LoopbackStream(from, to);
  const far = new LoopbackStream(to, from);
  near.peer = far;
  far.peer = near;
  return [near, far];
}

const keyOf = ({ family, host, port }: Address): string => (family === AF_UNIX ? host : `${host} ${port}`);
const sameAddress = (a: Address, b: Address): boolean => a.host === b.host && a.port === b.port;
const wildcard = (family: number): string => (family === AF_INET6 ? "::" : "0.0.0.0");
const isWildcard = ({ host }: Address): boolean => host === "0.0.0.0" || host === "::";
const isOwn = ({ family, host }: Address): boolean => family === AF_UNIX || host.startsWith("127.") || host === "::1" || host === "0.0.0.0" || host === "::";
/** From where one connects to an address of this machine. */
const ownHost = ({ family, host }: Address): string => (family === AF_UNIX ? "" : host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host);

/** What listens at the address, or at every address with its port. */
function find<T>(open: ReadonlyMap<string, T>, address: Address): T | null {
  const exact = open.get(keyOf(address));
  if (exact !== undefined || address.family === AF_UNIX) return exact ?? null;
  return open.get(`${wildcard(address.family)} ${address.port}`) ?? open.get(`:: ${address.port}`) ?? null;
}
