import type { Clock } from "../runtime/clock.js";
import type { Host, OutputStream } from "../runtime/host.js";
import { LoopbackNetwork } from "../runtime/network/loopback.js";

/** The same world under another clock: what the program connects with itself stays in memory, where time does not pass. */
export function withClock(host: Host, clock: Clock): Host {
  return {
    clock,
    network: new LoopbackNetwork(host.network ?? null),
    argv: host.argv,
    environment: host.environment,
    cpuCount: host.cpuCount,
    ...(host.files === undefined ? {} : { files: host.files }),
    ...(host.warnOptions === undefined ? {} : { warnOptions: host.warnOptions }),
    write: (stream: OutputStream, text: string) => host.write(stream, text),
    flush: () => host.flush(),
    readLine: () => host.readLine(),
    isTerminal: (stream) => host.isTerminal(stream),
    isMain: (meta) => host.isMain(meta),
    exit: (code) => host.exit(code),
  };
}
