# a comment with */ and ` and ${x} and </script> and " and '
"""A docstring with */ and ` and ${process.exit()} and </script> and // and \\u0041 <!-- -->"""
print("a`b", 'a${1+1}b', "*/", "//", "</script>", "<!--", "\\", "\\u0041", "\u2028|\u2029".encode(), "'\"", """'"`""")
x = 5
print(f"`{x}` ${x} ${{x}} \\ \n*/ {'`'} {'${'} {x!r:>4}")
print(f"{x}`", f"${x}", f"$${x}", f"\\{x}", f"${{{x}}}", f"\u2028{x}".encode(), f"</script>{x}")
print(ascii("\ud800"), len("\ud800"), repr("\udfff"))
print(repr("\u2028\u2029\ufeff\u200b\x00\x7f\x85"), ascii(f"\ud800{x}"))
d = {"`": 1, "${x}": 2, "*/": 3, "'": 4, '"': 5, "\u2028": 6, "\ud800": 7, "</script>": 8, "\n": 9, "\\": 10, "a-b": 11}
print(list(d.values()), d["`"], d["${x}"], ascii(list(d)))


def documented():
    """Ends the comment: */ process.exit(1) /* `${x}` \u2028 //"""
    return documented.__doc__


print(ascii(documented()))


class Documented:
    """*/"""

    field = "`${1}`"  # trailing */ `${x}`

    # own line */
    def m(self):
        r"""\*/ \u0041"""
        return self.field


print(Documented().m(), Documented.__doc__)
print(b"`${x}*/\x00\xff", rb"\x00", "a" "`" f"{x}" "${", "\u2028")


def default(a="`${x}*/", *, b="</script>\u2028"):
    return a + b


print(ascii(default()))
try:
    raise ValueError("*/ `${x}` \u2028")
except ValueError as error:
    print(ascii(str(error)))
assert x == 5, "*/`"
