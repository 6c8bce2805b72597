/** What workers of pools do: one call, or a function over a chunk of arguments; and what comes of it. */
import { begin_call } from "../../objects/calls.js";
import { as_python_error, Exception } from "../../objects/exceptions.js";
import { iterate } from "../../objects/iteration.js";
import { repr } from "../../objects/repr.js";
import { format_exception, libraryFrame } from "../../objects/traceback.js";
import { tuple } from "../../objects/tuple.js";
import { registerType } from "../../objects/type_registry.js";
import { Unavailable } from "../../objects/unavailable.js";
import { type Blocking, isBlocking } from "../../threads/blocking.js";

const POOL = "multiprocessing/pool.py";

export type TaskKind = "call" | "map" | "starmap";

export interface Task {
  readonly job: number;
  readonly i: number;
  readonly kind: TaskKind;
  readonly f: unknown;
  /** The arguments of the call, or the chunk. */
  readonly args: readonly unknown[];
  readonly kwds: unknown;
}

export interface Done {
  readonly job: number;
  readonly i: number;
  readonly success: boolean;
  readonly value: unknown;
}

/** Does it; what is raised becomes its outcome. */
export function* done({ job, i, kind, f, args, kwds }: Task): Blocking<Done> {
  try {
    return { job, i, success: true, value: kind === "call" ? yield* called(f, args, kwds) : yield* mapped(kind, f, args) };
  } catch (thrown) {
    if (thrown instanceof Unavailable) throw thrown;
    const error = as_python_error(thrown);
    if (!(error instanceof Exception)) throw error;
    return { job, i, success: false, value: libraryFrame(error, POOL, 125, "worker") };
  }
}

function* called(f: unknown, args: readonly unknown[], kwds: unknown): Blocking<unknown> {
  const made = begin_call(f, [...args], kwds);
  return isBlocking(made) ? yield* made : made;
}

function* mapped(kind: TaskKind, f: unknown, chunk: readonly unknown[]): Blocking<unknown[]> {
  const results: unknown[] = [];
  try {
    for (const item of chunk) results.push(yield* called(f, kind === "map" ? [item] : [...iterate(item)], null));
  } catch (error) {
    throw kind === "map" ? libraryFrame(error, POOL, 48, "mapstar") : libraryFrame(error, POOL, 51, "starmapstar");
  }
  return results;
}

/** Stands before an exception of a worker and shows where it was raised there. */
export class RemoteTraceback extends Exception {
  override __str__(): string {
    return String(this.args[0]);
  }
}
registerType(RemoteTraceback, { name: "RemoteTraceback", module: "multiprocessing.pool", bases: [Exception], sealed: false });

/** What a worker could not send. */
export class MaybeEncodingError extends Exception {
  readonly exc: string;
  readonly value: string;

  constructor(exc: unknown, value: unknown) {
    const shown = [repr(exc), repr(value)] as const;
    super(...shown);
    [this.exc, this.value] = shown;
  }

  override __str__(): string {
    return `Error sending result: '${this.value}'. Reason: '${this.exc}'`;
  }

  override __repr__(): string {
    return `<MaybeEncodingError: ${this.__str__()}>`;
  }

  __reduce__(): unknown {
    return tuple([MaybeEncodingError, tuple([...this.args])]);
  }
}
registerType(MaybeEncodingError, { name: "MaybeEncodingError", module: "multiprocessing.pool", bases: [Exception], sealed: false });

/** The text that stands for a traceback, where the exception goes to another process. */
export const remoteText = (error: unknown): string => `\n"""\n${format_exception(as_python_error(error))}"""`;
