/** `os.kill`. */
import { currentHost } from "../host.js";
import { childOf } from "../interpreters/child.js";
import { OSError } from "../objects/exceptions.js";
import { asIndex } from "../objects/indices.js";
import { libraryFunctions } from "../objects/library_functions.js";
import { EINVAL, errorNumbers, ESRCH } from "../stdlib/errno.js";
import { errorText } from "../stdlib/io/host_errors.js";
import { raiseHere } from "./handlers.js";
import { isSignal } from "./names.js";

/** `kill(pid, signal, /)`: to the program itself, or to another process of the host's. */
export function kill(pid: unknown, signal: unknown): null {
  const host = currentHost();
  const target = Number(asIndex(pid));
  const number = Number(asIndex(signal));
  const child = childOf(target);
  if (child !== null) {
    if (!isSignal(number) && number !== 0) throw failed(EINVAL);
    if (number !== 0) child.end(number);
    return null;
  }
  if (target !== (host.pid ?? 1)) {
    const code = host.signals === undefined ? "ESRCH" : host.signals.send(target, number);
    if (code !== null) throw failed(errorNumbers[code] ?? ESRCH);
    return null;
  }
  if (number === 0) return null;
  if (!isSignal(number)) throw failed(EINVAL);
  raiseHere(number);
  return null;
}

const failed = (number: number): OSError => new OSError(number, errorText(number));

libraryFunctions("posix", { kill: [kill, "pid, signal, /"] });
