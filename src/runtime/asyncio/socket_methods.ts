/** What the loop does with sockets of the program's own, which never wait. The page is CPython's `selector_events.py`. */
import { type Address, AF_UNIX, type Descriptor } from "../network/descriptor.js";
import { Endpoint, SOCK_DGRAM } from "../network/endpoint.js";
import { Bytes } from "../objects/bytes.js";
import { bytesLike, writableBytes } from "../objects/bytes/arguments.js";
import { call_method } from "../objects/calls.js";
import type { Coroutine } from "../objects/coroutine.js";
import { AttributeError, OSError, RuntimeError, TypeError, ValueError } from "../objects/exceptions.js";
import { repr } from "../objects/repr.js";
import { tuple, type Tuple } from "../objects/tuple.js";
import { truthy } from "../objects/truth.js";
import { type_name } from "../objects/types.js";
import { reachable } from "../stdlib/socket/addresses.js";
import type { SocketOnLoop } from "../stdlib/socket/on_loop.js";
import { descriptorOf, numberOf } from "../stdlib/socket/pollable.js";
import { asPython } from "../stdlib/socket/waiting.js";
import type { BaseEventLoop } from "./base_events.js";
import { networkError } from "./network_errors.js";
import { resolve } from "./resolving.js";
import { pythonAddress } from "./transport_socket.js";

/** What a method of the loop was given, if it is a socket. */
function socketOf(given: unknown): SocketOnLoop {
  if (typeof given === "object" && given !== null && "$endpoint" in given) return given as SocketOnLoop;
  throw new AttributeError(`'${type_name(given)}' object has no attribute 'fileno'`);
}

/** A socket that a method of the loop was given, ready to be used without waiting. */
function endpointFor(loop: BaseEventLoop, sock: unknown): Endpoint {
  const { $timeout: timeout, $endpoint: endpoint } = socketOf(sock);
  if (loop.get_debug() && timeout !== 0) throw new ValueError("the socket must be non-blocking");
  return endpoint;
}

/** What a transport reads and writes is nobody else's. */
function checkFree({ owner }: Endpoint, fileobj: unknown): void {
  if (owner !== null && !truthy(call_method(owner, "is_closing"))) throw new RuntimeError(`File descriptor ${repr(fileobj)} is used by transport ${repr(owner)}`);
}

/** Tries at once, then whenever the socket is ready, until there is an answer. */
function* whenReady<T>(loop: BaseEventLoop, endpoint: Endpoint, toRead: boolean, attempt: () => T | null): Coroutine<T> {
  const first = asPython(attempt);
  if (first !== null) return first;
  checkFree(endpoint, endpoint.fd);
  const future = loop.create_future<T>();
  const selector = loop.$watch();
  const told = (): void => {
    if (future.done()) return;
    try {
      const answer = asPython(attempt);
      if (answer !== null) future.set_result(answer);
    } catch (error) {
      future.set_exception(error as OSError);
    }
  };
  const handle = toRead ? selector.addReader(endpoint, told) : selector.addWriter(endpoint, told);
  try {
    return yield* future;
  } finally {
    // somebody else may wait for the same socket by now
    if (!handle.cancelled()) {
      if (toRead) selector.removeReader(endpoint);
      else selector.removeWriter(endpoint);
    }
  }
}

/** `loop.sock_recv` */
export function* sockRecv(loop: BaseEventLoop, sock: unknown, size: number): Coroutine<Bytes> {
  const endpoint = endpointFor(loop, sock);
  const data = yield* whenReady(loop, endpoint, true, () => endpoint.receive(size, false));
  return new Bytes(data.slice());
}

function roomIn(buffer: unknown): Uint8Array {
  const room = writableBytes(buffer);
  if (room === undefined) throw new TypeError(`recv_into() argument 1 must be read-write bytes-like object, not ${type_name(buffer)}`);
  return room;
}

/** `loop.sock_recv_into` */
export function* sockRecvInto(loop: BaseEventLoop, sock: unknown, buffer: unknown): Coroutine<number> {
  const endpoint = endpointFor(loop, sock);
  const room = roomIn(buffer);
  const data = yield* whenReady(loop, endpoint, true, () => endpoint.receive(room.length, false));
  room.set(data);
  return data.length;
}

