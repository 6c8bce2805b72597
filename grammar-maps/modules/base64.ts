/** `base64`. */
import { apiModule, fn, unsupported } from "../api.js";

export const base64 = apiModule<typeof import("../../src/runtime/stdlib/base64.js")>()({
  b64encode: fn("(s: object, altchars: object = None) -> bytes"),
  b64decode: fn("(s: object, altchars: object = None, validate: bool = False) -> bytes"),
  standard_b64encode: fn("(s: object) -> bytes"),
  standard_b64decode: fn("(s: object) -> bytes"),
  urlsafe_b64encode: fn("(s: object) -> bytes"),
  urlsafe_b64decode: fn("(s: object) -> bytes"),
  b32encode: fn("(s: object) -> bytes"),
  b32decode: fn("(s: object, casefold: bool = False) -> bytes"),
  b16encode: fn("(s: object) -> bytes"),
  b16decode: fn("(s: object, casefold: bool = False) -> bytes"),
  b32hexencode: unsupported("the encoding is not there yet"),
  b32hexdecode: unsupported("the encoding is not there yet"),
  a85encode: unsupported("the encoding is not there yet"),
  a85decode: unsupported("the encoding is not there yet"),
  b85encode: unsupported("the encoding is not there yet"),
  b85decode: unsupported("the encoding is not there yet"),
  z85encode: unsupported("the encoding is not there yet"),
  z85decode: unsupported("the encoding is not there yet"),
  encode: unsupported("files are encoded as a whole", "b64encode"),
  decode: unsupported("files are decoded as a whole", "b64decode"),
  encodebytes: unsupported("lines of 76 characters are not there yet", "b64encode"),
  decodebytes: unsupported("lines of 76 characters are not there yet", "b64decode"),
});
