import type { Clock } from "../runtime/clock.js";
import type { Host, OutputStream } from "../runtime/host.js";
import { LoopbackNetwork } from "../runtime/network/loopback.js";

/** The same world under another clock: what the program connects with itself stays in memory, where time does not pass. */
export function withClock(host: Host, clock: Clock): Host {
  return {
    clock,
    network: new LoopbackNetwork(host.network ?? null),
    ...(host.tls === undefined ? {} : { tls: () => host.tls!() }),
    argv: host.argv,
    environment: host.environment,
    cpuCount: host.cpuCount,
    ...(host.standardPipe === undefined ? {} : { standardPipe: (fd: 0 | 1 | 2) => host.standardPipe!(fd) }),
    ...(host.processes === undefined ? {} : { processes: host.processes }),
    ...(host.signals === undefined ? {} : { signals: host.signals }),
    ...(host.pid === undefined ? {} : { pid: host.pid }),
    ...(host.parentPid === undefined ? {} : { parentPid: host.parentPid }),
    ...(host.interpreters === undefined ? {} : { interpreters: host.interpreters }),
    ...(host.parent === undefined ? {} : { parent: host.parent }),
    ...(host.files === undefined ? {} : { files: host.files }),
    ...(host.python === undefined ? {} : { python: host.python }),
    ...(host.warnOptions === undefined ? {} : { warnOptions: host.warnOptions }),
    write: (stream: OutputStream, text: string) => host.write(stream, text),
    flush: () => host.flush(),
    ...(host.shareOutput === undefined ? {} : { shareOutput: () => host.shareOutput!() }),
    readLine: () => host.readLine(),
    isTerminal: (stream) => host.isTerminal(stream),
    isMain: (meta) => host.isMain(meta),
    exit: (code) => host.exit(code),
  };
}
