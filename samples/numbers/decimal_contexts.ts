/** The operations of a decimal context that are methods of Decimal as well. */

import { print, tuple, TypeError } from "yieldstar/runtime";
import { Context, Decimal } from "yieldstar/runtime/decimal";

const context = new Context(
  /* prec= */ 5,
  undefined,
  /* Emin= */ -99,
  /* Emax= */ 99,
);
print(
  context.max(3, new Decimal("2.5")),
  context.min(3, 2),
  context.max_mag(-4, 3),
  context.min_mag(-4, 3),
);
print(
  context.copy_abs(-3),
  context.copy_negate(3),
  context.copy_sign(3, -1),
  context.copy_decimal(7),
  context.radix(),
  context.canonical(new Decimal("1.50")),
);
print(
  context.is_finite(1),
  context.is_infinite(new Decimal("Infinity")),
  context.is_nan(new Decimal("nan")),
  context.is_normal(1),
  context.is_qnan(1),
  context.is_signed(-1),
  context.is_snan(new Decimal("sNaN")),
  context.is_subnormal(new Decimal("1e-100")),
  context.is_zero(0),
);
print(
  context.logb(1234),
  context.next_minus(1),
  context.next_plus(1),
  context.next_toward(1, 2),
  context.number_class(-5),
);
print(
  context.logical_and(1100, 1010),
  context.logical_or(1100, 1010),
  context.logical_xor(1100, 1010),
  context.logical_invert(1),
);
print(
  context.compare_signal(1, 2),
  context.compare_total(1, new Decimal("1.0")),
  context.compare_total_mag(-2, 1),
  context.remainder_near(10, 6),
  context.rotate(12345, 2),
  context.shift(12345, 2),
  context.scaleb(5, 3),
  context.same_quantum(1, 2),
);
for (const wrong of tuple([
  () => context.max(3, "4"),
  () => context.canonical(3),
  () => context.logb(1.5),
])) {
  try {
    print(wrong());
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print("TypeError", error);
  }
}
