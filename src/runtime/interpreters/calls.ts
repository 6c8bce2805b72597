/** What interpreters say to one another: calls and their outcomes, as pickles. */
import { as_python_error, type BaseException, Exception } from "../objects/exceptions.js";
import { tuple, type PyTuple } from "../objects/tuple.js";
import { Bytes } from "../objects/bytes.js";
import { dict, type Dict } from "../objects/dict.js";
import { format_exception, libraryFrame } from "../objects/traceback.js";
import { registerType } from "../objects/type_registry.js";
import { dumps } from "../stdlib/pickle/pickler.js";
import { loads } from "../stdlib/pickle/unpickler.js";

/** `f(*args, **kwargs)`, asked for under a number. */
export interface RemoteCall {
  readonly id: number;
  readonly f: unknown;
  readonly args: readonly unknown[];
  readonly kwargs: Record<string, unknown> | null;
}

/** What a call came to. */
export interface Outcome {
  readonly id: number;
  readonly failed: boolean;
  readonly value: unknown;
  /** The traceback's text, of a call that failed. */
  readonly traceback: string;
}

const pickled = (value: unknown): Uint8Array => (dumps(value) as Bytes).data;
const unpickled = <T>(data: Uint8Array): T => loads(new Bytes(data)) as T;

export const callMessage = ({ id, f, args, kwargs }: RemoteCall): Uint8Array => pickled(tuple([id, f, tuple([...args]), dict(kwargs ?? {})]));

export function readCall(data: Uint8Array): RemoteCall {
  const [id, f, args, kwargs] = unpickled<readonly [number, unknown, PyTuple, Dict<string, unknown>]>(data);
  return { id, f, args, kwargs: kwargs.size === 0 ? null : Object.fromEntries([...kwargs.keys()].map((key) => [key, kwargs.get(key)])) };
}

/** The message of an outcome; a value that can't be sent makes it one that failed. */
export function outcomeMessage(id: number, value: unknown): Uint8Array {
  try {
    return pickled(tuple([id, false, value, ""]));
  } catch (error) {
    return failureMessage(id, error);
  }
}

export function failureMessage(id: number, thrown: unknown): Uint8Array {
  const error = libraryFrame(as_python_error(thrown), "concurrent/futures/process.py", 253, "_process_worker");
  const text = format_exception(error);
  try {
    return pickled(tuple([id, true, error, text]));
  } catch (problem) {
    return pickled(tuple([id, true, as_python_error(problem), text]));
  }
}

export function readOutcome(data: Uint8Array): Outcome {
  const [id, failed, value, traceback] = unpickled<readonly [number, boolean, unknown, string]>(data);
  return { id, failed, value, traceback };
}

/** Stands before an exception from another interpreter and shows where it was raised there. */
export class RemoteTraceback extends Exception {
  override __str__(): string {
    return String(this.args[0]);
  }
}
registerType(RemoteTraceback, { name: "_RemoteTraceback", module: "concurrent.futures.process", bases: [Exception], sealed: false });

/** The exception of a call that failed elsewhere, with the traceback of there as its cause. */
export function remoteError({ value, traceback }: Outcome): BaseException {
  const error = value as BaseException;
  error.__cause__ = new RemoteTraceback(`\n"""\n${traceback}"""`);
  return error;
}
