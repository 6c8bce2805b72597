"""Writes src/runtime/objects/unicode/tables.ts: what CPython's str methods know of each character.

Run with the reference interpreter, from the repository's root:
    PYENV_VERSION=3.13.0 python3 .config/generate/unicode_tables.py

A set is the lengths of its runs, out and in turn, from U+0000. A mapping is segments of
(gap from the last segment's end, length, stride, shift) plus the characters that become several.
All numbers are base 36.
"""
import sys
import unicodedata

from base36 import base36

LAST = 0x110000


def runs(test):
    lengths, inside, start = [], False, 0
    for code in range(LAST):
        if test(chr(code)) != inside:
            lengths.append(code - start)
            inside, start = not inside, code
    if inside:
        lengths.append(LAST - start)
    return " ".join(map(base36, lengths))


def mapping(change):
    single, several = [], []
    for code in range(LAST):
        if 0xD800 <= code < 0xE000:
            continue
        result = change(chr(code))
        if result == chr(code):
            continue
        if len(result) == 1:
            single.append((code, ord(result) - code))
        else:
            several.append((chr(code), result))
    segments, i, last = [], 0, 0
    while i < len(single):
        code, shift = single[i]
        stride = 1
        if i + 1 < len(single) and single[i + 1][1] == shift and single[i + 1][0] - code in (1, 2):
            stride = single[i + 1][0] - code
        count = 1
        while i + count < len(single) and single[i + count] == (code + count * stride, shift):
            count += 1
        segments += [code - last, count, stride, shift]
        last = code + (count - 1) * stride
        i += count
    return " ".join(map(base36, segments)), several


def is_cased(c):
    return (c + "\u03a3").lower()[-1] == "\u03c2"


def is_ignored(c):
    return not is_cased(c) and ("A" + c + "\u03a3").lower()[-1] == "\u03c2"


def literal(text):
    return '"' + "".join(c if 32 <= ord(c) < 127 and c not in '"\\' else "".join("\\u%04x" % u for u in units(c)) for c in text) + '"'


def units(c):
    data = c.encode("utf-16-be", "surrogatepass")
    return [data[i] << 8 | data[i + 1] for i in range(0, len(data), 2)]


SETS = [
    ("alphabetic", "`isalpha`", str.isalpha),
    ("decimal", "`isdecimal`; every run begins with a zero, so a digit's value is its distance modulo ten", str.isdecimal),
    ("digit", "`isdigit`", str.isdigit),
    ("numeric", "`isnumeric`", str.isnumeric),
    ("printable", "`isprintable`", str.isprintable),
    ("uppercase", "`isupper`", str.isupper),
    ("lowercase", "`islower`", str.islower),
    ("titlecase", "the digraphs that are neither: category Lt", lambda c: unicodedata.category(c) == "Lt"),
    ("identifierStart", "what may begin a name", str.isidentifier),
    ("identifierPart", "what may follow in a name", lambda c: ("a" + c).isidentifier()),
    ("cased", "what makes a following capital sigma final", is_cased),
    ("caseIgnorable", "what is passed over in looking for it", is_ignored),
]
MAPPINGS = [
    ("upper", str.upper),
    ("lower", str.lower),
    ("title", str.title),
    ("fold", str.casefold),
]


def main():
    lines = [
        f"/** Unicode {unicodedata.unidata_version} as CPython {sys.version_info.major}.{sys.version_info.minor}'s str methods see it. Written by .config/generate/unicode_tables.py; not edited by hand. */",
        "",
    ]
    for name, what, test in SETS:
        lines += [f"/** {what[0].upper() + what[1:]}. */", f'export const {name} = "{runs(test)}";', ""]
    for name, change in MAPPINGS:
        segments, several = mapping(change)
        lines += [
            f"/** `str.{change.__name__}` of single characters: segments, then those that become several. */",
            f'export const {name} = "{segments}";',
            f"export const {name}Several: readonly (readonly [string, string])[] = [",
            *(f"  [{literal(a)}, {literal(b)}]," for a, b in several),
            "];",
            "",
        ]
    with open("src/runtime/objects/unicode/tables.ts", "w", encoding="ascii") as out:
        out.write("\n".join(lines[:-1]) + "\n")


main()
