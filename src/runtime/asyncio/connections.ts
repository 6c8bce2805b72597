/** How connections and servers come into being. The page is CPython's `base_events.py`. */
import { type Address, AF_INET6, AF_UNIX, type ListeningDescriptor, NetworkError, type StreamDescriptor } from "../network/descriptor.js";
import { type Endpoint, SOCK_STREAM } from "../network/endpoint.js";
import { Bytes } from "../objects/bytes.js";
import { invoke } from "../objects/calls.js";
import { coroutine, type Coroutine } from "../objects/coroutine.js";
import { ExceptionGroup, OSError, ValueError } from "../objects/exceptions.js";
import { isIterable, iterate } from "../objects/iteration.js";
import { repr } from "../objects/repr.js";
import { str } from "../objects/str.js";
import { libraryFrame } from "../objects/traceback.js";
import { truthy } from "../objects/truth.js";
import { tuple, type Tuple } from "../objects/tuple.js";
import { errorText } from "../stdlib/io/host_errors.js";
import { errorNumbers } from "../stdlib/errno.js";
import type { BaseEventLoop } from "./base_events.js";
import { networkError } from "./network_errors.js";
import { familyNumber, network, resolve } from "./resolving.js";
import { Server } from "./servers.js";
import { sleep } from "./sleeping.js";
import { clientEncryption, type Encryption, type EncryptionOptions, serverEncryption, transportFor } from "./tls_connections.js";
import { gather } from "./tasks.js";
import { pythonAddress } from "./transport_socket.js";
import type { Transport } from "./transports.js";

const BASE_EVENTS = "asyncio/base_events.py";

/** A socket of the program's own, as `sock=` takes it. */
export interface OwnSocket {
  readonly $endpoint: Endpoint;
  /** Its descriptor, which belongs to the loop from now on. */
  $detachStream(): StreamDescriptor;
  $detachListener(): ListeningDescriptor;
  setblocking(flag: boolean): null;
}

/** Only sockets of connections will do. */
function streamSocket(sock: OwnSocket): OwnSocket {
  if (sock.$endpoint.kind !== SOCK_STREAM) throw new ValueError(`A Stream Socket was expected, got ${repr(sock)}`);
  sock.setblocking(false);
  return sock;
}

/** The transport of a socket of the program's own. */
function* transportOfOwn<P>(loop: BaseEventLoop, sock: OwnSocket, factory: Factory<P>, encryption: Encryption | null): Coroutine<Tuple<[Transport, P]>> {
  const { $endpoint: endpoint } = streamSocket(sock);
  const made = yield* transportOf(loop, sock.$detachStream(), factory, encryption);
  [endpoint.owner] = made;
  return made;
}

/** What makes a protocol: a function, or the class itself. */
export type Factory<P> = (() => P) | (new () => P);

export interface ConnectionOptions extends EncryptionOptions {
  readonly family?: unknown;
  readonly proto?: number;
  readonly flags?: number;
  readonly sock?: OwnSocket | null;
  readonly local_addr?: readonly [host: string, port: number] | null;
  readonly happy_eyeballs_delay?: number | null;
  readonly interleave?: number | null;
  readonly all_errors?: boolean;
}

export interface ServerOptions extends EncryptionOptions {
  readonly family?: unknown;
  readonly flags?: number;
  readonly sock?: OwnSocket | null;
  readonly backlog?: number;
  readonly reuse_address?: boolean | null;
  readonly reuse_port?: boolean | null;
  readonly keep_alive?: boolean | null;
  readonly start_serving?: boolean;
}

