/** The end of a program: threads are joined, what was never awaited or finished is told, as the interpreter does when it shuts down. */
import { currentHost } from "./host.js";
import { as_python_error, SystemExit } from "./objects/exceptions.js";
import { afterExitFunctions, beforeExitFunctions, runAtExit } from "./objects/exit_functions.js";
import { str } from "./objects/str.js";
import { format_exception } from "./objects/traceback.js";
import { takeUnavailable } from "./objects/unavailable.js";
import { reportUnawaited } from "./objects/unawaited.js";
import { releaseEndpoints } from "./network/endpoint.js";
import { livingLoops } from "./asyncio/living_loops.js";
import { threadsToJoin } from "./threads/living_threads.js";
import { joinThreads } from "./threads/scheduler.js";

/** Called when the main module has been executed, or has raised. */
export async function endProgram(): Promise<void> {
  await joinThreads(threadsToJoin());
  reportLeftovers();
}

/** What is left when nothing runs any more: pending tasks, exceptions nobody asked for, coroutines nobody awaited. */
export function reportLeftovers(): void {
  for (const end of beforeExitFunctions) end();
  runAtExit();
  for (const end of afterExitFunctions) end();
  for (const loop of livingLoops()) loop.$atExit();
  reportUnawaited();
  releaseEndpoints();
  currentHost().flush();
}

/** Whether the program reached for what the runtime does not have; it is said on stderr. */
export function reportUnavailable(): boolean {
  const missed = takeUnavailable();
  if (missed !== null) currentHost().write("stderr", `${missed.diagnostic}\n`);
  return missed !== null;
}

/** An exception has left the main module: its traceback on stderr, and the exit status. SystemExit says it itself. */
export function reportUncaught(thrown: unknown): number {
  if (reportUnavailable()) return 1;
  const error = as_python_error(thrown);
  if (!(error instanceof SystemExit)) {
    currentHost().write("stderr", format_exception(error));
    return 1;
  }
  const { code } = error;
  if (code === null || code === undefined) return 0;
  if (typeof code === "number") return code & 0xff;
  if (typeof code === "boolean") return Number(code);
  currentHost().write("stderr", `${str(code)}\n`);
  return 1;
}
