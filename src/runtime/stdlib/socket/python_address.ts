/** Addresses as Python has them. */
import { type Address, AF_INET6, AF_UNIX } from "../../network/descriptor.js";
import { tuple, type PyTuple } from "../../objects/tuple.js";

/** A tuple, or the path of a Unix socket. */
export function pythonAddress({ family, host, port }: Address): PyTuple | string {
  if (family === AF_UNIX) return host;
  return family === AF_INET6 ? tuple([host, port, 0, 0]) : tuple([host, port]);
}
