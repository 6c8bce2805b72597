name, price, count = "tea", 3.14159, 1234567
print(f"{name} costs {price:.2f}, sold {count:,} times")
print(f"[{name:>8}] [{name:<8}] [{name:^8}] [{name:*^9}]")
print(f"{price:8.3f}|{price:<8.1f}|{price:+.1f}|{price:e}|{price:g}")
print(f"{count:010d} {count:x} {count:#b} {255:#o} {count:_}")
print(f"{0.256:.1%} {name!r} {name!s:>5} {'é'!a}")
print(f"{price=:.1f} {count = }")
width, digits = 10, 3
print(f"{price:{width}.{digits}f}|{name:{'>'}{width}}")
print("{} and {}, {1} and {0}".format("a", "b") if False else "{1} and {0}".format("a", "b"))
print("{name!r:>10} {0[1]} {who.__class__.__name__}".format([1, 2], name="x", who=5))
print("%s is %d years and %.1f%% done, %5s|%-5s|%05d|%x" % ("Ann", 30, 99.5, "ab", "cd", 42, 255))
print("%(dish)s: %(n)03d" % {"dish": "soup", "n": 7})
print(f"{[1, 'two', 3.0]} {({'k': (1,)})} {None} {True:d} {True}")
print(f"{{literal}} {'nested ' + f'{1 + 1}'}")
print(f"{1e21} {1e16} {123456789.0} {0.1 + 0.2} {1e-5} {2.0**70} {10**20}")
print("multi"
      "part", """three
lines""")
print(repr("quote ' and \" both"), repr("tab\t newline\n"), repr("null\x00"), "\u00e9\u2022")
print("a", "b", sep="-", end="!\n")
print(*[1, 2, 3], sep=", ")
print(format(1234.5, ",.2f"), format("x", "^5"), format(-7, "=+5d"), format(3, "05.1f"))
