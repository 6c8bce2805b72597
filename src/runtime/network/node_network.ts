/** The network of Node, behind the descriptors of a kernel. Its modules come in as a parameter, so that the runtime bundles for browsers. */
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
  openOnHost,
  type StreamDescriptor,
  takeNumber,
} from "./descriptor.js";

interface Emitter {
  on(event: string, listener: (...args: never[]) => void): unknown;
  ref(): unknown;
  unref(): unknown;
}

export interface NodeSocket extends Emitter {
  readonly localAddress?: string;
  readonly localPort?: number;
  readonly remoteAddress?: string;
  readonly remotePort?: number;
  readonly writableLength: number;
  readonly destroyed: boolean;
  write(data: Uint8Array): boolean;
  end(): unknown;
  destroySoon(): void;
  destroy(): unknown;
  pause(): unknown;
  resume(): unknown;
  setNoDelay(on: boolean): unknown;
}

interface NodeServer extends Emitter {
  listen(options: object): unknown;
  address(): { readonly address: string; readonly port: number } | string | null;
  close(): unknown;
}

interface NodeDatagramSocket extends Emitter {
  bind(options: object): unknown;
  connect(port: number, host: string): unknown;
  send(data: Uint8Array, done: (error: unknown) => void): void;
  send(data: Uint8Array, port: number, host: string, done: (error: unknown) => void): void;
  address(): { readonly address: string; readonly port: number };
  setBroadcast(on: boolean): void;
  close(): void;
}

type Found = readonly { address: string; family: number }[];
type Answer = (error: { code?: string } | null, found: Found | string, family?: number) => void;
type Lookup = (name: string, options: object | Answer, done?: Answer) => void;

/** Who listens or binds gives numeric addresses, so nothing has to be looked up: answered at once, the address is taken at once, too. */
const asItIs: Lookup = (name, options, done) => {
  const answer = done ?? (options as Answer);
  const family = name.includes(":") ? 6 : 4;
  if ((options as { all?: boolean }).all === true) answer(null, [{ address: name, family }]);
  else answer(null, name, family);
};

/** What is needed of `node:net`, `node:dgram`, `node:dns` and `node:os`. */
export interface NodeNetworkModules {
  readonly net: { connect(options: object): NodeSocket; createServer(options: object): NodeServer };
  readonly dgram: { createSocket(options: object): NodeDatagramSocket };
  readonly dns: { lookup: Lookup };
  readonly os: { hostname(): string };
}

const timers = globalThis as unknown as { setImmediate(callback: () => void): void };

/** So much is taken from a connection before the program reads it. */
const READ_AHEAD = 1 << 18;
/** So much waits to be sent before a connection is no longer writable. */
const WRITE_AHEAD = 1 << 18;

abstract class OnNode implements Descriptor {
  readonly fd = takeNumber();
  readonly live = true;
  changed: (() => void) | null = null;
  protected error: string | null = null;
  closed = false;

  constructor() {
    openOnHost.count++;
  }

  abstract readable(): boolean;
  abstract writable(): boolean;
  abstract release(): void;
  protected abstract leave(): void;

  protected failed(error: { readonly code?: string }): void {
    this.error = error.code ?? "EIO";
    this.changed?.();
  }

  takeError(): string | null {
    const { error } = this;
    this.error = null;
    return error;
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.changed = null;
    openOnHost.count--;
    giveNumberBack(this.fd);
    this.leave();
  }
}

export class NodeStream extends OnNode implements StreamDescriptor {
  private readonly socket: NodeSocket;
  private readonly family: number;
  private readonly target: Address | null;
  private readonly received = new ByteQueue();
  private connecting: boolean;
  private ended = false;
  private finished = false;

