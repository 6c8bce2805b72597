/**
 * The interpreters of a program, in a table that all of them see: who lives, who waits and until when, how each ended. By it they share a virtual
 * clock: time jumps when all of them wait.
 */
import { currentHost } from "../../host.js";
import { DUE, ENDED, entryCells, entryOf, EXIT_CODE, FREE, KILLED, LAST_NUMBER, MOST_INTERPRETERS, NOW, NUMBER, PARENT, RUNNING, SEEN, STARTING, STATE, STUCK, WAITING } from "./entries.js";
import type { Address, SharedMemory } from "./memory.js";
import { closeAllEnds } from "./open_ends.js";

/** The program's first interpreter. */
export const FIRST = 0;

/** Which interpreter of the table this one is. */
export const ownPlace = (): number => currentHost().parent?.place ?? FIRST;

/** How much longer than asked it may take until a timeout ends a wait while others compute: a busy machine must not change the order. */
const GRACE_MILLISECONDS = 250;

/** The table is used from the first start on. */
export const othersLive = (memory: SharedMemory): boolean => memory.cells[LAST_NUMBER] !== 0;

/** Takes a place for an interpreter that is about to start; null when there is none left. To be called alone. */
export function takePlace(memory: SharedMemory): { readonly place: number; readonly number: number } | null {
  const { cells } = memory;
  if (cells[LAST_NUMBER] === 0) cells[entryOf(FIRST) + STATE] = RUNNING;
  for (let place = 1; place < MOST_INTERPRETERS; place++) {
    const entry = entryOf(place);
    if (cells[entry + STATE] !== FREE) continue;
    const number = ++cells[LAST_NUMBER]!;
    cells.fill(0, entry, entry + entryCells);
    cells[entry + NUMBER] = number;
    cells[entry + STATE] = STARTING;
    cells[entry + PARENT] = ownPlace();
    memory.view.setFloat64((entry + DUE) * 4, currentHost().clock.monotonic(), true);
    return { place, number };
  }
  return null;
}

/** This interpreter has imported the program and goes on from the time of the one that started it. */
export function beginRunning(memory: SharedMemory): void {
  const entry = entryOf(ownPlace());
  memory.alone(() => {
    memory.cells[entry + STATE] = RUNNING;
    memory.changed();
  });
}

/** Brings a new interpreter's clock to the time at which it was started. */
export function setClock(memory: SharedMemory): void {
  const { clock } = currentHost();
  if (clock.jumps) catchUp(memory.view.getFloat64((entryOf(ownPlace()) + DUE) * 4, true));
}

/** The exit code of an interpreter; null while it lives. */
export function exitCodeAt(memory: SharedMemory, place: number): number | null {
  const entry = entryOf(place);
  return memory.cells[entry + STATE] === ENDED ? memory.cells[entry + EXIT_CODE]! : null;
}

/** Notes that an interpreter has ended, unless that is known. To be called alone. True: it was not. */
export function noteEnd(memory: SharedMemory, place: number, exitCode: number, killed: boolean): boolean {
  const { cells } = memory;
  const entry = entryOf(place);
  const state = cells[entry + STATE];
  if (state === ENDED || state === FREE) return false;
  cells[entry + EXIT_CODE] = exitCode;
  if (killed) cells[entry + KILLED] = 1;
  cells[entry + STATE] = ENDED;
  closeAllEnds(memory, place);
  // its own interpreters end with it
  for (let other = 1; other < MOST_INTERPRETERS; other++) if (cells[entryOf(other) + PARENT] === place && cells[entryOf(other) + STATE] !== FREE) noteEnd(memory, other, exitCode, true);
  memory.changed();
  return true;
}

/** Gives the place of one that has ended to others. To be called alone. */
export function freePlace(memory: SharedMemory, place: number): void {
  memory.cells[entryOf(place) + STATE] = FREE;
}

/** Whether another interpreter lives. To be called alone. */
export function anyOther(memory: SharedMemory): boolean {
  const { cells } = memory;
  const own = ownPlace();
  for (let place = 0; place <= Math.min(MOST_INTERPRETERS - 1, cells[LAST_NUMBER]!); place++) {
    const state = cells[entryOf(place) + STATE];
    if (place !== own && state !== FREE && state !== ENDED) return true;
  }
  return false;
}

