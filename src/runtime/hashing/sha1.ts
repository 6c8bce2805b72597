/** SHA-1 (FIPS 180-4). */
import { padded } from "./padding.js";

const rotated = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

/** The constants of the four rounds: the square roots of 2, 3, 5 and 10, times 2^30. */
const K = [2, 3, 5, 10].map((n) => Math.floor(Math.sqrt(n) * 2 ** 30));

export function sha1(data: Uint8Array): Uint8Array {
  const view = new DataView(padded(data, false).buffer);
  const h = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  const w = new Int32Array(80);
  for (let at = 0; at < view.byteLength; at += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(at + i * 4);
    for (let i = 16; i < 80; i++) w[i] = rotated(w[i - 3]! ^ w[i - 8]! ^ w[i - 14]! ^ w[i - 16]!, 1);
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = h;
    for (let i = 0; i < 80; i++) {
      const f = i < 20 ? (b & c) | (~b & d) : i < 40 || i >= 60 ? b ^ c ^ d : (b & c) | (b & d) | (c & d);
      const t = (rotated(a, 5) + f + e + K[Math.floor(i / 20)]! + w[i]!) | 0;
      [e, d, c, b, a] = [d, c, rotated(b, 30), a, t];
    }
    [a, b, c, d, e].forEach((value, i) => (h[i] = h[i]! + value));
  }
  const out = new DataView(new ArrayBuffer(20));
  h.forEach((word, i) => out.setInt32(i * 4, word));
  return new Uint8Array(out.buffer);
}
