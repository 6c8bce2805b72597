"""Decimals: contexts with their methods, the conditions and what signals them, the limits, the rounding modes."""
import decimal
from decimal import BasicContext, Context, Decimal, DecimalTuple, ExtendedContext, getcontext, localcontext


def attempt(f, *args, **named):
    try:
        return repr(f(*args, **named))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


x = Decimal("-12.3450E+3")
print(x.conjugate(), x.conjugate() is x, x.adjusted(), Decimal("0.00123").adjusted(), Decimal(0).adjusted(), Decimal("Infinity").adjusted(), Decimal("NaN").adjusted(), x.is_canonical(), x.canonical())
for text in ["2.5", "-2.5", "2.4", "1E+3", "Infinity", "NaN", "-0.4", "123456789.5"]:
    number = Decimal(text)
    print(text, number.to_integral_value(), number.to_integral(), number.to_integral_value(rounding=decimal.ROUND_HALF_UP), number.to_integral_value(decimal.ROUND_CEILING), number.to_integral_exact(), attempt(number.to_integral_value, "ROUND_ODD"))
for mode in "ROUND_CEILING ROUND_FLOOR ROUND_UP ROUND_DOWN ROUND_HALF_UP ROUND_HALF_DOWN ROUND_HALF_EVEN ROUND_05UP".split():
    assert getattr(decimal, mode) == mode
    print(mode, *[Decimal(text).quantize(Decimal("1"), rounding=mode) for text in ("1.5", "2.5", "-1.5", "-2.5", "1.1", "-1.1", "1.9", "10.2")])
parts = Decimal("-1.20").as_tuple()
print(parts, type(parts) is DecimalTuple, parts.sign, parts.digits, parts.exponent, Decimal(parts), DecimalTuple(0, (1, 2), -1), DecimalTuple._fields, Decimal(DecimalTuple(1, (5,), 2)), Decimal((0, (1,), "F")), attempt(Decimal, (2, (1,), 0)))
limits = {name: getattr(decimal, name) for name in "MAX_PREC MAX_EMAX MIN_EMIN MIN_ETINY HAVE_THREADS HAVE_CONTEXTVAR".split()}
print(limits)
print(BasicContext)
print(ExtendedContext)
print(BasicContext.prec, ExtendedContext.prec, BasicContext.rounding, [kind.__name__ for kind, on in BasicContext.traps.items() if on], any(ExtendedContext.traps.values()))

context = ExtendedContext.copy()
print(context.subtract(Decimal("1.3"), Decimal("1.07")), context.multiply(Decimal("1.20"), 3), context.divide_int(Decimal(10), 3), context.remainder(Decimal("2.1"), 3), context.remainder(-10, 3), context.plus(Decimal("1.3000000001")), context.minus(Decimal("1.3")), context.minus(Decimal(0)), context.to_integral_value(Decimal("2.1")), context.to_sci_string(Decimal("12300E+5")), context.to_eng_string(Decimal("12300E+5")))
print(attempt(context.multiply, "1", 2), attempt(context.plus, 1.5), context.divide_int(1, 0), context.remainder(1, 0), sorted(kind.__name__ for kind, on in context.flags.items() if on))
context.clear_flags()
strict = Context(prec=5, traps=[decimal.Inexact, decimal.DivisionByZero])
print(attempt(strict.divide, 1, 3), attempt(strict.divide, 1, 0), strict.divide(1, 4))
strict.clear_traps()
print(strict.divide(1, 3), strict.divide(1, 0), strict)

# ─── conditions ───
names = "DecimalException Clamped DivisionByZero DivisionImpossible DivisionUndefined Inexact InvalidContext InvalidOperation Overflow Rounded Subnormal Underflow FloatOperation ConversionSyntax".split()
for name in names:
    kind = getattr(decimal, name, None)
    if kind is not None:
        print(name, [base.__name__ for base in kind.__mro__[1:-1]], kind.__module__, repr(kind("why")))
small = Context(prec=3, Emin=-5, Emax=5, traps=[])
for operation in [lambda: small.multiply(Decimal("1E+4"), Decimal("1E+4")), lambda: small.multiply(Decimal("1E-4"), Decimal("1E-4")), lambda: small.divide(Decimal("1.23E-5"), 7), lambda: small.plus(Decimal("1.2345")), lambda: small.create_decimal("abc"), lambda: small.divide(0, 0), lambda: small.divide(5, 0), lambda: small.divide_int(Decimal("1E5"), Decimal("1E-3")), lambda: small.quantize(Decimal("12345"), Decimal("0.1")), lambda: small.create_decimal_from_float(0.1), lambda: small.plus(Decimal("1.5E-6"))]:
    small.clear_flags()
    print(operation(), sorted(kind.__name__ for kind, on in small.flags.items() if on))
for trap, operation in [(decimal.Overflow, lambda: small.multiply(Decimal("1E+4"), Decimal("1E+4"))), (decimal.Underflow, lambda: small.divide(Decimal("1.23E-5"), 7)), (decimal.Subnormal, lambda: small.plus(Decimal("1.5E-6"))), (decimal.Rounded, lambda: small.plus(Decimal("1.2345"))), (decimal.Clamped, lambda: small.multiply(Decimal("0E+4"), Decimal("1E+4"))), (decimal.DivisionByZero, lambda: small.divide(5, 0)), (decimal.InvalidOperation, lambda: small.divide(0, 0)), (decimal.InvalidOperation, lambda: small.create_decimal("abc")), (decimal.FloatOperation, lambda: small.create_decimal(0.5))]:
    small.clear_traps()
    small.traps[trap] = True
    print(trap.__name__, attempt(operation))
with localcontext(prec=4) as inner:
    print(Decimal(1) / 3, inner.prec, getcontext() is inner)
print(getcontext().prec, attempt(setattr, getcontext(), "rounding", "UP"), attempt(setattr, getcontext(), "prec", 0), attempt(Context, Emin=5))
