/** `binascii`. */
import { apiModule, cls, fn } from "../api.js";

export const binascii = apiModule<typeof import("../../src/runtime/stdlib/binascii/index.js")>()({
  a2b_base64: fn("(data: object, /, *, strict_mode: bool = False) -> bytes"),
  a2b_hex: fn("(hexstr: object, /) -> bytes"),
  a2b_qp: fn("(data: object, header: bool = False) -> bytes"),
  a2b_uu: fn("(data: object, /) -> bytes"),
  b2a_base64: fn("(data: object, /, *, newline: bool = True) -> bytes"),
  b2a_hex: fn("(data: object, sep: object = ..., bytes_per_sep: index = 1) -> bytes"),
  b2a_qp: fn("(data: object, quotetabs: bool = False, istext: bool = True, header: bool = False) -> bytes"),
  b2a_uu: fn("(data: object, /, *, backtick: bool = False) -> bytes"),
  crc32: fn("(data: object, crc: int = 0, /) -> count"),
  crc_hqx: fn("(data: object, crc: int, /) -> count"),
  hexlify: fn("(data: object, sep: object = ..., bytes_per_sep: index = 1) -> bytes"),
  unhexlify: fn("(hexstr: object, /) -> bytes"),
  Error: cls({ init: "(*args: object)", bases: ["builtins.ValueError"] }),
  Incomplete: cls({ init: "(*args: object)", bases: ["builtins.Exception"] }),
});
