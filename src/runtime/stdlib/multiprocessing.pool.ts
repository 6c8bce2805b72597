/** `multiprocessing.pool`: pools of processes and of threads. */
export { Pool, ThreadPool } from "./multiprocessing/pool.js";
export { ApplyResult, ApplyResult as AsyncResult, IMapIterator, IMapUnorderedIterator, MapResult } from "./multiprocessing/results.js";
export { MaybeEncodingError, RemoteTraceback } from "./multiprocessing/tasks.js";
