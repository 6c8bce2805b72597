print(7 // 2, -7 // 2, 7 % 3, -7 % 3, 7 % -3, divmod(-7, 2), 2**10, 2**-1, (-2) ** 3, 0**0)
print(2**53 + 1, 2**64, 10**30 // 7, -(10**20) % 7, 2**100 - 2**100 + 1, 99999999 * 99999999)
print(1 << 70, (1 << 70) >> 68, 5 & 3, 5 | 3, 5 ^ 3, ~5, -1 >> 1, 0xFF, 0b101, 0o17, 1_000_000)
print((2**53) * 3 % 1000, int(1e18) + 1, int("123456789012345678901234567890") + 1, 10**18 / 10**17)
print(abs(-3), pow(3, 4, 5), round(2.5), round(3.5), round(-2.5), round(1234, -2), int(-3.9), int(True))
print(bin(10), hex(255), oct(8), (255).bit_length(), True + True, sum([True, False, True]), int.from_bytes(b"\x01\x00", "big"))
print(3 == 3.0, 1 == True, 2**53 == 2.0**53, 5 > 4.9, 1 < 2 < 3, 3 > 2 > 2, not 0)
factorial = 1
for n in range(1, 26):
    factorial *= n
print(factorial, len(str(factorial)), factorial // 10**20, factorial % 1009)
print(sum(range(1000000)), 12345678901 * 98765432109, str(2**200)[:10], hash(2**61))
a, b = 1071, 462
while b:
    a, b = b, a % b
print("gcd", a, [n for n in range(2, 30) if all(n % d for d in range(2, n))], max(3, 2**70, 5.5), min(-(2**65), 1))
print(int("7f", 16), f"{10**20:,}", "%d" % 10**20, 10**20 > 1e19, (2**70).bit_count(), -(2**63), 6 .__add__(1))
