/** `secrets`: random values from the host's entropy. */
import { randomBytes } from "../entropy.js";
import { Bytes } from "../objects/bytes.js";
import { ValueError } from "../objects/exceptions.js";
import type { Int } from "../objects/integer.js";
import { pythonFunctions } from "../objects/library_functions.js";
import { urlsafe_b64encode } from "./base64/index.js";
import { SystemRandom } from "./random/system_random.js";

export { compare_digest } from "../hashing/compare_digest.js";
export { SystemRandom } from "./random/system_random.js";

const DEFAULT_ENTROPY = 32;
const source = new SystemRandom();

/** `token_bytes(nbytes=None)` */
export function token_bytes(nbytes: number | null = null): Bytes {
  return new Bytes(randomBytes(nbytes ?? DEFAULT_ENTROPY));
}

/** `token_hex(nbytes=None)` */
export function token_hex(nbytes: number | null = null): string {
  return Array.from(token_bytes(nbytes).data, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** `token_urlsafe(nbytes=None)` */
export function token_urlsafe(nbytes: number | null = null): string {
  return urlsafe_b64encode(token_bytes(nbytes)).$text.replace(/=+$/, "");
}

/** `choice(seq)` */
export function choice(seq: string): string;
export function choice<T>(seq: readonly T[]): T;
export function choice(seq: unknown): unknown;
export function choice(seq: unknown): unknown {
  return source.choice(seq);
}

/** `randbelow(exclusive_upper_bound)` */
export function randbelow(exclusive_upper_bound: Int): Int {
  if (exclusive_upper_bound <= 0) throw new ValueError("Upper bound must be positive.");
  return source.$belowInt(exclusive_upper_bound);
}

/** `randbits(k)` */
export function randbits(k: number): Int {
  return source.getrandbits(k);
}

pythonFunctions("secrets", {
  token_bytes: [token_bytes, "nbytes=None"],
  token_hex: [token_hex, "nbytes=None"],
  token_urlsafe: [token_urlsafe, "nbytes=None"],
  choice: [choice, "seq"],
  randbelow: [randbelow, "exclusive_upper_bound"],
  randbits: [randbits, "k"],
});
