/** `binascii`: bytes as ASCII, and back. */
import { libraryFunctions } from "../../objects/library_functions.js";
import { a2b_base64, b2a_base64 } from "./base64.js";
import { crc32, crc_hqx } from "./checksums.js";
import { hexlify, unhexlify } from "./hex.js";
import { a2b_qp, b2a_qp } from "./quoted_printable.js";
import { a2b_uu, b2a_uu } from "./uu.js";

export { Error$ as Error, Incomplete } from "./arguments.js";
export { a2b_base64, b2a_base64 } from "./base64.js";
export { crc32, crc_hqx } from "./checksums.js";
export { hexlify, unhexlify } from "./hex.js";
export { a2b_qp, b2a_qp } from "./quoted_printable.js";
export { a2b_uu, b2a_uu } from "./uu.js";

/** `a2b_hex(hexstr, /)` */
export const a2b_hex = (hexstr: unknown): ReturnType<typeof unhexlify> => unhexlify(hexstr);

/** `b2a_hex(data, sep, bytes_per_sep=1)` */
export const b2a_hex = (data: unknown, sep?: unknown, bytes_per_sep?: unknown): ReturnType<typeof hexlify> => hexlify(data, sep, bytes_per_sep);

libraryFunctions("binascii", {
  a2b_base64: [a2b_base64, "data, /, *, strict_mode=False"],
  a2b_hex: [a2b_hex, "hexstr, /"],
  a2b_qp: [a2b_qp, "data, header=False"],
  a2b_uu: [a2b_uu, "data, /"],
  b2a_base64: [b2a_base64, "data, /, *, newline=True"],
  b2a_hex: [b2a_hex, "data, sep=None, bytes_per_sep=1"],
  b2a_qp: [b2a_qp, "data, quotetabs=False, istext=True, header=False"],
  b2a_uu: [b2a_uu, "data, /, *, backtick=False"],
  crc32: [crc32, "data, crc=0, /"],
  crc_hqx: [crc_hqx, "data, crc, /"],
  hexlify: [hexlify, "data, sep=None, bytes_per_sep=1"],
  unhexlify: [unhexlify, "hexstr, /"],
});
