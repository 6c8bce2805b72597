/** `socket.socket`: its calls wait in their thread, as long as its timeout says. The page is CPython's `socket.py`. */
import { type Address, AF_INET, AF_INET6, AF_UNIX, type DatagramDescriptor, type ListeningDescriptor, type Network, type StreamDescriptor } from "../../network/descriptor.js";
import { Endpoint, endpointOf, SOCK_DGRAM, SOCK_STREAM } from "../../network/endpoint.js";
import { Bytes } from "../../objects/bytes.js";
import { bytesLike, writableBytes } from "../../objects/bytes/arguments.js";
import { OSError, TimeoutError, TypeError, ValueError } from "../../objects/exceptions.js";
import { asIndex } from "../../objects/indices.js";
import { libraryClass } from "../../objects/library_functions.js";
import { boxFloat } from "../../objects/py_float.js";
import { repr } from "../../objects/repr.js";
import { tuple, type Tuple } from "../../objects/tuple.js";
import { className, typeInfo } from "../../objects/type_registry.js";
import { truthy } from "../../objects/truth.js";
import { type_name } from "../../objects/types.js";
import { type Blocking, blocking_methods, type BlockingCall } from "../../threads/blocking.js";
import { monotonic } from "../../threads/sleeping.js";
import { networkError } from "../../asyncio/network_errors.js";
import { errorNumbers } from "../errno.js";
import { givenAddress, network, reachable } from "./addresses.js";
import { addressFamily, socketKind } from "./enums.js";
import { SO_BROADCAST, SO_ERROR, SO_REUSEPORT, SOL_SOCKET } from "./numbers.js";
import { fileOf, type FileOptions, type SocketFile } from "./files.js";
import { factsOf, keyOf, SocketOptions } from "./options.js";
import { pythonAddress } from "./python_address.js";
import { asPython, patiently, visitHost, waitUntil } from "./waiting.js";
import { familyText, kindText } from "../../network/shown_names.js";

const SOCK_NONBLOCK = 2048, SOCK_CLOEXEC = 524_288;
const MSG_PEEK = 2, MSG_DONTWAIT = 64, MSG_WAITALL = 256;
const IPPROTO_TCP = 6, IPPROTO_UDP = 17;

/** What new sockets have for a timeout. */
const fallback: { timeout: number | null } = { timeout: null };

/** A timeout as Python gives it: None, or seconds that are not negative. */
export function timeoutOf(value: unknown): number | null {
  if (value === null || value === undefined) return null;
  const isFloat = typeof value === "number" || (typeof value === "object" && typeof value.valueOf() === "number");
  const seconds = isFloat ? Number(value) : Number(asIndex(value));
  if (Number.isNaN(seconds)) throw new ValueError("Invalid value NaN (not a number)");
  if (seconds < 0) throw new ValueError("Timeout value out of range");
  return seconds;
}

const shownTimeout = (timeout: number | null): unknown => (timeout === null ? null : boxFloat(timeout));

/** `getdefaulttimeout()` */
export const getdefaulttimeout = (): unknown => shownTimeout(fallback.timeout);

/** `setdefaulttimeout(timeout)` */
export function setdefaulttimeout(timeout: unknown): null {
  fallback.timeout = timeoutOf(timeout);
  return null;
}

export class socket {
  #endpoint: Endpoint;
  #proto: number;
  #timeout: number | null = fallback.timeout;
  readonly #options: SocketOptions;
  #closed = false;
  #inheritable = false;
  #detached = false;
  /** Files made of it that are open: they keep it from being closed. */
  #files = 0;

