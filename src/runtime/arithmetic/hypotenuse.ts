/** C's `hypot` of two: Borges' corrected square root ("An Improved Algorithm for hypot(a, b)", 2019), as the C library computes it. */

function corrected(ax: number, ay: number): number {
  const h = Math.sqrt(ax * ax + ay * ay);
  let t1: number;
  let t2: number;
  if (h <= 2 * ay) {
    const delta = h - ay;
    t1 = ax * (2 * delta - ax);
    t2 = (delta - 2 * (ax - ay)) * delta;
  } else {
    const delta = h - ax;
    t1 = 2 * delta * (ax - 2 * ay);
    t2 = (4 * delta - ay) * ay + delta * delta;
  }
  return h - (t1 + t2) / (2 * h);
}

/** √(x² + y²) without overflow on the way; infinite if either is. */
export function hypotenuse(x: number, y: number): number {
  if (x === Infinity || x === -Infinity || y === Infinity || y === -Infinity) return Infinity;
  const ax = Math.max(Math.abs(x), Math.abs(y));
  const ay = Math.min(Math.abs(x), Math.abs(y));
  if (!(ax > 0)) return ax;
  // Beside the larger one the smaller does not count.
  if (ay <= ax * 2 ** -54) return ax + ay;
  if (ax > 2 ** 511) return corrected(ax * 2 ** -600, ay * 2 ** -600) * 2 ** 600;
  if (ay < 2 ** -459) return corrected(ax * 2 ** 600, ay * 2 ** 600) * 2 ** -600;
  return corrected(ax, ay);
}
