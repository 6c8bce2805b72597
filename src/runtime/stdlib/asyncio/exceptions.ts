/** `asyncio.exceptions`: where the exceptions of `asyncio` are defined. */
export { BrokenBarrierError, CancelledError, IncompleteReadError, InvalidStateError, LimitOverrunError, SendfileNotAvailableError, TimeoutError } from "../../asyncio/index.js";
