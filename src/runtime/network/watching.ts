/** Several may watch one descriptor: threads that wait for it, loops, selectors. A single one costs no more than the call. */
import type { Descriptor } from "./descriptor.js";

const audiences = new WeakMap<Descriptor, Set<() => void>>();

/** Calls `told` whenever the descriptor may have become readable or writable. */
export function watch(descriptor: Descriptor, told: () => void): void {
  const audience = audiences.get(descriptor);
  if (audience !== undefined) audience.add(told);
  else if (descriptor.changed === null) descriptor.changed = told;
  else {
    const all = new Set([descriptor.changed, told]);
    audiences.set(descriptor, all);
    descriptor.changed = () => {
      for (const each of [...all]) each();
    };
  }
}

export function unwatch(descriptor: Descriptor, told: () => void): void {
  const audience = audiences.get(descriptor);
  if (audience === undefined) {
    if (descriptor.changed === told) descriptor.changed = null;
    return;
  }
  audience.delete(told);
  if (audience.size > 0) return;
  audiences.delete(descriptor);
  descriptor.changed = null;
}
