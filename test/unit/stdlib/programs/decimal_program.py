"""Exact decimals: texts, formats, contexts, signals, and every operation over a grid of numbers, precisions and roundings."""
from decimal import *
from fractions import Fraction
import math


def t(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, repr(str(error)))


for spec in ["<05","010","+,.2f","_","#f","z.0f",">10","^12.3e","*=10","010,.1f","n","%",".2%","08","e",".0e","E","g",".3g",".3","G","s","d",",",".1,","x<010","=10","012,"," ,.2f","0<10",".0f","5.","y","<<5"]:
    for d in ["1234.567","-0.04","1E+10","0","Infinity","-NaN12","0E+3","0E-10","1E-10"]:
        try: r=format(Decimal(d),spec)
        except BaseException as e: r=repr(e)
        print((spec,d,r),end=' ')
    print()
c=Context(traps=[])
t(lambda:(c.divide(0,0),c))
t(lambda:(c.divide(1,0),c))
t(lambda:c.create_decimal("x"))
t(lambda:c)
t(lambda:c.flags[3])
t(lambda:c.flags.__setitem__(3,4))
t(lambda:(c.create_decimal("1e99999999"),c))
t(lambda:(c.create_decimal("1e-1000010"),c))
t(lambda:(c.create_decimal("1.23456789012345678901234567890e-1000010"),c))
t(lambda:c.create_decimal(" 1"))
t(lambda:c.create_decimal(1.1))
t(lambda:c.create_decimal_from_float(1.1))
t(lambda:c)
t(lambda:list(c.flags))
t(lambda:list(c.flags.items()))
t(lambda:Context(traps=[3]))
t(lambda:Context(traps={Inexact:True}))
t(lambda:Decimal.__hash__(Decimal("nan")) is not None)
t(lambda:c.add(1,2.5))
t(lambda:c.add("1",2))
t(lambda:c.exp(1))
t(lambda:Decimal(1,c))
t(lambda:Decimal("x",c))
t(lambda:Decimal(value="1.5"))
t(lambda:Decimal("1.5",context=None))
t(lambda:Decimal("1.5",context=3))
t(lambda:(c.power(2,3),c.power(2,3,5),c.power(2,modulo=5,b=3)))
t(lambda:c.Etiny())
t(lambda:c.Etop())
t(lambda:setattr(c,'Emax',-1))
t(lambda:setattr(c,'Emin',1))
t(lambda:setattr(c,'capitals',3))
t(lambda:setattr(c,'clamp',3))
t(lambda:setattr(c,'traps',3))
t(lambda:setattr(c,'prec',10**30))
t(lambda:delattr(c,'prec'))
t(lambda:Decimal("1_000.5_0"))
t(lambda:Decimal("  1__0 "))
t(lambda:Decimal("١٢"))
t(lambda:Decimal("1e"))
t(lambda:Decimal("."))
t(lambda:Decimal(".5"))
t(lambda:Decimal("5."))
t(lambda:Decimal("NaN007"))
t(lambda:Decimal("nan0"))
t(lambda:Decimal(True))
t(lambda:Decimal(-0.0))
t(lambda:Decimal(float("nan")))
t(lambda:Decimal((1,(),0)))
t(lambda:Decimal((1,(0,0,3),"F")))
t(lambda:Decimal((1,(0,0,3),"n")))
t(lambda:Decimal((1,(0,0,3),"N")))
t(lambda:Decimal((1,(0,0,3),1.5)))
t(lambda:Decimal((1,(0,0,"3"),1)))
t(lambda:Decimal(((),(0,0,3),1)))
t(lambda:Decimal("1E+3").to_eng_string())
t(lambda:[Decimal(x).to_eng_string() for x in "123E+4 1.5E+10 0E+1 0E+2 0E-7 0E-8 0E-9 1E-7 12E-8 1.2E-9 NaN Infinity".split()])
t(lambda:[str(Decimal(x)) for x in "123E+4 1.5E+10 0E+1 0E+2 0E-7 0E-8 0E-9 1E-7 12E-8 1.2E-9 NaN Infinity 0E-6 1E-6 1E-5 100E-8".split()])
t(lambda:Decimal(3).number_class())
t(lambda:[f.__name__ for f in (Decimal(3).sqrt,)])
t(lambda:Decimal)
t(lambda:Context)
t(lambda:getcontext)

