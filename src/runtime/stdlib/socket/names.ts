/** Names of hosts, services and protocols. What the host's resolver has to be asked waits in its thread. */
import { type Address, AF_INET } from "../../network/descriptor.js";
import { numericAddress, portNumber, serviceName } from "../../network/names.js";
import { Bytes } from "../../objects/bytes.js";
import { OSError, OverflowError, TypeError } from "../../objects/exceptions.js";
import { asIndex, isIndex } from "../../objects/indices.js";
import { PyTuple, tuple, type Tuple } from "../../objects/tuple.js";
import { type_name } from "../../objects/types.js";
import { blocking, type Blocking } from "../../threads/blocking.js";
import { hostAddress, lookUp, network } from "./addresses.js";
import { addressFamily, socketKind } from "./enums.js";
import { resolverError } from "./errors.js";
import { pythonAddress } from "./python_address.js";

const AI_PASSIVE = 1, AI_CANONNAME = 2, AI_NUMERICHOST = 4;
const NI_NUMERICHOST = 1, NI_NUMERICSERV = 2, NI_DGRAM = 16;

/** Kinds of sockets with their protocols, in the resolver's order. */
const KINDS: readonly (readonly [kind: number, proto: number])[] = [[1, 6], [2, 17], [3, 0]];
const PROTOCOLS: Readonly<Record<string, number>> = { ip: 0, icmp: 1, igmp: 2, ggp: 3, tcp: 6, egp: 8, udp: 17, ipv6: 41, "ipv6-icmp": 58, sctp: 132 };

/** One answer of `getaddrinfo`. */
export type AddressEntry = Tuple<[unknown, unknown, number, string, unknown]>;

/** What `getaddrinfo` was asked, understood. */
export interface AddressQuestion {
  readonly host: string | null;
  readonly port: number;
  readonly family: number;
  readonly type: number;
  readonly proto: number;
  readonly flags: number;
}

/** Reads the arguments of `getaddrinfo` as CPython does. */
export function addressQuestion(host: unknown, port: unknown, family: unknown, type: unknown, proto: unknown, flags: unknown): AddressQuestion {
  if (host !== null && typeof host !== "string" && !(host instanceof Bytes)) throw new TypeError("getaddrinfo() argument 1 must be string or None");
  const text = host instanceof Bytes ? new TextDecoder().decode(host.data) : host;
  const service = port instanceof Bytes ? new TextDecoder().decode(port.data) : port;
  if (service !== null && typeof service !== "string" && !isIndex(service)) throw new OSError("Int or String expected");
  if ((text === null || text === "") && service === null) throw resolverError("EAI_NONAME");
  const number = portNumber(typeof service === "string" || service === null ? service : Number(asIndex(service)));
  if (number === undefined) throw resolverError("EAI_SERVICE");
  return { host: text === "" ? null : text, port: number & 0xffff, family: Number(asIndex(family)), type: Number(asIndex(type)), proto: Number(asIndex(proto)), flags: Number(asIndex(flags)) };
}

/** The addresses that need no resolver; null when one has to be asked. */
export function knownAddresses({ host, flags }: AddressQuestion): readonly Address[] | null {
  if (host === null) return ((flags & AI_PASSIVE) === 0 ? ["::1", "127.0.0.1"] : ["0.0.0.0", "::"]).map((each) => numericAddress(each)!);
  const numeric = numericAddress(host);
  if (numeric !== null) return [numeric];
  if ((flags & AI_NUMERICHOST) !== 0) throw resolverError("EAI_NONAME");
  return null;
}

/** The list that `getaddrinfo` gives. */
export function addressEntries(found: readonly Address[], { host, port, family, type, proto, flags }: AddressQuestion): AddressEntry[] {
  const fitting = found.filter((address) => family === 0 || address.family === family);
  if (fitting.length === 0) throw resolverError("EAI_ADDRFAMILY");
  const kinds = KINDS.filter(([kind, protocol]) => (type === 0 || kind === type) && (proto === 0 || protocol === proto || protocol === 0 && type === kind));
  if (kinds.length === 0) throw resolverError("EAI_SERVICE");
  const entries: AddressEntry[] = [];
  for (const address of fitting) {
    for (const [kind, protocol] of kinds) {
      const name = (flags & AI_CANONNAME) !== 0 && entries.length === 0 ? (host ?? "") : "";
      entries.push(tuple([addressFamily(address.family), socketKind(kind), protocol, name, pythonAddress({ ...address, port })] as [unknown, unknown, number, string, unknown]));
    }
  }
  return entries;
}

/** `getaddrinfo(host, port, family=0, type=0, proto=0, flags=0)` */
export const getaddrinfo = blocking(function* getaddrinfo(host: unknown, port: unknown, family: unknown = 0, type: unknown = 0, proto: unknown = 0, flags: unknown = 0): Blocking<AddressEntry[]> {
  const question = addressQuestion(host, port, family, type, proto, flags);
  return addressEntries(knownAddresses(question) ?? (yield* lookUp(question.host!)), question);
}, "host, port, family=0, type=0, proto=0, flags=0");

