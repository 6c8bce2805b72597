/** `asyncio.unix_events`: the loop of Unix, and its policy. */
export { DefaultEventLoopPolicy, EventLoop, SelectorEventLoop } from "../../asyncio/index.js";
