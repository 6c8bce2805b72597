/** `to_bytes` and `from_bytes`. */
import { bytesOf } from "../bytes.js";
import { Bytes } from "../bytes/objects.js";
import { OverflowError, ValueError } from "../exceptions.js";
import { type Int, normalize } from "../integer.js";
import { truthy } from "../truth.js";
import { textArgument } from "../str/receiver.js";
import { toSize } from "./index.js";

function isLittle(byteorder: string): boolean {
  if (byteorder !== "little" && byteorder !== "big") throw new ValueError("byteorder must be either 'little' or 'big'");
  return byteorder === "little";
}

/** `n.to_bytes(length, byteorder, signed=…)` */
export function toBytes(n: Int, length: unknown = 1, byteorder: unknown = "big", { signed = false }: { signed?: unknown } = {}): Bytes {
  const size = toSize(length);
  const little = isLittle(textArgument(byteorder, "to_bytes() argument 'byteorder'"));
  if (size < 0) throw new ValueError("length argument must be non-negative");
  const isSigned = truthy(signed);
  if (n < 0 && !isSigned) throw new OverflowError("can't convert negative int to unsigned");
  const bits = BigInt(size) * 8n;
  const big = BigInt(n);
  // -1 is all ones, of no bytes too
  const limit = isSigned ? (size === 0 ? 1n : 1n << (bits - 1n)) : 1n << bits;
  if (big >= limit || (isSigned && big < -limit)) throw new OverflowError("int too big to convert");
  const data = new Uint8Array(size);
  let rest = BigInt.asUintN(size * 8, big);
  for (let i = 0; i < size; i++) {
    data[little ? i : size - 1 - i] = Number(rest & 0xffn);
    rest >>= 8n;
  }
  return new Bytes(data);
}

/** `int.from_bytes(data, byteorder, signed=…)` */
export function fromBytes(source: unknown, byteorder: unknown = "big", { signed = false }: { signed?: unknown } = {}): Int {
  const little = isLittle(textArgument(byteorder, "from_bytes() argument 'byteorder'"));
  const data = bytesOf(source);
  let hex = "0x0";
  for (let i = 0; i < data.length; i++) hex += (data[little ? data.length - 1 - i : i] ?? 0).toString(16).padStart(2, "0");
  const big = BigInt(hex);
  return normalize(truthy(signed) ? BigInt.asIntN(data.length * 8, big) : big);
}
