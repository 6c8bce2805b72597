/** `asyncio.timeouts`: timeouts. */
export { Timeout, timeout, timeout_at } from "../../asyncio/index.js";