  /** `target`: where a socket that is not yet connected goes. */
  constructor(socket: NodeSocket, family: number, target: Address | null) {
    super();
    this.socket = socket;
    this.family = family;
    this.target = target;
    this.connecting = target !== null;
    socket.on("connect", () => {
      this.connecting = false;
      this.changed?.();
    });
    socket.on("data", (data: Uint8Array) => {
      this.arrived(data);
      if (this.received.size >= READ_AHEAD) socket.pause();
    });
    socket.on("end", () => this.arrived(null));
    socket.on("close", () => this.arrived(null));
    socket.on("drain", () => this.changed?.());
    socket.on("error", (error: { code?: string }) => {
      this.connecting = false;
      this.failed(error);
    });
    socket.setNoDelay(true);
  }

  /** Bytes have come, or the end. */
  protected arrived(data: Uint8Array | null): void {
    if (data === null) this.ended = true;
    else this.received.push(data);
    this.changed?.();
  }

  get local(): Address {
    return { family: this.family, host: this.socket.localAddress ?? "", port: this.socket.localPort ?? 0 };
  }

  get remote(): Address {
    return this.target ?? { family: this.family, host: this.socket.remoteAddress ?? "", port: this.socket.remotePort ?? 0 };
  }

  readable(): boolean {
    return this.received.size > 0 || this.ended || this.error !== null;
  }

  writable(): boolean {
    return this.error !== null || (!this.connecting && this.socket.writableLength < WRITE_AHEAD);
  }

  receive(limit: number): Uint8Array | null {
    if (this.received.size > 0) {
      const data = this.received.take(limit);
      if (this.received.size < READ_AHEAD) this.socket.resume();
      return data;
    }
    const error = this.takeError();
    if (error !== null) throw new NetworkError(error);
    return this.ended ? new Uint8Array() : null;
  }

  send(data: Uint8Array): number {
    const error = this.takeError();
    if (error !== null) throw new NetworkError(error);
    if (this.finished || this.socket.destroyed) throw new NetworkError("EPIPE");
    if (this.connecting || this.socket.writableLength >= WRITE_AHEAD) return 0;
    this.socket.write(data.slice());
    return data.length;
  }

  shutdown(): void {
    if (this.finished) return;
    this.finished = true;
    this.socket.end();
  }

  protected leave(): void {
    if (this.connecting) this.socket.destroy();
    else this.socket.destroySoon();
  }

  release(): void {
    this.socket.unref();
  }
}

class NodeListener extends OnNode implements ListeningDescriptor {
  opening = true;
  private readonly server: NodeServer;
  private readonly asked: Address;
  private readonly waiting: NodeSocket[] = [];

  constructor(server: NodeServer, asked: Address) {
    super();
    this.server = server;
    this.asked = asked;
    server.on("listening", () => {
      this.opening = false;
      this.changed?.();
    });
    server.on("connection", (socket: NodeSocket) => {
      this.waiting.push(socket);
      this.changed?.();
    });
    server.on("error", (error: { code?: string }) => {
      this.opening = false;
      this.failed(error);
    });
  }

  get local(): Address {
    const found = this.server.address();
    return found === null || typeof found === "string" ? this.asked : { family: this.asked.family, host: found.address, port: found.port };
  }

  readable(): boolean {
    return this.waiting.length > 0 || this.error !== null;
  }

  writable(): boolean {
    return false;
  }

  /** Node listens as soon as it is bound. */
  serve(): void {}

  accept(): StreamDescriptor | null {
    const socket = this.waiting.shift();
    return socket === undefined ? null : new NodeStream(socket, this.asked.family, null);
  }

  protected leave(): void {
    for (const socket of this.waiting) socket.destroy();
    this.server.close();
  }

  release(): void {
    this.server.unref();
  }
}

class NodeDatagrams extends OnNode implements DatagramDescriptor {
  opening = true;
  readonly remote: Address | null;
  private readonly socket: NodeDatagramSocket;
  private readonly family: number;
  private readonly received: (readonly [Uint8Array, Address])[] = [];

