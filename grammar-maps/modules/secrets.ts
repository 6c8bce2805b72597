/** `secrets`. */
import { apiModule, cls, fn } from "../api.js";

export const secrets = apiModule<typeof import("../../src/runtime/stdlib/secrets.js")>()({
  token_bytes: fn("(nbytes: count | None = None) -> bytes"),
  token_hex: fn("(nbytes: count | None = None) -> str"),
  token_urlsafe: fn("(nbytes: count | None = None) -> str"),
  choice: fn("(seq: Iterable[T]) -> T"),
  randbelow: fn("(exclusive_upper_bound: int) -> int"),
  randbits: fn("(k: count) -> int"),
  compare_digest: fn("(a: object, b: object) -> bool"),
  SystemRandom: cls({ init: "(x: object = None)", bases: ["random.SystemRandom"] }),
});
