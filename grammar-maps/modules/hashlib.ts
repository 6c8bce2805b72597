/** `hashlib`. */
import { apiModule, cls, constant, fn } from "../api.js";

const made = fn("(string: object = b'', *, usedforsecurity: bool = True) -> HASH");
const extendable = fn("(string: object = b'', *, usedforsecurity: bool = True) -> HASHXOF");
const attributes = { name: "str", digest_size: "count", block_size: "count" };
const update = fn("(obj: object, /) -> None");
const blake2 = (name: string, size: number) =>
  cls({
    init: `(data: object = b'', /, *, digest_size: count = ${size}, key: bytes = b'', salt: bytes = b'', person: bytes = b'', fanout: count = 1, depth: count = 1, leaf_size: count = 0, node_offset: count = 0, node_depth: count = 0, inner_size: count = 0, last_node: bool = False, usedforsecurity: bool = True)`,
    methods: { update, digest: fn("() -> bytes"), hexdigest: fn("() -> str"), copy: fn(`() -> ${name}`) },
    attributes: { ...attributes, MAX_DIGEST_SIZE: "count", MAX_KEY_SIZE: "count", SALT_SIZE: "count", PERSON_SIZE: "count" },
    partial: "no tree mode",
  });

export const hashlib = apiModule<typeof import("../../src/runtime/stdlib/hashlib/index.js")>()({
  md5: made,
  sha1: made,
  sha224: made,
  sha256: made,
  sha384: made,
  sha512: made,
  sha3_224: made,
  sha3_256: made,
  sha3_384: made,
  sha3_512: made,
  shake_128: extendable,
  shake_256: extendable,
  blake2b: blake2("blake2b", 64),
  blake2s: blake2("blake2s", 32),
  new: fn("(name: str, data: object = b'', *, usedforsecurity: bool = True) -> Any"),
  HASH: cls({ methods: { update, digest: fn("() -> bytes"), hexdigest: fn("() -> str"), copy: fn("() -> HASH") }, attributes }),
  HASHXOF: cls({ methods: { update, digest: fn("(length: count) -> bytes"), hexdigest: fn("(length: count) -> str"), copy: fn("() -> HASHXOF") }, attributes }),
  algorithms_guaranteed: constant("set[str]"),
  algorithms_available: constant("set[str]"),
  pbkdf2_hmac: fn("(hash_name: str, password: object, salt: object, iterations: count, dklen: count | None = None) -> bytes"),
  scrypt: fn("(password: object, *, salt: object = None, n: object = None, r: object = None, p: object = None, maxmem: count = 0, dklen: count = 64) -> bytes"),
  file_digest: fn("(fileobj: object, digest: object, /) -> Any", { since: 11 }),
});
