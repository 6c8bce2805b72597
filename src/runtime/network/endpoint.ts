/**
 * A socket through its whole life, as a kernel keeps it: made, bound, listening or connected, closed. Networks know only what has become of
 * it; the number stays the same. It never waits: who uses it does.
 */
import { whenHostChanges } from "../host.js";
import {
  type Address,
  AF_INET6,
  AF_UNIX,
  ByteQueue,
  type DatagramDescriptor,
  type Descriptor,
  giveNumberBack,
  keepNumber,
  type ListeningDescriptor,
  type Network,
  NetworkError,
  type StreamDescriptor,
  takeNumber,
  withNumber,
} from "./descriptor.js";

export const SOCK_STREAM = 1, SOCK_DGRAM = 2;
/** What `shutdown` takes. */
export const SHUT_RD = 0, SHUT_WR = 1, SHUT_RDWR = 2;

const open = new Map<number, Endpoint>();
whenHostChanges(() => open.clear());

/** The program's socket of that number. */
export function endpointOf(fd: number): Endpoint | null {
  const found = open.get(fd);
  return found === undefined || found.closed ? null : found;
}

/** The program ends: what it left open must not hold the process. */
export function releaseEndpoints(): void {
  for (const endpoint of open.values()) endpoint.release();
}

export class Endpoint implements Descriptor {
  readonly fd: number;
  readonly family: number;
  readonly kind: number;
  changed: (() => void) | null = null;
  private stream: StreamDescriptor | null = null;
  private listener: ListeningDescriptor | null = null;
  private datagrams: DatagramDescriptor | null = null;
  private isListening = false;
  /** Somebody has been told that the connection is there. */
  private isConnected = false;
  private readEnded = false;
  private isClosed = false;
  /** Somebody else reads and writes it. */
  private isLent = false;
  /** Who does: a transport. */
  owner: object | null = null;
  /** What has been looked at and not taken. */
  private readonly ahead = new ByteQueue();
  private readonly tell = (): void => this.changed?.();

  /** `stream`: a connection that is there already. */
  constructor(family: number, kind: number, stream: StreamDescriptor | null = null) {
    this.family = family;
    this.kind = kind;
    this.fd = stream?.fd ?? takeNumber();
    if (stream !== null) {
      this.stream = stream;
      this.isConnected = true;
      stream.changed = this.tell;
    }
    open.set(this.fd, this);
  }

  private get inner(): StreamDescriptor | ListeningDescriptor | DatagramDescriptor | null {
    return this.stream ?? this.listener ?? this.datagrams;
  }

  get live(): boolean {
    return this.inner?.live ?? false;
  }

  get closed(): boolean {
    return this.isClosed || (this.isLent && this.inner?.closed === true);
  }

  /** What the network is still busy with: a socket that is being bound. */
  get opening(): boolean {
    return (this.listener ?? this.datagrams)?.opening ?? false;
  }

  private check(): void {
    if (this.closed) throw new NetworkError("EBADF");
  }

  readable(): boolean {
    return this.ahead.size > 0 || this.readEnded || (this.inner?.readable() ?? this.kind === SOCK_STREAM);
  }

  writable(): boolean {
    return this.inner?.writable() ?? true;
  }

  takeError(): string | null {
    return this.inner?.takeError() ?? null;
  }

  /** A bound socket's or a connection's own address. */
  get local(): Address {
    this.check();
    return this.inner?.local ?? { family: this.family, host: this.family === AF_UNIX ? "" : this.family === AF_INET6 ? "::" : "0.0.0.0", port: 0 };
  }

  get remote(): Address {
    this.check();
    const remote = this.stream !== null && this.connected() ? this.stream.remote : this.datagrams?.remote;
    if (remote === undefined || remote === null) throw new NetworkError("ENOTCONN");
    return remote;
  }

  get accepting(): boolean {
    return this.isListening;
  }

  /** Takes an address; on some hosts it takes a while until `opening` is false, and `opened` says what came of it. */
  bind(network: Network, address: Address, reusePort: boolean, broadcast: boolean): void {
    this.check();
    if (this.inner !== null) throw new NetworkError("EINVAL");
    if (this.kind === SOCK_DGRAM) this.datagrams = this.make(() => network.datagram(address, null, broadcast));
    else this.listener = this.make(() => network.listen(address, { backlog: 128, reusePort, v6Only: false, boundOnly: true }));
  }

  private make<D extends Descriptor>(how: () => D): D {
    const made = withNumber(this.fd, how);
    made.changed = this.tell;
    return made;
  }

  /** Throws when binding has failed. */
  opened(): void {
    const code = (this.listener ?? this.datagrams)?.takeError() ?? null;
    if (code === null) return;
    this.drop();
    throw new NetworkError(code);
  }

  /** The descriptor goes, the number stays. */
  private drop(): void {
    const { inner } = this;
    if (inner === null) return;
    inner.changed = null;
    inner.close();
    this.stream = this.listener = this.datagrams = null;
    keepNumber(this.fd);
  }

  listen(network: Network): void {
    this.check();
    if (this.kind !== SOCK_STREAM) throw new NetworkError("ENOTSUP");
    if (this.stream !== null) throw new NetworkError("EINVAL");
    if (this.listener === null) {
      if (this.family === AF_UNIX) throw new NetworkError("EINVAL");
      this.listener = this.make(() => network.listen(this.local, { backlog: 128, reusePort: false, v6Only: false }));
    }
    this.listener.serve();
    this.isListening = true;
  }

