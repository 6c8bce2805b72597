/** Addresses as programs write them, checked as CPython does, and the names in them looked up. */
import { currentHost } from "../../host.js";
import { type Address, AF_INET, AF_INET6, AF_UNIX, type Network } from "../../network/descriptor.js";
import { numericAddress } from "../../network/names.js";
import { AnyBytes } from "../../objects/bytes/objects.js";
import { bytesLike } from "../../objects/bytes/arguments.js";
import { OverflowError, TypeError } from "../../objects/exceptions.js";
import { asIndex } from "../../objects/indices.js";
import { type PyTuple, PyTuple as TupleClass } from "../../objects/tuple.js";
import { type_name } from "../../objects/types.js";
import { unavailable } from "../../objects/unavailable.js";
import type { Blocking } from "../../threads/blocking.js";
import { BlockingRequest } from "../../threads/scheduler.js";
import { resolverError } from "./errors.js";

/** The host's network. */
export function network(): Network {
  const found = currentHost().network;
  return found ?? unavailable("socket", "this host has no network", currentHost().argv[0] ?? "");
}

/** A host's name as text, of what CPython takes for one. */
export function hostText(host: unknown): string {
  if (typeof host === "string") return host;
  if (host instanceof AnyBytes) return new TextDecoder().decode(host.data);
  throw new TypeError(`str, bytes or bytearray expected, not ${type_name(host)}`);
}

/** The numeric addresses of a name; asks the host's resolver, which may take its time. Throws gaierror. */
export function* lookUp(name: string): Blocking<readonly Address[]> {
  const numeric = numericAddress(name);
  if (numeric !== null) return [numeric];
  let answer: readonly Address[] | string | null = null;
  const request = new BlockingRequest(Infinity, true);
  network().lookup(name, (found) => {
    answer = found;
    request.wake();
  });
  if (answer === null) yield request;
  const found = answer as unknown as readonly Address[] | string;
  if (typeof found === "string") throw resolverError(found);
  return found;
}

const wildcard = (family: number): string => (family === AF_INET6 ? "::" : "0.0.0.0");

/** The first address of a host in a family. */
export function* hostAddress(host: string, family: number): Blocking<string> {
  if (host === "") return wildcard(family);
  if (host === "<broadcast>" && family === AF_INET) return "255.255.255.255";
  const found = yield* lookUp(host);
  const fitting = found.find((address) => family === 0 || address.family === family);
  if (fitting === undefined) throw resolverError("EAI_ADDRFAMILY");
  return fitting.host;
}

/** The address that a method of a socket was given: a tuple, or the path of a Unix socket. */
export function* givenAddress(family: number, given: unknown, method: string): Blocking<Address> {
  if (family === AF_UNIX) return { family, host: typeof given === "string" ? given : new TextDecoder().decode(bytesLike(given)), port: 0 };
  const name = family === AF_INET6 ? "AF_INET6" : "AF_INET";
  if (!(given instanceof TupleClass)) throw new TypeError(`${method}(): ${name} address must be tuple, not ${type_name(given)}`);
  const parts = given as PyTuple;
  if (family === AF_INET6 ? parts.length < 2 || parts.length > 4 : parts.length !== 2) {
    throw new TypeError(family === AF_INET6 ? "AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])" : "AF_INET address must be a pair (host, port)");
  }
  const text = hostText(parts[0]);
  const port = Number(asIndex(parts[1]));
  const host = yield* hostAddress(text, family);
  if (port < 0 || port > 65535) throw new OverflowError(`${method}(): port must be 0-65535.`);
  return { family, host, port };
}

/** Where a connection to every address of this machine goes. */
export const reachable = (address: Address): Address => (address.host === "0.0.0.0" ? { ...address, host: "127.0.0.1" } : address.host === "::" ? { ...address, host: "::1" } : address);
