/** `pickle.Pickler` and `dumps`. */
import { getattr, hasattr } from "../../objects/attributes.js";
import { findInherited } from "../../objects/attributes/class_lookup.js";
import { Bytes } from "../../objects/bytes.js";
import { call } from "../../objects/calls.js";
import { PyObject } from "../../objects/classes.js";
import { dict, type Dict } from "../../objects/dict.js";
import { AttributeError, TypeError, ValueError } from "../../objects/exceptions.js";
import { identityOf } from "../../objects/identity.js";
import { asIndex } from "../../objects/indices.js";
import { libraryClass, libraryFunctions } from "../../objects/library_functions.js";
import { truthy } from "../../objects/truth.js";
import { tupleOf } from "../../objects/tuple.js";
import { className } from "../../objects/type_registry.js";
import { type_name } from "../../objects/types.js";
import { PicklingError } from "./errors.js";
import { NO_HOOKS, Writing } from "./writing.js";

export const HIGHEST_PROTOCOL = 5;
export const DEFAULT_PROTOCOL = 4;

interface PickleOptions {
  readonly fix_imports?: unknown;
  readonly buffer_callback?: unknown;
}

/** The protocol that is asked for: of None the usual one, of a negative number the highest. */
function protocolOf(protocol: unknown): number {
  if (protocol === null || protocol === undefined) return DEFAULT_PROTOCOL;
  const given = asIndex(protocol);
  if (given < 0) return HIGHEST_PROTOCOL;
  if (given > HIGHEST_PROTOCOL) throw new ValueError(`pickle protocol must be <= ${HIGHEST_PROTOCOL}`);
  return Number(given);
}

function writingFor(protocol: unknown, { fix_imports = true, buffer_callback = null }: PickleOptions): { readonly to: Writing; readonly bufferCallback: unknown } {
  const number = protocolOf(protocol);
  if (buffer_callback !== null && number < 5) throw new ValueError("buffer_callback needs protocol >= 5");
  return { to: new Writing(number, truthy(fix_imports)), bufferCallback: buffer_callback };
}

/** A pickler that a program may derive from: `persistent_id`, `reducer_override`, `dispatch_table`. */
export class Pickler extends PyObject {
  declare $to: Writing | undefined;
  declare $write: unknown;
  declare $bufferCallback: unknown;
  declare $dispatchTable: unknown;

  __init__(file: unknown, protocol: unknown = null, options: PickleOptions = {}): void {
    const { to, bufferCallback } = writingFor(protocol, options);
    const write: unknown = getattr(file, "write", null);
    if (write === null) throw new TypeError("file must have a 'write' attribute");
    for (const [name, value] of Object.entries({ $to: to, $write: write, $bufferCallback: bufferCallback })) Object.defineProperty(this, name, { value, writable: true, configurable: true });
  }

  #writing(): Writing {
    if (this.$to === undefined) throw new PicklingError(`Pickler.__init__() was not called by ${className(this.constructor)}.__init__()`);
    return this.$to;
  }

  dump(obj: unknown): void {
    const to = this.#writing();
    to.hooks = { persistentId: ownMethod(this, "persistent_id"), reducerOverride: ownMethod(this, "reducer_override"), dispatchTable: getattr(this, "dispatch_table", null), bufferCallback: this.$bufferCallback };
    call(this.$write, [new Bytes(to.dump(obj))]);
  }

  clear_memo(): void {
    this.#writing().memo.numbers.clear();
  }

  get memo(): Dict {
    const shown = dict();
    for (const [x, at] of this.#writing().memo.numbers) shown.set(identityOf(x), tupleOf([at, x]));
    return shown;
  }

  /** The program's own table, instead of `copyreg`'s. */
  get dispatch_table(): unknown {
    if (this.$dispatchTable === undefined) throw new AttributeError(`'${type_name(this)}' object has no attribute 'dispatch_table'`);
    return this.$dispatchTable;
  }

  set dispatch_table(table: unknown) {
    Object.defineProperty(this, "$dispatchTable", { value: table, writable: true, configurable: true });
  }

  get bin(): number {
    return this.#writing().protocol > 0 ? 1 : 0;
  }

  get fast(): number {
    return this.#writing().fast ? 1 : 0;
  }

  set fast(value: unknown) {
    this.#writing().fast = truthy(value);
  }
}
libraryClass(Pickler, { name: "Pickler", module: "_pickle", compiled: true, signature: "file, protocol=None, fix_imports=True, buffer_callback=None", sealed: true }, { __init__: "file, protocol=None, fix_imports=True, buffer_callback=None", dump: "obj, /", clear_memo: "" }, "builtin");

/** The method by which a program's pickler has a say. */
function ownMethod(pickler: Pickler, name: string): Function | null {
  if (!Object.hasOwn(pickler, name) && findInherited(pickler.constructor, name) === null && !hasattr(pickler, name)) return null;
  const method: unknown = getattr(pickler, name, null);
  return typeof method === "function" ? method : null;
}

/** `dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None)` */
export function dumps(obj: unknown, protocol: unknown = null, options: PickleOptions = {}): Bytes {
  const { to, bufferCallback } = writingFor(protocol, options);
  if (bufferCallback !== null) to.hooks = { ...NO_HOOKS, bufferCallback };
  return new Bytes(to.dump(obj));
}

/** `dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None)` */
export function dump(obj: unknown, file: unknown, protocol: unknown = null, options: PickleOptions = {}): void {
  const write: unknown = getattr(file, "write", null);
  if (write === null) throw new TypeError("file must have a 'write' attribute");
  call(write, [dumps(obj, protocol, options)]);
}

libraryFunctions("_pickle", {
  dumps: [dumps, "obj, protocol=None, *, fix_imports=True, buffer_callback=None"],
  dump: [dump, "obj, file, protocol=None, *, fix_imports=True, buffer_callback=None"],
});

