/** Floats in sixteen bits, ten of them for the fraction (IEEE 754). A leaf file. */

/** The bits of a number, rounded to the nearest, halves to even; null when it is too large. */
export function halfBits(x: number): number | null {
  const sign = x < 0 || Object.is(x, -0) ? 0x8000 : 0;
  const size = Math.abs(x);
  if (Number.isNaN(x)) return 0x7e00;
  if (size === Infinity) return sign | 0x7c00;
  const exponent = size === 0 ? -25 : Math.max(Math.floor(Math.log2(size)), -14);
  const scaled = size * 2 ** (10 - exponent);
  const floor = Math.floor(scaled);
  const rounded = scaled - floor > 0.5 || (scaled - floor === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
  const bits = exponent === -14 && rounded < 1024 ? rounded : size === 0 ? 0 : rounded + (exponent + 14) * 1024;
  return bits >= 0x7c00 ? null : sign | bits;
}

/** The number that sixteen bits stand for. */
export function halfValue(bits: number): number {
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  const size = exponent === 31 ? (fraction === 0 ? Infinity : NaN) : exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15);
  return bits & 0x8000 ? -size : size;
}
