"""The operations of a decimal context that are methods of Decimal as well."""
from decimal import Context, Decimal

context = Context(prec=5, Emin=-99, Emax=99)
print(context.max(3, Decimal("2.5")), context.min(3, 2), context.max_mag(-4, 3), context.min_mag(-4, 3))
print(context.copy_abs(-3), context.copy_negate(3), context.copy_sign(3, -1), context.copy_decimal(7), context.radix(), context.canonical(Decimal("1.50")))
print(context.is_finite(1), context.is_infinite(Decimal("Infinity")), context.is_nan(Decimal("nan")), context.is_normal(1), context.is_qnan(1), context.is_signed(-1), context.is_snan(Decimal("sNaN")), context.is_subnormal(Decimal("1e-100")), context.is_zero(0))
print(context.logb(1234), context.next_minus(1), context.next_plus(1), context.next_toward(1, 2), context.number_class(-5))
print(context.logical_and(1100, 1010), context.logical_or(1100, 1010), context.logical_xor(1100, 1010), context.logical_invert(1))
print(context.compare_signal(1, 2), context.compare_total(1, Decimal("1.0")), context.compare_total_mag(-2, 1), context.remainder_near(10, 6), context.rotate(12345, 2), context.shift(12345, 2), context.scaleb(5, 3), context.same_quantum(1, 2))
for wrong in (lambda: context.max(3, "4"), lambda: context.canonical(3), lambda: context.logb(1.5)):
    try:
        print(wrong())
    except TypeError as error:
        print("TypeError", error)
