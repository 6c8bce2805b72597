/** Makes circumstances so: a clock, a source of chance, and what the runtime's memory looks like. */
// The whole runtime first: its modules need one another in its own order.
import "../runtime/index.js";
import type { Host } from "../runtime/host.js";
import { seedTextHashes } from "../runtime/objects/hash64.js";
import { startAddressesAt } from "../runtime/objects/identity.js";
import { startStacksAt } from "../runtime/threads/green_thread.js";
import { unsettleThreads } from "../runtime/threads/scheduler.js";
import { VirtualClock } from "../runtime/virtual_clock.js";
import type { Circumstances } from "./circumstances.js";

/** Lets what follows on this thread happen in these circumstances; the clock is the host's. */
export function arrange({ address, distance, stacks, hashSeed, unsettled }: Circumstances): void {
  startAddressesAt(address, distance * 16);
  startStacksAt(stacks);
  unsettleThreads(unsettled);
  seedTextHashes(hashSeed);
}

export const clockOf = ({ epoch, monotonic, stretch, pace }: Circumstances): VirtualClock => new VirtualClock(epoch, monotonic, stretch, pace);

/** Bytes that look random and are the same for the same seed (xorshift). */
export function chanceOf({ chance }: Circumstances): NonNullable<Host["randomBytes"]> {
  let state = Math.imul(chance, 0x9e3779b1) | 1;
  return (count) =>
    Uint8Array.from({ length: count }, () => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return (state >>> 11) & 0xff;
    });
}
