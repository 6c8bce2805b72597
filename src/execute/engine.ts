/**
 * All that a cached `run` needs besides the program: the runtime and the way to start programs on it. Built as one classic script,
 * so that V8's code cache makes it quick to load.
 */
export * as runtime from "../runtime/index.js";
export { NodeHost, nodeProcess } from "../runtime/node_host.js";
export { abandon, interrupt } from "../runtime/threads/interrupts.js";
export { newSharedBuffer } from "../runtime/interpreters/shared/memory.js";
export { RealClock } from "../runtime/real_clock.js";
export { VirtualClock } from "../runtime/virtual_clock.js";
export { runIsolated } from "./isolated_program.js";
export { ModuleLoader } from "./module_loader.js";
export { runProgram } from "./run_program.js";
export { withClock } from "./with_clock.js";
