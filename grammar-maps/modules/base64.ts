/** `base64`. */
import { apiModule, fn } from "../api.js";

export const base64 = apiModule<typeof import("../../src/runtime/stdlib/base64/index.js")>()({
  b64encode: fn("(s: object, altchars: object = None) -> bytes"),
  b64decode: fn("(s: object, altchars: object = None, validate: bool = False) -> bytes"),
  standard_b64encode: fn("(s: object) -> bytes"),
  standard_b64decode: fn("(s: object) -> bytes"),
  urlsafe_b64encode: fn("(s: object) -> bytes"),
  urlsafe_b64decode: fn("(s: object) -> bytes"),
  b32encode: fn("(s: object) -> bytes"),
  b32decode: fn("(s: object, casefold: bool = False, map01: object = None) -> bytes"),
  b32hexencode: fn("(s: object) -> bytes"),
  b32hexdecode: fn("(s: object, casefold: bool = False) -> bytes"),
  b16encode: fn("(s: object) -> bytes"),
  b16decode: fn("(s: object, casefold: bool = False) -> bytes"),
  a85encode: fn("(b: object, *, foldspaces: bool = False, wrapcol: int = 0, pad: bool = False, adobe: bool = False) -> bytes"),
  a85decode: fn("(b: object, *, foldspaces: bool = False, adobe: bool = False, ignorechars: object = ...) -> bytes"),
  b85encode: fn("(b: object, pad: bool = False) -> bytes"),
  b85decode: fn("(b: object) -> bytes"),
  z85encode: fn("(s: object) -> bytes", { since: 13 }),
  z85decode: fn("(s: object) -> bytes", { since: 13 }),
  encode: fn("(input: object, output: object) -> None"),
  decode: fn("(input: object, output: object) -> None"),
  encodebytes: fn("(s: object) -> bytes"),
  decodebytes: fn("(s: object) -> bytes"),
});
