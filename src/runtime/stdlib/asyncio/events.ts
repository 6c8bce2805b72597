/** `asyncio.events`: loops, handles and policies. */
export { get_child_watcher, set_child_watcher, _get_running_loop, _set_running_loop, AbstractEventLoop, AbstractEventLoopPolicy, AbstractServer, get_event_loop, get_event_loop_policy, get_running_loop, Handle, new_event_loop, set_event_loop, set_event_loop_policy, TimerHandle } from "../../asyncio/index.js";
