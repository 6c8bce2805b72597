/** `asyncio.threads`: work in threads. */
export { to_thread } from "../../asyncio/index.js";
