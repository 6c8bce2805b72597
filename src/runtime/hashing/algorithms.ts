/** The hash algorithms by hashlib's names, as @noble/hashes implements them. */
import { blake2b, blake2s } from "@noble/hashes/blake2.js";
import { hmac } from "@noble/hashes/hmac.js";
import { md5, ripemd160, sha1 } from "@noble/hashes/legacy.js";
import { pbkdf2 } from "@noble/hashes/pbkdf2.js";
import { scrypt } from "@noble/hashes/scrypt.js";
import { sha224, sha256, sha384, sha512, sha512_224, sha512_256 } from "@noble/hashes/sha2.js";
import { sha3_224, sha3_256, sha3_384, sha3_512, shake128, shake256 } from "@noble/hashes/sha3.js";
import type { CHash, Hash } from "@noble/hashes/utils.js";

export { blake2b, blake2s, hmac, pbkdf2, scrypt };

/** A hash in the making: fed, copied, asked. */
export type Hasher = Pick<Hash<unknown>, "update" | "digest" | "blockLen" | "outputLen"> & { clone(): Hasher; xofInto?(out: Uint8Array): Uint8Array };

export type Algorithm = CHash;

/** What every build of CPython has. */
export const guaranteed: Readonly<Record<string, Algorithm>> = {
  md5,
  sha1,
  sha224,
  sha256,
  sha384,
  sha512,
  sha3_224,
  sha3_256,
  sha3_384,
  sha3_512,
  shake_128: shake128,
  shake_256: shake256,
  blake2b,
  blake2s,
};

/** What OpenSSL adds, so far as the library has it. */
export const algorithms: Readonly<Record<string, Algorithm>> = { ...guaranteed, ripemd160, sha512_224, sha512_256 };
