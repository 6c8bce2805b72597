/** `io`. */
export { BlockingIOError } from "../../objects/exceptions.js";
export { IOBase, RawIOBase, TextIOBase, SEEK_CUR, SEEK_END, SEEK_SET, UnsupportedOperation } from "./base.js";
export { BinaryIO as BufferedIOBase, BytesIO } from "./bytes_io.js";
export { BufferedRandom, BufferedReader, BufferedWriter, FileIO, TextIOWrapper } from "./files.js";
export { open } from "./open.js";
export { StringIO } from "./string_io.js";

export const DEFAULT_BUFFER_SIZE = 8192;
