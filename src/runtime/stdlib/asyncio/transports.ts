/** `asyncio.transports`: transports. */
export { BaseTransport, DatagramTransport, ReadTransport, SubprocessTransport, Transport, WriteTransport } from "../../asyncio/index.js";
