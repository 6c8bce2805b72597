/** Messages in the shared memory, in the order in which they were sent. All of these functions are to be called alone. */
import type { Address, SharedMemory } from "./memory.js";

const HEAD = 0;
const TAIL = 1;
const COUNT = 2;
const CHANNEL_BYTES = 12;

const NEXT = 0;
const LENGTH = 1;
const MESSAGE_CELLS = 2;

export const newChannel = (memory: SharedMemory): Address => memory.zeros(CHANNEL_BYTES);

export const countOf = (memory: SharedMemory, channel: Address): number => memory.cells[channel + COUNT]!;

/** Sends bytes; whoever waits looks again. */
export function send(memory: SharedMemory, channel: Address, data: Uint8Array): void {
  const { cells } = memory;
  const message = memory.allocate(MESSAGE_CELLS * 4 + data.length);
  memory.bytes.set(data, (message + MESSAGE_CELLS) * 4);
  cells[message + NEXT] = 0;
  cells[message + LENGTH] = data.length;
  const tail = cells[channel + TAIL]!;
  if (tail === 0) cells[channel + HEAD] = message;
  else cells[tail + NEXT] = message;
  cells[channel + TAIL] = message;
  cells[channel + COUNT]!++;
  memory.changed();
}

/** How long the first message is; null: there is none. */
export function firstLength(memory: SharedMemory, channel: Address): number | null {
  const message = memory.cells[channel + HEAD]!;
  return message === 0 ? null : memory.cells[message + LENGTH]!;
}

/** Takes the first message; null: there is none. */
export function receive(memory: SharedMemory, channel: Address): Uint8Array | null {
  const { cells } = memory;
  const message = cells[channel + HEAD]!;
  if (message === 0) return null;
  const next = cells[message + NEXT]!;
  cells[channel + HEAD] = next;
  if (next === 0) cells[channel + TAIL] = 0;
  cells[channel + COUNT]!--;
  const start = (message + MESSAGE_CELLS) * 4;
  const data = memory.bytes.slice(start, start + cells[message + LENGTH]!);
  memory.release(message);
  memory.changed();
  return data;
}
