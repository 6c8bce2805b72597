/** `asyncio.base_events`: the loop's base class, and servers. */
export { BaseEventLoop, Server } from "../../asyncio/index.js";
export { logger } from "./log.js";
