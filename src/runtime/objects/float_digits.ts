/**
 * Exact decimal digits of a float, rounded half to even on its binary value, as CPython's `format` and `round` need them.
 * JavaScript's `toFixed` and `toExponential` are exact too, but round ties up; ties are found and done with bigints.
 */

const view = new DataView(new ArrayBuffer(8));

/** A finite float as mantissa · 2^exponent with an integral, non-negative mantissa (the sign is left out). */
export function decompose(x: number): { mantissa: bigint; exponent: number } {
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  return biased === 0 ? { mantissa: fraction, exponent: -1074 } : { mantissa: fraction | (1n << 52n), exponent: biased - 1075 };
}

/** |x| · 10^digits rounded to an integer, half to even. */
function scaledDecimal(x: number, digits: number): bigint {
  const { mantissa, exponent } = decompose(x);
  let up = mantissa;
  let down = 1n;
  if (digits >= 0) up *= 10n ** BigInt(digits);
  else down = 10n ** BigInt(-digits);
  if (exponent >= 0) up <<= BigInt(exponent);
  else down <<= BigInt(-exponent);
  const quotient = up / down;
  const twice = (up % down) * 2n;
  return twice > down || (twice === down && (quotient & 1n) === 1n) ? quotient + 1n : quotient;
}

/** A finite |x| with exactly `digits` decimals: `format(x, ".2f")` without sign. */
export function fixedDigits(x: number, digits: number): string {
  const size = Math.abs(x);
  if (digits <= 100 && size < 1e21) {
    const doubled = size * 2 ** (digits + 1);
    if (doubled % 2 !== 1) return size.toFixed(digits);
  }
  const text = scaledDecimal(size, digits).toString();
  if (digits === 0) return text;
  const padded = text.padStart(digits + 1, "0");
  return `${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
}

/** A finite |x| as `count` significant digits and a decimal exponent: 1234.5, 2 → "12", 3. */
export function significantDigits(x: number, count: number): { digits: string; exponent: number } {
  const size = Math.abs(x);
  if (size === 0) return { digits: "0".repeat(count), exponent: 0 };
  if (count <= 101) {
    const text = size.toExponential(count - 1);
    const mark = text.indexOf("e");
    const exponent = Number(text.slice(mark + 1));
    if (!isTie(size, count - 1 - exponent)) {
      return { digits: text.slice(0, 1) + text.slice(2, Math.max(2, mark)), exponent };
    }
  }
  let exponent = Math.floor(Math.log10(size));
  let digits = scaledDecimal(size, count - 1 - exponent).toString();
  if (digits.length < count) {
    exponent -= 1;
    digits = scaledDecimal(size, count - 1 - exponent).toString();
  } else if (digits.length > count) {
    exponent += 1;
    digits = scaledDecimal(size, count - 1 - exponent).toString();
  }
  return digits.length > count ? { digits: digits.slice(0, count), exponent: exponent + 1 } : { digits, exponent };
}

/** Whether |x| might lie midway between two decimals of so many places; "yes" may be wrong, "no" never is. */
function isTie(size: number, places: number): boolean {
  if (places >= 0) return places < 1000 && (size * 2 ** (places + 1)) % 2 === 1;
  return Number.isInteger(size);
}

/** `round(x, digits)` of a finite float: the nearest decimal, half to even on the binary value, read back. */
export function roundDecimal(x: number, digits: number): number {
  if (digits > 323) return x;
  if (digits < -308) return x < 0 ? -0 : 0;
  if (digits >= 0) {
    const size = Math.abs(x);
    if (size >= 2 ** 52) return x;
    const rounded = Number(fixedDigits(size, digits));
    return x < 0 || Object.is(x, -0) ? -rounded : rounded;
  }
  const rounded = Number(`${scaledDecimal(x, digits)}e${-digits}`);
  return x < 0 || Object.is(x, -0) ? -rounded : rounded;
}
