/** The constants of the SHA-2 family: the first bits of the fractions of the roots of primes, computed rather than listed. */

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((p) => n % p !== 0)) found.push(n);
  return found;
}

/** The whole `degree`-th root of a bigint, by Newton's method. */
function wholeRoot(n: bigint, degree: bigint): bigint {
  let x = 1n << BigInt(Math.ceil(n.toString(2).length / Number(degree)));
  for (;;) {
    const next = ((degree - 1n) * x + n / x ** (degree - 1n)) / degree;
    if (next >= x) return x;
    x = next;
  }
}

function fraction64(prime: number, degree: bigint): bigint {
  return BigInt.asUintN(64, wholeRoot(BigInt(prime) << (64n * degree), degree));
}

function words(list: readonly number[], degree: bigint): Uint32Array {
  const out = new Uint32Array(list.length * 2);
  list.forEach((prime, i) => {
    const bits = fraction64(prime, degree);
    out[i * 2] = Number(bits >> 32n);
    out[i * 2 + 1] = Number(bits & 0xffffffffn);
  });
  return out;
}

/** 64-bit words as (high, low) pairs, from the cube roots of the first primes. */
export const cubeRootWords = (count: number): Uint32Array => words(primes(count), 3n);
/** 64-bit words as (high, low) pairs, from the square roots of `count` primes after the first `skip`. */
export const squareRootWords = (skip: number, count: number): Uint32Array => words(primes(skip + count).slice(skip), 2n);
