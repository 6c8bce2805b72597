/** `hashlib`. */
import { apiModule, cls, constant, fn, unsupported } from "../api.js";

export const hashlib = apiModule<typeof import("../../src/runtime/stdlib/hashlib.js")>()({
  md5: fn("(string: object = b'', *, usedforsecurity: bool = True) -> HASH"),
  sha1: fn("(string: object = b'', *, usedforsecurity: bool = True) -> HASH"),
  sha224: fn("(string: object = b'', *, usedforsecurity: bool = True) -> HASH"),
  sha256: fn("(string: object = b'', *, usedforsecurity: bool = True) -> HASH"),
  sha384: fn("(string: object = b'', *, usedforsecurity: bool = True) -> HASH"),
  sha512: fn("(string: object = b'', *, usedforsecurity: bool = True) -> HASH"),
  new: fn("(name: str, data: object = b'', *, usedforsecurity: bool = True) -> HASH"),
  HASH: cls({
    methods: { update: fn("(data: object, /) -> None"), digest: fn("() -> bytes"), hexdigest: fn("() -> str"), copy: fn("() -> HASH") },
    attributes: { name: "str", digest_size: "count", block_size: "count" },
  }),
  algorithms_guaranteed: constant("set[str]"),
  algorithms_available: constant("set[str]"),
  blake2b: unsupported("the algorithm is not there yet"),
  blake2s: unsupported("the algorithm is not there yet"),
  sha3_224: unsupported("the algorithm is not there yet"),
  sha3_256: unsupported("the algorithm is not there yet"),
  sha3_384: unsupported("the algorithm is not there yet"),
  sha3_512: unsupported("the algorithm is not there yet"),
  shake_128: unsupported("the algorithm is not there yet"),
  shake_256: unsupported("the algorithm is not there yet"),
  pbkdf2_hmac: unsupported("key derivation is not there yet"),
  scrypt: unsupported("key derivation is not there yet"),
  file_digest: unsupported("read the file and hash its bytes"),
});
