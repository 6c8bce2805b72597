/** The loop that `new_event_loop()` makes on Unix: with sockets. The pages are CPython's `selector_events.py` and `unix_events.py`. */
import { type EncryptionOptions, startTls } from "./tls_connections.js";
import { giveNumberBack, takeNumber } from "../network/descriptor.js";
import type { Bytes } from "../objects/bytes.js";
import { coroutine_methods, type Coroutine } from "../objects/coroutine.js";
import { libraryMethods } from "../objects/library_functions.js";
import { registerType } from "../objects/type_registry.js";
import { tupleOf, type Tuple } from "../objects/tuple.js";
import type { PopenOptions } from "../stdlib/subprocess/popen.js";
import { BaseEventLoop } from "./base_events.js";
import { connectAccepted, type ConnectionOptions, createConnection, createServer, createUnixConnection, createUnixServer, type Factory, type OwnSocket, type ServerOptions } from "./connections.js";
import { createDatagramEndpoint, type DatagramOptions } from "./datagram_transport.js";
import type { Future } from "./futures.js";
import { log } from "./log.js";
import { connectReadPipe, connectWritePipe } from "./pipes.js";
import { sockAccept, sockConnect, sockRecv, sockRecvFrom, sockRecvFromInto, sockRecvInto, sockSendAll, sockSendTo, watchable } from "./socket_methods.js";
import { type AddressEntry, getaddrinfo, getnameinfo } from "../stdlib/socket/names.js";
import type { Server } from "./servers.js";
import { SignalHandlers } from "./signal_handlers.js";
import { programArguments, startSubprocess } from "./subprocess.js";
import type { DatagramTransport, ReadTransport, SubprocessTransport, Transport, WriteTransport } from "./transports.js";

export class SelectorEventLoop extends BaseEventLoop {
  /** Null until a handler is added. */
  #signals: SignalHandlers | null = null;
  /** What `epoll` and the loop's own pair of sockets have in CPython: programs see which numbers are left. */
  readonly #numbers = [takeNumber(), takeNumber(), takeNumber()];

  constructor() {
    super();
    log(10, { file: "asyncio/selector_events.py", line: 64, func: "__init__" }, "Using selector: %s", ["EpollSelector"], null);
  }