  constructor(family: unknown = -1, type: unknown = -1, proto: unknown = -1, fileno: unknown = null) {
    if (fileno !== null && fileno !== undefined) {
      const number = Number(asIndex(fileno));
      if (number < 0) throw new ValueError("negative file descriptor");
      const found = endpointOf(number);
      if (found === null) throw networkError("EBADF");
      this.#endpoint = found;
      this.#options = new SocketOptions(found.kind === SOCK_STREAM && found.family !== AF_UNIX);
      this.#proto = found.family === AF_UNIX ? 0 : found.kind === SOCK_DGRAM ? IPPROTO_UDP : IPPROTO_TCP;
      return;
    }
    const domain = Number(asIndex(family));
    const kind = Number(asIndex(type));
    const wanted = kind === -1 ? SOCK_STREAM : kind & ~(SOCK_NONBLOCK | SOCK_CLOEXEC);
    const protocol = Number(asIndex(proto));
    const network = domain === -1 ? AF_INET : domain;
    if (network !== AF_INET && network !== AF_INET6 && network !== AF_UNIX) throw networkError("EAFNOSUPPORT");
    if (wanted !== SOCK_STREAM && wanted !== SOCK_DGRAM) throw networkError(wanted === 3 ? "EPERM" : wanted > 0 && wanted < 6 ? "ESOCKTNOSUPPORT" : "EINVAL");
    this.#proto = protocol === -1 ? 0 : protocol;
    if (this.#proto !== 0 && this.#proto !== (wanted === SOCK_STREAM ? IPPROTO_TCP : IPPROTO_UDP)) throw networkError("EPROTONOSUPPORT");
    this.#endpoint = new Endpoint(network, wanted);
    this.#options = new SocketOptions(wanted === SOCK_STREAM && network !== AF_UNIX);
    if ((kind & SOCK_NONBLOCK) !== 0 && kind !== -1) this.#timeout = 0;
  }

  /** A socket around what is there already. */
  static $around(endpoint: Endpoint, proto: number): socket {
    const made = new socket(-1, -1, -1, endpoint.fd);
    made.#proto = proto;
    return made;
  }

  /** For those who watch it: loops and selectors. */
  get $endpoint(): Endpoint {
    return this.#open();
  }

  get $network(): Network {
    return network();
  }

  get $timeout(): number | null {
    return this.#timeout;
  }

  /** Its connection, which a transport reads from now on. */
  $detachStream(): StreamDescriptor {
    return asPython(() => this.#open().lendStream());
  }

  $detachListener(): ListeningDescriptor {
    return asPython(() => this.#open().lendListener(network()));
  }

  $detachDatagrams(): DatagramDescriptor {
    return asPython(() => this.#open().lendDatagrams(network()));
  }

  #open(): Endpoint {
    if (this.#isGone()) throw networkError("EBADF");
    return this.#endpoint;
  }

  #isGone(): boolean {
    return this.#detached || (this.#closed && this.#files === 0) || this.#endpoint.closed;
  }

  get family(): unknown {
    return addressFamily(this.#endpoint.family);
  }

  get type(): unknown {
    return socketKind(this.#endpoint.kind);
  }

  get proto(): number {
    return this.#proto;
  }

  get timeout(): unknown {
    return shownTimeout(this.#timeout);
  }

  get _closed(): boolean {
    return this.#closed;
  }

  fileno(): number {
    return this.#isGone() ? -1 : this.#endpoint.fd;
  }

  gettimeout(): unknown {
    return shownTimeout(this.#timeout);
  }

  settimeout(value: unknown): null {
    const timeout = timeoutOf(value);
    this.#open();
    this.#timeout = timeout;
    return null;
  }

  getblocking(): boolean {
    return this.#timeout !== 0;
  }

  setblocking(flag: unknown): null {
    const blocks = Number(asIndex(flag)) !== 0;
    this.#open();
    this.#timeout = blocks ? null : 0;
    return null;
  }

  getsockname(): unknown {
    const endpoint = this.#open();
    return pythonAddress(asPython(() => endpoint.local));
  }

  getpeername(): unknown {
    const endpoint = this.#open();
    return pythonAddress(asPython(() => endpoint.remote));
  }

  setsockopt(level: unknown, optname: unknown, value: unknown, optlen: unknown = undefined): null {
    this.#open();
    this.#options.set(level, optname, value === null && optlen !== undefined ? new Bytes(new Uint8Array(Number(asIndex(optlen)))) : value);
    return null;
  }

  getsockopt(level: unknown, optname: unknown, buflen: number = 0): unknown {
    const endpoint = this.#open();
    const isError = keyOf(level, optname) === keyOf(SOL_SOCKET, SO_ERROR);
    const code = isError ? endpoint.takeError() : null;
    const kernelProto = this.#proto !== 0 || endpoint.family === AF_UNIX ? this.#proto : endpoint.kind === SOCK_DGRAM ? IPPROTO_UDP : IPPROTO_TCP;
    return this.#options.get(
      level,
      optname,
      buflen,
      factsOf({ kind: endpoint.kind, family: endpoint.family, proto: kernelProto, accepting: endpoint.accepting, error: code === null ? 0 : (errorNumbers[code] ?? 0) }),
    );
  }

  /** Takes an address. */
  bind(address: unknown): BlockingCall<null>;
  *bind(address: unknown): Blocking<null> {
    const endpoint = this.#open();
    const local = yield* givenAddress(endpoint.family, address, "bind");
    asPython(() => endpoint.bind(network(), local, this.#options.isOn(SOL_SOCKET, SO_REUSEPORT), this.#options.isOn(SOL_SOCKET, SO_BROADCAST)));
    yield* this.#opened();
    return null;
  }

  *#opened(): Blocking<null> {
    const endpoint = this.#endpoint;
    yield* waitUntil(endpoint, () => !endpoint.opening, Infinity);
    asPython(() => endpoint.opened());
    return null;
  }

  /** Connections are let in from now on. */
  listen(backlog?: unknown): BlockingCall<null>;
  *listen(backlog: unknown = 128): Blocking<null> {
    asIndex(backlog);
    const endpoint = this.#open();
    asPython(() => endpoint.listen(network()));
    yield* this.#opened();
    return null;
  }

  /** Waits for a connection: its socket and where it comes from. */
  accept(): BlockingCall<Tuple<[socket, unknown]>>;
  *accept(): Blocking<Tuple<[socket, unknown]>> {
    const endpoint = this.#open();
    const accepted = yield* patiently(
      endpoint,
      this.#timeout,
      () => endpoint.closed || endpoint.readable(),
      () => endpoint.accept(),
    );
    return this.$accepted(accepted);
  }

  $accepted(endpoint: Endpoint): Tuple<[socket, unknown]> {
    return tuple([socket.$around(endpoint, this.#proto), asPython(() => pythonAddress(endpoint.remote))] as [socket, unknown]);
  }

  connect(address: unknown): BlockingCall<null>;
  *connect(address: unknown): Blocking<null> {
    const endpoint = this.#open();
    const remote = yield* givenAddress(endpoint.family, address, "connect");
    const deadline = this.#timeout === null ? Infinity : monotonic() + this.#timeout;
    // a kernel would know by now what has become of an earlier attempt
    for (let i = 0; this.#timeout === 0 && endpoint.live && !endpoint.connected() && i < 3; i++) yield* visitHost();
    if (this.$beginConnect(remote)) return null;
    if (endpoint.connected() && (endpoint.kind === SOCK_DGRAM || this.#timeout !== 0 || endpoint.family === AF_UNIX)) {
      asPython(() => endpoint.settle());
      return null;
    }
    if (this.#timeout === 0 && endpoint.kind === SOCK_STREAM) throw networkError("EINPROGRESS");
    if (!(yield* waitUntil(endpoint, () => endpoint.closed || endpoint.connected(), deadline))) throw new TimeoutError("timed out");
    asPython(() => endpoint.settle());
    return null;
  }

  /** The half of `connect` that does not wait; true when an earlier one is over now. */
  $beginConnect(remote: Address): boolean {
    return asPython(() => this.#endpoint.connect(network(), reachable(remote), this.#options.isOn(SOL_SOCKET, SO_BROADCAST)));
  }

  /** `connect`, with the error's number as the result. */
  connect_ex(address: unknown): BlockingCall<number>;
  *connect_ex(address: unknown): Blocking<number> {
    try {
      yield* this.connect(address);
      return 0;
    } catch (error) {
      if (error instanceof TimeoutError && error.errno === null) return errorNumbers["EAGAIN"]!;
      if (error instanceof OSError && typeof error.errno === "number" && error.errno > 0) return error.errno;
      throw error;
    }
  }

  #flags(flags: unknown): number {
    return Number(asIndex(flags));
  }

  *#receive(size: number, flags: number): Blocking<Uint8Array> {
    const endpoint = this.#open();
    const timeout = (flags & MSG_DONTWAIT) !== 0 ? 0 : this.#timeout;
    const receive = patiently(
      endpoint,
      timeout,
      () => endpoint.closed || endpoint.readable(),
      () => endpoint.receive(size, (flags & MSG_PEEK) !== 0),
    );
    const first = yield* receive;
    if ((flags & MSG_WAITALL) === 0 || endpoint.kind === SOCK_DGRAM || first.length === 0 || first.length === size) return first;
    const whole = new Uint8Array(size);
    whole.set(first);
    let filled = first.length;
    while (filled < size) {
      const more = yield* this.#receive(size - filled, flags & ~MSG_WAITALL);
      if (more.length === 0) break;
      whole.set(more, filled);
      filled += more.length;
    }
    return whole.subarray(0, filled);
  }

  /** What has come, at most so many bytes; b"" at the end. */
  recv(bufsize: number, flags?: unknown): BlockingCall<Bytes>;
  *recv(bufsize: number, flags: unknown = 0): Blocking<Bytes> {
    const size = Number(asIndex(bufsize));
    if (size < 0) throw new ValueError("negative buffersize in recv");
    if (size === 0 && this.#open().kind === SOCK_STREAM) return new Bytes(new Uint8Array());
    return new Bytes((yield* this.#receive(size, this.#flags(flags))).slice());
  }

  recv_into(buffer: unknown, nbytes?: unknown, flags?: unknown): BlockingCall<number>;
  *recv_into(buffer: unknown, nbytes: unknown = 0, flags: unknown = 0): Blocking<number> {
    const data = yield* this.#receive(roomFor(buffer, nbytes, "recv_into").length, this.#flags(flags));
    writableBytes(buffer)!.set(data);
    return data.length;
  }

  *#receiveFrom(size: number, flags: number): Blocking<readonly [Uint8Array, unknown]> {
    const endpoint = this.#open();
    if (endpoint.kind === SOCK_STREAM) return [yield* this.#receive(size, flags), null];
    const [data, sender] = yield* patiently(
      endpoint,
      this.#timeout,
      () => endpoint.closed || endpoint.readable(),
      () => endpoint.receiveFrom(size),
    );
    return [data, pythonAddress(sender)];
  }

  recvfrom(bufsize: number, flags?: unknown): BlockingCall<Tuple<[Bytes, unknown]>>;
  *recvfrom(bufsize: number, flags: unknown = 0): Blocking<Tuple<[Bytes, unknown]>> {
    const size = Number(asIndex(bufsize));
    if (size < 0) throw new ValueError("negative buffersize in recvfrom");
    const [data, sender] = yield* this.#receiveFrom(size, this.#flags(flags));
    return tuple([new Bytes(data.slice()), sender] as [Bytes, unknown]);
  }

  recvfrom_into(buffer: unknown, nbytes?: unknown, flags?: unknown): BlockingCall<Tuple<[number, unknown]>>;
  *recvfrom_into(buffer: unknown, nbytes: unknown = 0, flags: unknown = 0): Blocking<Tuple<[number, unknown]>> {
    const [data, sender] = yield* this.#receiveFrom(roomFor(buffer, nbytes, "recvfrom_into").length, this.#flags(flags));
    writableBytes(buffer)!.set(data);
    return tuple([data.length, sender] as [number, unknown]);
  }

  *#send(data: Uint8Array): Blocking<number> {
    const endpoint = this.#open();
    return yield* patiently(
      endpoint,
      this.#timeout,
      () => endpoint.closed || endpoint.writable(),
      () => {
        const count = endpoint.send(data);
        return count === 0 && data.length > 0 ? null : count;
      },
    );
  }

  /** Sends what fits and says how many bytes that were. */
  send(data: unknown, flags?: unknown): BlockingCall<number>;
  *send(data: unknown, flags: unknown = 0): Blocking<number> {
    this.#flags(flags);
    return yield* this.#send(bytesLike(data));
  }

  /** Sends all of it. */
  sendall(data: unknown, flags?: unknown): BlockingCall<null>;
  *sendall(data: unknown, flags: unknown = 0): Blocking<null> {
    this.#flags(flags);
    let rest = bytesLike(data);
    this.#open();
    while (rest.length > 0) rest = rest.subarray(yield* this.#send(rest));
    return null;
  }

  sendto(data: unknown, ...where: unknown[]): BlockingCall<number>;
  *sendto(data: unknown, ...where: unknown[]): Blocking<number> {
    if (where.length === 0 || where.length > 2) throw new TypeError(`sendto() takes 2 or 3 arguments (${where.length + 1} given)`);
    const bytes = bytesLike(data);
    const endpoint = this.#open();
    const receiver = yield* givenAddress(endpoint.family, where.at(-1), "sendto");
    if (endpoint.kind === SOCK_STREAM) return yield* this.#send(bytes);
    asPython(() => endpoint.ensureBound(network(), this.#options.isOn(SOL_SOCKET, SO_BROADCAST)));
    yield* this.#opened();
    return asPython(() => endpoint.sendTo(bytes, reachable(receiver)));
  }

  shutdown(how: unknown): null {
    const endpoint = this.#open();
    asPython(() => endpoint.shutdown(Number(asIndex(how))));
    return null;
  }

  close(): null {
    this.#closed = true;
    this.#closeUnused();
    return null;
  }

  #closeUnused(): void {
    if (this.#files === 0 && !this.#detached) this.#endpoint.close();
  }

  /** The number, which is the caller's to close from now on. */
  detach(): number {
    const fd = this.fileno();
    this.#detached = true;
    this.#closed = true;
    return fd;
  }

  get_inheritable(): boolean {
    this.#open();
    return this.#inheritable;
  }

  /** No process inherits it all the same: they get pipes only. */
  set_inheritable(inheritable: unknown): null {
    this.#open();
    this.#inheritable = truthy(inheritable);
    return null;
  }

  /** A file that reads from and writes to the socket. */
  makefile(mode: string = "r", buffering: unknown = null, options: FileOptions = {}): SocketFile {
    const file = fileOf(this, mode, buffering, options);
    this.#files++;
    return file;
  }

  $fileClosed(): void {
    this.#files--;
    if (this.#closed) this.#closeUnused();
  }

  __enter__(): this {
    return this;
  }

  __exit__(_exc_type: unknown = null, _exc: unknown = null, _tb: unknown = null): null {
    if (!this.#closed) this.close();
    return null;
  }

  __repr__(): string {
    const info = typeInfo(this.constructor);
    const words = [`fd=${this.fileno()}`, `family=${familyText(this.#endpoint.family)}`, `type=${kindText(this.#endpoint.kind)}`, `proto=${this.#proto}`];
    if (!this.#isGone()) {
      const local = this.getsockname();
      if (local !== "") words.push(`laddr=${repr(local)}`);
      try {
        const remote = this.getpeername();
        if (remote !== "") words.push(`raddr=${repr(remote)}`);
      } catch (error) {
        if (!(error instanceof OSError)) throw error;
      }
    }
    return `<${info.module}.${className(this.constructor)}${this.#closed || this.#endpoint.closed ? " [closed]" : ""} ${words.join(", ")}>`;
  }
}

function roomFor(buffer: unknown, nbytes: unknown, method: string): Uint8Array {
  const room = writableBytes(buffer);
  if (room === undefined) throw new TypeError(`${method}() argument 1 must be read-write bytes-like object, not ${type_name(buffer)}`);
  const size = Number(asIndex(nbytes));
  if (size < 0) throw new ValueError(`negative buffersize in ${method}`);
  if (size > room.length) throw new ValueError("buffer too small for requested bytes");
  return size === 0 ? room : room.subarray(0, size);
}

libraryClass(
  socket,
  { name: "socket", module: "socket", signature: "family=-1, type=-1, proto=-1, fileno=None" },
  {
    fileno: "",
    gettimeout: "",
    settimeout: "value, /",
    getblocking: "",
    setblocking: "flag, /",
    getsockname: "",
    getpeername: "",
    setsockopt: "level, optname, value, optlen=None, /",
    getsockopt: "level, optname, buflen=0, /",
    shutdown: "how, /",
    close: "",
    detach: "",
    get_inheritable: "",
    set_inheritable: "inheritable, /",
    makefile: "mode='r', buffering=None, *, encoding=None, errors=None, newline=None",
    __enter__: "",
    __exit__: "*args",
  },
);
blocking_methods(
  socket,
  ["bind", "address, /"],
  ["listen", "backlog=128, /"],
  ["accept", ""],
  ["connect", "address, /"],
  ["connect_ex", "address, /"],
  ["recv", "bufsize, flags=0, /"],
  ["recv_into", "buffer, nbytes=0, flags=0"],
  ["recvfrom", "bufsize, flags=0, /"],
  ["recvfrom_into", "buffer, nbytes=0, flags=0"],
  ["send", "data, flags=0, /"],
  ["sendall", "data, flags=0, /"],
  ["sendto", "data, *where"],
);
