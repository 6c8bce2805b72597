/** `concurrent.futures.process`: where its errors are found. */
export { BrokenProcessPool } from "../interpreters/process_pool.js";
