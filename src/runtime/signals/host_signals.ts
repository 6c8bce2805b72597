/** Signals of the operating system, as a host offers them. */
export interface HostSignals {
  /** Calls back whenever the signal comes, in place of its default action. False: it can't be caught here. */
  watch(number: number, arrived: () => void): boolean;
  /** The default action from here on. */
  unwatch(number: number): void;
  /** Sends a signal to a process: "ESRCH", "EPERM" when it can't, null when it is done. */
  send(pid: number, number: number): string | null;
}