  override close(): null {
    const wasOpen = !this.is_closed();
    super.close();
    this.#signals?.clear();
    if (wasOpen) for (const number of this.#numbers) giveNumberBack(number);
    return null;
  }

  /** Connects to a server: the transport and the protocol that the factory made. */
  *create_connection<P>(protocol_factory: Factory<P>, host: unknown = null, port: unknown = null, options: ConnectionOptions = {}): Coroutine<Tuple<[Transport, P]>> {
    return yield* createConnection(this, protocol_factory, host, port, options);
  }

  /** Listens, and makes a protocol for every connection. */
  *create_server(protocol_factory: unknown, host: unknown = null, port: unknown = null, options: ServerOptions = {}): Coroutine<Server> {
    return yield* createServer(this, protocol_factory, host, port, options);
  }

  *create_unix_connection<P>(protocol_factory: Factory<P>, path: unknown = null, options: ConnectionOptions = {}): Coroutine<Tuple<[Transport, P]>> {
    return yield* createUnixConnection(this, protocol_factory, path, options);
  }

  *create_unix_server(protocol_factory: unknown, path: unknown = null, options: ServerOptions = {}): Coroutine<Server> {
    return yield* createUnixServer(this, protocol_factory, path, options);
  }

  /** A socket for datagrams: bound to `local_addr`, connected to `remote_addr`. */
  *create_datagram_endpoint<P>(protocol_factory: Factory<P>, local_addr: readonly [unknown, unknown] | null = null, remote_addr: readonly [unknown, unknown] | null = null, options: DatagramOptions = {}): Coroutine<Tuple<[DatagramTransport, P]>> {
    return yield* createDatagramEndpoint(this, protocol_factory, local_addr, remote_addr, options);
  }

  /** Calls `callback(*args)` in the loop whenever the signal comes. */
  add_signal_handler(sig: unknown, callback: unknown, ...args: unknown[]): null {
    this.#signals ??= new SignalHandlers(this);
    return this.#signals.add(sig, callback, args);
  }

  /** Whether there was a handler. */
  remove_signal_handler(sig: unknown): boolean {
    this.#signals ??= new SignalHandlers(this);
    return this.#signals.remove(sig);
  }

  /** Starts a program; the protocol hears of its streams and its end. */
  *subprocess_exec<P>(protocol_factory: Factory<P>, program: unknown, ...params: unknown[]): Coroutine<Tuple<[SubprocessTransport, P]>> {
    const [words, options] = programArguments(params);
    return yield* startSubprocess(this, protocol_factory, tupleOf([program, ...words]), false, options);
  }

  /** The same for a command of the shell. */
  *subprocess_shell<P>(protocol_factory: Factory<P>, cmd: unknown, options: PopenOptions = {}): Coroutine<Tuple<[SubprocessTransport, P]>> {
    return yield* startSubprocess(this, protocol_factory, cmd, true, options);
  }

  /** Reads a pipe: `sys.stdin`, or a child's. */
  *connect_read_pipe<P>(protocol_factory: Factory<P>, pipe: unknown): Coroutine<Tuple<[ReadTransport, P]>> {
    return yield* connectReadPipe(this, protocol_factory, pipe);
  }

  /** Writes into a pipe: `sys.stdout`, or a child's. */
  *connect_write_pipe<P>(protocol_factory: Factory<P>, pipe: unknown): Coroutine<Tuple<[WriteTransport, P]>> {
    return yield* connectWritePipe(this, protocol_factory, pipe);
  }

  /** Waits for a connection to a listening socket. */
  *sock_accept(sock: unknown): Coroutine<Tuple<[unknown, unknown]>> {
    return yield* sockAccept(this, sock);
  }

  *sock_connect(sock: unknown, address: unknown): Coroutine<null> {
    return yield* sockConnect(this, sock, address);
  }

  *sock_recv(sock: unknown, n: number): Coroutine<Bytes> {
    return yield* sockRecv(this, sock, n);
  }

  *sock_recv_into(sock: unknown, buf: unknown): Coroutine<number> {
    return yield* sockRecvInto(this, sock, buf);
  }

  *sock_recvfrom(sock: unknown, bufsize: number): Coroutine<Tuple<[Bytes, unknown]>> {
    return yield* sockRecvFrom(this, sock, bufsize);
  }

  *sock_recvfrom_into(sock: unknown, buf: unknown, nbytes = 0): Coroutine<Tuple<[number, unknown]>> {
    return yield* sockRecvFromInto(this, sock, buf, nbytes);
  }

  *sock_sendall(sock: unknown, data: unknown): Coroutine<null> {
    return yield* sockSendAll(this, sock, data);
  }

  *sock_sendto(sock: unknown, data: unknown, address: unknown): Coroutine<number> {
    return yield* sockSendTo(this, sock, data, address);
  }

  /** Asks the resolver in the default executor. */
  *getaddrinfo(host: unknown, port: unknown, { family = 0, type = 0, proto = 0, flags = 0 }: Readonly<Record<string, unknown>> = {}): Coroutine<AddressEntry[]> {
    return yield* this.run_in_executor(null, getaddrinfo, host, port, family, type, proto, flags) as Future<AddressEntry[]>;
  }

  *getnameinfo(sockaddr: unknown, flags: unknown = 0): Coroutine<Tuple<[string, string]>> {
    return yield* this.run_in_executor(null, getnameinfo, sockaddr, flags) as Future<Tuple<[string, string]>>;
  }

  /** Calls back whenever the socket can be read. */
  add_reader(fd: unknown, callback: unknown, ...args: unknown[]): null {
    this.$watch().addReader(watchable(fd), callback, args);
    return null;
  }

  /** Whether there was one. */
  remove_reader(fd: unknown): boolean {
    return this.$watch().removeReader(watchable(fd));
  }

  add_writer(fd: unknown, callback: unknown, ...args: unknown[]): null {
    this.$watch().addWriter(watchable(fd), callback, args);
    return null;
  }

  remove_writer(fd: unknown): boolean {
    return this.$watch().removeWriter(watchable(fd));
  }

  /** A transport for a connection that somebody else accepted. */
  *connect_accepted_socket<P>(protocol_factory: Factory<P>, sock: OwnSocket, options: EncryptionOptions = {}): Coroutine<Tuple<[Transport, P]>> {
    return yield* connectAccepted(this, protocol_factory, sock, options);
  }

  /** Encrypts a connection from here on; gives its new transport. */
  *start_tls(transport: unknown, protocol: unknown, sslcontext: unknown, options: EncryptionOptions & { readonly server_side?: boolean } = {}): Coroutine<Transport> {
    return yield* startTls(this, transport, protocol, sslcontext, options);
  }
}

registerType(SelectorEventLoop, { name: "_UnixSelectorEventLoop", module: "asyncio.unix_events", bases: [BaseEventLoop], sealed: false });
coroutine_methods(
  SelectorEventLoop,
  ["create_connection", "protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0, sock=None, local_addr=None, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, happy_eyeballs_delay=None, interleave=None, all_errors=False"],
  ["create_server", "protocol_factory, host=None, port=None, *, family=0, flags=1, sock=None, backlog=100, ssl=None, reuse_address=None, reuse_port=None, keep_alive=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True"],
  ["create_unix_connection", "protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None"],
  ["create_unix_server", "protocol_factory, path=None, *, sock=None, backlog=100, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True"],
  ["create_datagram_endpoint", "protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0, flags=0, reuse_port=None, allow_broadcast=None, sock=None"],
  ["subprocess_exec", "protocol_factory, program, *args, stdin=-1, stdout=-1, stderr=-1, universal_newlines=False, shell=False, bufsize=0, encoding=None, errors=None, text=None, **kwargs"],
  ["subprocess_shell", "protocol_factory, cmd, *, stdin=-1, stdout=-1, stderr=-1, universal_newlines=False, shell=True, bufsize=0, encoding=None, errors=None, text=None, **kwargs"],
  ["connect_read_pipe", "protocol_factory, pipe"],
  ["connect_write_pipe", "protocol_factory, pipe"],
  ["sock_accept", "sock"],
  ["sock_connect", "sock, address"],
  ["sock_recv", "sock, n"],
  ["sock_recv_into", "sock, buf"],
  ["sock_recvfrom", "sock, bufsize"],
  ["sock_recvfrom_into", "sock, buf, nbytes=0"],
  ["sock_sendall", "sock, data"],
  ["sock_sendto", "sock, data, address"],
  ["getaddrinfo", "host, port, *, family=0, type=0, proto=0, flags=0"],
  ["getnameinfo", "sockaddr, flags=0"],
  ["start_tls", "transport, protocol, sslcontext, *, server_side=False, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None"],
  ["connect_accepted_socket", "protocol_factory, sock, *, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None"],
);
libraryMethods(SelectorEventLoop, { add_signal_handler: "sig, callback, *args", remove_signal_handler: "sig" });
