/** Sockets that are made and used at once: pairs, clients, servers. */
import { AF_INET, AF_INET6, AF_UNIX } from "../../network/descriptor.js";
import { Endpoint, SOCK_DGRAM, SOCK_STREAM } from "../../network/endpoint.js";
import { socketPair } from "../../network/loopback.js";
import { ExceptionGroup, OSError, ValueError } from "../../objects/exceptions.js";
import { asIndex } from "../../objects/indices.js";
import { repr } from "../../objects/repr.js";
import { tuple, type Tuple } from "../../objects/tuple.js";
import { unavailable } from "../../objects/unavailable.js";
import { blocking, type Blocking } from "../../threads/blocking.js";
import { networkError } from "../../asyncio/network_errors.js";
import { errorText } from "../io/host_errors.js";
import { currentHost } from "../../host.js";
import { IPPROTO_IPV6, IPV6_V6ONLY, SO_REUSEADDR, SO_REUSEPORT, SOL_SOCKET } from "./numbers.js";
import { getaddrinfo } from "./names.js";
import { socket } from "./socket.js";

/** `socketpair()`: two ends of a connection. */
export function socketpair(family: unknown = null, type: unknown = SOCK_STREAM, proto: unknown = 0): Tuple<[socket, socket]> {
  const domain = family === null ? AF_UNIX : Number(asIndex(family));
  const kind = Number(asIndex(type));
  asIndex(proto);
  if (domain !== AF_UNIX) throw networkError("ENOTSUP");
  if (kind === SOCK_DGRAM) unavailable("socket.socketpair", "pairs carry streams only", currentHost().argv[0] ?? "");
  const [one, other] = socketPair();
  return tuple([socket.$around(new Endpoint(AF_UNIX, SOCK_STREAM, one), 0), socket.$around(new Endpoint(AF_UNIX, SOCK_STREAM, other), 0)] as [socket, socket]);
}

/** Where no timeout is given, the default one counts. */
const DEFAULT = Symbol("default");

/** `create_connection((host, port), timeout, source_address)`: tries every address of the name. */
export const create_connection = blocking(function* create_connection(address: unknown, timeout: unknown = DEFAULT, source_address: unknown = null, { all_errors = false }: { readonly all_errors?: boolean } = {}): Blocking<socket> {
  const [host, port] = pair(address);
  const errors: unknown[] = [];
  for (const entry of yield* getaddrinfo(host, port, 0, SOCK_STREAM)) {
    const [family, type, proto, , target] = entry;
    const made = new socket(family, type, proto);
    try {
      if (timeout !== DEFAULT) made.settimeout(timeout);
      if (source_address !== null) yield* made.bind(source_address);
      yield* made.connect(target);
      return made;
    } catch (error) {
      made.close();
      if (!(error instanceof OSError)) throw error;
      if (!all_errors) errors.length = 0;
      errors.push(error);
    }
  }
  if (errors.length === 0) throw new OSError("getaddrinfo returns an empty list");
  if (all_errors) throw new ExceptionGroup("create_connection failed", errors as OSError[]);
  throw errors[0];
}, "address, timeout=<object object>, source_address=None, *, all_errors=False");

function pair(address: unknown): readonly [unknown, unknown] {
  const parts = [...(address as Iterable<unknown>)];
  if (parts.length < 2) throw new ValueError(`not enough values to unpack (expected 2, got ${parts.length})`);
  if (parts.length > 2) throw new ValueError("too many values to unpack (expected 2)");
  return [parts[0], parts[1]];
}

interface ServerOptions {
  readonly family?: unknown;
  readonly backlog?: unknown;
  readonly reuse_port?: boolean;
  readonly dualstack_ipv6?: boolean;
}

/** `create_server((host, port))`: a socket that listens. */
export const create_server = blocking(function* create_server(address: unknown, { family = AF_INET, backlog = null, reuse_port = false, dualstack_ipv6 = false }: ServerOptions = {}): Blocking<socket> {
  const domain = Number(asIndex(family));
  if (dualstack_ipv6 && domain !== AF_INET6) throw new ValueError("dualstack_ipv6 requires AF_INET6 family");
  const made = new socket(family, SOCK_STREAM);
  try {
    made.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1);
    if (reuse_port) made.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1);
    if (domain === AF_INET6) made.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, dualstack_ipv6 ? 0 : 1);
    try {
      yield* made.bind(address);
    } catch (error) {
      if (!(error instanceof OSError) || typeof error.errno !== "number" || error.errno < 0) throw error;
      throw new OSError(error.errno, `${errorText(error.errno)} (while attempting to bind on address ${repr(address)})`);
    }
    yield* made.listen(backlog === null ? 128 : backlog);
    return made;
  } catch (error) {
    made.close();
    throw error;
  }
}, "address, *, family=<AddressFamily.AF_INET: 2>, backlog=None, reuse_port=False, dualstack_ipv6=False");

/** `fromfd`, `close(fd)` need numbers that are sockets. */
export function close(fd: unknown): null {
  new socket(-1, -1, -1, fd).close();
  return null;
}

export const has_dualstack_ipv6 = (): boolean => true;

