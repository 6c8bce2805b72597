/** What each interpreter has open of pipes: an end is closed when nobody has it open any more, or lives no more. To be called alone. */
import { entryOf, OPEN_ENDS } from "./entries.js";
import type { Address, SharedMemory } from "./memory.js";

const NEXT = 0;
const END = 1;
const NODE_BYTES = 8;

/** Somebody has the end open; `end` is the cell that counts them. */
export function openEnd(memory: SharedMemory, end: Address): void {
  memory.cells[end]!++;
}

/** The interpreter has it open from now on, and closes it when it ends. */
export function noteOpen(memory: SharedMemory, place: number, end: Address): void {
  const { cells } = memory;
  const node = memory.allocate(NODE_BYTES);
  const first = entryOf(place) + OPEN_ENDS;
  cells[node + NEXT] = cells[first]!;
  cells[node + END] = end;
  cells[first] = node;
}

/** The interpreter closes it. */
export function closeEnd(memory: SharedMemory, place: number, end: Address): void {
  const { cells } = memory;
  let before = entryOf(place) + OPEN_ENDS;
  for (let node = cells[before]!; node !== 0; before = node + NEXT, node = cells[node + NEXT]!) {
    if (cells[node + END] !== end) continue;
    cells[before] = cells[node + NEXT]!;
    memory.release(node);
    cells[end]!--;
    memory.changed();
    return;
  }
}

/** The interpreter has ended. */
export function closeAllEnds(memory: SharedMemory, place: number): void {
  const { cells } = memory;
  const first = entryOf(place) + OPEN_ENDS;
  for (let node = cells[first]!; node !== 0; ) {
    const next = cells[node + NEXT]!;
    cells[cells[node + END]!]!--;
    memory.release(node);
    node = next;
  }
  cells[first] = 0;
}
