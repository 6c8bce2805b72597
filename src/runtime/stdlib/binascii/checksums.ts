/** Check sums: CRC-32 as of zip files, and the one of BinHex. */
import { bytesLike } from "../../objects/bytes/arguments.js";
import { asIndex } from "../../objects/indices.js";
import type { Int } from "../../objects/integer.js";

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** `crc32(data, crc=0, /)` */
export function crc32(data: unknown, crc: Int = 0): number {
  let sum = ~Number(BigInt.asUintN(32, BigInt(asIndex(crc))));
  for (const byte of bytesLike(data)) sum = (sum >>> 8) ^ (TABLE[(sum ^ byte) & 255] ?? 0);
  return ~sum >>> 0;
}

/** `crc_hqx(data, crc, /)` */
export function crc_hqx(data: unknown, crc: Int): number {
  let sum = Number(BigInt.asUintN(16, BigInt(asIndex(crc))));
  for (const byte of bytesLike(data)) {
    sum ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) sum = sum & 0x8000 ? ((sum << 1) ^ 0x1021) & 0xffff : sum << 1;
  }
  return sum;
}
