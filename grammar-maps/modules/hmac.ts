/** `hmac`. */
import { apiModule, cls, constant, fn } from "../api.js";

export const hmac = apiModule<typeof import("../../src/runtime/stdlib/hmac.js")>()({
  new: fn("(key: object, msg: object = None, digestmod: object = '') -> HMAC"),
  digest: fn("(key: object, msg: object, digest: object) -> bytes"),
  compare_digest: fn("(a: object, b: object, /) -> bool"),
  HMAC: cls({
    init: "(key: object, msg: object = None, digestmod: object = '')",
    methods: { update: fn("(msg: object) -> None"), digest: fn("() -> bytes"), hexdigest: fn("() -> str"), copy: fn("() -> HMAC") },
    attributes: { name: "str", digest_size: "count", block_size: "count" },
  }),
  digest_size: constant("None"),
});
