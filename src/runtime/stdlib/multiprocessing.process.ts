/** `multiprocessing.process`: processes as objects. */
export { active_children, BaseProcess, current_process, parent_process } from "./multiprocessing/process.js";
