/** `hashlib`: the algorithms that programs use, on bytes in memory. */
import { md5 as md5Of } from "../hashing/md5.js";
import { sha1 as sha1Of } from "../hashing/sha1.js";
import { sha224 as sha224Of, sha256 as sha256Of } from "../hashing/sha256.js";
import { sha384 as sha384Of, sha512 as sha512Of } from "../hashing/sha512.js";
import { AnyBytes, Bytes } from "../objects/bytes.js";
import { TypeError, ValueError } from "../objects/exceptions.js";
import { identityOf } from "../objects/identity.js";
import { libraryClass, libraryFunctions } from "../objects/library_functions.js";
import { set, type PySet } from "../objects/set.js";
import { type_name } from "../objects/types.js";

interface Algorithm {
  readonly digest: (data: Uint8Array) => Uint8Array;
  readonly size: number;
  readonly block: number;
}

const algorithms: Readonly<Record<string, Algorithm>> = {
  md5: { digest: md5Of, size: 16, block: 64 },
  sha1: { digest: sha1Of, size: 20, block: 64 },
  sha224: { digest: sha224Of, size: 28, block: 64 },
  sha256: { digest: sha256Of, size: 32, block: 64 },
  sha384: { digest: sha384Of, size: 48, block: 128 },
  sha512: { digest: sha512Of, size: 64, block: 128 },
};

function bytesOf(data: unknown): Uint8Array {
  if (data instanceof AnyBytes) return data.data;
  if (typeof data === "string") throw new TypeError("Strings must be encoded before hashing");
  throw new TypeError(`object supporting the buffer API required, not ${type_name(data)}`);
}

/** A hash in the making: it keeps what it is fed. */
export class HASH {
  readonly name: string;
  readonly digest_size: number;
  readonly block_size: number;
  #parts: Uint8Array[] = [];

  constructor(name: string) {
    const algorithm = algorithms[name]!;
    this.name = name;
    this.digest_size = algorithm.size;
    this.block_size = algorithm.block;
  }

  update(data: unknown): void {
    this.#parts.push(bytesOf(data).slice());
  }

  #bytes(): Uint8Array {
    const whole = new Uint8Array(this.#parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of this.#parts) {
      whole.set(part, at);
      at += part.length;
    }
    this.#parts = [whole];
    return algorithms[this.name]!.digest(whole);
  }

  digest(): Bytes {
    return new Bytes(this.#bytes());
  }

  hexdigest(): string {
    return Array.from(this.#bytes(), (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  copy(): HASH {
    const copy = new HASH(this.name);
    copy.#parts = [...this.#parts];
    return copy;
  }

  __repr__(): string {
    return `<${this.name} _hashlib.HASH object @ 0x${identityOf(this).toString(16)}>`;
  }
}
libraryClass(HASH, { name: "HASH", module: "_hashlib", members: ["name", "digest_size", "block_size"] }, { update: "data, /", digest: "", hexdigest: "", copy: "" }, "builtin");

function made(name: string, data: unknown): HASH {
  const hash = new HASH(name);
  if (data !== undefined) hash.update(data);
  return hash;
}

interface Options {
  readonly usedforsecurity?: unknown;
}

/** `md5(string=b"")` */
export function md5(string?: unknown, _options: Options = {}): HASH {
  return made("md5", string);
}
/** `sha1(string=b"")` */
export function sha1(string?: unknown, _options: Options = {}): HASH {
  return made("sha1", string);
}
/** `sha224(string=b"")` */
export function sha224(string?: unknown, _options: Options = {}): HASH {
  return made("sha224", string);
}
/** `sha256(string=b"")` */
export function sha256(string?: unknown, _options: Options = {}): HASH {
  return made("sha256", string);
}
/** `sha384(string=b"")` */
export function sha384(string?: unknown, _options: Options = {}): HASH {
  return made("sha384", string);
}
/** `sha512(string=b"")` */
export function sha512(string?: unknown, _options: Options = {}): HASH {
  return made("sha512", string);
}

/** `new(name, data=b"")` */
function new_(name: unknown, data?: unknown, _options: Options = {}): HASH {
  const known = String(name).toLowerCase();
  if (!Object.hasOwn(algorithms, known)) throw new ValueError(`unsupported hash type ${String(name)}`);
  return made(known, data);
}
export { new_ as new };

export const algorithms_guaranteed: PySet<string> = set(Object.keys(algorithms));
export const algorithms_available: PySet<string> = set(Object.keys(algorithms));

const signature = "string=b'', *, usedforsecurity=True";
libraryFunctions("_hashlib", { md5: [md5, signature], sha1: [sha1, signature], sha224: [sha224, signature], sha256: [sha256, signature], sha384: [sha384, signature], sha512: [sha512, signature], new: [new_, "name, string=b'', *, usedforsecurity=True"] });
