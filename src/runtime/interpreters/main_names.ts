/**
 * The main module's variables. CPython on Linux starts a process as a copy of the running one: what the variables hold goes there too.
 * Here the new interpreter imports the main module, and then gets the values that can be pickled; functions, classes and modules are there already.
 */
import { beforeNewProgram } from "../objects/modules.js";
import { type Dict, dict } from "../objects/dict.js";
import { Bytes } from "../objects/bytes.js";
import { isClass } from "../objects/type_registry.js";
import { dumps } from "../stdlib/pickle/pickler.js";

type Accessors = Readonly<Record<string, readonly [read: () => unknown, assign?: (value: unknown) => unknown]>>;

let names: Accessors = {};
beforeNewProgram(() => (names = {}));

/** The main module hands out its variables. */
export function setMainNames(accessors: Accessors): void {
  names = accessors;
}

/** Copies of all variables' values that can be sent. */
export function mainValues(): Dict<string, unknown> {
  const values = dict<string, unknown>();
  for (const [name, [read, assign]] of Object.entries(names)) {
    if (assign === undefined) continue;
    const value = bound(read);
    if (value !== undefined && typeof value !== "function" && !isClass(value) && canBeSent(value)) values.set(name, value);
  }
  return values;
}

/** Gives the variables these values. */
export function takeMainValues(values: Dict<string, unknown>): void {
  for (const name of values.keys()) {
    try {
      names[name]?.[1]?.(values.get(name));
    } catch (error) {
      // the import ended before the variable began: nobody there knows it
      if (!(error instanceof ReferenceError)) throw error;
    }
  }
}

/** JavaScript throws where a variable is not initialised yet. */
function bound(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

function canBeSent(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  try {
    return dumps(value) instanceof Bytes;
  } catch {
    return false;
  }
}
