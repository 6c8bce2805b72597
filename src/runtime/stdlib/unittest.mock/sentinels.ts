/** `ANY`, `DEFAULT` and `sentinel.name`: objects that stand for themselves. */
import { libraryClass } from "../../objects/library_functions.js";

class Sentinel {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  __repr__(): string {
    return `sentinel.${this.name}`;
  }
}
libraryClass(Sentinel, { name: "_SentinelObject", module: "unittest.mock" });

class Sentinels {
  readonly #known = new Map<string, Sentinel>();

  __getattr__(name: string): Sentinel {
    let found = this.#known.get(name);
    if (found === undefined) this.#known.set(name, (found = new Sentinel(name)));
    return found;
  }
}
libraryClass(Sentinels, { name: "_Sentinel", module: "unittest.mock" });

export const sentinel = new Sentinels();
export const DEFAULT: unknown = sentinel.__getattr__("DEFAULT");

class Any {
  __eq__(_other: unknown): boolean {
    return true;
  }

  __ne__(_other: unknown): boolean {
    return false;
  }

  __repr__(): string {
    return "<ANY>";
  }
}
libraryClass(Any, { name: "_ANY", module: "unittest.mock" });
export const ANY = new Any();
