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
  integer.add(integer.pow(2, 53), 1),
  integer.pow(2, 64),
  integer.floordiv(integer.pow(10, 30), 7),
  integer.mod(integer.neg(integer.pow(10, 20)), 7),
  integer.add(integer.sub(integer.pow(2, 100), integer.pow(2, 100)), 1),
  integer.mul(99999999, 99999999),
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
  integer.mod(integer.mul(integer.pow(2, 53), 3), 1000),
  integer.add(int(float(1e18)), 1),
  integer.add(int("123456789012345678901234567890"), 1),
  float(divide(integer.pow(10, 18), integer.pow(10, 17))),
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
  eq(integer.pow(2, 53), pow(float(2.0), 53)),
  5 > 4.9,
  1 < 2 && 2 < 3,
  3 > 2 && 2 > 2,
  0 === 0,
);
let factorial: Int = 1;
for (let n = 1; n < 26; n++) {
  factorial = integer.mul(factorial, n);
}
print(
  factorial,
  len(str(factorial)),
  integer.floordiv(factorial, integer.pow(10, 20)),
  integer.mod(factorial, 1009),
);
print(
  sum(range(1000000)),
  integer.mul(12345678901, 98765432109),
  slice(str(integer.pow(2, 200)), null, 10),
  hash(integer.pow(2, 61)),
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
  max(3, integer.pow(2, 70), 5.5),
  min(integer.neg(integer.pow(2, 65)), 1),
);
print(
  int("7f", 16),
  `${format(integer.pow(10, 20), ",")}`,
  str.percent("%d", integer.pow(10, 20)),
  integer.pow(10, 20) > 1e19,
  int.bit_count(integer.pow(2, 70)),
  integer.neg(integer.pow(2, 63)),
  call_method(6, "__add__", [1]),
);