function* receiveFrom(loop: BaseEventLoop, sock: unknown, size: number): Coroutine<readonly [Uint8Array, unknown]> {
  const endpoint = endpointFor(loop, sock);
  if (endpoint.kind !== SOCK_DGRAM) return [yield* whenReady(loop, endpoint, true, () => endpoint.receive(size, false)), null];
  const [data, sender] = yield* whenReady(loop, endpoint, true, () => endpoint.receiveFrom(size));
  return [data, pythonAddress(sender)];
}

/** `loop.sock_recvfrom` */
export function* sockRecvFrom(loop: BaseEventLoop, sock: unknown, size: number): Coroutine<Tuple<[Bytes, unknown]>> {
  const [data, sender] = yield* receiveFrom(loop, sock, size);
  return tuple([new Bytes(data.slice()), sender] as [Bytes, unknown]);
}

/** `loop.sock_recvfrom_into` */
export function* sockRecvFromInto(loop: BaseEventLoop, sock: unknown, buffer: unknown, size: number): Coroutine<Tuple<[number, unknown]>> {
  const room = roomIn(buffer);
  const [data, sender] = yield* receiveFrom(loop, sock, size === 0 ? room.length : size);
  room.set(data);
  return tuple([data.length, sender] as [number, unknown]);
}

/** `loop.sock_sendall` */
export function* sockSendAll(loop: BaseEventLoop, sock: unknown, given: unknown): Coroutine<null> {
  const endpoint = endpointFor(loop, sock);
  let rest = bytesLike(given);
  if (rest.length === 0) return null;
  yield* whenReady(loop, endpoint, false, () => {
    rest = rest.subarray(endpoint.send(rest));
    return rest.length === 0 || null;
  });
  return null;
}

/** `loop.sock_sendto` */
export function* sockSendTo(loop: BaseEventLoop, sock: unknown, given: unknown, address: unknown): Coroutine<number> {
  const endpoint = endpointFor(loop, sock);
  const data = bytesLike(given);
  const receiver = yield* remoteOf(loop, endpoint, address);
  if (endpoint.kind === SOCK_DGRAM) {
    asPython(() => endpoint.ensureBound(socketOf(sock).$network, false));
    yield* loop.$whenOpen(endpoint);
    asPython(() => endpoint.opened());
  }
  return yield* whenReady(loop, endpoint, false, () => endpoint.sendTo(data, reachable(receiver)));
}

function* remoteOf(loop: BaseEventLoop, endpoint: Endpoint, address: unknown): Coroutine<Address> {
  if (endpoint.family === AF_UNIX) return { family: AF_UNIX, host: typeof address === "string" ? address : new TextDecoder().decode(bytesLike(address)), port: 0 };
  const [host, port] = [...(address as Iterable<unknown>)];
  const [found] = yield* resolve(loop, host, port, endpoint.family, false);
  return found!;
}

/** `loop.sock_connect` */
export function* sockConnect(loop: BaseEventLoop, sock: unknown, address: unknown): Coroutine<null> {
  const endpoint = endpointFor(loop, sock);
  const remote = yield* remoteOf(loop, endpoint, address);
  if (socketOf(sock).$beginConnect(remote)) return null;
  if (endpoint.family === AF_UNIX || endpoint.kind === SOCK_DGRAM) {
    asPython(() => endpoint.settle());
    return null;
  }
  const future = loop.create_future<null>();
  const selector = loop.$watch();
  const handle = selector.addWriter(endpoint, () => {
    if (future.done()) return;
    try {
      asPython(() => endpoint.settle());
      future.set_result(null);
    } catch (error) {
      const number = (error as OSError).errno;
      future.set_exception(new OSError(number, `Connect call failed ${repr(pythonAddress(remote))}`));
    }
  });
  try {
    return yield* future;
  } finally {
    if (!handle.cancelled()) selector.removeWriter(endpoint);
  }
}

/** `loop.sock_accept` */
export function* sockAccept(loop: BaseEventLoop, sock: unknown): Coroutine<Tuple<[unknown, unknown]>> {
  const endpoint = endpointFor(loop, sock);
  const accepted = yield* whenReady(loop, endpoint, true, () => endpoint.accept());
  const pair = socketOf(sock).$accepted(accepted);
  pair[0].setblocking(false);
  return pair;
}

/** What `add_reader` and its like watch: a socket, or the number of one. */
export function watchable(fileobj: unknown): Descriptor {
  const descriptor = descriptorOf(numberOf(fileobj), "add_reader");
  if (descriptor === null) throw networkError("EBADF");
  if (descriptor instanceof Endpoint) checkFree(descriptor, fileobj);
  return descriptor;
}
