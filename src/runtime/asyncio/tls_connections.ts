/** Encrypted connections: `ssl=`, and `start_tls`. The page is CPython's `sslproto.py`; the host's TLS library stands below the transport, as a connection of its own. */
import type { StreamDescriptor } from "../network/descriptor.js";
import type { TlsStream } from "../network/tls.js";
import { unwatch, watch } from "../network/watching.js";
import { call_method } from "../objects/calls.js";
import { coroutine, type Coroutine } from "../objects/coroutine.js";
import { ConnectionAbortedError, NotImplementedError, TypeError, ValueError } from "../objects/exceptions.js";
import { floatRepr } from "../objects/float_repr.js";
import { defaultRepr, repr } from "../objects/repr.js";
import { truthy } from "../objects/truth.js";
import { registerType } from "../objects/type_registry.js";
import { create_default_context, hostTls, SSLContext } from "../stdlib/ssl/context.js";
import { failureError } from "../stdlib/ssl/errors.js";
import { SSLObject } from "../stdlib/ssl/ssl_object.js";
import type { BaseEventLoop } from "./base_events.js";
import type { Future } from "./futures.js";
import { log } from "./log.js";
import { type ConnectionOwner, StreamTransport } from "./stream_transport.js";
import { Transport } from "./transports.js";

const HANDSHAKE_TIMEOUT = 60;
const SHUTDOWN_TIMEOUT = 30;
/** When a transport with encryption is full. */
const HIGH_WATER = 512 * 1024;
/** logging's number. */
const WARNING = 30;

/** How a connection is to be encrypted. */
export interface Encryption {
  readonly context: SSLContext;
  readonly isServer: boolean;
  readonly hostname: string | null;
  readonly handshakeTimeout: unknown;
}

/** The arguments about encryption, as everything that connects or listens takes them. */
export interface EncryptionOptions {
  readonly ssl?: unknown;
  readonly server_hostname?: string | null;
  readonly ssl_handshake_timeout?: unknown;
  readonly ssl_shutdown_timeout?: unknown;
}

const isWanted = (ssl: unknown): boolean => ssl !== null && ssl !== undefined && truthy(ssl);

/** What a client asks for; null: nothing. `host`: who is connected to, when nobody says who it should be. */
export function clientEncryption({ ssl, server_hostname = null, ...timeouts }: EncryptionOptions, host: unknown): Encryption | null {
  const wanted = isWanted(ssl);
  if (server_hostname !== null && !wanted) throw new ValueError("server_hostname is only meaningful with ssl");
  checkTimeouts(wanted, timeouts);
  if (!wanted) return null;
  if (server_hostname === null && !truthy(host)) throw new ValueError("You must set server_hostname when using ssl without a host");
  const hostname = server_hostname ?? String(host);
  return { context: contextOf(ssl, hostname), isServer: false, hostname: hostname === "" ? null : hostname, handshakeTimeout: handshakeTimeout(timeouts) };
}

/** What a server asks for. */
export function serverEncryption({ ssl, ...timeouts }: EncryptionOptions): Encryption | null {
  if (typeof ssl === "boolean") throw new TypeError("ssl argument must be an SSLContext or None");
  const wanted = ssl !== null && ssl !== undefined;
  checkTimeouts(wanted, timeouts);
  return wanted ? { context: contextOf(ssl, null), isServer: true, hostname: null, handshakeTimeout: handshakeTimeout(timeouts) } : null;
}

function checkTimeouts(wanted: boolean, { ssl_handshake_timeout = null, ssl_shutdown_timeout = null }: EncryptionOptions): void {
  if (!wanted && ssl_handshake_timeout !== null) throw new ValueError("ssl_handshake_timeout is only meaningful with ssl");
  if (!wanted && ssl_shutdown_timeout !== null) throw new ValueError("ssl_shutdown_timeout is only meaningful with ssl");
}

function handshakeTimeout({ ssl_handshake_timeout = null, ssl_shutdown_timeout = null }: EncryptionOptions): unknown {
  for (const [name, timeout] of Object.entries({ ssl_handshake_timeout, ssl_shutdown_timeout })) {
    if (timeout !== null && Number(timeout) <= 0) throw new ValueError(`${name} should be a positive number, got ${repr(timeout)}`);
  }
  return ssl_handshake_timeout;
}

function contextOf(ssl: unknown, hostname: string | null): SSLContext {
  if (ssl instanceof SSLContext) return ssl;
  if (ssl !== true) throw new TypeError(`ssl argument must be an SSLContext or None, got ${repr(ssl)}`);
  const context = create_default_context();
  if (hostname === "") context.check_hostname = false;
  return context;
}

/** Encrypts a connection: as soon as both sides agree. */
export const encrypted = coroutine(function* _start_handshake(loop: BaseEventLoop, raw: StreamDescriptor, { context, isServer, hostname, handshakeTimeout }: Encryption): Coroutine<TlsStream> {
  const stream = hostTls().wrap(raw, context.$material, isServer, hostname);
  // while the library works, its host needs the turn; then nothing of the host's is awaited any more
  loop.$hostOperations++;
  stream.whenBusy = (busy) => {
    loop.$hostOperations += busy ? 1 : -1;
    if (!busy) loop.$wake();
  };
  const settled: Future<null> = loop.create_future<null>();
  const told = (): void => {
    if (settled.done() || (!stream.agreed && stream.failure === null)) return;
    settled.set_result(null);
    loop.$wake();
  };
  watch(stream, told);
  if (raw.live) loop.$hostOperations++;
  const timer = loop.call_later(handshakeTimeout === null ? HANDSHAKE_TIMEOUT : Number(handshakeTimeout), () => {
    const seconds = handshakeTimeout === null ? floatRepr(HANDSHAKE_TIMEOUT) : repr(handshakeTimeout);
    if (!settled.done()) settled.set_exception(new ConnectionAbortedError(`SSL handshake is taking longer than ${seconds} seconds: aborting the connection`));
  });
  try {
    yield* settled;
    if (stream.failure !== null) throw failureError(stream.failure);
    return stream;
  } catch (error) {
    stream.close();
    throw error;
  } finally {
    timer.cancel();
    if (raw.live) loop.$hostOperations--;
    unwatch(stream, told);
  }
});

