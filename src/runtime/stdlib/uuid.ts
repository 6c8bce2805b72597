/** `uuid`: identifiers of 128 bits. */
import { dict, type Dict } from "../objects/dict.js";
import { getitem } from "../objects/subscript.js";
import { keptInAttributes } from "../objects/attributes/pickled_names.js";
import { randomBytes } from "../entropy.js";
import { currentHost } from "../host.js";
import { md5, sha1 } from "../hashing/name_based.js";
import { AnyBytes, Bytes } from "../objects/bytes.js";
import { TypeError, ValueError } from "../objects/exceptions.js";
import { hash } from "../objects/hash.js";
import { asIndex } from "../objects/indices.js";
import type { Int } from "../objects/integer.js";
import { normalize } from "../objects/integer.js";
import { collect } from "../objects/iteration.js";
import { libraryClass, pythonFunctions } from "../objects/library_functions.js";
import { NotImplemented } from "../objects/singletons.js";
import { encodeText } from "../objects/str/encode.js";
import { textOf } from "../objects/str/receiver.js";
import { getattr } from "../objects/attributes.js";
import { tuple, type PyTuple } from "../objects/tuple.js";

export const RESERVED_NCS = "reserved for NCS compatibility";
export const RFC_4122 = "specified in RFC 4122";
export const RESERVED_MICROSOFT = "reserved for Microsoft compatibility";
export const RESERVED_FUTURE = "reserved for future definition";

const hexOf = (data: Iterable<number>): string => Array.from(data, (byte) => byte.toString(16).padStart(2, "0")).join("");
const bytesOf = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const LIMIT = 1n << 128n;

/** Little-endian in its first three parts. */
const swapped = (data: Uint8Array): Uint8Array => Uint8Array.from([3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15], (at) => data[at]!);

const sixteen = (value: unknown, name: string): Uint8Array => {
  if (!(value instanceof AnyBytes) || value.data.length !== 16) throw new ValueError(`${name} is not a 16-char string`);
  return value.data;
};

function fromFields(fields: unknown): bigint {
  const parts = collect(fields).map((part) => BigInt(asIndex(part)));
  if (parts.length !== 6) throw new ValueError("fields is not a 6-tuple");
  let value = 0n;
  [32n, 16n, 16n, 8n, 8n, 48n].forEach((bits, i) => {
    const part = parts[i]!;
    if (part < 0n || part >= 1n << bits) throw new ValueError(`field ${i + 1} out of range (need a ${bits}-bit value)`);
    value = (value << bits) | part;
  });
  return value;
}

/** `UUID(hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None)` */
export class UUID {
  declare readonly $int: bigint;

  constructor(hex: unknown = null, bytes: unknown = null, bytes_le: unknown = null, fields: unknown = null, int: unknown = null, version: unknown = null, _options: { readonly is_safe?: unknown } = {}) {
    if ([hex, bytes, bytes_le, fields, int].filter((given) => given !== null).length !== 1) throw new TypeError("one of the hex, bytes, bytes_le, fields, or int arguments must be given");
    let value: bigint;
    if (hex !== null) {
      if (hex instanceof AnyBytes) throw new TypeError("a bytes-like object is required, not 'str'");
      if (textOf(hex) === undefined) getattr(hex, "replace");
      const digits = String(textOf(hex)).replaceAll("urn:", "").replaceAll("uuid:", "").replace(/^[{}]+|[{}]+$/g, "").replaceAll("-", "");
      if (!/^[0-9a-fA-F]{32}$/.test(digits)) throw new ValueError("badly formed hexadecimal UUID string");
      value = BigInt(`0x${digits}`);
    } else if (bytes !== null) value = BigInt(`0x${hexOf(sixteen(bytes, "bytes"))}`);
    else if (bytes_le !== null) value = BigInt(`0x${hexOf(swapped(sixteen(bytes_le, "bytes_le")))}`);
    else value = fields !== null ? fromFields(fields) : BigInt(asIndex(int));
    if (value < 0n || value >= LIMIT) throw new ValueError("int is out of range (need a 128-bit value)");
    if (version !== null) {
      const number = Number(asIndex(version));
      if (number < 1 || number > 5) throw new ValueError("illegal version number");
      value = (value & ~(0xc000n << 48n) & ~(0xf000n << 64n)) | (0x8000n << 48n) | (BigInt(number) << 76n);
    }
    Object.defineProperty(this, "$int", { value });
  }

  static $of(data: Uint8Array, version: number | null = null): UUID {
    return new UUID(null, new Bytes(data.slice(0, 16)), null, null, null, version);
  }

  $part(shift: number, bits: number): number {
    return Number((this.$int >> BigInt(shift)) & ((1n << BigInt(bits)) - 1n));
  }

