/** `asyncio.coroutines`: what is a coroutine. */
export { iscoroutine, iscoroutinefunction } from "../../asyncio/index.js";
