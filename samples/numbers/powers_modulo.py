"""pow() with three arguments over moduli of every size, constants past 2**53, and digits read one by one."""
import random

generator = random.Random(5)
total = 0
for bits in (3, 10, 26, 27, 40, 64, 89, 200, 256, 257, 300, 1024):
    for _ in range(30):
        modulus = generator.getrandbits(bits) + 2
        base = generator.getrandbits(generator.choice([2, 5, 20, 30, bits, 2 * bits]))
        exponent = generator.getrandbits(generator.choice([1, 5, 12, 31, 40, 54, 130]))
        total = (total * 31 + pow(base, exponent, modulus) + 7 * pow(-base, exponent, modulus) + 11 * pow(base, exponent, -modulus)) % (2**521 - 1)
        try:
            total += pow(base, -exponent, modulus)
        except ValueError as error:
            total += len(str(error))
print(total)
print(pow(3, 0, 1), pow(0, 0, 5), pow(0, 5, 5), pow(2, 10, -7), pow(3, -1, -7))
print(2**53 + 1 - 2, 2**64 - 2**63, [2**70, 1], -(2**70), (2**5000) % 7, 2**53 * 3 + 1)


def residue(n: int):
    return pow(n, 5, 7) + 1


print(residue(10), residue(2**80))
try:
    pow(2, 3, 0)
except ValueError as error:
    print(error)
print([int(d) for d in "123"], [ord(c) for c in "añ🎉"], {int(d) for d in "112"})
for text in ("", "0", "007", "-5", "+5", "1_0", "123456789012345", "1234567890123456", "12345678901234567890", " 5 ", "٣", "a"):
    try:
        print(int(text))
    except ValueError as error:
        print(error)


class Scale:
    def __pow__(self, other: object, modulus: object = None) -> str:
        return f"scaled by {other} and {modulus}"


for base, exponent, modulus in [(0, (1, 2), 2.5), (2.0, "a", 3), ("a", 2, 3.0), (2, "a", 3j), (2j, "a", 3), (2, 2j, "a"), (2.0, 2j, 3), (2j, 2.0, 3), (2, [], 3), (Scale(), 2, 3.5)]:
    try:
        print(pow(base, exponent, modulus))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
for number in (-2, -1, 0, 1):
    for signed in (False, True):
        try:
            print(number, signed, number.to_bytes(0, "big", signed=signed))
        except OverflowError as error:
            print(number, signed, error)
