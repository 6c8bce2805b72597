/** MT19937 (Matsumoto and Nishimura, 1998) as CPython's `_random` seeds it and reads it. */
import { type Int, normalize } from "../../objects/integer.js";

const SIZE = 624;
const SHIFT = 397;
const LOWER = 0x7fffffff;
const UPPER = 0x80000000;
const MATRIX = 0x9908b0df;

export class MersenneTwister {
  private readonly state = new Uint32Array(SIZE);
  private at = SIZE;

  /** Seeds from the absolute value of an int, 32 bits at a time. */
  seed(n: bigint): void {
    const key: number[] = [];
    for (let rest = n < 0n ? -n : n; rest > 0n; rest >>= 32n) key.push(Number(rest & 0xffffffffn));
    this.seedByArray(key.length === 0 ? [0] : key);
  }

  private seedByNumber(n: number): void {
    const { state } = this;
    state[0] = n;
    for (let i = 1; i < SIZE; i++) {
      const before = state[i - 1]! ^ (state[i - 1]! >>> 30);
      state[i] = Math.imul(before, 1812433253) + i;
    }
    this.at = SIZE;
  }

  private seedByArray(key: readonly number[]): void {
    const { state } = this;
    this.seedByNumber(19650218);
    let i = 1;
    let j = 0;
    for (let k = Math.max(SIZE, key.length); k > 0; k--) {
      const before = state[i - 1]! ^ (state[i - 1]! >>> 30);
      state[i] = (state[i]! ^ Math.imul(before, 1664525)) + key[j]! + j;
      i++;
      j++;
      if (i >= SIZE) {
        state[0] = state[SIZE - 1]!;
        i = 1;
      }
      if (j >= key.length) j = 0;
    }
    for (let k = SIZE - 1; k > 0; k--) {
      const before = state[i - 1]! ^ (state[i - 1]! >>> 30);
      state[i] = (state[i]! ^ Math.imul(before, 1566083941)) - i;
      i++;
      if (i >= SIZE) {
        state[0] = state[SIZE - 1]!;
        i = 1;
      }
    }
    state[0] = UPPER;
  }

  private refill(): void {
    const { state } = this;
    for (let i = 0; i < SIZE; i++) {
      const y = (state[i]! & UPPER) | (state[(i + 1) % SIZE]! & LOWER);
      state[i] = state[(i + SHIFT) % SIZE]! ^ (y >>> 1) ^ ((y & 1) * MATRIX);
    }
    this.at = 0;
  }

  /** The next 32 bits. */
  next32(): number {
    if (this.at >= SIZE) this.refill();
    let y = this.state[this.at++]!;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }

  /** The next float in [0, 1): 53 bits. */
  random(): number {
    const a = this.next32() >>> 5;
    const b = this.next32() >>> 6;
    return (a * 67108864 + b) / 9007199254740992;
  }

  /** An int of `k` random bits. */
  bits(k: number): Int {
    if (k <= 0) return 0;
    if (k <= 32) return this.next32() >>> (32 - k);
    if (k <= 53) {
      const low = this.next32();
      return low + (this.next32() >>> (64 - k)) * 0x100000000;
    }
    let out = 0n;
    let shift = 0n;
    for (let left = k; left > 0; left -= 32) {
      const word = left < 32 ? this.next32() >>> (32 - left) : this.next32();
      out |= BigInt(word) << shift;
      shift += 32n;
    }
    return normalize(out);
  }

  /** The 624 words and the position. */
  snapshot(): number[] {
    return [...this.state, this.at];
  }

  restore(words: readonly number[]): void {
    this.state.set(words.slice(0, SIZE));
    this.at = words[SIZE] ?? SIZE;
  }
}
