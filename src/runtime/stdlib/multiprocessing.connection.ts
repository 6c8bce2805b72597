/** `multiprocessing.connection`: pipes. */
export { Connection, Pipe, wait } from "./multiprocessing/connection.js";
