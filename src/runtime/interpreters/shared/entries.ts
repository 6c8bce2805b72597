/** Where in the shared memory the table of interpreters is, and what is in an entry. A leaf file. */
import type { Address } from "./memory.js";

/** The first cells are the memory's own. */
const TABLE: Address = 64;
/** Where the table ends. */
export const HEAP: Address = TABLE + (1 << 15);

/** The number of the interpreter that was started last. */
export const LAST_NUMBER = TABLE;
/** The version at which all were found to wait for one another. */
export const STUCK = TABLE + 1;
/** Virtual time, as far as it has jumped. */
export const NOW = TABLE + 2;
/** How often Ctrl-C came. */
export const INTERRUPTS = TABLE + 4;
const ENTRIES = TABLE + 16;
const ENTRY_CELLS = 16;
export const MOST_INTERPRETERS = 2000;

export const STATE = 0;
/** No two interpreters have the same number; the first one's is 0. */
export const NUMBER = 1;
export const EXIT_CODE = 2;
/** The version up to which it has seen what changed. */
export const SEEN = 3;
/** When its wait ends; of one that starts, the time at which it was started. */
export const DUE = 4;
export const PARENT = 6;
/** It was ended from outside. */
export const KILLED = 7;
/** The first of what it has open of pipes. */
export const OPEN_ENDS = 8;

export const FREE = 0;
export const STARTING = 1;
export const RUNNING = 2;
export const WAITING = 3;
export const ENDED = 4;

export const entryOf = (place: number): Address => ENTRIES + place * ENTRY_CELLS;
export const entryCells = ENTRY_CELLS;

/** Whether the interpreter at this place of the table still is this one, and may do something. */
export const mayAct = (cells: Int32Array, place: number, number: number): boolean => {
  const entry = entryOf(place);
  return cells[entry + NUMBER] === number && cells[entry + KILLED] === 0;
};

/** Whether an interpreter of this number lives. */
export function isLiving(cells: Int32Array, number: number): boolean {
  for (let place = 0; place < MOST_INTERPRETERS; place++) {
    const state = cells[entryOf(place) + STATE];
    if (mayAct(cells, place, number) && state !== ENDED && (state !== FREE || place === 0)) return true;
  }
  return false;
}
