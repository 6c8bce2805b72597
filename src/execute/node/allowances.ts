/** What an example may do outside of memory, and what of that it has done. */
import type { Network } from "../../runtime/network/descriptor.js";
import type { Tls } from "../../runtime/network/tls.js";
import type { Processes } from "../../runtime/processes/process.js";
import type { World } from "../isolated_program.js";
import { type AllowedFolders, AllowedFiles } from "./allowed_files.js";
import { HeardProcesses } from "./heard_processes.js";
import { NotedNetwork } from "./noted_network.js";

export interface Allowances extends AllowedFolders {
  readonly network: boolean;
  readonly processes: boolean;
}

/** What is allowed to the examples of every document; the folders are as given, "" for each document's own. */
export type Permissions = Omit<Allowances, "home">;

export const noPermissions: Permissions = { read: [], write: [], network: false, processes: false };

/** What is there of the host. */
interface RealWorld {
  readonly network: Network;
  readonly processes: Processes;
  tls(): Tls;
}

/** Whether it is given objects that only programs in the thread's own realm can use. */
export const needsOwnRealm = ({ network, processes }: Allowances): boolean => network || processes;

/** The part of the world that is allowed; `host`: null when neither network nor processes are. */
export function allowedWorld(allowed: Allowances, host: RealWorld | null, hear: (stream: "stdout" | "stderr", text: string) => void): World {
  const files = new AllowedFiles(allowed);
  const network = host === null || !allowed.network ? null : new NotedNetwork(host.network);
  const processes = host === null || !allowed.processes ? null : new HeardProcesses(host.processes, allowed.home, hear);
  return {
    files,
    ...(network !== null && { network, tls: () => host!.tls() }),
    ...(processes !== null && { processes }),
    wasChanged: () => files.changed || network?.reached === true || processes?.started === true,
  };
}
