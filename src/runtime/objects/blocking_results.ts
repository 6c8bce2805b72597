/**
 * Calls whose callee turns out to block its thread. Who can wait says so before the call and gets the call that has not begun;
 * for everyone else it is driven to its end, while other threads go on.
 */
let drive: (call: unknown) => unknown = (call) => call;
let waits = false;

/** The thread scheduler says how a blocking call is driven from plain code. */
export function setBlockingDriver(driver: (call: unknown) => unknown): void {
  drive = driver;
}

/** The next call is made by somebody who waits for its result. */
export function announceWaiting(): void {
  waits = true;
}

/** Whether the caller waits; asked once, before anything of the program runs. */
export function callerWaits(): boolean {
  const waited = waits;
  waits = false;
  return waited;
}

/** Runs a blocking call to its end. */
export function driven(call: unknown): unknown {
  return drive(call);
}
