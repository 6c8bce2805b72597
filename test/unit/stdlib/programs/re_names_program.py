"""Patterns and matches: their attributes, the flags by all their names, and what PatternError knows."""
import re


def attempt(f, *args):
    try:
        return repr(f(*args))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


pattern = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)(-\d\d)?", re.VERBOSE | re.IGNORECASE)
print(type(pattern) is re.Pattern, pattern.groupindex, dict(pattern.groupindex), pattern.groups, pattern.flags, pattern.pattern, pattern)
print(attempt(lambda: pattern.groupindex["day"]))
match = pattern.search("on 2024-02-29 and 2025-03", 2, 20)
print(type(match) is re.Match, match.start(), match.end(), match.end("month"), match.end(3), match.pos, match.endpos, match.span("year"), match.regs, match.lastindex, match.lastgroup, match.string[match.start():match.endpos], match)
other = pattern.search("2025-03 is late")
print(other.end(3), other.start(3), other.span(3), other.endpos, other.regs, attempt(other.end, 9), attempt(other.end, "day"), other["month"], other.group(3), other.groupdict())
print(match.re is pattern, isinstance(match, re.Match))
for name in "NOFLAG A ASCII I IGNORECASE L LOCALE M MULTILINE S DOTALL U UNICODE X VERBOSE".split():
    flag = getattr(re, name)
    print(name, repr(flag), int(flag), str(flag), flag.name)
print(re.I | re.M | re.DOTALL, re.RegexFlag(0), re.RegexFlag(64 + 2), re.NOFLAG == 0, ~re.ASCII & re.A, re.I in re.I | re.L)
print(re.findall("é\\w*", "été Été ETE", re.I), re.findall(r"\w+", "été ok", re.ASCII), re.findall(r"\w+", "été ok", re.UNICODE), re.findall("a.b", "a\nb a b", re.DOTALL), re.findall("^x", "x\nx\ny", re.M))
print(re.findall(rb"\w+", b"ab \xe9 c", re.LOCALE), attempt(re.compile, "a", re.LOCALE), attempt(re.compile, b"a", re.U), attempt(re.compile, "a", re.A | re.U), attempt(re.compile, "a", re.A | re.L))
print(re.compile("a", re.U), re.compile("a", re.NOFLAG), re.compile(b"a", re.L), re.compile("a b # c", re.X), re.compile("(?i)a").flags)
for text in ["(a", "a**", "[z-a]", "(?P<1>a)", "a\n(?P<n>b)(?P<n>c)", "\\", "x{3,1}", "(?au)b", "(?L)b"]:
    try:
        re.compile(text)
    except re.PatternError as error:
        print(repr(error.msg), repr(error.pattern), error.pos, error.lineno, error.colno, error)
print(re.error is re.PatternError, re.PatternError.__name__, re.PatternError.__mro__, re.PatternError("why", "a\nb(", 3), repr(re.PatternError("why")), re.PatternError("why").pos)