/** What came of a look at the table by an interpreter that has nothing to do. */
export type Rest = { readonly goesOn: true } | { readonly goesOn: false; readonly milliseconds: number } | "stuck";

/** One wait of an interpreter, under a virtual clock. */
export class VirtualWait {
  private readonly memory: SharedMemory;
  private readonly entry: Address;
  private readonly due: number;
  private readonly length: number;
  private began = realMilliseconds();
  private sawStart = false;

  constructor(memory: SharedMemory, due: number) {
    this.memory = memory;
    this.entry = entryOf(ownPlace());
    this.due = due;
    this.length = due - currentHost().clock.monotonic();
  }

  /** Nothing has come for this interpreter up to this version: what now. To be called alone. */
  look(version: number): Rest {
    const { memory, entry, due } = this;
    const { cells, view } = memory;
    if (due <= this.now) return this.goOn();
    cells[entry + STATE] = WAITING;
    cells[entry + SEEN] = version;
    view.setFloat64((entry + DUE) * 4, due, true);
    const { isBusy, isStarting, next } = this.others(version);
    // what a start takes is no time of the program's
    if (isStarting || this.sawStart) this.began = realMilliseconds();
    this.sawStart = isStarting;
    if (!isBusy && !isStarting) {
      if (next === Infinity) {
        // the first interpreter tells; nobody has done anything since it was found out
        if (version !== cells[STUCK]) {
          memory.changed();
          cells[STUCK] = memory.version;
        }
        if (ownPlace() === FIRST) {
          cells[entry + STATE] = RUNNING;
          return "stuck";
        }
        return { goesOn: false, milliseconds: Infinity };
      } else {
        view.setFloat64(NOW * 4, next, true);
        memory.changed();
        if (due <= next) return this.goOn();
      }
      return { goesOn: false, milliseconds: 0 };
    }
    if (version !== 0 && version === cells[STUCK]) {
      if (ownPlace() === FIRST) {
        cells[entry + STATE] = RUNNING;
        return "stuck";
      }
      return { goesOn: false, milliseconds: Infinity };
    }
    const milliseconds = isStarting ? Infinity : this.began + this.length * 1000 + GRACE_MILLISECONDS - realMilliseconds();
    if (milliseconds > 0) return { goesOn: false, milliseconds };
    view.setFloat64(NOW * 4, Math.max(this.now, due), true);
    memory.changed();
    return this.goOn();
  }

  private get now(): number {
    return this.memory.view.getFloat64(NOW * 4, true);
  }

  private goOn(): Rest {
    this.leave();
    return { goesOn: true };
  }

  /** This interpreter runs again. */
  leave(): void {
    this.memory.cells[this.entry + STATE] = RUNNING;
    catchUp(this.now);
  }

  /** What the others do: whether one of them runs, or has not seen yet what changed, and when the first one that waits goes on. */
  private others(version: number): { readonly isBusy: boolean; readonly isStarting: boolean; readonly next: number } {
    const { cells, view } = this.memory;
    let isBusy = false;
    let isStarting = false;
    let next = Infinity;
    const most = Math.min(MOST_INTERPRETERS, cells[LAST_NUMBER]! + 1);
    for (let place = 0; place < most; place++) {
      const entry = entryOf(place);
      if (entry === this.entry) {
        next = Math.min(next, this.due);
        continue;
      }
      const state = cells[entry + STATE];
      if (state === STARTING) isStarting = true;
      else if (state === RUNNING || (state === WAITING && cells[entry + SEEN] !== version)) isBusy = true;
      else if (state === WAITING) next = Math.min(next, view.getFloat64((entry + DUE) * 4, true));
    }
    return { isBusy, isStarting, next };
  }
}

function catchUp(now: number): void {
  const { clock } = currentHost();
  const behind = now - clock.monotonic();
  if (behind > 0) clock.wait(behind);
}

interface Performance {
  readonly timeOrigin: number;
  now(): number;
}
const { performance } = globalThis as unknown as { readonly performance: Performance };

/** The same for all threads of the host's. */
const realMilliseconds = (): number => performance.timeOrigin + performance.now();
