/** `hmac`: keyed hashes over the algorithms of `hashlib`. */
import { hmac } from "../hashing/algorithms.js";
import { invoke } from "../objects/calls.js";
import { AnyBytes, Bytes } from "../objects/bytes.js";
import { bytesLike } from "../objects/bytes/arguments.js";
import { TypeError, ValueError } from "../objects/exceptions.js";
import { libraryClass, pythonFunctions } from "../objects/library_functions.js";
import { type_name } from "../objects/types.js";
import { new as hashNew } from "./hashlib/index.js";
import { HASH, hashable, HASHXOF, hexOf, blake2b, blake2s } from "./hashlib/hash_objects.js";
import type { Algorithm, Hasher } from "../hashing/algorithms.js";

export { compare_digest } from "../hashing/compare_digest.js";

export const digest_size = null;

function algorithmOf(digestmod: unknown): { name: string; algorithm: Algorithm } {
  const hash: unknown = typeof digestmod === "string" ? hashNew(digestmod) : typeof digestmod === "function" ? invoke(digestmod) : null;
  if (hash instanceof HASHXOF) throw new ValueError("no reason supplied");
  if (hash instanceof HASH || hash instanceof blake2b || hash instanceof blake2s) return { name: hash.name, algorithm: hash.$algorithm };
  throw new TypeError(`digestmod must be an algorithm of hashlib, not ${type_name(digestmod)}`);
}

/** `HMAC(key, msg=None, digestmod='')` */
export class HMAC {
  declare readonly name: string;
  $hasher: Hasher;

  constructor(key: unknown, msg: unknown = null, digestmod: unknown = "") {
    if (!(key instanceof AnyBytes)) throw new TypeError(`key: expected bytes or bytearray, but got '${type_name(key)}'`);
    if (digestmod === "" || digestmod === null) throw new TypeError("Missing required argument 'digestmod'.");
    const { name, algorithm } = algorithmOf(digestmod);
    Object.defineProperty(this, "name", { value: `hmac-${name}`, configurable: true });
    this.$hasher = hmac.create(algorithm, key.data) as unknown as Hasher;
    if (msg !== null) this.update(msg);
  }

  get digest_size(): number {
    return this.$hasher.outputLen;
  }

  get block_size(): number {
    return this.$hasher.blockLen;
  }

  update(msg: unknown): void {
    this.$hasher.update(hashable(msg));
  }

  digest(): Bytes {
    return new Bytes(this.$hasher.clone().digest());
  }

  hexdigest(): string {
    return hexOf(this.$hasher.clone().digest());
  }

  copy(): HMAC {
    const copy: HMAC = Object.create(HMAC.prototype);
    Object.defineProperty(copy, "name", { value: this.name });
    copy.$hasher = this.$hasher.clone();
    return copy;
  }
}
libraryClass(HMAC, { name: "HMAC", module: "hmac", signature: "key, msg=None, digestmod=''" }, { update: "msg", digest: "", hexdigest: "", copy: "" });

/** `new(key, msg=None, digestmod='')` */
function new_(key: unknown, msg: unknown = null, digestmod: unknown = ""): HMAC {
  return new HMAC(key, msg, digestmod);
}
export { new_ as new };

/** `digest(key, msg, digest)` */
export function digest(key: unknown, msg: unknown, digest: unknown): Bytes {
  const { algorithm } = algorithmOf(digest);
  return new Bytes(hmac(algorithm, bytesLike(key), hashable(msg)));
}

pythonFunctions("hmac", { new: [new_, "key, msg=None, digestmod=''"], digest: [digest, "key, msg, digest"] });
