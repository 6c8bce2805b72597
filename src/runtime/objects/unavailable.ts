/** Names of Python's library that the runtime does not have: the program runs until it needs one, and ends there. A leaf file. */

/** The program needs what the runtime does not have. No `except` of the program sees it: going on could only give a wrong result. */
export class Unavailable extends Error {
  override readonly name = "Unavailable";
  readonly #place: string;

  constructor(name: string, why: string, place: string) {
    super(`\`${name}\` is not available: ${why}`);
    this.#place = place;
  }

  /** As the compiler says it of a line that certainly runs. */
  get diagnostic(): string {
    return `${this.#place}: error[unsupported-api]: ${this.message}`;
  }
}

/** The first one since the program began; library code may have swallowed it. */
let reached: Unavailable | null = null;

/** `sys._getframe`, where the program reaches it. `place`: the file and line. */
export function unavailable(name: string, why: string, place: string): never {
  reached ??= new Unavailable(name, why, place);
  throw reached;
}

/** `import ctypes`: what stands for the module, or for a name of it, ends the program as soon as it is used. */
export function unavailable_value(name: string, why: string, place: string): unknown {
  const used = (): never => unavailable(name, why, place);
  return new Proxy(used, {
    apply: used,
    construct: used,
    defineProperty: used,
    deleteProperty: used,
    get: used,
    getOwnPropertyDescriptor: used,
    getPrototypeOf: used,
    has: used,
    isExtensible: used,
    ownKeys: used,
    preventExtensions: used,
    set: used,
    setPrototypeOf: used,
  });
}

/** What the program that ran could not have; asking forgets it. */
export function takeUnavailable(): Unavailable | null {
  const found = reached;
  reached = null;
  return found;
}