  get hex(): string {
    return this.$int.toString(16).padStart(32, "0");
  }
  get int(): Int {
    return normalize(this.$int);
  }
  get bytes(): Bytes {
    return new Bytes(bytesOf(this.hex));
  }
  get bytes_le(): Bytes {
    return new Bytes(swapped(bytesOf(this.hex)));
  }
  get time_low(): number {
    return this.$part(96, 32);
  }
  get time_mid(): number {
    return this.$part(80, 16);
  }
  get time_hi_version(): number {
    return this.$part(64, 16);
  }
  get clock_seq_hi_variant(): number {
    return this.$part(56, 8);
  }
  get clock_seq_low(): number {
    return this.$part(48, 8);
  }
  get clock_seq(): number {
    return this.$part(48, 14);
  }
  get node(): number {
    return this.$part(0, 48);
  }
  get time(): Int {
    return normalize((BigInt(this.$part(64, 12)) << 48n) | (BigInt(this.time_mid) << 32n) | BigInt(this.time_low));
  }
  get fields(): PyTuple {
    return tuple([this.time_low, this.time_mid, this.time_hi_version, this.clock_seq_hi_variant, this.clock_seq_low, this.node]);
  }
  get variant(): string {
    const top = this.$part(61, 3);
    return top < 4 ? RESERVED_NCS : top < 6 ? RFC_4122 : top === 6 ? RESERVED_MICROSOFT : RESERVED_FUTURE;
  }
  get version(): number | null {
    return this.variant === RFC_4122 ? this.$part(76, 4) : null;
  }
  get urn(): string {
    return `urn:uuid:${this.__str__()}`;
  }

  /** What a pickle keeps: the number, and how safely it was made. */
  __getstate__(): Dict<string, unknown> {
    return dict([["int", this.int]]);
  }

  __setstate__(state: unknown): void {
    Object.defineProperty(this, "$int", { value: BigInt(asIndex(getitem(state, "int"))) });
  }

  __setattr__(): never {
    throw new TypeError("UUID objects are immutable");
  }

  __int__(): Int {
    return this.int;
  }

  __str__(): string {
    return this.hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  }

  __repr__(): string {
    return `UUID('${this.__str__()}')`;
  }

  __eq__(other: unknown): unknown {
    return other instanceof UUID ? other.$int === this.$int : NotImplemented;
  }
  __lt__(other: unknown): unknown {
    return other instanceof UUID ? this.$int < other.$int : NotImplemented;
  }
  __le__(other: unknown): unknown {
    return other instanceof UUID ? this.$int <= other.$int : NotImplemented;
  }
  __gt__(other: unknown): unknown {
    return other instanceof UUID ? this.$int > other.$int : NotImplemented;
  }
  __ge__(other: unknown): unknown {
    return other instanceof UUID ? this.$int >= other.$int : NotImplemented;
  }

  __hash__(): Int {
    return hash(this.int);
  }
}
libraryClass(UUID, { name: "UUID", module: "uuid", signature: "hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *, is_safe=None" });

const node = Number(BigInt(`0x${hexOf(randomBytes(6))}`) | (1n << 40n));

/** `getnode()`: no address of hardware, but 48 random bits, marked as such. */
export const getnode = (): number => node;

let lastTime = 0n;

/** `uuid1(node=None, clock_seq=None)`: the time in steps of 100 ns since 1582. */
export function uuid1(address: Int | null = null, clock_seq: Int | null = null): UUID {
  const now = BigInt(Math.round(currentHost().clock.wallTime() * 1e6)) * 10n + 0x01b21dd213814000n;
  lastTime = now > lastTime ? now : lastTime + 1n;
  const sequence = clock_seq === null ? (randomBytes(2)[0]! << 8) | randomBytes(1)[0]! : Number(clock_seq);
  const fields = [lastTime & 0xffffffffn, (lastTime >> 32n) & 0xffffn, (lastTime >> 48n) & 0x0fffn, BigInt((sequence >> 8) & 0x3f), BigInt(sequence & 0xff), BigInt(address ?? getnode())];
  return new UUID(null, null, null, fields.map(normalize), null, 1);
}

function named(namespace: UUID, name: unknown): Uint8Array {
  const text = name instanceof AnyBytes ? name.data : encodeText(name as string);
  const data = new Uint8Array(16 + text.length);
  data.set(bytesOf(namespace.hex));
  data.set(text, 16);
  return data;
}

/** `uuid3(namespace, name)`: of an MD5 hash. */
export const uuid3 = (namespace: UUID, name: unknown): UUID => UUID.$of(md5(named(namespace, name)), 3);
/** `uuid4()`: random. */
export const uuid4 = (): UUID => UUID.$of(randomBytes(16), 4);
/** `uuid5(namespace, name)`: of a SHA-1 hash. */
export const uuid5 = (namespace: UUID, name: unknown): UUID => UUID.$of(sha1(named(namespace, name)), 5);

export const NAMESPACE_DNS = new UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
export const NAMESPACE_URL = new UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
export const NAMESPACE_OID = new UUID("6ba7b812-9dad-11d1-80b4-00c04fd430c8");
export const NAMESPACE_X500 = new UUID("6ba7b814-9dad-11d1-80b4-00c04fd430c8");

pythonFunctions("uuid", { getnode: [getnode, ""], uuid1: [uuid1, "node=None, clock_seq=None"], uuid3: [uuid3, "namespace, name"], uuid4: [uuid4, ""], uuid5: [uuid5, "namespace, name"] });

keptInAttributes(UUID);
