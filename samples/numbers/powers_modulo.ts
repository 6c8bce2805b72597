/** pow() with three arguments over moduli of every size, constants past 2**53, and digits read one by one. */

import {
  Complex,
  float,
  int,
  integer,
  len,
  ord,
  OverflowError,
  pow,
  print,
  set,
  str,
  tuple,
  type_name,
  TypeError,
  ValueError,
  type Int,
  type Tuple,
} from "yieldstar/runtime";
import * as random from "yieldstar/runtime/random";

const generator = new random.Random(5);
let total: Int = 0;
let modulus: Int | Complex | string;
let base: Int | string | Complex | Scale;
let exponent: Int | Tuple<[number, number]> | string | Complex | unknown[];
for (const bits of tuple([
  3, 10, 26, 27, 40, 64, 89, 200, 256, 257, 300, 1024,
])) {
  for (let _ = 0; _ < 30; _++) {
    modulus = integer.add(generator.getrandbits(bits), 2);
    base = generator.getrandbits(
      generator.choice([2, 5, 20, 30, bits, 2 * bits]),
    );
    exponent = generator.getrandbits(
      generator.choice([1, 5, 12, 31, 40, 54, 130]),
    );
    total = integer.mod(
      integer.add(
        integer.add(
          integer.add(integer.mul(total, 31), pow(base, exponent, modulus)),
          integer.mul(7, pow(integer.neg(base), exponent, modulus)),
        ),
        integer.mul(11, pow(base, exponent, integer.neg(modulus))),
      ),
      2n ** 521n - 1n,
    );
    try {
      total = integer.add(total, pow(base, integer.neg(exponent), modulus));
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      total = integer.add(total, len(str(error)));
    }
  }
}
print(total);
print(pow(3, 0, 1), pow(0, 0, 5), pow(0, 5, 5), pow(2, 10, -7), pow(3, -1, -7));
print(
  integer.sub(2n ** 53n + 1n, 2),
  2n ** 64n - 2n ** 63n,
  [2n ** 70n, 1],
  integer.neg(2n ** 70n),
  integer.mod(integer.pow(2, 5000), 7),
  2n ** 53n * 3n + 1n,
);

function residue(n: Int): Int {
  return integer.add(pow(n, 5, 7), 1);
}

print(residue(10), residue(2n ** 80n));
try {
  pow(2, 3, 0);
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  print(error);
}
print(
  [..."123"].map((d) => int(d)),
  [..."añ🎉"].map((c) => ord(c)),
  set([..."112"].map((d) => int(d))),
);
for (const text of tuple([
  "",
  "0",
  "007",
  "-5",
  "+5",
  "1_0",
  "123456789012345",
  "1234567890123456",
  "12345678901234567890",
  " 5 ",
  "٣",
  "a",
])) {
  try {
    print(int(text));
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(error);
  }
}

class Scale {
  __pow__(other: unknown, modulus: unknown = null): string {
    return `scaled by ${str(other)} and ${str(modulus)}`;
  }
}

for ([base, exponent, modulus] of [
  tuple([0, tuple([1, 2]), 2.5]),
  tuple([float(2.0), "a", 3]),
  tuple(["a", 2, float(3.0)]),
  tuple([2, "a", new Complex(0, 3)]),
  tuple([new Complex(0, 2), "a", 3]),
  tuple([2, new Complex(0, 2), "a"]),
  tuple([float(2.0), new Complex(0, 2), 3]),
  tuple([new Complex(0, 2), float(2.0), 3]),
  tuple([2, [], 3]),
  tuple([new Scale(), 2, 3.5]),
]) {
  try {
    print(pow(base, exponent, modulus));
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof ValueError))
      throw error;
    print(type_name(error), error);
  }
}
for (const number of tuple([-2, -1, 0, 1])) {
  for (const signed of tuple([false, true])) {
    try {
      print(number, signed, int.to_bytes(number, 0, "big", { signed }));
    } catch (error) {
      if (!(error instanceof OverflowError)) throw error;
      print(number, signed, error);
    }
  }
}