/** The transport of a connection, encrypted where that is asked for. */
export function* transportFor(loop: BaseEventLoop, raw: StreamDescriptor, protocol: unknown, encryption: Encryption | null, owner: ConnectionOwner | null, extra: readonly (readonly [string, unknown])[] = []): Coroutine<StreamTransport> {
  const waiter = loop.create_future<null>();
  const transport = encryption === null ? new StreamTransport(loop, raw, protocol, waiter, owner, extra) : new TlsTransport(loop, yield* encrypted(loop, raw, encryption), encryption, protocol, waiter, owner, extra, true);
  try {
    yield* waiter;
  } catch (error) {
    transport.close();
    throw error;
  }
  return transport;
}

/** `_SSLProtocolTransport`: a transport whose bytes are encrypted below. */
export class TlsTransport extends StreamTransport {
  readonly #stream: TlsStream;

  constructor(loop: BaseEventLoop, stream: TlsStream, { context, isServer, hostname }: Encryption, protocol: unknown, waiter: Future<null> | null, owner: ConnectionOwner | null, extra: readonly (readonly [string, unknown])[], introduces: boolean) {
    const object = new SSLObject(stream, context, isServer, hostname);
    const known = [
      ["sslcontext", context],
      ["ssl_object", object],
      ["peercert", object.getpeercert()],
      ["cipher", object.cipher()],
      ["compression", null],
    ] as const;
    super(loop, stream, protocol, waiter, owner, [...extra, ...known], introduces);
    this.#stream = stream;
    this.set_write_buffer_limits(HIGH_WATER);
  }

  /** Both sides say goodbye; what still comes until then is not read. */
  override $leave(gone: () => void): void {
    const stream = this.#stream;
    const selector = this.$loop.$watch();
    const left = (): void => {
      if (this.$loop.is_closed()) return; // the host says so after the program's end
      timer.cancel();
      selector.removeReader(stream);
      this.$loop.call_soon(gone);
      this.$loop.$wake();
    };
    const timer = this.$loop.call_later(SHUTDOWN_TIMEOUT, left);
    stream.shutdown();
    if (stream.failure !== null) left();
    else if (stream.ended) stream.whenUnderWay(left);
    else selector.addReader(stream, () => this.#hear(stream, left));
  }

  /** The other side's goodbye: the protocol is told of that, too. */
  #hear(stream: TlsStream, left: () => void): void {
    if (!isOver(stream)) return;
    this.$loop.$watch().removeReader(stream);
    try {
      if (stream.failure === null) call_method(this.get_protocol(), "eof_received");
    } finally {
      stream.whenUnderWay(() => stream.whenUnderWay(left));
    }
  }

  override $staysOpen(wanted: boolean): boolean {
    if (wanted) log(WARNING, { file: "asyncio/sslproto.py", line: 852, func: "_call_eof_received" }, "returning true from eof_received() has no effect when using ssl", [], null);
    return false;
  }

  override write_eof(): null {
    throw new NotImplementedError();
  }

  override can_write_eof(): boolean {
    return false;
  }

  override __repr__(): string {
    return defaultRepr(this);
  }
}
registerType(TlsTransport, { name: "_SSLProtocolTransport", module: "asyncio.sslproto", bases: [Transport], sealed: false });

/** Reads what nobody wants any more; true at the end. */
function isOver(stream: TlsStream): boolean {
  try {
    for (let data = stream.receive(HIGH_WATER); data !== null; data = stream.receive(HIGH_WATER)) if (data.length === 0) return true;
    return false;
  } catch {
    return true;
  }
}

/** `loop.start_tls`: what has been connected is encrypted from here on. */
export function* startTls(loop: BaseEventLoop, transport: unknown, protocol: unknown, sslcontext: unknown, { server_side = false, server_hostname = null, ...timeouts }: EncryptionOptions & { readonly server_side?: boolean }): Coroutine<TlsTransport> {
  if (!(sslcontext instanceof SSLContext)) throw new TypeError(`sslcontext is expected to be an instance of ssl.SSLContext, got ${repr(sslcontext)}`);
  if (!(transport instanceof StreamTransport) || transport instanceof TlsTransport) throw new TypeError(`transport ${repr(transport)} is not supported by start_tls()`);
  const encryption = { context: sslcontext, isServer: truthy(server_side), hostname: server_hostname === "" ? null : server_hostname, handshakeTimeout: handshakeTimeout(timeouts) };
  const { descriptor, owner } = yield* transport.$handOver();
  const stream = yield* encrypted(loop, descriptor, encryption);
  const waiter = loop.create_future<null>();
  const made = new TlsTransport(loop, stream, encryption, protocol, waiter, owner, [], false);
  owner?.$detach(transport);
  yield* waiter;
  return made;
}
