/** `asyncio.streams`: streams. */
export { open_connection, open_unix_connection, start_server, start_unix_server, StreamReader, StreamReaderProtocol, StreamWriter } from "../../asyncio/index.js";
export { FlowControl as FlowControlMixin } from "../../asyncio/streams.js";
