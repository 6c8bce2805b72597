/** `asyncio.locks`: locks and what is built like them. */
export { Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore } from "../../asyncio/index.js";
