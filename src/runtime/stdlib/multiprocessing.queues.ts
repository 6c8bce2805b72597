/** `multiprocessing.queues`: the queues' classes. */
export { JoinableQueue, Queue, SimpleQueue } from "./multiprocessing/queues.js";
export { Empty, Full } from "./queue.js";
