/** `asyncio.taskgroups`: groups of tasks. */
export { TaskGroup } from "../../asyncio/index.js";
