/** The transport of datagrams. The page is CPython's `selector_events.py`. */
import { type Address, type DatagramDescriptor, AF_INET, AF_INET6 } from "../network/descriptor.js";
import type { Endpoint } from "../network/endpoint.js";
import { Bytes } from "../objects/bytes.js";
import { bufferBytes } from "../objects/bytes/arguments.js";
import { call_method, invoke } from "../objects/calls.js";
import type { Coroutine } from "../objects/coroutine.js";
import { eq } from "../objects/compare.js";
import { Dict } from "../objects/dict.js";
import { TypeError, ValueError } from "../objects/exceptions.js";
import { libraryClass } from "../objects/library_functions.js";
import { repr } from "../objects/repr.js";
import { str } from "../objects/str.js";
import { truthy } from "../objects/truth.js";
import { tuple, type PyTuple, type Tuple } from "../objects/tuple.js";
import { className } from "../objects/type_registry.js";
import { type_name } from "../objects/types.js";
import type { BaseEventLoop } from "./base_events.js";
import type { Factory } from "./connections.js";
import type { Future } from "./futures.js";
import { networkError, pythonError } from "./network_errors.js";
import { familyNumber, network, resolve } from "./resolving.js";
import type { Selector } from "./selector.js";
import { pythonAddress, SOCK_DGRAM, TransportSocket } from "./transport_socket.js";
import { DatagramTransport, Transport } from "./transports.js";

export interface DatagramOptions {
  readonly family?: unknown;
  readonly proto?: number;
  readonly flags?: number;
  readonly reuse_port?: boolean | null;
  readonly allow_broadcast?: boolean | null;
  readonly sock?: OwnDatagramSocket | null;
}

/** A socket of the program's own. */
interface OwnDatagramSocket {
  readonly $endpoint: Endpoint;
  $detachDatagrams(): DatagramDescriptor;
  setblocking(flag: boolean): null;
}

type HostAndPort = readonly [host: unknown, port: unknown];

/** `loop.create_datagram_endpoint` */
export function* createDatagramEndpoint<P>(loop: BaseEventLoop, factory: Factory<P>, localAddress: HostAndPort | null, remoteAddress: HostAndPort | null, options: DatagramOptions): Coroutine<Tuple<[DatagramTransport, P]>> {
  const { allow_broadcast = null, sock = null } = options;
  const family = familyNumber(options.family ?? 0);
  if (sock !== null) {
    checkOwn(sock, { local_addr: localAddress, remote_addr: remoteAddress, family, proto: options.proto, flags: options.flags, reuse_port: options.reuse_port, allow_broadcast });
    sock.setblocking(false);
    const made = yield* transportOf(loop, sock.$detachDatagrams(), factory, null, true);
    [sock.$endpoint.owner] = made;
    return made;
  }
  if (localAddress === null && remoteAddress === null && family === 0) throw new ValueError("unexpected address family");
  const local = localAddress === null ? null : (yield* resolve(loop, localAddress[0], localAddress[1], family, false))[0]!;
  const remote = remoteAddress === null ? null : (yield* resolve(loop, remoteAddress[0], remoteAddress[1], family, false)).find((each) => local === null || each.family === local.family);
  if (remote === undefined) throw new ValueError("can not get address information");
  const descriptor = yield* opened(loop, local ?? (remote === null ? { family, host: family === AF_INET6 ? "::" : "0.0.0.0", port: 0 } : null), remote, allow_broadcast === true);
  return yield* transportOf(loop, descriptor, factory, remote, localAddress !== null || remoteAddress !== null);
}

/** What else is given has no meaning beside a socket that is there already. */
function checkOwn(sock: OwnDatagramSocket, others: Readonly<Record<string, unknown>>): void {
  if (sock.$endpoint.kind !== SOCK_DGRAM) throw new ValueError(`A datagram socket was expected, got ${repr(sock)}`);
  const problems = Object.entries(others).filter(([, value]) => value !== undefined && truthy(value)).map(([name, value]) => `${name}=${str(value)}`);
  if (problems.length > 0) throw new ValueError(`socket modifier keyword arguments can not be used when sock is specified. (${problems.join(", ")})`);
}

function* transportOf<P>(loop: BaseEventLoop, descriptor: DatagramDescriptor, factory: Factory<P>, remote: Address | null, isBound: boolean): Coroutine<Tuple<[DatagramTransport, P]>> {
  const protocol = invoke(factory) as P;
  const waiter = loop.create_future<null>();
  const transport = new SelectorDatagramTransport(loop, descriptor, protocol, remote, isBound, waiter);
  try {
    yield* waiter;
  } catch (error) {
    transport.close();
    throw error;
  }
  return tuple([transport, protocol] as [DatagramTransport, P]);
}

