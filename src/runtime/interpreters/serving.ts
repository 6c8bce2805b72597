/** The other side: an interpreter that another one has started. It imports the main module, then does what it was started for. */
import { currentHost } from "../host.js";
import { begin_call } from "../objects/calls.js";
import { Bytes } from "../objects/bytes.js";
import type { Dict } from "../objects/dict.js";
import { format_exception, libraryFrame } from "../objects/traceback.js";
import { as_python_error } from "../objects/exceptions.js";
import { Unavailable } from "../objects/unavailable.js";
import { loads } from "../stdlib/pickle/unpickler.js";
import { type Blocking, isBlocking, run_blocking } from "../threads/blocking.js";
import type { ParentInterpreter } from "./host_interpreters.js";
import { takeMainValues } from "./main_names.js";
import { sharedMemory } from "./shared/memory.js";
import { beginRunning, noteEnd, setClock } from "./shared/table.js";

/** Before the main module is imported. */
export function enterProgram(parent: ParentInterpreter): void {
  const memory = sharedMemory();
  parent.whenEnding((exitCode) => memory.alone(() => noteEnd(memory, parent.place, exitCode, false)));
}

/** After it: does what the message says; gives the exit code. */
export async function perform(parent: ParentInterpreter): Promise<number> {
  const memory = sharedMemory();
  setClock(memory);
  parent.ready = true;
  beginRunning(memory);
  try {
    const [entry, args, values] = loads(new Bytes(parent.message)) as readonly [unknown, readonly unknown[], Dict<string, unknown> | null];
    if (values !== null) takeMainValues(values);
    return Number(await run_blocking(performed(entry, args)));
  } catch (error) {
    if (error instanceof Unavailable) throw error;
    currentHost().write("stderr", format_exception(as_python_error(error)));
    return 1;
  }
}

function* performed(entry: unknown, args: readonly unknown[]): Blocking<unknown> {
  const result = begin_call(entry, [...args]);
  return isBlocking(result) ? yield* result : result;
}

/** An exception of the main module's import, with the frames of those who import it. */
export function importError(thrown: unknown): unknown {
  const error = as_python_error(thrown);
  libraryFrame(error, "<frozen runpy>", 88, "_run_code");
  libraryFrame(error, "<frozen runpy>", 98, "_run_module_code");
  libraryFrame(error, "<frozen runpy>", 287, "run_path");
  libraryFrame(error, "multiprocessing/spawn.py", 297, "_fixup_main_from_path");
  libraryFrame(error, "multiprocessing/spawn.py", 246, "prepare");
  libraryFrame(error, "multiprocessing/spawn.py", 131, "_main");
  libraryFrame(error, "multiprocessing/spawn.py", 122, "spawn_main");
  return error;
}