/** `loop.create_connection` */
export function* createConnection<P>(loop: BaseEventLoop, factory: Factory<P>, host: unknown, port: unknown, options: ConnectionOptions): Coroutine<Tuple<[Transport, P]>> {
  const { sock = null, local_addr = null, all_errors = false } = options;
  const family = familyNumber(options.family ?? 0);
  const encryption = clientEncryption(options, host);
  if (host === null && port === null) {
    if (sock === null) throw new ValueError("host and port was not specified and no sock specified");
    return yield* transportOfOwn(loop, sock, factory, encryption);
  }
  if (sock !== null) throw new ValueError("host/port and sock can not be specified at the same time");
  const remotes = yield* resolve(loop, host, port, family, false);
  const locals = local_addr === null ? null : yield* resolve(loop, local_addr[0], local_addr[1], family, false);
  const errors: OSError[] = [];
  for (const remote of remotes) {
    let stream: StreamDescriptor;
    try {
      const local = locals?.find((each) => each.family === remote.family) ?? null;
      stream = yield* connectStream(loop, remote, local);
    } catch (error) {
      if (!(error instanceof OSError)) throw error;
      errors.push(libraryFrame(libraryFrame(error, BASE_EVENTS, 1040, "_connect_sock"), BASE_EVENTS, 1137, "create_connection"));
      continue;
    }
    return yield* transportOf(loop, stream, factory, encryption);
  }
  if (all_errors) throw libraryFrame(new ExceptionGroup("create_connection failed", errors), BASE_EVENTS, 1152, "create_connection");
  const texts = errors.map((error) => str(error));
  if (texts.every((text) => text === texts[0])) throw libraryFrame(errors[0], BASE_EVENTS, 1155, "create_connection");
  throw libraryFrame(new OSError(`Multiple exceptions: ${texts.join(", ")}`), BASE_EVENTS, 1162, "create_connection");
}

function* transportOf<P>(loop: BaseEventLoop, descriptor: StreamDescriptor, factory: Factory<P>, encryption: Encryption | null): Coroutine<Tuple<[Transport, P]>> {
  const protocol = invoke(factory) as P;
  return tuple([yield* transportFor(loop, descriptor, protocol, encryption, null), protocol] as [Transport, P]);
}

/** A connection to an address, as soon as it is there. */
export function* connectStream(loop: BaseEventLoop, remote: Address, local: Address | null): Coroutine<StreamDescriptor> {
  const stream = network().connect(remote, local);
  try {
    yield* whenConnected(loop, stream);
  } catch (error) {
    stream.close();
    throw error;
  }
  return stream;
}

/** Waits until a socket that connects has done so, or has failed. */
export function* whenConnected(loop: BaseEventLoop, stream: StreamDescriptor): Coroutine<null> {
  const future = loop.create_future<null>();
  const selector = loop.$watch();
  selector.addWriter(stream, () => {
    if (future.done()) return;
    const code = stream.takeError();
    if (code === null) future.set_result(null);
    else future.set_exception(libraryFrame(networkError(code, `Connect call failed ${repr(pythonAddress(stream.remote))}`), "asyncio/selector_events.py", 681, "_sock_connect_cb"));
  });
  try {
    return yield* future;
  } catch (error) {
    throw libraryFrame(error, "asyncio/selector_events.py", 641, "sock_connect");
  } finally {
    selector.removeWriter(stream);
  }
}

const addressesOf = coroutine(function* _create_server_getaddrinfo(loop: BaseEventLoop, host: unknown, port: unknown, family: number): Coroutine<readonly Address[]> {
  return yield* resolve(loop, host, port, family, true);
});

/** `loop.create_server` */
export function* createServer(loop: BaseEventLoop, factory: unknown, host: unknown, port: unknown, options: ServerOptions): Coroutine<Server> {
  const { sock = null, backlog = 100, start_serving = true, reuse_port = null } = options;
  const family = familyNumber(options.family ?? 0);
  const encryption = serverEncryption(options);
  let listening: ListeningDescriptor[];
  if (host !== null || port !== null) {
    if (sock !== null) throw new ValueError("host/port and sock can not be specified at the same time");
    const hosts = host === "" ? [null] : typeof host === "string" || !isIterable(host) ? [host] : [...iterate(host)];
    const found = yield* gather(...hosts.map((each) => addressesOf(loop, each, port, family)));
    const asked = [...new Map((found as unknown as (readonly Address[])[]).flat().map((address) => [`${address.host} ${address.port}`, address])).values()];
    listening = yield* listenAll(loop, asked, backlog, reuse_port === true);
  } else {
    if (sock === null) throw new ValueError("Neither host/port nor sock were specified");
    listening = [streamSocket(sock).$detachListener()];
  }
  const server = new Server(loop, listening, factory, backlog, encryption);
  if (start_serving) {
    server.$startServing();
    yield* sleep(0);
  }
  return server;
}

