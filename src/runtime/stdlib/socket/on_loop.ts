/** What an event loop needs of a socket of the program's own. */
import type { Address, Network } from "../../network/descriptor.js";
import type { Endpoint } from "../../network/endpoint.js";
import type { Tuple } from "../../objects/tuple.js";

export interface SocketOnLoop {
  readonly $endpoint: Endpoint;
  readonly $timeout: number | null;
  readonly $network: Network;
  $beginConnect(remote: Address): boolean;
  $accepted(endpoint: Endpoint): Tuple<[{ setblocking(flag: boolean): null }, unknown]>;
}