  constructor(socket: NodeDatagramSocket, family: number, remote: Address | null) {
    super();
    this.socket = socket;
    this.family = family;
    this.remote = remote;
    socket.on("message", (data: Uint8Array, from: { readonly address: string; readonly port: number }) => {
      this.received.push([new Uint8Array(data), { family, host: from.address, port: from.port }]);
      this.changed?.();
    });
    socket.on("error", (error: { code?: string }) => {
      this.opening = false;
      this.failed(error);
    });
  }

  /** It may be used. */
  opened(): void {
    this.opening = false;
    this.changed?.();
  }

  get local(): Address {
    const { address, port } = this.socket.address();
    return { family: this.family, host: address, port };
  }

  readable(): boolean {
    return this.received.length > 0 || this.error !== null;
  }

  writable(): boolean {
    return !this.opening;
  }

  receiveFrom(): readonly [Uint8Array, Address] | null {
    const error = this.takeError();
    if (error !== null) throw new NetworkError(error);
    return this.received.shift() ?? null;
  }

  sendTo(data: Uint8Array, receiver: Address | null): void {
    const error = this.takeError();
    if (error !== null) throw new NetworkError(error);
    const copy = data.slice();
    const done = (failure: unknown): void => {
      if (failure !== null && failure !== undefined) this.failed(failure as { code?: string });
    };
    if (receiver === null || this.remote !== null) this.socket.send(copy, done);
    else this.socket.send(copy, receiver.port, receiver.host, done);
  }

  protected leave(): void {
    this.socket.close();
  }

  release(): void {
    this.socket.unref();
  }
}

export class NodeNetwork implements Network {
  private readonly modules: NodeNetworkModules;

  constructor(modules: NodeNetworkModules) {
    this.modules = modules;
  }

  connect(remote: Address, local: Address | null): StreamDescriptor {
    const from = local === null ? {} : { localAddress: local.host, ...(local.port === 0 ? {} : { localPort: local.port }) };
    const to = remote.family === AF_UNIX ? { path: remote.host } : { host: remote.host, port: remote.port, ...from };
    return new NodeStream(this.modules.net.connect({ ...to, allowHalfOpen: true }), remote.family, remote);
  }

  listen(local: Address, { backlog, reusePort, v6Only }: ListenOptions): ListeningDescriptor {
    const server = this.modules.net.createServer({ allowHalfOpen: true });
    const listener = new NodeListener(server, local);
    const { dns } = this.modules;
    const { lookup } = dns;
    dns.lookup = asItIs;
    try {
      server.listen(local.family === AF_UNIX ? { path: local.host, backlog } : { host: local.host, port: local.port, backlog, reusePort, ipv6Only: v6Only });
    } finally {
      dns.lookup = lookup;
    }
    // a server that has an address listens; Node tells it a little later
    listener.opening = server.address() === null;
    return listener;
  }

  datagram(local: Address | null, remote: Address | null, broadcast: boolean): DatagramDescriptor {
    const family = (local ?? remote)?.family ?? AF_INET;
    const socket = this.modules.dgram.createSocket({ type: family === AF_INET6 ? "udp6" : "udp4", lookup: asItIs });
    const made = new NodeDatagrams(socket, family, remote);
    socket.on("listening", () => {
      if (broadcast) socket.setBroadcast(true);
      if (remote === null) made.opened();
      else socket.connect(remote.port, remote.host);
    });
    socket.on("connect", () => made.opened());
    socket.bind(local === null ? {} : { address: local.host, port: local.port });
    return made;
  }

  lookup(name: string, done: (found: readonly Address[] | string) => void): void {
    this.modules.dns.lookup(name, { all: true, verbatim: true }, (error, found) => {
      if (error === null) done((found as Found).map(({ address, family }) => ({ family: family === 6 ? AF_INET6 : AF_INET, host: address, port: 0 })));
      else done(error.code === "ENOTFOUND" ? "EAI_NONAME" : "EAI_AGAIN");
    });
  }

  visit(done: () => void): void {
    timers.setImmediate(done);
  }

  hostName(): string {
    return this.modules.os.hostname();
  }
}