function nameOf(hostname: unknown, method: string): string {
  if (typeof hostname === "string") return hostname;
  if (hostname instanceof Bytes) return new TextDecoder().decode(hostname.data);
  throw new TypeError(`${method}() argument 1 must be str, bytes or bytearray, not ${type_name(hostname)}`);
}

export const gethostbyname = blocking(function* gethostbyname(hostname: unknown): Blocking<string> {
  return yield* hostAddress(nameOf(hostname, "gethostbyname"), AF_INET);
}, "hostname, /");

export const gethostbyname_ex = blocking(function* gethostbyname_ex(hostname: unknown): Blocking<Tuple<[string, string[], string[]]>> {
  const name = nameOf(hostname, "gethostbyname_ex");
  const found = yield* lookUp(name);
  const own = found.filter(({ family }) => family === AF_INET).map(({ host }) => host);
  return tuple([name, [], [...new Set(own)]] as [string, string[], string[]]);
}, "hostname, /");

/** The name of an address, as far as it is known without asking: this machine's own. */
function nameOfAddress(host: string): string | null {
  return host.startsWith("127.") || host === "::1" ? "localhost" : null;
}

export const gethostbyaddr = blocking(function* gethostbyaddr(ip_address: unknown): Blocking<Tuple<[string, string[], string[]]>> {
  const [found] = yield* lookUp(nameOf(ip_address, "gethostbyaddr"));
  const name = nameOfAddress(found!.host);
  if (name === null) throw resolverError("HOST_NOT_FOUND");
  return tuple([name, [], [found!.host]] as [string, string[], string[]]);
}, "ip_address, /");

export const gethostname = (): string => network().hostName();

/** The whole name of a host: the first one with a dot. */
export const getfqdn = blocking(function* getfqdn(name: unknown = ""): Blocking<string> {
  const asked = typeof name === "string" ? name.trim() : nameOf(name, "getfqdn");
  const host = asked === "" || asked === "0.0.0.0" || asked === "::" ? gethostname() : asked;
  try {
    const [found] = yield* lookUp(host);
    return nameOfAddress(found!.host) ?? host;
  } catch (error) {
    if (error instanceof OSError) return host;
    throw error;
  }
}, "name=''");

/** `getnameinfo(sockaddr, flags)` */
export const getnameinfo = blocking(function* getnameinfo(sockaddr: unknown, flags: unknown): Blocking<Tuple<[string, string]>> {
  const [host] = sockaddr instanceof PyTuple ? (sockaddr as PyTuple) : [];
  if (typeof host === "string") yield* lookUp(host);
  return nameInfo(sockaddr, flags);
}, "sockaddr, flags, /");

/** The half of `getnameinfo` that does not wait. */
export function nameInfo(sockaddr: unknown, flags: unknown): Tuple<[string, string]> {
  if (!(sockaddr instanceof PyTuple)) throw new TypeError("getnameinfo() argument 1 must be a tuple");
  const [host, port] = sockaddr as PyTuple;
  if (typeof host !== "string") throw new TypeError("getnameinfo() argument 1 must be str");
  const wanted = Number(asIndex(flags));
  const numeric = numericAddress(host);
  if (numeric === null) throw resolverError("EAI_NONAME");
  const number = Number(asIndex(port));
  const name = (wanted & NI_NUMERICHOST) !== 0 ? null : nameOfAddress(numeric.host);
  const service = (wanted & NI_NUMERICSERV) !== 0 ? null : serviceName(number, (wanted & NI_DGRAM) !== 0 ? "udp" : "tcp");
  return tuple([name ?? numeric.host, service ?? String(number)] as [string, string]);
}

export function getservbyname(servicename: unknown, protocolname: unknown = null): number {
  if (typeof servicename !== "string") throw new TypeError(`getservbyname() argument 1 must be str, not ${type_name(servicename)}`);
  const port = /^\d*$/.test(servicename) ? undefined : portNumber(servicename);
  if (port === undefined || (protocolname !== null && protocolname !== "tcp" && protocolname !== "udp")) throw new OSError("service/proto not found");
  return port;
}

export function getservbyport(port: unknown, protocolname: unknown = null): string {
  const number = Number(asIndex(port));
  if (number < 0 || number > 65535) throw new OverflowError("getservbyport: port must be 0-65535.");
  const name = serviceName(number, protocolname === "udp" ? "udp" : "tcp");
  if (name === null) throw new OSError("port/proto not found");
  return name;
}

export function getprotobyname(protocolname: unknown): number {
  const number = typeof protocolname === "string" ? PROTOCOLS[protocolname] : undefined;
  if (number === undefined) throw new OSError("protocol not found");
  return number;
}
