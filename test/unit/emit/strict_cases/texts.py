print("it's", 'say "hi"', "back`tick", "${x}", "a\\b", "tab\t", "nul\0", "\x1b[0m")
x = 1
print(f"`{x}` ${x} ${{x}} \\ {x!r:>4} {'q'}")
print("\u2028\u2029</script><!-- -->", "\ud800".encode("utf-8", "surrogatepass"))
print("é😀", len("é😀"), "😀"[0])
# a comment with */ inside
"""a string statement with */ and ` """
def f():
    """Doc with */ and `ticks` and ${x} and \\ backslash."""
    # c */ /* c
    return 1  # trailing */ comment
print(f())
print("""multi
line 'quotes' "double"
""")
print(r"raw\n", b"bytes\x00\xff'\"", "a" "b" 'c')
s = "x"
s += "y" * 3
print(s, s[::-1], s[1:], s[:-1], s[-1], "%s-%d-%5.2f" % (s, 3, 2.5), "{} {:>5} {name}".format(1, "a", name="n"))
print(f"{3.14159:.2f} {1000000:,} {0.5:%} {255:x} {255:#b} {'a':*^9} {5:03d} {x=} {x = !r} {1e10:g}")
w = 10
print(f"{'l':<{w}}|{'r':>{w}}|{3.14159:{w}.2f}")
print('\n'.join(["a", "b"]), ",".join(str(i) for i in range(3)), "a,b".split(","), " x ".strip(), "A".lower())
out = ""
for ch in "hello":
    out = ch + out
print(out, out.find("l"), out.replace("l", "L"), out.count("l"), "ell" in "hello", out.title())
print("a\rb\vc\fd", "\x85", "\ufeff")
print("%%", "%(a)s" % {"a": 1}, "50%")
print(f"{'nested ' + f'{x + 1}'}", f"{[i for i in range(3)]}", f"{ {'a': 1}['a'] }")
