/** `asyncio.futures`: futures. */
export { Future, isfuture, wrap_future } from "../../asyncio/index.js";
