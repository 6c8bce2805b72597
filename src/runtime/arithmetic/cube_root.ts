/** cbrt as the C library computes it: a polynomial of degree 6 for a first guess, and one step of Halley's method. */
import { addExponent, highWord } from "./float_bits.js";

const FACTORS = [1 / 1.5874010519681996, 1 / 1.2599210498948732, 1, 1.2599210498948732, 1.5874010519681996];

/** C's `cbrt`. */
export function cbrt(x: number): number {
  if (x === 0 || !(x < Infinity && x > -Infinity)) return x;
  let m = Math.abs(x);
  let exponent = 0;
  if (m < 2.2250738585072014e-308) {
    m *= 2 ** 54;
    exponent = -54;
  }
  const places = (highWord(m) >> 20) - 1022;
  m = addExponent(m, -places);
  exponent += places;
  const guess =
    0.35489576504391984 +
    (1.508191937815849 - (2.114994941673713 - (2.4469312256353444 - (1.8346927748361308 - (0.7849323449766392 - 0.14526389938548637 * m) * m) * m) * m) * m) * m;
  const cube = guess * guess * guess;
  const rest = exponent % 3;
  const y = ((guess * (cube + 2 * m)) / (2 * cube + m)) * FACTORS[2 + rest]!;
  const root = addExponent(y, (exponent - rest) / 3);
  return x < 0 ? -root : root;
}
