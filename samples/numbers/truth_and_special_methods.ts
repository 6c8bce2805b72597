/** Floats in and out of their boxes tested for truth, and what numbers' special methods answer when they are called by name. */

import {
  abs,
  at,
  base_class,
  bool,
  bytes_literal,
  call,
  call_method,
  class_attributes,
  Complex,
  eq,
  Exception,
  float,
  getattr,
  int,
  max,
  print,
  repr,
  round,
  truthy,
  tuple,
  type_name,
  TypeError,
  unpack,
  unpack_starred,
  type Float,
  type Int,
  type Tuple,
} from "yieldstar/runtime";
import * as math from "yieldstar/runtime/math";
import * as sys from "yieldstar/runtime/sys";

class Undecided {
  static __bool__: null = null;
}
class_attributes(Undecided);

class Rounded extends base_class(float) {
  __ceil__(): string {
    return "own ceiling";
  }

  __trunc__(): string {
    return "own truncation";
  }
}

class Count extends base_class(int) {}

function shown(f: () => unknown): void {
  try {
    print(repr(f()));
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    print(type_name(error), error);
  }
}

function truths(
  a: number,
  b: number,
  readings: Float[],
  pair: Tuple<[Float, number]>,
): void {
  if (+abs(float(a)) !== 0) {
    print("abs");
  }
  if (+at(readings, 0) !== 0) {
    print("item");
  }
  if (+pair[0] !== 0) {
    print("first");
  }
  if (+max(float(a), float(b)) !== 0) {
    print("max");
  }
  if (a - b !== 0) {
    print("difference");
  }
  let value$: Float;
  let value2: Float;
  print(
    +(value$ = float(abs(float(a)))) !== 0 ? 1 : value$,
    +(value2 = float(abs(float(a)))) !== 0 ? value2 : 2,
    +abs(float(a)) === 0,
    +pair[0] !== 0 ? 1 : 2,
  );
  if (+math.modf(3.0)[0] !== 0) {
    print("fraction");
  }
  for (const reading of readings) {
    if (+reading !== 0) {
      print("reading");
    }
  }
}

truths(0.0, 0.0, [float(0.0)], tuple([float(0.0), 1]));
truths(1.5, 0.0, [float(-0.0), 2.5], tuple([float(1.0), 1]));
shown(() => bool(new Undecided()));
shown(() => !truthy(new Undecided()));

print(
  call(getattr(int, "__add__"), [1, 1.5]),
  call(getattr(float, "__add__"), [1.5, 1]),
  call(getattr(int, "__lt__"), [1, 1.5]),
  call(getattr(float, "__lt__"), [1.5, 1]),
  call(getattr(int, "__rsub__"), [3, 5]),
);
print(
  call_method(2, "__eq__", [float(2.0)]),
  call_method(float(2.0), "__eq__", [2]),
  call_method(float(2.0), "__eq__", ["2"]),
  call_method(true, "__and__", [true]),
  call_method(true, "__and__", [2]),
  call_method(new Complex(0, 1), "__add__", ["1"]),
);
print(
  call_method(0.5, "__floor__", []),
  call_method(0.5, "__ceil__", []),
  call_method(-0.5, "__ceil__", []),
  call_method(5, "__floor__", []),
  eq(call_method(float(1e300), "__ceil__", []), float(1e300)),
);
shown(() => call_method(float(float("nan")), "__floor__", []));
print(
  call_method<Int>(true, "from_bytes", [bytes_literal([0])]),
  call_method<Int>(5, "from_bytes", [bytes_literal([1])]),
  call(bool.from_bytes, [bytes_literal([2]), "big"]),
  call(getattr(bool, "__new__"), [bool, 3]),
);
shown(() => call(getattr(int, "__new__"), [bool, 0]));
print(
  call_method(5, "__getnewargs__", []),
  call(getattr(float, "__getformat__"), ["double"]),
);
print(
  math.ceil(call<Rounded>(Rounded, [1.5])),
  math.floor(call<Rounded>(Rounded, [1.5])),
  math.trunc(call<Rounded>(Rounded, [1.5])),
  math.trunc(call<Count>(Count, [4])),
);

shown(() => call(round, [1, float(2.0)]));
shown(() => call(round, [1.5, float(2.0)]));
shown(() => round(17, true));
shown(() => math.comb(2n ** 100n, 2n ** 99n));
shown(() => math.perm(2n ** 100n, 2n ** 99n));
print(
  math.comb(57, 28),
  math.comb(58, 29),
  math.comb(2n ** 70n, 2n ** 70n - 1n),
);
print(sys.int_info.bits_per_digit, sys.hash_info.modulus, sys.hash_info.inf);
let first: unknown;
for (const value of tuple([float(-0.0), float(2.0)])) {
  try {
    const [part1, part2] = unpack(float(value), 2);
    first = part1;
    const second = part2;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(error);
  }
}
try {
  const [part12, part22] = unpack_starred(float(1.0), 1, 0);
  first = part12;
  const rest = part22;
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print(error);
}
