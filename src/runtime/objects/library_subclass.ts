/** Classes of the library that do something when a program derives from them: enums make their members, a NamedTuple its fields. */
import { mro } from "./mro.js";

interface Subclassable {
  /** Called with the finished subclass; false: what it needs is not known yet. */
  readonly $subclassed?: (cls: Function, keywords: Readonly<Record<string, unknown>>) => boolean;
}

const finished = new WeakSet<Function>();

/** Lets the nearest such base do its work, once for each class. */
export function finishSubclass(cls: Function, keywords: Readonly<Record<string, unknown>> = {}): void {
  if (finished.has(cls)) return;
  for (const base of mro(cls).slice(1) as readonly (Function & Subclassable)[]) {
    if (!Object.hasOwn(base, "$subclassed")) continue;
    finished.add(cls);
    if (base.$subclassed?.(cls, keywords) === false) finished.delete(cls);
    return;
  }
}
