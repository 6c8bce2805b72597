import {
  abs,
  all,
  bin,
  bytes_literal,
  call,
  call_method,
  divide,
  divmod,
  eq,
  float,
  format,
  hash,
  hex,
  int,
  integer,
  lazily,
  len,
  max,
  min,
  oct,
  pow,
  print,
  range,
  round,
  slice,
  str,
  sum,
  type Int,
  type PyGenerator,
} from "yieldstar/runtime";

print(
  Math.floor(7 / 2),
  Math.floor(-7 / 2),
  7 % 3,
  integer.mod(-7, 3),
  integer.mod(7, -3),
  divmod(-7, 2),
  2 ** 10,
  pow(2, -1),
  (-2) ** 3,
  0 ** 0,
);
print(
  2n ** 53n + 1n,
  2n ** 64n,
  integer.floordiv(10n ** 30n, 7),
  integer.mod(integer.neg(10n ** 20n), 7),
  integer.add(integer.sub(2n ** 100n, 2n ** 100n), 1),
  99999999n * 99999999n,
);
print(
  integer.lshift(1, 70),
  integer.rshift(integer.lshift(1, 70), 68),
  5 & 3,
  5 | 3,
  5 ^ 3,
  integer.invert(5),
  integer.rshift(-1, 1),
  0xff,
  0b101,
  0o17,
  1_000_000,
);
print(
  integer.mod(2n ** 53n * 3n, 1000),
  integer.add(int(float(1e18)), 1),
  integer.add(int("123456789012345678901234567890"), 1),
  float(divide(10n ** 18n, 10n ** 17n)),
);
print(
  abs(-3),
  pow(3, 4, 5),
  round(2.5),
  round(3.5),
  round(-2.5),
  round(1234, -2),
  int(-3.9),
  int(true),
);
print(
  bin(10),
  hex(255),
  oct(8),
  int.bit_length(255),
  int(true) + int(true),
  sum([true, false, true]),
  call(int.from_bytes, [bytes_literal([1, 0]), "big"]),
);
print(
  eq(3, float(3.0)),
  eq(1, true),
  eq(2n ** 53n, pow(float(2.0), 53)),
  5 > 4.9,
  1 < 2 && 2 < 3,
  3 > 2 && 2 > 2,
  true,
);
let factorial: Int = 1;
for (let n = 1; n < 26; n++) {
  factorial = integer.mul(factorial, n);
}
print(
  factorial,
  len(str(factorial)),
  integer.floordiv(factorial, 10n ** 20n),
  integer.mod(factorial, 1009),
);
print(
  sum(range(1000000)),
  12345678901n * 98765432109n,
  slice(str(2n ** 200n), null, 10),
  hash(2n ** 61n),
);
let [a, b]: [Int, Int] = [1071, 462];
while (b !== 0) {
  [a, b] = [b, integer.mod(a, b)];
}
print(
  "gcd",
  a,
  [...range(2, 30)].filter((n) =>
    all(
      lazily(
        function* (source: Iterable<number>): PyGenerator<number, void, null> {
          for (const d of source) {
            yield n % d;
          }
          return null;
        },
        range(2, n),
      ),
    ),
  ),
  max(3, 2n ** 70n, 5.5),
  min(integer.neg(2n ** 65n), 1),
);
print(
  int("7f", 16),
  `${format(10n ** 20n, ",")}`,
  str.percent("%d", 10n ** 20n),
  10n ** 20n > 1e19,
  int.bit_count(2n ** 70n),
  integer.neg(2n ** 63n),
  call_method(6, "__add__", [1]),
);
