import math

print(1 / 3, 2 / 1, 0.1 + 0.2, 1e100, 1.5e-7, 100.0, 1e16, 123456789012345680.0, -0.0, 5 / 2 * 2)
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 2.0**0.5, 2**0.5, 1e308 * 10, -1e308 * 10, float("nan"))
print(round(2.675, 2), round(1.005, 2), round(3.14159, 3), round(5.0), round(0.5), round(1e20), round(1234.567, -2))
print(float("inf"), float("-inf"), math.inf > 10**400, math.nan == math.nan, math.isnan(math.nan), 0.1 + 0.2 == 0.3, math.isclose(0.1 + 0.2, 0.3))
print(math.pi, math.e, math.sqrt(2), math.floor(-1.5), math.ceil(1.2), math.trunc(-1.7), math.gcd(12, 18), math.factorial(20))
print(math.sin(1), math.cos(1), math.exp(1), math.log(10), math.log2(8), math.log10(1000), math.hypot(3, 4), math.atan2(1, 1))
print((3.0).is_integer(), 3.7.__int__(), int(3.99), float(7), str(1.0), repr(0.1), f"{1.0}", 1.0 == 1, hash(1.0) == hash(1))
print(sum([0.1] * 10), math.fsum([0.1] * 10), max(1, 1.0), min(2.5, 2), sorted([3, 1.5, -2, 0.0]), abs(-2.5), divmod(7.5, 2))
average = sum([3, 4, 8]) / 3
print(average, f"{average:.2f}", f"{average:5.1f}|", int(average), round(average, 1), average > 4, -average)
celsius = [0, 36.6, 100]
print([c * 9 / 5 + 32 for c in celsius], 3 * 1.0, 6 / 3, 10 // 3.0, 2 * 3.5, 1 + 1.0, 4 - 4.0, 0.0 * -1)
try:
    print(1 / 0)
except ZeroDivisionError as error:
    print(error)
try:
    print(1.5 % 0)
except ZeroDivisionError as error:
    print(error)
print(complex(1, 2) * 2, (1 + 2j).real, abs(3 + 4j), 1j**2)
print((0.1).as_integer_ratio(), 0.5.hex(), 1e3 == 1000, 1e-10, 12.0 % 5, 1_0.5)
