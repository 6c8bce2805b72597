/** `asyncio.queues`: queues. */
export { LifoQueue, PriorityQueue, Queue, QueueEmpty, QueueFull, QueueShutDown } from "../../asyncio/index.js";
