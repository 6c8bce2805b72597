/** Names of hosts as addresses. What is numeric already needs no resolver, and no turn of the loop. */
import { currentHost } from "../host.js";
import { type Address, AF_INET, AF_INET6, type Network } from "../network/descriptor.js";
import { numericAddress, portNumber } from "../network/names.js";
import { asIndex } from "../objects/indices.js";
import { unavailable } from "../objects/unavailable.js";
import type { Coroutine } from "../objects/coroutine.js";
import { resolverError } from "../stdlib/socket/errors.js";
import type { BaseEventLoop } from "./base_events.js";

/** The host's network. */
export function network(): Network {
  const found = currentHost().network;
  return found ?? unavailable("socket", "this host has no network", currentHost().argv[0] ?? "");
}

/** The number of an address family: `socket.AF_INET` is a member of an enum. */
export const familyNumber = (family: unknown): number => Number(asIndex(family));

/** The addresses of `host` and `port`; `isPassive`: no host stands for every address of this machine, else for the machine itself. */
export function* resolve(loop: BaseEventLoop, host: unknown, port: unknown, family: number, isPassive: boolean): Coroutine<readonly Address[]> {
  const number = portNumber(port);
  if (number === undefined) throw resolverError("EAI_SERVICE");
  const text = typeof host === "string" ? host : null;
  if (text === null || text === "") {
    const names = isPassive ? ["0.0.0.0", "::"] : ["::1", "127.0.0.1"];
    return addresses(names.map((name) => numericAddress(name)!), number, family);
  }
  const numeric = numericAddress(text);
  if (numeric !== null) return addresses([numeric], number, family);
  const found = yield* lookup(loop, text);
  return addresses(found, number, family);
}

function addresses(found: readonly Address[], port: number, family: number): readonly Address[] {
  const fitting = found.filter((address) => family === 0 || address.family === family);
  if (fitting.length === 0) throw resolverError(family === AF_INET || family === AF_INET6 ? "EAI_ADDRFAMILY" : "EAI_NONAME");
  return fitting.map((address) => ({ ...address, port }));
}

/** Asks the host's resolver. */
function* lookup(loop: BaseEventLoop, name: string): Coroutine<readonly Address[]> {
  const future = loop.create_future<readonly Address[]>();
  loop.$hostOperations++;
  network().lookup(name, (found) => {
    loop.$hostOperations--;
    if (loop.is_closed()) return;
    loop.call_soon_threadsafe(() => {
      if (future.done()) return;
      if (typeof found === "string") future.set_exception(resolverError(found));
      else future.set_result(found);
    });
  });
  return yield* future;
}
