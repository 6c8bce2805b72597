"""Patterns that JavaScript's regular expressions have not, or match otherwise; and what CPython says of those that are none."""
import re
import warnings


def show(pattern, text, flags=0):
    found = re.search(pattern, text, flags)
    print(pattern, text, None if found is None else (found.span(), found.groups(), found.lastindex))


# a group keeps what it matched in an earlier round
show(r"(?:(\d)|[a-z])*", "4ab")
show(r"(\w(-)?)+", "a-b")
show(r"(x*)*", "y")
show(r"(|a)+", "aa")
# a group that took no part is equal to nothing
show(r"(a)?\1b", "b")
# conditions
for text in ("<mail>", "mail", "<mail"):
    show(r"^(<)?(\w+)(?(1)>|$)", text)
show(r"(?P<sign>[+-])?(?(sign)\d|x)", "x")
# what was matched once and for all
show(r"(?>(a+)b?)a", "aaba")
show(r"(?:a|ab)++c", "aabc")
show(r"(?<=(\d)\d)k", "12k")
# case, for a part of the pattern, and among ASCII's letters only
show(r"(?i:pass)word", "PASSword")
show(r"(?i:pass)word", "PASSWORD")
show(r"(?ia)k", "\u212a")
show(r"(?i)k", "\u212a")
show(rb"(?i)[a-z]+\xe9", b"ABC\xe9")
show(r"((\U0001f600)|z)*", "z\U0001f600z")
print(re.fullmatch(r"(?:(?:a|b)(c)?)*", "ab" * 5000).span())
print(re.sub(r"(?:(a)|b)+", r"<\1>", "abab-bb-"), re.split(r"(?:(,)|;)\s*", "a, b;c"), re.findall(r"(?:(a)|(b))\1?", "aab"))

for wrong in ("a**", "(?P<n>a)(?P<n>b)", "(?<=a+)b", "(?(3)a)", "[z-a]", "a(?i)b", "(?i-i:a)", "(?P<1>a)", "x{2,1}", r"\400", "(?<=(a)\\1)", "(?z)", "(?-:a)", "\\"):
    try:
        re.compile(wrong)
    except re.PatternError as error:
        print(wrong, "|", error)

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    re.compile("[[a]x&&y]")
    re.compile("[\\w||b]")
    print([(w.category.__name__, str(w.message)) for w in caught])