t(lambda:c.flags==getcontext().flags)
t(lambda:c==c.copy())

t(lambda:type(c.flags))
t(lambda:round(Decimal("2.675"),2))
t(lambda:round(Decimal("1e30"),2))
t(lambda:Decimal("1.5").__round__(None))
t(lambda:complex(Decimal("1.5")))
t(lambda:Decimal(5).real)
t(lambda:Decimal(5).imag)
t(lambda:[Decimal(1).logical_and(11),Decimal(110).logical_xor(Decimal(11)),Decimal(1).logical_invert()])
t(lambda:Decimal(2).logical_or(1))
t(lambda:Decimal("1").max("nan"))
t(lambda:Decimal(1).scaleb(3))
t(lambda:Decimal(1).shift(3))
t(lambda:Decimal(123).rotate(1))
t(lambda:Decimal(123).shift(1.5))
t(lambda:Decimal(123).next_plus())
t(lambda:Decimal(1)<1j)
t(lambda:Decimal(1)==None)
t(lambda:1.5+Decimal(1))
t(lambda:sum([Decimal("0.1")]*3))
t(lambda:2**Decimal(3))
t(lambda:getcontext().clear_flags())
class D(Decimal): pass
t(lambda:D("1.5"))
t(lambda:D("1.5")+1)
t(lambda:type(D("1.5")+1))
t(lambda:D.from_float(0.5))
t(lambda:str(D(3)))
t(lambda:Decimal(4)**Decimal("0.5"))
t(lambda:Decimal(1)**Decimal("0.5"))
t(lambda:Decimal(2)**Decimal("inf"))
t(lambda:Decimal(0)**Decimal("-1"))
t(lambda:Decimal(0)**Decimal("0.5"))
t(lambda:Decimal("inf")**Decimal("-2"))
t(lambda:Decimal("-inf")**Decimal("3"))
t(lambda:Decimal("-inf")**Decimal("0.5"))
t(lambda:Decimal(-1)**Decimal("inf"))
t(lambda:Decimal(1)**Decimal("inf"))
t(lambda:Decimal(10)**Decimal("1000000"))
t(lambda:Decimal(10)**Decimal("-1000000000"))
t(lambda:Decimal(1)**10)
t(lambda:Decimal("1.0")**10)
t(lambda:Decimal("1.0")**0)
t(lambda:Decimal("1.0")**-3)
t(lambda:Decimal("0.9")**Decimal("1e30"))
t(lambda:Decimal("0.5")**Decimal("inf"))
t(lambda:Decimal("1.1")**Decimal("1e-40"))
t(lambda:Decimal(1).exp())
t(lambda:Decimal(0).exp())
t(lambda:Decimal("1e-40").exp())
t(lambda:Decimal("-1e-40").exp())
t(lambda:Decimal("1e10").exp())
t(lambda:Decimal("-1e10").exp())
t(lambda:Decimal("-inf").exp())
t(lambda:Decimal(0).ln())
t(lambda:Decimal(1).ln())
t(lambda:Decimal("100").log10())
t(lambda:Decimal("0.001000").log10())
t(lambda:Decimal("1e1000").log10())
t(lambda:Decimal("0").log10())
t(lambda:Decimal("250").logb())
t(lambda:Decimal("0").logb())


def grid(context, operation, *values):
    context.clear_flags()
    setcontext(context)
    try:
        shown = repr(operation(*values))
    except (ArithmeticError, ValueError, TypeError) as error:
        shown = repr(error)
    print(shown, [signal.__name__ for signal, raised in context.flags.items() if raised])


