/** `asyncio.log`: the logger of `asyncio`. */
import { beforeNewProgram } from "../../objects/modules.js";
import { getLogger } from "../logging/loggers.js";

export let logger = getLogger("asyncio");
beforeNewProgram(() => {
  logger = getLogger("asyncio");
});
