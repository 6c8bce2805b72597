/** What `setsockopt` keeps, and what a new socket begins with on Linux. */
import { bufferBytes } from "../../objects/bytes/arguments.js";
import { Bytes } from "../../objects/bytes.js";
import { OSError, TypeError } from "../../objects/exceptions.js";
import { asIndex, isIndex } from "../../objects/indices.js";
import { type_name } from "../../objects/types.js";
import { networkError } from "../../asyncio/network_errors.js";
import * as names from "./numbers.js";

const SO_SNDBUF = 7, SO_RCVBUF = 8;
const LARGEST_BUFFER = 425_984;
const LEVELS: readonly (readonly [prefix: string, level: number])[] = [["SO_", names.SOL_SOCKET], ["TCP_", names.IPPROTO_TCP], ["IP_", names.IPPROTO_IP], ["IPV6_", names.IPPROTO_IPV6]];

/** Every option that has a name; most programs ask for none. */
let known: Set<string> | null = null;

function isKnown(key: string): boolean {
  known ??= new Set(Object.entries(names).flatMap(([name, value]) => LEVELS.filter(([prefix]) => name.startsWith(prefix)).map(([, level]) => `${level} ${String(value)}`)));
  return known.has(key);
}

/** Those that are on or off. */
const switches = new Set([...["SO_REUSEADDR", "SO_REUSEPORT", "SO_KEEPALIVE", "SO_BROADCAST", "SO_OOBINLINE", "SO_DONTROUTE", "SO_DEBUG"].map((name) => `${names.SOL_SOCKET} ${String(Reflect.get(names, name))}`), `${names.IPPROTO_TCP} ${names.TCP_NODELAY}`, `${names.IPPROTO_IPV6} ${names.IPV6_V6ONLY}`]);

const defaults: Readonly<Record<string, number>> = { [`${names.IPPROTO_IP} ${names.IP_TTL}`]: 64, [`${names.IPPROTO_IP} ${names.IP_MULTICAST_TTL}`]: 1, [`${names.IPPROTO_IP} ${names.IP_MULTICAST_LOOP}`]: 1, [`${names.IPPROTO_TCP} ${names.TCP_KEEPIDLE}`]: 7200, [`${names.IPPROTO_TCP} ${names.TCP_KEEPINTVL}`]: 75, [`${names.IPPROTO_TCP} ${names.TCP_KEEPCNT}`]: 9, [`${names.IPPROTO_TCP} ${names.TCP_MAXSEG}`]: 536 };

export class SocketOptions {
  private readonly values = new Map<string, number | Uint8Array>();

  /** `isTcp`: the others' buffers begin with another size. */
  constructor(isTcp: boolean) {
    this.values.set(BUFFERS[0]!, isTcp ? 16_384 : 212_992);
    this.values.set(BUFFERS[1]!, isTcp ? 131_072 : 212_992);
  }

  /** Notes an option. */
  set(level: unknown, option: unknown, value: unknown): void {
    const key = keyOf(level, option);
    const isNumber = isIndex(value);
    const bytes = isNumber ? undefined : bufferBytes(value);
    if (!isNumber && bytes === undefined) throw new TypeError(`a bytes-like object is required, not '${type_name(value)}'`);
    if (!isKnown(key)) throw networkError("ENOPROTOOPT");
    // nothing here is a network of many
    if (JOINS.has(key)) throw networkError("ENODEV");
    if (bytes !== undefined && bytes.length !== 4) {
      this.values.set(key, bytes.slice());
      return;
    }
    const number = bytes === undefined ? Number(asIndex(value)) : new DataView(bytes.slice().buffer).getInt32(0, true);
    if (key === BUFFERS[0] || key === BUFFERS[1]) this.values.set(key, Math.min(LARGEST_BUFFER, Math.max(number * 2, key === BUFFERS[0] ? 4608 : 2304)));
    else this.values.set(key, switches.has(key) ? Number(number !== 0) : number);
  }

  /** `getsockopt`: what was set, or what `fresh` says of the socket, or the system's value. */
  get(level: unknown, option: unknown, length: number, fresh: ReadonlyMap<string, number>): unknown {
    const key = keyOf(level, option);
    if (!isKnown(key)) throw networkError("ENOPROTOOPT");
    if (length < 0 || length > 1024) throw new OSError("getsockopt buflen out of range");
    const value = fresh.get(key) ?? this.values.get(key) ?? defaults[key] ?? 0;
    if (length === 0) return typeof value === "number" ? value : new DataView(value.slice(0, 4).buffer).getInt32(0, true);
    if (typeof value !== "number") return new Bytes(value.slice(0, length));
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setInt32(0, value, true);
    return new Bytes(LINGER === key ? new Uint8Array(Math.min(length, 8)) : bytes.slice(0, length));
  }

  isOn(level: number, option: number): boolean {
    return (this.values.get(`${level} ${option}`) ?? 0) !== 0;
  }
}

/** What the kernel says of a socket, whatever was set. */
export interface SocketFacts {
  readonly kind: number;
  readonly family: number;
  readonly proto: number;
  readonly accepting: boolean;
  /** The number of the error that was kept for it. */
  readonly error: number;
}

/** Those facts by the names of their options, for `get`. */
export const factsOf = ({ kind, family, proto, accepting, error }: SocketFacts): ReadonlyMap<string, number> =>
  new Map([
    [keyOf(names.SOL_SOCKET, names.SO_TYPE), kind],
    [keyOf(names.SOL_SOCKET, names.SO_DOMAIN), family],
    [keyOf(names.SOL_SOCKET, names.SO_PROTOCOL), proto],
    [keyOf(names.SOL_SOCKET, names.SO_ACCEPTCONN), Number(accepting)],
    [keyOf(names.SOL_SOCKET, names.SO_ERROR), error],
  ]);

/** How `fresh` and the tables name an option. */
export const keyOf = (level: unknown, option: unknown): string => `${String(Number(asIndex(level)))} ${String(Number(asIndex(option)))}`;

const BUFFERS = [keyOf(names.SOL_SOCKET, SO_SNDBUF), keyOf(names.SOL_SOCKET, SO_RCVBUF)];
const LINGER = keyOf(names.SOL_SOCKET, names.SO_LINGER);
const JOINS = new Set([keyOf(names.IPPROTO_IP, names.IP_ADD_MEMBERSHIP), keyOf(names.IPPROTO_IPV6, names.IPV6_JOIN_GROUP)]);
