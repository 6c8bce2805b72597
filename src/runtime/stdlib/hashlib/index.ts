/** `hashlib`: the algorithms of @noble/hashes under CPython's names. */
import { algorithms, guaranteed } from "../../hashing/algorithms.js";
import { hasattr } from "../../objects/attributes.js";
import { call_method, invoke } from "../../objects/calls.js";
import { TypeError, ValueError } from "../../objects/exceptions.js";
import { libraryFunctions, pythonFunctions } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { set, type PySet } from "../../objects/set.js";
import { blake2b, blake2s, HASH, hashObject, HASHXOF } from "./hash_objects.js";
import { pbkdf2_hmac, scrypt } from "./key_derivation.js";

export { blake2b, blake2s, HASH, HASHXOF, pbkdf2_hmac, scrypt };

interface Options {
  readonly usedforsecurity?: unknown;
}

type Constructor = (string?: unknown, options?: Options) => HASH;
const named = (name: string): Constructor => (string) => hashObject(name, string) as HASH;
const extendable = (name: string) => (string?: unknown, _options: Options = {}): HASHXOF => hashObject(name, string) as HASHXOF;

/** `md5(string=b"")`; the other constructors are like it. */
export const md5 = named("md5");
export const sha1 = named("sha1");
export const sha224 = named("sha224");
export const sha256 = named("sha256");
export const sha384 = named("sha384");
export const sha512 = named("sha512");
export const sha3_224 = named("sha3_224");
export const sha3_256 = named("sha3_256");
export const sha3_384 = named("sha3_384");
export const sha3_512 = named("sha3_512");
export const shake_128 = extendable("shake_128");
export const shake_256 = extendable("shake_256");

/** `new(name, data=b"")` */
function new_(name: unknown, data?: unknown, _options: Options = {}): HASH {
  if (typeof name !== "string") throw new TypeError("name must be a string");
  const known = name.toLowerCase().replaceAll("-", "_").replace(/^sha_/, "sha");
  if (!Object.hasOwn(algorithms, known)) throw new ValueError(`unsupported hash type ${name}`);
  return hashObject(known, data) as HASH;
}
export { new_ as new };

/** `file_digest(fileobj, digest, /)`: the hash of what a binary file holds from its position on. */
export function file_digest(fileobj: unknown, digest: unknown): HASH {
  const hash = (typeof digest === "string" ? new_(digest) : invoke(digest)) as HASH;
  if (!hasattr(fileobj, "getbuffer") && !(hasattr(fileobj, "readinto") && hasattr(fileobj, "readable"))) throw new ValueError(`'${repr(fileobj)}' is not a file-like object in binary reading mode.`);
  hash.update(call_method(fileobj, hasattr(fileobj, "getbuffer") ? "getvalue" : "read"));
  return hash;
}

export const algorithms_guaranteed: PySet<string> = set(Object.keys(guaranteed));
export const algorithms_available: PySet<string> = set(Object.keys(algorithms));

const constructors = { md5, sha1, sha224, sha256, sha384, sha512, sha3_224, sha3_256, sha3_384, sha3_512, shake_128, shake_256 };
for (const [name, f] of Object.entries(constructors)) libraryFunctions("_hashlib", { [`openssl_${name}`]: [f, "string=b'', *, usedforsecurity=True"] });
pythonFunctions("hashlib", { new: [new_, "name, data=b'', *, usedforsecurity=True"], file_digest: [file_digest, "fileobj, digest, /, *, _bufsize=262144"] });
libraryFunctions("_hashlib", { pbkdf2_hmac: [pbkdf2_hmac, "hash_name, password, salt, iterations, dklen=None"], scrypt: [scrypt, "password, *, salt=None, n=None, r=None, p=None, maxmem=0, dklen=64"] });
