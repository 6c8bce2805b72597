/** The objects of hashlib: `HASH`, `HASHXOF`, `blake2b`, `blake2s`. */
import { type Algorithm, algorithms, blake2b as blake2bOf, blake2s as blake2sOf, type Hasher } from "../../hashing/algorithms.js";
import { bytesLike, isBuffer } from "../../objects/bytes/arguments.js";
import { Bytes } from "../../objects/bytes.js";
import { MemoryError, NotImplementedError, TypeError, ValueError } from "../../objects/exceptions.js";
import { identityOf } from "../../objects/identity.js";
import { asCount } from "../../objects/indices.js";
import { libraryClass } from "../../objects/library_functions.js";

/** What may be hashed: bytes-like objects. */
export function hashable(data: unknown): Uint8Array {
  if (typeof data === "string") throw new TypeError("Strings must be encoded before hashing");
  if (isBuffer(data)) return bytesLike(data);
  throw new TypeError("object supporting the buffer API required");
}

/** Bytes as hexadecimal digits. */
export const hexOf = (data: Uint8Array): string => Array.from(data, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** A hash in the making. */
export class HASH {
  declare readonly name: string;
  declare readonly digest_size: number;
  declare readonly block_size: number;
  /** What HMAC and the key derivations work with. */
  declare readonly $algorithm: Algorithm;
  $hasher: Hasher;

  constructor(name: string, algorithm: Algorithm, hasher: Hasher, size = hasher.outputLen) {
    for (const [key, value] of Object.entries({ name, digest_size: size, block_size: hasher.blockLen, $algorithm: algorithm })) Object.defineProperty(this, key, { value });
    this.$hasher = hasher;
  }

  update(data: unknown): void {
    this.$hasher.update(hashable(data));
  }

  digest(): Bytes {
    return new Bytes(this.$hasher.clone().digest());
  }

  hexdigest(): string {
    return hexOf(this.$hasher.clone().digest());
  }

  copy(): HASH {
    return new HASH(this.name, this.$algorithm, this.$hasher.clone());
  }

  __repr__(): string {
    return `<${this.name} _hashlib.HASH object @ 0x${identityOf(this).toString(16)}>`;
  }
}
libraryClass(HASH, { name: "HASH", module: "_hashlib", members: ["name", "digest_size", "block_size"] }, { update: "obj, /", digest: "", hexdigest: "", copy: "" }, "builtin");

/** SHAKE: a digest of any length. */
export class HASHXOF {
  declare readonly name: string;
  declare readonly digest_size: number;
  declare readonly block_size: number;
  declare readonly $algorithm: Algorithm;
  $hasher: Hasher;

  constructor(name: string, algorithm: Algorithm, hasher: Hasher) {
    for (const [key, value] of Object.entries({ name, digest_size: 0, block_size: hasher.blockLen, $algorithm: algorithm })) Object.defineProperty(this, key, { value });
    this.$hasher = hasher;
  }

  update(data: unknown): void {
    this.$hasher.update(hashable(data));
  }

  $read(length: unknown): Uint8Array {
    const size = asCount(length);
    if (size < 0) throw new MemoryError();
    const out = new Uint8Array(size);
    return this.$hasher.clone().xofInto?.(out) ?? out;
  }

  digest(length: unknown): Bytes {
    return new Bytes(this.$read(length));
  }

  hexdigest(length: unknown): string {
    return hexOf(this.$read(length));
  }

  copy(): HASHXOF {
    return new HASHXOF(this.name, this.$algorithm, this.$hasher.clone());
  }

  __repr__(): string {
    return `<${this.name} _hashlib.HASHXOF object @ 0x${identityOf(this).toString(16)}>`;
  }
}
libraryClass(HASHXOF, { name: "HASHXOF", module: "_hashlib", bases: [HASH], members: ["name", "digest_size", "block_size"] }, { update: "obj, /", digest: "length", hexdigest: "length", copy: "" }, "builtin");

interface Blake2Options {
  readonly digest_size?: unknown;
  readonly key?: unknown;
  readonly salt?: unknown;
  readonly person?: unknown;
  readonly usedforsecurity?: unknown;
  /** The tree mode's: fanout, depth, leaf_size, node_offset, node_depth, inner_size, last_node. */
  readonly [tree: string]: unknown;
}

const SEQUENTIAL: Readonly<Record<string, number>> = { fanout: 1, depth: 1, leaf_size: 0, node_offset: 0, node_depth: 0, inner_size: 0, last_node: 0 };

/** An optional bytes argument no longer than `most`, or undefined when it is empty. */
function parameter(value: unknown, what: string, most: number): Uint8Array | undefined {
  if (value === undefined) return undefined;
  const data = bytesLike(value);
  if (data.length > most) throw new ValueError(`maximum ${what} length is ${most} bytes`);
  return data.length === 0 ? undefined : data;
}

function blake2Hasher(algorithm: typeof blake2bOf | typeof blake2sOf, data: unknown, options: Blake2Options): Hasher {
  for (const [name, value] of Object.entries(SEQUENTIAL)) {
    if (options[name] !== undefined && Number(options[name]) !== value) throw new NotImplementedError(`the tree mode of BLAKE2 (${name}) is not there`);
  }
  const most = algorithm.outputLen;
  const size = options.digest_size === undefined ? most : asCount(options.digest_size);
  if (size < 1 || size > most) throw new ValueError(`digest_size must be between 1 and ${most} bytes`);
  const salted = most / 4;
  const salt = parameter(options.salt, "salt", salted);
  const personalization = parameter(options.person, "person", salted);
  const key = parameter(options.key, "key", most);
  // The library wants salt and personalization at their full length; BLAKE2 fills both up with zeros.
  const filled = (part: Uint8Array | undefined): Uint8Array | undefined => {
    if (part === undefined) return undefined;
    const whole = new Uint8Array(salted);
    whole.set(part);
    return whole;
  };
  const hasher = algorithm.create({ dkLen: size, key, salt: filled(salt), personalization: filled(personalization) });
  if (data !== undefined) hasher.update(hashable(data));
  return hasher;
}

abstract class Blake2 {
  abstract readonly name: string;
  $hasher: Hasher;

  constructor(hasher: Hasher) {
    this.$hasher = hasher;
  }

  get digest_size(): number {
    return this.$hasher.outputLen;
  }

  get block_size(): number {
    return this.$hasher.blockLen;
  }

  get $algorithm(): Algorithm {
    return algorithms[this.name]!;
  }

  update(data: unknown): void {
    this.$hasher.update(hashable(data));
  }

  digest(): Bytes {
    return new Bytes(this.$hasher.clone().digest());
  }

  hexdigest(): string {
    return hexOf(this.$hasher.clone().digest());
  }
}

/** `blake2b(data=b'', /, *, digest_size=64, key=b'', salt=b'', person=b'', …)` */
export class blake2b extends Blake2 {
  static readonly MAX_DIGEST_SIZE = 64;
  static readonly MAX_KEY_SIZE = 64;
  static readonly SALT_SIZE = 16;
  static readonly PERSON_SIZE = 16;

  constructor(data?: unknown, options: Blake2Options = {}) {
    super(blake2Hasher(blake2bOf, data, options));
  }

  get name(): string {
    return "blake2b";
  }

  copy(): blake2b {
    const copy = new blake2b();
    copy.$hasher = this.$hasher.clone();
    return copy;
  }
}

/** `blake2s(data=b'', /, *, digest_size=32, key=b'', salt=b'', person=b'', …)` */
export class blake2s extends Blake2 {
  static readonly MAX_DIGEST_SIZE = 32;
  static readonly MAX_KEY_SIZE = 32;
  static readonly SALT_SIZE = 8;
  static readonly PERSON_SIZE = 8;

  constructor(data?: unknown, options: Blake2Options = {}) {
    super(blake2Hasher(blake2sOf, data, options));
  }

  get name(): string {
    return "blake2s";
  }

  copy(): blake2s {
    const copy = new blake2s();
    copy.$hasher = this.$hasher.clone();
    return copy;
  }
}

const tree = "fanout=1, depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True";
const members = ["name", "digest_size", "block_size"];
for (const [cls, name, size] of [
  [blake2b, "blake2b", 64],
  [blake2s, "blake2s", 32],
] as const) {
  libraryClass(cls, { name, module: "_blake2", members, signature: `data=b'', /, *, digest_size=${size}, key=b'', salt=b'', person=b'', ${tree}` }, { update: "obj, /", digest: "", hexdigest: "", copy: "" }, "builtin");
}

/** `hashlib.new` and the constructors: the object for an algorithm, fed with `data`. */
export function hashObject(name: string, data?: unknown): HASH | HASHXOF | blake2b | blake2s {
  if (name === "blake2b") return new blake2b(data);
  if (name === "blake2s") return new blake2s(data);
  const algorithm = algorithms[name]!;
  const hasher = algorithm.create() as Hasher;
  if (data !== undefined) hasher.update(hashable(data));
  return name.startsWith("shake_") ? new HASHXOF(name, algorithm, hasher) : new HASH(name, algorithm, hasher);
}
