/** SHA-512 and SHA-384 (FIPS 180-4), on pairs of 32-bit halves. */
import { cubeRootWords, squareRootWords } from "./root_constants.js";

const K = cubeRootWords(80);
const INITIAL_512 = squareRootWords(0, 8);
const INITIAL_384 = squareRootWords(8, 8);

/** The digest of some bytes. */
export const sha512 = (data: Uint8Array): Uint8Array => digest(data, INITIAL_512, 64);
export const sha384 = (data: Uint8Array): Uint8Array => digest(data, INITIAL_384, 48);

/** The message, one bit, zeros, its length: whole blocks of 128 bytes. */
function padded(data: Uint8Array): Uint8Array {
  const out = new Uint8Array((Math.floor((data.length + 16) / 128) + 1) * 128);
  out.set(data);
  out[data.length] = 0x80;
  const view = new DataView(out.buffer);
  view.setUint32(out.length - 4, (data.length * 8) >>> 0);
  view.setUint32(out.length - 8, Math.floor(data.length / 0x20000000));
  return out;
}

function digest(data: Uint8Array, initial: Uint32Array, size: number): Uint8Array {
  const message = padded(data);
  const view = new DataView(message.buffer);
  const h = Uint32Array.from(initial);
  const w = new Int32Array(160);
  for (let at = 0; at < message.length; at += 128) block(view, at, h, w);
  const out = new Uint8Array(64);
  const result = new DataView(out.buffer);
  h.forEach((word, i) => result.setUint32(i * 4, word));
  return out.slice(0, size);
}

/** One block; `h` holds eight words as (high, low) pairs. */
function block(view: DataView, at: number, h: Uint32Array, w: Int32Array): void {
  for (let i = 0; i < 32; i++) w[i] = view.getInt32(at + i * 4);
  for (let i = 32; i < 160; i += 2) {
    const h15 = w[i - 30]!;
    const l15 = w[i - 29]!;
    const h2 = w[i - 4]!;
    const l2 = w[i - 3]!;
    const s0h = ((h15 >>> 1) | (l15 << 31)) ^ ((h15 >>> 8) | (l15 << 24)) ^ (h15 >>> 7);
    const s0l = ((l15 >>> 1) | (h15 << 31)) ^ ((l15 >>> 8) | (h15 << 24)) ^ ((l15 >>> 7) | (h15 << 25));
    const s1h = ((h2 >>> 19) | (l2 << 13)) ^ ((l2 >>> 29) | (h2 << 3)) ^ (h2 >>> 6);
    const s1l = ((l2 >>> 19) | (h2 << 13)) ^ ((h2 >>> 29) | (l2 << 3)) ^ ((l2 >>> 6) | (h2 << 26));
    const low = (w[i - 31]! >>> 0) + (s0l >>> 0) + (w[i - 13]! >>> 0) + (s1l >>> 0);
    w[i + 1] = low | 0;
    w[i] = (w[i - 32]! + s0h + w[i - 14]! + s1h + Math.floor(low / 0x100000000)) | 0;
  }
  let ah = h[0]! | 0, al = h[1]! | 0, bh = h[2]! | 0, bl = h[3]! | 0, ch = h[4]! | 0, cl = h[5]! | 0, dh = h[6]! | 0, dl = h[7]! | 0;
  let eh = h[8]! | 0, el = h[9]! | 0, fh = h[10]! | 0, fl = h[11]! | 0, gh = h[12]! | 0, gl = h[13]! | 0, hh = h[14]! | 0, hl = h[15]! | 0;
  for (let i = 0; i < 160; i += 2) {
    const s1h = ((eh >>> 14) | (el << 18)) ^ ((eh >>> 18) | (el << 14)) ^ ((el >>> 9) | (eh << 23));
    const s1l = ((el >>> 14) | (eh << 18)) ^ ((el >>> 18) | (eh << 14)) ^ ((eh >>> 9) | (el << 23));
    const choiceH = (eh & fh) ^ (~eh & gh);
    const choiceL = (el & fl) ^ (~el & gl);
    const low1 = (hl >>> 0) + (s1l >>> 0) + (choiceL >>> 0) + K[i + 1]! + (w[i + 1]! >>> 0);
    const t1l = low1 | 0;
    const t1h = (hh + s1h + choiceH + K[i]! + w[i]! + Math.floor(low1 / 0x100000000)) | 0;
    const s0h = ((ah >>> 28) | (al << 4)) ^ ((al >>> 2) | (ah << 30)) ^ ((al >>> 7) | (ah << 25));
    const s0l = ((al >>> 28) | (ah << 4)) ^ ((ah >>> 2) | (al << 30)) ^ ((ah >>> 7) | (al << 25));
    const majorityH = (ah & bh) ^ (ah & ch) ^ (bh & ch);
    const majorityL = (al & bl) ^ (al & cl) ^ (bl & cl);
    const low2 = (s0l >>> 0) + (majorityL >>> 0);
    const t2l = low2 | 0;
    const t2h = (s0h + majorityH + Math.floor(low2 / 0x100000000)) | 0;
    hh = gh; hl = gl; gh = fh; gl = fl; fh = eh; fl = el;
    const low3 = (dl >>> 0) + (t1l >>> 0);
    el = low3 | 0;
    eh = (dh + t1h + Math.floor(low3 / 0x100000000)) | 0;
    dh = ch; dl = cl; ch = bh; cl = bl; bh = ah; bl = al;
    const low4 = (t1l >>> 0) + (t2l >>> 0);
    al = low4 | 0;
    ah = (t1h + t2h + Math.floor(low4 / 0x100000000)) | 0;
  }
  addPair(h, 0, ah, al);
  addPair(h, 2, bh, bl);
  addPair(h, 4, ch, cl);
  addPair(h, 6, dh, dl);
  addPair(h, 8, eh, el);
  addPair(h, 10, fh, fl);
  addPair(h, 12, gh, gl);
  addPair(h, 14, hh, hl);
}

function addPair(h: Uint32Array, i: number, high: number, low: number): void {
  const sum = h[i + 1]! + (low >>> 0);
  h[i + 1] = sum;
  h[i] = h[i]! + high + Math.floor(sum / 0x100000000);
}
