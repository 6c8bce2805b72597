/** `multiprocessing.managers`: processes that keep objects for others. */
export { BaseManager, SyncManager } from "./multiprocessing/managers.js";
export { BaseProxy } from "./multiprocessing/proxies.js";
export { Namespace } from "./multiprocessing/managed.js";