function* listenAll(loop: BaseEventLoop, asked: readonly Address[], backlog: number, reusePort: boolean): Coroutine<ListeningDescriptor[]> {
  const listening: ListeningDescriptor[] = [];
  let port = 0;
  for (const address of asked) {
    // every family gets the port that the kernel chose for the first
    const local = address.port === 0 && listening.length > 0 ? { ...address, port } : address;
    try {
      const descriptor = yield* listen(loop, local, backlog, reusePort);
      listening.push(descriptor);
      ({ port } = descriptor.local);
    } catch (error) {
      if (error instanceof NetworkError && (error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT") && asked.length > 1) continue;
      for (const descriptor of listening) descriptor.close();
      if (!(error instanceof NetworkError)) throw error;
      const number = errorNumbers[error.code] ?? 0;
      const text = `[errno ${number}] ${errorText(number).toLowerCase()}`;
      throw libraryFrame(networkError(error.code, `error while attempting to bind on address ${repr(pythonAddress(address))}: ${text}`), BASE_EVENTS, 1622, "create_server");
    }
  }
  if (listening.length === 0) throw new OSError(`could not bind on any address out of ${repr(asked.map(pythonAddress))}`);
  return listening;
}

/** A socket that listens; on hosts that need time for it the loop goes on meanwhile. Throws NetworkError. */
export function* listen(loop: BaseEventLoop, local: Address, backlog: number, reusePort: boolean): Coroutine<ListeningDescriptor> {
  const descriptor = network().listen(local, { backlog, reusePort, v6Only: local.family === AF_INET6 });
  yield* loop.$whenOpen(descriptor);
  const code = descriptor.takeError();
  if (code === null) return descriptor;
  descriptor.close();
  throw new NetworkError(code);
}

/** `loop.create_unix_connection` */
export function* createUnixConnection<P>(loop: BaseEventLoop, factory: Factory<P>, path: unknown, options: ConnectionOptions): Coroutine<Tuple<[Transport, P]>> {
  const { sock = null } = options;
  const encryption = unixEncryption(options);
  if (path === null) {
    if (sock === null) throw new ValueError("no path and sock were specified");
    return yield* transportOfOwn(loop, sock, factory, encryption);
  }
  if (sock !== null) throw new ValueError("path and sock can not be specified at the same time");
  const stream = network().connect(unixAddress(path), null);
  try {
    yield* whenUnixConnected(loop, stream);
  } catch (error) {
    stream.close();
    throw error;
  }
  return yield* transportOf(loop, stream, factory, encryption);
}

/** Nobody can tell from a path who it should be. */
function unixEncryption(options: ConnectionOptions): Encryption | null {
  if (options.ssl !== null && options.ssl !== undefined && truthy(options.ssl) && (options.server_hostname ?? null) === null) throw new ValueError("you have to pass server_hostname when using ssl");
  return clientEncryption(options, null);
}

/** The kernel says at once what a Unix socket's connection comes to. */
function* whenUnixConnected(loop: BaseEventLoop, stream: StreamDescriptor): Coroutine<null> {
  if (stream.writable()) {
    const code = stream.takeError();
    if (code !== null) throw networkError(code);
    return null;
  }
  return yield* whenConnected(loop, stream);
}

/** `loop.create_unix_server` */
export function* createUnixServer(loop: BaseEventLoop, factory: unknown, path: unknown, options: ServerOptions): Coroutine<Server> {
  const { sock = null, backlog = 100, start_serving = true } = options;
  const encryption = serverEncryption(options);
  if (path !== null && sock !== null) throw new ValueError("path and sock can not be specified at the same time");
  let descriptor: ListeningDescriptor;
  if (path !== null) {
    try {
      descriptor = yield* listen(loop, unixAddress(path), backlog, false);
    } catch (error) {
      if (!(error instanceof NetworkError)) throw error;
      throw networkError(error.code, error.code === "EADDRINUSE" ? `Address ${repr(path)} is already in use` : null);
    }
  } else {
    if (sock === null) throw new ValueError("path was not specified, and no sock specified");
    descriptor = streamSocket(sock).$detachListener();
  }
  const server = new Server(loop, [descriptor], factory, backlog, encryption);
  if (start_serving) {
    server.$startServing();
    yield* sleep(0);
  }
  return server;
}

/** `loop.connect_accepted_socket` */
export function* connectAccepted<P>(loop: BaseEventLoop, factory: Factory<P>, sock: OwnSocket, options: EncryptionOptions = {}): Coroutine<Tuple<[Transport, P]>> {
  return yield* transportOfOwn(loop, sock, factory, serverEncryption(options));
}


/** The address of a Unix socket: a path as text, bytes or an object that stands for one. */
const unixAddress = (path: unknown): Address => ({ family: AF_UNIX, host: path instanceof Bytes ? path.$text : str(path), port: 0 });
