/** `hashlib.pbkdf2_hmac` and `hashlib.scrypt`. */
import { algorithms, pbkdf2, scrypt as scryptOf } from "../../hashing/algorithms.js";
import { bytesLike } from "../../objects/bytes/arguments.js";
import { Bytes } from "../../objects/bytes.js";
import { OverflowError, TypeError, ValueError } from "../../objects/exceptions.js";
import { asCount } from "../../objects/indices.js";
import { registerType } from "../../objects/type_registry.js";

/** What OpenSSL's part of hashlib raises for an algorithm that it does not know. */
export class UnsupportedDigestmodError extends ValueError {}
registerType(UnsupportedDigestmodError, { name: "UnsupportedDigestmodError", module: "_hashlib", bases: [ValueError], sealed: false });

/** `pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None)` */
export function pbkdf2_hmac(hash_name: unknown, password: unknown, salt: unknown, iterations: unknown, dklen: unknown = null): Bytes {
  const name = String(hash_name).toLowerCase();
  const secret = bytesLike(password);
  const salted = bytesLike(salt);
  const algorithm = Object.hasOwn(algorithms, name) ? algorithms[name]! : null;
  if (algorithm === null) throw new UnsupportedDigestmodError("[digital envelope routines] unsupported");
  const rounds = asCount(iterations);
  if (rounds < 1) throw new ValueError("iteration value must be greater than 0.");
  const length = dklen === null ? algorithm.outputLen : asCount(dklen);
  if (length < 1) throw new ValueError("key length must be greater than 0.");
  return new Bytes(pbkdf2(algorithm, secret, salted, { c: rounds, dkLen: length }));
}

interface ScryptOptions {
  readonly salt?: unknown;
  readonly n?: unknown;
  readonly r?: unknown;
  readonly p?: unknown;
  readonly maxmem?: unknown;
  readonly dklen?: unknown;
}

/** OpenSSL's limit when `maxmem` is 0. */
const DEFAULT_MEMORY = 32 * 1024 * 1024;

/** `scrypt(password, *, salt, n, r, p, maxmem=0, dklen=64)` */
export function scrypt(password: unknown, { salt, n, r, p, maxmem = 0, dklen = 64 }: ScryptOptions): Bytes {
  const secret = bytesLike(password);
  for (const [name, value] of Object.entries({ salt, n, r, p })) if (value === undefined || value === null) throw new TypeError(`${name} is required`);
  const salted = bytesLike(salt);
  const [cost, block, lanes, memory, length] = [asCount(n), asCount(r), asCount(p), asCount(maxmem), asCount(dklen)];
  if (cost < 2 || !Number.isInteger(Math.log2(cost))) throw new ValueError("n must be a power of 2.");
  if (memory < 0) throw new ValueError("maxmem must be positive and smaller than 2147483647");
  if (length < 1) throw new ValueError("dklen must be greater than 0 and smaller than 2147483647");
  if (block < 1 || lanes < 1) throw new OverflowError("can't convert negative int to unsigned");
  if (128 * block * lanes + 128 * block * (cost + 2) > (memory || DEFAULT_MEMORY)) throw new ValueError("[digital envelope routines] memory limit exceeded");
  return new Bytes(scryptOf(secret, salted, { N: cost, r: block, p: lanes, dkLen: length, maxmem: Number.MAX_SAFE_INTEGER }));
}
