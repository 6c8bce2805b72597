/** Node's signals, without importing `node:*`. */
import type { HostSignals } from "./host_signals.js";

/** What is needed of `process` and `node:os`. */
export interface NodeSignalSource {
  on(event: string, listener: () => void): unknown;
  removeListener(event: string, listener: () => void): unknown;
  kill(pid: number, signal: number): boolean;
}

export class NodeSignals implements HostSignals {
  /** Those that somebody else listens for, and hands on: SIGINT under the command line. */
  readonly handedOn = new Set<number>();
  private readonly process: NodeSignalSource;
  private readonly names: ReadonlyMap<number, string>;
  private readonly listeners = new Map<number, () => void>();

  constructor(process: NodeSignalSource, numbers: Readonly<Record<string, number>>) {
    this.process = process;
    // of two names for one number the first is the one that Node emits
    this.names = new Map(Object.entries(numbers).reverse().map(([name, number]) => [number, name]));
  }

  watch(number: number, arrived: () => void): boolean {
    const name = this.names.get(number);
    if (name === undefined) return false;
    this.unwatch(number);
    if (this.handedOn.has(number)) return true;
    try {
      this.process.on(name, arrived);
    } catch {
      return false;
    }
    this.listeners.set(number, arrived);
    return true;
  }

  unwatch(number: number): void {
    const listener = this.listeners.get(number);
    if (listener === undefined) return;
    this.listeners.delete(number);
    this.process.removeListener(this.names.get(number)!, listener);
  }

  send(pid: number, number: number): string | null {
    try {
      this.process.kill(pid, number);
      return null;
    } catch (error) {
      return (error as { code?: string }).code ?? "EPERM";
    }
  }
}
