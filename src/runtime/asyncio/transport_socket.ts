/** What `get_extra_info("socket")` and `server.sockets` give: a socket that a transport owns. The page is CPython's `trsock.py`. */
import { AF_UNIX, type DatagramDescriptor, type ListeningDescriptor, type StreamDescriptor } from "../network/descriptor.js";
import { libraryClass } from "../objects/library_functions.js";
import { repr } from "../objects/repr.js";
import type { PyTuple } from "../objects/tuple.js";
import { pythonAddress } from "../stdlib/socket/python_address.js";

export { pythonAddress };

export const SOCK_STREAM = 1, SOCK_DGRAM = 2;
const IPPROTO_TCP = 6, IPPROTO_UDP = 17;

export class TransportSocket {
  readonly #descriptor: StreamDescriptor | ListeningDescriptor | DatagramDescriptor;
  readonly #kind: number;
  readonly #fd: number;

  constructor(descriptor: StreamDescriptor | ListeningDescriptor | DatagramDescriptor, kind: number = SOCK_STREAM) {
    this.#descriptor = descriptor;
    this.#kind = kind;
    this.#fd = descriptor.fd;
  }

  get family(): number {
    return this.#descriptor.local.family;
  }

  get type(): number {
    return this.#kind;
  }

  get proto(): number {
    return this.family === AF_UNIX ? 0 : this.#kind === SOCK_DGRAM ? IPPROTO_UDP : IPPROTO_TCP;
  }

  fileno(): number {
    return this.#fd;
  }

  getsockname(): PyTuple | string {
    return pythonAddress(this.#descriptor.local);
  }

  getpeername(): PyTuple | string | null {
    const { remote } = this.#descriptor as Partial<StreamDescriptor>;
    return remote === undefined || remote === null ? null : pythonAddress(remote);
  }

  __repr__(): string {
    const words = [`fd=${this.#fd}`, `family=${this.family}`, `type=${this.#kind}`, `proto=${this.proto}`, `laddr=${repr(this.getsockname())}`];
    const peer = this.getpeername();
    if (peer !== null) words.push(`raddr=${repr(peer)}`);
    return `<asyncio.TransportSocket ${words.join(", ")}>`;
  }
}
libraryClass(TransportSocket, { name: "TransportSocket", module: "asyncio.trsock" }, { fileno: "", getsockname: "", getpeername: "" });
