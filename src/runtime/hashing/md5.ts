/** MD5 (RFC 1321). */
import { padded } from "./padding.js";

const K = Int32Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32));
const SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const rotated = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

export function md5(data: Uint8Array): Uint8Array {
  const view = new DataView(padded(data, true).buffer);
  const h = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
  for (let at = 0; at < view.byteLength; at += 64) {
    let [a = 0, b = 0, c = 0, d = 0] = h;
    for (let i = 0; i < 64; i++) {
      const round = i >> 4;
      const f = round === 0 ? (b & c) | (~b & d) : round === 1 ? (d & b) | (~d & c) : round === 2 ? b ^ c ^ d : c ^ (b | ~d);
      const word = round === 0 ? i : round === 1 ? (5 * i + 1) % 16 : round === 2 ? (3 * i + 5) % 16 : (7 * i) % 16;
      const sum = (a + f + K[i]! + view.getInt32(at + word * 4, true)) | 0;
      [a, d, c, b] = [d, c, b, (b + rotated(sum, SHIFTS[round * 4 + (i % 4)]!)) | 0];
    }
    [a, b, c, d].forEach((value, i) => (h[i] = h[i]! + value));
  }
  const out = new DataView(new ArrayBuffer(16));
  h.forEach((word, i) => out.setInt32(i * 4, word, true));
  return new Uint8Array(out.buffer);
}
