/** `uuid`: random identifiers. */
import { randomBytes } from "../entropy.js";
import { Bytes } from "../objects/bytes.js";
import { ValueError } from "../objects/exceptions.js";
import { hashOf, toInt } from "../objects/hash.js";
import type { Int } from "../objects/integer.js";
import { normalize } from "../objects/integer.js";
import { libraryClass, pythonFunctions } from "../objects/library_functions.js";
import { NotImplemented } from "../objects/singletons.js";

const hexOf = (data: Uint8Array): string => Array.from(data, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** `UUID(hex)` */
export class UUID {
  declare readonly hex: string;

  constructor(hex: string) {
    const digits = hex.replace("urn:", "").replace("uuid:", "").replace(/^[{}]+|[{}]+$/g, "").replaceAll("-", "");
    if (!/^[0-9a-fA-F]{32}$/.test(digits)) throw new ValueError("badly formed hexadecimal UUID string");
    Object.defineProperty(this, "hex", { value: digits.toLowerCase() });
  }

  get int(): Int {
    return normalize(BigInt(`0x${this.hex}`));
  }

  get bytes(): Bytes {
    return new Bytes(Uint8Array.from(this.hex.match(/../g) ?? [], (pair) => parseInt(pair, 16)));
  }

  get version(): number | null {
    return /^.{16}[89ab]/.test(this.hex) ? parseInt(this.hex.charAt(12), 16) : null;
  }

  get urn(): string {
    return `urn:uuid:${this.__str__()}`;
  }

  __str__(): string {
    return this.hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  }

  __repr__(): string {
    return `UUID('${this.__str__()}')`;
  }

  __eq__(other: unknown): unknown {
    return other instanceof UUID ? other.hex === this.hex : NotImplemented;
  }

  __lt__(other: unknown): unknown {
    return other instanceof UUID ? this.hex < other.hex : NotImplemented;
  }

  __hash__(): unknown {
    return toInt(hashOf(this.int));
  }
}
libraryClass(UUID, { name: "UUID", module: "uuid", signature: "hex" });

/** `uuid4()` */
export function uuid4(): UUID {
  const data = randomBytes(16);
  data[6] = ((data[6] ?? 0) & 0x0f) | 0x40;
  data[8] = ((data[8] ?? 0) & 0x3f) | 0x80;
  return new UUID(hexOf(data));
}

pythonFunctions("uuid", { uuid4: [uuid4, ""] });