function* opened(loop: BaseEventLoop, local: Address | null, remote: Address | null, broadcast: boolean): Coroutine<DatagramDescriptor> {
  let descriptor: DatagramDescriptor;
  try {
    descriptor = network().datagram(local, remote, broadcast);
  } catch (error) {
    throw pythonError(error);
  }
  yield* loop.$whenOpen(descriptor);
  const code = descriptor.takeError();
  if (code === null) return descriptor;
  descriptor.close();
  throw networkError(code);
}

class SelectorDatagramTransport extends DatagramTransport {
  readonly #loop: BaseEventLoop;
  readonly #selector: Selector;
  readonly #descriptor: DatagramDescriptor;
  readonly #fd: number;
  readonly #remote: Address | null;
  #protocol: unknown;
  #lost = 0;
  #closing = false;
  #isClosed = false;

  constructor(loop: BaseEventLoop, descriptor: DatagramDescriptor, protocol: unknown, remote: Address | null, isBound: boolean, waiter: Future<null>) {
    super(
      new Dict<string, unknown>([
        ["socket", new TransportSocket(descriptor, SOCK_DGRAM)],
        ["sockname", isBound ? pythonAddress(descriptor.local) : pythonAddress({ ...descriptor.local, port: 0 })],
        ["peername", remote === null ? null : pythonAddress(remote)],
      ]),
    );
    this.#loop = loop;
    this.#selector = loop.$watch();
    this.#descriptor = descriptor;
    this.#fd = descriptor.fd;
    this.#remote = remote;
    this.#protocol = protocol;
    loop.call_soon(() => void call_method(this.#protocol, "connection_made", [this]));
    // reading begins after connection_made
    loop.call_soon(() => void (this.#closing || this.#selector.addReader(descriptor, () => this.#readReady())));
    loop.call_soon(() => void (waiter.cancelled() || waiter.set_result(null)));
  }

  override get_protocol(): unknown {
    return this.#protocol;
  }

  override set_protocol(protocol: unknown): null {
    this.#protocol = protocol;
    return null;
  }

  override is_closing(): boolean {
    return this.#closing;
  }

  get_write_buffer_size(): number {
    return 0;
  }

  #readReady(): void {
    if (this.#lost > 0) return;
    try {
      const received = this.#descriptor.receiveFrom();
      if (received === null) return;
      call_method(this.#protocol, "datagram_received", [new Bytes(received[0]), pythonAddress(received[1])]);
    } catch (error) {
      this.#tellError(error);
    }
  }

  #tellError(error: unknown): void {
    const raised = pythonError(error);
    if (raised === error) throw error;
    call_method(this.#protocol, "error_received", [raised]);
  }

  override sendto(given: unknown, addr: unknown = null): null {
    const data = bufferBytes(given);
    if (data === undefined) throw new TypeError(`data argument must be a bytes-like object, not '${type_name(given)}'`);
    if (this.#remote !== null && addr !== null && !eq(addr, pythonAddress(this.#remote))) throw new ValueError(`Invalid address: must be None or ${repr(pythonAddress(this.#remote))}`);
    if (this.#lost > 0) {
      this.#lost++;
      return null;
    }
    try {
      this.#descriptor.sendTo(data, this.#remote === null ? addressOf(addr) : null);
    } catch (error) {
      this.#tellError(error);
    }
    return null;
  }

  override close(): null {
    if (this.#closing) return null;
    this.#closing = true;
    this.#selector.removeReader(this.#descriptor);
    this.#lost++;
    this.#loop.call_soon(() => this.#connectionLost());
    return null;
  }

  override abort(): null {
    return this.close();
  }

  #connectionLost(): void {
    try {
      call_method(this.#protocol, "connection_lost", [null]);
    } finally {
      this.#isClosed = true;
      this.#descriptor.close();
    }
  }

  __repr__(): string {
    const words = [className(this.constructor)];
    if (this.#isClosed) words.push("closed");
    else if (this.#closing) words.push("closing");
    words.push(`fd=${this.#fd}`);
    if (!this.#isClosed && !this.#loop.is_closed()) words.push(`read=${this.#selector.isReading(this.#descriptor) ? "polling" : "idle"}`, "write=<idle, bufsize=0>");
    return `<${words.join(" ")}>`;
  }
}
libraryClass(SelectorDatagramTransport, { name: "_SelectorDatagramTransport", module: "asyncio.selector_events", bases: [Transport, DatagramTransport] }, { sendto: "data, addr=None", close: "", abort: "", is_closing: "", get_write_buffer_size: "" });

function addressOf(addr: unknown): Address | null {
  if (addr === null || addr === undefined) return null;
  const [host, port] = addr as PyTuple;
  if (typeof host !== "string" || typeof port !== "number") throw new TypeError(`AF_INET address must be tuple, not ${type_name(addr)}`);
  return { family: host.includes(":") ? AF_INET6 : AF_INET, host, port };
}
