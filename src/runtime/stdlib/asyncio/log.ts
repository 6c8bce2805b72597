/** `asyncio.log`: the logger of `asyncio`. */
import { getLogger } from "../logging/loggers.js";

export const logger = getLogger("asyncio");
