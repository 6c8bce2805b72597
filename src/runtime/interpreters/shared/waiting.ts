/** Threads of this interpreter that wait for something in the shared memory, and what the interpreter does when all its threads wait. */
import { currentHost, whenHostChanges } from "../../host.js";
import { INTERRUPTS } from "./entries.js";
import { type SharedMemory, sharedMemory, sharedMemoryInUse } from "./memory.js";
import { anyOther, FIRST, othersLive, ownPlace, VirtualWait } from "./table.js";

/** One thread that waits. */
export interface SharedWaiter {
  /** Takes what the thread waits for, if it is there. Called alone, and often; it runs nothing of the program. */
  attempt(): boolean;
  /** The thread goes on. */
  wake(): void;
}

const waiters = new Set<SharedWaiter>();
let seen = -1;
whenHostChanges(() => waiters.clear());

export function addWaiter(waiter: SharedWaiter): void {
  waiters.add(waiter);
}

export function removeWaiter(waiter: SharedWaiter): void {
  waiters.delete(waiter);
}

/** Whether threads wait for other interpreters. */
export const awaitsOthers = (): boolean => waiters.size > 0;

/** Wakes who finds what it waits for, if anything has changed. */
export function lookAround(): void {
  if (waiters.size === 0) return;
  const memory = sharedMemory();
  if (memory.version === seen) return;
  memory.alone(() => void serve(memory));
}

/** To be called alone. True: somebody goes on. */
function serve(memory: SharedMemory): boolean {
  let any = false;
  for (const waiter of waiters) {
    if (!waiter.attempt()) continue;
    any = true;
    waiters.delete(waiter);
    waiter.wake();
  }
  seen = memory.version;
  return any;
}

/** How often Ctrl-C has come to the program, as far as this interpreter has heard of it, and who is told. */
let interruptsHeard = 0;
let interrupted: (() => void) | null = null;
whenHostChanges(() => (interruptsHeard = 0));

/** Calls back, in interpreters that the program has started, where they wait when Ctrl-C comes. */
export function whenInterrupted(callback: () => void): void {
  interrupted = callback;
}

/** Ctrl-C came to the first interpreter: the others hear of it. */
export function passInterruptOn(): void {
  const memory = memoryOfMany();
  if (memory === null || ownPlace() !== FIRST) return;
  memory.alone(() => {
    memory.cells[INTERRUPTS]!++;
    memory.changed();
  });
}

/** Whether Ctrl-C has come since the program began. */
export const wasInterrupted = (): boolean => (sharedMemoryInUse()?.cells[INTERRUPTS] ?? 0) > 0;

function hearInterrupt(memory: SharedMemory): void {
  const count = memory.cells[INTERRUPTS]!;
  if (count === interruptsHeard) return;
  interruptsHeard = count;
  if (ownPlace() !== FIRST) interrupted?.();
}

/** Every thread of this interpreter waits, `delay` seconds at most, and there are others: sleeps until one may go on. "stuck": nobody ever will. */
export function restAmongOthers(memory: SharedMemory, delay: number, mayGoOn: () => boolean): "stuck" | null {
  const { clock } = currentHost();
  const due = delay === Infinity ? Infinity : clock.monotonic() + delay;
  const wait = clock.jumps ? new VirtualWait(memory, due) : null;
  for (;;) {
    let version = 0;
    const rest = memory.alone(() => {
      if (serve(memory)) {
        wait?.leave();
        return GO_ON;
      }
      ({ version } = memory);
      if (wait !== null) return wait.look(version);
      if (due === Infinity && !anyOther(memory)) return "stuck";
      const milliseconds = (due - clock.monotonic()) * 1000;
      return milliseconds > 0 ? { goesOn: false as const, milliseconds } : GO_ON;
    });
    if (rest === "stuck") return rest;
    if (rest.goesOn) return null;
    if (rest.milliseconds > 0) memory.sleepUntilChanged(version, rest.milliseconds);
    hearInterrupt(memory);
    // Ctrl-C has woken a thread
    if (mayGoOn()) {
      wait?.leave();
      return null;
    }
  }
}

const GO_ON = { goesOn: true } as const;

/** While the host has the turn: looks around whenever something changes, as long as `isWaiting`. */
export function followChanges(isWaiting: () => boolean): void {
  if (waiters.size === 0) return;
  const memory = sharedMemoryInUse();
  if (memory === null) return;
  const look = (): void => {
    if (!isWaiting()) return;
    const any = memory.alone(() => serve(memory));
    if (!any) memory.whenChanged(seen, look);
  };
  look();
}

/** The memory, once the program has started another interpreter or is one. */
export function memoryOfMany(): SharedMemory | null {
  const memory = sharedMemoryInUse();
  return memory !== null && othersLive(memory) && currentHost().parent?.ready !== false ? memory : null;
}

/** Whether somebody who waits should look around. */
export const mayLookAround = (): boolean => waiters.size > 0 && sharedMemory().version !== seen;
