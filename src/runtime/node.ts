/** `yieldstar/runtime` on Node: programs get the process's streams, files and arguments, and CPython's end. */
import { setDefaultHost } from "./host.js";
import { NodeHost, type NodeProcess, nodeProcess } from "./node_host.js";
import { setMainModule } from "./objects/names.js";
import { reportLeftovers, reportUnavailable, reportUncaught } from "./program.js";

export * from "./index.js";

const process = nodeProcess();
if (process !== null) {
  const host = new NodeHost(process);
  setDefaultHost(() => host);
  setMainModule((meta) => host.isMain(meta));
  installEnd(process, host);
}

/** Converted programs are plain modules: what leaves them arrives as Node's uncaught exception. */
function installEnd(process: NodeProcess, host: NodeHost): void {
  process.on("uncaughtException", (error) => {
    host.flush();
    const status = reportUncaught(error);
    reportLeftovers();
    host.exit(status);
  });
  process.on("exit", () => {
    if (reportUnavailable()) process.exitCode = 1;
    else reportLeftovers();
  });
}
