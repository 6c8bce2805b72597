/** `asyncio.unix_events`: the loop of Unix, and its policy. */
export { AbstractChildWatcher, FastChildWatcher, MultiLoopChildWatcher, PidfdChildWatcher, SafeChildWatcher, ThreadedChildWatcher, DefaultEventLoopPolicy, EventLoop, SelectorEventLoop } from "../../asyncio/index.js";
export { logger } from "./log.js";
