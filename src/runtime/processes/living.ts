/** Children by their pids, for those who know only these. */
import { whenHostChanges } from "../host.js";
import type { ChildProcess } from "./process.js";

const children = new Map<number, ChildProcess>();
whenHostChanges(() => children.clear());

/** A child was started. */
export function registerChild(child: ChildProcess): void {
  for (const [pid, other] of children) if (other.status() !== null) children.delete(pid);
  children.set(child.pid, child);
}

/** The child, until somebody has been told how it ended and others were started. */
export const childOf = (pid: number): ChildProcess | null => children.get(pid) ?? null;
