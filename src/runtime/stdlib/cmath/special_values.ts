/**
 * What the functions of `cmath` are at infinities and nan, as CPython 3.13 answers (C99, Annex G). Seven rows by the real part, seven columns by the
 * imaginary: -inf, negative, -0.0, 0.0, positive, inf, nan. Letters: 0 zero, 1 one, i inf, n nan, p π, h π/2, q π/4, t 3π/4; o and l are −0 and −1,
 * capitals are negative; `!!` is a domain error, `..` is computed.
 */
import type { Pair } from "../../objects/complex/arithmetic.js";
import { domainError } from "../math/arguments.js";

const TABLES = {
  sqrt: "iI0I0I0i0iiini iI........iinn iI........iinn iI........iinn iI........iinn iIioioi0i0iiin iInnnnnnnniinn",
  acos: "tipipipIpItIni hi........hInn hi........hIhn hi........hIhn hi........hInn qi0i0i0I0IqIni ninnnnnnnnnInn",
  acosh: "iTiPiPipipitin iH........ihnn iH........ihnn iH........ihnn iH........ihnn iQioioi0i0iqin innnnnnnnninnn",
  asinh: "IQIoIoI0I0IqIn IH........Ihnn IH........Ihnn iH........ihnn iH........ihnn iQioioi0i0iqin innnnon0nninnn",
  atanh: "oHoHoHohohohon oH........ohnn oH........ohon 0H........0h0n 0H........0hnn 0H0H0H0h0h0h0n 0Hnnnnnnnn0hnn",
  exp: "00..0o00..0000 !!........!!nn !!........!!nn !!........!!nn !!........!!nn !!..ioi0..!!in nnnnnon0nnnnnn",
  cosh: "!!..i0io..!!in !!........!!nn !!........!!n0 !!........!!n0 !!........!!nn !!..ioi0..!!in nnnnn0n0nnnnnn",
  sinh: "!!..IoI0..!!in !!........!!nn !!........!!0n !!........!!0n !!........!!nn !!..ioi0..!!in nnnnnon0nnnnnn",
  tanh: "l0..lol0..l0l0 !!........!!nn !!........!!nn !!........!!nn !!........!!nn 10..1o10..1010 nnnnnon0nnnnnn",
  log: "iTiPiPipipitin iH........ihnn iH........ihnn iH........ihnn iH........ihnn iQioioi0i0iqin innnnnnnnninnn",
  rect: "!!..I0Io..!!in !!........!!nn 00........0000 00........0000 !!........!!nn !!..ioi0..!!in nnnnn0n0nnnnnn",
} as const;

const VALUES: Readonly<Record<string, number>> = {
  "0": 0, o: -0, "1": 1, l: -1, n: NaN, i: Infinity, I: -Infinity, p: Math.PI, P: -Math.PI, h: Math.PI / 2, H: -Math.PI / 2,
  q: Math.PI / 4, Q: -Math.PI / 4, t: 0.75 * Math.PI, T: -0.75 * Math.PI,
};

export type SpecialFunction = keyof typeof TABLES;

function classOf(x: number): number {
  if (x !== x) return 6;
  if (x === Infinity || x === -Infinity) return x > 0 ? 5 : 0;
  if (x === 0) return Object.is(x, -0) ? 2 : 3;
  return x < 0 ? 1 : 4;
}

/** The value for a pair that is not finite; null where it is computed. */
export function specialValue(name: SpecialFunction, re: number, im: number): Pair | null {
  if (Number.isFinite(re) && Number.isFinite(im)) return null;
  const at = 15 * classOf(re) + 2 * classOf(im);
  const table = TABLES[name];
  const first = table[at]!;
  if (first === "!") throw domainError();
  if (first === ".") return null;
  return [VALUES[first]!, VALUES[table[at + 1]!]!];
}
