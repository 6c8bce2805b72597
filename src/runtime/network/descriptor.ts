/**
 * What a kernel gives to programs that use the network: descriptors that say whether they can be read and written, and never wait.
 * The event loop watches them, the `socket` module blocks on them. Hosts offer them (`node_network.ts`), or memory does (`loopback.ts`).
 */

import { whenHostChanges } from "../host.js";

/** Linux's numbers of the address families. */
export const AF_UNIX = 1, AF_INET = 2, AF_INET6 = 10;

/** Where a socket is or goes to; of a Unix socket `host` is its path. */
export interface Address {
  readonly family: number;
  readonly host: string;
  readonly port: number;
}

export interface Descriptor {
  /** The number that programs see. */
  readonly fd: number;
  /** Whether the host may bring news; those in memory only hear of the program itself. */
  readonly live: boolean;
  /** Who is told when it may have become readable or writable. */
  changed: (() => void) | null;
  /** Whether a read, an `accept` or an error would come at once. */
  readable(): boolean;
  writable(): boolean;
  /** The symbolic name of the error that the kernel keeps for it, as SO_ERROR gives it: once. */
  takeError(): string | null;
  close(): void;
  /** The program ends or its loop is closed: an open descriptor must not hold the process. */
  release(): void;
}

/** One end of a connection. */
export interface StreamDescriptor extends Descriptor {
  readonly closed: boolean;
  readonly local: Address;
  readonly remote: Address;
  /** Up to `limit` bytes; none at the end of the stream; null when nothing has come yet. Throws NetworkError. */
  receive(limit: number): Uint8Array | null;
  /** Sends what fits and says how many bytes that were; 0: try again when it is writable. Throws NetworkError. */
  send(data: Uint8Array): number;
  /** Nothing more will be sent. */
  shutdown(): void;
}

/** A socket that listens. It is readable when somebody has connected. */
export interface ListeningDescriptor extends Descriptor {
  readonly closed: boolean;
  readonly local: Address;
  /** Whether it neither listens yet nor has failed; `changed` tells when that is over. */
  readonly opening: boolean;
  /** From now on connections are let in: a socket that is bound only refuses them. */
  serve(): void;
  accept(): StreamDescriptor | null;
}

/** A socket for datagrams. */
export interface DatagramDescriptor extends Descriptor {
  readonly closed: boolean;
  readonly local: Address;
  readonly remote: Address | null;
  readonly opening: boolean;
  receiveFrom(): readonly [data: Uint8Array, sender: Address] | null;
  sendTo(data: Uint8Array, receiver: Address | null): void;
}

/** How a listening socket is made. */
export interface ListenOptions {
  readonly backlog: number;
  readonly reusePort: boolean;
  /** Whether an IPv6 socket leaves IPv4 alone. */
  readonly v6Only: boolean;
  /** Whether connections are refused until `serve` is called. */
  readonly boundOnly?: boolean;
}

/** A network as a host offers it. Addresses are numeric; names go through `lookup`. */
export interface Network {
  /** Begins to connect: the descriptor is writable when that is done, and has an error if it failed. */
  connect(remote: Address, local: Address | null): StreamDescriptor;
  listen(local: Address, options: ListenOptions): ListeningDescriptor;
  datagram(local: Address | null, remote: Address | null, broadcast: boolean): DatagramDescriptor;
  /** The numeric addresses of a name, in the resolver's order, or the symbolic name of an error. */
  lookup(name: string, done: (found: readonly Address[] | string) => void): void;
  /** Calls back when the host has had the time to bring its news. */
  visit(done: () => void): void;
  hostName(): string;
}

/** What went wrong, by the symbolic name of its errno: "ECONNRESET". */
export class NetworkError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

const taken = new Set<number>();
/** Below are the standard streams. */
const FIRST = 3;
/** The number that the next descriptor gets; -1: the lowest one. */
let chosen = -1;

whenHostChanges(() => taken.clear());

/** The lowest number that is free, as a kernel chooses it. */
export function takeNumber(): number {
  if (chosen >= 0) {
    const number = chosen;
    chosen = -1;
    taken.add(number);
    return number;
  }
  let number = FIRST;
  while (taken.has(number)) number++;
  taken.add(number);
  return number;
}

export const giveNumberBack = (number: number): void => void taken.delete(number);

/** What had the number is closed; the number stays with who asks. */
export const keepNumber = (number: number): void => void taken.add(number);

/** Makes a descriptor for a number that somebody has taken already. */
export function withNumber<D extends Descriptor>(number: number, make: () => D): D {
  chosen = number;
  try {
    return make();
  } finally {
    chosen = -1;
  }
}

/** How many descriptors of the host are open: while there is one, waiting must leave the host its turn. */
export const openOnHost = { count: 0 };

/** Bytes that have come and nobody has taken yet. */
export class ByteQueue {
  size = 0;
  private readonly chunks: Uint8Array[] = [];

  push(data: Uint8Array): void {
    if (data.length === 0) return;
    this.chunks.push(data);
    this.size += data.length;
  }

  /** The first `limit` bytes, or all there are. */
  take(limit: number): Uint8Array {
    const [first] = this.chunks;
    if (first === undefined) return new Uint8Array();
    if (first.length === limit || (first.length < limit && this.chunks.length === 1)) {
      this.chunks.shift();
      this.size -= first.length;
      return first;
    }
    const taken = new Uint8Array(Math.min(limit, this.size));
    let filled = 0;
    while (filled < taken.length) {
      const chunk = this.chunks[0]!;
      const part = chunk.subarray(0, taken.length - filled);
      taken.set(part, filled);
      filled += part.length;
      if (part.length === chunk.length) this.chunks.shift();
      else this.chunks[0] = chunk.subarray(part.length);
    }
    this.size -= filled;
    return taken;
  }
}