PAIRS = [lambda a, b: a + b, lambda a, b: a - b, lambda a, b: a * b, lambda a, b: a / b, lambda a, b: a // b, lambda a, b: a % b, divmod, lambda a, b: a.compare(b), lambda a, b: a.max(b), lambda a, b: a.min_mag(b), lambda a, b: a.remainder_near(b), lambda a, b: a.quantize(b), lambda a, b: a.next_toward(b), lambda a, b: a.compare_total(b), lambda a, b: a == b, lambda a, b: a < b, lambda a, b: a.fma(b, 7)]
ALONE = [lambda a: a.sqrt(), lambda a: a.exp(), lambda a: a.ln(), lambda a: a.log10(), lambda a: +a, lambda a: -a, abs, lambda a: a.normalize(), lambda a: a.to_integral_exact(), round, lambda a: round(a, 1), int, math.floor, lambda a: a.logb(), lambda a: a.next_plus(), lambda a: a.next_minus(), lambda a: a.number_class(), lambda a: a.as_tuple(), lambda a: a.as_integer_ratio(), lambda a: f"{a:.2f} {a:.3g} {a:e}", lambda a: a**3, lambda a: a**-2, lambda a: abs(a) ** Decimal("0.5")]
NUMBERS = [Decimal(text) for text in ["0", "-0E+2", "1", "1.00", "-2.5", "0.0625", "12345.6789", "-9.9995E+7", "7E-12", "Infinity", "-NaN3", "sNaN"]]
for precision, rounding in [(28, ROUND_HALF_EVEN), (4, ROUND_UP), (3, ROUND_FLOOR), (5, ROUND_05UP), (2, ROUND_HALF_DOWN)]:
    context = Context(prec=precision, rounding=rounding, traps=[InvalidOperation] if precision == 3 else [])
    for a in NUMBERS:
        for alone in ALONE:
            grid(context, alone, a)
        for b in NUMBERS:
            for pair in PAIRS:
                grid(context, pair, a, b)
setcontext(DefaultContext)
with localcontext(prec=60) as wide:
    print(Decimal(2).sqrt(), Decimal(2).ln(), Decimal(1).exp(), Decimal(3).log10(), wide.prec)
with localcontext() as narrow:
    narrow.prec = 4
    narrow.rounding = ROUND_DOWN
    print(Decimal(1) / 3, Decimal(2) / 3)
print(Decimal(1) / 3, getcontext().prec)
getcontext().prec = 6
print(Decimal(22) / 7, getcontext().flags[Inexact])
for f in [lambda: Decimal(1) == Fraction(1), lambda: Decimal("0.5") < Fraction(2, 3), lambda: Decimal(1) + Fraction(1), lambda: Decimal("0.5") == 0.5, lambda: Decimal("0.1") < 0.1, lambda: Decimal(3) == 3 + 0j, lambda: hash(Decimal("0.5")) == hash(0.5), lambda: hash(Decimal("1E+400")) == hash(10**400), lambda: {Decimal("2.0"): "two"}[2], lambda: sorted([Decimal(3), 1, 2.5]), lambda: sum([Decimal("0.1")] * 10), lambda: Fraction(Decimal("0.125")), lambda: max(Decimal(1), 2), lambda: math.sqrt(Decimal(4)), lambda: Decimal(7) + True, lambda: "%.2f" % Decimal("2.5"), lambda: isinstance(Decimal(1) + 1, Decimal)]:
    t(f)
getcontext().traps[FloatOperation] = True
for f in [lambda: Decimal(0.1), lambda: Decimal(1) == 0.1, lambda: Decimal(1) < 0.1]:
    t(f)
try:
    Decimal(1) / 0
except ZeroDivisionError as error:
    print(type(error), error, [cls.__name__ for cls in type(error).__mro__])
