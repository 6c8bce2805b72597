/** What `get_extra_info("socket")` and `server.sockets` give: a socket that a transport owns. The page is CPython's `trsock.py`. */
import { AF_UNIX, type DatagramDescriptor, type ListeningDescriptor, type StreamDescriptor } from "../network/descriptor.js";
import { SHUT_RD } from "../network/endpoint.js";
import { ValueError } from "../objects/exceptions.js";
import { libraryClass } from "../objects/library_functions.js";
import { repr } from "../objects/repr.js";
import type { PyTuple } from "../objects/tuple.js";
import { addressFamily, socketKind } from "../stdlib/socket/enums.js";
import { factsOf, SocketOptions } from "../stdlib/socket/options.js";
import { pythonAddress } from "../stdlib/socket/python_address.js";
import { networkError } from "./network_errors.js";
import { familyText, kindText } from "../network/shown_names.js";

export { pythonAddress };

export const SOCK_STREAM = 1, SOCK_DGRAM = 2;
const IPPROTO_TCP = 6, IPPROTO_UDP = 17;

type AnySocket = StreamDescriptor | ListeningDescriptor | DatagramDescriptor;

export class TransportSocket {
  readonly #descriptor: AnySocket;
  readonly #kind: number;
  readonly #fd: number;
  #options: SocketOptions | null = null;

  constructor(descriptor: AnySocket, kind: number = SOCK_STREAM) {
    this.#descriptor = descriptor;
    this.#kind = kind;
    this.#fd = descriptor.fd;
  }

  get $family(): number {
    return this.#descriptor.local.family;
  }

  get family(): unknown {
    return addressFamily(this.$family);
  }

  get type(): unknown {
    return socketKind(this.#kind);
  }

  get proto(): number {
    return this.$family === AF_UNIX ? 0 : this.#kind === SOCK_DGRAM ? IPPROTO_UDP : IPPROTO_TCP;
  }

  fileno(): number {
    return this.#descriptor.closed ? -1 : this.#fd;
  }

  #check(): void {
    if (this.#descriptor.closed) throw networkError("EBADF");
  }

  getsockname(): PyTuple | string {
    this.#check();
    return pythonAddress(this.#descriptor.local);
  }

  getpeername(): PyTuple | string {
    this.#check();
    const { remote } = this.#descriptor as Partial<StreamDescriptor>;
    if (remote === undefined || remote === null) throw networkError("ENOTCONN");
    return pythonAddress(remote);
  }

  setsockopt(level: unknown, optname: unknown, value: unknown): null {
    this.#check();
    this.#kept().set(level, optname, value);
    return null;
  }

  getsockopt(level: unknown, optname: unknown, buflen: number = 0): unknown {
    this.#check();
    return this.#kept().get(level, optname, buflen, factsOf({ kind: this.#kind, family: this.$family, proto: this.proto, accepting: "accept" in this.#descriptor, error: 0 }));
  }

  #kept(): SocketOptions {
    return (this.#options ??= new SocketOptions(this.#kind === SOCK_STREAM && this.$family !== AF_UNIX));
  }

  gettimeout(): number {
    return 0;
  }

  settimeout(value: unknown): null {
    if (Number(value) !== 0) throw new ValueError("settimeout(): only 0 timeout is allowed on transport sockets");
    return null;
  }

  setblocking(flag: unknown): null {
    if (Number(flag) !== 0) throw new ValueError("setblocking(): transport sockets cannot be blocking");
    return null;
  }

  get_inheritable(): boolean {
    return false;
  }

  /** Ends the connection under its transport. */
  shutdown(how: number): null {
    this.#check();
    if (how !== SHUT_RD) (this.#descriptor as Partial<StreamDescriptor>).shutdown?.();
    return null;
  }

  __repr__(): string {
    const words = [`fd=${this.fileno()}`, `family=${familyText(this.$family)}`, `type=${kindText(this.#kind)}`, `proto=${this.proto}`];
    if (!this.#descriptor.closed) {
      words.push(`laddr=${repr(this.getsockname())}`);
      const { remote } = this.#descriptor as Partial<StreamDescriptor>;
      if (remote !== undefined && remote !== null) words.push(`raddr=${repr(pythonAddress(remote))}`);
    }
    return `<asyncio.TransportSocket ${words.join(", ")}>`;
  }
}
libraryClass(
  TransportSocket,
  { name: "TransportSocket", module: "asyncio.trsock" },
  { fileno: "", getsockname: "", getpeername: "", setsockopt: "*args, **kwargs", getsockopt: "*args, **kwargs", gettimeout: "", settimeout: "value", setblocking: "flag", get_inheritable: "", shutdown: "how" },
);
