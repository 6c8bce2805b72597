/** `asyncio.protocols`: protocols. */
export { BaseProtocol, BufferedProtocol, DatagramProtocol, Protocol, SubprocessProtocol } from "../../asyncio/index.js";
