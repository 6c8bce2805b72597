/** SHA-256 and SHA-224 (FIPS 180-4). */
import { cubeRootWords, squareRootWords } from "./root_constants.js";
import { padded } from "./padding.js";

/** The high halves of the 64-bit constants. */
const high = (pairs: Uint32Array): Uint32Array => pairs.filter((_, i) => i % 2 === 0);

const K = high(cubeRootWords(64));
const INITIAL_256 = high(squareRootWords(0, 8));
/** SHA-224 starts from the second 32 bits of the next primes' roots. */
const INITIAL_224 = squareRootWords(8, 8).filter((_, i) => i % 2 === 1);

export const sha256 = (data: Uint8Array): Uint8Array => digest(data, INITIAL_256, 32);
export const sha224 = (data: Uint8Array): Uint8Array => digest(data, INITIAL_224, 28);

const rotated = (x: number, by: number): number => (x >>> by) | (x << (32 - by));

function digest(data: Uint8Array, initial: Uint32Array, size: number): Uint8Array {
  const view = new DataView(padded(data, false).buffer);
  const h = Int32Array.from(initial);
  const w = new Int32Array(64);
  for (let at = 0; at < view.byteLength; at += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(at + i * 4);
    for (let i = 16; i < 64; i++) {
      const a = w[i - 15]!;
      const b = w[i - 2]!;
      w[i] = w[i - 16]! + w[i - 7]! + (rotated(a, 7) ^ rotated(a, 18) ^ (a >>> 3)) + (rotated(b, 17) ^ rotated(b, 19) ^ (b >>> 10));
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, hh = 0] = h;
    for (let i = 0; i < 64; i++) {
      const t1 = (hh + (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) + ((e & f) ^ (~e & g)) + K[i]! + w[i]!) | 0;
      const t2 = ((rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [hh, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
    }
    [a, b, c, d, e, f, g, hh].forEach((value, i) => (h[i] = h[i]! + value));
  }
  const out = new DataView(new ArrayBuffer(32));
  h.forEach((word, i) => out.setInt32(i * 4, word));
  return new Uint8Array(out.buffer).slice(0, size);
}
