/** `asyncio.constants`: the numbers that CPython's transports and its debug mode go by. */
import { boxFloat } from "../../objects/py_float.js";

export const LOG_THRESHOLD_FOR_CONNLOST_WRITES = 5;
export const ACCEPT_RETRY_DELAY = 1;
export const DEBUG_STACK_DEPTH = 10;
export const SSL_HANDSHAKE_TIMEOUT = boxFloat(60);
export const SSL_SHUTDOWN_TIMEOUT = boxFloat(30);
export const SENDFILE_FALLBACK_READBUFFER_SIZE = 262144;
export const FLOW_CONTROL_HIGH_WATER_SSL_READ = 256;
export const FLOW_CONTROL_HIGH_WATER_SSL_WRITE = 512;
export const THREAD_JOIN_TIMEOUT = 300;
