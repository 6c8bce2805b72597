/** `asyncio.coroutines`: what is a coroutine. */
export { _is_coroutine, iscoroutine, iscoroutinefunction } from "../../asyncio/index.js";
