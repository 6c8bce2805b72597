/** `multiprocessing.context`: the ways to start processes. */
export { BaseContext, ForkContext, ForkServerContext, SpawnContext } from "./multiprocessing/context.js";
export { AuthenticationError, BufferTooShort, ProcessError, TimeoutError } from "./multiprocessing/errors.js";
export { ForkProcess, ForkServerProcess, Process, SpawnProcess } from "./multiprocessing/process.js";
