/** How processes begin: `set_start_method` and what it is when nobody has said. */
import { whenHostChanges } from "../../host.js";
import { RuntimeError, ValueError } from "../../objects/exceptions.js";
import { repr } from "../../objects/repr.js";
import { libraryFunctions } from "../../objects/library_functions.js";

export type StartMethodName = "fork" | "spawn" | "forkserver";

/** On Linux the first one is the usual one, up to Python 3.13. */
const NAMES: readonly StartMethodName[] = ["fork", "spawn", "forkserver"];

let chosen: StartMethodName | null = null;
whenHostChanges(() => (chosen = null));

export const startMethod = (): StartMethodName => (chosen ??= "fork");

/** A process that was started so starts others so. */
export function takeStartMethod(method: StartMethodName): void {
  chosen = method;
}

/** The name, checked. */
export function startMethodNamed(name: unknown): StartMethodName {
  const found = NAMES.find((each) => each === name);
  if (found === undefined) throw new ValueError(`cannot find context for ${repr(name)}`);
  return found;
}

/** `set_start_method(method, force=False)` */
export function set_start_method(method: unknown, force = false): null {
  if (chosen !== null && !force) throw new RuntimeError("context has already been set");
  chosen = method === null && force ? null : startMethodNamed(method);
  return null;
}

/** `get_start_method(allow_none=False)` */
export const get_start_method = (allow_none = false): StartMethodName | null => (allow_none ? chosen : startMethod());

/** `get_all_start_methods()` */
export const get_all_start_methods = (): string[] => [...NAMES];

libraryFunctions("multiprocessing.context", {
  set_start_method: [set_start_method, "method, force=False"],
  get_start_method: [get_start_method, "allow_none=False"],
  get_all_start_methods: [get_all_start_methods, ""],
});
