/** `repr(x)` of a float: the shortest digits that read back as the same number, in Python's layout. */

/** `repr` of a float: `2.0`, `1e-05`, `1e+16`, `inf`, `nan`. */
export function floatRepr(x: number): string {
  const size = Math.abs(x);
  if (size < 1e16 && size >= 1e-4) {
    const text = String(x);
    return Number.isInteger(x) ? `${text}.0` : text;
  }
  if (x === 0) return Object.is(x, -0) ? "-0.0" : "0.0";
  if (Number.isNaN(x)) return "nan";
  if (size === Infinity) return x < 0 ? "-inf" : "inf";
  return padExponent(x.toExponential());
}

/** JavaScript's `1e+5` with Python's two-digit exponent: `1e+05`. */
export function padExponent(text: string): string {
  const sign = text.length - 2;
  const mark = text.charCodeAt(sign);
  return mark === 43 || mark === 45 ? `${text.slice(0, sign + 1)}0${text.slice(sign + 1)}` : text;
}
