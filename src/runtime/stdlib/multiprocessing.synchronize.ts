/** `multiprocessing.synchronize`: the locks' classes. */
export { Barrier, BoundedSemaphore, Condition, Event, Lock, RLock, Semaphore } from "./multiprocessing/synchronize.js";
