/** What may be watched: sockets, whatever has their number, and the number itself. */
import { currentHost } from "../../host.js";
import type { Descriptor } from "../../network/descriptor.js";
import { endpointOf } from "../../network/endpoint.js";
import { isInt } from "../../objects/py_float.js";
import { call_method } from "../../objects/calls.js";
import { ValueError } from "../../objects/exceptions.js";
import { repr } from "../../objects/repr.js";
import { unavailable } from "../../objects/unavailable.js";

/** The standard streams come first. */
const LAST_STANDARD = 2;

/** The number of what a loop or a selector was given. */
export function numberOf(fileobj: unknown): number {
  let fd: number;
  if (isInt(fileobj)) fd = Number(fileobj);
  else {
    try {
      fd = Number(call_method(fileobj, "fileno"));
    } catch {
      throw new ValueError(`Invalid file object: ${repr(fileobj)}`);
    }
  }
  if (fd < 0) throw new ValueError(`Invalid file descriptor: ${fd}`);
  return fd;
}

/** The descriptor of a number; null when nothing has it. */
export function descriptorOf(fd: number, who: string): Descriptor | null {
  if (fd <= LAST_STANDARD) unavailable(who, "only sockets can be watched", currentHost().argv[0] ?? "");
  return endpointOf(fd);
}
