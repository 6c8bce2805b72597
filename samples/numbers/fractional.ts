import {
  abs,
  add,
  call_method,
  Complex,
  complex,
  divide,
  divmod,
  eq,
  float,
  floats,
  format,
  getattr,
  hash,
  int,
  max,
  min,
  mul,
  pow,
  print,
  repeated,
  repr,
  round,
  sorted,
  str,
  sum,
  truediv,
  ZeroDivisionError,
} from "yieldstar/runtime";
import * as math from "yieldstar/runtime/math";

print(
  float(1 / 3),
  float(2 / 1),
  float(0.1 + 0.2),
  float(1e100),
  1.5e-7,
  float(100.0),
  float(1e16),
  float(123456789012345680.0),
  float(-0.0),
  float((5 / 2) * 2),
);
print(
  float(floats.floordiv(7.5, 2)),
  float(floats.floordiv(-7.5, 2)),
  float(floats.mod(7.5, 2)),
  float(floats.mod(-7.5, 2)),
  pow(float(2.0), 0.5),
  pow(2, 0.5),
  float(1e308 * 10),
  float(-1e308 * 10),
  float(float("nan")),
);
print(
  float(round(2.675, 2)),
  float(round(1.005, 2)),
  float(round(3.14159, 3)),
  round(float(5.0)),
  round(0.5),
  round(float(1e20)),
  float(round(1234.567, -2)),
);
print(
  float(float("inf")),
  float(float("-inf")),
  math.inf > 10n ** 400n,
  eq(float(math.nan), float(math.nan)),
  math.isnan(math.nan),
  eq(float(0.1 + 0.2), 0.3),
  math.isclose(0.1 + 0.2, 0.3),
);
print(
  float(math.pi),
  float(math.e),
  float(math.sqrt(2)),
  math.floor(-1.5),
  math.ceil(1.2),
  math.trunc(-1.7),
  math.gcd(12, 18),
  math.factorial(20),
);
print(
  float(math.sin(1)),
  float(math.cos(1)),
  float(math.exp(1)),
  float(math.log(10)),
  float(math.log2(8)),
  float(math.log10(1000)),
  float(math.hypot(3, 4)),
  float(math.atan2(1, 1)),
);
print(
  float.is_integer(3.0),
  call_method(3.7, "__int__", []),
  int(3.99),
  float(float(7)),
  str(float(1.0)),
  repr(0.1),
  `${str(float(1.0))}`,
  eq(float(1.0), 1),
  hash(float(1.0)) === hash(1),
);
print(
  sum(repeated([0.1], 10)),
  float(math.fsum(repeated([0.1], 10))),
  max(1, float(1.0)),
  min(2.5, 2),
  sorted([3, 1.5, -2, float(0.0)]),
  float(abs(-2.5)),
  divmod(7.5, 2),
);
const average = divide(sum([3, 4, 8]), 3);
print(
  float(average),
  `${format(average, ".2f")}`,
  `${format(average, "5.1f")}|`,
  int(float(average)),
  float(round(float(average), 1)),
  average > 4,
  float(-average),
);
const celsius: number[] = [0, 36.6, 100];
print(
  celsius.map((c) => add(truediv(mul(c, 9), 5), 32)),
  float(3 * 1.0),
  float(6 / 3),
  float(floats.floordiv(10, 3.0)),
  float(2 * 3.5),
  float(1 + 1.0),
  float(4 - 4.0),
  float(0.0 * -1),
);
try {
  print(float(divide(1, 0)));
} catch (error) {
  if (!(error instanceof ZeroDivisionError)) throw error;
  print(error);
}
try {
  print(float(floats.mod(1.5, 0)));
} catch (error) {
  if (!(error instanceof ZeroDivisionError)) throw error;
  print(error);
}
print(
  mul(complex(1, 2), 2),
  getattr(add(1, new Complex(0, 2)), "real"),
  abs(add(3, new Complex(0, 4))),
  pow(new Complex(0, 1), 2),
);
print(
  float.as_integer_ratio(0.1),
  float.hex(0.5),
  eq(float(1e3), 1000),
  1e-10,
  float(floats.mod(12.0, 5)),
  10.5,
);