  accept(): Endpoint | null {
    this.check();
    if (this.kind !== SOCK_STREAM) throw new NetworkError("ENOTSUP");
    if (!this.isListening || this.listener === null || this.readEnded) throw new NetworkError("EINVAL");
    const stream = this.listener.accept();
    return stream === null ? null : new Endpoint(this.family, this.kind, stream);
  }

  /** Begins to connect, `connected` tells when that is over; true when it was begun before and is over now. Datagrams get a receiver. */
  connect(network: Network, remote: Address, broadcast: boolean): boolean {
    this.check();
    if (this.kind === SOCK_DGRAM) {
      const local = this.datagrams?.local ?? null;
      this.drop();
      this.datagrams = this.make(() => network.datagram(local, remote, broadcast));
      return false;
    }
    if (this.isListening) throw new NetworkError("EISCONN");
    if (this.stream !== null) {
      if (!this.stream.writable()) throw new NetworkError("EALREADY");
      if (this.isConnected) throw new NetworkError("EISCONN");
      this.settle();
      return true;
    }
    const local = this.listener?.local ?? null;
    this.drop();
    this.stream = this.make(() => network.connect(remote, local));
    return false;
  }

  /** Whether connecting is over, whatever came of it. */
  connected(): boolean {
    if (this.stream === null) return this.datagrams !== null && this.datagrams.remote !== null && !this.datagrams.opening;
    if (this.isConnected) return true;
    return this.stream.writable();
  }

  /** The connection is there, or it has failed and the socket is as before. */
  settle(): void {
    if (this.stream === null || this.isConnected || !this.connected()) return;
    const code = this.stream.takeError();
    if (code !== null) {
      this.drop();
      throw new NetworkError(code);
    }
    this.isConnected = true;
  }

  /** Up to `limit` bytes, none at the end, null when nothing has come yet. */
  receive(limit: number, peek: boolean): Uint8Array | null {
    this.check();
    if (this.datagrams !== null || this.kind === SOCK_DGRAM) return this.receiveFrom(limit)?.[0] ?? null;
    const { stream, ahead } = this;
    if (stream === null || !this.connected()) throw new NetworkError("ENOTCONN");
    this.settle();
    if (ahead.size > 0) {
      const data = ahead.take(limit);
      if (peek) this.putBack(data);
      return data;
    }
    const data = stream.receive(limit);
    if (data === null) return this.readEnded ? new Uint8Array() : null;
    if (peek) ahead.push(data);
    return data;
  }

  private putBack(data: Uint8Array): void {
    const rest = this.ahead.take(this.ahead.size);
    this.ahead.push(data);
    this.ahead.push(rest);
  }

  /** How many bytes went; 0: none until it is writable. */
  send(data: Uint8Array): number {
    this.check();
    if (this.kind === SOCK_DGRAM) {
      if ((this.datagrams?.remote ?? null) === null) throw new NetworkError("EDESTADDRREQ");
      this.datagrams!.sendTo(data, null);
      return data.length;
    }
    if (this.stream === null) throw new NetworkError("EPIPE");
    if (!this.connected()) return 0;
    this.settle();
    return this.stream.send(data);
  }

  /** The next datagram; what does not fit is lost. */
  receiveFrom(limit: number): readonly [data: Uint8Array, sender: Address] | null {
    this.check();
    const found = this.datagrams?.receiveFrom() ?? null;
    return found === null ? null : [found[0].subarray(0, limit), found[1]];
  }

  /** A socket for datagrams that has no address yet gets one. */
  ensureBound(network: Network, broadcast: boolean): void {
    if (this.datagrams === null) this.datagrams = this.make(() => network.datagram({ family: this.family, host: this.family === AF_INET6 ? "::" : "0.0.0.0", port: 0 }, null, broadcast));
  }

  sendTo(data: Uint8Array, receiver: Address): number {
    this.check();
    if (this.kind === SOCK_STREAM) return this.send(data);
    this.datagrams!.sendTo(data, receiver);
    return data.length;
  }

  shutdown(how: number): void {
    this.check();
    if (how < SHUT_RD || how > SHUT_RDWR) throw new NetworkError("EINVAL");
    const isConnected = this.isListening || (this.stream !== null && this.connected()) || (this.datagrams?.remote ?? null) !== null;
    if (!isConnected) throw new NetworkError("ENOTCONN");
    if (how !== SHUT_RD) this.stream?.shutdown();
    if (how !== SHUT_WR) {
      this.readEnded = true;
      this.tell();
    }
  }

  /** A connection, for a transport that reads and writes from now on. */
  lendStream(): StreamDescriptor {
    this.check();
    if (this.stream === null || !this.connected()) throw new NetworkError("ENOTCONN");
    this.settle();
    return this.lent(this.stream);
  }

  lendListener(network: Network): ListeningDescriptor {
    if (!this.isListening) this.listen(network);
    return this.lent(this.listener!);
  }

  lendDatagrams(network: Network): DatagramDescriptor {
    this.check();
    this.ensureBound(network, false);
    return this.lent(this.datagrams!);
  }

  private lent<D extends Descriptor>(descriptor: D): D {
    this.isLent = true;
    descriptor.changed = null;
    return descriptor;
  }

  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    if (open.get(this.fd) === this) open.delete(this.fd);
    const { inner } = this;
    if (inner === null) giveNumberBack(this.fd);
    else inner.close();
  }

  release(): void {
    this.inner?.release();
  }
}
