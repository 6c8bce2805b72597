/** `asyncio.runners`: running programs. */
export { run, Runner } from "../../asyncio/index.js";
